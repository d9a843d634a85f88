#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "content/toml_reader.h"
#include "domain/rewards/rewards.h"

namespace ingear::content {

/// What files of assets/rewards hold, each with its table for telling what is wrong with it.
struct RewardFiles {
    template <class T>
    struct List {
        std::vector<T> things;
        std::vector<TomlTable> tables;  ///< go along with the things
    };
    List<domain::Badge> badges;
    List<domain::Level> levels;
    List<domain::Unlock> unlocks;
    List<domain::Symbol> symbols;
    List<domain::GlassStyle> glasses;
    List<domain::MarbleStyle> marble_styles;
};

/// One file of assets/rewards, added to `files`; see FORMAT.md there. The file must outlive them.
void read_reward_file(const TomlTable& root, RewardFiles& files);

/// Ids of what rewards may name.
struct RewardTargets {
    std::vector<std::string> exercises, scenes;
    std::vector<std::string> outfits, outfit_colours, hair;  ///< of any coach
};

/// Tells what doesn't fit together: ids that are there twice, symbols, exercises and things to unlock that
/// there are none of, levels that don't rise from 0.
void check_reward_files(const RewardFiles& files, const RewardTargets& targets);

/// Reads and checks <assets>/rewards/*.toml. With a problem in any of them there are no rewards.
[[nodiscard]] domain::RewardBook load_rewards(const std::filesystem::path& assets_dir,
                                              const RewardTargets& targets, std::vector<Error>& problems);

/// A symbol's stroke, such as "line 0.1  -0.5 0.2  0.3 0.4"; see FORMAT.md. Fails with what was expected.
[[nodiscard]] Result<domain::SymbolStroke> parse_stroke(std::string_view text);

}  // namespace ingear::content
