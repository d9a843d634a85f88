#include "render/stage/jar_painter.h"

#include <epoxy/gl.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <glm/vec4.hpp>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "render/gl/gl_objects.h"
#include "render/gl/shader_program.h"

namespace ingear::render {

namespace {

constexpr float kWall = 0.085F;       // thickness of the usual glass, jar units
constexpr float kShadowGrow = 1.45F;  // of a marble's shadow, radii
constexpr float kMarbleGrow = 1.06F;  // of the square that a marble is drawn in
constexpr int kMaxFront = 4096;       // pixels
constexpr float kCorkAway = 1.2F;     // lifted so far, it isn't drawn
constexpr float kAround = 0.35F;      // of what is behind the jar, kept around it for the bending, jar units

/// The uniform block `Jar` of shaders/jar_frame.glsl, in the same order (std140).
struct JarUniforms {
    glm::vec4 to_clip, turn, outline, rim, tint, glint, room_high, room_low, inside;
};

struct Reach {
    float x0, y0, x1, y1;
};

/// A program and where its own uniforms are.
struct Part {
    ShaderProgram program;
    int reach = -1;
    int stands = -1;
    int grow = -1;
    int behind = -1;

    static Result<Part> load(const std::filesystem::path& folder, const char* vertex, const char* fragment,
                             std::vector<std::string> defines = {}) {
        INGEAR_TRY(auto loaded, ShaderProgram::load(folder, {vertex, fragment, std::move(defines)}));
        Part part{std::move(loaded)};
        part.reach = part.program.uniform("reach");
        part.stands = part.program.uniform("stands");
        part.grow = part.program.uniform("grow");
        part.behind = part.program.uniform("behind");
        return part;
    }
};

}  // namespace

float JarWindow::scale(const PictureBox& box) {
    return std::min(box.height, box.width / kAspect) / (kTo - kFrom);
}

glm::vec2 JarWindow::to_window(const PictureBox& box, glm::vec2 place) {
    const float unit = scale(box);
    const float floor = box.y + box.height * 0.5F + (kTo + kFrom) * 0.5F * unit;
    return {box.x + box.width * 0.5F + place.x * unit, floor - place.y * unit};
}

glm::vec2 JarWindow::from_window(const PictureBox& box, glm::vec2 pixel) {
    const float unit = scale(box);
    const glm::vec2 origin = to_window(box, {0.0F, 0.0F});
    return {(pixel.x - origin.x) / unit, (origin.y - pixel.y) / unit};
}

struct JarPainter::Impl {
    Part shadow, back, marble_shadow, front, kept, cork;
    std::array<std::optional<Part>, kMarblePatterns> marble;  ///< each loaded at its first use
    std::filesystem::path folder;
    GlVertexArray no_vertices;
    GlVertexArray marbles;
    GlBuffer instances;
    GlBuffer block;
    GlTexture behind;
    int behind_width = 0;
    int behind_height = 0;
    glm::vec4 behind_place{0.0F};  ///< on the framebuffer, 0 … 1

    /// The front as a picture, and what that depends on.
    std::optional<RenderTarget> front_picture;
    struct FrontKey {
        GlassLook glass;
        float unit = 0.0F;
        bool evening = false;

        bool operator==(const FrontKey&) const = default;
    };
    std::optional<FrontKey> front_shown;

    static Result<std::unique_ptr<Impl>> create(const std::filesystem::path& folder) {
        std::vector<Part> parts;
        for (const auto& [vertex, fragment] :
             {std::pair{"jar.vert", "jar_shadow.frag"}, std::pair{"jar.vert", "jar_back.frag"},
              std::pair{"marble.vert", "marble_shadow.frag"}, std::pair{"jar.vert", "jar_front.frag"},
              std::pair{"jar.vert", "jar_kept.frag"}, std::pair{"jar.vert", "jar_cork.frag"}}) {
            INGEAR_TRY(auto part, Part::load(folder, vertex, fragment));
            parts.push_back(std::move(part));
        }
        return std::make_unique<Impl>(std::move(parts), folder);
    }

    Impl(std::vector<Part> parts, std::filesystem::path shaders)
        : shadow(std::move(parts[0])),
          back(std::move(parts[1])),
          marble_shadow(std::move(parts[2])),
          front(std::move(parts[3])),
          kept(std::move(parts[4])),
          cork(std::move(parts[5])),
          folder(std::move(shaders)) {
        glBindVertexArray(marbles.id());
        glBindBuffer(GL_ARRAY_BUFFER, instances.id());
        for (unsigned i = 0; i < 4; ++i) {
            glEnableVertexAttribArray(i);
            glVertexAttribDivisor(i, 1);
        }
        glBindVertexArray(0);
    }

    [[nodiscard]] Result<const Part*> marble_part(std::size_t pattern) {
        std::optional<Part>& part = marble[pattern];
        if (!part) {
            INGEAR_TRY(part, Part::load(folder, "marble.vert", "marble.frag",
                                        {"PATTERN " + std::to_string(pattern)}));
        }
        return &*part;
    }

    /// Makes the front's picture where it isn't the one that is wanted. Its size in pixels is that of
    /// `reach`.
    Result<void> keep_front(const JarShown& jar, JarUniforms uniforms, const Reach& reach, float unit) {
        const FrontKey key{jar.glass, unit, jar.evening};
        if (front_shown == key) return {};
        const auto pixels = [unit](float length) {
            return std::clamp(static_cast<int>(std::ceil(length * unit)), 1, kMaxFront);
        };
        const unsigned framebuffer = bound_framebuffer();
        std::array<GLint, 4> viewport{};
        glGetIntegerv(GL_VIEWPORT, viewport.data());
        const RenderTarget::Format format{
            .width = pixels(reach.x1 - reach.x0), .height = pixels(reach.y1 - reach.y0), .depth = false};
        if (!front_picture || !(front_picture->format() == format)) {
            auto made = RenderTarget::create(format);
            glBindFramebuffer(GL_FRAMEBUFFER, framebuffer);
            if (!made) return tl::make_unexpected(made.error());
            front_picture = std::move(*made);
        }
        const float across = 2.0F / (reach.x1 - reach.x0);
        const float up = 2.0F / (reach.y1 - reach.y0);
        uniforms.to_clip = {across, up, -1.0F - reach.x0 * across, -1.0F - reach.y0 * up};
        stream_to(block, GL_UNIFORM_BUFFER, &uniforms, sizeof(uniforms));
        front_picture->bind();
        glDisable(GL_BLEND);
        glClearColor(0.0F, 0.0F, 0.0F, 0.0F);
        glClear(GL_COLOR_BUFFER_BIT);
        draw(front, reach, true);
        glBindFramebuffer(GL_FRAMEBUFFER, framebuffer);
        glViewport(viewport[0], viewport[1], viewport[2], viewport[3]);
        front_shown = key;
        return {};
    }

    /// Keeps what is in the framebuffer around the jar, to see it through the glass.
    void look_behind(const Reach& pixels, glm::vec2 window) {
        const int x0 = std::clamp(static_cast<int>(std::floor(pixels.x0)), 0, static_cast<int>(window.x));
        const int x1 = std::clamp(static_cast<int>(std::ceil(pixels.x1)), 0, static_cast<int>(window.x));
        const int y0 = std::clamp(static_cast<int>(std::floor(pixels.y0)), 0, static_cast<int>(window.y));
        const int y1 = std::clamp(static_cast<int>(std::ceil(pixels.y1)), 0, static_cast<int>(window.y));
        glActiveTexture(GL_TEXTURE0 + static_cast<GLenum>(TextureUnit::picture));
        glBindTexture(GL_TEXTURE_2D, behind.id());
        const int width = std::max(1, x1 - x0);
        const int height = std::max(1, y1 - y0);
        if (width != behind_width || height != behind_height) {
            glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA8, width, height, 0, GL_BGRA, GL_UNSIGNED_BYTE, nullptr);
            for (const GLenum filter : {GL_TEXTURE_MIN_FILTER, GL_TEXTURE_MAG_FILTER})
                glTexParameteri(GL_TEXTURE_2D, filter, GL_LINEAR);
            for (const GLenum wrap : {GL_TEXTURE_WRAP_S, GL_TEXTURE_WRAP_T})
                glTexParameteri(GL_TEXTURE_2D, wrap, GL_CLAMP_TO_EDGE);
            behind_width = width;
            behind_height = height;
        }
        // The framebuffer's rows go up.
        const int low = static_cast<int>(window.y) - y1;
        if (x1 > x0 && y1 > y0) glCopyTexSubImage2D(GL_TEXTURE_2D, 0, 0, 0, x0, low, width, height);
        behind_place = {static_cast<float>(x0) / window.x, static_cast<float>(low) / window.y,
                        static_cast<float>(width) / window.x, static_cast<float>(height) / window.y};
    }

    void use(const Part& part) const {
        part.program.use();
        glUniform4f(part.behind, behind_place.x, behind_place.y, behind_place.z, behind_place.w);
    }

    void draw(const Part& part, const Reach& reach, bool stands) const {
        use(part);
        glUniform4f(part.reach, reach.x0, reach.y0, reach.x1, reach.y1);
        glUniform1f(part.stands, stands ? 1.0F : 0.0F);
        glDrawArrays(GL_TRIANGLE_STRIP, 0, 4);
    }

    /// Some of the marbles, in squares of `grow` radii.
    void draw(const Part& part, float grow, std::size_t first, std::size_t count) const {
        constexpr std::array kOffsets{offsetof(MarbleShown, centre), offsetof(MarbleShown, colour),
                                      offsetof(MarbleShown, second), offsetof(MarbleShown, turned)};
        for (unsigned i = 0; i < kOffsets.size(); ++i)
            glVertexAttribPointer(i, 4, GL_FLOAT, GL_FALSE, sizeof(MarbleShown),
                                  reinterpret_cast<const void*>(first * sizeof(MarbleShown) + kOffsets[i]));
        use(part);
        glUniform1f(part.grow, grow);
        glDrawArraysInstanced(GL_TRIANGLE_STRIP, 0, 4, static_cast<GLsizei>(count));
    }

    Result<void> paint_marbles(std::span<const MarbleShown> shown);
    Result<void> paint(const JarShown& jar, const PictureBox& box, const PictureBox& clip, glm::vec2 window);
};

namespace {

/// Mean colour of the marbles, and how high they lie.
glm::vec4 inside_of(const JarShown& jar) {
    glm::vec3 sum{0.0F};
    float high = 0.0F;
    for (const MarbleShown& marble : jar.marbles) {
        sum += marble.colour;
        if (marble.centre.y < jar.outline.lid) high = std::max(high, marble.centre.y + marble.radius);
    }
    const auto count = static_cast<float>(std::max<std::size_t>(jar.marbles.size(), 1));
    return {sum / count, high};
}

JarUniforms uniforms_of(const JarShown& jar, const PictureBox& box, glm::vec2 window) {
    const float unit = JarWindow::scale(box);
    const glm::vec2 origin = JarWindow::to_window(box, {0.0F, 0.0F});
    const JarOutline& o = jar.outline;
    const glm::vec3 high = jar.evening ? glm::vec3{0.86F, 0.82F, 0.80F} : glm::vec3{1.0F, 0.995F, 0.98F};
    const glm::vec3 low = jar.evening ? glm::vec3{0.36F, 0.34F, 0.42F} : glm::vec3{0.70F, 0.66F, 0.64F};
    return {.to_clip = {2.0F * unit / window.x, 2.0F * unit / window.y, 2.0F * origin.x / window.x - 1.0F,
                        1.0F - 2.0F * origin.y / window.y},
            .turn = {std::cos(jar.tilt), std::sin(jar.tilt), jar.offset.x, jar.offset.y},
            .outline = {o.corner, o.shoulder_from, o.neck_from, o.neck},
            .rim = {o.lid, o.mouth, kWall * jar.glass.thickness, 1.0F / unit},
            .tint = {jar.glass.tint, static_cast<float>(jar.glass.ribs)},
            .glint = {jar.glass.glint, jar.presence},
            .room_high = {high, jar.cork},
            .room_low = {low, jar.glow},
            .inside = inside_of(jar)};
}

}  // namespace

Result<void> JarPainter::Impl::paint_marbles(std::span<const MarbleShown> shown) {
    if (shown.empty()) return {};
    glBindVertexArray(marbles.id());
    stream_to(instances, GL_ARRAY_BUFFER, shown.data(), shown.size_bytes());
    draw(marble_shadow, kShadowGrow, 0, shown.size());
    for (std::size_t i = 0; i < shown.size();) {
        const std::size_t first = i;
        while (i < shown.size() && shown[i].pattern == shown[first].pattern) ++i;
        const auto pattern = static_cast<std::size_t>(std::max(shown[first].pattern, 0.0F));
        INGEAR_TRY(const auto part, marble_part(std::min(pattern, kMarblePatterns - 1)));
        draw(*part, kMarbleGrow, first, i - first);
    }
    return {};
}

Result<void> JarPainter::Impl::paint(const JarShown& jar, const PictureBox& box, const PictureBox& clip,
                                     glm::vec2 window) {
    const JarUniforms uniforms = uniforms_of(jar, box, window);
    const float wall = uniforms.rim.z;
    const Reach glass{-1.02F - wall, -wall - 0.1F, 1.02F + wall, jar.outline.mouth + 0.04F};
    glDisable(GL_DEPTH_TEST);
    glDisable(GL_CULL_FACE);
    glBindVertexArray(no_vertices.id());
    glBindBufferBase(GL_UNIFORM_BUFFER, static_cast<GLuint>(UniformBlock::jar), block.id());
    glDisable(GL_SCISSOR_TEST);
    INGEAR_TRY_DO(keep_front(jar, uniforms, glass, JarWindow::scale(box)));
    glEnable(GL_SCISSOR_TEST);
    glScissor(static_cast<int>(clip.x), static_cast<int>(window.y - clip.y - clip.height),
              static_cast<int>(clip.width), static_cast<int>(clip.height));

    stream_to(block, GL_UNIFORM_BUFFER, &uniforms, sizeof(uniforms));
    const glm::vec2 low = JarWindow::to_window(box, jar.offset - glm::vec2(1.2F + kAround, 0.3F + kAround));
    const glm::vec2 high =
        JarWindow::to_window(box, jar.offset + glm::vec2(1.2F + kAround, jar.outline.mouth + kAround));
    look_behind({low.x, high.y, high.x, low.y}, window);
    blend_over();
    draw(shadow, {-2.2F, -0.75F, 2.4F, jar.glow > 0.0F ? 0.9F : 0.35F}, true);
    draw(back, glass, false);
    INGEAR_TRY_DO(paint_marbles(jar.marbles));
    glBindVertexArray(no_vertices.id());
    if (jar.cork < kCorkAway)
        draw(cork, {-0.85F, jar.outline.lid + jar.cork - 0.1F, 0.85F, jar.outline.lid + jar.cork + 0.65F},
             false);
    glBlendFunc(GL_ONE, GL_ONE_MINUS_SRC_ALPHA);
    glBindTexture(GL_TEXTURE_2D, front_picture->texture());
    draw(kept, glass, false);
    glDisable(GL_SCISSOR_TEST);
    glBindVertexArray(0);
    glActiveTexture(GL_TEXTURE0);
    return {};
}

JarPainter::JarPainter(std::filesystem::path share_dir) : shaders_(std::move(share_dir) / "shaders") {}
JarPainter::~JarPainter() = default;

Result<void> JarPainter::paint(const JarShown& jar, const PictureBox& box, const PictureBox& clip,
                               glm::vec2 window) {
    if (jar.presence <= 0.0F || box.width <= 0.0F || box.height <= 0.0F) return {};
    if (!impl_) {
        INGEAR_TRY(impl_, Impl::create(shaders_));
    }
    return impl_->paint(jar, box, clip, window);
}

}  // namespace ingear::render
