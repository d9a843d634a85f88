#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>

#include "audio/session_mix.h"
#include "domain/catalogue/catalogue.h"
#include "domain/log/log_event.h"
#include "domain/session/session.h"

/// The program's data as JSON: names in snake_case, seconds, metres, degrees, ISO dates. New keys may come;
/// the ones here stay as they are.
namespace ingear::cli {

using Json = nlohmann::ordered_json;

/// `{"t":…,"event":…,…}`, one line of `simulate --json`.
[[nodiscard]] Json to_json(const domain::SessionEvent& event);
/// `{"t":…,"event":"say","id":…,"text":…,"seconds":…}`, `hush{id,text,seconds}` (what had begun was cut short
/// there; `seconds` is what was heard of it) and `sound{id}`.
[[nodiscard]] Json to_json(const audio::Heard& heard);
/// One of `history --json`'s sessions.
[[nodiscard]] Json to_json(const domain::SessionRecord& session);
/// One of `list exercises --json`.
[[nodiscard]] Json to_json(const domain::Exercise& exercise);

/// Rounded to a millionth, so that binary fractions don't show as 12.000000000000002.
[[nodiscard]] double tidy(double value);

/// A whole document, indented, to stdout.
void print(const Json& document);
/// A document on a line of its own, to stdout.
void print_line(const Json& document);

}  // namespace ingear::cli
