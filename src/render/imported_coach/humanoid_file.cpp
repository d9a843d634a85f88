#include "render/imported_coach/humanoid_file.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <glm/geometric.hpp>
#include <glm/gtc/quaternion.hpp>
#include <glm/gtc/type_ptr.hpp>
#include <glm/matrix.hpp>
#include <string_view>

#include "base/paths.h"
#include "render/imported_coach/glb_container.h"
#include "render/imported_coach/gltf_values.h"
#include "render/imported_coach/humanoid_bones.h"
#include "render/imported_coach/picture_reader.h"

namespace ingear::render {

namespace {

using Limits = HumanoidLimits;

// --- nodes ---

bool is_finite(const glm::mat4& matrix) {
    constexpr float kFarthest = 1e6F;
    for (int column = 0; column < 4; ++column) {
        for (int row = 0; row < 4; ++row) {
            if (!(std::abs(matrix[column][row]) < kFarthest)) return false;
        }
    }
    return true;
}

glm::mat4 local_matrix(const tinygltf::Node& node) {
    if (node.matrix.size() == 16) return glm::mat4(glm::make_mat4(node.matrix.data()));
    glm::mat4 matrix(1.0F);
    if (node.rotation.size() == 4) {
        const glm::quat turn(static_cast<float>(node.rotation[3]), static_cast<float>(node.rotation[0]),
                             static_cast<float>(node.rotation[1]), static_cast<float>(node.rotation[2]));
        matrix = glm::mat4_cast(glm::normalize(turn));
    }
    if (node.scale.size() == 3) {
        for (int axis = 0; axis < 3; ++axis)
            matrix[axis] *= static_cast<float>(node.scale[static_cast<std::size_t>(axis)]);
    }
    if (node.translation.size() == 3) {
        for (int axis = 0; axis < 3; ++axis)
            matrix[3][axis] = static_cast<float>(node.translation[static_cast<std::size_t>(axis)]);
    }
    return matrix;
}

/// Every node's place in the world, parents before children.
Result<std::vector<glm::mat4>> place_nodes(const tinygltf::Model& model, std::vector<HumanoidNode>& nodes) {
    const std::size_t count = model.nodes.size();
    if (count > Limits::kNodes)
        return fail("has " + std::to_string(count) + " nodes: expected at most " +
                    std::to_string(Limits::kNodes));
    nodes.resize(count);
    for (std::size_t i = 0; i < count; ++i) {
        nodes[i].name = model.nodes[i].name;
        for (const int child : model.nodes[i].children) {
            if (!has_index(model.nodes, child)) return fail("a node has a child that isn't there");
            if (nodes[static_cast<std::size_t>(child)].parent >= 0)
                return fail("the node \"" + model.nodes[static_cast<std::size_t>(child)].name +
                            "\" has two parents");
            nodes[static_cast<std::size_t>(child)].parent = static_cast<int>(i);
        }
    }
    std::vector<glm::mat4> matrices(count, glm::mat4(1.0F));
    std::vector<std::size_t> next;
    for (std::size_t i = 0; i < count; ++i) {
        if (nodes[i].parent < 0) next.push_back(i);
    }
    std::size_t placed = 0;
    for (; placed < next.size(); ++placed) {
        const std::size_t node = next[placed];
        const glm::mat4 local = local_matrix(model.nodes[node]);
        const int above = nodes[node].parent;
        matrices[node] = above < 0 ? local : matrices[static_cast<std::size_t>(above)] * local;
        if (!is_finite(matrices[node]))
            return fail("the node \"" + nodes[node].name + "\" is at no finite place");
        nodes[node].place = glm::vec3(matrices[node][3]);
        for (const int child : model.nodes[node].children) next.push_back(static_cast<std::size_t>(child));
    }
    if (placed != count) return fail("its nodes go round in a circle");
    return matrices;
}

// --- meshes ---

template <class T>
std::vector<T> as_vectors(const std::vector<float>& values) {
    constexpr std::size_t kSize = sizeof(T) / sizeof(float);
    std::vector<T> vectors(values.size() / kSize);
    if (!vectors.empty()) std::memcpy(vectors.data(), values.data(), vectors.size() * sizeof(T));
    return vectors;
}

/// What moves a part: the nodes of its joints, and the matrices from the mesh into the world.
struct Rig {
    std::vector<int> nodes;
    std::vector<glm::mat4> matrices;
    bool skinned = false;  ///< else the part follows its one node as a whole
};

Result<Rig> make_rig(const tinygltf::Model& model, const tinygltf::Node& node, std::size_t number,
                     const std::vector<glm::mat4>& places) {
    Rig rig;
    rig.skinned = node.skin >= 0;
    if (!rig.skinned) {
        rig.nodes = {static_cast<int>(number)};
        rig.matrices = {places[number]};
        return rig;
    }
    if (!has_index(model.skins, node.skin)) return fail("a mesh has a skin that isn't there");
    const tinygltf::Skin& skin = model.skins[static_cast<std::size_t>(node.skin)];
    if (skin.joints.empty() || skin.joints.size() > Limits::kJoints)
        return fail("a skin has " + std::to_string(skin.joints.size()) + " joints: expected 1 to " +
                    std::to_string(Limits::kJoints));
    std::vector<float> inverse;
    if (skin.inverseBindMatrices >= 0) {
        INGEAR_TRY(auto read,
                   read_floats(model, skin.inverseBindMatrices, 16, Limits::kJoints, "inverseBindMatrices"));
        if (read.size() < 16 * skin.joints.size())
            return fail("inverseBindMatrices: one is expected for each joint");
        inverse = std::move(read);
    }
    for (std::size_t i = 0; i < skin.joints.size(); ++i) {
        const int joint = skin.joints[i];
        if (!has_index(places, joint)) return fail("a skin has a joint that is no node");
        rig.nodes.push_back(joint);
        const glm::mat4 from_mesh =
            inverse.empty() ? glm::mat4(1.0F) : glm::make_mat4(inverse.data() + 16 * i);
        rig.matrices.push_back(places[static_cast<std::size_t>(joint)] * from_mesh);
        if (!is_finite(rig.matrices.back())) return fail("a joint is bound at no finite place");
    }
    return rig;
}

int attribute(const tinygltf::Primitive& primitive, const char* name) {
    const auto found = primitive.attributes.find(name);
    return found == primitive.attributes.end() ? -1 : found->second;
}

Result<std::vector<float>> read_optional(const tinygltf::Model& model, const tinygltf::Primitive& primitive,
                                         const char* name, int components, std::size_t count) {
    const int accessor = attribute(primitive, name);
    if (accessor < 0) return std::vector<float>{};
    auto values = read_floats(model, accessor, components, Limits::kVertices, name);
    if (values && values->size() != count * static_cast<std::size_t>(components))
        return fail(std::string(name) + " has another number of values than POSITION");
    return values;
}

Result<std::vector<std::uint32_t>> read_triangles(const tinygltf::Model& model,
                                                  const tinygltf::Primitive& primitive,
                                                  std::size_t vertices) {
    std::vector<std::uint32_t> indices;
    if (primitive.indices < 0) {
        for (std::size_t i = 0; i < vertices; ++i) indices.push_back(static_cast<std::uint32_t>(i));
    } else {
        INGEAR_TRY(const auto values, read_floats(model, primitive.indices, 1, Limits::kIndices, "indices"));
        for (const float value : values) {
            if (!(value >= 0.0F) || value >= static_cast<float>(vertices))
                return fail("a triangle has a corner that doesn't exist");
            indices.push_back(static_cast<std::uint32_t>(value));
        }
    }
    indices.resize(indices.size() / 3 * 3);
    return indices;
}

/// Smooth normals of a part that has none.
std::vector<glm::vec3> normals_of(const HumanoidPart& part) {
    std::vector<glm::vec3> normals(part.positions.size(), glm::vec3(0.0F));
    for (std::size_t i = 0; i + 2 < part.indices.size(); i += 3) {
        const std::uint32_t a = part.indices[i];
        const std::uint32_t b = part.indices[i + 1];
        const std::uint32_t c = part.indices[i + 2];
        const glm::vec3 normal =
            glm::cross(part.positions[b] - part.positions[a], part.positions[c] - part.positions[a]);
        for (const std::uint32_t corner : {a, b, c}) normals[corner] += normal;
    }
    return normals;
}

/// Moves a part from the mesh into the world, by its rig.
Result<void> put_into_world(const Rig& rig, const std::vector<float>& joints,
                            const std::vector<float>& weights, HumanoidPart& part) {
    const std::size_t count = part.positions.size();
    const bool skinned = rig.skinned && !joints.empty() && !weights.empty();
    for (std::size_t i = 0; i < count; ++i) {
        std::array<std::uint16_t, 4> nodes{};
        std::array<float, 4> shares{1.0F, 0.0F, 0.0F, 0.0F};
        glm::mat4 matrix(0.0F);
        float sum = 0.0F;
        for (std::size_t k = 0; k < 4; ++k) {
            const float weight = skinned ? weights[4 * i + k] : (k == 0 ? 1.0F : 0.0F);
            const float joint = skinned ? joints[4 * i + k] : 0.0F;
            if (weight <= 0.0F) {
                shares[k] = 0.0F;
                continue;
            }
            if (!(joint >= 0.0F) || joint >= static_cast<float>(rig.nodes.size()))
                return fail("a vertex follows a joint that isn't there");
            const auto which = static_cast<std::size_t>(joint);
            nodes[k] = static_cast<std::uint16_t>(rig.nodes[which]);
            shares[k] = weight;
            sum += weight;
            matrix += weight * rig.matrices[which];
        }
        if (!(sum > 0.0F) || !std::isfinite(sum)) {
            nodes = {static_cast<std::uint16_t>(rig.nodes.front()), 0, 0, 0};
            shares = {1.0F, 0.0F, 0.0F, 0.0F};
            matrix = rig.matrices.front();
            sum = 1.0F;
        }
        for (float& share : shares) share /= sum;
        matrix /= sum;
        part.positions[i] = glm::vec3(matrix * glm::vec4(part.positions[i], 1.0F));
        part.normals[i] = glm::mat3(matrix) * part.normals[i];
        const float size = glm::length(part.normals[i]);
        part.normals[i] = size > 1e-12F ? part.normals[i] / size : glm::vec3(0.0F, 1.0F, 0.0F);
        part.joints.push_back(nodes);
        part.weights.push_back(shares);
        constexpr float kFarthest = 1e4F;
        if (!(glm::dot(part.positions[i], part.positions[i]) < kFarthest * kFarthest))
            return fail("a vertex is at no sane place");
    }
    return {};
}

Result<HumanoidPart> read_part(const tinygltf::Model& model, const tinygltf::Primitive& primitive,
                               const Rig& rig) {
    HumanoidPart part;
    INGEAR_TRY(const auto positions,
               read_floats(model, attribute(primitive, "POSITION"), 3, Limits::kVertices, "POSITION"));
    part.positions = as_vectors<glm::vec3>(positions);
    const std::size_t count = part.positions.size();
    INGEAR_TRY(const auto normals, read_optional(model, primitive, "NORMAL", 3, count));
    INGEAR_TRY(const auto places, read_optional(model, primitive, "TEXCOORD_0", 2, count));
    INGEAR_TRY(const auto joints, read_optional(model, primitive, "JOINTS_0", 4, count));
    INGEAR_TRY(const auto weights, read_optional(model, primitive, "WEIGHTS_0", 4, count));
    INGEAR_TRY(part.indices, read_triangles(model, primitive, count));
    part.normals = normals.empty() ? normals_of(part) : as_vectors<glm::vec3>(normals);
    part.places = as_vectors<glm::vec2>(places);
    part.places.resize(count, glm::vec2(0.0F));
    INGEAR_TRY_DO(put_into_world(rig, joints, weights, part));
    if (primitive.material >= 0) {
        if (!has_index(model.materials, primitive.material))
            return fail("a mesh has a material that isn't there");
        part.material = static_cast<std::size_t>(primitive.material) + 1;
    }
    return part;
}

Result<void> read_meshes(const tinygltf::Model& model, const std::vector<glm::mat4>& places,
                         HumanoidFile& file) {
    std::size_t vertices = 0;
    std::size_t indices = 0;
    bool skinned = false;
    for (std::size_t i = 0; i < model.nodes.size(); ++i) {
        const tinygltf::Node& node = model.nodes[i];
        if (node.mesh < 0) continue;
        if (!has_index(model.meshes, node.mesh)) return fail("a node has a mesh that isn't there");
        INGEAR_TRY(const auto rig, make_rig(model, node, i, places));
        const tinygltf::Mesh& mesh = model.meshes[static_cast<std::size_t>(node.mesh)];
        for (const tinygltf::Primitive& primitive : mesh.primitives) {
            const bool triangles = primitive.mode < 0 || primitive.mode == TINYGLTF_MODE_TRIANGLES;
            if (!triangles) continue;
            auto part = read_part(model, primitive, rig);
            if (!part) return fail("mesh \"" + mesh.name + "\": " + part.error().text());
            vertices += part->positions.size();
            indices += part->indices.size();
            if (vertices > Limits::kVertices)
                return fail("has more than " + std::to_string(Limits::kVertices) + " vertices");
            if (indices > Limits::kIndices)
                return fail("has more than " + std::to_string(Limits::kIndices / 3) + " triangles");
            skinned = skinned || (node.skin >= 0 && attribute(primitive, "JOINTS_0") >= 0 &&
                                  attribute(primitive, "WEIGHTS_0") >= 0 && !part->indices.empty());
            if (!part->indices.empty()) file.parts.push_back(std::move(*part));
        }
    }
    if (!skinned) return fail("has no mesh with a skin: nothing would move");
    return {};
}

// --- materials ---

PlainMaterial plain(const tinygltf::Material& from) {
    constexpr float kUsualCut = 0.5F;
    PlainMaterial material;
    const std::vector<double>& factor = from.pbrMetallicRoughness.baseColorFactor;
    if (factor.size() >= 3) {
        for (int c = 0; c < 3; ++c)
            material.colour[c] =
                std::clamp(static_cast<float>(factor[static_cast<std::size_t>(c)]), 0.0F, 1.0F);
    }
    if (from.alphaMode == "MASK")
        material.least_alpha = std::clamp(static_cast<float>(from.alphaCutoff), 0.0F, 1.0F);
    if (from.alphaMode == "BLEND") material.least_alpha = kUsualCut;
    material.two_sided = from.doubleSided;
    return material;
}

Result<void> read_materials(const tinygltf::Model& model, HumanoidFile& file) {
    if (model.materials.size() > Limits::kMaterials)
        return fail("has more than " + std::to_string(Limits::kMaterials) + " materials");
    constexpr glm::vec3 kNone(0.6F);
    file.materials.push_back({.colour = kNone});
    std::map<int, int> kept;  // pictures of the file, and where they are in `pictures`
    for (const tinygltf::Material& from : model.materials) {
        PlainMaterial material = plain(from);
        const int texture = from.pbrMetallicRoughness.baseColorTexture.index;
        if (texture >= 0) {
            if (!has_index(model.textures, texture)) return fail("a material has a picture that isn't there");
            const int source = model.textures[static_cast<std::size_t>(texture)].source;
            if (!has_index(model.images, source)) return fail("a material has a picture that isn't there");
            const auto known = kept.find(source);
            if (known == kept.end()) {
                auto picture = read_picture(model.images[static_cast<std::size_t>(source)].image);
                if (!picture) return fail("material \"" + from.name + "\": " + picture.error().text());
                material.picture = static_cast<int>(file.pictures.size());
                kept[source] = material.picture;
                file.pictures.push_back(std::move(*picture));
            } else {
                material.picture = known->second;
            }
        }
        file.materials.push_back(material);
    }
    return {};
}

}  // namespace

Result<HumanoidFile> parse_humanoid(const std::vector<unsigned char>& bytes) {
    if (bytes.size() > Limits::kBytes) return fail("is too large: expected at most 128 MiB");
    INGEAR_TRY(const auto model, load_glb(bytes));
    HumanoidFile file;
    INGEAR_TRY(const auto places, place_nodes(model, file.nodes));
    INGEAR_TRY(file.bones, find_humanoid_bones(model));
    INGEAR_TRY_DO(read_meshes(model, places, file));
    INGEAR_TRY_DO(read_materials(model, file));
    return file;
}

Result<HumanoidFile> read_humanoid(const std::filesystem::path& path) {
    std::error_code error;
    if (!std::filesystem::is_regular_file(path, error))
        return fail("the coach's model is missing", path.string());
    const std::uintmax_t size = std::filesystem::file_size(path, error);
    if (error || size > Limits::kBytes)
        return fail("the coach's model is too large: expected at most 128 MiB", path.string());
    INGEAR_TRY(const auto text, ingear::read_file(path));
    auto file = parse_humanoid({text.begin(), text.end()});
    if (!file) return fail("the coach's model can't be used: " + file.error().text(), path.string());
    return file;
}

}  // namespace ingear::render
