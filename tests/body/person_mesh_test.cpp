// The people's skin, hair and shoes: what meets what.

#include <map>

#include "body/baked.h"
#include "body/figure.h"
#include "support/catch.h"

using namespace ingear;
using namespace ingear::body;

TEST_CASE("Trunk, arms and legs are one skin, open only at neck, wrists and ankles", "[coach]") {
    for (const CoachMesh* person : people()) {
        const CoachMesh& coach = *person;
        INFO(coach.build.id);
        const Welded body = weld(coach, {Material::torso, Material::arm, Material::pelvis, Material::leg});
        CHECK(body.every_edge_once());
        const glm::vec3 wrist = motion::bind_world().position[motion::index(motion::Bone::hand_left)];
        for (const glm::vec3& p : body.border()) {
            const bool neck = p.y > 1.47F;
            const bool ankle = p.y < 0.07F;
            const bool at_wrist = glm::length(fold(p) - wrist) < 0.08F;
            INFO(p.x << ", " << p.y << ", " << p.z);
            CHECK((neck || ankle || at_wrist));
        }
    }
}

TEST_CASE("The head is open only at the neck and under the hair", "[coach]") {
    for (const CoachMesh* person : people()) {
        const CoachMesh& coach = *person;
        INFO(coach.build.id);
        const Welded head = weld(coach, {Material::head});
        const Figure figure(Detail::fine, coach.build);
        const Hair hair(figure, Detail::fine, coach.build.hair.front());
        CHECK(head.every_edge_once());
        for (const glm::vec3& p : head.border()) {
            CHECK((p.y < 1.465F || p.y > hair.hairline(fold(p)) + 0.03F));
        }
    }
}

TEST_CASE("Each hand is open at the wrist only, the shoes not at all", "[coach]") {
    for (const CoachMesh* person : people()) {
        const CoachMesh& coach = *person;
        INFO(coach.build.id);
        const Welded hands = weld(coach, {Material::hand});
        const glm::vec3 wrist = motion::bind_world().position[motion::index(motion::Bone::hand_left)];
        CHECK(hands.every_edge_once());
        for (const glm::vec3& p : hands.border()) CHECK(glm::length(fold(p) - wrist) < 0.09F);
        CHECK_FALSE(hands.border().empty());

        const Welded shoes = weld(coach, {Material::shoe});
        CHECK(shoes.every_edge_once());
        CHECK(shoes.border().empty());
    }
}

TEST_CASE("The hair ends under the skin", "[coach]") {
    for (const CoachMesh* person : people()) {
        const CoachMesh& coach = *person;
        INFO(coach.build.id);
        const Figure figure(Detail::fine, coach.build);
        for (const CoachHair& style : coach.hair) {
            INFO(style.build.name);
            for (const glm::vec3& p : weld(style.part).border()) CHECK(figure.body(p) < 0.0F);
        }
    }
}

TEST_CASE("The mesh lies on the surface, except under the seams", "[coach]") {
    for (const CoachMesh* person : people()) {
        const CoachMesh& coach = *person;
        INFO(coach.build.id);
        const Figure figure(Detail::fine, coach.build);
        const glm::vec3 wrist = motion::bind_world().position[motion::index(motion::Bone::hand_left)];
        for (const Material material :
             {Material::torso, Material::arm, Material::pelvis, Material::leg, Material::hand}) {
            for (const CoachVertex& v : part_of(coach, material).vertices) {
                const float from_wrist = glm::length(fold(v.position) - wrist);
                const bool under_hand = material == Material::arm && from_wrist < 0.08F;
                const bool rim_of_hand = material == Material::hand && from_wrist > 0.055F &&
                                         from_wrist < 0.08F && v.position.y > 1.0F;
                if (v.position.y > 1.46F || under_hand || rim_of_hand) continue;
                CHECK(std::abs(figure.body(v.position)) < 0.001F);
            }
        }
    }
}

TEST_CASE("Where parts meet, nothing comes apart when she moves", "[coach]") {
    for (const CoachMesh* person : people()) {
        const CoachMesh& coach = *person;
        INFO(coach.build.id);
        std::map<glm::vec3, SkinWeights, ByPlace> at;
        for (const Material material : {Material::torso, Material::arm, Material::pelvis, Material::leg}) {
            for (const CoachVertex& v : part_of(coach, material).vertices) {
                const auto [found, added] = at.emplace(v.position, v.skin);
                if (added) continue;
                CHECK(found->second.bones == v.skin.bones);
                CHECK(found->second.weights == v.skin.weights);
            }
        }
    }
}

TEST_CASE("The shadow caster keeps its fingers and stays inside the coach", "[coach]") {
    for (const CoachMesh* person : people()) {
        const CoachMesh& coach = *person;
        INFO(coach.build.id);
        const auto lowest_on_hand = [](const CoachPart& each) {
            float lowest = 0.0F;
            const motion::WorldPose& bind = motion::bind_world();
            const std::size_t hand = motion::index(motion::Bone::hand_left);
            for (const CoachVertex& v : each.vertices) {
                const glm::vec3 local =
                    glm::inverse(bind.rotation[hand]) * (v.position - bind.position[hand]);
                if (glm::length(local) < 0.25F) lowest = std::min(lowest, local.y);
            }
            return lowest;
        };
        CHECK(lowest_on_hand(coach.shadow_caster) < lowest_on_hand(part_of(coach, Material::hand)) + 0.005F);
        const Figure figure(Detail::fine, coach.build);
        for (const CoachVertex& v : coach.shadow_caster.vertices)
            CHECK(std::min(figure.body(v.position), figure.shoe(v.position)) < 0.008F);
        for (const CoachHair& style : coach.hair) {
            const Hair hair(figure, Detail::fine, style.build);
            for (const CoachVertex& v : style.shadow_caster.vertices)
                CHECK(std::min(figure.body(v.position), hair.exists() ? hair(v.position) : 1.0F) < 0.008F);
        }
    }
}

TEST_CASE("The muscles lie on the skin without a jump, and on the legs only the hamstrings", "[coach]") {
    for (const CoachMesh* person : people()) {
        const CoachMesh& coach = *person;
        INFO(coach.build.id);
        const MuscleTexture& muscles = coach.muscles;
        const auto painted = [&](glm::vec2 place, std::size_t channel) {
            const auto texel = [](float share, int size) {
                return std::clamp(static_cast<int>(share * static_cast<float>(size)), 0, size - 1);
            };
            const int row = texel(place.y, muscles.height);
            const int at = row * muscles.width + texel(place.x, muscles.width);
            return static_cast<int>(muscles.rgba[4 * static_cast<std::size_t>(at) + channel]);
        };
        for (const Material material : {Material::pelvis, Material::leg}) {
            const CoachPart& skin = part_of(coach, material);
            for (const Triangle& t : skin.triangles) {
                glm::vec3 middle{};
                glm::vec2 between{};
                for (const std::uint32_t corner : t) {
                    middle += skin.vertices[corner].position / 3.0F;
                    between += skin.vertices[corner].muscle / 3.0F;
                }
                INFO(middle.x << ", " << middle.y << ", " << middle.z);
                for (std::size_t channel = 0; channel < 4; ++channel)
                    CHECK(std::abs(painted(between, channel) - painted(muscle_place(middle), channel)) < 60);
                if (material == Material::pelvis) continue;
                for (std::size_t channel = 0; channel < 3; ++channel) CHECK(painted(between, channel) < 12);
                if (between.x > MuscleTexture::kTensorFrom) CHECK(painted(between, 3) < 12);
            }
        }
    }
}
