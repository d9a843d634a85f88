#include "screens/common/red_flags.h"

#include <algorithm>
#include <cmath>

#include "domain/programme/safety.h"
#include "ui/icons.h"
#include "ui/widgets.h"

namespace ingear::screens {

namespace {

using domain::RedFlag;

constexpr std::string_view kKnee = "My knee …";
constexpr std::string_view kOther = "Besides, there is …";

/// A row to tick. Returns whether it was pressed.
bool tick_row(ui::Ui& ui, ui::WidgetId id, const ui::Rect& box, std::string_view words, bool on) {
    const ui::Interaction state = ui.interact(id, box);
    const float hover = ui.transitions.ease(id, state.hovered ? 1.0F : 0.0F, 0.12F);
    const float radius = ui.u(14.0F);
    const ui::Colour rest = mix(ui.colours.surface, ui.colours.well, hover);
    ui.paint.fill(box, on ? ui.colours.danger_soft : rest, radius);
    ui.paint.stroke(box, on ? ui.colours.danger : ui.colours.outline, radius, std::max(1.0F, ui.u(1.0F)));
    const float side = ui.u(24.0F);
    const ui::Rect mark{box.x + ui.u(14.0F), box.centre().y - side * 0.5F, side, side};
    ui.paint.fill(mark, on ? ui.colours.danger : ui.colours.well, ui.u(7.0F));
    if (!on) ui.paint.stroke(mark, ui.colours.text_muted, ui.u(7.0F), std::max(1.5F, ui.u(2.0F)));
    if (on) ui.paint.icon(mark, ui::icon::kCheck, ui.colours.surface, ui::Font::icon, side * 0.8F);
    const float left = ui.u(52.0F);
    const float width = box.width - left - ui.u(14.0F);
    const float height = ui.paint.paragraph_height(ui::Font::body, words, width);
    ui.paint.paragraph({box.x + left, box.centre().y - height * 0.5F, width, height}, ui::Font::body, words,
                       on ? ui.colours.danger : ui.colours.text);
    if (state.focused) focus_ring(ui, box, radius);
    return state.clicked;
}

}  // namespace

float red_flag_list(ui::Ui& ui, const ui::Rect& page, float y, std::vector<std::string>& ticked) {
    const auto flags = domain::red_flags();
    for (std::size_t i = 0; i < flags.size(); ++i) {
        const RedFlag& flag = flags[i];
        const bool begins = i == 0 || flags[i - 1].same_day != flag.same_day;
        if (begins) {
            if (i > 0) y += ui.u(8.0F);
            const ui::Rect head{page.x, y, page.width, ui.u(28.0F)};
            ui.paint.text(head, ui::Font::strong, flag.same_day ? kKnee : kOther, ui.colours.text);
            y = head.bottom() + ui.u(2.0F);
        }
        const float words = ui.paint.paragraph_height(ui::Font::body, flag.words, page.width - ui.u(66.0F));
        const ui::Rect box{page.x, y, page.width, std::max(ui.u(46.0F), words + ui.u(20.0F))};
        const std::string id(flag.id);
        const bool on = std::ranges::find(ticked, id) != ticked.end();
        if (tick_row(ui, ui::widget_id("red_flag", static_cast<int>(i)), box, flag.words, on)) {
            if (on)
                std::erase(ticked, id);
            else
                ticked.push_back(id);
        }
        y = box.bottom() + ui.u(6.0F);
    }
    return y;
}

bool more_below(const ui::ScrollState& scroll, float height) {
    return scroll.offset + height < scroll.content - 1.0F;
}

std::string red_flag_advice(const std::vector<std::string>& flags) {
    const bool same_day = std::ranges::any_of(flags, [](const std::string& id) {
        const RedFlag* flag = domain::find_red_flag(id);
        return flag == nullptr || flag->same_day;
    });
    return same_day
               ? "Please have your knee looked at today: call your doctor, or an urgent care line. Until "
                 "then, rest it. Nothing here runs away, and your streak can be paused."
               : "Please have a word with your doctor before your first session, and show them the "
                 "exercises if you like. Nothing here runs away.";
}

std::string red_flag_told(const std::string& id) {
    const RedFlag* flag = domain::find_red_flag(id);
    if (flag == nullptr) return id;
    std::string words(flag->words);
    return (flag->same_day ? "My knee " : "There is ") + words;
}

}  // namespace ingear::screens
