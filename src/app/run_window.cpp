#include <optional>
#include <thread>

#include "app/app.h"
#include "app/loop.h"
#include "app/sdl_platform.h"
#include "base/log.h"
#include "storage/settings_file.h"

namespace ingear::app {

namespace {

int fail_with(const Error& error) {
    log::error("{}", error.text());
    return 1;
}

/// Builds the letters beside the opening of the window: for the size that it will most likely have. Another
/// size gets its own after the first frame.
class FontBuild {
  public:
    FontBuild(const std::filesystem::path& share_dir, double scale)
        : thread_([this, share_dir, scale] {
              constexpr ui::Vec2 kUsual{1280.0F, 720.0F};
              const float unit = ui::design_unit(kUsual, scale);
              fonts_ = ui::FontAtlas::build(share_dir, ui::FontSizes::for_window(unit, kUsual.y, scale));
          }) {}

    Result<std::unique_ptr<ui::FontAtlas>> wait() {
        thread_.join();
        return std::move(*fonts_);
    }

  private:
    std::optional<Result<std::unique_ptr<ui::FontAtlas>>> fonts_;
    std::thread thread_;
};

}  // namespace

int run_window(const AppOptions& options) {
    const storage::LoadedSettings loaded = storage::load_settings(options.config_dir);
    for (const Error& problem : loaded.problems) log::warn("{}", problem.text());

    // All that takes time is begun before the window, which takes longest, and goes on beside it.
    journal::Journal journal(options.data_dir, options.clock->now(), SdlPlatform::wake);
    ContentLoader content(options.share_dir, options.data_dir, SdlPlatform::wake);
    FontBuild font_build(options.share_dir, loaded.settings.scale);

    auto platform = SdlPlatform::create(loaded.settings.fullscreen);
    auto fonts = font_build.wait();
    if (!platform) return fail_with(platform.error());
    if (!fonts) return fail_with(fonts.error());
    auto palettes = load_palettes(options.share_dir);
    if (!palettes) return fail_with(palettes.error());

    Game game({.options = options,
               .journal = journal,
               .content = content,
               .palettes = *palettes,
               .fonts = std::move(*fonts),
               .settings = loaded.settings,
               .settings_problems = loaded.problems,
               .welcomes = true,
               .has_sound = true},
              **platform);
    Loop(**platform, game).run();
    return game.failure() ? fail_with(*game.failure()) : 0;
}

}  // namespace ingear::app
