#include "render/gl/screen_box.h"

#include <algorithm>
#include <glm/common.hpp>

namespace ingear::render {

void ScreenBox::add(const glm::vec3& point) {
    constexpr float kNearest = 0.05F;  // metres in front of the camera
    const glm::vec4 clip = view_.world_to_clip * glm::vec4(point, 1.0F);
    if (clip.w < kNearest) {  // beside or behind the camera: anywhere
        low_ = glm::vec2(-1.0F);
        high_ = glm::vec2(1.0F);
        return;
    }
    const glm::vec2 place = glm::vec2(clip) / clip.w;
    low_ = glm::min(low_, place);
    high_ = glm::max(high_, place);
}

PixelBox ScreenBox::pixels() const {
    constexpr float kEdge = 3.0F;
    const auto pixel = [](float place, int size, float edge) {
        const float limit = static_cast<float>(size);
        return static_cast<int>(std::clamp((place * 0.5F + 0.5F) * limit + edge, 0.0F, limit));
    };
    return {pixel(low_.x, width_, -kEdge), pixel(low_.y, height_, -kEdge), pixel(high_.x, width_, kEdge),
            pixel(high_.y, height_, kEdge)};
}

PixelBox join(const PixelBox& a, const PixelBox& b) {
    if (a.empty()) return b;
    if (b.empty()) return a;
    return {std::min(a.x0, b.x0), std::min(a.y0, b.y0), std::max(a.x1, b.x1), std::max(a.y1, b.y1)};
}

}  // namespace ingear::render
