#pragma once

#include <backends/imgui_impl_opengl3.h>
#include <epoxy/gl.h>
#include <imgui.h>

namespace ingear::bench {

/// The least that a program with Dear ImGui draws: a cleared picture and a small window with a few lines and
/// a button.
class BareUi {
  public:
    BareUi(int width, int height) : before_(ImGui::GetCurrentContext()), own_(ImGui::CreateContext()) {
        ImGui::SetCurrentContext(own_);
        ImGui::GetIO().IniFilename = nullptr;
        ImGui::GetIO().DisplaySize = {static_cast<float>(width), static_cast<float>(height)};
        ImGui_ImplOpenGL3_Init("#version 330 core");
        ImGui::SetCurrentContext(before_);
    }
    BareUi(const BareUi&) = delete;
    BareUi& operator=(const BareUi&) = delete;
    ~BareUi() {
        ImGui::SetCurrentContext(own_);
        ImGui_ImplOpenGL3_Shutdown();
        ImGui::SetCurrentContext(before_);
        ImGui::DestroyContext(own_);
    }

    /// Into the framebuffer that is bound.
    void draw() const {
        ImGuiContext* shown = ImGui::GetCurrentContext();
        ImGui::SetCurrentContext(own_);
        ImGui_ImplOpenGL3_NewFrame();
        ImGui::NewFrame();
        // With a size that is given: one that fits its content would not be shown in the first frame.
        ImGui::SetNextWindowSize({300.0F, 120.0F});
        ImGui::Begin("Hello");
        ImGui::TextUnformatted("A few words,");
        ImGui::TextUnformatted("and a few more.");
        ImGui::Button("Start");
        ImGui::End();
        ImGui::Render();
        glClearColor(0.9F, 0.9F, 0.9F, 1.0F);
        glClear(GL_COLOR_BUFFER_BIT);
        ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
        ImGui::SetCurrentContext(shown);
    }

  private:
    ImGuiContext* before_;
    ImGuiContext* own_;
};

}  // namespace ingear::bench
