#include "screens/settings/settings_model.h"

#include <fmt/format.h>

#include <cmath>

namespace ingear::screens {

std::string scale_words(double scale) {
    return fmt::format("{} %", std::lround(scale * 100.0));
}

std::string tempo_words(double factor) {
    const long percent = std::lround((factor - 1.0) * 100.0);
    if (percent == 0) return "As planned";
    return percent > 0 ? fmt::format("{} % slower", percent) : fmt::format("{} % quicker", -percent);
}

std::string problem_words(const std::vector<Error>& problems) {
    if (problems.empty()) return "";
    std::string words =
        "Part of your settings file couldn't be read, so those settings are at their defaults. ";
    words += problems.front().text();
    if (problems.size() > 1) words += fmt::format(" And {} more.", problems.size() - 1);
    return words;
}

}  // namespace ingear::screens
