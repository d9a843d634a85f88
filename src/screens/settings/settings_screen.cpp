#include "screens/settings/settings_screen.h"

#include <algorithm>
#include <cmath>

#include "base/uuid.h"
#include "domain/programme/composer.h"
#include "screens/command_keys.h"
#include "screens/navigator.h"
#include "screens/settings/settings_model.h"
#include "screens/settings/tips_settings_screen.h"
#include "screens/settings/training_choice.h"
#include "ui/icons.h"
#include "ui/settings_card.h"
#include "ui/widgets.h"

namespace ingear::screens {

SettingsScreen::SettingsScreen(Services& services)
    : services_(services),
      problem_words_(problem_words(services.settings_problems)),
      data_words_(services.data_dir.string()),
      config_words_((services.config_dir / "settings.toml").string()) {
    follow(services.settings);
}

void SettingsScreen::follow(const domain::Settings& settings) {
    sliding_ = settings;
    scale_words_ = scale_words(settings.scale);
    tempo_words_ = tempo_words(settings.tempo_factor);
}

void SettingsScreen::build(ui::Ui& ui, Seconds ahead) {
    (void)ahead;
    const ui::Rect window = ui.window();
    ui.paint.fill(window, ui.colours.background);
    domain::Settings next = services_.settings;
    next.scale = sliding_.scale;
    {
        ui::ScrollArea area(ui, window, scroll_);
        const float width = std::min(ui.u(720.0F), window.width - ui.u(48.0F));
        const ui::Rect page{(window.width - width) * 0.5F, area.page().y, width, window.height};
        float y = page.y + ui.u(40.0F);

        ui::Cutter head({page.x, y, page.width, ui.u(48.0F)});
        const ui::Button done{
            .label = "Done", .icon = ui::icon::kCheck, .keys = keys_of(ui, Command::settings_done)};
        const ui::Rect place = head.right(button_width(ui, done));
        if (button(ui, ui::widget_id("settings.done"), place, done)) services_.navigator.back();
        ui.paint.text(head.rest(), ui::Font::headline, "Settings", ui.colours.text);
        y += ui.u(72.0F);
        if (!problem_words_.empty())
            y += notice(ui, {page.x, y, page.width, 0.0F},
                        {ui::icon::kWarning, problem_words_, ui.colours.notice_soft, ui.colours.notice}) +
                 ui.u(16.0F);
        build_look(ui, page, y, next);
        build_session(ui, page, y, next);
        build_days(ui, page, y, next);
        build_safety(ui, page, y, next);
        build_window(ui, page, y, next);
        build_data(ui, page, y);
        y = build_tips_entry(ui, services_, page, y);
        build_places(ui, page, y);
        area.set_end(y + ui.u(16.0F));
    }
    if (next == services_.settings && next.scale == sliding_.scale) return;
    // The scale changes everything under the pointer: it is applied when the slider is let go.
    sliding_.scale = next.scale;
    scale_words_ = scale_words(next.scale);
    if (ui.input.down) next.scale = services_.settings.scale;
    if (next == services_.settings) return;
    services_.host.change_settings(next);
    follow(services_.settings);
}

void SettingsScreen::build_look(ui::Ui& ui, const ui::Rect& page, float& y, domain::Settings& next) {
    static constexpr std::array<std::string_view, 2> kThemes{"Light", "Dark"};
    std::vector<ui::SettingRow> rows{
        {ui::icon::kPalette, "Theme", "", ui.u(240.0F), [&](const ui::Rect& box) {
             const int chosen = next.theme == domain::Theme::dark ? 1 : 0;
             next.theme = segmented(ui, ui::widget_id("settings.theme"), box, kThemes, chosen) == 1
                              ? domain::Theme::dark
                              : domain::Theme::light;
         }}};
    if (services_.catalogue) rows.push_back(coach_row(ui));
    rows.push_back(
        {ui::icon::kTextSize, "Size of everything", scale_words_, ui.u(280.0F), [&](const ui::Rect& box) {
             using namespace settings_steps;
             next.scale = slider(ui, ui::widget_id("settings.scale"), box, next.scale,
                                 {kScaleLow, kScaleHigh, kScaleStep});
         }});
    rows.push_back({ui::icon::kCalm, "Less motion", "No gliding, and the coach stands still while you read",
                    ui.u(64.0F), [&](const ui::Rect& box) {
                        next.reduced_motion =
                            toggle(ui, ui::widget_id("settings.motion"), box, next.reduced_motion);
                    }});
    y = settings_card(ui, page, y, rows);
}

ui::SettingRow SettingsScreen::coach_row(ui::Ui& ui) {
    const domain::ChosenCoach chosen = domain::choose(services_.catalogue->coaches, services_.settings.coach);
    const std::string_view name =
        chosen.coach != nullptr ? std::string_view(chosen.coach->name) : "Nobody yet";
    const ui::Button change{
        .label = "Coach and place", .icon = ui::icon::kForward, .keys = keys_of(ui, Command::settings_coach)};
    return {ui::icon::kCoach, name, "How they look, and where", button_width(ui, change),
            [this, &ui, change](const ui::Rect& box) {
                if (button(ui, ui::widget_id("settings.coach"), box, change))
                    services_.navigator.go_to(routes::Wardrobe{});
            }};
}

void SettingsScreen::build_target(ui::Ui& ui, const ui::Rect& box) {
    const auto snapshot = services_.journal.snapshot();
    static constexpr std::array<std::string_view, 2> kTargets{"2", "3"};
    const int target = snapshot && snapshot->streak.target >= 3 ? 1 : 0;
    const int chosen = segmented(ui, ui::widget_id("settings.target"), box, kTargets, target);
    if (chosen == target || !snapshot) return;
    const Moment now = services_.clock.now();
    services_.journal.append({new_uuid(), now, "", domain::logged::TargetChanged{chosen == 1 ? 3 : 2}});
    services_.journal.refresh(now);
}

void SettingsScreen::build_session(ui::Ui& ui, const ui::Rect& page, float& y, domain::Settings& next) {
    static constexpr std::array<std::string_view, 3> kMinutes{"10", "15", "20"};
    static_assert(kMinutes.size() == domain::kSessionMinutes.size());
    y = settings_card(
        ui, page, y,
        {{ui::icon::kTime, "Minutes for a session", "Your coach picks what fits", ui.u(220.0F),
          [&](const ui::Rect& box) {
              const auto usual = std::ranges::find(domain::kSessionMinutes, next.session_minutes);
              const int picked = segmented(ui, ui::widget_id("settings.minutes"), box, kMinutes,
                                           static_cast<int>(usual - domain::kSessionMinutes.begin()));
              next.session_minutes = domain::kSessionMinutes[static_cast<std::size_t>(picked)];
          }},
         {ui::icon::kTempo, "Tempo", tempo_words_, ui.u(280.0F),
          [&](const ui::Rect& box) {
              using namespace settings_steps;
              next.tempo_factor = slider(ui, ui::widget_id("settings.tempo"), box, next.tempo_factor,
                                         {kTempoLow, kTempoHigh, kTempoStep});
          }},
         {ui::icon::kMirror, "Mirror", "The coach's left is on your left", ui.u(64.0F),
          [&](const ui::Rect& box) {
              next.mirror = toggle(ui, ui::widget_id("settings.mirror"), box, next.mirror);
          }},
         {ui::icon::kTarget, "Sessions a week", "Your weekly target", ui.u(160.0F),
          [&](const ui::Rect& box) { build_target(ui, box); }}});
}

void SettingsScreen::build_days(ui::Ui& ui, const ui::Rect& page, float& y, domain::Settings& next) {
    const ui::Rect box{page.x, y, page.width, ui.u(40.0F + 56.0F) + ui.u(days_height_)};
    card(ui, box);
    ui::Cutter rest(box.inset(ui.u(24.0F), ui.u(20.0F)));
    ui::Cutter head(rest.top(ui.u(56.0F)));
    const ui::Rect sign = head.left(ui.u(24.0F));
    ui.paint.icon({sign.x, sign.y, sign.width, ui.u(42.0F)}, ui::icon::kToday, ui.colours.accent);
    (void)head.left(ui.u(16.0F));
    ui.paint.text(head.top(ui.u(24.0F)), ui::Font::strong, "Your days", ui.colours.text);
    ui.paint.text(head.top(ui.u(18.0F)), ui::Font::caption, "When you mean to do a session",
                  ui.colours.text_muted);
    const float top = rest.rest().y;
    const float end = training_choice(ui, "settings.days", rest.rest(), top, next.training);
    days_height_ = (end - top) / ui.unit();
    y = box.bottom() + ui.u(16.0F);
}

void SettingsScreen::build_safety(ui::Ui& ui, const ui::Rect& page, float& y, domain::Settings& next) {
    const ui::Button answer{
        .label = "Answer", .icon = ui::icon::kForward, .keys = keys_of(ui, Command::settings_flags)};
    const ui::Button open{
        .label = "Open", .icon = ui::icon::kForward, .keys = keys_of(ui, Command::settings_welcome)};
    y = settings_card(
        ui, page, y,
        {{ui::icon::kHurts, "Stop at any discomfort", "An exercise ends at the slightest pain", ui.u(64.0F),
          [&](const ui::Rect& box) {
              next.stop_at_discomfort =
                  toggle(ui, ui::widget_id("settings.discomfort"), box, next.stop_at_discomfort);
          }},
         {ui::icon::kHeart, "Health questions", "What wants a doctor's eye first", button_width(ui, answer),
          [&](const ui::Rect& box) {
              if (button(ui, ui::widget_id("settings.flags"), box, answer))
                  services_.navigator.go_to(routes::RedFlags{});
          }},
         {ui::icon::kInfo, "The welcome", "As on your very first day", button_width(ui, open),
          [&](const ui::Rect& box) {
              if (button(ui, ui::widget_id("settings.welcome"), box, open))
                  services_.navigator.go_to(routes::Welcome{});
          }}});
}

void SettingsScreen::build_window(ui::Ui& ui, const ui::Rect& page, float& y, domain::Settings& next) {
    const std::string anywhere = anywhere_words(ui, Command::full_screen);
    const ui::Button open{
        .label = "Choose", .icon = ui::icon::kForward, .keys = keys_of(ui, Command::settings_sound)};
    const ui::Button keys{
        .label = "Show", .icon = ui::icon::kForward, .keys = keys_of(ui, Command::settings_keys)};
    y = settings_card(
        ui, page, y,
        {{ui::icon::kFullscreen, "Full screen", anywhere, ui.u(64.0F),
          [&](const ui::Rect& box) {
              next.fullscreen = toggle(ui, ui::widget_id("settings.fullscreen"), box, next.fullscreen);
          }},
         {ui::icon::kVolume, "Voice and sound", "What you hear, and how loud", ui.u(200.0F),
          [&](const ui::Rect& box) {
              if (button(ui, ui::widget_id("settings.sound"), box, open))
                  services_.navigator.go_to(routes::SoundSettings{});
          }},
         {ui::icon::kKeyboard, "Keys", "What they do on every screen", button_width(ui, keys),
          [&](const ui::Rect& box) {
              if (button(ui, ui::widget_id("settings.keys"), box, keys)) show_all_keys();
          }},
         {ui::icon::kGamepad, "Gamepad", "D-pad moves, A chooses, B goes back", ui.u(250.0F),
          [&](const ui::Rect& box) {
              ui.paint.paragraph(
                  box, ui::Font::caption, "Start pauses. The right stick tilts a jar, L and R shake it.",
                  ui.colours.text_muted, settings_are_narrow(ui) ? ui::Align::left : ui::Align::right);
          }}});
}

void SettingsScreen::show_all_keys() {
    std::vector<std::string_view> all;
    for (const controller::Scope& scope : controller::scopes()) all.push_back(scope.id);
    services_.navigator.go_to(routes::Help{std::move(all)});
}

void SettingsScreen::build_data(ui::Ui& ui, const ui::Rect& page, float& y) {
    const ui::Button open{
        .label = "Open", .icon = ui::icon::kForward, .keys = keys_of(ui, Command::settings_data)};
    y = settings_card(ui, page, y,
                      {{ui::icon::kSwap, "Your data", "Export, import, share between devices",
                        button_width(ui, open), [&](const ui::Rect& box) {
                            if (button(ui, ui::widget_id("settings.data"), box, open))
                                services_.navigator.go_to(routes::Data{});
                        }}});
}

void SettingsScreen::build_places(ui::Ui& ui, const ui::Rect& page, float& y) {
    const float text_width = page.width - ui.u(48.0F + 40.0F);
    const float line = ui.paint.paragraph_pitch(ui::Font::caption);
    const float data = ui.paint.paragraph_height(ui::Font::caption, data_words_, text_width);
    const float config = ui.paint.paragraph_height(ui::Font::caption, config_words_, text_width);
    const ui::Rect box{page.x, y, page.width,
                       ui.u(48.0F) + data + config + 2.0F * line + ui.u(16.0F) + ui.u(24.0F)};
    card(ui, box);
    ui::Cutter rest(box.inset(ui.u(24.0F), ui.u(20.0F)));
    ui.paint.icon({rest.rest().x, rest.rest().y, ui.u(24.0F), ui.u(24.0F)}, ui::icon::kFolder,
                  ui.colours.accent);
    (void)rest.left(ui.u(40.0F));
    ui.paint.text(rest.top(ui.u(24.0F)), ui::Font::strong, "Where your data are", ui.colours.text);
    (void)rest.top(ui.u(4.0F));
    ui.paint.text(rest.top(line), ui::Font::caption, "Sessions, on this machine only", ui.colours.text_muted);
    ui.paint.paragraph(rest.top(data), ui::Font::caption, data_words_, ui.colours.text);
    (void)rest.top(ui.u(8.0F));
    ui.paint.text(rest.top(line), ui::Font::caption, "Settings", ui.colours.text_muted);
    ui.paint.paragraph(rest.top(config), ui::Font::caption, config_words_, ui.colours.text);
    y = box.bottom() + ui.u(16.0F);
}

}  // namespace ingear::screens
