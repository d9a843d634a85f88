#include "render/stage/backdrop.h"

#include <epoxy/gl.h>

#include <string>

#include "base/result.h"
#include "render/stage/lighting.h"

namespace ingear::render {
namespace {

constexpr int kRoomReduction = 2;
constexpr GLsizei kMatVertices = 4;
constexpr int kPropSamples = 4;

const char* shader_of(Scenery scenery) {
    switch (scenery) {
        case Scenery::terrace:
            return "terrace.frag";
        case Scenery::hut:
            return "hut.frag";
        case Scenery::room:
            break;
    }
    return "room.frag";
}

}  // namespace

Result<Backdrop> Backdrop::create(std::filesystem::path shaders) {
    INGEAR_TRY(auto floor, FloorShadowPainter::create(shaders));
    INGEAR_TRY(auto present, ShaderProgram::load(shaders, {"picture.vert", "present.frag"}));
    return Backdrop(std::move(shaders), std::move(floor), std::move(present));
}

std::optional<Backdrop::Programs>& Backdrop::programs(Scenery scenery, Daylight daylight) {
    return programs_[static_cast<std::size_t>(scenery)][static_cast<std::size_t>(daylight)];
}

Result<void> Backdrop::load(Scenery scenery, Daylight daylight) {
    std::optional<Programs>& wanted = programs(scenery, daylight);
    if (wanted) return {};
    const std::vector<std::string> defines =
        daylight == Daylight::dark ? std::vector<std::string>{"EVENING"} : std::vector<std::string>{};
    INGEAR_TRY(auto room, ShaderProgram::load(shaders_, {"picture.vert", shader_of(scenery), defines}));
    INGEAR_TRY(auto finish, ShaderProgram::load(shaders_, {"picture.vert", "room_finish.frag", defines}));
    INGEAR_TRY(auto mat, ShaderProgram::load(shaders_, {"mat.vert", "mat.frag", defines}));
    const int presence = mat.uniform("presence");
    wanted = Programs{std::move(room), std::move(finish), std::move(mat), presence};
    return {};
}

Result<void> Backdrop::resize(int width, int height) {
    if (picture_ && picture_->format().width == width && picture_->format().height == height) return {};
    const auto half = [](int pixels) { return (pixels + kRoomReduction - 1) / kRoomReduction; };
    INGEAR_TRY(auto room,
               RenderTarget::create(
                   {.width = half(width), .height = half(height), .depth = false, .high_range = true}));
    INGEAR_TRY(auto picture, RenderTarget::create({.width = width, .height = height, .depth = false}));
    room_ = std::move(room);
    picture_ = std::move(picture);
    return {};
}

void Backdrop::draw_room(const Programs& programs) const {
    glDisable(GL_DEPTH_TEST);
    glDisable(GL_BLEND);
    glDisable(GL_CULL_FACE);
    glBindVertexArray(no_vertices_.id());
    room_->bind();
    programs.room.use();
    glDrawArrays(GL_TRIANGLES, 0, 3);
}

void Backdrop::draw_mats(const Programs& programs, const motion::PropsShown& props) const {
    blend_over();
    programs.mat.use();
    for (const motion::ShownProp& shown : props) {
        if (shown.prop.kind != motion::PropKind::mat) continue;
        glUniform1f(programs.mat_presence, shown.presence);
        glDrawArrays(GL_TRIANGLE_STRIP, 0, kMatVertices);
    }
    glDisable(GL_BLEND);
}

void Backdrop::draw_prop_shadows(const Viewpoint& camera, const SceneLight& light,
                                 const motion::PropsShown& props) {
    const Lighting lighting = lighting_for(light, camera);
    for (const motion::ShownProp& shown : props) {
        const std::vector<glm::vec3> places = shadow_places(shown.prop);
        if (places.empty()) continue;
        std::vector<std::uint32_t> triangles;  // each of a single point
        for (std::uint32_t i = 0; i < places.size(); ++i) triangles.insert(triangles.end(), 3, i);
        darkness_.compute(places, triangles, lighting.key_direction, {shown.prop.x, shown.prop.z});
        floor_.paint(darkness_, light.floor_shadow, shown.presence);
    }
}

/// Multisampled over what is there, and back.
Result<void> Backdrop::draw_props(const PropPainter& painter, bool flipped_winding) {
    const RenderTarget::Format wanted{
        .width = picture_->format().width, .height = picture_->format().height, .samples = kPropSamples};
    if (!smooth_ || !(smooth_->format() == wanted)) {
        INGEAR_TRY(smooth_, RenderTarget::create(wanted));
    }
    smooth_->bind();
    glActiveTexture(GL_TEXTURE0 + static_cast<GLenum>(TextureUnit::picture));
    glBindTexture(GL_TEXTURE_2D, picture_->texture());
    glDisable(GL_DEPTH_TEST);
    glBindVertexArray(no_vertices_.id());
    present_.use();
    glDrawArrays(GL_TRIANGLES, 0, 3);
    glDepthMask(GL_TRUE);
    glClear(GL_DEPTH_BUFFER_BIT);
    painter.paint(flipped_winding);
    copy_pixels(smooth_->framebuffer(), picture_->framebuffer(), {0, 0, wanted.width, wanted.height});
    return {};
}

Result<bool> Backdrop::update(const Viewpoint& camera, const StageOptions& options, const SceneLook& look,
                              const motion::PropsShown& props, const PropPainter& painter, const View& view,
                              int width, int height) {
    const Key key{camera, look.scenery, options.daylight, options.mirrored, view.half_height < 0.0F,
                  width,  height};
    if (shown_ == key && shown_props_ == props) return false;
    INGEAR_TRY_DO(resize(width, height));
    INGEAR_TRY_DO(load(look.scenery, options.daylight));
    const Programs& shown = *programs(look.scenery, options.daylight);
    if (shown_ != key) draw_room(shown);

    picture_->bind();
    glDisable(GL_DEPTH_TEST);
    glDisable(GL_BLEND);
    glDisable(GL_CULL_FACE);
    glBindVertexArray(no_vertices_.id());
    glActiveTexture(GL_TEXTURE0 + static_cast<GLenum>(TextureUnit::picture));
    glBindTexture(GL_TEXTURE_2D, room_->texture());
    shown.finish.use();
    glDrawArrays(GL_TRIANGLES, 0, 3);
    draw_mats(shown, props);
    shown_ = key;
    shown_props_ = props;
    if (painter.empty()) return true;
    draw_prop_shadows(camera, look.at(options.daylight), props);
    INGEAR_TRY_DO(draw_props(painter, view.flips_winding()));
    return true;
}

}  // namespace ingear::render
