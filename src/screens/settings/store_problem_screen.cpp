#include "screens/settings/store_problem_screen.h"

#include "screens/command_keys.h"
#include "ui/icons.h"
#include "ui/widgets.h"

namespace ingear::screens {

StoreProblemScreen::StoreProblemScreen(Services& services) : services_(services) {
    follow();
}

void StoreProblemScreen::follow() {
    const storage::StoreError* problem = services_.journal.problem();
    if (!problem || problem->error.text() == shown_detail_) return;
    shown_detail_ = problem->error.text();
    model_ = describe(*problem);
}

void StoreProblemScreen::build(ui::Ui& ui, Seconds ahead) {
    (void)ahead;
    follow();
    const ui::Rect window = ui.window();
    ui.paint.fill(window, ui.colours.background);
    const bool trying = services_.journal.state() == journal::Journal::State::opening;

    const float width = std::min(ui.u(640.0F), window.width - ui.u(32.0F));
    const float padding = ui.u(32.0F);
    const float inner = width - 2.0F * padding;
    const float words = ui.paint.paragraph_height(ui::Font::body, model_.words, inner);
    const float detail = ui.paint.paragraph_height(ui::Font::caption, model_.detail, inner - ui.u(32.0F));
    const float row = ui.u(52.0F);
    const float gap = ui.u(12.0F);
    const bool backup = !model_.backup.empty();
    const float head = ui.paint.paragraph_height(ui::Font::headline, model_.head, inner);
    const float wanted = 2.0F * padding + ui.u(56.0F) + head + ui.u(8.0F) + words + ui.u(16.0F) + detail +
                         ui.u(24.0F) + ui.u(24.0F) + (backup ? row + gap : 0.0F) + 2.0F * row + gap;
    const float height = std::min(wanted, window.height - ui.u(24.0F));
    const ui::Rect box{(window.width - width) * 0.5F, (window.height - height) * 0.5F, width, height};
    card(ui, box);
    ui::ScrollArea area(ui, box.inset(ui.u(4.0F), ui.u(8.0F)), scroll_);
    ui::Cutter rest({box.x + padding, area.page().y + padding - ui.u(8.0F), inner, wanted});

    const ui::Rect sign = rest.top(ui.u(56.0F));
    ui.paint.disc({sign.x + ui.u(22.0F), sign.y + ui.u(20.0F)}, ui.u(22.0F), ui.colours.danger_soft);
    ui.paint.icon({sign.x, sign.y - ui.u(2.0F), ui.u(44.0F), ui.u(44.0F)}, ui::icon::kNotSaved,
                  ui.colours.danger);
    ui.paint.paragraph(rest.top(head), ui::Font::headline, model_.head, ui.colours.text);
    (void)rest.top(ui.u(8.0F));
    ui.paint.paragraph(rest.top(words), ui::Font::body, model_.words, ui.colours.text);
    (void)rest.top(ui.u(16.0F));
    const ui::Rect well = rest.top(detail + ui.u(24.0F));
    ui.paint.fill(well, ui.colours.well, ui.u(12.0F));
    ui.paint.paragraph(well.inset(ui.u(16.0F), ui.u(12.0F)), ui::Font::caption, model_.detail,
                       ui.colours.text_muted);
    (void)rest.top(ui.u(24.0F));

    if (backup) {
        const ui::Button restore{.label = model_.backup,
                                 .icon = ui::icon::kRestore,
                                 .keys = keys_of(ui, Command::store_restore),
                                 .kind = ui::ButtonKind::primary,
                                 .enabled = !trying};
        if (button(ui, ui::widget_id("store.restore"), rest.top(row), restore))
            if (const storage::StoreError* problem = services_.journal.problem();
                problem && problem->last_backup)
                services_.journal.restore(*problem->last_backup);
        (void)rest.top(gap);
    }
    const ui::Button again{.label = trying ? "Trying…" : "Try again",
                           .icon = ui::icon::kRetry,
                           .keys = keys_of(ui, Command::store_again),
                           .kind = backup ? ui::ButtonKind::secondary : ui::ButtonKind::primary,
                           .enabled = !trying};
    if (button(ui, ui::widget_id("store.again"), rest.top(row), again)) services_.journal.try_again();
    (void)rest.top(gap);
    ui::Cutter pair(rest.top(row));
    const ui::Button unsaved{.label = "Go on without saving",
                             .icon = ui::icon::kNotSaved,
                             .keys = keys_of(ui, Command::store_unsaved),
                             .enabled = !trying};
    const ui::Button quit{.label = "Quit", .icon = ui::icon::kQuit, .keys = keys_of(ui, Command::store_quit)};
    const float quit_width = std::min(button_width(ui, quit), pair.rest().width * 0.36F);
    if (button(ui, ui::widget_id("store.quit"), pair.right(quit_width), quit)) services_.host.quit();
    (void)pair.right(gap);
    if (button(ui, ui::widget_id("store.unsaved"), pair.rest(), unsaved)) services_.journal.go_on_unsaved();
    area.set_end(rest.rest().y + padding - ui.u(8.0F));
}

}  // namespace ingear::screens
