#include "domain/catalogue/exercise.h"
#include "screens/command_keys.h"
#include "screens/exercises/exercise_page_screen.h"
#include "ui/icons.h"
#include "ui/widgets.h"
#include "ui/words.h"

/// The words of an exercise's page.
namespace ingear::screens {

namespace {

float heading(ui::Ui& ui, const ui::Rect& page, float y, std::string_view words) {
    const ui::Rect line{page.x, y, page.width, ui.u(28.0F)};
    ui.paint.text(line, ui::Font::title, words, ui.colours.text);
    return line.bottom() + ui.u(8.0F);
}

/// A wrapped text; returns where it ends.
float words(ui::Ui& ui, float x, float y, float width, ui::Font font, std::string_view text,
            ui::Colour colour) {
    const float height = ui.paint.paragraph_height(font, text, width);
    ui.paint.paragraph({x, y, width, height}, font, text, colour);
    return y + height;
}

/// An icon as wide as `kLead`, then a text.
constexpr float kLead = 32.0F;
float item(ui::Ui& ui, const ui::Rect& page, float y, const char* sign, ui::Colour sign_colour,
           std::string_view text, ui::Colour colour) {
    const float line = ui.paint.paragraph_pitch(ui::Font::body);
    ui.paint.icon({page.x, y, ui.u(20.0F), line}, sign, sign_colour, ui::Font::icon, ui.u(18.0F));
    return words(ui, page.x + ui.u(kLead), y, page.width - ui.u(kLead), ui::Font::body, text, colour);
}

std::string_view moment_words(domain::CueMoment when) {
    switch (when) {
        case domain::CueMoment::start:
            return "at the start";
        case domain::CueMoment::lift:
            return "on the way up";
        case domain::CueMoment::hold:
            return "while you hold";
        case domain::CueMoment::lower:
            return "on the way down";
        case domain::CueMoment::any:
            break;
    }
    return "all the time";
}

}  // namespace

float ExercisePageScreen::build_head(ui::Ui& ui, const ui::Rect& page, float y, bool with_name) {
    const domain::Exercise& exercise = *model_.exercise;
    if (with_name)
        y = words(ui, page.x, y, page.width, ui::Font::headline, exercise.name, ui.colours.text) + ui.u(6.0F);
    y = words(ui, page.x, y, page.width, ui::Font::body, exercise.summary, ui.colours.text) + ui.u(14.0F);
    const ui::Chip knees{model_.knees, model_.gentle ? ui::icon::kHeart : ui::icon::kInfo,
                         model_.gentle ? ui.colours.accent_soft : ui.colours.notice_soft,
                         model_.gentle ? ui.colours.accent : ui.colours.notice};
    float x = page.x;
    const auto put = [&](const ui::Chip& look) {
        const float width = chip_width(ui, look);
        if (x > page.x && x + width > page.right()) {
            x = page.x;
            y += ui.u(ui::kChipHeight + 8.0F);
        }
        x += chip(ui, {x, y}, look) + ui.u(8.0F);
    };
    put(knees);
    for (const std::string& tag : model_.tags) put({tag, nullptr, ui.colours.well, ui.colours.text});
    y += ui.u(ui::kChipHeight + 12.0F);
    y = item(ui, page, y, ui::icon::kTime, ui.colours.text_muted, model_.tempo, ui.colours.text_muted) +
        ui.u(16.0F);
    const ui::Button now{.label = exercise.sided ? "Do it now, both sides" : "Do it now",
                         .icon = ui::icon::kPlay,
                         .keys = keys_of(ui, Command::exercise_do),
                         .kind = ui::ButtonKind::primary};
    const ui::Rect place{page.x, y, std::min(page.width, button_width(ui, now)), ui.u(ui::kControlHeight)};
    if (button(ui, ui::widget_id("exercise.now"), place, now)) do_it_now();
    return place.bottom();
}

float ExercisePageScreen::build_steps(ui::Ui& ui, const ui::Rect& page, float y) {
    y = heading(ui, page, y, "Get into place");
    const float line = ui.paint.paragraph_pitch(ui::Font::body);
    int number = 0;
    for (const std::string& step : model_.exercise->setup) {
        const ui::Vec2 centre{page.x + ui.u(11.0F), y + line * 0.5F};
        ui.paint.disc(centre, ui.u(12.0F), ui.colours.accent_soft);
        ui.paint.text({centre.x - ui.u(12.0F), y, ui.u(24.0F), line}, ui::Font::caption,
                      ui::ShortText<8>("{}", ++number), ui.colours.accent, ui::Align::centre);
        y = words(ui, page.x + ui.u(kLead), y, page.width - ui.u(kLead), ui::Font::body, step,
                  ui.colours.text) +
            ui.u(8.0F);
    }
    return y - ui.u(8.0F);
}

float ExercisePageScreen::build_cues(ui::Ui& ui, const ui::Rect& page, float y) {
    y = heading(ui, page, y, "Think of");
    for (const domain::Cue& cue : model_.exercise->cues) {
        y = words(ui, page.x, y, page.width, ui::Font::strong, cue.text, ui.colours.text);
        y = words(ui, page.x, y, page.width, ui::Font::caption, moment_words(cue.when),
                  ui.colours.text_muted) +
            ui.u(6.0F);
    }
    return y - ui.u(6.0F);
}

float ExercisePageScreen::build_mistakes(ui::Ui& ui, const ui::Rect& page, float y) {
    y = heading(ui, page, y, "Common mistakes");
    int number = 0;
    for (const ExercisePageModel::Mistake& mistake : model_.mistakes) {
        const float padding = ui.u(12.0F);
        const float sign = ui.u(44.0F);
        const float width = page.width - 2.0F * padding - sign;
        const float name = ui.paint.paragraph_height(ui::Font::strong, mistake.name, width);
        const float mend = ui.paint.paragraph_height(ui::Font::body, mistake.correction, width);
        const ui::Rect box{page.x, y, page.width, name + mend + 2.0F * padding};
        const ui::WidgetId id = ui::widget_id("exercise.row", number++);
        const ui::Interaction state = ui.interact(id, box, mistake.shown);
        const float hover = ui.transitions.ease(id, state.hovered ? 1.0F : 0.0F, 0.12F);
        const bool on = show_.mistake() && mistake.shown && *show_.mistake() == mistake.fault;
        const ui::Colour ground =
            on ? ui.colours.danger_soft : mix(ui.colours.surface, ui.colours.well, hover);
        ui.paint.fill(box, ground, ui.u(14.0F));
        ui.paint.stroke(box, on ? ui.colours.danger.faded(0.5F) : ui.colours.outline, ui.u(14.0F),
                        std::max(1.0F, ui.u(1.25F)));
        if (mistake.shown)
            ui.paint.icon({box.right() - sign - padding * 0.5F, box.y, sign, box.height},
                          on ? ui::icon::kPause : ui::icon::kPlay,
                          on ? ui.colours.danger : ui.colours.accent);
        const float x = box.x + padding;
        const float end = words(ui, x, box.y + padding, width, ui::Font::strong, mistake.name,
                                on ? ui.colours.danger : ui.colours.text);
        words(ui, x, end, width, ui::Font::body, mistake.correction,
              on ? ui.colours.text : ui.colours.text_muted);
        if (state.focused) focus_ring(ui, box, ui.u(14.0F));
        if (state.clicked && on) {
            show_.show_right();
        } else if (state.clicked) {
            show_.show_mistake(mistake.fault);
            show_.play(true);
            reading_ = false;
        }
        y = box.bottom() + ui.u(8.0F);
    }
    return y - ui.u(8.0F);
}

float ExercisePageScreen::build_muscles(ui::Ui& ui, const ui::Rect& page, float y) {
    y = heading(ui, page, y, "What it trains");
    for (const ExercisePageModel::Muscle& muscle : model_.muscles) {
        ui::Cutter line({page.x, y, page.width, ui.u(26.0F)});
        const float band = ui.paint.width(ui::Font::body, muscle.band) + 1.0F;
        ui.paint.text(line.right(band), ui::Font::body, muscle.band, ui.colours.text, ui::Align::right);
        (void)line.right(ui.u(10.0F));
        for (int i = 4; i >= 1; --i) {
            const ui::Rect cell = line.right(ui.u(16.0F));
            ui.paint.fill({cell.x, cell.centre().y - ui.u(5.0F), ui.u(13.0F), ui.u(10.0F)},
                          i <= muscle.level ? ui.colours.coral : ui.colours.outline, ui.u(3.0F));
        }
        (void)line.right(ui.u(10.0F));
        ui.paint.text(line.rest(), ui::Font::strong, muscle.name, ui.colours.text);
        y += ui.u(26.0F);
        if (!muscle.detail.empty())
            y = words(ui, page.x, y, page.width, ui::Font::caption, muscle.detail, ui.colours.text_muted);
        y += ui.u(10.0F);
    }
    return y - ui.u(10.0F);
}

float ExercisePageScreen::build_variants(ui::Ui& ui, const ui::Rect& page, float y, bool easier) {
    const auto& variants = easier ? model_.easier : model_.harder;
    const char* sign = easier ? ui::icon::kEasier : ui::icon::kHarder;
    y = heading(ui, page, y, easier ? "Easier" : "Harder");
    int number = easier ? 0 : 100;
    for (const ExercisePageModel::Variant& variant : variants) {
        y = item(ui, page, y, sign, ui.colours.teal, variant.text, ui.colours.text);
        ++number;
        if (!variant.exercise.empty()) {
            const ui::Button link{.label = variant.name, .icon = ui::icon::kForward};
            const float width = std::min(button_width(ui, link), page.width - ui.u(kLead));
            const ui::Rect box{page.x + ui.u(kLead), y + ui.u(4.0F), width, ui.u(40.0F)};
            if (button(ui, ui::widget_id("exercise.link", number), box, link)) open(variant.exercise);
            y = box.bottom() + ui.u(4.0F);
        }
        y += ui.u(6.0F);
    }
    return y - ui.u(6.0F);
}

float ExercisePageScreen::build_cautions(ui::Ui& ui, const ui::Rect& page, float y) {
    y = heading(ui, page, y, "Take care if");
    for (const domain::Caution& caution : model_.exercise->cautions) {
        const float line = ui.paint.paragraph_pitch(ui::Font::strong);
        ui.paint.icon({page.x, y, ui.u(20.0F), line}, ui::icon::kWarning, ui.colours.notice, ui::Font::icon,
                      ui.u(18.0F));
        const float x = page.x + ui.u(kLead);
        const float width = page.width - ui.u(kLead);
        y = words(ui, x, y, width, ui::Font::strong, caution.who, ui.colours.text);
        y = words(ui, x, y, width, ui::Font::body, caution.advice, ui.colours.text_muted) + ui.u(8.0F);
    }
    return y - ui.u(8.0F);
}

float ExercisePageScreen::build_notes(ui::Ui& ui, const ui::Rect& page, float y) {
    const auto& notes = model_.exercise->notes;
    if (!notes.empty()) y = heading(ui, page, y, "Good to know");
    for (const std::string& note : notes)
        y = words(ui, page.x, y, page.width, ui::Font::body, note, ui.colours.text) + ui.u(8.0F);
    if (model_.sources.empty()) return y;
    return words(ui, page.x, y + ui.u(8.0F), page.width, ui::Font::caption, model_.sources,
                 ui.colours.text_muted);
}

}  // namespace ingear::screens
