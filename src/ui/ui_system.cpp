#include "ui/ui_system.h"

#include <imgui.h>

#include <cmath>

namespace ingear::ui {

float design_unit(Vec2 window, double scale) {
    constexpr float kSmallest = 0.875F;  // body text of 14 pixels
    const float fit = std::min(window.x / 1280.0F, window.y / 720.0F);
    return std::max(kSmallest, fit) * static_cast<float>(scale);
}

UiSystem::UiSystem(std::unique_ptr<FontAtlas> fonts, const Palette& palette)
    : fonts_(std::move(fonts)), palette_(palette), context_(ImGui::CreateContext(fonts_->atlas())) {
    ImGui::SetCurrentContext(context_);
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    io.MouseDrawCursor = false;
}

UiSystem::~UiSystem() {
    ui_.reset();
    painter_.reset();
    ImGui::DestroyContext(context_);
}

Ui& UiSystem::begin(Vec2 window, double scale, double dt, Input& input) {
    ImGui::SetCurrentContext(context_);
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = {window.x, window.y};
    io.DeltaTime = std::max(static_cast<float>(dt), 1.0e-4F);
    ImGui::NewFrame();

    focus_.begin_frame(input);
    transitions_.begin_frame(dt);
    ImDrawList& list = *ImGui::GetBackgroundDrawList();
    painter_.emplace(list, *fonts_);
    painter_->set_probe(probe_);
    const Ui::Parts parts{*painter_, input, focus_, transitions_, palette_, held_widget_, command_keys_};
    return ui_.emplace(parts, window, design_unit(window, scale), dt);
}

ImDrawData* UiSystem::end() {
    ImGui::Render();
    return ImGui::GetDrawData();
}

void UiSystem::set_fonts(std::unique_ptr<FontAtlas> fonts) {
    ImGui::SetCurrentContext(context_);
    ImGui::GetIO().Fonts = fonts->atlas();
    fonts_ = std::move(fonts);
}

void UiSystem::reset_widgets() {
    focus_.reset();
    transitions_.reset();
    held_widget_ = kNoWidget;
}

}  // namespace ingear::ui
