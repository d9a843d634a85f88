#include "render/stage.h"

#include <epoxy/gl.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <utility>

#include "render/backdrop.h"
#include "render/coach_painter.h"
#include "render/floor_shadow.h"
#include "render/frame_uniforms.h"
#include "render/shadow_map.h"
#include "render/silhouette.h"

namespace ingear::render {
namespace {

/// What a quality stands for.
struct Recipe {
    float scale;     ///< of the picture that is drawn to the one that is shown
    int samples;     ///< multisampling; without it the outline gets its fringe
    int shadow_map;  ///< texels
    int shadow_taps;
    bool precise_caster;  ///< shadows of the visible surface instead of the coarse body
};

constexpr Recipe recipe(Quality quality) {
    switch (quality) {
        case Quality::finest:
            return {1.0F, 4, 1024, 16, true};
        case Quality::high:
            return {1.0F, 0, 512, 6, false};
        case Quality::medium:
            return {1.0F, 0, 384, 4, false};
        case Quality::low:
            break;
    }
    return {0.7F, 0, 384, 2, false};
}

constexpr float kShadowSoftness = 0.010F;  // metres; radius of the filter
constexpr float kGoldenAngle = 2.39996323F;

/// Spreads the taps evenly over a disc, in a spiral.
void set_shadow_filter(int taps, float radius, FrameUniforms& uniforms) {
    uniforms.shadow_filter = {static_cast<float>(taps / 2), 1.0F / static_cast<float>(taps), 0.0F, 0.0F};
    for (int i = 0; i < taps; ++i) {
        const float angle = kGoldenAngle * static_cast<float>(i);
        const float out = radius * std::sqrt((static_cast<float>(i) + 0.5F) / static_cast<float>(taps));
        glm::vec4& pair = uniforms.shadow_taps[static_cast<std::size_t>(i / 2)];
        (i % 2 == 0 ? pair.x : pair.z) = out * std::cos(angle);
        (i % 2 == 0 ? pair.y : pair.w) = out * std::sin(angle);
    }
}

/// The part of the picture that a box of points covers.
class ScreenBox {
  public:
    ScreenBox(const View& view, int width, int height) : view_(view), width_(width), height_(height) {}

    void add(const glm::vec3& point) {
        const glm::vec4 clip = view_.world_to_clip * glm::vec4(point, 1.0F);
        if (clip.w < 0.05F) {  // beside or behind the camera: anywhere
            low_ = glm::vec2(-1.0F);
            high_ = glm::vec2(1.0F);
            return;
        }
        const glm::vec2 place = glm::vec2(clip) / clip.w;
        low_ = glm::min(low_, place);
        high_ = glm::max(high_, place);
    }

    [[nodiscard]] PixelBox pixels() const {
        constexpr float kEdge = 3.0F;  // pixels, for the fringe
        const auto pixel = [](float place, int size, float edge) {
            const float limit = static_cast<float>(size);
            return static_cast<int>(std::clamp((place * 0.5F + 0.5F) * limit + edge, 0.0F, limit));
        };
        return {pixel(low_.x, width_, -kEdge), pixel(low_.y, height_, -kEdge), pixel(high_.x, width_, kEdge),
                pixel(high_.y, height_, kEdge)};
    }

  private:
    View view_;
    int width_;
    int height_;
    glm::vec2 low_{2.0F};
    glm::vec2 high_{-2.0F};
};

PixelBox join(const PixelBox& a, const PixelBox& b) {
    if (a.empty()) return b;
    if (b.empty()) return a;
    return {std::min(a.x0, b.x0), std::min(a.y0, b.y0), std::max(a.x1, b.x1), std::max(a.y1, b.y1)};
}

class GlStage final : public Stage {
  public:
    GlStage(CoachModel model, CoachPainter painter, ShadowMap shadow_map, Backdrop backdrop,
            ShaderProgram floor, ShaderProgram present)
        : fringe_(model),
          coach_(std::move(model)),
          painter_(std::move(painter)),
          shadow_map_(std::move(shadow_map)),
          backdrop_(std::move(backdrop)),
          floor_(std::move(floor)),
          present_(std::move(present)),
          floor_extent_(floor_.uniform("extent")),
          floor_grid_(floor_.uniform("grid")) {}

    void draw(const motion::CoachFrame& coach, const Camera& camera, const Viewport& viewport,
              const StageOptions& options) override;

    [[nodiscard]] std::size_t triangle_count() const override {
        return coach_.model().surface.indices.size() / 3;
    }

  private:
    [[nodiscard]] Result<void> prepare_targets(const Recipe& recipe, int width, int height);
    void cast_shadows(const Recipe& recipe, const Lighting& lighting, FrameUniforms& uniforms);
    [[nodiscard]] PixelBox touched_pixels(const View& view, int width, int height) const;
    void draw_floor_shadow() const;
    void show(unsigned framebuffer, const Viewport& viewport);

    SilhouetteFringe fringe_;
    CoachGeometry coach_;
    CoachPainter painter_;
    ShadowMap shadow_map_;
    FloorDarkness floor_darkness_;
    FloorShadowTexture floor_texture_;
    Backdrop backdrop_;
    ShaderProgram floor_;
    ShaderProgram present_;
    int floor_extent_;
    int floor_grid_;
    FrameBlock frame_block_;
    GlVertexArray no_vertices_;
    std::optional<RenderTarget> picture_;  ///< what is shown
    std::optional<RenderTarget> multisampled_;
    PixelBox touched_;  ///< of the picture, by the coach of the last frame
    bool picture_is_new_ = true;
};

Result<void> GlStage::prepare_targets(const Recipe& recipe, int width, int height) {
    const RenderTarget::Format wanted{.width = width, .height = height, .depth = recipe.samples == 0};
    if (!picture_ || picture_->format() != wanted) {
        auto target = RenderTarget::create(wanted);
        if (!target) return tl::make_unexpected(target.error());
        picture_ = std::move(*target);
        picture_is_new_ = true;
    }
    if (recipe.samples == 0) {
        multisampled_.reset();
        return {};
    }
    const RenderTarget::Format wanted_samples{.width = width, .height = height, .samples = recipe.samples};
    if (multisampled_ && multisampled_->format() == wanted_samples) return {};
    auto target = RenderTarget::create(wanted_samples);
    if (!target) return tl::make_unexpected(target.error());
    multisampled_ = std::move(*target);
    return {};
}

void GlStage::cast_shadows(const Recipe& recipe, const Lighting& lighting, FrameUniforms& uniforms) {
    shadow_map_.resize(recipe.shadow_map);
    const ShadowFrustum frustum =
        fit_shadow_frustum(coach_.caster(), lighting.key_direction, recipe.shadow_map);
    uniforms.world_to_shadow = frustum.world_to_map;
    set_shadow_filter(recipe.shadow_taps, kShadowSoftness / frustum.width, uniforms);
    frame_block_.update(uniforms);
    if (recipe.precise_caster) {
        shadow_map_.render(coach_.surface_array(), coach_.model().surface.indices.size());
    } else {
        shadow_map_.render(coach_.caster_array(), coach_.model().caster.indices.size());
    }
    glm::vec3 low(1e9F);
    glm::vec3 high(-1e9F);
    for (const glm::vec3& point : coach_.caster()) {
        low = glm::min(low, point);
        high = glm::max(high, point);
    }
    const glm::vec3 middle = (low + high) / 2.0F;
    floor_darkness_.compute(coach_.caster(), coach_.model().caster.indices, lighting.key_direction,
                            {middle.x, middle.z});
    floor_texture_.upload(floor_darkness_);
}

PixelBox GlStage::touched_pixels(const View& view, int width, int height) const {
    ScreenBox body(view, width, height);
    for (const SkinnedVertex& vertex : coach_.surface()) body.add(vertex.position);
    ScreenBox floor(view, width, height);
    const auto [low, high] = floor_darkness_.extent();
    for (const glm::vec2 corner : {low, high, glm::vec2(low.x, high.y), glm::vec2(high.x, low.y)}) {
        floor.add({corner.x, 0.0F, corner.y});
    }
    return join(body.pixels(), floor.pixels());
}

void GlStage::draw_floor_shadow() const {
    const auto [low, high] = floor_darkness_.extent();
    const glm::vec2 origin = floor_darkness_.centre() - FloorDarkness::kHalfWidth;
    floor_.use();
    glUniform4f(floor_extent_, low.x, low.y, high.x, high.y);
    glUniform3f(floor_grid_, origin.x, origin.y, 2.0F * FloorDarkness::kHalfWidth);
    glDisable(GL_DEPTH_TEST);
    glEnable(GL_BLEND);
    glBlendFunc(GL_SRC_ALPHA, GL_ONE_MINUS_SRC_ALPHA);
    glBindVertexArray(no_vertices_.id());
    glDrawArrays(GL_TRIANGLE_STRIP, 0, 4);
    glDisable(GL_BLEND);
}

void GlStage::show(unsigned framebuffer, const Viewport& viewport) {
    glBindFramebuffer(GL_FRAMEBUFFER, framebuffer);
    glViewport(viewport.x, viewport.y, viewport.width, viewport.height);
    glDisable(GL_DEPTH_TEST);
    glActiveTexture(GL_TEXTURE0 + static_cast<GLenum>(TextureUnit::picture));
    glBindTexture(GL_TEXTURE_2D, picture_->texture());
    glBindVertexArray(no_vertices_.id());
    present_.use();
    glDrawArrays(GL_TRIANGLES, 0, 3);
    glBindVertexArray(0);
    glActiveTexture(GL_TEXTURE0);
}

void GlStage::draw(const motion::CoachFrame& coach, const Camera& camera, const Viewport& viewport,
                   const StageOptions& options) {
    if (viewport.width < 1 || viewport.height < 1) return;
    const unsigned shown_in = bound_framebuffer();
    const Recipe how = recipe(options.quality);
    const auto scaled = [&](int size) {
        return std::max(1, static_cast<int>(std::lround(how.scale * static_cast<float>(size))));
    };
    const int width = scaled(viewport.width);
    const int height = scaled(viewport.height);
    glDisable(GL_SCISSOR_TEST);
    if (!prepare_targets(how, width, height)) return;

    const View view = make_view(camera, width, height, options.mirrored);
    const Lighting lighting = lighting_for(options.daylight, camera);
    FrameUniforms uniforms = frame_uniforms(view, camera, lighting, coach);
    coach_.pose(coach.pose);
    cast_shadows(how, lighting, uniforms);
    const auto redrawn = backdrop_.update(camera, options, width, height);
    if (!redrawn) return;

    const PixelBox touched = touched_pixels(view, width, height);
    const PixelBox stale =
        *redrawn || picture_is_new_ ? PixelBox{0, 0, width, height} : join(touched, touched_);
    copy_pixels(backdrop_.picture().framebuffer(), picture_->framebuffer(), stale);
    touched_ = touched;
    picture_is_new_ = false;

    const RenderTarget& canvas = multisampled_ ? *multisampled_ : *picture_;
    canvas.bind();
    glEnable(GL_SCISSOR_TEST);
    glScissor(touched.x0, touched.y0, touched.x1 - touched.x0, touched.y1 - touched.y0);
    if (multisampled_) {
        glActiveTexture(GL_TEXTURE0 + static_cast<GLenum>(TextureUnit::picture));
        glBindTexture(GL_TEXTURE_2D, backdrop_.picture().texture());
        glDisable(GL_DEPTH_TEST);
        glBindVertexArray(no_vertices_.id());
        present_.use();
        glDrawArrays(GL_TRIANGLES, 0, 3);
    }
    glDepthMask(GL_TRUE);
    glClear(GL_DEPTH_BUFFER_BIT);
    draw_floor_shadow();
    shadow_map_.bind_texture();
    painter_.paint(coach_, coach.glow, options.mirrored);
    if (!multisampled_) {
        fringe_.build(coach_.model(), coach_.surface(), view);
        painter_.paint_fringe(fringe_, coach.glow);
    }
    glDisable(GL_SCISSOR_TEST);
    if (multisampled_) copy_pixels(multisampled_->framebuffer(), picture_->framebuffer(), touched);
    show(shown_in, viewport);
}

}  // namespace

Result<std::unique_ptr<Stage>> Stage::create(const std::filesystem::path& share_dir) {
    const std::filesystem::path shaders = share_dir / "shaders";
    auto model = load_coach_model(share_dir / "coach.glb");
    if (!model) return tl::make_unexpected(model.error());
    auto painter = CoachPainter::create(shaders, model->muscles);
    if (!painter) return tl::make_unexpected(painter.error());
    auto shadow_map = ShadowMap::create(shaders);
    if (!shadow_map) return tl::make_unexpected(shadow_map.error());
    auto backdrop = Backdrop::create(shaders);
    if (!backdrop) return tl::make_unexpected(backdrop.error());
    auto floor = ShaderProgram::load(shaders, {"floor_shadow.vert", "floor_shadow.frag"});
    if (!floor) return tl::make_unexpected(floor.error());
    auto present = ShaderProgram::load(shaders, {"picture.vert", "present.frag"});
    if (!present) return tl::make_unexpected(present.error());
    return std::make_unique<GlStage>(std::move(*model), std::move(*painter), std::move(*shadow_map),
                                     std::move(*backdrop), std::move(*floor), std::move(*present));
}

}  // namespace ingear::render
