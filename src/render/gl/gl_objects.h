#pragma once

#include <cstddef>
#include <span>

#include "base/result.h"

/// Owners of OpenGL objects. All of them need the context that they were made in to be current when they end.
namespace ingear::render {

enum class GlKind { buffer, vertex_array, texture, framebuffer, renderbuffer };

[[nodiscard]] unsigned create_gl_object(GlKind kind);
void destroy_gl_object(GlKind kind, unsigned id);

template <GlKind kind>
class GlObject {
  public:
    GlObject() : id_(create_gl_object(kind)) {}
    ~GlObject() {
        if (id_ != 0) destroy_gl_object(kind, id_);
    }
    GlObject(GlObject&& other) noexcept : id_(other.id_) { other.id_ = 0; }
    GlObject& operator=(GlObject&& other) noexcept {
        const unsigned mine = id_;
        id_ = other.id_;
        other.id_ = mine;
        return *this;
    }

    [[nodiscard]] unsigned id() const { return id_; }

  private:
    unsigned id_;
};

using GlBuffer = GlObject<GlKind::buffer>;
using GlVertexArray = GlObject<GlKind::vertex_array>;
using GlTexture = GlObject<GlKind::texture>;
using GlFramebuffer = GlObject<GlKind::framebuffer>;
using GlRenderbuffer = GlObject<GlKind::renderbuffer>;

/// A colour picture to draw into and, unless multisampled, to read from, with a depth buffer where asked.
class RenderTarget {
  public:
    struct Format {
        int width = 0;
        int height = 0;
        int samples = 0;  ///< 0 = a texture; else a multisampled buffer that can only be resolved
        bool depth = true;
        bool high_range = false;  ///< half floats: no banding where it is scaled up

        bool operator==(const Format&) const = default;
    };

    [[nodiscard]] static Result<RenderTarget> create(const Format& format);

    [[nodiscard]] const Format& format() const { return format_; }
    [[nodiscard]] unsigned framebuffer() const { return framebuffer_.id(); }
    [[nodiscard]] unsigned texture() const { return colour_.id(); }

    /// Binds it and sets the viewport to the whole of it.
    void bind() const;

  private:
    explicit RenderTarget(const Format& format) : format_(format) {}

    Format format_;
    GlFramebuffer framebuffer_;
    GlTexture colour_;
    GlRenderbuffer samples_;
    GlRenderbuffer depth_;
};

/// Copies a rectangle (x0, y0, x1, y1 in pixels) between framebuffers of the same size and kind.
struct PixelBox {
    int x0 = 0;
    int y0 = 0;
    int x1 = 0;
    int y1 = 0;

    [[nodiscard]] bool empty() const { return x0 >= x1 || y0 >= y1; }
    bool operator==(const PixelBox&) const = default;
};
void copy_pixels(unsigned from_framebuffer, unsigned to_framebuffer, const PixelBox& box);

/// Fills a buffer anew; the driver need not wait for the last frame's use of it.
void stream_to(const GlBuffer& buffer, unsigned target, const void* data, std::size_t bytes);

/// Turns blending on: what is drawn covers by its alpha; the picture stays opaque.
void blend_over();

/// The framebuffer that drawing goes to now.
[[nodiscard]] unsigned bound_framebuffer();

/// What went wrong in OpenGL since the last call, for tests; empty when nothing did.
[[nodiscard]] std::string take_gl_errors();

}  // namespace ingear::render
