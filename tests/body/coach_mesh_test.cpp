// What holds for the mesh of every coach.

#include <map>

#include "body/baked.h"
#include "support/catch.h"

using namespace ingear;
using namespace ingear::body;

TEST_CASE("The coach has as many triangles as she may cost", "[coach]") {
    for (const CoachMesh& coach : everybody()) {
        INFO(coach.build.id);
        std::size_t body = 0;
        for (const CoachPart& each : coach.parts) body += each.triangles.size();
        for (const CoachPart* each : seen_parts(coach)) CHECK(each->triangles.size() > 500);
        CHECK(body > 16000);
        CHECK(body < 23000);
        CHECK(coach.shadow_caster.triangles.size() < 7000);
        for (const CoachHair& style : coach.hair) {
            INFO(style.build.name);
            CHECK(body + style.part.triangles.size() > 18000);
            CHECK(body + style.part.triangles.size() < 23000);
            CHECK(coach.shadow_caster.triangles.size() + style.shadow_caster.triangles.size() < 7000);
        }
    }
}

TEST_CASE("No triangle is degenerate or faces against its normals", "[coach]") {
    for (const CoachMesh& coach : everybody()) {
        INFO(coach.build.id);
        for (const CoachPart* seen : seen_parts(coach)) {
            const CoachPart& each = *seen;
            for (const Triangle& t : each.triangles) {
                const CoachVertex& a = each.vertices[t[0]];
                const CoachVertex& b = each.vertices[t[1]];
                const CoachVertex& c = each.vertices[t[2]];
                const glm::vec3 face = glm::cross(b.position - a.position, c.position - a.position);
                CHECK(0.5F * glm::length(face) > 0.5e-6F);  // half a square millimetre
                CHECK(glm::dot(face, a.normal + b.normal + c.normal) > 0.0F);
            }
        }
    }
}

TEST_CASE("Vertices are sound", "[coach]") {
    for (const CoachMesh& coach : everybody()) {
        INFO(coach.build.id);
        for (const CoachPart* seen : seen_parts(coach)) {
            const CoachPart& each = *seen;
            for (const CoachVertex& v : each.vertices) {
                CHECK(glm::length(v.normal) == Approx(1.0).margin(1e-4));
                CHECK(v.openness >= 0.0F);
                CHECK(v.openness <= 1.0F);
                CHECK(v.position.y > -0.02F);
                CHECK(v.position.y < 1.78F);
            }
        }
    }
}

TEST_CASE("Four weights a vertex, summing to one", "[coach]") {
    for (const CoachMesh& coach : everybody()) {
        INFO(coach.build.id);
        const auto check = [](const CoachPart& each) {
            for (const CoachVertex& v : each.vertices) {
                float sum = 0.0F;
                for (std::size_t i = 0; i < 4; ++i) {
                    CHECK(v.skin.weights[i] >= 0.0F);
                    CHECK(v.skin.bones[i] < motion::kBoneCount);
                    sum += v.skin.weights[i];
                }
                CHECK(sum == Approx(1.0).margin(1e-5));
            }
        };
        for (const CoachPart* each : seen_parts(coach)) check(*each);
        for (const CoachPart* each : casters(coach)) check(*each);
    }
}

TEST_CASE("The right side is the mirror image of the left", "[coach]") {
    for (const CoachMesh& coach : everybody()) {
        INFO(coach.build.id);
        for (const CoachPart* seen : seen_parts(coach)) {
            const CoachPart& each = *seen;
            std::map<glm::vec3, const CoachVertex*, ByPlace> at;
            for (const CoachVertex& v : each.vertices) at[v.position] = &v;
            for (const CoachVertex& v : each.vertices) {
                const auto found = at.find(mirror(v.position));
                REQUIRE(found != at.end());
                const CoachVertex& other = *found->second;
                CHECK(other.normal == mirror(v.normal));
                CHECK(other.openness == v.openness);
                CHECK(other.muscle == v.muscle);
                std::map<motion::Bone, float> expected;
                std::map<motion::Bone, float> actual;
                for (std::size_t i = 0; i < 4; ++i) {
                    expected[motion::mirrored(static_cast<motion::Bone>(v.skin.bones[i]))] +=
                        v.skin.weights[i];
                    actual[static_cast<motion::Bone>(other.skin.bones[i])] += other.skin.weights[i];
                }
                for (const auto& [bone, weight] : expected) {
                    if (weight > 0.02F) CHECK(actual[bone] == Approx(weight).margin(0.02));
                }
            }
        }
    }
}
