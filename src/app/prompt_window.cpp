#include <epoxy/gl.h>
#include <imgui.h>

#include <array>
#include <optional>

#include "app/app.h"
#include "app/game.h"
#include "app/sdl_platform.h"
#include "app/ui_renderer.h"
#include "base/log.h"
#include "screens/command_keys.h"
#include "storage/settings_file.h"
#include "ui/icons.h"
#include "ui/widgets.h"

namespace ingear::app {

namespace {

using ui::Button;
using ui::ButtonKind;
using ui::Cutter;
using ui::Rect;
using ui::widget_id;

/// Keys and clicks that were meant for something else.
constexpr double kDeafFor = 1.0;  // seconds

/// The answer, once there is one.
std::optional<int> build(ui::Ui& ui, const std::string& title, const std::string& text) {
    const Rect window = ui.window();
    ui.paint.fill(window, ui.colours.background);
    ui.paint.stroke(window, ui.colours.accent, 0.0F, ui.u(2.0F));
    Cutter rest(window.inset(ui.u(20.0F), ui.u(16.0F)));
    ui.paint.text(rest.top(ui.u(36.0F)), ui::Font::title, title, ui.colours.text);
    Cutter buttons(rest.bottom(ui.u(44.0F)));
    (void)rest.bottom(ui.u(12.0F));
    ui.paint.paragraph(rest.rest(), ui::Font::body, text, ui.colours.text_muted);
    struct Choice {
        const char* id;
        Button look;
        PromptAnswer answer;
    };
    const std::array<Choice, 3> choices{{
        {"prompt.start",
         {.label = "Start",
          .icon = ui::icon::kPlay,
          .keys = screens::keys_of(ui, controller::Command::prompt_start),
          .kind = ButtonKind::primary,
          .key_shown = false},
         PromptAnswer::start},
        {"prompt.later",
         {.label = "5 more minutes",
          .keys = screens::keys_of(ui, controller::Command::prompt_later),
          .key_shown = false},
         PromptAnswer::later},
        {"prompt.skip",
         {.label = "Skip",
          .keys = screens::keys_of(ui, controller::Command::prompt_skip),
          .kind = ButtonKind::ghost,
          .key_shown = false},
         PromptAnswer::skip},
    }};
    const float gap = ui.u(8.0F);
    const float width = (buttons.rest().width - 2.0F * gap) / 3.0F;
    std::optional<int> answer;
    for (const Choice& choice : choices) {
        if (ui::button(ui, widget_id(choice.id), buttons.left(width), choice.look))
            answer = static_cast<int>(choice.answer);
        (void)buttons.left(gap);
    }
    return answer;
}

}  // namespace

int ask_in_window(const AppOptions& options, const std::string& title, const std::string& text) {
    const auto fail_with = [](const Error& error) {
        log::error("{}", error.text());
        return 1;
    };
    const auto settings = storage::load_settings(options.config_dir).settings;
    auto platform = SdlPlatform::create_prompt();
    if (!platform) return fail_with(platform.error());
    const auto palettes = load_palettes(options.share_dir);
    if (!palettes) return fail_with(palettes.error());
    const ui::Vec2 size = (*platform)->size();
    const float unit = ui::design_unit(size, 1.0);
    auto fonts = ui::FontAtlas::build(options.share_dir, ui::FontSizes::for_window(unit, size.y, 1.0));
    if (!fonts) return fail_with(fonts.error());
    ui::UiSystem ui(std::move(*fonts), palettes->of(settings.theme));
    ui.set_reduced_motion(true);
    ui.set_command_keys(controller::read_keys(settings.keys).keys.all());
    UiRenderer renderer(options.share_dir);
    ui::Input input;
    const Seconds began = (*platform)->time();
    std::optional<int> answer;
    while (!answer && !(*platform)->closed()) {
        const double age = ((*platform)->time() - began).count();
        const bool deaf = age < kDeafFor;
        (*platform)->poll(input, deaf ? Seconds{0.1} : Seconds{-1.0});
        if (deaf) {
            input.key_count = 0;
            input.pressed = input.released = input.down = false;
        }
        renderer.begin_frame();
        answer = build(ui.begin((*platform)->size(), 1.0, 0.1, input), title, text);
        ImDrawData* shapes = ui.end();
        (*platform)->bind();
        glViewport(0, 0, static_cast<int>((*platform)->size().x), static_cast<int>((*platform)->size().y));
        renderer.draw(*shapes);
        (*platform)->present();
    }
    return answer.value_or(0);
}

}  // namespace ingear::app
