#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <vector>

#include "render/shader_program.h"

struct ImDrawCmd;
struct ImDrawData;
struct ImDrawList;

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
    /// Triangles in a row of one kind.
    struct Run {
        unsigned first = 0;  ///< index
        unsigned count = 0;  ///< indices
        bool plain = false;
        float area = 0.0F;  ///< pixels

        [[nodiscard]] bool untextured() const;  ///< plain, and large enough to be worth a change of programs
    };

    void find_runs(const ImDrawList& list, const ImDrawCmd& command);
    void split(ImDrawList& list);
    [[nodiscard]] bool load_program();
    static void draw_plain(const ImDrawList* list, const ImDrawCmd* command);
    static void draw_textured(const ImDrawList* list, const ImDrawCmd* command);

    std::filesystem::path shaders_;
    std::optional<render::ShaderProgram> plain_;
    int size_ = -1;  ///< its uniform
    bool splits_ = true;
    float width_ = 1.0F;  ///< of the picture, pixels
    float height_ = 1.0F;
    unsigned textured_ = 0;  ///< the backend's program
    std::vector<Run> runs_;
    struct Commands;
    std::unique_ptr<Commands> commands_;  ///< of the list that is being drawn, split
};

}  // namespace ingear::app
