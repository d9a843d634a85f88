#pragma once

#include <string>
#include <string_view>

namespace ingear::controller {

/// The keys that a scope comes with, as a Markdown table.
[[nodiscard]] std::string keys_table(std::string_view scope);
/// docs/keys.md: all scopes, and how the player changes keys.
[[nodiscard]] std::string keys_document();
/// A Markdown text with what stands between "<!-- keys: SCOPE -->" and "<!-- end of keys -->" made anew.
[[nodiscard]] std::string with_keys_tables(std::string_view text);

}  // namespace ingear::controller
