#pragma once

#include <string>
#include <vector>

#include "cli/context.h"

/// What `ingear log` and its subcommands share.
namespace ingear::cli {

/// The moment that `--at` names: now if it is empty, a time stamp, or noon of a date. Misuse where it is
/// neither or lies in the future.
[[nodiscard]] OrFailure<Moment> moment_at(const std::string& at, const Context& context);

/// A date of an option.
[[nodiscard]] OrFailure<LocalDate> date_of(const char* option, const std::string& text);

/// One of a few words, told apart by `from`; misuse lists them.
template <class Value, class From>
OrFailure<Value> word_of(const char* what, const std::string& text, From from, const char* words) {
    if (const auto value = from(text)) return *value;
    return misuse(std::string(what) + ": expected " + words);
}

/// Saves events that are recorded now, all or nothing.
[[nodiscard]] Outcome save_events(storage::Store& store, const std::vector<domain::LogEvent>& events,
                                  const Context& context);
[[nodiscard]] Outcome save_event(const Context& context, const Moment& moment, domain::LogBody body,
                                 const std::string& session = "");

}  // namespace ingear::cli
