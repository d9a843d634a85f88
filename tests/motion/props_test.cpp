#include "motion/props.h"

#include "domain/catalogue/exercise.h"
#include "motion/animation_state.h"
#include "sample_motion.h"
#include "support/catch.h"

using namespace ingear::motion;

TEST_CASE("props have names, and a mirror image") {
    for (const PropKind kind : {PropKind::mat, PropKind::chair, PropKind::desk}) {
        CHECK(prop_kind_from(to_string(kind)) == kind);
    }
    CHECK(!prop_kind_from("sofa"));
    CHECK(mirrored(Prop{PropKind::desk, -0.6F, 0.1F, 90.0F}) == Prop{PropKind::desk, 0.6F, 0.1F, -90.0F});
}

TEST_CASE("a prop is shown once, as much as anyone needs it, and no more than there is room for") {
    PropsShown shown;
    shown.add({PropKind::chair}, 0.3F);
    shown.add({PropKind::chair}, 0.8F);
    shown.add({PropKind::desk}, 0.0F);
    REQUIRE(shown.count == 1);
    CHECK(shown.begin()->presence == 0.8F);
    for (int i = 0; i < 20; ++i) shown.add({PropKind::desk, static_cast<float>(i)}, 1.0F);
    CHECK(shown.count == PropsShown::kMost);
}

TEST_CASE("props come with the movement and go after it") {
    PoseSolver coach(sample_motion::library());
    Movement squat = sample_motion::squat();
    squat.props = {{PropKind::chair, 0.1F, -0.4F}};
    AnimationState animation;
    CHECK(coach.frame(animation).props.begin()->prop.kind == PropKind::mat);

    animation.kind = AnimationState::Kind::transition;
    animation.movement = &squat;
    const auto presence = [&](PropKind kind, double progress) {
        animation.progress = progress;
        const PropsShown props = coach.frame(animation).props;
        for (const ShownProp& shown : props) {
            if (shown.prop.kind == kind) return shown.presence;
        }
        return 0.0F;
    };
    CHECK(presence(PropKind::mat, 0.0) == 1.0F);
    CHECK(presence(PropKind::chair, 0.0) == 0.0F);
    CHECK(presence(PropKind::chair, 0.5) == 1.0F);
    CHECK(presence(PropKind::mat, 1.0) == 0.0F);

    animation.kind = AnimationState::Kind::ready;
    animation.side = Side::right;
    CHECK(coach.frame(animation).props.begin()->prop.x == -0.1F);
}
