// The finished coach, made once for all of these.

#include <tiny_gltf.h>

#include <catch2/catch.hpp>
#include <map>
#include <set>
#include <tuple>

#include "body/coach_mesh.h"
#include "body/gltf_writer.h"
#include "support/places.h"

using namespace ingear;
using namespace ingear::body;

namespace {

/// The people, made once each.
const std::vector<CoachMesh>& people() {
    static const std::vector<CoachMesh> made = {make_coach(bridget()), make_coach(milo())};
    return made;
}

const CoachPart& part_of(const CoachMesh& coach, Material material) {
    return coach.parts[static_cast<std::size_t>(material)];
}

/// All that is seen: the body's parts and every style of hair.
std::vector<const CoachPart*> seen_parts(const CoachMesh& coach) {
    std::vector<const CoachPart*> parts;
    for (const CoachPart& each : coach.parts) {
        if (!each.triangles.empty()) parts.push_back(&each);
    }
    for (const CoachHair& style : coach.hair) {
        if (!style.part.triangles.empty()) parts.push_back(&style.part);
    }
    return parts;
}

/// The casters of the body and of every head.
std::vector<const CoachPart*> casters(const CoachMesh& coach) {
    std::vector<const CoachPart*> parts{&coach.shadow_caster};
    for (const CoachHair& style : coach.hair) parts.push_back(&style.shadow_caster);
    return parts;
}

/// FNV-1a, 64 bits.
std::uint64_t hash(const std::string& bytes) {
    std::uint64_t h = 0xcbf29ce484222325ULL;
    for (const char c : bytes) {
        h ^= static_cast<unsigned char>(c);
        h *= 0x100000001b3ULL;
    }
    return h;
}

struct ByPlace {
    bool operator()(glm::vec3 a, glm::vec3 b) const {
        return std::tie(a.x, a.y, a.z) < std::tie(b.x, b.y, b.z);
    }
};

/// Parts that meet share places, not vertices: triangles as numbers of places.
struct Welded {
    std::map<glm::vec3, int, ByPlace> number;
    std::vector<glm::vec3> places;
    std::map<std::pair<int, int>, int> edges;  ///< directed, with how often

    void add(const CoachPart& part) {
        for (const Triangle& t : part.triangles) {
            int corner[3];
            for (std::size_t i = 0; i < 3; ++i) corner[i] = number_of(part.vertices[t[i]].position);
            for (std::size_t i = 0; i < 3; ++i) ++edges[{corner[i], corner[(i + 1) % 3]}];
        }
    }
    std::vector<glm::vec3> border() const {
        std::vector<glm::vec3> found;
        for (const auto& [edge, count] : edges) {
            if (edges.count({edge.second, edge.first}) == 0) found.push_back(places[edge.first]);
        }
        return found;
    }
    bool every_edge_once() const {
        for (const auto& [edge, count] : edges) {
            if (count != 1) return false;
        }
        return true;
    }

  private:
    int number_of(glm::vec3 place) {
        const auto [at, added] = number.emplace(place, static_cast<int>(places.size()));
        if (added) places.push_back(place);
        return at->second;
    }
};

Welded weld(const CoachMesh& coach, std::initializer_list<Material> materials) {
    Welded welded;
    for (const Material material : materials) welded.add(part_of(coach, material));
    return welded;
}

Welded weld(const CoachPart& part) {
    Welded welded;
    welded.add(part);
    return welded;
}

}  // namespace

TEST_CASE("The coach has as many triangles as she may cost") {
    for (const CoachMesh& coach : people()) {
        INFO(coach.build.id);
        std::size_t body = 0;
        for (const CoachPart& each : coach.parts) body += each.triangles.size();
        for (const CoachPart* each : seen_parts(coach)) CHECK(each->triangles.size() > 500);
        for (const CoachHair& style : coach.hair) {
            INFO(style.build.name);
            CHECK(body + style.part.triangles.size() > 18000);
            CHECK(body + style.part.triangles.size() < 23000);
            CHECK(coach.shadow_caster.triangles.size() + style.shadow_caster.triangles.size() < 7000);
        }
    }
}

TEST_CASE("Trunk, arms and legs are one skin, open only at neck, wrists and ankles") {
    for (const CoachMesh& coach : people()) {
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

TEST_CASE("The head is open only at the neck and under the hair") {
    for (const CoachMesh& coach : people()) {
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

TEST_CASE("Each hand is open at the wrist only, the shoes not at all") {
    for (const CoachMesh& coach : people()) {
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

TEST_CASE("The hair ends under the skin") {
    for (const CoachMesh& coach : people()) {
        INFO(coach.build.id);
        const Figure figure(Detail::fine, coach.build);
        for (const CoachHair& style : coach.hair) {
            INFO(style.build.name);
            for (const glm::vec3& p : weld(style.part).border()) CHECK(figure.body(p) < 0.0F);
        }
    }
}

TEST_CASE("No triangle is degenerate or faces against its normals") {
    for (const CoachMesh& coach : people()) {
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

TEST_CASE("The mesh lies on the surface, except under the seams") {
    for (const CoachMesh& coach : people()) {
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

TEST_CASE("Vertices are sound") {
    for (const CoachMesh& coach : people()) {
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

TEST_CASE("Four weights a vertex, summing to one") {
    for (const CoachMesh& coach : people()) {
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

TEST_CASE("The right side is the mirror image of the left") {
    for (const CoachMesh& coach : people()) {
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

TEST_CASE("The muscles lie on the skin without a jump, and on the legs only the hamstrings") {
    for (const CoachMesh& coach : people()) {
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

TEST_CASE("Where parts meet, nothing comes apart when she moves") {
    for (const CoachMesh& coach : people()) {
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

TEST_CASE("The shadow caster keeps its fingers and stays inside the coach") {
    for (const CoachMesh& coach : people()) {
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

TEST_CASE("The coaches are the same every time and in every build") {
    // They change with the shape, on purpose only: raise the generator's version with them.
    const std::map<std::string, std::uint64_t> golden = {{"bridget", 0xb92bcc27e87c82f2ULL},
                                                         {"milo", 0x0a70afa5b749fa2dULL}};
    for (const CoachMesh& coach : people()) {
        INFO(coach.build.id);
        const std::string bytes = to_glb(coach);
        CHECK(hash(bytes) == hash(to_glb(make_coach(coach.build))));
        CHECK(hash(bytes) == golden.at(coach.build.id));
    }
}

TEST_CASE("The glTF file reads back with everything in it") {
    const CoachMesh& coach = people().front();
    const std::string bytes = to_glb(coach);
    tinygltf::Model model;
    std::string error;
    std::string warning;
    REQUIRE(tinygltf::TinyGLTF().LoadBinaryFromMemory(&model, &error, &warning,
                                                      reinterpret_cast<const unsigned char*>(bytes.data()),
                                                      static_cast<unsigned int>(bytes.size())));
    CHECK(error.empty());
    CHECK(warning.empty());
    CHECK(model.asset.extras.Get("generator_version").GetNumberAsInt() >= 1);

    REQUIRE(model.skins.size() == 1);
    REQUIRE(model.skins[0].joints.size() == motion::kBoneCount);
    for (std::size_t i = 0; i < motion::kBoneCount; ++i) {
        CHECK(model.nodes[model.skins[0].joints[i]].name == motion::name(static_cast<motion::Bone>(i)));
    }

    std::map<std::string, const tinygltf::Mesh*> meshes;
    for (const tinygltf::Mesh& mesh : model.meshes) meshes[mesh.name] = &mesh;
    for (const char* name : {"coach", "hair_bun", "hair_ponytail", "hair_bob", "shadow_caster",
                             "shadow_caster_bun", "shadow_caster_ponytail", "shadow_caster_bob"}) {
        INFO(name);
        CHECK(meshes.count(name) == 1);
    }
    REQUIRE(meshes.at("coach")->primitives.size() == kMaterialCount - 1);
    for (const tinygltf::Primitive& primitive : meshes.at("coach")->primitives) {
        const std::string& material = model.materials[primitive.material].name;
        INFO(material);
        std::size_t i = 0;
        while (name(static_cast<Material>(i)) != material) ++i;
        const CoachPart& expected = coach.parts[i];
        CHECK(primitive.targets.size() == coach.morphs.size());
        CHECK(model.accessors[primitive.indices].count == 3 * expected.triangles.size());
        for (const char* attribute :
             {"POSITION", "NORMAL", "JOINTS_0", "WEIGHTS_0", "COLOR_0", "TEXCOORD_0", "_REST"}) {
            INFO(attribute);
            REQUIRE(primitive.attributes.count(attribute) == 1);
            CHECK(model.accessors[primitive.attributes.at(attribute)].count == expected.vertices.size());
        }
        const tinygltf::Accessor& places = model.accessors[primitive.attributes.at("POSITION")];
        const tinygltf::BufferView& view = model.bufferViews[places.bufferView];
        glm::vec3 last{};
        std::memcpy(&last, &model.buffers[0].data[view.byteOffset + view.byteLength - sizeof last],
                    sizeof last);
        CHECK(last == expected.vertices.back().position);
    }
    for (const char* attribute : {"POSITION", "JOINTS_0", "WEIGHTS_0"}) {
        CHECK(meshes.at("shadow_caster")->primitives[0].attributes.count(attribute) == 1);
    }

    REQUIRE(model.images.size() == 1);
    CHECK(model.images[0].name == "muscles");
    CHECK(model.images[0].width == coach.muscles.width);
    CHECK(model.images[0].height == coach.muscles.height);
    CHECK(model.images[0].image == coach.muscles.rgba);
}

TEST_CASE("A file is written as a whole or not at all") {
    const std::filesystem::path folder = places::build() / "body_test_files";
    std::filesystem::create_directories(folder);
    const std::filesystem::path file = folder / "coach.glb";
    REQUIRE(write_whole_file(file, "first"));
    REQUIRE(write_whole_file(file, "second"));
    CHECK(std::filesystem::file_size(file) == 6);
    CHECK_FALSE(std::filesystem::exists(file.string() + ".part"));
    CHECK_FALSE(write_whole_file(folder / "nowhere" / "coach.glb", "third"));
    std::filesystem::remove_all(folder);
}
