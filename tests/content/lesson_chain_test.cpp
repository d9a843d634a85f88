#include <cmath>
#include <glm/geometric.hpp>

#include "content/catalogue_loader.h"
#include "domain/catalogue/exercise.h"
#include "motion/animation_state.h"
#include "motion/leg_chain.h"
#include "support/catch.h"
#include "support/places.h"

using namespace ingear;
using motion::LegChain;
using motion::Side;

namespace {

const domain::Catalogue& catalogue() {
    static const auto loaded = content::load_catalogue(places::source() / "assets");
    return loaded.catalogue;
}

const domain::Lesson& chain_lesson() {
    const domain::Lesson* lesson = catalogue().lesson("hip_to_knee");
    REQUIRE(lesson);
    return *lesson;
}

/// A page of the lesson on the chain, posed.
class Page {
  public:
    explicit Page(const char* title) {
        for (const domain::LessonPage& page : chain_lesson().pages)
            if (page.title == title) page_ = &page;
        REQUIRE(page_);
    }

    motion::WorldPose pose(float strength, Side side = Side::left) {
        const auto moment = domain::moment_of(*page_, chain_lesson(), catalogue(), strength);
        motion::AnimationState animation;
        animation.kind = motion::AnimationState::Kind::phase;
        animation.movement = moment.movement;
        animation.side = side;
        animation.phase = moment.phase;
        animation.progress = moment.progress;
        animation.fault = moment.fault;
        animation.fault_share = moment.fault_share;
        return pose_solver_.frame(animation).pose;
    }
    LegChain chain(float strength) { return motion::measure_leg_chain(pose(strength), Side::left); }
    motion::WorldPose at_end_of(const char* phase) {
        const motion::Movement& movement = *domain::movement_of(*page_, chain_lesson(), catalogue());
        motion::AnimationState animation;
        animation.kind = motion::AnimationState::Kind::phase;
        animation.movement = &movement;
        animation.side = Side::left;
        animation.progress = 1.0;
        while (movement.phases.at(animation.phase).name != phase) ++animation.phase;
        return pose_solver_.frame(animation).pose;
    }

  private:
    const domain::LessonPage* page_ = nullptr;
    motion::PoseSolver pose_solver_{catalogue().posture_library};
};

float farthest(const motion::WorldPose& a, const motion::WorldPose& b) {
    float most = 0.0F;
    for (std::size_t i = 0; i < motion::kAnimatedBoneCount; ++i)
        most = std::max(most, glm::distance(a.position[i], b.position[i]));
    return most;
}

}  // namespace

// The angles of weak and strong hips: see assets/lessons/hip_to_knee.toml for their sources.
TEST_CASE("on one leg, strong hips keep everything in line") {
    const LegChain strong = Page("Try it on one leg").chain(1.0F);
    CHECK(strong.knee_valgus >= 0.0F);
    CHECK(strong.knee_valgus <= 5.0F);
    CHECK(strong.knee_inward >= 0.0F);
    CHECK(strong.knee_inward <= 0.02F);
    CHECK(std::abs(strong.thigh_turn_in) <= 1.0F);
    CHECK(strong.hip_adduction >= 5.0F);
    CHECK(strong.hip_adduction <= 8.0F);
    CHECK(strong.pelvis_drop >= 2.0F);
    CHECK(strong.pelvis_drop <= 4.0F);
    CHECK(std::abs(strong.kneecap_outward) <= 0.002F);
}

TEST_CASE("on one leg, weak hips let the pelvis drop, the thigh turn and the knee fall in") {
    const LegChain weak = Page("Try it on one leg").chain(0.0F);
    CHECK(weak.knee_valgus == Approx(15.0F).margin(1.0));
    CHECK(weak.knee_inward == Approx(0.054F).margin(0.004));
    CHECK(weak.thigh_turn_in >= 11.5F);
    CHECK(weak.thigh_turn_in <= 15.0F);
    CHECK(weak.hip_adduction == Approx(15.0F).margin(0.5));
    CHECK(weak.pelvis_drop >= 8.0F);
    CHECK(weak.pelvis_drop <= 10.0F);
    CHECK(weak.hip_bone_drop == Approx(0.24F * std::sin(weak.pelvis_drop * 0.0174533F)).margin(0.003));
    CHECK(weak.kneecap_outward >= 0.008F);
}

TEST_CASE("in a squat the pelvis stays level, and weak hips let the knees fall in") {
    Page page("Try it in a squat");
    const LegChain strong = page.chain(1.0F);
    CHECK(std::abs(strong.pelvis_drop) <= 0.5F);
    CHECK(strong.knee_valgus >= -1.0F);
    CHECK(strong.knee_valgus <= 5.0F);
    CHECK(std::abs(strong.thigh_turn_in) <= 1.5F);
    const LegChain weak = page.chain(0.0F);
    CHECK(std::abs(weak.pelvis_drop) <= 0.5F);
    CHECK(weak.knee_valgus == Approx(15.0F).margin(1.5));
    CHECK(weak.knee_inward == Approx(0.05F).margin(0.006));
    CHECK(weak.thigh_turn_in >= 11.5F);
    CHECK(weak.thigh_turn_in <= 15.0F);
}

TEST_CASE("the slider moves everything evenly, without a jump, over feet that stay") {
    constexpr int kSteps = 50;
    constexpr float kMostAStep = 0.006F;  // metres of any joint
    for (const char* title : {"Try it on one leg", "Try it in a squat"}) {
        Page page(title);
        motion::WorldPose before = page.pose(0.0F);
        const motion::WorldPose first = before;
        LegChain last = page.chain(0.0F);
        for (int i = 1; i <= kSteps; ++i) {
            INFO(title << ", step " << i);
            const float strength = static_cast<float>(i) / kSteps;
            const motion::WorldPose now = page.pose(strength);
            CHECK(farthest(before, now) < kMostAStep);
            CHECK(glm::distance(now.position[motion::index(motion::Bone::foot_left)],
                                first.position[motion::index(motion::Bone::foot_left)]) < 0.001F);
            const LegChain chain = page.chain(strength);
            CHECK(chain.knee_valgus < last.knee_valgus);
            CHECK(chain.thigh_turn_in < last.thigh_turn_in);
            CHECK(chain.pelvis_drop < last.pelvis_drop + 0.05F);
            before = now;
            last = chain;
        }
    }
}

TEST_CASE("the ends of the slider are the movement without its fault and with all of it") {
    Page page("Try it on one leg");
    const auto with_share = [&](float share) {
        const auto moment =
            domain::moment_of(chain_lesson().pages[2], chain_lesson(), catalogue(), 1.0F - share);
        motion::PoseSolver pose_solver(catalogue().posture_library);
        motion::AnimationState animation;
        animation.kind = motion::AnimationState::Kind::phase;
        animation.movement = moment.movement;
        animation.side = Side::left;
        animation.phase = moment.phase;
        animation.progress = moment.progress;
        animation.fault = share > 0.0F ? moment.fault : nullptr;
        return pose_solver.frame(animation).pose;
    };
    CHECK(farthest(page.pose(1.0F), with_share(0.0F)) < 1e-5F);
    CHECK(farthest(page.pose(0.0F), with_share(1.0F)) < 1e-5F);
}

TEST_CASE("the right leg is the mirror image of the left") {
    Page page("Try it on one leg");
    const LegChain left = motion::measure_leg_chain(page.pose(0.3F), Side::left);
    const LegChain right = motion::measure_leg_chain(page.pose(0.3F, Side::right), Side::right);
    CHECK(right.knee_valgus == Approx(left.knee_valgus).margin(0.05));
    CHECK(right.pelvis_drop == Approx(left.pelvis_drop).margin(0.05));
    CHECK(right.thigh_turn_in == Approx(left.thigh_turn_in).margin(0.05));
    CHECK(right.kneecap_outward == Approx(left.kneecap_outward).margin(1e-4));
}

TEST_CASE("the chain gives way link by link, from the top down") {
    Page page("What happens when it gives way");
    const auto chain = [&](const char* phase) {
        return motion::measure_leg_chain(page.at_end_of(phase), Side::left);
    };
    const LegChain level = chain("level");
    const LegChain drop = chain("drop");
    const LegChain turn = chain("turn");
    const LegChain inward = chain("inward");
    // The pelvis drops, and the thigh adducts by the same angle.
    CHECK(drop.pelvis_drop - level.pelvis_drop > 5.0F);
    CHECK(drop.hip_adduction - level.hip_adduction ==
          Approx(drop.pelvis_drop - level.pelvis_drop).margin(0.7));
    CHECK(std::abs(drop.thigh_turn_in) < 1.0F);
    // Then the thigh turns; nothing more of the pelvis.
    CHECK(turn.pelvis_drop == Approx(drop.pelvis_drop).margin(0.2));
    CHECK(turn.thigh_turn_in > 6.0F);
    CHECK(turn.kneecap_outward > 0.004F);
    // Then the knee is all the way in.
    CHECK(inward.knee_inward > turn.knee_inward + 0.008F);
    CHECK(inward.knee_valgus == Approx(15.0F).margin(1.0));
    CHECK(farthest(page.at_end_of("back"), page.at_end_of("level")) < 1e-4F);
}
