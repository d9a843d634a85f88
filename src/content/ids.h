#pragma once

#include <fmt/format.h>

#include <string>
#include <vector>

#include "content/toml_reader.h"

namespace ingear::content {

/// Reads `id`: small letters, digits and underscores, beginning with a letter.
[[nodiscard]] std::string read_id(const TomlTable& table);

/// Tells a problem for each thing whose id an earlier one in the list has. `tables` are the things' own.
template <class T>
void refuse_repeated_ids(const std::vector<TomlTable>& tables, const std::vector<T>& things) {
    for (std::size_t i = 0; i < things.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            if (things[i].id != things[j].id || things[i].id.empty()) continue;
            tables[i].problem("id",
                              fmt::format("\"{}\" is there twice: expected an id of its own", things[i].id));
            break;
        }
    }
}

}  // namespace ingear::content
