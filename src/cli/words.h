#pragma once

#include <string>

#include "audio/session_mix.h"
#include "domain/catalogue/catalogue.h"
#include "domain/session/session.h"

/// Data in words for people, where no --json is asked for.
namespace ingear::cli {

/// An event as a line: "  1:24  rep 3". Names are looked up in the catalogue.
[[nodiscard]] std::string in_words(const domain::SessionEvent& event, const domain::Catalogue& catalogue);

/// What was made heard, as a line.
[[nodiscard]] std::string in_words(const audio::Heard& heard);

/// "Clamshell, left side"; the id where the catalogue doesn't know it.
[[nodiscard]] std::string in_words(const std::string& exercise, motion::Side side,
                                   const domain::Catalogue& catalogue);

/// "1:05", "12:00".
[[nodiscard]] std::string minutes_and_seconds(double seconds);

}  // namespace ingear::cli
