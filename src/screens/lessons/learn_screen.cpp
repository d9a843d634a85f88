#include "screens/lessons/learn_screen.h"

#include <algorithm>
#include <cmath>

#include "screens/command_keys.h"
#include "screens/navigator.h"
#include "ui/icons.h"
#include "ui/widgets.h"
#include "ui/words.h"

namespace ingear::screens {

namespace {

constexpr std::string_view kIntroduction =
    "Short lessons on the body. Each ends with a question that nobody marks.";

}  // namespace

LearnModel make_learn(const domain::Catalogue& catalogue, const journal::Snapshot* snapshot) {
    LearnModel model;
    int done = 0;
    for (const domain::Lesson& lesson : catalogue.lessons) {
        const bool known =
            snapshot && std::ranges::find(snapshot->lessons_done, lesson.id) != snapshot->lessons_done.end();
        if (known) ++done;
        const double minutes = std::max(1.0, std::ceil(lesson.seconds() / 60.0));
        model.rows.push_back({&lesson, ui::duration_words(minutes * 60.0), known});
    }
    const auto open = std::ranges::find(model.rows, false, &LearnModel::Row::done);
    if (open != model.rows.end()) model.next = static_cast<std::size_t>(open - model.rows.begin());
    if (snapshot) model.progress = fmt::format("{} of {} done", done, model.rows.size());
    return model;
}

LearnScreen::LearnScreen(Services& services)
    : services_(services),
      catalogue_(services.catalogue),
      model_(make_learn(*catalogue_, services.journal.snapshot().get())),
      shown_snapshot_(services.journal.snapshot()) {}

void LearnScreen::open(const domain::Lesson& lesson) {
    services_.navigator.go_to(routes::Lesson{lesson.id});
}

void LearnScreen::build(ui::Ui& ui, Seconds ahead) {
    if (const auto snapshot = services_.journal.snapshot(); snapshot != shown_snapshot_) {
        shown_snapshot_ = snapshot;
        model_ = make_learn(*catalogue_, snapshot.get());
    }
    const ui::Vec2 size = ui.design_size();
    const ui::Rect column = side_panel_.begin(ui, services_.stage_setup(), ahead);

    ui::ScrollArea area(ui, column, scroll_);
    const float margin = ui.u(size.x >= 900.0F ? 32.0F : 16.0F);
    const ui::Rect page{margin, area.page().y, column.width - 2.0F * margin, 0.0F};
    float y = build_head(ui, page, page.y + ui.u(size.y >= 500.0F ? 24.0F : 12.0F)) + ui.u(16.0F);
    for (std::size_t i = 0; i < model_.rows.size(); ++i) y = build_row(ui, page, y, i) + ui.u(12.0F);
    area.set_end(y + ui.u(12.0F));
}

float LearnScreen::build_head(ui::Ui& ui, const ui::Rect& page, float y) {
    const float control = ui.u(ui::kControlHeight);
    ui::Cutter row({page.x, y, page.width, control});
    const ui::Button back{.label = "Back", .icon = ui::icon::kBack, .keys = keys_of(ui, Command::learn_back)};
    if (icon_button(ui, ui::widget_id("learn.back"), row.left(control), back)) services_.navigator.back();
    (void)row.left(ui.u(16.0F));
    const ui::Button tests{
        .label = "Self-tests", .icon = ui::icon::kTests, .keys = keys_of(ui, Command::learn_self_tests)};
    const bool roomy = page.width >= ui.u(560.0F);
    const ui::Rect place = row.right(roomy ? button_width(ui, tests) : control);
    const ui::WidgetId tests_id = ui::widget_id("learn.tests");
    if (roomy ? button(ui, tests_id, place, tests) : icon_button(ui, tests_id, place, tests))
        services_.navigator.go_to(routes::SelfTests{});
    (void)row.right(ui.u(16.0F));
    ui.paint.text(row.right(ui.paint.width(ui::Font::caption, model_.progress) + 1.0F), ui::Font::caption,
                  model_.progress, ui.colours.text_muted, ui::Align::right);
    (void)row.right(ui.u(12.0F));
    ui.paint.text(row.rest(), ui::Font::headline, "Learn", ui.colours.text);
    y += control + ui.u(10.0F);
    const float height = ui.paint.paragraph_height(ui::Font::body, kIntroduction, page.width);
    ui.paint.paragraph({page.x, y, page.width, height}, ui::Font::body, kIntroduction, ui.colours.text_muted);
    return y + height;
}

float LearnScreen::build_row(ui::Ui& ui, const ui::Rect& page, float y, std::size_t index) {
    const LearnModel::Row& row = model_.rows[index];
    const float padding = ui.u(18.0F);
    const float disc = ui.u(44.0F);
    const float width = page.width - 2.0F * padding - disc - ui.u(16.0F);
    const float name = ui.paint.paragraph_height(ui::Font::title, row.lesson->name, width);
    const float summary = ui.paint.paragraph_height(ui::Font::body, row.lesson->summary, width);
    const ui::Rect box{page.x, y, page.width, 2.0F * padding + name + summary + ui.u(30.0F)};
    const ui::WidgetId id = ui::widget_id("learn.row", static_cast<int>(index));
    const ui::Interaction state = ui.interact(id, box);
    const float hover = ui.transitions.ease(id, state.hovered ? 1.0F : 0.0F, 0.12F);
    ui.paint.shadow(box, ui.colours.shadow, ui.u(8.0F + 6.0F * hover));
    ui.paint.fill(box, mix(ui.colours.surface, ui.colours.surface_raised, hover), ui.u(ui::kCardRadius));
    if (index == model_.next) ui.paint.stroke(box, ui.colours.teal, ui.u(ui::kCardRadius), ui.u(2.0F));
    ui::Cutter rest(box.inset(padding));
    const ui::Rect place = rest.left(disc);
    const ui::Vec2 centre{place.centre().x, place.y + disc * 0.5F};
    ui.paint.disc(centre, disc * 0.5F, row.done ? ui.colours.accent : ui.colours.well);
    const ui::Rect sign{place.x, place.y, disc, disc};
    if (row.done)
        ui.paint.icon(sign, ui::icon::kCheck, ui.colours.on_accent);
    else
        ui.paint.text(sign, ui::Font::strong, ui::ShortText<8>("{}", index + 1), ui.colours.text,
                      ui::Align::centre);
    (void)rest.left(ui.u(16.0F));
    ui.paint.paragraph(rest.top(name), ui::Font::title, row.lesson->name, ui.colours.text);
    ui.paint.paragraph(rest.top(summary), ui::Font::body, row.lesson->summary, ui.colours.text_muted);
    (void)rest.top(ui.u(6.0F));
    const ui::ShortText<48> foot("{}{}", row.length, row.done ? " · done, welcome again" : "");
    ui.paint.text(rest.top(ui.u(24.0F)), ui::Font::caption, foot, ui.colours.accent);
    if (state.focused) focus_ring(ui, box, ui.u(ui::kCardRadius));
    const bool by_key = ui.shortcut(digit_of(Command::learn_open, index + 1)) ||
                        (index == model_.next && ui.shortcut(keys_of(ui, Command::learn_next)));
    if (state.clicked || by_key) open(*row.lesson);
    return box.bottom();
}

}  // namespace ingear::screens
