#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "base/result.h"

/// Problems as people read them, one a line.
inline std::string text_of(const std::vector<ingear::Error>& problems) {
    std::string text;
    for (const ingear::Error& problem : problems) text += problem.text() + "\n";
    return text;
}
