#pragma once

#include <string>
#include <tl/expected.hpp>
#include <utility>

namespace ingear {

/// Why something failed, in words a person can act on, and where: a file with line and key, a column, an
/// option.
struct Error {
    std::string message;
    std::string where = {};  ///< empty when the message says it all

    /// "where: message", or the message alone.
    [[nodiscard]] std::string text() const { return where.empty() ? message : where + ": " + message; }

    bool operator==(const Error&) const = default;
};

/// Either a value or the reason there is none. Used where failing is part of normal life (files, devices,
/// input); a broken promise inside our own code is an assertion instead.
template <class T>
using Result = tl::expected<T, Error>;

/// `return fail("expected a number", "clamshell.toml:12: tempo");`
inline tl::unexpected<Error> fail(std::string message, std::string where = {}) {
    return tl::make_unexpected(Error{std::move(message), std::move(where)});
}

}  // namespace ingear
