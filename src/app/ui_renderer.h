#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <vector>

#include "render/gl/shader_program.h"

struct ImDrawCmd;
struct ImDrawData;
struct ImDrawList;
template <typename T>
struct ImVector;

namespace ingear::app {

/// Draws what the screens are made of, through Dear ImGui's OpenGL backend. Cards and bars of one colour,
/// most of what a screen covers, are drawn without looking up the texture of the letters, which halves their
/// cost where a CPU does the drawing. Needs a current OpenGL 3.3 core context for its whole life.
class UiRenderer {
  public:
    explicit UiRenderer(const std::filesystem::path& share_dir);
    ~UiRenderer();
    UiRenderer(const UiRenderer&) = delete;
    UiRenderer& operator=(const UiRenderer&) = delete;

    void begin_frame();
    void forget_fonts();  ///< before another atlas takes the old one's place …
    void take_fonts();    ///< … and after it
    /// Into the bound framebuffer. Leaves the data as they were.
    void draw(ImDrawData& data);

    /// Off: every pixel is looked up, as the backend does by itself. For tests.
    void set_splits(bool splits) { splits_ = splits; }

  private:
    /// What a pixel of a triangle takes, from the dearest on: the mean of four texels, one texel, mixing
    /// with what is there, or nothing of all that.
    enum class Kind { smooth, exact, plain, opaque };
    /// Triangles in a row of one kind.
    struct Run {
        unsigned first = 0;  ///< index
        unsigned count = 0;  ///< indices
        Kind kind = Kind::smooth;
        float area = 0.0F;  ///< pixels
    };

    void find_runs(const ImDrawList& list, const ImDrawCmd& command);
    void join_runs(Kind kind);
    /// The list's commands, each as one for every run of triangles.
    void split(const ImDrawList& list, ImVector<ImDrawCmd>& out);
    [[nodiscard]] bool load_program();
    static void draw_plain(const ImDrawList* list, const ImDrawCmd* command);
    static void draw_opaque(const ImDrawList* list, const ImDrawCmd* command);
    static void draw_smooth(const ImDrawList* list, const ImDrawCmd* command);
    static void draw_exact(const ImDrawList* list, const ImDrawCmd* command);

    std::filesystem::path shaders_;
    std::optional<render::ShaderProgram> plain_;
    int size_ = -1;  ///< its uniform
    bool splits_ = true;
    bool is_first_ = true;
    float width_ = 1.0F;  ///< of the picture, pixels
    float height_ = 1.0F;
    unsigned textured_ = 0;  ///< the backend's program
    unsigned nearest_ = 0;   ///< a sampler
    std::vector<Run> runs_;
    struct Commands;
    std::unique_ptr<Commands> commands_;  ///< of the lists that are being drawn, split
};

}  // namespace ingear::app
