#pragma once

#include <filesystem>

#include "base/result.h"
#include "domain/settings/settings.h"
#include "ui/theme.h"

namespace ingear::screens {

/// Reads assets/themes/light.toml or dark.toml from the share folder. Fails, naming file, line and key, when
/// a colour is missing or is none.
[[nodiscard]] Result<ui::Palette> load_palette(const std::filesystem::path& share_dir, domain::Theme theme);

}  // namespace ingear::screens
