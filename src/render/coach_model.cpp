#include "render/coach_model.h"

#include <cmath>
#include <cstring>
#include <glm/geometric.hpp>
#include <glm/mat4x4.hpp>
#include <glm/matrix.hpp>
#include <optional>
#include <string_view>

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wshadow"
#include <tiny_gltf.h>
#pragma GCC diagnostic pop

#include "motion/skeleton.h"

namespace ingear::render {
namespace {

constexpr std::array<std::string_view, kMaterialCount> kMaterialNames = {"torso", "arm",  "pelvis", "leg",
                                                                         "head",  "hand", "hair",   "shoe"};
constexpr const char* kBakeAgain = " (was it baked by another version? bake it again)";
constexpr float kBindTolerance = 0.001F;  // metres

std::optional<Material> material_from(std::string_view name) {
    for (std::size_t i = 0; i < kMaterialNames.size(); ++i) {
        if (kMaterialNames[i] == name) return static_cast<Material>(i);
    }
    return std::nullopt;
}

/// Reads accessors with every index and range checked, because tinygltf checks only the syntax.
class GltfReader {
  public:
    explicit GltfReader(const tinygltf::Model& model) : model_(model) {}

    /// `T` is laid out as the accessor's elements, e.g. glm::vec3 for float3.
    template <class T>
    Result<std::vector<T>> read(int accessor_index, int component_type, int type,
                                const std::string& what) const {
        if (!has(model_.accessors, accessor_index)) return fail(what + " is missing");
        const tinygltf::Accessor& accessor = model_.accessors[static_cast<std::size_t>(accessor_index)];
        if (accessor.componentType != component_type || accessor.type != type || accessor.sparse.isSparse) {
            return fail(what + " has another type than expected");
        }
        if (!has(model_.bufferViews, accessor.bufferView)) return fail(what + " has no data");
        const tinygltf::BufferView& view = model_.bufferViews[static_cast<std::size_t>(accessor.bufferView)];
        if (!has(model_.buffers, view.buffer)) return fail(what + " has no data");
        const std::vector<unsigned char>& bytes = model_.buffers[static_cast<std::size_t>(view.buffer)].data;
        const std::size_t stride = view.byteStride != 0 ? view.byteStride : sizeof(T);
        const std::size_t begin = view.byteOffset + accessor.byteOffset;
        if (begin > bytes.size() || accessor.count > bytes.size() || stride > bytes.size() ||
            (accessor.count > 0 && begin + stride * (accessor.count - 1) + sizeof(T) > bytes.size())) {
            return fail(what + " reaches past the end of the file");
        }
        std::vector<T> values(accessor.count);
        for (std::size_t i = 0; i < values.size(); ++i) {
            std::memcpy(&values[i], bytes.data() + begin + i * stride, sizeof(T));
        }
        return values;
    }

    Result<std::vector<std::uint32_t>> read_indices(const tinygltf::Primitive& primitive,
                                                    const std::string& what) const {
        if (has(model_.accessors, primitive.indices) &&
            model_.accessors[static_cast<std::size_t>(primitive.indices)].componentType ==
                TINYGLTF_COMPONENT_TYPE_UNSIGNED_SHORT) {
            const auto small = read<std::uint16_t>(primitive.indices, TINYGLTF_COMPONENT_TYPE_UNSIGNED_SHORT,
                                                   TINYGLTF_TYPE_SCALAR, what);
            if (!small) return tl::make_unexpected(small.error());
            return std::vector<std::uint32_t>(small->begin(), small->end());
        }
        return read<std::uint32_t>(primitive.indices, TINYGLTF_COMPONENT_TYPE_UNSIGNED_INT,
                                   TINYGLTF_TYPE_SCALAR, what);
    }

    template <class T>
    static bool has(const std::vector<T>& list, int index) {
        return index >= 0 && static_cast<std::size_t>(index) < list.size();
    }

    /// An attribute of a primitive; `count` values are expected (0 = any number).
    template <class T>
    Result<std::vector<T>> attribute(const tinygltf::Primitive& primitive, const std::string& name,
                                     int component_type, int type, std::size_t count,
                                     const std::string& where) const {
        const auto found = primitive.attributes.find(name);
        const int accessor = found != primitive.attributes.end() ? found->second : -1;
        auto values = read<T>(accessor, component_type, type, where + ": attribute " + name);
        if (values && count != 0 && values->size() != count) {
            return fail(where + ": attribute " + name + " has another number of values than POSITION");
        }
        return values;
    }

  private:
    const tinygltf::Model& model_;
};

bool is_finite(const glm::vec3& v) {
    return std::isfinite(v.x) && std::isfinite(v.y) && std::isfinite(v.z);
}

Result<void> check_skin(const tinygltf::Model& model, const GltfReader& reader) {
    if (model.skins.size() != 1) return fail("expected one skin");
    const tinygltf::Skin& skin = model.skins.front();
    if (skin.joints.size() != motion::kBoneCount) {
        return fail("the skin has " + std::to_string(skin.joints.size()) + " joints, expected " +
                    std::to_string(motion::kBoneCount) + kBakeAgain);
    }
    const auto inverse_bind = reader.read<glm::mat4>(skin.inverseBindMatrices, TINYGLTF_COMPONENT_TYPE_FLOAT,
                                                     TINYGLTF_TYPE_MAT4, "inverseBindMatrices");
    if (!inverse_bind) return tl::make_unexpected(inverse_bind.error());
    if (inverse_bind->size() != motion::kBoneCount)
        return fail("inverseBindMatrices: one is expected for each joint");
    for (std::size_t i = 0; i < motion::kBoneCount; ++i) {
        const std::string expected(motion::name(static_cast<motion::Bone>(i)));
        const std::string joint = "skin joint " + std::to_string(i);
        if (!GltfReader::has(model.nodes, skin.joints[i])) return fail(joint + " is not a node");
        const std::string& name = model.nodes[static_cast<std::size_t>(skin.joints[i])].name;
        if (name != expected)
            return fail(joint + " is \"" + name + "\", expected \"" + expected + "\"" + kBakeAgain);
        const glm::vec3 place(glm::inverse((*inverse_bind)[i])[3]);
        if (!(glm::distance(place, motion::bind_world().position[i]) < kBindTolerance)) {
            return fail(joint + " (" + expected + ") is bound at another place than the skeleton's" +
                        kBakeAgain);
        }
    }
    return {};
}

const tinygltf::Mesh* find_mesh(const tinygltf::Model& model, std::string_view name) {
    for (const tinygltf::Mesh& mesh : model.meshes) {
        if (mesh.name == name) return &mesh;
    }
    return nullptr;
}

/// Appends one primitive's places, influences and triangles.
Result<void> append_skinned(const GltfReader& reader, const tinygltf::Primitive& primitive,
                            const std::string& where, SkinnedMesh& mesh,
                            std::vector<std::uint32_t>& triangles) {
    const auto positions = reader.attribute<glm::vec3>(primitive, "POSITION", TINYGLTF_COMPONENT_TYPE_FLOAT,
                                                       TINYGLTF_TYPE_VEC3, 0, where);
    if (!positions) return tl::make_unexpected(positions.error());
    const std::size_t count = positions->size();
    const auto bones = reader.attribute<std::array<std::uint8_t, 4>>(
        primitive, "JOINTS_0", TINYGLTF_COMPONENT_TYPE_UNSIGNED_BYTE, TINYGLTF_TYPE_VEC4, count, where);
    if (!bones) return tl::make_unexpected(bones.error());
    const auto weights = reader.attribute<std::array<float, 4>>(
        primitive, "WEIGHTS_0", TINYGLTF_COMPONENT_TYPE_FLOAT, TINYGLTF_TYPE_VEC4, count, where);
    if (!weights) return tl::make_unexpected(weights.error());
    const auto indices = reader.read_indices(primitive, where + ": indices");
    if (!indices) return tl::make_unexpected(indices.error());

    for (std::size_t i = 0; i < count; ++i) {
        if (!is_finite((*positions)[i])) return fail(where + ": a vertex has no finite place");
        const SkinInfluence influence{(*bones)[i], (*weights)[i]};
        float sum = 0.0F;
        for (std::size_t k = 0; k < 4; ++k) {
            if (influence.bones[k] >= motion::kBoneCount)
                return fail(where + ": a vertex follows an unknown bone");
            sum += influence.weights[k];
        }
        if (!(std::abs(sum - 1.0F) < 0.01F)) return fail(where + ": the weights of a vertex don't sum to 1");
        mesh.influences.push_back(influence);
    }
    const auto base = static_cast<std::uint32_t>(mesh.positions.size());
    if (indices->size() % 3 != 0) return fail(where + ": expected whole triangles");
    for (const std::uint32_t index : *indices) {
        if (index >= count) return fail(where + ": a triangle has a corner that doesn't exist");
        triangles.push_back(base + index);
    }
    mesh.positions.insert(mesh.positions.end(), positions->begin(), positions->end());
    return {};
}

/// Appends what the visible surface has besides.
Result<void> append_paint(const GltfReader& reader, const tinygltf::Primitive& primitive,
                          const std::string& where, std::size_t count, CoachModel& coach) {
    const auto normals = reader.attribute<glm::vec3>(primitive, "NORMAL", TINYGLTF_COMPONENT_TYPE_FLOAT,
                                                     TINYGLTF_TYPE_VEC3, count, where);
    if (!normals) return tl::make_unexpected(normals.error());
    const auto colours = reader.attribute<glm::vec4>(primitive, "COLOR_0", TINYGLTF_COMPONENT_TYPE_FLOAT,
                                                     TINYGLTF_TYPE_VEC4, count, where);
    if (!colours) return tl::make_unexpected(colours.error());
    const auto places = reader.attribute<glm::vec2>(primitive, "TEXCOORD_0", TINYGLTF_COMPONENT_TYPE_FLOAT,
                                                    TINYGLTF_TYPE_VEC2, count, where);
    if (!places) return tl::make_unexpected(places.error());
    const auto rest = reader.attribute<glm::vec3>(primitive, "_REST", TINYGLTF_COMPONENT_TYPE_FLOAT,
                                                  TINYGLTF_TYPE_VEC3, count, where);
    if (!rest) return tl::make_unexpected(rest.error());
    coach.surface.normals.insert(coach.surface.normals.end(), normals->begin(), normals->end());
    for (std::size_t i = 0; i < count; ++i)
        coach.paint.push_back({(*rest)[i], (*colours)[i].r, (*places)[i]});
    return {};
}

Result<void> read_surface(const tinygltf::Model& model, const GltfReader& reader, CoachModel& coach) {
    const tinygltf::Mesh* mesh = find_mesh(model, "coach");
    if (mesh == nullptr || mesh->primitives.empty()) return fail("the mesh \"coach\" is missing");
    for (const tinygltf::Primitive& primitive : mesh->primitives) {
        if (!GltfReader::has(model.materials, primitive.material))
            return fail("a part of the mesh has no material");
        const std::string& name = model.materials[static_cast<std::size_t>(primitive.material)].name;
        const auto material = material_from(name);
        if (!material) return fail("unknown material \"" + name + "\"" + kBakeAgain);
        const std::size_t first_vertex = coach.surface.positions.size();
        const std::size_t first_index = coach.fine.indices.size();
        if (auto done = append_skinned(reader, primitive, name, coach.surface, coach.fine.indices); !done)
            return done;
        const std::size_t count = coach.surface.positions.size() - first_vertex;
        if (auto done = append_paint(reader, primitive, name, count, coach); !done) return done;
        coach.fine.ranges.push_back({*material, first_index, coach.fine.indices.size() - first_index});
    }
    return {};
}

Result<void> read_caster(const tinygltf::Model& model, const GltfReader& reader, CoachModel& coach) {
    const tinygltf::Mesh* mesh = find_mesh(model, "shadow_caster");
    if (mesh == nullptr || mesh->primitives.empty()) return fail("the mesh \"shadow_caster\" is missing");
    for (const tinygltf::Primitive& primitive : mesh->primitives) {
        if (auto done =
                append_skinned(reader, primitive, "shadow_caster", coach.caster, coach.caster_indices);
            !done)
            return done;
    }
    return {};
}

Result<void> read_muscles(const tinygltf::Model& model, CoachModel& coach) {
    for (const tinygltf::Image& image : model.images) {
        if (image.name != "muscles") continue;
        const std::size_t bytes =
            static_cast<std::size_t>(image.width) * static_cast<std::size_t>(image.height) * 4;
        if (image.width < 1 || image.height < 1 || image.component != 4 || image.bits != 8 ||
            image.image.size() != bytes) {
            return fail("the image \"muscles\" must have four channels of 8 bits");
        }
        coach.muscles = {image.width, image.height, image.image};
        return {};
    }
    return fail("the image \"muscles\" is missing");
}

Result<CoachModel> convert(const tinygltf::Model& model) {
    const GltfReader reader(model);
    CoachModel coach;
    if (auto done = check_skin(model, reader); !done) return tl::make_unexpected(done.error());
    if (auto done = read_surface(model, reader, coach); !done) return tl::make_unexpected(done.error());
    if (auto done = read_caster(model, reader, coach); !done) return tl::make_unexpected(done.error());
    if (auto done = read_muscles(model, coach); !done) return tl::make_unexpected(done.error());
    return coach;
}

}  // namespace

Result<CoachModel> load_coach_model(const std::filesystem::path& file) {
    std::error_code ignored;
    if (!std::filesystem::is_regular_file(file, ignored))
        return fail("the coach's model is missing", file.string());
    tinygltf::TinyGLTF loader;
    tinygltf::Model model;
    std::string error;
    std::string warning;
    if (!loader.LoadBinaryFromFile(&model, &error, &warning, file.string())) {
        while (!error.empty() && error.back() == '\n') error.pop_back();
        return fail("the coach's model is damaged: " + (error.empty() ? "not a binary glTF file" : error),
                    file.string());
    }
    auto coach = convert(model);
    if (!coach) return fail("the coach's model can't be used: " + coach.error().text(), file.string());
    return coach;
}

}  // namespace ingear::render
