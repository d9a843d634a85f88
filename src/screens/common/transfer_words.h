#pragma once

#include <filesystem>
#include <string>

#include "journal/transfer.h"

namespace ingear::screens {

/// What became of data that was moved, in words for the player.
struct TransferNews {
    bool good = true;
    std::string words;
};
[[nodiscard]] TransferNews exported_news(const Result<int>& exported, const std::filesystem::path& file);
[[nodiscard]] TransferNews imported_news(const Result<journal::Imported>& imported);
[[nodiscard]] TransferNews synced_news(const Result<journal::Synced>& synced);
/// While the player goes on without saving.
[[nodiscard]] TransferNews nothing_to_move();

}  // namespace ingear::screens
