#include <cmath>
#include <sstream>

#include "content/catalogue_loader.h"
#include "domain/catalogue/exercise.h"
#include "motion/animation_state.h"
#include "motion/contacts.h"
#include "render/coach/imported_coach.h"
#include "support/catch.h"
#include "support/humanoid_maker.h"
#include "support/places.h"

using namespace ingear;
using namespace ingear::motion;
using humanoid_maker::Wish;

namespace {

const domain::Catalogue& catalogue() {
    static const auto loaded = content::load_catalogue(places::source() / "assets");
    return loaded.catalogue;
}

Retargeting body_of(const Wish& wish) {
    auto coach = render::load_coach_model(places::share() / "coaches/bridget.glb");
    REQUIRE(coach);
    coach->fine = render::simplify(coach->surface.positions, coach->fine, render::Detail::rough);
    const std::string file = humanoid_maker::make(*coach, wish);
    auto humanoid = render::parse_humanoid({file.begin(), file.end()});
    REQUIRE(humanoid);
    const auto own = render::make_own_coach(std::move(*humanoid));
    REQUIRE(own);
    return own->own->body;
}

/// The joint that stays where it is while this rests: that of the toes, where a heel may rise.
std::optional<Bone> still_joint(const ContactPoint& contact) {
    switch (contact.hold) {
        case Hold::sole:
        case Hold::ball:
            return contact.bone == Bone::foot_left || contact.bone == Bone::toe_left ? Bone::toe_left
                                                                                     : Bone::toe_right;
        case Hold::palm:
        case Hold::tips:
        case Hold::shin:
            return contact.bone == Bone::finger2_left    ? Bone::hand_left
                   : contact.bone == Bone::finger2_right ? Bone::hand_right
                                                         : contact.bone;
        default:
            return contact.name.starts_with("knee") ? std::optional(contact.bone) : std::nullopt;
    }
}

/// How much farther than in our own pose the joint of a contact strays through a phase, metres.
float strays(PoseSolver& pose_solver, const Retargeting& body, const Movement& movement, Side side,
             std::size_t phase, Bone joint) {
    glm::vec3 low(1e9F), high(-1e9F), our_low(1e9F), our_high(-1e9F);
    for (int step = 0; step <= 12; ++step) {
        AnimationState animation;
        animation.kind = AnimationState::Kind::phase;
        animation.movement = &movement;
        animation.side = side;
        animation.phase = phase;
        animation.progress = step / 12.0;
        const CoachFrame frame = pose_solver.frame(animation);
        const glm::vec3 ours = frame.pose.position[index(joint)];
        const glm::vec3 theirs = body.apply(frame.pose, frame.props).position[index(joint)];
        our_low = glm::min(our_low, ours);
        our_high = glm::max(our_high, ours);
        low = glm::min(low, theirs);
        high = glm::max(high, theirs);
    }
    return glm::length(high - low) - glm::length(our_high - our_low);
}

/// The contacts of all exercises that stray farther than 5 mm.
std::string strayed(const Retargeting& body) {
    constexpr float kStill = 0.005F;  // metres
    PoseSolver pose_solver(catalogue().posture_library);
    std::ostringstream told;
    for (const domain::Exercise& exercise : catalogue().exercises) {
        for (const Side side : {Side::left, Side::right}) {
            if (!exercise.sided && side == Side::right) continue;
            const Movement& movement = exercise.movement;
            for (std::size_t phase = 0; phase < movement.phases.size(); ++phase) {
                for (const Contact& contact : contacts_through(movement, phase)) {
                    const ContactPoint* point = find_contact(contact.point);
                    if (side == Side::right) point = &mirrored(*point);
                    const auto joint = still_joint(*point);
                    if (!joint) continue;
                    const float way = strays(pose_solver, body, movement, side, phase, *joint);
                    if (way > kStill)
                        told << exercise.id << ", " << to_string(side) << ", " << movement.phases[phase].name
                             << ": " << point->name << " " << std::lround(1000.0F * way) << " mm\n";
                }
            }
        }
    }
    return told.str();
}

}  // namespace

TEST_CASE("a coach of one's own keeps still what rests, in every exercise, with other proportions too") {
    Wish plain;
    Wish long_legs;
    long_legs.legs = 1.1F;
    long_legs.arms_out = false;
    Wish stout;
    stout.legs = 0.9F;
    stout.trunk = 1.08F;
    stout.arms = 1.05F;
    stout.faces_back = true;
    Wish short_arms;
    short_arms.arms = 0.8F;
    Wish long_arms;
    long_arms.arms = 1.15F;
    for (const Wish& wish : {plain, long_legs, stout, short_arms, long_arms}) {
        CAPTURE(wish.legs, wish.arms);
        const std::string told = strayed(body_of(wish));
        CAPTURE(told);
        CHECK(told.empty());
    }
}

TEST_CASE("a coach of one's own is on the floor: nothing of feet, knees, seat or back far below it") {
    Wish wish;
    wish.legs = 1.1F;
    wish.trunk = 0.95F;
    const Retargeting body = body_of(wish);
    PoseSolver pose_solver(catalogue().posture_library);
    for (const domain::Exercise& exercise : catalogue().exercises) {
        AnimationState animation;
        animation.kind = AnimationState::Kind::phase;
        animation.movement = &exercise.movement;
        animation.side = Side::left;
        for (animation.phase = 0; animation.phase < exercise.movement.phases.size(); ++animation.phase) {
            animation.progress = 1.0;
            const CoachFrame frame = pose_solver.frame(animation);
            const WorldPose pose = body.apply(frame.pose, frame.props);
            for (const Bone bone :
                 {Bone::foot_left, Bone::foot_right, Bone::toe_left, Bone::pelvis, Bone::chest, Bone::head}) {
                CAPTURE(exercise.id, animation.phase, name(bone));
                float low = 1.0F;
                for (const glm::vec3& point : body.body().skin[index(bone)])
                    low = std::min(low,
                                   (pose.position[index(bone)] +
                                    pose.rotation[index(bone)] * (point - body.body().neutral[index(bone)]))
                                       .y);
                CHECK(low > -0.02F);
            }
        }
    }
}
