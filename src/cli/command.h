#pragma once

#include <functional>
#include <string>
#include <tl/expected.hpp>
#include <utility>

#include "base/result.h"

namespace CLI {
class App;
}

/// What a command is made of. Each declares its options on a parser and gives back what to do once they are
/// read.
namespace ingear::cli {

class Context;

/// The program's exit codes, as promised to scripts.
inline constexpr int kDone = 0;
inline constexpr int kFailed = 1;
inline constexpr int kMisuse = 2;

/// Why a command ends with another code than 0. An `Error` turns into a failure by itself.
struct Failure {
    int exit_code = kFailed;
    std::string text;  ///< empty where it has been told already

    Failure(int code, std::string words) : exit_code(code), text(std::move(words)) {}
    Failure(const Error& error)
        : text(error.text()) {}  // NOLINT(google-explicit-constructor): that is its purpose
};

using Outcome = tl::expected<void, Failure>;
template <class T>
using OrFailure = tl::expected<T, Failure>;

/// `return misuse("there is no exercise called \"squaat\"");`
inline tl::unexpected<Failure> misuse(std::string words) {
    return tl::make_unexpected(Failure{kMisuse, std::move(words)});
}

using Action = std::function<Outcome(Context&)>;
/// Declares a command's options on its parser.
using Declaration = Action (*)(CLI::App& parser);

}  // namespace ingear::cli
