#include "render/stage/coach_renderer.h"

#include <epoxy/gl.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <utility>

#include "base/log.h"
#include "render/coach/coach_painter.h"
#include "render/gl/screen_box.h"
#include "render/shadow/floor_shadow_painter.h"
#include "render/shadow/shadow_map.h"
#include "render/stage/backdrop.h"
#include "render/stage/frame_uniforms.h"
#include "render/stage/prop_painter.h"
#include "render/stage/quality_settings.h"

namespace ingear::render {
namespace {

constexpr float kShadowSoftness = 0.016F;  // metres; radius of the blur

class GlCoachRenderer final : public CoachRenderer {
  public:
    GlCoachRenderer(std::filesystem::path shaders, Backdrop backdrop, FloorShadowPainter floor,
                    PropPainter props, ShaderProgram present)
        : shaders_(std::move(shaders)),
          backdrop_(std::move(backdrop)),
          floor_(std::move(floor)),
          props_(std::move(props)),
          present_(std::move(present)) {}

    void draw(const motion::CoachFrame& coach, const Viewpoint& camera, const Viewport& viewport,
              const StageOptions& options) override;

    [[nodiscard]] Result<void> change_coach(Wardrobe wardrobe, const CoachLook& look) override;
    void dress(const CoachLook& look) override;

    [[nodiscard]] std::size_t triangle_count() const override {
        return coach_->model().fine.indices.size() / 3;
    }

  private:
    [[nodiscard]] Result<void> try_draw(const motion::CoachFrame& coach, const Viewpoint& camera,
                                        const Viewport& viewport, const StageOptions& options);
    [[nodiscard]] Result<void> prepare_targets(const QualitySettings& quality_settings, int width,
                                               int height);
    void cast_shadows(const QualitySettings& quality_settings, const Lighting& lighting,
                      FrameUniforms& uniforms);
    [[nodiscard]] PixelBox touched_pixels(const View& view, int width, int height) const;
    void draw_coach(const motion::CoachFrame& coach, const View& view, const SceneLight& light, Detail detail,
                    const PixelBox& box);
    void draw_backdrop() const;
    void show(unsigned framebuffer, const Viewport& viewport, bool upside_down) const;

    std::filesystem::path shaders_;
    Wardrobe wardrobe_;
    CoachLook look_;
    // Both are there from the first change_coach on.
    std::optional<CoachGeometry> coach_;
    std::optional<CoachPainter> painter_;
    ShadowMoments shadow_;
    ShadowTexture shadow_texture_;
    FloorDarkness floor_darkness_;
    Backdrop backdrop_;
    FloorShadowPainter floor_;
    PropPainter props_;
    ShaderProgram present_;
    FrameBlock frame_block_;
    GlVertexArray no_vertices_;
    std::optional<RenderTarget> picture_;  ///< what is shown
    std::optional<RenderTarget>
        canvas_;        ///< where the coach is drawn: multisampled or smaller; else the picture
    PixelBox touched_;  ///< of the picture, by the coach of the last frame
    bool picture_is_new_ = true;
    bool has_complained_ = false;
};

/// `width` and `height` are multiples of four.
Result<void> GlCoachRenderer::prepare_targets(const QualitySettings& quality_settings, int width,
                                              int height) {
    const bool own_canvas = quality_settings.samples > 0 || quality_settings.quarters < 4;
    const auto prepare = [](std::optional<RenderTarget>& target,
                            const RenderTarget::Format& wanted) -> Result<bool> {
        if (target && target->format() == wanted) return false;
        INGEAR_TRY(target, RenderTarget::create(wanted));
        return true;
    };
    INGEAR_TRY(const auto picture,
               prepare(picture_, {.width = width, .height = height, .depth = !own_canvas}));
    picture_is_new_ = picture_is_new_ || picture;
    if (!own_canvas) {
        canvas_.reset();
        return {};
    }
    INGEAR_TRY_DO(prepare(canvas_, {.width = width / 4 * quality_settings.quarters,
                                    .height = height / 4 * quality_settings.quarters,
                                    .samples = quality_settings.samples}));
    return {};
}

void GlCoachRenderer::cast_shadows(const QualitySettings& quality_settings, const Lighting& lighting,
                                   FrameUniforms& uniforms) {
    const CoachModel& model = coach_->model();
    const std::vector<std::uint32_t>& triangles =
        quality_settings.precise_caster ? model.fine.indices : model.caster_indices;
    const std::span<const glm::vec3> places =
        quality_settings.precise_caster ? coach_->surface_places() : coach_->caster();
    const ShadowFrustum frustum =
        fit_shadow_frustum(places, lighting.key_direction, quality_settings.shadow_map);
    shadow_.resize(quality_settings.shadow_map);
    shadow_.compute(places, triangles, frustum, kShadowSoftness);
    shadow_texture_.upload(shadow_);
    uniforms.world_to_shadow = frustum.world_to_map;
    frame_block_.update(uniforms);
    glm::vec3 low(1e9F);
    glm::vec3 high(-1e9F);
    for (const glm::vec3& point : coach_->caster()) {
        low = glm::min(low, point);
        high = glm::max(high, point);
    }
    const glm::vec3 middle = (low + high) / 2.0F;
    floor_darkness_.compute(coach_->caster(), model.caster_indices, lighting.key_direction,
                            {middle.x, middle.z});
}

/// The part of the picture that the coach and her shadow cover, its corners on multiples of four pixels so
/// that it scales without a seam.
PixelBox GlCoachRenderer::touched_pixels(const View& view, int width, int height) const {
    ScreenBox body(view, width, height);
    for (const SkinnedVertex& vertex : coach_->surface()) body.add(vertex.position);
    ScreenBox floor(view, width, height);
    const auto [low, high] = floor_darkness_.extent();
    for (const glm::vec2 corner : {low, high, glm::vec2(low.x, high.y), glm::vec2(high.x, low.y)}) {
        floor.add({corner.x, 0.0F, corner.y});
    }
    const PixelBox box = join(body.pixels(), floor.pixels());
    return {box.x0 / 4 * 4, box.y0 / 4 * 4, (box.x1 + 3) / 4 * 4, (box.y1 + 3) / 4 * 4};
}

void GlCoachRenderer::draw_backdrop() const {
    glActiveTexture(GL_TEXTURE0 + static_cast<GLenum>(TextureUnit::picture));
    glBindTexture(GL_TEXTURE_2D, backdrop_.picture().texture());
    glDisable(GL_DEPTH_TEST);
    glBindVertexArray(no_vertices_.id());
    present_.use();
    glDrawArrays(GL_TRIANGLES, 0, 3);
}

/// Draws the coach over the backdrop within a box of the picture.
void GlCoachRenderer::draw_coach(const motion::CoachFrame& coach, const View& view, const SceneLight& light,
                                 Detail detail, const PixelBox& box) {
    const RenderTarget& canvas = canvas_ ? *canvas_ : *picture_;
    const int quarters = 4 * canvas.format().width / picture_->format().width;
    const auto scaled = [&](int pixel) { return pixel / 4 * quarters; };
    const PixelBox drawn{scaled(box.x0), scaled(box.y0), scaled(box.x1), scaled(box.y1)};
    constexpr int kEdge = 2;  // pixels around, which scaling mixes in
    canvas.bind();
    glDepthMask(GL_TRUE);
    glClear(GL_DEPTH_BUFFER_BIT);  // of all: clearing a part is drawing for a software renderer
    glEnable(GL_SCISSOR_TEST);
    glScissor(drawn.x0 - kEdge, drawn.y0 - kEdge, drawn.x1 - drawn.x0 + 2 * kEdge,
              drawn.y1 - drawn.y0 + 2 * kEdge);
    if (canvas_) draw_backdrop();
    shadow_texture_.bind();
    props_.paint_depth(view.flips_winding());
    if (props_.empty()) glDisable(GL_DEPTH_TEST);
    floor_.paint(floor_darkness_, light.floor_shadow, 1.0F);
    shadow_texture_.bind();
    props_.paint_shadow(view.flips_winding());
    SurfaceGeometry& surface = coach_->at(detail);
    painter_->paint(surface, coach.glow, view.flips_winding());
    if (canvas.format().samples == 0) {
        surface.fringe.build(coach_->model().paint, coach_->surface(), view);
        painter_->paint_fringe(surface.fringe, coach.glow);
    }
    glDisable(GL_SCISSOR_TEST);
    if (!canvas_) return;
    glBindFramebuffer(GL_READ_FRAMEBUFFER, canvas.framebuffer());
    glBindFramebuffer(GL_DRAW_FRAMEBUFFER, picture_->framebuffer());
    glBlitFramebuffer(drawn.x0, drawn.y0, drawn.x1, drawn.y1, box.x0, box.y0, box.x1, box.y1,
                      GL_COLOR_BUFFER_BIT, quarters < 4 ? GL_LINEAR : GL_NEAREST);
}

/// Copies the middle of the finished picture, which may be up to three pixels larger, to where it is shown.
void GlCoachRenderer::show(unsigned framebuffer, const Viewport& viewport, bool upside_down) const {
    glBindFramebuffer(GL_READ_FRAMEBUFFER, picture_->framebuffer());
    glBindFramebuffer(GL_DRAW_FRAMEBUFFER, framebuffer);
    const int x = (picture_->format().width - viewport.width) / 2;
    const int y = (picture_->format().height - viewport.height) / 2;
    const int low = upside_down ? viewport.y + viewport.height : viewport.y;
    const int high = upside_down ? viewport.y : viewport.y + viewport.height;
    glBlitFramebuffer(x, y, x + viewport.width, y + viewport.height, viewport.x, low,
                      viewport.x + viewport.width, high, GL_COLOR_BUFFER_BIT, GL_NEAREST);
    glBindFramebuffer(GL_FRAMEBUFFER, framebuffer);
    glViewport(viewport.x, viewport.y, viewport.width, viewport.height);
    glDisable(GL_DEPTH_TEST);
    glBindVertexArray(0);
    glActiveTexture(GL_TEXTURE0);
}

Result<void> GlCoachRenderer::change_coach(Wardrobe wardrobe, const CoachLook& look) {
    INGEAR_TRY(auto painter, CoachPainter::create(shaders_, wardrobe.body));
    wardrobe_ = std::move(wardrobe);
    look_ = look;
    painter_.emplace(std::move(painter));
    coach_.emplace(dressed(wardrobe_, look_.hair, look_.outfit));
    painter_->set_look(coach_->model(), look_);
    return {};
}

void GlCoachRenderer::dress(const CoachLook& look) {
    if (look == look_) return;
    const bool same_shape = look.hair == look_.hair && look.outfit == look_.outfit;
    look_ = look;
    if (!same_shape) coach_.emplace(dressed(wardrobe_, look_.hair, look_.outfit));
    painter_->set_look(coach_->model(), look_);
}

void GlCoachRenderer::draw(const motion::CoachFrame& coach, const Viewpoint& camera, const Viewport& viewport,
                           const StageOptions& options) {
    if (viewport.width < 1 || viewport.height < 1) return;
    const Result<void> done = try_draw(coach, camera, viewport, options);
    if (done || has_complained_) return;
    has_complained_ = true;  // once: the same would go wrong in every frame
    log::error(done.error().text());
}

Result<void> GlCoachRenderer::try_draw(const motion::CoachFrame& coach, const Viewpoint& camera,
                                       const Viewport& viewport, const StageOptions& options) {
    const unsigned shown_in = bound_framebuffer();
    // Mesa keeps windows with the first row on top: a picture drawn upside down is shown there by plain
    // copying.
    const bool upside_down = shown_in == 0;
    const QualitySettings how = quality_settings(options.quality, viewport.width * viewport.height);
    const int width = (viewport.width + 3) / 4 * 4;
    const int height = (viewport.height + 3) / 4 * 4;
    glDisable(GL_SCISSOR_TEST);
    INGEAR_TRY_DO(prepare_targets(how, width, height));

    View view = make_view(camera, width, height, options.mirrored, upside_down);
    static const SceneLook kPlain{};
    const SceneLook& look = options.scene != nullptr ? *options.scene : kPlain;
    const SceneLight& light = look.at(options.daylight);
    const Lighting lighting = lighting_for(light, camera);
    FrameUniforms uniforms = frame_uniforms(view, camera, lighting, coach);
    const float enlarged = 4.0F / static_cast<float>(how.quarters);
    uniforms.view_back.w *= enlarged;
    coach_->pose(coach, uniforms.face.y);
    cast_shadows(how, lighting, uniforms);
    props_.set(coach.props);
    INGEAR_TRY(const auto redrawn,
               backdrop_.update(camera, options, look, coach.props, props_, view, width, height));

    const PixelBox touched = touched_pixels(view, width, height);
    const PixelBox stale =
        redrawn || picture_is_new_ ? PixelBox{0, 0, width, height} : join(touched, touched_);
    copy_pixels(backdrop_.picture().framebuffer(), picture_->framebuffer(), stale);
    touched_ = touched;
    picture_is_new_ = false;
    view.pixel *= enlarged;
    const Detail detail = detail_for(how, view.pixel * camera.distance);
    if (!touched.empty()) draw_coach(coach, view, light, detail, touched);
    show(shown_in, viewport, upside_down);
    if (options.quality != Quality::finest) coach_->make_one_ahead();
    return {};
}

}  // namespace

Result<std::unique_ptr<CoachRenderer>> CoachRenderer::create(const std::filesystem::path& share_dir,
                                                             std::string_view coach) {
    const std::filesystem::path shaders = share_dir / "shaders";
    INGEAR_TRY(auto wardrobe, load_wardrobe(share_dir / "coaches" / (std::string(coach) + ".glb")));
    INGEAR_TRY(auto floor, FloorShadowPainter::create(shaders));
    INGEAR_TRY(auto backdrop, Backdrop::create(shaders));
    INGEAR_TRY(auto props, PropPainter::create(shaders));
    INGEAR_TRY(auto present, ShaderProgram::load(shaders, {"picture.vert", "present.frag"}));
    auto stage = std::make_unique<GlCoachRenderer>(shaders, std::move(backdrop), std::move(floor),
                                                   std::move(props), std::move(present));
    INGEAR_TRY_DO(stage->change_coach(std::move(wardrobe), {}));
    return stage;
}

}  // namespace ingear::render
