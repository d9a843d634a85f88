#pragma once

#include <filesystem>
#include <string>

namespace ingear {

/// The player's folder for documents, if there is one: XDG_DOCUMENTS_DIR of ~/.config/user-dirs.dirs (it may
/// be called "Dokumente"), else ~/Documents; else `otherwise`. Always a folder that exists, or `otherwise`.
[[nodiscard]] std::filesystem::path documents_dir(const std::filesystem::path& otherwise);

/// "ingear-2026-03-02.csv" in a folder, or with a number ("ingear-2026-03-02-2.csv") where there are such.
[[nodiscard]] std::filesystem::path free_name(const std::filesystem::path& folder, const std::string& stem,
                                              const std::string& ending);

}  // namespace ingear
