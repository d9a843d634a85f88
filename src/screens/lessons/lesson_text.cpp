#include "screens/command_keys.h"
#include "screens/lessons/leg_chain_view.h"
#include "screens/lessons/lesson_screen.h"
#include "screens/navigator.h"
#include "ui/icons.h"
#include "ui/widgets.h"
#include "ui/words.h"

/// The words of a lesson.
namespace ingear::screens {

namespace {

constexpr std::string_view kExaggerated = "Exaggerated for teaching. Everyone shows a little of it.";
constexpr std::string_view kLessonAdvice =
    "InGear doesn't replace medical advice. Let a doctor or physiotherapist look at lasting pain.";

/// A wrapped text; returns where it ends.
float lesson_words(ui::Ui& ui, const ui::Rect& page, float y, ui::Font font, std::string_view text,
                   ui::Colour colour) {
    const float height = ui.paint.paragraph_height(font, text, page.width);
    ui.paint.paragraph({page.x, y, page.width, height}, font, text, colour);
    return y + height;
}

}  // namespace

void LessonScreen::build_sheet(ui::Ui& ui, const Layout& layout) {
    ui::ScrollArea area(ui, layout.sheet, scroll_);
    const ui::Rect page{layout.sheet.x + layout.margin, area.page().y,
                        layout.sheet.width - 2.0F * layout.margin, 0.0F};
    float y = build_head(ui, page, page.y + ui.u(ui.design_size().y >= 500.0F ? 24.0F : 10.0F));
    switch (model_.part()) {
        case LessonModel::Part::page:
            y = build_page(ui, page, y);
            break;
        case LessonModel::Part::question:
            y = build_question(ui, page, y);
            break;
        case LessonModel::Part::end:
            y = build_end(ui, page, y);
            break;
    }
    area.set_end(y + ui.u(16.0F));
}

float LessonScreen::build_head(ui::Ui& ui, const ui::Rect& page, float y) {
    const float control = ui.u(ui::kControlHeight);
    const ui::Button leave{.label = "Lessons",
                           .icon = ui::icon::kBack,
                           .keys = keys_of(ui, Command::lesson_leave),
                           .key_shown = true};
    if (icon_button(ui, ui::widget_id("lesson.leave"), {page.x, y, control, control}, leave))
        services_.navigator.back();
    const float left = control + ui.u(12.0F);
    ui::Cutter lines({page.x + left, y, page.width - left, control});
    ui.paint.paragraph(lines.rest(), ui::Font::caption, model_.lesson().name, ui.colours.text_muted);
    return y + control + ui.u(ui.design_size().y >= 500.0F ? 20.0F : 10.0F);
}

float LessonScreen::build_page(ui::Ui& ui, const ui::Rect& page, float y) {
    const domain::LessonPage& shown = *model_.page();
    y = lesson_words(ui, page, y, ui::Font::headline, shown.title, ui.colours.text) + ui.u(12.0F);
    y = lesson_words(ui, page, y, ui::Font::title, shown.text, ui.colours.text) + ui.u(18.0F);
    if (!shown.steps.empty()) y = build_steps(ui, page, y) + ui.u(10.0F);
    if (!shown.chain) return y;
    if (coach_.seen()) {
        divider(ui, {page.x, y, page.width, 1.0F});
        y = build_chain_rows(ui, page, y + ui.u(8.0F),
                             motion::measure_leg_chain(coach_.stage()->coach.pose, shown.side)) +
            ui.u(12.0F);
    }
    return y + notice(ui, {page.x, y, page.width, 0.0F},
                      {ui::icon::kInfo, kExaggerated, ui.colours.notice_soft, ui.colours.notice});
}

float LessonScreen::build_steps(ui::Ui& ui, const ui::Rect& page, float y) {
    const auto told = show_.told();
    const float lead = ui.u(32.0F);
    const float line = ui.paint.paragraph_pitch(ui::Font::body);
    int number = 0;
    for (std::size_t i = 0; i < model_.page()->steps.size(); ++i) {
        const bool now = told == i;
        const ui::Vec2 centre{page.x + ui.u(12.0F), y + line * 0.5F};
        ui.paint.disc(centre, ui.u(12.0F), now ? ui.colours.accent : ui.colours.well);
        ui.paint.text({centre.x - ui.u(12.0F), y, ui.u(24.0F), line}, ui::Font::caption,
                      ui::ShortText<8>("{}", ++number), now ? ui.colours.on_accent : ui.colours.text_muted,
                      ui::Align::centre);
        const ui::Rect text{page.x + lead, 0.0F, page.width - lead, 0.0F};
        y = lesson_words(ui, text, y, ui::Font::body, model_.page()->steps[i].text,
                         now ? ui.colours.text : ui.colours.text_muted) +
            ui.u(8.0F);
    }
    return y;
}

float LessonScreen::build_question(ui::Ui& ui, const ui::Rect& page, float y) {
    const domain::LessonQuestion& question = model_.lesson().question;
    y = lesson_words(ui, page, y, ui::Font::caption, "A quiet question at the end", ui.colours.accent) +
        ui.u(6.0F);
    const ui::Font font = ui.design_size().y < 500.0F ? ui::Font::title : ui::Font::headline;
    y = lesson_words(ui, page, y, font, question.text, ui.colours.text) + ui.u(18.0F);
    for (std::size_t i = 0; i < question.answers.size(); ++i) y = build_answer(ui, page, y, i) + ui.u(10.0F);
    if (!model_.chosen()) return y;
    const domain::LessonAnswer& chosen = question.answers[*model_.chosen()];
    const ui::Notice look{chosen.right ? ui::icon::kCheckCircle : ui::icon::kInfo, chosen.feedback,
                          chosen.right ? ui.colours.accent_soft : ui.colours.notice_soft,
                          chosen.right ? ui.colours.accent : ui.colours.notice};
    return y + ui.u(8.0F) + notice(ui, {page.x, y + ui.u(8.0F), page.width, 0.0F}, look);
}

float LessonScreen::build_answer(ui::Ui& ui, const ui::Rect& page, float y, std::size_t index) {
    const std::string& text = model_.lesson().question.answers[index].text;
    const ui::KeySet keys = digit_of(Command::lesson_answer, index + 1);
    const float padding = ui.u(16.0F);
    const float cap = key_cap_width(ui, keys.first()) + ui.u(12.0F);
    const float width = page.width - 2.0F * padding - cap;
    const float height = ui.paint.paragraph_height(ui::Font::strong, text, width);
    const ui::Rect box{page.x, y, page.width, height + 2.0F * ui.u(14.0F)};
    const ui::WidgetId id = ui::widget_id("lesson.answer", static_cast<int>(index));
    const ui::Interaction state = ui.interact(id, box);
    const bool chosen = model_.chosen() == index;
    const float hover = ui.transitions.ease(id, state.hovered || chosen ? 1.0F : 0.0F, 0.12F);
    ui.paint.fill(box, mix(ui.colours.surface, chosen ? ui.colours.accent_soft : ui.colours.well, hover),
                  ui.u(14.0F));
    ui.paint.stroke(box, chosen ? ui.colours.accent : ui.colours.outline, ui.u(14.0F),
                    std::max(1.0F, ui.u(1.0F)));
    ui.paint.paragraph({box.x + padding, box.y + ui.u(14.0F), width, height}, ui::Font::strong, text,
                       ui.colours.text);
    key_cap(ui, {box.x, box.y, box.width - padding, box.height}, keys.first(), ui.colours.text_muted);
    if (state.focused) focus_ring(ui, box, ui.u(14.0F));
    if (state.clicked || ui.shortcut(keys)) answer(index);
    return box.bottom();
}

float LessonScreen::build_end(ui::Ui& ui, const ui::Rect& page, float y) {
    y = lesson_words(ui, page, y, ui::Font::headline, "That's it", ui.colours.text) + ui.u(12.0F);
    y = lesson_words(ui, page, y, ui::Font::title, model_.lesson().summary, ui.colours.text) + ui.u(24.0F);
    y = lesson_words(ui, page, y, ui::Font::strong, "Where this comes from", ui.colours.text) + ui.u(8.0F);
    for (const std::string& source : model_.lesson().sources)
        y = lesson_words(ui, page, y, ui::Font::body, source, ui.colours.text_muted) + ui.u(6.0F);
    y += ui.u(12.0F);
    return lesson_words(ui, page, y, ui::Font::caption, kLessonAdvice, ui.colours.text_muted);
}

}  // namespace ingear::screens
