#include <catch2/catch.hpp>

#include <algorithm>
#include <array>
#include <cmath>

#include "fixtures.h"
#include "screens/session_screen.h"
#include "screens/settings_screen.h"
#include "screens/store_problem_screen.h"
#include "screens/summary_screen.h"
#include "screens/today_screen.h"
#include "screens/ui_system.h"

using namespace ingear;
using namespace ingear::screens;
using domain::Command;
using domain::Stage;
using testing::at;

/// Every screen in every size: no words cut off, none over others, none outside of the window.
namespace {

class NoHost final : public Host {
  public:
    void quit() override {}
    void change_settings(const domain::Settings&) override {}
};

struct WindowSize {
    float width;
    float height;
    double scale;
};

constexpr WindowSize kSizes[] = {
    {1024, 640, 1.0}, {1024, 640, 1.5},  {1024, 640, 2.0},  {1280, 720, 1.0},  {1280, 720, 2.0},
    {1366, 768, 1.2}, {1280, 1024, 1.0}, {1920, 1080, 1.0}, {1920, 1080, 2.0}, {3840, 2160, 1.0},
};

class Stand {
  public:
    explicit Stand(const WindowSize& size) : size_(size) {
        services_.catalogue = testing::catalogue();
        services_.settings.scale = size.scale;
        LogReadings readings;
        readings.recent = {testing::done_session("b", at("2026-11-20T18:00:00+01:00")),
                           testing::done_session("a", at("2025-12-18T18:00:00+01:00"))};
        records_ = MemoryRecords(readings);
        records_.refresh(clock_.now());
        const float unit = design_unit({size.width, size.height}, size.scale);
        auto fonts =
            FontAtlas::build(INGEAR_TEST_SHARE, FontSizes::for_window(unit, size.height, size.scale));
        REQUIRE(fonts);
        ui_.emplace(std::move(*fonts), load_palette(INGEAR_TEST_SHARE, domain::Theme::light).value());
    }

    Services& services() { return services_; }
    MemoryRecords& records() { return records_; }

    /// Builds two frames, so that what scrolls knows its height, and looks at the second.
    void look_at(Screen& screen, const std::string& name) {
        for (int i = 0; i < 40; ++i) frame(screen);
        TextProbe probe;
        ui_->set_probe(&probe);
        frame(screen);
        ui_->set_probe(nullptr);
        INFO(name << " at " << size_.width << "x" << size_.height << ", scale " << size_.scale);
        CHECK_FALSE(probe.entries.empty());
        check(probe);
        probe_ = std::move(probe);
    }
    /// Whether that was among the words of the screen looked at last.
    [[nodiscard]] bool said(const std::string& words) const {
        return std::any_of(probe_.entries.begin(), probe_.entries.end(),
                           [&](const TextProbe::Entry& entry) { return entry.text == words; });
    }

  private:
    void frame(Screen& screen) {
        Input input;
        Ui& ui = ui_->begin({size_.width, size_.height}, size_.scale, 1.0 / 60.0, input);
        screen.build(ui, Seconds{0.0});
        (void)ui_->end();
    }

    void check(const TextProbe& probe) const {
        const Rect window{0.0F, 0.0F, size_.width, size_.height};
        for (const TextProbe::Entry& entry : probe.entries) {
            INFO("\"" << entry.text << "\" at " << entry.ink.x << "," << entry.ink.y << " " << entry.ink.width
                      << "x" << entry.ink.height);
            CHECK_FALSE(entry.shortened);
            if (!entry.scrolls && !entry.clips) CHECK(window.encloses(entry.ink, 1.0F));
        }
        for (std::size_t i = 0; i < probe.entries.size(); ++i)
            for (std::size_t j = i + 1; j < probe.entries.size(); ++j)
                check_apart(probe.entries[i], probe.entries[j]);
    }

    void check_apart(const TextProbe::Entry& a, const TextProbe::Entry& b) const {
        // Menus lie over what is below them, tracks run under their edges, pages scroll under fixed parts.
        if (a.layer != b.layer || a.clips || b.clips || a.scrolls != b.scrolls) return;
        const auto core = [](const TextProbe::Entry& entry) {
            return entry.ink.inset(1.0F, entry.ink.height * 0.2F);
        };
        INFO("\"" << a.text << "\" over \"" << b.text << "\"");
        CHECK_FALSE(core(a).overlaps(core(b)));
    }

    WindowSize size_;
    NoHost host_;
    ManualClock clock_{at("2026-11-22T09:30:00+01:00")};
    MemoryRecords records_;
    ScreenStack stack_;
    Notices notices_;
    Services services_{.host = host_,
                       .clock = clock_,
                       .records = records_,
                       .stack = stack_,
                       .notices = notices_,
                       .settings = {},
                       .settings_problems = {},
                       .catalogue = nullptr,
                       .content_problems = {},
                       .data_dir = "/home/someone/.local/share/ingear",
                       .config_dir = "/home/someone/.config/ingear"};
    std::optional<UiSystem> ui_;
    TextProbe probe_;
};

std::unique_ptr<SessionScreen> session(Stand& stand, Stage stage, double elapsed) {
    auto model = std::make_unique<SessionModel>(testing::catalogue(), testing::first_steps(), 1.0,
                                                stand.records(), stand.services().clock, nullptr);
    for (int i = 0; i < 60 * 900 && (model->state().stage != stage || model->state().elapsed < elapsed); ++i)
        model->step(1.0 / 60.0);
    REQUIRE(model->state().stage == stage);
    return std::make_unique<SessionScreen>(stand.services(), std::move(model));
}

}  // namespace

TEST_CASE("Today fits every window") {
    for (const WindowSize& size : kSizes) {
        Stand stand(size);
        TodayScreen screen(stand.services());
        stand.look_at(screen, "today");
    }
}

TEST_CASE("a session fits every window at every stage") {
    for (const WindowSize& size : kSizes) {
        Stand stand(size);
        stand.look_at(*session(stand, Stage::posture, 5.0), "get into place");
        stand.look_at(*session(stand, Stage::countdown, 1.2), "countdown");
        stand.look_at(*session(stand, Stage::set, 1.0), "set");
        stand.look_at(*session(stand, Stage::rest, 20.0), "rest");
        stand.look_at(*session(stand, Stage::side_switch, 5.0), "change of side");
    }
}

TEST_CASE("the muscles that work are named where there is room, never beside the tempo track") {
    Stand stand({1280, 720, 1.0});
    stand.look_at(*session(stand, Stage::posture, 5.0), "get into place");
    CHECK(stand.said("Large seat muscle"));
    CHECK(stand.said("(hamstrings)"));
    stand.look_at(*session(stand, Stage::rest, 20.0), "rest");
    CHECK(stand.said("Side hip muscle"));  // of the clamshell, which is next
    CHECK(stand.said("(tensor fasciae latae)"));
    stand.look_at(*session(stand, Stage::set, 1.0), "set");
    CHECK_FALSE(stand.said("Large seat muscle"));
    Stand large_text({1024, 640, 2.0});
    large_text.look_at(*session(large_text, Stage::posture, 5.0), "get into place");
    CHECK_FALSE(large_text.said("Large seat muscle"));
}

TEST_CASE("what lies over a session fits every window") {
    for (const WindowSize& size : kSizes) {
        Stand stand(size);
        const auto paused = session(stand, Stage::set, 1.0);
        paused->model().give(Command::pause);
        stand.look_at(*paused, "paused");
        const auto hurt = session(stand, Stage::set, 1.0);
        hurt->model().give(Command::pain);
        stand.look_at(*hurt, "it hurts");
    }
}

TEST_CASE("the summary fits every window") {
    for (const WindowSize& size : kSizes) {
        Stand stand(size);
        auto model = std::make_shared<SessionModel>(testing::catalogue(), testing::first_steps(), 1.0,
                                                    stand.records(), stand.services().clock, nullptr);
        for (int i = 0; i < 20 * 900 && !model->session().done(); ++i) model->step(1.0 / 20.0);
        stand.records().refresh(stand.services().clock.now());
        SummaryScreen screen(stand.services(), model, std::make_shared<SessionStaging>());
        screen.model().rate_pain(7);
        stand.look_at(screen, "summary");
    }
}

TEST_CASE("settings and the store's problem fit every window") {
    for (const WindowSize& size : kSizes) {
        Stand stand(size);
        stand.services().settings_problems = {{"expected a number from 1 to 2", "settings.toml:3: scale"}};
        SettingsScreen settings(stand.services());
        stand.look_at(settings, "settings");
        stand.records().set_problem(
            {storage::StoreProblem::damaged,
             {"this is no sound database", "/home/someone/.local/share/ingear/ingear.db"},
             "/home/someone/.local/share/ingear/backups/ingear-2026-11-21.db"});
        StoreProblemScreen problem(stand.services());
        stand.look_at(problem, "store problem");
    }
}
