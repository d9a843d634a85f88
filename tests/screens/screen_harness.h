#pragma once

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "controller/key_map.h"
#include "fixtures.h"
#include "screens/navigator.h"
#include "screens/services.h"
#include "screens/theme_reader.h"
#include "support/catch.h"
#include "support/places.h"
#include "ui/screen.h"
#include "ui/ui_system.h"

namespace ingear::screens::testing {

class NoHost final : public Host {
  public:
    void quit() override {}
    void change_settings(const domain::Settings&) override {}
};

/// Notes where screens lead to, instead of going there.
class RecordingNavigator final : public Navigator {
  public:
    enum class Kind { go_to, replace_with, back, home };
    struct Step {
        Kind kind;
        std::optional<Route> route = {};  ///< none for back and home
    };

    void go_to(const Route& route) override { steps_.push_back({Kind::go_to, route}); }
    void replace_with(const Route& route) override { steps_.push_back({Kind::replace_with, route}); }
    void back() override { steps_.push_back({Kind::back}); }
    void home() override { steps_.push_back({Kind::home}); }

    [[nodiscard]] const std::vector<Step>& steps() const { return steps_; }
    /// Where the last step led to, if it was of that kind.
    template <class To>
    [[nodiscard]] const To* last() const {
        return steps_.empty() || !steps_.back().route ? nullptr : std::get_if<To>(&*steps_.back().route);
    }
    [[nodiscard]] bool went_back() const { return !steps_.empty() && steps_.back().kind == Kind::back; }

  private:
    std::vector<Step> steps_;
};

struct WindowSize {
    float width;
    float height;
    double scale;
};

inline constexpr WindowSize kSizes[] = {
    {1024, 640, 1.0}, {1024, 640, 1.5},  {1024, 640, 2.0},  {1280, 720, 1.0},  {1280, 720, 2.0},
    {1366, 768, 1.2}, {1280, 1024, 1.0}, {1920, 1080, 1.0}, {1920, 1080, 2.0}, {3840, 2160, 1.0},
};

/// Screens without a room behind them, in a window of a size: built, looked at, and used by keys and pointer.
class ScreenHarness {
  public:
    explicit ScreenHarness(const WindowSize& size) : size_(size) {
        services_.catalogue = catalogue();
        services_.settings.scale = size.scale;
        auto events = session_events("a", at("2025-12-18T18:00:00+01:00"));
        const auto newer = session_events("b", at("2026-11-20T18:00:00+01:00"));
        events.insert(events.end(), newer.begin(), newer.end());
        begin_with(events);
        const float unit = ui::design_unit({size.width, size.height}, size.scale);
        auto fonts =
            ui::FontAtlas::build(places::share(), ui::FontSizes::for_window(unit, size.height, size.scale));
        REQUIRE(fonts);
        ui_.emplace(std::move(*fonts), load_palette(places::share(), domain::Theme::light).value());
        ui_->set_command_keys(controller::KeyMap().all());
    }

    Services& services() { return services_; }
    ingear::journal::Journal& journal() { return *journal_; }
    /// Forgets what was in the log; this was instead.
    void begin_with(const std::vector<domain::LogEvent>& events) {
        journal_.emplace(log_of(events, clock_.now()), clock_.now());
        before_ = events_in(*journal_).size();
    }
    /// What was written since then.
    [[nodiscard]] std::vector<domain::LogEvent> kept() const {
        auto events = events_in(*journal_);
        events.erase(events.begin(), events.begin() + static_cast<std::ptrdiff_t>(before_));
        return events;
    }

    /// Builds two frames, so that what scrolls knows its height, and looks at the second.
    void look_at(ui::Screen& screen, const std::string& name) {
        for (int i = 0; i < 40; ++i) frame(screen);
        ui::TextProbe probe;
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
                           [&](const ui::TextProbe::Entry& entry) { return entry.text == words; });
    }

    /// Goes through the screen by Tab until it is back where it began; how many widgets had the focus. Each
    /// has to be in sight.
    std::size_t tab_through(ui::Screen& screen, const std::string& name) {
        for (int i = 0; i < 5; ++i) frame(screen);
        std::set<ui::WidgetId> seen;
        const ui::Rect window{0.0F, 0.0F, size_.width, size_.height};
        for (int i = 0; i < 400; ++i) {
            frame(screen, ui::Key::tab);
            frame(screen);
            frame(screen);
            const ui::FocusModel& focus = ui_->focus();
            INFO(name << " at " << size_.width << "x" << size_.height << ", scale " << size_.scale << ", tab "
                      << i);
            CHECK(focus.visible());
            REQUIRE(focus_place_);
            CHECK(window.contains(focus_place_->centre()));
            if (!seen.insert(focus.focused()).second) break;
        }
        return seen.size();
    }
    /// Words of the screen looked at last that the widget which has the focus covers, in part at least.
    [[nodiscard]] std::vector<std::string> words_under_focus() const {
        std::vector<std::string> covered;
        for (const ui::TextProbe::Entry& entry : probe_.entries) {
            const bool beside = !focus_place_ || entry.ink.right() <= focus_place_->x ||
                                entry.ink.x >= focus_place_->right() ||
                                entry.ink.bottom() <= focus_place_->y ||
                                entry.ink.y >= focus_place_->bottom();
            if (!beside) covered.push_back(entry.text);
        }
        return covered;
    }
    /// Presses and lets go the pointer in the middle of some words.
    void click(ui::Screen& screen, std::string_view words) {
        ui::TextProbe probe;
        ui_->set_probe(&probe);
        frame(screen);
        ui_->set_probe(nullptr);
        const auto found = std::ranges::find(probe.entries, words, &ui::TextProbe::Entry::text);
        INFO(words);
        REQUIRE(found != probe.entries.end());
        const ui::Vec2 at = found->ink.centre();
        drag(screen, at, at);
    }
    void drag(ui::Screen& screen, ui::Vec2 from, ui::Vec2 to) {
        pointer_ = from;
        frame(screen, ui::Key::none, Button::moves);
        frame(screen, ui::Key::none, Button::goes_down);
        pointer_ = to;
        frame(screen, ui::Key::none, Button::drags);
        frame(screen, ui::Key::none, Button::goes_up);
    }
    void turn_wheel(ui::Screen& screen, ui::Vec2 at, float notches) {
        pointer_ = at;
        wheel_ = notches;
        frame(screen);
        wheel_ = 0.0F;
    }
    void type(ui::Screen& screen, std::string text) {
        typed_ = std::move(text);
        frame(screen);
        typed_.clear();
    }
    /// Where a gamepad's right stick is from now on.
    void lean_pad(ui::Vec2 stick) { stick_ = stick; }
    void shake_pad(ui::Screen& screen, int shakes) {
        shakes_ = shakes;
        frame(screen);
        shakes_ = 0;
    }
    /// Where the screens wanted to go.
    [[nodiscard]] const RecordingNavigator& navigator() const { return navigator_; }
    enum class Button { rests, moves, goes_down, drags, goes_up };

    void frame(ui::Screen& screen, ui::Key key = ui::Key::none, Button button = Button::rests) {
        ui::Input input;
        if (key != ui::Key::none) input.add({key, false, false, false});
        input.add_text(typed_);
        input.stick = stick_;
        input.shakes = shakes_;
        input.pointer = pointer_;
        input.wheel = wheel_;
        input.pointer_moved = button == Button::moves || button == Button::drags;
        input.pressed = button == Button::goes_down;
        input.released = button == Button::goes_up;
        input.down = button == Button::goes_down || button == Button::drags;
        ui::Ui& ui = ui_->begin({size_.width, size_.height}, size_.scale, 1.0 / 60.0, input);
        screen.build(ui, Seconds{0.0});
        focus_place_ = ui.focus_place() ? std::optional(*ui.focus_place()) : std::nullopt;
        (void)ui_->end();
    }

  private:
    void check(const ui::TextProbe& probe) const {
        const ui::Rect window{0.0F, 0.0F, size_.width, size_.height};
        for (const ui::TextProbe::Entry& entry : probe.entries) {
            INFO("\"" << entry.text << "\" at " << entry.ink.x << "," << entry.ink.y << " " << entry.ink.width
                      << "x" << entry.ink.height);
            CHECK_FALSE(entry.shortened);
            if (!entry.scrolls && !entry.clips) CHECK(window.encloses(entry.ink, 1.0F));
        }
        for (std::size_t i = 0; i < probe.entries.size(); ++i)
            for (std::size_t j = i + 1; j < probe.entries.size(); ++j)
                check_apart(probe.entries[i], probe.entries[j]);
    }

    void check_apart(const ui::TextProbe::Entry& a, const ui::TextProbe::Entry& b) const {
        // Menus lie over what is below them, tracks run under their edges, pages scroll under fixed parts.
        if (a.layer != b.layer || a.clips || b.clips || a.scrolls != b.scrolls) return;
        const auto core = [](const ui::TextProbe::Entry& entry) {
            return entry.ink.inset(1.0F, entry.ink.height * 0.2F);
        };
        INFO("\"" << a.text << "\" over \"" << b.text << "\"");
        CHECK_FALSE(core(a).overlaps(core(b)));
    }

    std::optional<ui::Rect> focus_place_;
    ui::Vec2 pointer_{-1.0F, -1.0F};
    float wheel_ = 0.0F;
    std::string typed_;
    ui::Vec2 stick_;
    int shakes_ = 0;
    WindowSize size_;
    NoHost host_;
    ManualClock clock_{at("2026-11-22T09:30:00+01:00")};
    std::optional<ingear::journal::Journal> journal_{std::in_place, storage::Store::in_memory(),
                                                     clock_.now()};
    std::size_t before_ = 0;  ///< events that were there
    RecordingNavigator navigator_;
    ui::Notices notices_;
    Services services_{.host = host_,
                       .clock = clock_,
                       .journal = *journal_,
                       .navigator = navigator_,
                       .notices = notices_,
                       .settings = {},
                       .settings_problems = {},
                       .catalogue = nullptr,
                       .content_problems = {},
                       .data_dir = "no-such-folder/data",
                       .config_dir = "no-such-folder/config"};
    std::optional<ui::UiSystem> ui_;
    ui::TextProbe probe_;
};

}  // namespace ingear::screens::testing
