#include "screens/session/pain_sheet.h"

#include <array>

#include "domain/catalogue/exercise.h"
#include "screens/command_keys.h"
#include "screens/common/pain_picker.h"
#include "ui/icons.h"
#include "ui/widgets.h"

namespace ingear::screens {

namespace {

using domain::PainAction;

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

/// What follows an answer, as the button says it.
std::string_view next_label(const PainAnswer& answer, PainAction action) {
    if (!answer.complete()) return "Go on";
    return action == PainAction::go_on ? "Go on" : action == PainAction::ease_off ? "Go on, gently" : "Next";
}

}  // namespace

void PainSheet::go(Page page) {
    page_ = page;
    scroll_ = {};
}

std::vector<std::string_view> PainSheet::scopes() const {
    switch (page_) {
        case Page::settles:
            return {"pain_settling"};
        case Page::swaps:
            return {"pain_swaps"};
        default:
            return {"pain_sheet"};
    }
}

void PainSheet::ask() {
    if (open() || session_.session().done()) return;
    if (!session_.state().paused) session_.give(domain::Command::pause);
    answer_ = {};
    go(Page::asks);
}

void PainSheet::tell(const PainAnswer& answer) {
    answer_ = answer;
    session_.keep_pain(answer.ratings(domain::PainTime::during));
    switch (domain::action_during(answer.felt(), services_.settings.stop_at_discomfort)) {
        case PainAction::go_on:
            return leave();
        case PainAction::ease_off:
            session_.ease_off();
            services_.notices.tell(std::string(kEase), 6.0);
            return leave();
        case PainAction::swap:
            return go(Page::swaps);
        case PainAction::settle_or_end:
            return go(Page::settles);
    }
}

void PainSheet::leave() {
    go(Page::none);
    session_.give(domain::Command::resume);
}

void PainSheet::stop_session() {
    go(Page::none);
    session_.give(domain::Command::pain);
}

/// A card over the session with a foot that stays in sight. The page within is drawn by `body`, which returns
/// where it ends.
template <class Body>
ui::Rect PainSheet::build_sheet(ui::Ui& ui, float foot_height, Body body) {
    const ui::Rect window = ui.window();
    ui.paint.fill(window, ui.colours.scrim.faded(0.7F));
    const float width = std::min(ui.u(640.0F), window.width - ui.u(24.0F));
    const float padding = ui.u(ui.design_size().x >= 700.0F ? 32.0F : 20.0F);
    const float edges = ui.u(36.0F);
    const float wanted = scroll_.content + foot_height + edges + padding;
    const float least = ui.u(300.0F);
    const float height = std::min(std::max(wanted, least), window.height - ui.u(16.0F));
    const ui::Rect box{(window.width - width) * 0.5F, (window.height - height) * 0.5F, width, height};
    card(ui, box);
    const ui::Rect foot{box.x + padding, box.bottom() - ui.u(20.0F) - foot_height, width - 2.0F * padding,
                        foot_height};
    ui::ScrollArea area(
        ui, {box.x + ui.u(4.0F), box.y + ui.u(8.0F), width - ui.u(8.0F), foot.y - ui.u(12.0F) - box.y},
        scroll_);
    const ui::Rect page{box.x + padding, area.page().y + ui.u(16.0F), width - 2.0F * padding, 0.0F};
    area.set_end(body(page));
    return foot;
}

bool PainSheet::build(ui::Ui& ui) {
    switch (page_) {
        case Page::none:
            return false;
        case Page::asks:
            build_question(ui);
            return false;
        case Page::settles:
            build_settling(ui);
            return false;
        case Page::swaps:
            return build_swaps(ui);
    }
    return false;
}

void PainSheet::build_question(ui::Ui& ui) {
    PainAnswer answer = answer_;
    const ui::Rect foot = build_sheet(ui, ui.u(52.0F), [&](const ui::Rect& page) {
        float y = ui::page_words(ui, page, page.y, ui::Font::headline, "What hurts?", ui.colours.text) +
                  ui.u(14.0F);
        y = pain_picker(ui, {.id = "during", .none = false, .elsewhere = true, .sharp = true, .keys = true},
                        page, y, answer) +
            ui.u(12.0F);
        return ui::page_words(ui, page, y, ui::Font::caption, kStopAdvice, ui.colours.text_muted) +
               ui.u(8.0F);
    });
    answer_ = answer;
    const bool roomy = ui.design_size().x >= 700.0F;
    ui::Cutter row(foot);
    const ui::Button nothing{.label = "Back",
                             .icon = ui::icon::kBack,
                             .keys = keys_of(ui, Command::pain_back),
                             .key_shown = roomy};
    const ui::Button stop{.label = roomy ? "Stop for today" : "Stop",
                          .icon = ui::icon::kFlag,
                          .keys = keys_of(ui, Command::pain_stop),
                          .kind = ui::ButtonKind::danger,
                          .key_shown = roomy};
    const auto action = domain::action_during(answer.felt(), services_.settings.stop_at_discomfort);
    const ui::Button next{.label = next_label(answer, action),
                          .icon = ui::icon::kForward,
                          .keys = keys_of(ui, Command::pain_next),
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
    if (backs) return leave();
    if (stops) {
        if (answer.complete()) session_.keep_pain(answer.ratings(domain::PainTime::during));
        return stop_session();
    }
    if (goes_on) tell(answer);
}

void PainSheet::build_settling(ui::Ui& ui) {
    const ui::Rect foot = build_sheet(ui, ui.u(114.0F), [&](const ui::Rect& page) {
        float y = ui::page_words(ui, page, page.y, ui::Font::headline, "Take a rest", ui.colours.text) +
                  ui.u(10.0F);
        y = ui::page_words(ui, page, y, ui::Font::body, kSettle, ui.colours.text) + ui.u(12.0F);
        return ui::page_words(ui, page, y, ui::Font::caption, kStopAdvice, ui.colours.text_muted) +
               ui.u(8.0F);
    });
    ui::Cutter rest(foot);
    const bool roomy = ui.design_size().x >= 700.0F;
    const ui::Button stop{.label = "No: that's it for today",
                          .icon = ui::icon::kFlag,
                          .keys = keys_of(ui, Command::settling_stop),
                          .kind = ui::ButtonKind::primary,
                          .key_shown = roomy};
    const ui::Button settled{.label = "Yes, it has settled",
                             .icon = ui::icon::kCheck,
                             .keys = keys_of(ui, Command::settling_settled),
                             .key_shown = roomy};
    if (button(ui, ui::widget_id("hurts.stop"), rest.top(ui.u(52.0F)), stop)) return stop_session();
    (void)rest.top(ui.u(10.0F));
    if (button(ui, ui::widget_id("hurts.settled"), rest.top(ui.u(52.0F)), settled)) go(Page::swaps);
}

bool PainSheet::build_swaps(ui::Ui& ui) {
    const domain::Exercise& hurts = *session_.set().exercise;
    const auto offers = domain::gentler_than(session_.catalogue(), hurts);
    const std::size_t count = std::min(offers.size(), kOffers);
    const bool roomy = ui.design_size().x >= 700.0F;
    std::optional<std::string> chosen;
    const ui::Rect foot = build_sheet(ui, ui.u(52.0F), [&](const ui::Rect& page) {
        float y = ui::page_words(ui, page, page.y, ui::Font::headline, "What instead?", ui.colours.text) +
                  ui.u(10.0F);
        y = ui::page_words(ui, page, y, ui::Font::body, kSwap, ui.colours.text) + ui.u(16.0F);
        const auto offer = [&](int number, std::string_view label, const char* sign, const ui::KeySet& keys,
                               bool first) {
            const ui::Button look{.label = label,
                                  .icon = sign,
                                  .keys = keys,
                                  .kind = first ? ui::ButtonKind::primary : ui::ButtonKind::secondary,
                                  .key_shown = roomy};
            const ui::Rect box{page.x, y, page.width, ui.u(52.0F)};
            y = box.bottom() + ui.u(8.0F);
            return button(ui, ui::widget_id("hurts.swap", number), box, look);
        };
        for (std::size_t i = 0; i < count; ++i)
            if (offer(static_cast<int>(i), offers[i]->name, ui::icon::kExercise,
                      digit_of(Command::swap_choose, i + 1), i == 0))
                chosen = offers[i]->id;
        if (offer(10, "Nothing: go on with the rest", ui::icon::kNext, keys_of(ui, Command::swap_nothing),
                  count == 0))
            chosen = "";
        return y;
    });
    const ui::Button stop{.label = "Stop for today",
                          .icon = ui::icon::kFlag,
                          .keys = keys_of(ui, Command::swap_stop),
                          .kind = ui::ButtonKind::danger,
                          .key_shown = roomy};
    if (button(ui, ui::widget_id("hurts.stop"), foot, stop)) {
        stop_session();
        return false;
    }
    if (!chosen) return false;
    session_.swap(*chosen);
    leave();
    return true;
}

}  // namespace ingear::screens
