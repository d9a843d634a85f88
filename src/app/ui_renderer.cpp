#include "app/ui_renderer.h"

#include <backends/imgui_impl_opengl3.h>
#include <epoxy/gl.h>
#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

#include "base/log.h"

namespace ingear::app {

namespace {

/// A run of triangles smaller than this stays with its neighbours: changing how to draw costs more.
constexpr float kWorthwhile = 3000.0F;  // pixels

GLuint program_in_use() {
    GLint program = 0;
    glGetIntegerv(GL_CURRENT_PROGRAM, &program);
    return static_cast<GLuint>(program);
}

/// Whether the texels of a glyph lie on the pixels, so that the nearest is as good as the mean of four.
bool is_exact(const ImDrawVert& a, const ImDrawVert& b, const ImDrawVert& c, const ImVec2& texels) {
    constexpr float kSame = 0.02F;  // pixels
    const auto lies = [&](const ImDrawVert& v) {
        return ImVec2{v.pos.x - v.uv.x * texels.x, v.pos.y - v.uv.y * texels.y};
    };
    const auto near = [](float x, float y) { return std::abs(x - y) < kSame; };
    const ImVec2 first = lies(a);
    if (!near(first.x, std::round(first.x)) || !near(first.y, std::round(first.y))) return false;
    const auto lies_so = [&](const ImDrawVert& v) {
        const ImVec2 place = lies(v);
        return near(place.x, first.x) && near(place.y, first.y);
    };
    return lies_so(b) && lies_so(c);
}

ImDrawCmd program_change(ImDrawCallback change, void* data) {
    ImDrawCmd command;
    command.UserCallback = change;
    command.UserCallbackData = data;
    return command;
}

}  // namespace

struct UiRenderer::Commands {
    std::vector<ImVector<ImDrawCmd>> of_lists;
};

UiRenderer::UiRenderer(const std::filesystem::path& share_dir)
    : shaders_(share_dir / "shaders"), commands_(std::make_unique<Commands>()) {
    ImGui_ImplOpenGL3_Init("#version 330 core");
    glGenSamplers(1, &nearest_);
    glSamplerParameteri(nearest_, GL_TEXTURE_MIN_FILTER, GL_NEAREST);
    glSamplerParameteri(nearest_, GL_TEXTURE_MAG_FILTER, GL_NEAREST);
}

UiRenderer::~UiRenderer() {
    glDeleteSamplers(1, &nearest_);
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
    // The first frame has to be there soon, and compiling programs for it takes longer than they save.
    const bool is_first = std::exchange(is_first_, false);
    if (!splits_ || is_first) return ImGui_ImplOpenGL3_RenderDrawData(&data);
    width_ = data.DisplaySize.x;
    height_ = data.DisplaySize.y;
    textured_ = 0;
    const auto count = static_cast<std::size_t>(data.CmdListsCount);
    if (commands_->of_lists.size() < count) commands_->of_lists.resize(count);
    const auto swap_all = [&] {
        for (std::size_t i = 0; i < count; ++i)
            data.CmdLists[static_cast<int>(i)]->CmdBuffer.swap(commands_->of_lists[i]);
    };
    for (std::size_t i = 0; i < count; ++i)
        split(*data.CmdLists[static_cast<int>(i)], commands_->of_lists[i]);
    swap_all();
    ImGui_ImplOpenGL3_RenderDrawData(&data);
    swap_all();
}

/// Splits a command's triangles into runs of one kind. A plain triangle shows the atlas's white texel alone.
void UiRenderer::find_runs(const ImDrawList& list, const ImDrawCmd& command) {
    const ImVec2 white = ImGui::GetFontTexUvWhitePixel();
    const auto corner = [&](unsigned index) -> const ImDrawVert& {
        return list.VtxBuffer[static_cast<int>(command.VtxOffset +
                                               list.IdxBuffer[static_cast<int>(command.IdxOffset + index)])];
    };
    const auto is_white = [&](const ImDrawVert& vertex) {
        return vertex.uv.x == white.x && vertex.uv.y == white.y;
    };
    const ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
    const bool is_atlas = command.GetTexID() == atlas.TexID;
    const ImVec2 texels{static_cast<float>(atlas.TexWidth), static_cast<float>(atlas.TexHeight)};
    const auto kind_of = [&](const ImDrawVert& a, const ImDrawVert& b, const ImDrawVert& c) {
        if (!is_atlas) return Kind::smooth;
        if (!is_white(a) || !is_white(b) || !is_white(c))
            return is_exact(a, b, c, texels) ? Kind::exact : Kind::smooth;
        return (a.col & b.col & c.col & IM_COL32_A_MASK) == IM_COL32_A_MASK ? Kind::opaque : Kind::plain;
    };
    runs_.clear();
    for (unsigned i = 0; i + 2 < command.ElemCount; i += 3) {
        const ImDrawVert& a = corner(i);
        const ImDrawVert& b = corner(i + 1);
        const ImDrawVert& c = corner(i + 2);
        const Kind kind = kind_of(a, b, c);
        if (runs_.empty() || runs_.back().kind != kind) runs_.push_back({i, 0, kind, 0.0F});
        runs_.back().count += 3;
        runs_.back().area += 0.5F * std::abs((b.pos.x - a.pos.x) * (c.pos.y - a.pos.y) -
                                             (b.pos.y - a.pos.y) * (c.pos.x - a.pos.x));
    }
    join_runs(Kind::opaque);
    join_runs(Kind::plain);
    join_runs(Kind::exact);
}

/// Runs of the kind that are too small to be worth a change are drawn as the next dearer kind; neighbours
/// that are then of one kind become one run.
void UiRenderer::join_runs(Kind kind) {
    std::size_t last = 0;
    for (std::size_t i = 0; i < runs_.size(); ++i) {
        if (runs_[i].kind == kind && runs_[i].area < kWorthwhile)
            runs_[i].kind = static_cast<Kind>(static_cast<int>(kind) - 1);
        if (i == 0) continue;
        if (runs_[last].kind == runs_[i].kind) {
            runs_[last].count += runs_[i].count;
            runs_[last].area += runs_[i].area;
        } else {
            runs_[++last] = runs_[i];
        }
    }
    if (!runs_.empty()) runs_.resize(last + 1);
}

void UiRenderer::split(const ImDrawList& list, ImVector<ImDrawCmd>& out) {
    static constexpr ImDrawCallback kChanges[] = {draw_smooth, draw_exact, draw_plain, draw_opaque};
    out.resize(0);
    Kind now = Kind::smooth;
    const auto change_to = [&](Kind kind) {
        if (kind != now) out.push_back(program_change(kChanges[static_cast<std::size_t>(kind)], this));
        now = kind;
    };
    for (const ImDrawCmd& command : list.CmdBuffer) {
        if (command.UserCallback != nullptr) {
            change_to(Kind::smooth);
            out.push_back(command);
            continue;
        }
        find_runs(list, command);
        for (const Run& run : runs_) {
            ImDrawCmd part = command;
            part.IdxOffset = command.IdxOffset + run.first;
            part.ElemCount = run.count;
            change_to(run.kind);
            out.push_back(part);
        }
    }
    change_to(Kind::smooth);
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
    glEnable(GL_BLEND);
    if (self.textured_ == 0) self.textured_ = program_in_use();
    if (!self.plain_ && (!self.splits_ || !self.load_program())) {
        glUseProgram(self.textured_);
        return;
    }
    self.plain_->use();
    glUniform2f(self.size_, self.width_, self.height_);
}

void UiRenderer::draw_opaque(const ImDrawList* list, const ImDrawCmd* command) {
    draw_plain(list, command);
    glDisable(GL_BLEND);
}

void UiRenderer::draw_smooth(const ImDrawList*, const ImDrawCmd* command) {
    const auto& self = *static_cast<const UiRenderer*>(command->UserCallbackData);
    glEnable(GL_BLEND);
    if (self.textured_ != 0) glUseProgram(self.textured_);
    glBindSampler(0, 0);
}

void UiRenderer::draw_exact(const ImDrawList* list, const ImDrawCmd* command) {
    draw_smooth(list, command);
    glBindSampler(0, static_cast<const UiRenderer*>(command->UserCallbackData)->nearest_);
}

}  // namespace ingear::app
