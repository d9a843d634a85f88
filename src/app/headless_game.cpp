#include "app/headless_game.h"

#include <cmath>

#include "base/result.h"
#include "storage/settings_file.h"

namespace ingear::app {

namespace {

struct StoreContents {
    journal::LogReadings readings;
    domain::Accomplishments accomplishments;
};

/// What the store holds; nothing, without making one, where there is none yet.
Result<StoreContents> read_store(const std::filesystem::path& data_dir, const Moment& now) {
    std::error_code code;
    if (!std::filesystem::exists(data_dir / "ingear.db", code)) return StoreContents{};
    auto store = storage::Store::open(data_dir);
    if (!store) return tl::make_unexpected(store.error().error);
    INGEAR_TRY(auto readings, journal::read_log(**store, now));
    INGEAR_TRY(auto accomplishments, (*store)->accomplishments(now.at));
    return StoreContents{std::move(readings), std::move(accomplishments)};
}

/// Breaks and self-tests in the store; none where there is no store, or it can't be read.
std::vector<storage::DayAccomplishments> read_deeds(const std::filesystem::path& data_dir, LocalDate first,
                                                    LocalDate last) {
    std::error_code code;
    if (!std::filesystem::exists(data_dir / "ingear.db", code)) return {};
    auto store = storage::Store::open(data_dir);
    if (!store) return {};
    return (*store)->accomplishments(first, last).value_or(std::vector<storage::DayAccomplishments>{});
}

/// What progress is worked out from, likewise.
domain::ProgressLog read_progress(const std::filesystem::path& data_dir) {
    std::error_code code;
    if (!std::filesystem::exists(data_dir / "ingear.db", code)) return {};
    auto store = storage::Store::open(data_dir);
    if (!store) return {};
    return (*store)->progress_log().value_or(domain::ProgressLog{});
}

/// The clock of a headless game goes along with its frames and belongs to it.
std::shared_ptr<const Clock> borrowed(const ManualClock& clock) {
    return std::shared_ptr<const Clock>(&clock, [](const Clock*) {});
}

}  // namespace

Result<std::unique_ptr<HeadlessGame>> HeadlessGame::create(const Options& options) {
    std::unique_ptr<HeadlessGame> headless(new HeadlessGame());
    headless->clock_ = std::make_unique<ManualClock>(options.app.clock->now());
    INGEAR_TRY(auto store, read_store(options.app.data_dir, headless->clock_->now()));
    headless->records_ = std::make_unique<journal::MemoryRecords>(
        std::move(store.readings), journal::Records::State::ready, std::move(store.accomplishments));
    headless->records_->set_accomplishments(
        [data_dir = options.app.data_dir](LocalDate first, LocalDate last) {
            return read_deeds(data_dir, first, last);
        });
    headless->records_->set_progress([data_dir = options.app.data_dir] { return read_progress(data_dir); });
    headless->records_->refresh(headless->clock_->now());
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
                                                       .records = *headless->records_,
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
