#include "render/gl/gl_objects.h"

#include <epoxy/gl.h>

#include <string>

namespace ingear::render {

unsigned create_gl_object(GlKind kind) {
    GLuint id = 0;
    switch (kind) {
        case GlKind::buffer:
            glGenBuffers(1, &id);
            break;
        case GlKind::vertex_array:
            glGenVertexArrays(1, &id);
            break;
        case GlKind::texture:
            glGenTextures(1, &id);
            break;
        case GlKind::framebuffer:
            glGenFramebuffers(1, &id);
            break;
        case GlKind::renderbuffer:
            glGenRenderbuffers(1, &id);
            break;
    }
    return id;
}

void destroy_gl_object(GlKind kind, unsigned id) {
    switch (kind) {
        case GlKind::buffer:
            glDeleteBuffers(1, &id);
            break;
        case GlKind::vertex_array:
            glDeleteVertexArrays(1, &id);
            break;
        case GlKind::texture:
            glDeleteTextures(1, &id);
            break;
        case GlKind::framebuffer:
            glDeleteFramebuffers(1, &id);
            break;
        case GlKind::renderbuffer:
            glDeleteRenderbuffers(1, &id);
            break;
    }
}

Result<RenderTarget> RenderTarget::create(const Format& format) {
    RenderTarget target(format);
    const GLenum internal = format.high_range ? GL_RGBA16F : GL_RGBA8;
    glBindFramebuffer(GL_FRAMEBUFFER, target.framebuffer());
    if (format.samples > 0) {
        glBindRenderbuffer(GL_RENDERBUFFER, target.samples_.id());
        glRenderbufferStorageMultisample(GL_RENDERBUFFER, format.samples, internal, format.width,
                                         format.height);
        glFramebufferRenderbuffer(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_RENDERBUFFER,
                                  target.samples_.id());
    } else {
        glBindTexture(GL_TEXTURE_2D, target.texture());
        // Windows mostly keep blue first; a picture in the same order is shown by plain copying.
        glTexImage2D(GL_TEXTURE_2D, 0, static_cast<GLint>(internal), format.width, format.height, 0,
                     format.high_range ? GL_RGBA : GL_BGRA,
                     format.high_range ? GL_HALF_FLOAT : GL_UNSIGNED_BYTE, nullptr);
        glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR);
        glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
        glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
        glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
        glFramebufferTexture2D(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_TEXTURE_2D, target.texture(), 0);
    }
    if (format.depth) {
        glBindRenderbuffer(GL_RENDERBUFFER, target.depth_.id());
        glRenderbufferStorageMultisample(GL_RENDERBUFFER, format.samples, GL_DEPTH_COMPONENT24, format.width,
                                         format.height);
        glFramebufferRenderbuffer(GL_FRAMEBUFFER, GL_DEPTH_ATTACHMENT, GL_RENDERBUFFER, target.depth_.id());
    }
    if (glCheckFramebufferStatus(GL_FRAMEBUFFER) != GL_FRAMEBUFFER_COMPLETE) {
        return fail("the graphics driver can't make a picture of " + std::to_string(format.width) + " x " +
                    std::to_string(format.height) + " pixels");
    }
    return target;
}

void RenderTarget::bind() const {
    glBindFramebuffer(GL_FRAMEBUFFER, framebuffer());
    glViewport(0, 0, format_.width, format_.height);
}

void copy_pixels(unsigned from_framebuffer, unsigned to_framebuffer, const PixelBox& box) {
    if (box.empty()) return;
    glBindFramebuffer(GL_READ_FRAMEBUFFER, from_framebuffer);
    glBindFramebuffer(GL_DRAW_FRAMEBUFFER, to_framebuffer);
    glBlitFramebuffer(box.x0, box.y0, box.x1, box.y1, box.x0, box.y0, box.x1, box.y1, GL_COLOR_BUFFER_BIT,
                      GL_NEAREST);
}

void stream_to(const GlBuffer& buffer, unsigned target, const void* data, std::size_t bytes) {
    glBindBuffer(target, buffer.id());
    glBufferData(target, static_cast<GLsizeiptr>(bytes), data, GL_STREAM_DRAW);
}

void blend_over() {
    glEnable(GL_BLEND);
    glBlendFuncSeparate(GL_SRC_ALPHA, GL_ONE_MINUS_SRC_ALPHA, GL_ONE, GL_ONE_MINUS_SRC_ALPHA);
}

unsigned bound_framebuffer() {
    GLint id = 0;
    glGetIntegerv(GL_DRAW_FRAMEBUFFER_BINDING, &id);
    return static_cast<unsigned>(id);
}

std::string take_gl_errors() {
    std::string errors;
    for (GLenum error = glGetError(); error != GL_NO_ERROR; error = glGetError()) {
        errors += (errors.empty() ? "" : ", ") + std::to_string(error);
    }
    return errors;
}

}  // namespace ingear::render
