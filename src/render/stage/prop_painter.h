#pragma once

#include <filesystem>

#include "motion/props.h"
#include "render/gl/gl_objects.h"
#include "render/gl/shader_program.h"
#include "render/stage/prop_shape.h"

namespace ingear::render {

/// Chairs and desks. Their picture is part of the backdrop; in each frame only their depth is drawn again, so
/// that the coach is seen before and behind them, and her shadow on them.
class PropPainter {
  public:
    [[nodiscard]] static Result<PropPainter> create(const std::filesystem::path& shaders);

    /// What stands in the room from now on. Does nothing where it is the same as before.
    void set(const motion::PropsShown& props);
    [[nodiscard]] bool empty() const { return shape_.indices.empty(); }

    /// Into a picture with an empty depth buffer.
    void paint(bool flipped_winding) const;
    void paint_depth(bool flipped_winding) const;
    /// After paint_depth; the coach's shadow map is bound.
    void paint_shadow(bool flipped_winding) const;

  private:
    PropPainter(ShaderProgram solid, ShaderProgram shadow);
    void draw(const ShaderProgram& program, bool flipped_winding) const;

    ShaderProgram solid_;
    ShaderProgram shadow_;
    motion::PropsShown shown_;
    PropShape shape_;
    GlVertexArray array_;
    GlBuffer vertices_;
    GlBuffer indices_;
};

}  // namespace ingear::render
