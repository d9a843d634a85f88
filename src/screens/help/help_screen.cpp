#include "screens/help/help_screen.h"

#include <algorithm>
#include <array>
#include <span>
#include <string>

#include "controller/commands.h"
#include "screens/command_keys.h"
#include "screens/navigator.h"
#include "ui/icons.h"
#include "ui/widgets.h"

namespace ingear::screens {

namespace {

/// What moves the focus is the toolkit's own, the same on every screen.
struct MovingKeys {
    std::array<Key, 4> keys;
    std::string_view words;
    std::string_view pad;
};
constexpr std::array kMoving{
    MovingKeys{{Key::left, Key::right, Key::up, Key::down}, "From one button to the next", "D-pad"},
    MovingKeys{{Key::tab}, "To the next one in reading order", ""},
    MovingKeys{{Key::enter, Key::space}, "Press it", "A"},
    MovingKeys{{Key::page_up, Key::page_down}, "Further up, further down", ""},
};

float keys_width(const ui::Ui& ui) {
    return ui.u(ui.design_size().x >= 560.0F ? 196.0F : 124.0F);
}

/// Caps side by side, on as many lines as they take. Returns their height.
float build_caps(ui::Ui& ui, const ui::Rect& box, std::span<const std::string> labels) {
    const float line = ui.u(36.0F);
    const float gap = ui.u(6.0F);
    ui::Vec2 at{box.x, box.y};
    for (const std::string& label : labels) {
        const float width =
            std::clamp(ui.paint.width(ui::Font::strong, label) + ui.u(22.0F), ui.u(38.0F), box.width);
        if (at.x > box.x && at.x + width > box.right()) at = {box.x, at.y + line + gap};
        const ui::Rect cap{at.x, at.y, width, line};
        ui.paint.fill(cap, ui.colours.well, ui.u(8.0F));
        ui.paint.stroke(cap, ui.colours.outline, ui.u(8.0F), std::max(1.0F, ui.u(1.0F)));
        ui.paint.text(cap.inset(ui.u(4.0F), 0.0F), ui::Font::strong, label, ui.colours.text,
                      ui::Align::centre);
        at.x += width + gap;
    }
    return at.y + line - box.y;
}

/// A row: a cap a key, what they do, and the gamepad's button. Returns where it ends.
float help_row(ui::Ui& ui, const ui::Rect& column, float y, std::span<const std::string> keys,
               std::string_view words, std::string_view pad) {
    const float gap = ui.u(16.0F);
    const float line = ui.u(36.0F);
    const float pad_width = pad.empty() ? 0.0F : ui.paint.width(ui::Font::caption, pad) + gap;
    const float room = column.width - keys_width(ui) - gap - pad_width;
    const float caps = build_caps(ui, {column.x, y, keys_width(ui), line}, keys);
    const float text = ui.paint.paragraph_height(ui::Font::body, words, room);
    const float words_y = y + std::max(0.0F, (line - text) * 0.5F);
    ui.paint.paragraph({column.x + keys_width(ui) + gap, words_y, room, text}, ui::Font::body, words,
                       ui.colours.text);
    if (!pad.empty())
        ui.paint.text({column.right() - pad_width, y, pad_width, line}, ui::Font::caption, pad,
                      ui.colours.text_muted, ui::Align::right);
    return y + std::max({caps, text, line}) + ui.u(8.0F);
}

float section_head(ui::Ui& ui, const ui::Rect& column, float y, std::string_view title) {
    return ui::page_words(ui, column, y, ui::Font::title, title, ui.colours.accent) + ui.u(8.0F);
}

}  // namespace

HelpScreen::HelpScreen(Services& services, const std::vector<std::string_view>& scopes)
    : services_(services) {
    const auto add = [this](std::string_view scope) {
        if (!scope.empty() && std::ranges::find(scopes_, scope) == scopes_.end()) scopes_.push_back(scope);
    };
    for (const std::string_view scope : scopes) {
        if (scope == controller::kEverywhere) continue;
        add(scope);
        if (const controller::Scope* known = controller::scope_named(scope)) add(known->part);
    }
    add(controller::kEverywhere);
}

void HelpScreen::build(ui::Ui& ui, Seconds) {
    const ui::Rect window = ui.window();
    ui.paint.fill(window, ui.colours.background);
    ui::ScrollArea area(ui, window, scroll_);
    const bool two = ui.design_size().x >= 1000.0F;
    const float width = std::min(ui.u(two ? 1160.0F : 620.0F), window.width - ui.u(48.0F));
    const ui::Rect page{(window.width - width) * 0.5F, area.page().y, width, 0.0F};
    float y = page.y + ui.u(36.0F);
    ui::Cutter head({page.x, y, page.width, ui.u(52.0F)});
    const ui::Button back{.label = "Back",
                          .icon = ui::icon::kCheck,
                          .keys = keys_of(ui, Command::help_close),
                          .kind = ui::ButtonKind::primary};
    if (button(ui, ui::widget_id("help.back"), head.right(button_width(ui, back)), back))
        services_.navigator.back();
    ui.paint.text(head.rest(), ui::Font::headline, "What the keys do", ui.colours.text);
    y += ui.u(72.0F);

    const float gap = ui.u(40.0F);
    const float column = two ? (page.width - gap) * 0.5F : page.width;
    std::array<float, 2> ends{y, y};
    const auto place = [&](auto&& build_in) {
        const std::size_t side = two && ends[1] < ends[0] ? 1 : 0;
        const ui::Rect box{page.x + (side == 1 ? column + gap : 0.0F), ends[side], column, 0.0F};
        ends[side] = build_in(box, ends[side]) + ui.u(20.0F);
    };
    for (const std::string_view scope : scopes_)
        place([&](const ui::Rect& box, float top) { return build_section(ui, box, top, scope); });
    place([&](const ui::Rect& box, float top) { return build_moving(ui, box, top); });
    area.set_end(std::max(ends[0], ends[1]) + ui.u(16.0F));
}

float HelpScreen::build_section(ui::Ui& ui, const ui::Rect& column, float y, std::string_view scope) {
    const auto commands = controller::commands_of(scope);
    if (commands.empty()) return y;
    y = section_head(ui, column, y, controller::scope_named(scope)->title);
    for (const controller::CommandInfo& each : commands) {
        const ui::KeySet keys = keys_of(ui, each.command);
        const std::vector<std::string> labels = controller::key_labels(each, keys);
        const std::string pad = controller::pad_in_words(keys);
        if (!labels.empty() || !pad.empty()) y = help_row(ui, column, y, labels, each.words, pad);
    }
    return y;
}

float HelpScreen::build_moving(ui::Ui& ui, const ui::Rect& column, float y) {
    y = section_head(ui, column, y, "From button to button");
    for (const MovingKeys& each : kMoving) {
        std::vector<std::string> labels;
        for (const Key key : each.keys)
            if (key != Key::none) labels.emplace_back(key_label(key));
        y = help_row(ui, column, y, labels, each.words, each.pad);
    }
    return y;
}

}  // namespace ingear::screens
