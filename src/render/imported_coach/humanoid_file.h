#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <glm/mat4x4.hpp>
#include <glm/vec2.hpp>
#include <glm/vec3.hpp>
#include <glm/vec4.hpp>
#include <map>
#include <string>
#include <vector>

#include "base/result.h"
#include "render/gl/offscreen.h"

/// A humanoid model from elsewhere: binary glTF 2.0 or VRM, read without trusting a byte of it.
namespace ingear::render {

/// What such a file may have at most.
struct HumanoidLimits {
    static constexpr std::uintmax_t kBytes = 128 * 1024 * 1024;
    static constexpr std::size_t kVertices = 300000;
    static constexpr std::size_t kIndices = 3 * 600000;
    static constexpr std::size_t kNodes = 1000;
    static constexpr std::size_t kJoints = 512;
    static constexpr std::size_t kMaterials = 64;
    static constexpr int kPicture = 8192;      ///< pixels on a side
    static constexpr int kKeptPicture = 1024;  ///< larger ones are made smaller
};

struct PlainMaterial {
    glm::vec3 colour{1.0F};    ///< linear; times the picture's
    int picture = -1;          ///< into `pictures`; -1 none
    float least_alpha = 0.0F;  ///< what is more transparent isn't drawn; 0 all is
    bool two_sided = false;
};

/// A piece of skin in the pose that the file's nodes are in, metres as the file has them.
struct HumanoidPart {
    std::vector<glm::vec3> positions;
    std::vector<glm::vec3> normals;
    std::vector<glm::vec2> places;                     ///< on the picture
    std::vector<std::array<std::uint16_t, 4>> joints;  ///< nodes
    std::vector<std::array<float, 4>> weights;         ///< sum to 1
    std::vector<std::uint32_t> indices;                ///< triangles
    std::size_t material = 0;
};

struct HumanoidNode {
    std::string name;
    int parent = -1;
    glm::vec3 place{0.0F};  ///< in the world
};

struct HumanoidFile {
    std::vector<HumanoidNode> nodes;
    std::map<std::string, int> bones;  ///< VRM's names of bones, such as "leftUpperLeg", and their nodes
    std::vector<HumanoidPart> parts;
    std::vector<PlainMaterial> materials;  ///< at least one
    std::vector<Picture> pictures;
};

/// Errors name the file and say what is wrong in it.
[[nodiscard]] Result<HumanoidFile> read_humanoid(const std::filesystem::path& file);
/// The same of bytes in memory; errors name no file.
[[nodiscard]] Result<HumanoidFile> parse_humanoid(const std::vector<unsigned char>& bytes);

}  // namespace ingear::render
