#include "app/ui_renderer.h"

#include <backends/imgui_impl_opengl3.h>
#include <epoxy/gl.h>
#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <string>

#include "base/log.h"

namespace ingear::app {

namespace {

/// A run of plain triangles smaller than this stays with its neighbours: changing programs costs more.
constexpr float kWorthwhile = 3000.0F;  // pixels

GLuint program_in_use() {
    GLint program = 0;
    glGetIntegerv(GL_CURRENT_PROGRAM, &program);
    return static_cast<GLuint>(program);
}

ImDrawCmd program_change(ImDrawCallback change, void* data) {
    ImDrawCmd command;
    command.UserCallback = change;
    command.UserCallbackData = data;
    return command;
}

}  // namespace

struct UiRenderer::Commands {
    ImVector<ImDrawCmd> list;
};

UiRenderer::UiRenderer(const std::filesystem::path& share_dir)
    : shaders_(share_dir / "shaders"), commands_(std::make_unique<Commands>()) {
    ImGui_ImplOpenGL3_Init("#version 330 core");
}

UiRenderer::~UiRenderer() {
    ImGui_ImplOpenGL3_Shutdown();
}

void UiRenderer::begin_frame() {
    ImGui_ImplOpenGL3_NewFrame();
}

void UiRenderer::forget_fonts() {
    ImGui_ImplOpenGL3_DestroyFontsTexture();
}

void UiRenderer::take_fonts() {
    ImGui_ImplOpenGL3_CreateFontsTexture();
}

void UiRenderer::draw(ImDrawData& data) {
    if (!splits_) return ImGui_ImplOpenGL3_RenderDrawData(&data);
    width_ = data.DisplaySize.x;
    height_ = data.DisplaySize.y;
    textured_ = 0;
    for (int i = 0; i < data.CmdListsCount; ++i) {
        // One list at a time, so that one store of split commands serves them all.
        ImDrawList* list = data.CmdLists[i];
        split(*list);
        ImDrawData alone = data;
        alone.CmdLists = &list;
        alone.CmdListsCount = 1;
        list->CmdBuffer.swap(commands_->list);
        ImGui_ImplOpenGL3_RenderDrawData(&alone);
        list->CmdBuffer.swap(commands_->list);
    }
}

bool UiRenderer::Run::untextured() const {
    return plain && area >= kWorthwhile;
}

/// Splits a command's triangles into runs of one kind; a plain triangle shows the atlas's white texel alone.
void UiRenderer::find_runs(const ImDrawList& list, const ImDrawCmd& command) {
    const ImVec2 white = ImGui::GetFontTexUvWhitePixel();
    const auto corner = [&](unsigned index) -> const ImDrawVert& {
        return list.VtxBuffer[static_cast<int>(command.VtxOffset +
                                               list.IdxBuffer[static_cast<int>(command.IdxOffset + index)])];
    };
    const auto is_white = [&](const ImDrawVert& vertex) {
        return vertex.uv.x == white.x && vertex.uv.y == white.y;
    };
    runs_.clear();
    for (unsigned i = 0; i + 2 < command.ElemCount; i += 3) {
        const ImDrawVert& a = corner(i);
        const ImDrawVert& b = corner(i + 1);
        const ImDrawVert& c = corner(i + 2);
        const bool plain = is_white(a) && is_white(b) && is_white(c);
        if (runs_.empty() || runs_.back().plain != plain) runs_.push_back({i, 0, plain, 0.0F});
        runs_.back().count += 3;
        runs_.back().area += 0.5F * std::abs((b.pos.x - a.pos.x) * (c.pos.y - a.pos.y) -
                                             (b.pos.y - a.pos.y) * (c.pos.x - a.pos.x));
    }
}

void UiRenderer::split(ImDrawList& list) {
    ImVector<ImDrawCmd>& out = commands_->list;
    out.resize(0);
    bool plain_now = false;
    const auto change_to = [&](bool plain) {
        if (plain != plain_now) out.push_back(program_change(plain ? draw_plain : draw_textured, this));
        plain_now = plain;
    };
    for (const ImDrawCmd& command : list.CmdBuffer) {
        if (command.UserCallback != nullptr) {
            change_to(false);
            out.push_back(command);
            continue;
        }
        find_runs(list, command);
        for (std::size_t i = 0; i < runs_.size();) {
            const bool plain = runs_[i].untextured();
            ImDrawCmd part = command;
            part.IdxOffset = command.IdxOffset + runs_[i].first;
            part.ElemCount = 0;
            for (; i < runs_.size() && runs_[i].untextured() == plain; ++i) part.ElemCount += runs_[i].count;
            change_to(plain);
            out.push_back(part);
        }
    }
    change_to(false);
}

/// Compiled at its first use, when the backend's program tells where the inputs are.
bool UiRenderer::load_program() {
    const auto place = [this](const char* input) {
        return std::to_string(glGetAttribLocation(textured_, input));
    };
    auto program = render::ShaderProgram::load(
        shaders_,
        {"plain.vert", "plain.frag", {"POSITION " + place("Position"), "COLOUR " + place("Color")}});
    if (!program) {
        log::warn("{}", program.error().text());
        splits_ = false;  // the screens are the same without, only slower
        return false;
    }
    plain_ = std::move(*program);
    size_ = plain_->uniform("size");
    return true;
}

void UiRenderer::draw_plain(const ImDrawList*, const ImDrawCmd* command) {
    auto& self = *static_cast<UiRenderer*>(command->UserCallbackData);
    if (self.textured_ == 0) self.textured_ = program_in_use();
    if (!self.plain_ && !self.load_program()) {
        glUseProgram(self.textured_);
        return;
    }
    self.plain_->use();
    glUniform2f(self.size_, self.width_, self.height_);
}

void UiRenderer::draw_textured(const ImDrawList*, const ImDrawCmd* command) {
    glUseProgram(static_cast<const UiRenderer*>(command->UserCallbackData)->textured_);
}

}  // namespace ingear::app
