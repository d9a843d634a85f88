#include "render/gl/offscreen.h"

#include <epoxy/egl.h>
#include <epoxy/gl.h>

#include <algorithm>
#include <optional>
#include <utility>

#include "render/gl/gl_objects.h"

namespace ingear::render {
namespace {

/// An OpenGL 3.3 core context that needs neither a display server nor a surface.
class SurfacelessContext {
  public:
    static Result<SurfacelessContext> create() {
        SurfacelessContext context;
        context.display_ = open_display();
        if (context.display_ == EGL_NO_DISPLAY ||
            eglInitialize(context.display_, nullptr, nullptr) != EGL_TRUE) {
            return fail("can't draw without a display: EGL has no surfaceless platform here");
        }
        if (eglBindAPI(EGL_OPENGL_API) != EGL_TRUE)
            return fail("can't draw without a display: EGL has no OpenGL here");
        const EGLint config_wish[] = {EGL_SURFACE_TYPE, EGL_PBUFFER_BIT, EGL_RENDERABLE_TYPE, EGL_OPENGL_BIT,
                                      EGL_NONE};
        EGLConfig config = EGL_NO_CONFIG_KHR;
        EGLint count = 0;
        if (eglChooseConfig(context.display_, config_wish, &config, 1, &count) != EGL_TRUE || count == 0) {
            config = EGL_NO_CONFIG_KHR;
        }
        const EGLint wish[] = {EGL_CONTEXT_MAJOR_VERSION,
                               3,
                               EGL_CONTEXT_MINOR_VERSION,
                               3,
                               EGL_CONTEXT_OPENGL_PROFILE_MASK,
                               EGL_CONTEXT_OPENGL_CORE_PROFILE_BIT,
                               EGL_NONE};
        context.context_ = eglCreateContext(context.display_, config, EGL_NO_CONTEXT, wish);
        if (context.context_ == EGL_NO_CONTEXT ||
            eglMakeCurrent(context.display_, EGL_NO_SURFACE, EGL_NO_SURFACE, context.context_) != EGL_TRUE) {
            return fail("can't draw without a display: OpenGL 3.3 is not available");
        }
        return context;
    }

    ~SurfacelessContext() {
        if (context_ == EGL_NO_CONTEXT) return;
        // The display itself is shared by the whole process and stays open.
        eglMakeCurrent(display_, EGL_NO_SURFACE, EGL_NO_SURFACE, EGL_NO_CONTEXT);
        eglDestroyContext(display_, context_);
    }
    SurfacelessContext(SurfacelessContext&& other) noexcept
        : display_(other.display_), context_(std::exchange(other.context_, EGL_NO_CONTEXT)) {}
    SurfacelessContext& operator=(SurfacelessContext&&) = delete;

    void make_current() const { eglMakeCurrent(display_, EGL_NO_SURFACE, EGL_NO_SURFACE, context_); }

  private:
    SurfacelessContext() = default;

    static EGLDisplay open_display() {
        if (epoxy_has_egl_extension(EGL_NO_DISPLAY, "EGL_MESA_platform_surfaceless")) {
            const EGLDisplay display =
                eglGetPlatformDisplayEXT(EGL_PLATFORM_SURFACELESS_MESA, EGL_DEFAULT_DISPLAY, nullptr);
            if (display != EGL_NO_DISPLAY) return display;
        }
        return eglGetDisplay(EGL_DEFAULT_DISPLAY);
    }

    EGLDisplay display_ = EGL_NO_DISPLAY;
    EGLContext context_ = EGL_NO_CONTEXT;
};

class EglOffscreen final : public Offscreen {
  public:
    EglOffscreen(SurfacelessContext context, RenderTarget target, std::optional<RenderTarget> resolved)
        : context_(std::move(context)), target_(std::move(target)), resolved_(std::move(resolved)) {}

    void bind() override {
        context_.make_current();
        target_.bind();
    }

    Picture read() override {
        const auto [width, height] = std::pair(target_.format().width, target_.format().height);
        if (resolved_) copy_pixels(target_.framebuffer(), resolved_->framebuffer(), {0, 0, width, height});
        glBindFramebuffer(GL_READ_FRAMEBUFFER, resolved_ ? resolved_->framebuffer() : target_.framebuffer());
        Picture picture{width, height,
                        std::vector<std::uint8_t>(static_cast<std::size_t>(width) * height * 4)};
        glPixelStorei(GL_PACK_ALIGNMENT, 1);
        glReadPixels(0, 0, width, height, GL_RGBA, GL_UNSIGNED_BYTE, picture.rgba.data());
        target_.bind();
        flip_rows(picture);
        return picture;
    }

  private:
    /// OpenGL's first row is the lowest.
    static void flip_rows(Picture& picture) {
        const auto row_bytes = static_cast<std::ptrdiff_t>(picture.width) * 4;
        for (int low = 0, high = picture.height - 1; low < high; ++low, --high) {
            std::swap_ranges(picture.rgba.begin() + low * row_bytes,
                             picture.rgba.begin() + (low + 1) * row_bytes,
                             picture.rgba.begin() + high * row_bytes);
        }
    }

    SurfacelessContext context_;
    RenderTarget target_;
    std::optional<RenderTarget> resolved_;
};

}  // namespace

Result<std::unique_ptr<Offscreen>> Offscreen::create(int width, int height, int samples) {
    if (width < 1 || height < 1 || width > kMaxSize || height > kMaxSize) {
        return fail("a picture must be 1 to " + std::to_string(kMaxSize) + " pixels wide and high");
    }
    INGEAR_TRY(auto context, SurfacelessContext::create());
    INGEAR_TRY(auto target, RenderTarget::create({.width = width, .height = height, .samples = samples}));
    std::optional<RenderTarget> resolved;
    if (samples > 0) {
        INGEAR_TRY(resolved, RenderTarget::create({.width = width, .height = height, .depth = false}));
    }
    auto offscreen =
        std::make_unique<EglOffscreen>(std::move(context), std::move(target), std::move(resolved));
    offscreen->bind();
    return offscreen;
}

GlInfo gl_info() {
    const auto text = [](GLenum what) {
        const GLubyte* value = glGetString(what);
        return value != nullptr ? std::string(reinterpret_cast<const char*>(value)) : std::string();
    };
    return {text(GL_RENDERER), text(GL_VERSION)};
}

}  // namespace ingear::render
