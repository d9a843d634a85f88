// The wooden figure.

#include <set>

#include "body/baked.h"
#include "body/bind_frame.h"
#include "body/wooden_pieces.h"
#include "support/catch.h"

using namespace ingear;
using namespace ingear::body;

namespace {

const CoachMesh& figure() {
    for (const CoachMesh& coach : everybody()) {
        if (coach.build.finish == Finish::wood) return coach;
    }
    throw std::runtime_error("there is no wooden coach");
}

}  // namespace

TEST_CASE("Every piece of wood is closed and rigid", "[coach]") {
    for (const CoachPart* part : seen_parts(figure())) {
        const Welded pieces = weld(*part);
        CHECK(pieces.every_edge_once());
        CHECK(pieces.border().empty());
        for (const CoachVertex& v : part->vertices) CHECK(v.skin.weights[0] == 1.0F);
        for (const Triangle& t : part->triangles) {
            const std::uint8_t bone = part->vertices[t[0]].skin.bones[0];
            CHECK(part->vertices[t[1]].skin.bones[0] == bone);
            CHECK(part->vertices[t[2]].skin.bones[0] == bone);
        }
    }
}

TEST_CASE("The wood lies on the surface of its pieces", "[coach]") {
    const std::vector<WoodenPiece> pieces = wooden_pieces();
    std::vector<BindFrame> frames;
    for (const WoodenPiece& piece : pieces) frames.emplace_back(piece.bone);
    for (const CoachPart* part : seen_parts(figure())) {
        for (const CoachVertex& v : part->vertices) {
            const auto own = static_cast<motion::Bone>(v.skin.bones[0]);
            const motion::Bone left =
                v.position.x < 0.0F && motion::mirrored(own) != own ? motion::mirrored(own) : own;
            float nearest = 1.0F;
            for (std::size_t i = 0; i < pieces.size(); ++i) {
                if (pieces[i].bone != left) continue;
                nearest =
                    std::min(nearest, std::abs(pieces[i].field(frames[i].to_neutral(fold(v.position)))));
            }
            CHECK(nearest < 0.001F);
        }
    }
}

TEST_CASE("The wooden figure has neither face nor hair nor clothes, but all of its limbs", "[coach]") {
    const CoachMesh& wood = figure();
    CHECK(wood.hair.empty());
    CHECK(wood.morphs.empty());
    CHECK(wood.build.outfits.empty());
    std::set<motion::Bone> carried;
    for (const CoachPart* part : seen_parts(wood)) {
        for (const CoachVertex& v : part->vertices)
            carried.insert(static_cast<motion::Bone>(v.skin.bones[0]));
    }
    using motion::Bone;
    for (const Bone bone : {Bone::head, Bone::neck, Bone::chest, Bone::pelvis, Bone::upper_arm_right,
                            Bone::forearm_left, Bone::hand_right, Bone::finger2_left, Bone::thumb_right,
                            Bone::thigh_left, Bone::shin_right, Bone::foot_left, Bone::toe_right})
        CHECK(carried.count(bone) == 1);
}
