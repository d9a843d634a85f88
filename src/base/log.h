#pragma once

#include <fmt/format.h>

#include <string_view>
#include <utility>

namespace ingear::log {

/// Words for people and bug reports; they go to stderr, never to stdout, which is for data.
void info(std::string_view message);
void warn(std::string_view message);
void error(std::string_view message);

template <class... Args>
void info(fmt::format_string<Args...> format, Args&&... args) {
    info(std::string_view(fmt::format(format, std::forward<Args>(args)...)));
}
template <class... Args>
void warn(fmt::format_string<Args...> format, Args&&... args) {
    warn(std::string_view(fmt::format(format, std::forward<Args>(args)...)));
}
template <class... Args>
void error(fmt::format_string<Args...> format, Args&&... args) {
    error(std::string_view(fmt::format(format, std::forward<Args>(args)...)));
}

}  // namespace ingear::log
