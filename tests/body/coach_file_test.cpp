// The coaches' files.

#include <tiny_gltf.h>

#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <string>

#include "body/baked.h"
#include "body/gltf_writer.h"
#include "support/catch.h"
#include "support/places.h"

using namespace ingear;
using namespace ingear::body;

namespace {

/// FNV-1a, 64 bits.
std::uint64_t hash(const std::string& bytes) {
    std::uint64_t h = 0xcbf29ce484222325ULL;
    for (const char c : bytes) {
        h ^= static_cast<unsigned char>(c);
        h *= 0x100000001b3ULL;
    }
    return h;
}

std::string bytes_of(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

TEST_CASE("The coaches are the same every time and in every build", "[coach]") {
    // They change with the shape, on purpose only: raise the generator's version with them.
    const std::map<std::string, std::uint64_t> golden = {{"bridget", 0xb92bcc27e87c82f2ULL},
                                                         {"milo", 0x0a70afa5b749fa2dULL},
                                                         {"linden", 0xcf9531689ed13b40ULL}};
    for (const CoachMesh& coach : everybody()) {
        INFO(coach.build.id);
        const std::string bytes = to_glb(coach);
        CHECK(bytes == bytes_of(places::share() / "coaches" / (coach.build.id + ".glb")));  // by bake_coach
        CHECK(hash(bytes) == golden.at(coach.build.id));
    }
}

TEST_CASE("The glTF file reads back with everything in it", "[coach]") {
    const CoachMesh& coach = everybody().front();
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
