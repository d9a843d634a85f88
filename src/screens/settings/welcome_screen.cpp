#include "screens/settings/welcome_screen.h"

#include <algorithm>
#include <array>

#include "base/uuid.h"
#include "domain/programme/composer.h"
#include "screens/command_keys.h"
#include "screens/common/red_flags.h"
#include "screens/navigator.h"
#include "screens/settings/red_flags_screen.h"
#include "screens/settings/training_choice.h"
#include "ui/icons.h"
#include "ui/week_day_row.h"
#include "ui/widgets.h"

namespace ingear::screens {

namespace {

constexpr std::string_view kHello =
    "Two or three short sessions a week, on the floor, at your own pace. Bridget shows you every move, "
    "counts for you, and takes it up a step only when it went well.";
constexpr std::string_view kWhy =
    "Weak seat and hip muscles are linked with sore knees. Here you make them stronger, step by step.";
constexpr std::string_view kPrivate = "Everything stays on this computer.";
constexpr std::string_view kWelcomeAdvice =
    "InGear doesn't replace medical advice. Stop at sharp or lasting pain, and see a doctor or "
    "physiotherapist.";

}  // namespace

WelcomeScreen::WelcomeScreen(Services& services, Page first)
    : services_(services),
      side_panel_(true),
      page_(first),
      minutes_(services.settings.session_minutes),
      training_(services.settings.training) {
    const auto snapshot = services.journal.snapshot();
    if (!snapshot) return;
    target_ = snapshot->streak.target >= 3 ? 3 : 2;
    ticked_ = snapshot->safety.flags;
}

bool WelcomeScreen::due(const journal::Snapshot& snapshot) {
    return !snapshot.safety.asked && snapshot.sessions == 0 && snapshot.recent.empty() &&
           !snapshot.unfinished;
}

void WelcomeScreen::go(Page page) {
    page_ = page;
    scroll_ = {};
}

void WelcomeScreen::go_on() {
    switch (page_) {
        case Page::greeting:
            return go(Page::flags);
        case Page::flags:
            keep_red_flags(services_, ticked_);
            return go(ticked_.empty() ? Page::plan : Page::advice);
        case Page::advice:
            return go(Page::plan);
        case Page::plan:
            return finish(true);
    }
}

void WelcomeScreen::back() {
    if (page_ == Page::flags) return go(Page::greeting);
    if (page_ == Page::advice) return go(Page::flags);
    if (page_ == Page::plan) return go(Page::flags);
}

void WelcomeScreen::finish(bool keep) {
    const Moment now = services_.clock.now();
    if (keep) {
        domain::Settings settings = services_.settings;
        settings.session_minutes = minutes_;
        settings.training = training_;
        if (!(settings == services_.settings)) services_.host.change_settings(settings);
        const auto snapshot = services_.journal.snapshot();
        if (snapshot && snapshot->streak.target != target_)
            services_.journal.append({new_uuid(), now, "", domain::logged::TargetChanged{target_}});
    }
    services_.journal.refresh(now);
    services_.navigator.back();
}

void WelcomeScreen::build(ui::Ui& ui, Seconds ahead) {
    const ui::Rect column = side_panel_.begin(ui, services_.stage_setup(), ahead);
    const float foot = ui.u(84.0F);
    {
        ui::ScrollArea area(ui, {column.x, column.y, column.width, column.height - foot}, scroll_);
        const ui::Rect page = coach_view::CoachSidePanel::page_of(ui, column, area.page().y);
        float y = page.y + ui.u(ui.design_size().y >= 500.0F ? 36.0F : 12.0F);
        switch (page_) {
            case Page::greeting:
                y = build_greeting(ui, page, y);
                break;
            case Page::flags:
                y = build_flags(ui, page, y);
                break;
            case Page::advice:
                y = build_advice(ui, page, y);
                break;
            case Page::plan:
                y = build_plan(ui, page, y);
                break;
        }
        area.set_end(y + ui.u(12.0F));
    }
    build_foot(ui, {column.x, column.bottom() - foot, column.width, foot});
}

float WelcomeScreen::build_greeting(ui::Ui& ui, const ui::Rect& page, float y) {
    const ui::Font large = ui.design_size().y >= 500.0F ? ui::Font::display : ui::Font::headline;
    y = ui::page_words(ui, page, y, ui::Font::strong, "InGear", ui.colours.primary) + ui.u(4.0F);
    y = ui::page_words(ui, page, y, large, "Welcome!", ui.colours.text) + ui.u(12.0F);
    const bool tall = ui.design_size().y >= 500.0F;
    y = ui::page_words(ui, page, y, tall ? ui::Font::title : ui::Font::body, kHello, ui.colours.text) +
        ui.u(16.0F);
    y += notice(ui, {page.x, y, page.width, 0.0F},
                {ui::icon::kInfo, kWelcomeAdvice, ui.colours.notice_soft, ui.colours.notice}) +
         ui.u(16.0F);
    y = ui::page_words(ui, page, y, ui::Font::body, kWhy, ui.colours.text_muted) + ui.u(6.0F);
    return ui::page_words(ui, page, y, ui::Font::body, kPrivate, ui.colours.text_muted);
}

float WelcomeScreen::build_flags(ui::Ui& ui, const ui::Rect& page, float y) {
    y = ui::page_words(ui, page, y, ui::Font::headline, "Before you begin", ui.colours.text) + ui.u(6.0F);
    y = ui::page_words(ui, page, y, ui::Font::body,
                       "Does any of this apply to you? It wants a doctor's eye first.",
                       ui.colours.text_muted) +
        ui.u(14.0F);
    return red_flag_list(ui, page, y, ticked_);
}

float WelcomeScreen::build_advice(ui::Ui& ui, const ui::Rect& page, float y) {
    y = ui::page_words(ui, page, y, ui::Font::headline, "Thank you for telling us", ui.colours.text) +
        ui.u(12.0F);
    const std::string advice = red_flag_advice(ticked_);
    y += notice(ui, {page.x, y, page.width, 0.0F},
                {ui::icon::kHurts, advice, ui.colours.danger_soft, ui.colours.danger}) +
         ui.u(16.0F);
    return ui::page_words(
        ui, page, y, ui::Font::body,
        "Until then exercise stays closed here. You can look around, read the lessons, and open "
        "exercise yourself once you have had advice.",
        ui.colours.text);
}

float WelcomeScreen::build_plan(ui::Ui& ui, const ui::Rect& page, float y) {
    static constexpr std::array<std::string_view, 2> kTargets{"2 a week", "3 a week"};
    static constexpr std::array<std::string_view, 3> kMinutes{"10 min", "15 min", "20 min"};
    const float control = ui.u(48.0F);
    const float gap = ui.u(16.0F);
    y = ui::page_words(ui, page, y, ui::Font::headline, "Your plan", ui.colours.text) + ui.u(6.0F);
    y = ui::page_words(ui, page, y, ui::Font::body, "You can change all of it later, in the settings.",
                       ui.colours.text_muted) +
        gap;
    y = ui::page_words(ui, page, y, ui::Font::strong, "How often?", ui.colours.text) + ui.u(6.0F);
    target_ = 2 + segmented(ui, ui::widget_id("welcome.target"), {page.x, y, page.width, control}, kTargets,
                            target_ - 2);
    y += control + gap;
    y = ui::page_words(ui, page, y, ui::Font::strong, "How long?", ui.colours.text) + ui.u(6.0F);
    const auto usual = std::ranges::find(domain::kSessionMinutes, minutes_);
    const int picked = segmented(ui, ui::widget_id("welcome.minutes"), {page.x, y, page.width, control},
                                 kMinutes, static_cast<int>(usual - domain::kSessionMinutes.begin()));
    minutes_ = domain::kSessionMinutes[static_cast<std::size_t>(picked)];
    y += control + gap;
    y = ui::page_words(ui, page, y, ui::Font::strong, "When suits you? (optional)", ui.colours.text) +
        ui.u(6.0F);
    return training_choice(ui, "welcome.when", page, y, training_);
}

void WelcomeScreen::build_foot(ui::Ui& ui, const ui::Rect& foot) {
    const ui::Rect page = coach_view::CoachSidePanel::page_of(ui, foot, foot.y);
    ui::Cutter row({page.x, foot.y + ui.u(16.0F), page.width, ui.u(52.0F)});
    const bool roomy = ui.design_size().x >= 700.0F;
    if (page_ != Page::greeting) {
        const ui::Button look{.label = "Back",
                              .icon = ui::icon::kBack,
                              .keys = keys_of(ui, Command::welcome_back),
                              .key_shown = roomy};
        if (button(ui, ui::widget_id("welcome.back"), row.left(button_width(ui, look)), look)) back();
        (void)row.left(ui.u(10.0F));
    }
    if (page_ == Page::plan) {
        const ui::Button skip{.label = "Skip",
                              .keys = keys_of(ui, Command::welcome_skip),
                              .kind = ui::ButtonKind::ghost,
                              .key_shown = roomy};
        if (button(ui, ui::widget_id("welcome.skip"), row.left(button_width(ui, skip)), skip)) finish(false);
        (void)row.left(ui.u(10.0F));
    }
    // Nobody says "none of these" to what they haven't seen.
    const float seen = foot.y;
    const bool more = page_ == Page::flags && more_below(scroll_, seen);
    std::string_view label = "Go on";
    if (page_ == Page::flags) label = more ? "More below" : ticked_.empty() ? "None of these" : "Go on";
    if (page_ == Page::plan) label = "To your first session";
    if (page_ == Page::plan && (!roomy || !ticked_.empty())) label = "Done";
    const ui::Button next{.label = label,
                          .icon = more                                      ? ui::icon::kUnfold
                                  : page_ == Page::flags && ticked_.empty() ? ui::icon::kCheck
                                                                            : ui::icon::kForward,
                          .keys = keys_of(ui, Command::welcome_next),
                          .kind = ui::ButtonKind::primary,
                          .key_shown = roomy};
    if (!button(ui, ui::widget_id("welcome.next"), row.rest(), next)) return;
    if (more)
        scroll_.offset += 0.8F * seen;
    else
        go_on();
}

}  // namespace ingear::screens
