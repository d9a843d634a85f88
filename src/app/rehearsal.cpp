#include "app/rehearsal.h"

#include <cmath>

#include "storage/settings_file.h"

namespace ingear::app {

namespace {

struct StoreContents {
    screens::LogReadings readings;
    domain::Deeds deeds;
};

/// What the store holds; nothing, without making one, where there is none yet.
Result<StoreContents> read_store(const std::filesystem::path& data_dir, const Moment& now) {
    std::error_code code;
    if (!std::filesystem::exists(data_dir / "ingear.db", code)) return StoreContents{};
    auto store = storage::Store::open(data_dir);
    if (!store) return tl::make_unexpected(store.error().error);
    auto readings = screens::read_log(**store, now);
    if (!readings) return tl::make_unexpected(readings.error());
    auto deeds = (*store)->deeds(now.at);
    if (!deeds) return tl::make_unexpected(deeds.error());
    return StoreContents{std::move(*readings), std::move(*deeds)};
}

/// Breaks and self-tests in the store; none where there is no store, or it can't be read.
std::vector<storage::DayDeeds> read_deeds(const std::filesystem::path& data_dir, LocalDate first,
                                          LocalDate last) {
    std::error_code code;
    if (!std::filesystem::exists(data_dir / "ingear.db", code)) return {};
    auto store = storage::Store::open(data_dir);
    if (!store) return {};
    return (*store)->deeds(first, last).value_or(std::vector<storage::DayDeeds>{});
}

/// What progress is worked out from, likewise.
domain::ProgressLog read_progress(const std::filesystem::path& data_dir) {
    std::error_code code;
    if (!std::filesystem::exists(data_dir / "ingear.db", code)) return {};
    auto store = storage::Store::open(data_dir);
    if (!store) return {};
    return (*store)->progress_log().value_or(domain::ProgressLog{});
}

/// The clock of a rehearsal goes along with its frames and belongs to it.
std::shared_ptr<const Clock> borrowed(const ManualClock& clock) {
    return std::shared_ptr<const Clock>(&clock, [](const Clock*) {});
}

}  // namespace

Result<std::unique_ptr<Rehearsal>> Rehearsal::create(const Options& options) {
    std::unique_ptr<Rehearsal> rehearsal(new Rehearsal());
    rehearsal->clock_ = std::make_unique<ManualClock>(options.app.clock->now());
    auto store = read_store(options.app.data_dir, rehearsal->clock_->now());
    if (!store) return tl::make_unexpected(store.error());
    rehearsal->records_ = std::make_unique<screens::MemoryRecords>(
        std::move(store->readings), screens::Records::State::ready, std::move(store->deeds));
    rehearsal->records_->set_deeds([data_dir = options.app.data_dir](LocalDate first, LocalDate last) {
        return read_deeds(data_dir, first, last);
    });
    rehearsal->records_->set_progress([data_dir = options.app.data_dir] { return read_progress(data_dir); });
    rehearsal->records_->refresh(rehearsal->clock_->now());
    rehearsal->content_ =
        std::make_unique<ContentLoader>(options.app.share_dir, options.app.data_dir, nullptr);

    auto platform = HeadlessPlatform::create(options.width, options.height, rehearsal->clock_.get());
    if (!platform) return tl::make_unexpected(platform.error());
    rehearsal->platform_ = std::move(*platform);
    auto palettes = load_palettes(options.app.share_dir);
    if (!palettes) return tl::make_unexpected(palettes.error());

    storage::LoadedSettings loaded = storage::load_settings(options.app.config_dir);
    if (options.scale > 0.0) loaded.settings.scale = options.scale;
    if (options.theme) loaded.settings.theme = *options.theme;
    const screens::Vec2 size = rehearsal->platform_->size();
    const float unit = screens::design_unit(size, loaded.settings.scale);
    auto fonts = screens::FontAtlas::build(
        options.app.share_dir, screens::FontSizes::for_window(unit, size.y, loaded.settings.scale));
    if (!fonts) return tl::make_unexpected(fonts.error());

    rehearsal->content_->wait();
    AppOptions app = options.app;
    app.clock = borrowed(*rehearsal->clock_);
    rehearsal->game_ = std::make_unique<Game>(GameParts{.options = app,
                                                        .records = *rehearsal->records_,
                                                        .content = *rehearsal->content_,
                                                        .palettes = *palettes,
                                                        .fonts = std::move(*fonts),
                                                        .settings = loaded.settings,
                                                        .settings_problems = std::move(loaded.problems),
                                                        .keeps_settings = false},
                                              *rehearsal->platform_);
    rehearsal->loop_ = std::make_unique<Loop>(*rehearsal->platform_, *rehearsal->game_);
    rehearsal->game_->set_quality(render::Quality::finest);
    rehearsal->loop_->turn(false);  // takes the content over
    if (auto ready = rehearsal->game_->prepare_stage(); !ready) return tl::make_unexpected(ready.error());
    rehearsal->game_->services().stage_age = 60.0;
    return rehearsal;
}

void Rehearsal::let_pass(Seconds time) {
    const auto frames = std::lround(time.count() / HeadlessPlatform::kFrame);
    for (long i = 0; i < frames; ++i) loop_->turn(false);
}

Result<void> Rehearsal::picture(const std::filesystem::path& file) {
    loop_->turn();
    return render::write_png(platform_->picture(), file);
}

}  // namespace ingear::app
