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

/// Goes on with the value of a `Result` (of any `tl::expected`), or returns its error from the function
/// around it:
///
///     INGEAR_TRY(const auto text, read_file(file));             // a std::string from here on
///     INGEAR_TRY(options.target, point_of("--target", words));  // into what is there already
///
/// That function may return any `Result`, or an expected whose error is made from an `Error`. The value is
/// moved out; of a variable that stays, it is copied. After an `if` it needs braces, or it doesn't compile.
#define INGEAR_TRY(declaration, ...)                                                             \
    auto INGEAR_TRY_NAME(ingear_tried_, __LINE__) = __VA_ARGS__;                                 \
    if (!INGEAR_TRY_NAME(ingear_tried_, __LINE__))                                               \
        return tl::make_unexpected(std::move(INGEAR_TRY_NAME(ingear_tried_, __LINE__)).error()); \
    declaration = *std::move(INGEAR_TRY_NAME(ingear_tried_, __LINE__))

/// The same for what is done for its effect, where there is no value or none is wanted:
///
///     INGEAR_TRY_DO(store.append(event));
#define INGEAR_TRY_DO(...)                                               \
    do {                                                                 \
        if (auto ingear_tried = __VA_ARGS__; !ingear_tried)              \
            return tl::make_unexpected(std::move(ingear_tried).error()); \
    } while (false)

// A name for each line. It takes two steps: beside ## a macro such as __LINE__ isn't replaced.
#define INGEAR_TRY_NAME(prefix, line) INGEAR_TRY_JOINED(prefix, line)
#define INGEAR_TRY_JOINED(prefix, line) prefix##line
