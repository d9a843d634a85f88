#include "app/scene_pictures.h"

#include "app/scene_look.h"
#include "base/log.h"

namespace ingear::app {

namespace {

constexpr int kPictureWidth = 352;  // pixels: twice a tile's width at the usual size
constexpr int kPictureHeight = 198;

}  // namespace

const std::vector<unsigned>& ScenePictures::make_one(render::CoachRenderer& stage,
                                                     motion::PoseSolver& pose_solver,
                                                     const domain::Catalogue& catalogue,
                                                     render::Daylight daylight) {
    if (daylight != daylight_ || textures_.size() != catalogue.scenes.size()) {
        made_ = 0;
        daylight_ = daylight;
        textures_.resize(catalogue.scenes.size(), 0);
        targets_.resize(catalogue.scenes.size());
    }
    if (complete()) return textures_;
    const std::size_t scene = made_++;
    std::optional<render::RenderTarget>& target = targets_[scene];
    if (!target) {
        auto created = render::RenderTarget::create({.width = kPictureWidth, .height = kPictureHeight});
        if (!created) {
            log::warn("no picture of a scene: {}", created.error().text());
            return textures_;
        }
        target = std::move(*created);
    }
    target->bind();
    const render::SceneLook look = look_of(catalogue.scenes[scene]);
    motion::AnimationState standing;
    standing.clock = 1.5;
    const render::Viewpoint camera{
        .yaw = 24.0F, .pitch = 7.0F, .distance = 5.4F, .target = {0.0F, 0.92F, 0.0F}};
    stage.draw(pose_solver.frame(standing), camera, {0, 0, kPictureWidth, kPictureHeight},
               {.quality = render::Quality::finest, .daylight = daylight, .scene = &look});
    textures_[scene] = target->texture();
    return textures_;
}

}  // namespace ingear::app
