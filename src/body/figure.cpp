#include "body/figure.h"

#include "body/field.h"
#include "body/head.h"
#include "body/shoe.h"

namespace ingear::body {

namespace {

// Beyond these the part is farther away than its blend reaches; the tests hold the field's continuity against
// them.
constexpr float kLegsReach = 1.12F;
constexpr float kBothLegsReach = 0.06F;
constexpr float kArmsReach = 0.08F;
constexpr float kNeckReach = 1.30F;
constexpr float kHeadReach = 1.40F;

}  // namespace

/// The left leg; between the legs both, because folding there would leave a crease along the midline.
float Figure::legs(glm::vec3 folded) const {
    const float left = leg_(folded);
    return folded.x < kBothLegsReach ? smooth_min(left, leg_(mirror(folded)), 0.040F) : left;
}

float Figure::with_neck_and_head(float d, glm::vec3 folded) const {
    if (folded.y > kNeckReach) d = smooth_min(d, neck_(folded), 0.030F);
    if (folded.y > kHeadReach) d = smooth_min(d, head_(folded), 0.016F);
    return d;
}

float Figure::body(glm::vec3 p) const {
    const glm::vec3 folded = fold(p);
    float d = torso_(folded);
    if (p.y < kLegsReach) {
        d = smooth_min(d, legs(folded), 0.068F);
        d = smooth_min(d, glutes(folded), 0.038F);
    }
    if (folded.x > kArmsReach) d = smooth_min(d, arm_(folded), 0.030F);
    return with_neck_and_head(d, folded);
}

float Figure::bust(glm::vec3 p) const {
    const glm::vec3 folded = fold(p);
    return with_neck_and_head(torso_(folded), folded);
}

float Figure::shoe(glm::vec3 p) const {
    const glm::vec3 neutral = foot_frame_.to_neutral(fold(p));
    return body::shoe(
        on_usual_shoe(neutral - glm::vec3(motion::neutral_position(motion::Bone::foot_left).x, 0.0F, 0.0F)),
        detail_);
}

glm::vec3 Figure::on_usual_shoe(glm::vec3 p) const {
    return {p.x / shoe_width_, p.y, p.z > 0.0F ? p.z / shoe_length_ : p.z};
}

}  // namespace ingear::body
