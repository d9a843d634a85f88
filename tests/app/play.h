#pragma once

#include <memory>

#include "app/app.h"
#include "app/headless_platform.h"
#include "app/loop.h"
#include "journal/journal.h"
#include "screens/session/session_screen.h"
#include "storage/settings_file.h"
#include "support/catch.h"
#include "support/places.h"
#include "support/temporary_folder.h"

namespace ingear::app::testing {

/// The whole game in memory, on a real store, played by keys. Frames are built but seldom drawn.
class Play {
  public:
    explicit Play(const TemporaryFolder& dir, const char* now = "2026-11-22T09:30:00+01:00")
        : clock_(parse_rfc3339(now).value().moment),
          journal_(dir.path(), clock_.now(), nullptr),
          content_(places::share(), {}, nullptr) {
        auto platform = HeadlessPlatform::create(640, 400, &clock_);
        REQUIRE(platform);
        platform_ = std::move(*platform);
        const float unit = ui::design_unit(platform_->size(), 1.0);
        auto fonts = ui::FontAtlas::build(places::share(), ui::FontSizes::for_window(unit, 400.0F, 1.0));
        REQUIRE(fonts);
        content_.wait();
        journal_.wait();
        AppOptions options{.data_dir = dir.path(),
                           .config_dir = dir.path() / "config",
                           .share_dir = places::share(),
                           .clock = std::shared_ptr<const Clock>(&clock_, [](const Clock*) {})};
        storage::LoadedSettings loaded = storage::load_settings(options.config_dir);
        game_ = std::make_unique<Game>(GameParts{.options = options,
                                                 .journal = journal_,
                                                 .content = content_,
                                                 .palettes = load_palettes(places::share()).value(),
                                                 .fonts = std::move(*fonts),
                                                 .settings = loaded.settings,
                                                 .settings_problems = loaded.problems},
                                       *platform_);
        loop_ = std::make_unique<Loop>(*platform_, *game_);
        pass(0.1);
    }

    void pass(double seconds) {
        const auto frames = static_cast<int>(seconds / HeadlessPlatform::kFrame) + 1;
        for (int i = 0; i < frames; ++i) loop_->turn(false);
    }
    /// Lets time pass in larger frames.
    void pass_quickly(double seconds) {
        platform_->set_frame(Seconds{0.2});
        for (double t = 0.0; t < seconds; t += 0.2) loop_->turn(false);
        platform_->set_frame(Seconds{HeadlessPlatform::kFrame});
    }
    void press(ui::Key key) {
        platform_->press(key);
        pass(0.1);
        journal_.wait();
        pass(0.05);
    }
    /// From Today, past the question how the knees are.
    void begin_session() {
        press(ui::Key::enter);
        press(ui::Key::enter);
    }
    [[nodiscard]] std::string_view on() { return game_->stack().top()->id(); }
    [[nodiscard]] screens::SessionModel& session() {
        return dynamic_cast<screens::SessionScreen&>(*game_->stack().top()).model();
    }
    [[nodiscard]] const journal::Snapshot& snapshot() {
        journal_.refresh(clock_.now());
        journal_.wait();
        journal_.poll();
        return *journal_.snapshot();
    }
    Game& game() { return *game_; }
    HeadlessPlatform& platform() { return *platform_; }
    ingear::journal::Journal& journal() { return journal_; }

  private:
    ManualClock clock_;
    ingear::journal::Journal journal_;
    ContentLoader content_;
    std::unique_ptr<HeadlessPlatform> platform_;
    std::unique_ptr<Game> game_;
    std::unique_ptr<Loop> loop_;
};

}  // namespace ingear::app::testing
