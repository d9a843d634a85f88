#include <algorithm>
#include <array>
#include <cmath>

#include "screens/command_keys.h"
#include "screens/navigator.h"
#include "screens/progress/progress_screen.h"
#include "ui/icons.h"
#include "ui/widgets.h"

namespace ingear::screens {

namespace {

using domain::RangeName;

constexpr std::array<std::string_view, 5> kRanges{"4 weeks", "12 weeks", "A year", "All", "Own"};
constexpr int kOwn = 4;
constexpr float kLegendRow = 28.0F;
constexpr float kBetweenCharts = 14.0F;
constexpr float kBetweenColumns = 28.0F;

float sign_width(const ui::Ui& ui, const ProgressCard::Sign& sign) {
    return legend_width(ui, sign.words);
}

/// Where there is nothing to draw yet: what it could look like.
void draw_ghost(ui::Ui& ui, const ui::Rect& place) {
    constexpr std::array kHeights{0.22F, 0.34F, 0.28F, 0.46F, 0.40F, 0.58F, 0.52F, 0.70F, 0.64F, 0.82F};
    const float column = place.width / static_cast<float>(kHeights.size());
    for (std::size_t i = 0; i < kHeights.size(); ++i) {
        const float tall = place.height * kHeights[i];
        const float width = std::min(column * 0.62F, ui.u(52.0F));
        ui.paint.fill({place.x + static_cast<float>(i) * column + (column - width) * 0.5F,
                       place.bottom() - tall, width, tall},
                      ui.colours.well.faded(0.8F), ui.u(6.0F));
    }
}

}  // namespace

void ProgressScreen::build_head(ui::Ui& ui, const ui::Rect& page, float& y) {
    ui::Cutter head({page.x, y, page.width, ui.u(48.0F)});
    const bool roomy = ui.design_size().x >= 900.0F;
    const float size = ui.u(ui::kControlHeight);
    const auto press = [&](const char* id, ui::Button look) {
        ui::Rect strip = head.right(roomy ? button_width(ui, look) : size);
        strip = {strip.x, strip.centre().y - size * 0.5F, strip.width, size};
        (void)head.right(ui.u(8.0F));
        return roomy ? button(ui, ui::widget_id(id), strip, look)
                     : icon_button(ui, ui::widget_id(id), strip, look);
    };
    if (!sheet_) {
        if (press("progress.done",
                  {.label = "Done", .icon = ui::icon::kCheck, .keys = keys_of(ui, Command::progress_done)}))
            services_.navigator.back();
        const bool free = model_ && !saving_.valid();
        if (press("progress.table", {.label = "Save table",
                                     .icon = ui::icon::kTable,
                                     .keys = keys_of(ui, Command::progress_table),
                                     .enabled = free}))
            save_table();
        if (press("progress.picture", {.label = "Save picture",
                                       .icon = ui::icon::kPicture,
                                       .keys = keys_of(ui, Command::progress_picture),
                                       .enabled = free}))
            save_picture();
    }
    ui.paint.text(head.rest(), ui::Font::headline, "Progress", ui.colours.text);
    y += ui.u(sheet_ ? 48.0F : 56.0F);
    if (!model_) {
        const ui::Rect row{page.x, y, page.width, ui.u(32.0F)};
        ui.paint.text(row, ui::Font::body, "A moment, please", ui.colours.text_muted);
        y = row.bottom();
        return;
    }
    if (sheet_) {
        const ui::Rect row{page.x, y, page.width, ui.u(32.0F)};
        ui.paint.text(row, ui::Font::body, model_->range_words(), ui.colours.text_muted);
        y = row.bottom() + ui.u(12.0F);
        return;
    }
    build_ranges(ui, page, y);
    const std::string words = saving_.valid() ? std::string("A moment, please: it is being saved.") : news_;
    if (words.empty()) return;
    const ui::Notice look =
        good_news_ || saving_.valid()
            ? ui::Notice{ui::icon::kCheckCircle, words, ui.colours.accent_soft, ui.colours.accent}
            : ui::Notice{ui::icon::kWarning, words, ui.colours.danger_soft, ui.colours.danger};
    y += notice(ui, {page.x, y, page.width, 0.0F}, look) + ui.u(16.0F);
}

void ProgressScreen::build_ranges(ui::Ui& ui, const ui::Rect& page, float& y) {
    const bool roomy = page.width >= ui.u(860.0F);
    const float wide = roomy ? ui.u(500.0F) : page.width;
    const ui::Rect words{page.x, y, roomy ? page.width - wide - ui.u(16.0F) : page.width,
                         ui.u(roomy ? ui::kControlHeight : 32.0F)};
    ui.paint.text(words, ui::Font::body, model_->range_words(), ui.colours.text_muted);
    const ui::Rect choices{roomy ? page.right() - wide : page.x, roomy ? y : words.bottom() + ui.u(4.0F),
                           wide, ui.u(ui::kControlHeight)};
    const int chosen = named_ ? static_cast<int>(*named_) : kOwn;
    const int next = segmented(ui, ui::widget_id("progress.range"), choices, kRanges, chosen);
    y = choices.bottom() + ui.u(14.0F);
    if (!progress_->days.empty()) {
        const ui::Rect track{page.x, y, page.width, ui.u(66.0F)};
        const auto whole = domain::range_of(RangeName::all, *progress_);
        if (const auto moved = brush_.build(ui, track, *progress_, whole, range(), tip_)) choose(*moved);
        y = track.bottom() + ui.u(18.0F);
    }
    if (next == chosen) return;
    if (next == kOwn)
        choose(range());
    else
        choose(static_cast<RangeName>(next));
}

void ProgressScreen::build_measure(ui::Ui& ui, const ui::Rect& row) {
    constexpr std::array<std::string_view, 2> kNames{"Sets", "Reps"};
    const int chosen = measure_ == Measure::sets ? 0 : 1;
    const int next = segmented(ui, ui::widget_id("progress.measure"), row, kNames, chosen);
    if (next == chosen) return;
    measure_ = next == 0 ? Measure::sets : Measure::reps;
    stale_ = true;
}

float ProgressScreen::build_legend(ui::Ui& ui, const ui::Rect& row, const ProgressCard& card, bool draw) {
    if (card.series.empty() && card.signs.empty()) return 0.0F;
    const float line = ui.u(kLegendRow);
    float x = row.x;
    float y = row.y;
    const auto place = [&](float width) {
        if (x > row.x && x + width - ui.u(20.0F) > row.right()) {
            x = row.x;
            y += line;
        }
        const ui::Rect box{x, y, width, line};
        x += width;
        return box;
    };
    for (const ui::ChartSeries& series : card.series) {
        const ui::Rect box = place(legend_width(ui, series.name));
        if (draw) draw_legend(ui, box, series, card.lines);
    }
    for (const ProgressCard::Sign& sign : card.signs) {
        const ui::Rect box = place(sign_width(ui, sign));
        if (!draw) continue;
        const bool gold = sign.icon == std::string_view(ui::icon::kGold);
        ui.paint.icon({box.x - ui.u(2.0F), box.y, ui.u(20.0F), box.height}, sign.icon,
                      gold ? ui.colours.notice : ui.colours.text, ui::Font::icon, ui.u(18.0F));
        ui.paint.text({box.x + ui.u(22.0F), box.y, box.width - ui.u(42.0F) + 1.0F, box.height},
                      ui::Font::caption, sign.words, ui.colours.text_muted);
    }
    return y + line - row.y;
}

float ProgressScreen::build_charts(ui::Ui& ui, const ui::Rect& place, const ProgressCard& card, bool draw) {
    if (card.charts.empty()) {
        const float tall = ui.u(96.0F);
        if (draw) draw_ghost(ui, {place.x, place.y, place.width, tall});
        return tall;
    }
    // Many small ones stand in two columns where there is room.
    const bool paired = card.charts.size() > 2 && place.width >= ui.u(680.0F);
    const std::size_t columns = paired ? 2 : 1;
    const float gap = ui.u(kBetweenColumns);
    const float width = paired ? (place.width - gap) * 0.5F : place.width;
    float y = place.y;
    for (std::size_t i = 0; i < card.charts.size(); i += columns) {
        if (i > 0) y += ui.u(kBetweenCharts);
        float row = 0.0F;
        for (std::size_t k = i; k < std::min(i + columns, card.charts.size()); ++k) {
            const ui::Chart& chart = card.charts[k];
            row = std::max(row, chart_height(ui, chart));
            if (!draw) continue;
            const ui::WidgetId id = ui::widget_id(card.id, static_cast<int>(k));
            const ui::Rect box{place.x + static_cast<float>(k - i) * (width + gap), y, width, 0.0F};
            if (auto tip = draw_chart(ui, id, box, chart, model_->range(), cursors_[id])) tip_ = tip;
        }
        y += row;
    }
    return y - place.y;
}

void ProgressScreen::build_card(ui::Ui& ui, const ui::Rect& page, float& y, const ProgressCard& card) {
    const float padding = ui.u(24.0F);
    const float inner = page.width - 2.0F * padding;
    const bool beside = page.width >= ui.u(860.0F);
    const float gap = ui.u(32.0F);
    const float words_width = beside ? ui.u(300.0F) : inner;
    const float charts_width = beside ? inner - words_width - gap : inner;
    const float words = ui.paint.paragraph_height(ui::Font::body, card.words, words_width);
    const float title = ui.u(36.0F);
    const bool measured = card.choosable && !sheet_;
    const float measure = measured ? ui.u(ui::kControlHeight + 12.0F) : 0.0F;
    const ui::Rect none{0.0F, 0.0F, charts_width, 0.0F};
    const float legend = build_legend(ui, none, card, false);
    const float charts = build_charts(ui, none, card, false);
    const float text = title + ui.u(6.0F) + words + measure;
    const float drawing = legend + (legend > 0.0F ? ui.u(6.0F) : 0.0F) + charts;
    const float height = beside ? std::max(text, drawing) : text + ui.u(16.0F) + drawing;
    const ui::Rect box{page.x, y, page.width, height + 2.0F * ui.u(20.0F)};
    ui::card(ui, box);

    const ui::Rect inside = box.inset(padding, ui.u(20.0F));
    // The words stand on the right, the chart first; in a narrow window they come before it.
    const float text_x = beside ? inside.right() - words_width : inside.x;
    ui.paint.icon({text_x, inside.y, ui.u(26.0F), title}, card.icon, ui.colours.accent);
    ui.paint.text({text_x + ui.u(36.0F), inside.y, words_width - ui.u(36.0F), title}, ui::Font::title,
                  card.title, ui.colours.text);
    ui.paint.paragraph({text_x, inside.y + title + ui.u(6.0F), words_width, words}, ui::Font::body,
                       card.words, ui.colours.text_muted);
    if (measured)
        build_measure(ui, {text_x, inside.y + title + ui.u(6.0F) + words + ui.u(12.0F), ui.u(180.0F),
                           ui.u(ui::kControlHeight)});
    float top = beside ? inside.y : inside.y + text + ui.u(16.0F);
    if (legend > 0.0F) {
        (void)build_legend(ui, {inside.x, top, charts_width, 0.0F}, card, true);
        top += legend + ui.u(6.0F);
    }
    (void)build_charts(ui, {inside.x, top, charts_width, 0.0F}, card, true);
    y = box.bottom() + ui.u(16.0F);
}

}  // namespace ingear::screens
