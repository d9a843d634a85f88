#include "app/headless_game.h"

#include <cmath>

#include "base/result.h"
#include "storage/settings_file.h"

namespace ingear::app {

namespace {

/// The clock of a headless game goes along with its frames and belongs to it.
std::shared_ptr<const Clock> borrowed(const ManualClock& clock) {
    return std::shared_ptr<const Clock>(&clock, [](const Clock*) {});
}

}  // namespace

Result<std::unique_ptr<HeadlessGame>> HeadlessGame::create(const Options& options) {
    std::unique_ptr<HeadlessGame> headless(new HeadlessGame());
    headless->clock_ = std::make_unique<ManualClock>(options.app.clock->now());
    auto store = storage::Store::copy_in_memory(options.app.data_dir);
    if (!store) return tl::make_unexpected(store.error().error);
    headless->journal_ = std::make_unique<journal::Journal>(std::move(*store), headless->clock_->now());
    headless->content_ =
        std::make_unique<ContentLoader>(options.app.share_dir, options.app.data_dir, nullptr);

    INGEAR_TRY(headless->platform_,
               HeadlessPlatform::create(options.width, options.height, headless->clock_.get()));
    INGEAR_TRY(auto palettes, load_palettes(options.app.share_dir));

    storage::LoadedSettings loaded = storage::load_settings(options.app.config_dir);
    if (options.scale > 0.0) loaded.settings.scale = options.scale;
    if (options.theme) loaded.settings.theme = *options.theme;
    const ui::Vec2 size = headless->platform_->size();
    const float unit = ui::design_unit(size, loaded.settings.scale);
    INGEAR_TRY(auto fonts,
               ui::FontAtlas::build(options.app.share_dir,
                                    ui::FontSizes::for_window(unit, size.y, loaded.settings.scale)));

    headless->content_->wait();
    AppOptions app = options.app;
    app.clock = borrowed(*headless->clock_);
    headless->game_ = std::make_unique<Game>(GameParts{.options = app,
                                                       .journal = *headless->journal_,
                                                       .content = *headless->content_,
                                                       .palettes = palettes,
                                                       .fonts = std::move(fonts),
                                                       .settings = loaded.settings,
                                                       .settings_problems = std::move(loaded.problems),
                                                       .keeps_settings = false},
                                             *headless->platform_);
    headless->loop_ = std::make_unique<Loop>(*headless->platform_, *headless->game_);
    headless->game_->set_quality(render::Quality::finest);
    headless->loop_->turn(false);  // takes the content over
    INGEAR_TRY_DO(headless->game_->prepare_stage());
    headless->game_->services().stage_age = 60.0;
    return headless;
}

void HeadlessGame::let_pass(Seconds time) {
    const auto frames = std::lround(time.count() / HeadlessPlatform::kFrame);
    for (long i = 0; i < frames; ++i) loop_->turn(false);
}

Result<void> HeadlessGame::picture(const std::filesystem::path& file) {
    loop_->turn();
    return render::write_png(platform_->picture(), file);
}

}  // namespace ingear::app
