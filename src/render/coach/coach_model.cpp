#include "render/coach/coach_model.h"

#include <algorithm>
#include <cmath>
#include <glm/geometric.hpp>
#include <glm/mat4x4.hpp>
#include <glm/matrix.hpp>
#include <optional>
#include <string_view>

#include "motion/skeleton.h"
#include "render/coach/coach_extras.h"
#include "render/coach/gltf_reader.h"
#include "render/coach/skin_reach.h"

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
    INGEAR_TRY(const auto inverse_bind,
               reader.read<glm::mat4>(skin.inverseBindMatrices, TINYGLTF_COMPONENT_TYPE_FLOAT,
                                      TINYGLTF_TYPE_MAT4, "inverseBindMatrices"));
    if (inverse_bind.size() != motion::kBoneCount)
        return fail("inverseBindMatrices: one is expected for each joint");
    for (std::size_t i = 0; i < motion::kBoneCount; ++i) {
        const std::string expected(motion::name(static_cast<motion::Bone>(i)));
        const std::string joint = "skin joint " + std::to_string(i);
        if (!GltfReader::has(model.nodes, skin.joints[i])) return fail(joint + " is not a node");
        const std::string& name = model.nodes[static_cast<std::size_t>(skin.joints[i])].name;
        if (name != expected)
            return fail(joint + " is \"" + name + "\", expected \"" + expected + "\"" + kBakeAgain);
        const glm::vec3 place(glm::inverse(inverse_bind[i])[3]);
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
    INGEAR_TRY(const auto positions,
               reader.attribute<glm::vec3>(primitive, "POSITION", TINYGLTF_COMPONENT_TYPE_FLOAT,
                                           TINYGLTF_TYPE_VEC3, 0, where));
    const std::size_t count = positions.size();
    INGEAR_TRY(const auto bones, reader.attribute<std::array<std::uint8_t, 4>>(
                                     primitive, "JOINTS_0", TINYGLTF_COMPONENT_TYPE_UNSIGNED_BYTE,
                                     TINYGLTF_TYPE_VEC4, count, where));
    INGEAR_TRY(const auto weights,
               reader.attribute<std::array<float, 4>>(primitive, "WEIGHTS_0", TINYGLTF_COMPONENT_TYPE_FLOAT,
                                                      TINYGLTF_TYPE_VEC4, count, where));
    INGEAR_TRY(const auto indices, reader.read_indices(primitive, where + ": indices"));

    for (std::size_t i = 0; i < count; ++i) {
        if (!is_finite(positions[i])) return fail(where + ": a vertex has no finite place");
        const SkinInfluence influence{bones[i], weights[i]};
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
    if (indices.size() % 3 != 0) return fail(where + ": expected whole triangles");
    for (const std::uint32_t index : indices) {
        if (index >= count) return fail(where + ": a triangle has a corner that doesn't exist");
        triangles.push_back(base + index);
    }
    mesh.positions.insert(mesh.positions.end(), positions.begin(), positions.end());
    return {};
}

/// Appends what the visible surface has besides.
Result<void> append_paint(const GltfReader& reader, const tinygltf::Primitive& primitive,
                          const std::string& where, std::size_t count, SkinnedMesh& surface,
                          std::vector<VertexPaint>& paint) {
    INGEAR_TRY(const auto normals,
               reader.attribute<glm::vec3>(primitive, "NORMAL", TINYGLTF_COMPONENT_TYPE_FLOAT,
                                           TINYGLTF_TYPE_VEC3, count, where));
    INGEAR_TRY(const auto colours,
               reader.attribute<glm::vec4>(primitive, "COLOR_0", TINYGLTF_COMPONENT_TYPE_FLOAT,
                                           TINYGLTF_TYPE_VEC4, count, where));
    INGEAR_TRY(const auto places,
               reader.attribute<glm::vec2>(primitive, "TEXCOORD_0", TINYGLTF_COMPONENT_TYPE_FLOAT,
                                           TINYGLTF_TYPE_VEC2, count, where));
    INGEAR_TRY(const auto rest, reader.attribute<glm::vec3>(primitive, "_REST", TINYGLTF_COMPONENT_TYPE_FLOAT,
                                                            TINYGLTF_TYPE_VEC3, count, where));
    surface.normals.insert(surface.normals.end(), normals.begin(), normals.end());
    for (std::size_t i = 0; i < count; ++i) paint.push_back({rest[i], colours[i].r, places[i]});
    return {};
}

/// Appends a primitive's part of a morph target; vertices that don't move are left out.
Result<void> append_morph(const GltfReader& reader, const std::map<std::string, int>& target,
                          const std::string& where, std::size_t first_vertex, std::size_t count,
                          Morph& morph) {
    tinygltf::Primitive moved;
    moved.attributes = target;
    INGEAR_TRY(const auto moves, reader.attribute<glm::vec3>(moved, "POSITION", TINYGLTF_COMPONENT_TYPE_FLOAT,
                                                             TINYGLTF_TYPE_VEC3, count, where));
    INGEAR_TRY(const auto turns, reader.attribute<glm::vec3>(moved, "NORMAL", TINYGLTF_COMPONENT_TYPE_FLOAT,
                                                             TINYGLTF_TYPE_VEC3, count, where));
    for (std::size_t i = 0; i < count && i < moves.size() && i < turns.size(); ++i) {
        if (!is_finite(moves[i]) || !is_finite(turns[i]))
            return fail(where + ": a vertex moves to no finite place");
        if (moves[i] == glm::vec3(0.0F) && turns[i] == glm::vec3(0.0F)) continue;
        morph.vertices.push_back(static_cast<std::uint32_t>(first_vertex + i));
        morph.moves.push_back(moves[i]);
        morph.turns.push_back(turns[i]);
    }
    return {};
}

/// The morph that a target's name stands for; null: none that is known.
Morph* morph_named(const std::string& name, Wardrobe& coach) {
    constexpr std::string_view kOutfit = "outfit_";
    if (name == "smile") return &coach.body.smile;
    for (Outfit& outfit : coach.outfits) {
        if (name == std::string(kOutfit) + outfit.name) return &outfit.cloth;
    }
    return nullptr;
}

Result<void> read_surface(const tinygltf::Model& model, const GltfReader& reader, Wardrobe& wardrobe) {
    CoachModel& coach = wardrobe.body;
    const tinygltf::Mesh* mesh = find_mesh(model, "coach");
    if (mesh == nullptr || mesh->primitives.empty()) return fail("the mesh \"coach\" is missing");
    INGEAR_TRY(const auto targets, target_names(*mesh));
    for (const tinygltf::Primitive& primitive : mesh->primitives) {
        if (!GltfReader::has(model.materials, primitive.material))
            return fail("a part of the mesh has no material");
        const std::string& name = model.materials[static_cast<std::size_t>(primitive.material)].name;
        const auto material = material_from(name);
        if (!material) return fail("unknown material \"" + name + "\"" + kBakeAgain);
        const std::size_t first_vertex = coach.surface.positions.size();
        const std::size_t first_index = coach.fine.indices.size();
        INGEAR_TRY_DO(append_skinned(reader, primitive, name, coach.surface, coach.fine.indices));
        const std::size_t count = coach.surface.positions.size() - first_vertex;
        INGEAR_TRY_DO(append_paint(reader, primitive, name, count, coach.surface, coach.paint));
        coach.fine.ranges.push_back({*material, first_index, coach.fine.indices.size() - first_index});
        if (primitive.targets.size() != targets.size())
            return fail(name + ": another number of morph targets than they have names");
        for (std::size_t i = 0; i < targets.size(); ++i) {
            Morph* morph = morph_named(targets[i], wardrobe);
            if (morph == nullptr) return fail("unknown morph target \"" + targets[i] + "\"" + kBakeAgain);
            const std::string where = name + ": morph target " + targets[i];
            INGEAR_TRY_DO(append_morph(reader, primitive.targets[i], where, first_vertex, count, *morph));
        }
    }
    return {};
}

Result<void> read_caster(const tinygltf::Model& model, const GltfReader& reader, const std::string& name,
                         SkinnedMesh& caster, std::vector<std::uint32_t>& indices) {
    const tinygltf::Mesh* mesh = find_mesh(model, name);
    if (mesh == nullptr || mesh->primitives.empty()) return fail("the mesh \"" + name + "\" is missing");
    for (const tinygltf::Primitive& primitive : mesh->primitives) {
        INGEAR_TRY_DO(append_skinned(reader, primitive, name, caster, indices));
    }
    return {};
}

Result<void> read_hair(const tinygltf::Model& model, const GltfReader& reader, HairStyle& style) {
    const std::string name = "hair_" + style.name;
    if (const tinygltf::Mesh* mesh = find_mesh(model, name)) {
        for (const tinygltf::Primitive& primitive : mesh->primitives) {
            const std::size_t first = style.surface.positions.size();
            INGEAR_TRY_DO(append_skinned(reader, primitive, name, style.surface, style.indices));
            const std::size_t count = style.surface.positions.size() - first;
            INGEAR_TRY_DO(append_paint(reader, primitive, name, count, style.surface, style.paint));
        }
    }
    return read_caster(model, reader, "shadow_caster_" + style.name, style.caster, style.caster_indices);
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

Result<Wardrobe> convert(const tinygltf::Model& model) {
    const GltfReader reader(model);
    INGEAR_TRY(Wardrobe coach, read_extras(model.asset.extras));
    INGEAR_TRY_DO(check_skin(model, reader));
    INGEAR_TRY_DO(read_surface(model, reader, coach));
    INGEAR_TRY_DO(read_caster(model, reader, "shadow_caster", coach.body.caster, coach.body.caster_indices));
    for (HairStyle& style : coach.hair) {
        INGEAR_TRY_DO(read_hair(model, reader, style));
    }
    INGEAR_TRY_DO(read_muscles(model, coach.body));
    return coach;
}

/// The one with this name, else the first; null: there is none.
template <class Named>
const Named* find_or_first(const std::vector<Named>& list, std::string_view name) {
    const auto found =
        std::find_if(list.begin(), list.end(), [&](const Named& each) { return each.name == name; });
    if (found != list.end()) return &*found;
    return list.empty() ? nullptr : &list.front();
}

void append(SkinnedMesh& mesh, const SkinnedMesh& more) {
    mesh.positions.insert(mesh.positions.end(), more.positions.begin(), more.positions.end());
    mesh.normals.insert(mesh.normals.end(), more.normals.begin(), more.normals.end());
    mesh.influences.insert(mesh.influences.end(), more.influences.begin(), more.influences.end());
}

void append(std::vector<std::uint32_t>& indices, const std::vector<std::uint32_t>& more, std::size_t base) {
    for (const std::uint32_t index : more) indices.push_back(static_cast<std::uint32_t>(base) + index);
}

void put_on(CoachModel& coach, const HairStyle& style) {
    coach.hair = style.paint_on_skin;
    append(coach.caster_indices, style.caster_indices, coach.caster.positions.size());
    append(coach.caster, style.caster);
    if (style.indices.empty()) return;
    coach.fine.ranges.push_back({Material::hair, coach.fine.indices.size(), style.indices.size()});
    append(coach.fine.indices, style.indices, coach.surface.positions.size());
    append(coach.surface, style.surface);
    coach.paint.insert(coach.paint.end(), style.paint.begin(), style.paint.end());
}

void put_on(CoachModel& coach, const Outfit& outfit) {
    coach.outfit = outfit.paint;
    for (std::size_t i = 0; i < outfit.cloth.vertices.size(); ++i) {
        const std::uint32_t vertex = outfit.cloth.vertices[i];
        coach.surface.positions[vertex] += outfit.cloth.moves[i];
        coach.surface.normals[vertex] += outfit.cloth.turns[i];
    }
}

}  // namespace

Result<Wardrobe> load_wardrobe(const std::filesystem::path& file) {
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

CoachModel dressed(const Wardrobe& wardrobe, std::string_view hair, std::string_view outfit) {
    CoachModel coach = wardrobe.body;
    if (const HairStyle* style = find_or_first(wardrobe.hair, hair)) put_on(coach, *style);
    if (!coach.own) coach.measured = measured(coach.surface);  // cloth gives way
    if (const Outfit* clothes = find_or_first(wardrobe.outfits, outfit)) put_on(coach, *clothes);
    return coach;
}

Result<CoachModel> load_coach_model(const std::filesystem::path& file) {
    INGEAR_TRY(const auto wardrobe, load_wardrobe(file));
    return dressed(wardrobe);
}

}  // namespace ingear::render
