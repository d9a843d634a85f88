#include "screens/breaks/break_settings_screen.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "base/text.h"
#include "domain/breaks/drink_tip.h"
#include "domain/settings/settings.h"
#include "screens/command_keys.h"
#include "screens/navigator.h"
#include "ui/icons.h"
#include "ui/settings_card.h"
#include "ui/week_day_row.h"
#include "ui/widgets.h"

namespace ingear::screens {

namespace {

using domain::BreakSettings;

std::string clock_words(int minutes) {
    return text::clock_time(std::chrono::minutes{minutes});
}

std::string minutes_words(int minutes) {
    return text::counted(minutes, "minute", "minutes");
}

}  // namespace

BreakSettingsScreen::BreakSettingsScreen(Services& services)
    : services_(services), sliding_(services.settings.breaks), news_(services.host.agent_news()) {
    put_into_words();
}

void BreakSettingsScreen::put_into_words() {
    every_words_ = minutes_words(sliding_.every);
    length_words_ = minutes_words(sliding_.length);
    from_words_ = clock_words(sliding_.from);
    until_words_ = sliding_.until < sliding_.from    ? clock_words(sliding_.until) + " on the next day"
                   : sliding_.until == sliding_.from ? "All day"
                                                     : clock_words(sliding_.until);
}

void BreakSettingsScreen::build(ui::Ui& ui, Seconds ahead) {
    (void)ahead;
    const ui::Rect window = ui.window();
    ui.paint.fill(window, ui.colours.background);
    BreakSettings next = sliding_;
    {
        ui::ScrollArea area(ui, window, scroll_);
        const float width = std::min(ui.u(720.0F), window.width - ui.u(48.0F));
        const ui::Rect page{(window.width - width) * 0.5F, area.page().y, width, window.height};
        float y = page.y + ui.u(40.0F);
        ui::Cutter head({page.x, y, page.width, ui.u(48.0F)});
        const ui::Button done{
            .label = "Done", .icon = ui::icon::kCheck, .keys = keys_of(ui, Command::break_settings_done)};
        if (button(ui, ui::widget_id("break_settings.done"), head.right(button_width(ui, done)), done))
            services_.navigator.back();
        ui.paint.text(head.rest(), ui::Font::headline, "Reminders", ui.colours.text);
        y += ui.u(72.0F);
        y = build_reminder(ui, page, y, next);
        y = build_presets(ui, page, y, next);
        y = build_rhythm(ui, page, y, next);
        y = build_hours(ui, page, y, next);
        y = build_circumstances(ui, page, y, next);
        y = build_sources(ui, page, y);
        area.set_end(y + ui.u(16.0F));
    }
    if (next != sliding_) {
        sliding_ = domain::clamped(next);
        put_into_words();
    }
    // A slider is kept when it is let go.
    if (ui.input.down || sliding_ == services_.settings.breaks) return;
    domain::Settings settings = services_.settings;
    settings.breaks = sliding_;
    const bool switched = settings.breaks.start_at_login != services_.settings.breaks.start_at_login;
    services_.host.change_settings(settings);
    if (switched) news_ = services_.host.agent_news();
}

float BreakSettingsScreen::build_reminder(ui::Ui& ui, const ui::Rect& page, float y, BreakSettings& next) {
    return settings_card(
        ui, page, y,
        {{nullptr, "Remind me", "From now on, whenever you log in", ui.u(64.0F),
          [&](const ui::Rect& box) {
              next.start_at_login = toggle(ui, ui::widget_id("break_settings.on"), box, next.start_at_login);
          }},
         {nullptr, "A soft chime", "When it asks", ui.u(124.0F),
          [&](const ui::Rect& box) {
              ui::Cutter chime(box);
              const ui::Button hear{.label = "Hear it", .icon = ui::icon::kPlay};
              if (icon_button(ui, ui::widget_id("break_settings.hear"), chime.right(box.height), hear))
                  services_.play(audio::SoundId::break_call);
              (void)chime.right(ui.u(12.0F));
              next.chime = toggle(ui, ui::widget_id("break_settings.chime"), chime.rest(), next.chime);
          }},
         {nullptr, "A word about water", "At your desk, and on Today", ui.u(64.0F), [&](const ui::Rect& box) {
              const bool on = domain::drink_tip_is_on(services_.settings.tips_switched);
              if (toggle(ui, ui::widget_id("break_settings.drink"), box, on) == on) return;
              services_.host.change_settings(
                  domain::with_tip_switched(services_.settings, std::string(domain::kDrinkTip)));
          }}});
}

float BreakSettingsScreen::build_presets(ui::Ui& ui, const ui::Rect& page, float y, BreakSettings& next) {
    const auto chosen = domain::preset_of(next);
    const std::string_view words = chosen ? domain::kBreakPresets[*chosen].explained
                                          : std::string_view("Your own rhythm, as set below.");
    const float text = ui.paint.paragraph_height(ui::Font::body, words, page.width - ui.u(48.0F));
    // Room for the longest explanation, so that nothing jumps.
    float most = text;
    for (const auto& preset : domain::kBreakPresets)
        most = std::max(
            most, ui.paint.paragraph_height(ui::Font::body, preset.explained, page.width - ui.u(48.0F)));
    const ui::Rect box{page.x, y, page.width, ui.u(48.0F + 32.0F + 12.0F + 44.0F + 12.0F) + most};
    card(ui, box);
    ui::Cutter rest(box.inset(ui.u(24.0F), ui.u(24.0F)));
    ui.paint.text(rest.top(ui.u(32.0F)), ui::Font::title, "How often", ui.colours.text);
    (void)rest.top(ui.u(12.0F));
    // The last one is what doesn't fit any of the others: choosing it changes nothing.
    static constexpr std::array<std::string_view, 5> kNames{
        domain::kBreakPresets[0].name, domain::kBreakPresets[1].name, domain::kBreakPresets[2].name,
        domain::kBreakPresets[3].name, "My own"};
    const int before = static_cast<int>(chosen.value_or(domain::kBreakPresets.size()));
    const int now =
        segmented(ui, ui::widget_id("break_settings.preset"), rest.top(ui.u(44.0F)), kNames, before);
    if (now != before && now < static_cast<int>(domain::kBreakPresets.size())) {
        const auto& preset = domain::kBreakPresets[static_cast<std::size_t>(now)];
        next.every = preset.every;
        next.length = preset.length;
        next.stand = preset.stand;
    }
    (void)rest.top(ui.u(12.0F));
    ui.paint.paragraph(rest.top(most), ui::Font::body, words, ui.colours.text_muted);
    return box.bottom() + ui.u(16.0F);
}

float BreakSettingsScreen::build_rhythm(ui::Ui& ui, const ui::Rect& page, float y, BreakSettings& next) {
    return settings_card(ui, page, y,
                         {{nullptr, "A break after sitting for", every_words_, ui.u(280.0F),
                           [&](const ui::Rect& box) {
                               next.every = static_cast<int>(std::lround(
                                   slider(ui, ui::widget_id("break_settings.every"), box, next.every,
                                          {domain::kMinBreakEvery, domain::kMaxBreakEvery, 5.0})));
                           }},
                          {nullptr, "It takes", length_words_, ui.u(280.0F), [&](const ui::Rect& box) {
                               next.length = static_cast<int>(std::lround(
                                   slider(ui, ui::widget_id("break_settings.length"), box, next.length,
                                          {domain::kMinBreakLength, domain::kMaxBreakLength, 1.0})));
                           }}});
}

float BreakSettingsScreen::build_hours(ui::Ui& ui, const ui::Rect& page, float y, BreakSettings& next) {
    constexpr ui::Slide kHalfHours{0.0, 23.5 * 60.0, 30.0};  // minutes from midnight
    return settings_card(
        ui, page, y,
        {{nullptr, "From", from_words_, ui.u(280.0F),
          [&](const ui::Rect& box) {
              next.from = static_cast<int>(
                  std::lround(slider(ui, ui::widget_id("break_settings.from"), box, next.from, kHalfHours)));
          }},
         {nullptr, "Until", until_words_, ui.u(280.0F),
          [&](const ui::Rect& box) {
              next.until = static_cast<int>(std::lround(
                  slider(ui, ui::widget_id("break_settings.until"), box, next.until, kHalfHours)));
          }},
         {nullptr, "", "", ui.u(56.0F), [&](const ui::Rect& row) {
              next.days = day_row(ui, "break_settings.day",
                                  {row.x, row.y + ui.u(8.0F), row.width, ui.u(40.0F)}, next.days);
          }}});
}

/// What decides which moves suit.
float BreakSettingsScreen::build_circumstances(ui::Ui& ui, const ui::Rect& page, float y,
                                               BreakSettings& next) {
    const auto row = [&ui](std::string_view name, std::string_view detail, const char* id, bool& value) {
        return ui::SettingRow{nullptr, name, detail, ui.u(64.0F), [&ui, id, &value](const ui::Rect& box) {
                                  value = toggle(ui, ui::widget_id(id), box, value);
                              }};
    };
    return settings_card(
        ui, page, y,
        {row("A firm chair", "To stand up from; one on wheels is none", "break_settings.chair", next.chair),
         row("A desk or table", "To hold on to", "break_settings.desk", next.desk),
         row("Easy clothes", "Off: nothing that a narrow skirt minds", "break_settings.clothes",
             next.easy_clothes),
         row("Among others", "Only moves that nobody notices", "break_settings.others", next.among_others)});
}

float BreakSettingsScreen::build_sources(ui::Ui& ui, const ui::Rect& page, float y) {
    constexpr std::string_view kAsleep =
        "The reminder isn't running. When it is, you see here what it knows of your desk.";
    const float inner = page.width - ui.u(48.0F);
    const float row = ui.u(settings_are_narrow(ui) ? 52.0F : 32.0F);
    const float body = news_.running ? static_cast<float>(news_.sources.size()) * row
                                     : ui.paint.paragraph_height(ui::Font::body, kAsleep, inner);
    const ui::Rect box{page.x, y, page.width, ui.u(48.0F + 48.0F) + body};
    card(ui, box);
    ui::Cutter rest(box.inset(ui.u(24.0F), ui.u(24.0F)));
    ui::Cutter head(rest.top(ui.u(48.0F)));
    const ui::Button again{.label = "Look again", .icon = ui::icon::kRetry, .kind = ui::ButtonKind::ghost};
    if (button(ui, ui::widget_id("break_settings.again"), head.right(button_width(ui, again)), again))
        news_ = services_.host.agent_news();
    ui.paint.text({head.rest().x, head.rest().y, head.rest().width, ui.u(36.0F)}, ui::Font::title,
                  "What it sees", ui.colours.text);
    if (!news_.running) {
        ui.paint.paragraph(rest.top(body), ui::Font::body, kAsleep, ui.colours.text_muted);
        return box.bottom() + ui.u(16.0F);
    }
    for (const AgentNews::Source& source : news_.sources) {
        ui::Cutter line(rest.top(row));
        const ui::Colour ink = source.active ? ui.colours.text : ui.colours.text_muted;
        const ui::Rect name = settings_are_narrow(ui) ? line.top(ui.u(24.0F)) : line.left(ui.u(180.0F));
        ui.paint.text(name, ui::Font::strong, source.what, ink);
        const std::string words = source.source.empty() ? source.sees : source.source + ": " + source.sees;
        ui.paint.text(line.rest(), ui::Font::body, words, ui.colours.text_muted);
    }
    return box.bottom() + ui.u(16.0F);
}

}  // namespace ingear::screens
