#include <array>
#include <cmath>

#include "screens/common/coach_side_panel.h"
#include "screens/common/pain_picker.h"
#include "screens/session/session_screen.h"
#include "screens/settings/red_flags_screen.h"
#include "ui/icons.h"
#include "ui/widgets.h"

/// "It hurts": the session waits while the player says where and how much, and is then offered what may
/// follow. Stopping for today is a key away on every page of it.
namespace ingear::screens {

namespace {

using domain::Command;
using domain::PainAction;

constexpr const char* kPainHead = "Let's stop here";
constexpr const char* kPainWords =
    "Well noticed. Rest, and leave this exercise out for today. Sharp or lasting pain is a reason to see a "
    "doctor or "
    "physiotherapist before you go on.";
constexpr const char* kRedFlagsHead = "Have it looked at the same day if your knee";
constexpr std::array<std::string_view, 4> kRedFlags{
    "can't take your weight, or can't be moved",
    "has changed its shape or is badly swollen",
    "locks or gives way",
    "is hot and red, and you have a fever",
};

constexpr std::string_view kSettle =
    "Rest for a minute, and breathe. Is it down to 3 or less now? If so, something gentler can take the "
    "place "
    "of this exercise.";
constexpr std::string_view kSwap =
    "This exercise is over for today. Something that hardly loads your knees can take its place. If the pain "
    "is sharp or lasts, please stop and see a doctor or physiotherapist.";
constexpr std::string_view kEase = "Half the way from here, and slower. Stop if it gets more.";
constexpr std::string_view kStopAdvice = "Sharp or lasting pain: stop, and see a doctor or physiotherapist.";
constexpr std::size_t kOffers = 3;
constexpr std::array kOfferKeys{ui::Key::digit1, ui::Key::digit2, ui::Key::digit3};

/// What follows an answer, as the button says it.
std::string_view next_label(const PainAnswer& answer, PainAction action) {
    if (!answer.complete()) return "Go on";
    return action == PainAction::go_on ? "Go on" : action == PainAction::ease_off ? "Go on, gently" : "Next";
}

}  // namespace

void SessionScreen::ask_about_pain() {
    if (pain_page_ != PainPage::none || model_->session().done()) return;
    if (!model_->state().paused) give(Command::pause);
    pain_answer_ = {};
    menu_scroll_ = {};
    pain_page_ = PainPage::asks;
}

void SessionScreen::tell_pain(const PainAnswer& answer) {
    pain_answer_ = answer;
    model_->keep_pain(answer.ratings(domain::PainTime::during));
    menu_scroll_ = {};
    switch (domain::action_during(answer.felt(), services_.settings.stop_at_discomfort)) {
        case PainAction::go_on:
            return leave_pain();
        case PainAction::ease_off:
            model_->ease_off();
            services_.notices.tell(std::string(kEase), 6.0);
            return leave_pain();
        case PainAction::swap:
            pain_page_ = PainPage::swaps;
            return;
        case PainAction::settle_or_end:
            pain_page_ = PainPage::settles;
            return;
    }
}

void SessionScreen::leave_pain() {
    pain_page_ = PainPage::none;
    give(Command::resume);
}

void SessionScreen::stop_for_pain() {
    pain_page_ = PainPage::none;
    menu_scroll_ = {};
    give(Command::pain);
}

void SessionScreen::swap_exercise(const std::string& exercise) {
    model_->swap(exercise);
    joys_ = {};  // that an exercise is over is no joy here
    leave_pain();
}

/// A card over the session with a foot that stays in sight. The page within is drawn by `body`, which returns
/// where it ends.
template <class Body>
ui::Rect SessionScreen::build_sheet(ui::Ui& ui, float foot_height, Body body) {
    const ui::Rect window = ui.window();
    ui.paint.fill(window, ui.colours.scrim.faded(0.7F));
    const float width = std::min(ui.u(640.0F), window.width - ui.u(24.0F));
    const float padding = ui.u(ui.design_size().x >= 700.0F ? 32.0F : 20.0F);
    const float edges = ui.u(36.0F);
    const float wanted = menu_scroll_.content + foot_height + edges + padding;
    const float least = ui.u(300.0F);
    const float height = std::min(std::max(wanted, least), window.height - ui.u(16.0F));
    const ui::Rect box{(window.width - width) * 0.5F, (window.height - height) * 0.5F, width, height};
    card(ui, box);
    const ui::Rect foot{box.x + padding, box.bottom() - ui.u(20.0F) - foot_height, width - 2.0F * padding,
                        foot_height};
    ui::ScrollArea area(
        ui, {box.x + ui.u(4.0F), box.y + ui.u(8.0F), width - ui.u(8.0F), foot.y - ui.u(12.0F) - box.y},
        menu_scroll_);
    const ui::Rect page{box.x + padding, area.page().y + ui.u(16.0F), width - 2.0F * padding, 0.0F};
    area.set_end(body(page));
    return foot;
}

void SessionScreen::build_pain_sheet(ui::Ui& ui) {
    switch (pain_page_) {
        case PainPage::none:
            return;
        case PainPage::asks:
            return build_pain_question(ui);
        case PainPage::settles:
            return build_settling(ui);
        case PainPage::swaps:
            return build_swaps(ui);
    }
}

void SessionScreen::build_pain_question(ui::Ui& ui) {
    PainAnswer answer = pain_answer_;
    const ui::Rect foot = build_sheet(ui, ui.u(52.0F), [&](const ui::Rect& page) {
        float y =
            page_words(ui, page, page.y, ui::Font::headline, "What hurts?", ui.colours.text) + ui.u(14.0F);
        y = pain_picker(ui, {.id = "during", .none = false, .elsewhere = true, .sharp = true, .keys = true},
                        page, y, answer) +
            ui.u(12.0F);
        return page_words(ui, page, y, ui::Font::caption, kStopAdvice, ui.colours.text_muted) + ui.u(8.0F);
    });
    pain_answer_ = answer;
    const bool roomy = ui.design_size().x >= 700.0F;
    ui::Cutter row(foot);
    const ui::Button nothing{
        .label = "Back", .icon = ui::icon::kBack, .key = ui::Key::escape, .key_shown = roomy};
    const ui::Button stop{.label = roomy ? "Stop for today" : "Stop",
                          .icon = ui::icon::kFlag,
                          .key = ui::Key::s,
                          .kind = ui::ButtonKind::danger,
                          .key_shown = roomy};
    const auto action = domain::action_during(answer.felt(), services_.settings.stop_at_discomfort);
    const ui::Button next{.label = next_label(answer, action),
                          .icon = ui::icon::kForward,
                          .key = ui::Key::enter,
                          .kind = ui::ButtonKind::primary,
                          .enabled = answer.complete(),
                          .key_shown = roomy};
    const float icon_alone = ui.u(52.0F);
    const bool backs =
        roomy ? button(ui, ui::widget_id("hurts.back"), row.left(button_width(ui, nothing)), nothing)
              : icon_button(ui, ui::widget_id("hurts.back"), row.left(icon_alone), nothing);
    (void)row.left(ui.u(10.0F));
    const bool stops = button(ui, ui::widget_id("hurts.stop"), row.left(button_width(ui, stop)), stop);
    (void)row.left(ui.u(10.0F));
    const bool goes_on = button(ui, ui::widget_id("hurts.next"), row.rest(), next);
    if (backs) return leave_pain();
    if (stops) {
        if (answer.complete()) model_->keep_pain(answer.ratings(domain::PainTime::during));
        return stop_for_pain();
    }
    if (goes_on) tell_pain(answer);
}

void SessionScreen::build_settling(ui::Ui& ui) {
    const ui::Rect foot = build_sheet(ui, ui.u(114.0F), [&](const ui::Rect& page) {
        float y =
            page_words(ui, page, page.y, ui::Font::headline, "Take a rest", ui.colours.text) + ui.u(10.0F);
        y = page_words(ui, page, y, ui::Font::body, kSettle, ui.colours.text) + ui.u(12.0F);
        return page_words(ui, page, y, ui::Font::caption, kStopAdvice, ui.colours.text_muted) + ui.u(8.0F);
    });
    ui::Cutter rest(foot);
    const bool roomy = ui.design_size().x >= 700.0F;
    const ui::Button stop{.label = "No: that's it for today",
                          .icon = ui::icon::kFlag,
                          .key = ui::Key::enter,
                          .kind = ui::ButtonKind::primary,
                          .key_shown = roomy};
    const ui::Button settled{
        .label = "Yes, it has settled", .icon = ui::icon::kCheck, .key = ui::Key::y, .key_shown = roomy};
    if (button(ui, ui::widget_id("hurts.stop"), rest.top(ui.u(52.0F)), stop)) return stop_for_pain();
    (void)rest.top(ui.u(10.0F));
    if (!button(ui, ui::widget_id("hurts.settled"), rest.top(ui.u(52.0F)), settled)) return;
    pain_page_ = PainPage::swaps;
    menu_scroll_ = {};
}

void SessionScreen::build_swaps(ui::Ui& ui) {
    const domain::Exercise& hurts = *model_->set().exercise;
    const auto offers = domain::gentler_than(model_->catalogue(), hurts);
    const std::size_t count = std::min(offers.size(), kOffers);
    const bool roomy = ui.design_size().x >= 700.0F;
    std::optional<std::string> chosen;
    const ui::Rect foot = build_sheet(ui, ui.u(52.0F), [&](const ui::Rect& page) {
        float y =
            page_words(ui, page, page.y, ui::Font::headline, "What instead?", ui.colours.text) + ui.u(10.0F);
        y = page_words(ui, page, y, ui::Font::body, kSwap, ui.colours.text) + ui.u(16.0F);
        const auto offer = [&](int number, std::string_view label, const char* sign, ui::Key key,
                               bool first) {
            const ui::Button look{.label = label,
                                  .icon = sign,
                                  .key = key,
                                  .kind = first ? ui::ButtonKind::primary : ui::ButtonKind::secondary,
                                  .key_shown = roomy};
            const ui::Rect box{page.x, y, page.width, ui.u(52.0F)};
            y = box.bottom() + ui.u(8.0F);
            return button(ui, ui::widget_id("hurts.swap", number), box, look);
        };
        for (std::size_t i = 0; i < count; ++i)
            if (offer(static_cast<int>(i), offers[i]->name, ui::icon::kExercise, kOfferKeys[i], i == 0))
                chosen = offers[i]->id;
        if (offer(10, "Nothing: go on with the rest", ui::icon::kNext, ui::Key::n, count == 0)) chosen = "";
        return y;
    });
    const ui::Button stop{.label = "Stop for today",
                          .icon = ui::icon::kFlag,
                          .key = ui::Key::s,
                          .kind = ui::ButtonKind::danger,
                          .key_shown = roomy};
    if (button(ui, ui::widget_id("hurts.stop"), foot, stop)) return stop_for_pain();
    if (chosen) swap_exercise(*chosen);
}

void SessionScreen::build_pain(ui::Ui& ui) {
    const ui::Rect window = ui.window();
    ui.paint.fill(window, ui.colours.scrim.faded(0.7F));
    const float width = std::min(ui.u(600.0F), window.width - ui.u(32.0F));
    const float padding = ui.u(32.0F);
    const float inner = width - 2.0F * padding;
    const float words = ui.paint.paragraph_height(ui::Font::body, kPainWords, inner);
    const float bullet = ui.u(24.0F);
    float flags = 0.0F;
    for (const std::string_view flag : kRedFlags)
        flags += ui.paint.paragraph_height(ui::Font::body, flag, inner - ui.u(64.0F)) + ui.u(4.0F);
    const float flags_head = ui.paint.paragraph_height(ui::Font::strong, kRedFlagsHead, inner - ui.u(40.0F));
    const float flags_box = flags + flags_head + ui.u(40.0F);
    const float wanted =
        padding * 2.0F + ui.u(44.0F) + words + ui.u(20.0F) + flags_box + ui.u(24.0F) + ui.u(52.0F);
    const float height = std::min(wanted, window.height - ui.u(16.0F));
    const ui::Rect box{(window.width - width) * 0.5F, (window.height - height) * 0.5F, width, height};
    card(ui, box);
    const ui::Button done{.label = "To the summary",
                          .icon = ui::icon::kForward,
                          .key = ui::Key::enter,
                          .kind = ui::ButtonKind::primary};
    const ui::Rect foot{box.x + padding, box.bottom() - padding - ui.u(52.0F), inner, ui.u(52.0F)};
    const bool by_key = ui.shortcut(ui::Key::escape) || ui.shortcut(ui::Key::space);
    ui::Cutter row(foot);
    const ui::Button tells{.label = "One of these",
                           .icon = ui::icon::kWarning,
                           .key = ui::Key::o,
                           .kind = ui::ButtonKind::danger};
    const bool room = inner > button_width(ui, tells) + button_width(ui, done);
    if (room) {
        if (button(ui, ui::widget_id("pain.flag"), row.left(button_width(ui, tells)), tells))
            services_.stack.push(std::make_unique<RedFlagsScreen>(services_));
        (void)row.left(ui.u(10.0F));
    } else if (ui.shortcut(ui::Key::o)) {
        services_.stack.push(std::make_unique<RedFlagsScreen>(services_));
    }
    if (button(ui, ui::widget_id("pain.done"), row.rest(), done) || by_key) to_summary();

    const ui::Rect reach{box.x + ui.u(4.0F), box.y + ui.u(8.0F), width - ui.u(8.0F),
                         foot.y - ui.u(16.0F) - box.y};
    ui::ScrollArea area(ui, reach, menu_scroll_);
    ui::Cutter rest({box.x + padding, area.page().y + padding - ui.u(8.0F), inner, wanted});
    ui.paint.text(rest.top(ui.u(44.0F)), ui::Font::headline, kPainHead, ui.colours.text);
    ui.paint.paragraph(rest.top(words), ui::Font::body, kPainWords, ui.colours.text);
    (void)rest.top(ui.u(20.0F));

    const ui::Rect ground = rest.top(flags_box);
    ui.paint.fill(ground, ui.colours.danger_soft, ui.u(14.0F));
    ui::Cutter list(ground.inset(ui.u(20.0F), ui.u(16.0F)));
    ui.paint.paragraph(list.top(flags_head), ui::Font::strong, kRedFlagsHead, ui.colours.danger);
    (void)list.top(ui.u(8.0F));
    for (const std::string_view flag : kRedFlags) {
        const float line = ui.paint.paragraph_height(ui::Font::body, flag, inner - ui.u(64.0F));
        ui::Cutter item(list.top(line + ui.u(4.0F)));
        const ui::Rect mark = item.left(bullet);
        ui.paint.disc({mark.x + ui.u(6.0F), mark.y + ui.paint.paragraph_pitch(ui::Font::body) * 0.5F},
                      ui.u(3.0F), ui.colours.danger);
        ui.paint.paragraph(item.rest(), ui::Font::body, flag, ui.colours.danger);
    }
    area.set_end(rest.rest().y);
}

}  // namespace ingear::screens
