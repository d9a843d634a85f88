#pragma once

#include <string>

#include "domain/progress/progress.h"

namespace ingear::domain {

/// The weeks of a range as comma-separated values (RFC 4180: a header, lines that end in CR LF, fields in
/// quotes where they need them), dates as 2026-03-02, numbers with a decimal point. An empty field: not
/// measured. docs/progress.md tells the columns.
[[nodiscard]] std::string progress_csv(const ProgressTrend& progress, const DateRange& range);

}  // namespace ingear::domain
