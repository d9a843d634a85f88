#include "render/backdrop.h"

#include <epoxy/gl.h>

#include <string>

namespace ingear::render {
namespace {

constexpr int kRoomReduction = 2;
constexpr GLsizei kMatVertices = 4;

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

std::optional<Backdrop::Programs>& Backdrop::programs(Scenery scenery, Daylight daylight) {
    return programs_[static_cast<std::size_t>(scenery)][static_cast<std::size_t>(daylight)];
}

Result<void> Backdrop::load(Scenery scenery, Daylight daylight) {
    std::optional<Programs>& wanted = programs(scenery, daylight);
    if (wanted) return {};
    const std::vector<std::string> defines =
        daylight == Daylight::dark ? std::vector<std::string>{"EVENING"} : std::vector<std::string>{};
    auto room = ShaderProgram::load(shaders_, {"picture.vert", shader_of(scenery), defines});
    if (!room) return tl::make_unexpected(room.error());
    auto finish = ShaderProgram::load(shaders_, {"picture.vert", "room_finish.frag", defines});
    if (!finish) return tl::make_unexpected(finish.error());
    auto mat = ShaderProgram::load(shaders_, {"mat.vert", "mat.frag", defines});
    if (!mat) return tl::make_unexpected(mat.error());
    wanted = Programs{std::move(*room), std::move(*finish), std::move(*mat)};
    return {};
}

Result<void> Backdrop::resize(int width, int height) {
    if (picture_ && picture_->format().width == width && picture_->format().height == height) return {};
    const auto half = [](int pixels) { return (pixels + kRoomReduction - 1) / kRoomReduction; };
    auto room = RenderTarget::create(
        {.width = half(width), .height = half(height), .depth = false, .high_range = true});
    if (!room) return tl::make_unexpected(room.error());
    auto picture = RenderTarget::create({.width = width, .height = height, .depth = false});
    if (!picture) return tl::make_unexpected(picture.error());
    room_ = std::move(*room);
    picture_ = std::move(*picture);
    return {};
}

Result<bool> Backdrop::update(const Camera& camera, const StageOptions& options, Scenery scenery, int width,
                              int height, bool upside_down) {
    const Key key{camera, scenery, options.daylight, options.mirrored, upside_down, width, height};
    if (shown_ == key) return false;
    if (auto done = resize(width, height); !done) return tl::make_unexpected(done.error());
    if (auto done = load(scenery, options.daylight); !done) return tl::make_unexpected(done.error());
    const Programs& shown = *programs(scenery, options.daylight);

    glDisable(GL_DEPTH_TEST);
    glDisable(GL_BLEND);
    glDisable(GL_CULL_FACE);
    glBindVertexArray(no_vertices_.id());
    room_->bind();
    shown.room.use();
    glDrawArrays(GL_TRIANGLES, 0, 3);

    picture_->bind();
    glActiveTexture(GL_TEXTURE0 + static_cast<GLenum>(TextureUnit::picture));
    glBindTexture(GL_TEXTURE_2D, room_->texture());
    shown.finish.use();
    glDrawArrays(GL_TRIANGLES, 0, 3);

    blend_over();
    shown.mat.use();
    glDrawArrays(GL_TRIANGLE_STRIP, 0, kMatVertices);
    glDisable(GL_BLEND);
    shown_ = key;
    return true;
}

}  // namespace ingear::render
