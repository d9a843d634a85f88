#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/result.h"
#include "content/catalogue_loader.h"

/// What the player made: exercises and routines of their own, as files among their data.
namespace ingear::content {

/// Adds <data>/exercises/*.toml, then <data>/routines/*.toml, which may use both kinds of exercises. What
/// can't be used is told and left out.
void add_own_content(LoadedCatalogue& loaded, const std::filesystem::path& data_dir);

/// Keeps a routine as <data>/routines/<id>.toml, for the player's eyes only, as a whole or not at all.
[[nodiscard]] Result<void> save_own_routine(const std::filesystem::path& data_dir,
                                            const domain::Routine& routine);
/// Puts it aside, into <data>/routines/removed; nothing is deleted.
[[nodiscard]] Result<void> remove_own_routine(const std::filesystem::path& data_dir, const std::string& id);
/// Its text as a file has it.
[[nodiscard]] std::string routine_text(const domain::Routine& routine);
/// "my_session_3": the first that no routine of the player has or had.
[[nodiscard]] std::string free_routine_id(const std::filesystem::path& data_dir,
                                          const std::vector<domain::Routine>& known);

}  // namespace ingear::content
