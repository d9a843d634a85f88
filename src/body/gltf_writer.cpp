#include "body/gltf_writer.h"

#include <tiny_gltf.h>

#include <cstring>
#include <fstream>
#include <functional>
#include <glm/mat4x4.hpp>
#include <limits>
#include <sstream>
#include <string_view>
#include <system_error>

#include "body/gltf_extras.h"
#include "motion/skeleton.h"

namespace ingear::body {

namespace {

using motion::Bone;

constexpr int kGeneratorVersion = 4;

int next_index(std::size_t size) {
    return static_cast<int>(size);
}

class Writer {
  public:
    explicit Writer(const CoachMesh& coach) : coach_(coach) { model_.buffers.emplace_back(); }

    std::string run() {
        add_asset();
        add_skeleton();
        add_image();
        add_materials();
        add_coach();
        add_hair();
        add_casters();
        std::ostringstream out;
        tinygltf::TinyGLTF().WriteGltfSceneToStream(&model_, out, false, true);
        return out.str();
    }

  private:
    /// Numbers that belong together, as glTF counts them: a type, a component type, and how many bytes an
    /// element has.
    struct Layout {
        int type;
        int component;
        std::size_t bytes;
        int target;
    };
    static constexpr Layout kFloat2{TINYGLTF_TYPE_VEC2, TINYGLTF_COMPONENT_TYPE_FLOAT, 8,
                                    TINYGLTF_TARGET_ARRAY_BUFFER};
    static constexpr Layout kFloat3{TINYGLTF_TYPE_VEC3, TINYGLTF_COMPONENT_TYPE_FLOAT, 12,
                                    TINYGLTF_TARGET_ARRAY_BUFFER};
    static constexpr Layout kFloat4{TINYGLTF_TYPE_VEC4, TINYGLTF_COMPONENT_TYPE_FLOAT, 16,
                                    TINYGLTF_TARGET_ARRAY_BUFFER};
    static constexpr Layout kByte4{TINYGLTF_TYPE_VEC4, TINYGLTF_COMPONENT_TYPE_UNSIGNED_BYTE, 4,
                                   TINYGLTF_TARGET_ARRAY_BUFFER};
    static constexpr Layout kIndex{TINYGLTF_TYPE_SCALAR, TINYGLTF_COMPONENT_TYPE_UNSIGNED_SHORT, 2,
                                   TINYGLTF_TARGET_ELEMENT_ARRAY_BUFFER};
    static constexpr Layout kMatrix{TINYGLTF_TYPE_MAT4, TINYGLTF_COMPONENT_TYPE_FLOAT, 64, 0};

    /// Appends elements, got one by one from `write(i, bytes)`, and returns the index of their accessor.
    int add_accessor(std::size_t count, const Layout& layout,
                     const std::function<void(std::size_t, unsigned char*)>& write) {
        std::vector<unsigned char>& data = model_.buffers[0].data;
        data.resize((data.size() + 3) / 4 * 4);
        tinygltf::BufferView view;
        view.buffer = 0;
        view.byteOffset = data.size();
        view.byteLength = count * layout.bytes;
        view.target = layout.target;
        data.resize(data.size() + view.byteLength);
        for (std::size_t i = 0; i < count; ++i) write(i, &data[view.byteOffset + i * layout.bytes]);

        tinygltf::Accessor accessor;
        accessor.bufferView = next_index(model_.bufferViews.size());
        accessor.componentType = layout.component;
        accessor.type = layout.type;
        accessor.count = count;
        model_.bufferViews.push_back(std::move(view));
        model_.accessors.push_back(std::move(accessor));
        return next_index(model_.accessors.size()) - 1;
    }

    template <class Value, class Get>
    int add_attribute(const CoachPart& part, const Layout& layout, const Get& get) {
        static_assert(std::is_trivially_copyable_v<Value>);
        return add_accessor(part.vertices.size(), layout, [&](std::size_t i, unsigned char* bytes) {
            const Value value = get(part.vertices[i]);
            std::memcpy(bytes, &value, sizeof(Value));
        });
    }

    int add_positions(const CoachPart& part) {
        const int accessor =
            add_attribute<glm::vec3>(part, kFloat3, [](const CoachVertex& v) { return v.position; });
        glm::vec3 low(std::numeric_limits<float>::max());
        glm::vec3 high(std::numeric_limits<float>::lowest());
        for (const CoachVertex& v : part.vertices) {
            low = glm::min(low, v.position);
            high = glm::max(high, v.position);
        }
        model_.accessors[accessor].minValues = {low.x, low.y, low.z};
        model_.accessors[accessor].maxValues = {high.x, high.y, high.z};
        return accessor;
    }

    /// What both meshes have: places, bones and triangles.
    tinygltf::Primitive skinned_primitive(const CoachPart& part) {
        tinygltf::Primitive primitive;
        primitive.mode = TINYGLTF_MODE_TRIANGLES;
        primitive.attributes["POSITION"] = add_positions(part);
        primitive.attributes["JOINTS_0"] = add_attribute<std::array<std::uint8_t, 4>>(
            part, kByte4, [](const CoachVertex& v) { return v.skin.bones; });
        primitive.attributes["WEIGHTS_0"] = add_attribute<std::array<float, 4>>(
            part, kFloat4, [](const CoachVertex& v) { return v.skin.weights; });
        primitive.indices =
            add_accessor(3 * part.triangles.size(), kIndex, [&](std::size_t i, unsigned char* bytes) {
                const auto index = static_cast<std::uint16_t>(part.triangles[i / 3][i % 3]);
                std::memcpy(bytes, &index, sizeof index);
            });
        return primitive;
    }

    void add_asset() {
        model_.asset.version = "2.0";
        model_.asset.generator = "bake_coach";
        model_.asset.extras = extras_of(coach_, kGeneratorVersion);
    }

    void add_skeleton() {
        tinygltf::Skin skin;
        skin.name = "coach";
        skin.skeleton = 0;
        const motion::WorldPose& bind = motion::bind_world();
        for (std::size_t i = 0; i < motion::kBoneCount; ++i) {
            const Bone bone = static_cast<Bone>(i);
            const auto above = motion::parent(bone);
            glm::vec3 place = bind.position[i];
            glm::quat turn = bind.rotation[i];
            if (above) {
                const std::size_t a = motion::index(*above);
                const glm::quat back = glm::inverse(bind.rotation[a]);
                place = back * (place - bind.position[a]);
                turn = back * turn;
            }
            tinygltf::Node node;
            node.name = motion::name(bone);
            node.translation = {place.x, place.y, place.z};
            node.rotation = {turn.x, turn.y, turn.z, turn.w};
            model_.nodes.push_back(std::move(node));
            if (above) model_.nodes[motion::index(*above)].children.push_back(static_cast<int>(i));
            skin.joints.push_back(static_cast<int>(i));
        }
        skin.inverseBindMatrices =
            add_accessor(motion::kBoneCount, kMatrix, [&](std::size_t i, unsigned char* bytes) {
                const glm::quat back = glm::inverse(bind.rotation[i]);
                glm::mat4 matrix = glm::mat4_cast(back);
                matrix[3] = glm::vec4(-(back * bind.position[i]), 1.0F);
                std::memcpy(bytes, &matrix, sizeof matrix);
            });
        model_.skins.push_back(std::move(skin));
        tinygltf::Scene scene;
        scene.nodes.push_back(0);
        model_.scenes.push_back(std::move(scene));
        model_.defaultScene = 0;
    }

    void add_image() {
        tinygltf::Image image;
        image.name = "muscles";
        image.mimeType = "image/png";
        image.width = coach_.muscles.width;
        image.height = coach_.muscles.height;
        image.component = 4;
        image.bits = 8;
        image.pixel_type = TINYGLTF_COMPONENT_TYPE_UNSIGNED_BYTE;
        image.image = coach_.muscles.rgba;
        model_.images.push_back(std::move(image));
        tinygltf::Texture texture;
        texture.name = "muscles";
        texture.source = 0;
        model_.textures.push_back(std::move(texture));
    }

    /// Colours for other viewers only; the game shades by the material's name.
    void add_materials() {
        constexpr std::array<std::array<double, 3>, kMaterialCount> kColours = {{
            {0.80, 0.165, 0.125},
            {0.715, 0.425, 0.295},
            {0.030, 0.042, 0.085},
            {0.030, 0.042, 0.085},
            {0.715, 0.425, 0.295},
            {0.715, 0.425, 0.295},
            {0.066, 0.031, 0.019},
            {0.80, 0.80, 0.815},
        }};
        for (std::size_t i = 0; i < kMaterialCount; ++i) {
            tinygltf::Material material;
            material.name = name(static_cast<Material>(i));
            material.pbrMetallicRoughness.baseColorFactor = {kColours[i][0], kColours[i][1], kColours[i][2],
                                                             1.0};
            material.pbrMetallicRoughness.metallicFactor = 0.0;
            material.pbrMetallicRoughness.roughnessFactor = 0.8;
            model_.materials.push_back(std::move(material));
        }
    }

    /// With all that the game's renderer shades by.
    tinygltf::Primitive shaded_primitive(const CoachPart& part, Material material) {
        tinygltf::Primitive primitive = skinned_primitive(part);
        primitive.material = static_cast<int>(material);
        auto& attributes = primitive.attributes;
        attributes["NORMAL"] =
            add_attribute<glm::vec3>(part, kFloat3, [](const CoachVertex& v) { return v.normal; });
        attributes["COLOR_0"] = add_attribute<glm::vec4>(
            part, kFloat4, [](const CoachVertex& v) { return glm::vec4(v.openness, 0.0F, 0.0F, 1.0F); });
        attributes["TEXCOORD_0"] =
            add_attribute<glm::vec2>(part, kFloat2, [](const CoachVertex& v) { return v.muscle; });
        attributes["_REST"] =
            add_attribute<glm::vec3>(part, kFloat3, [](const CoachVertex& v) { return v.rest; });
        return primitive;
    }

    /// Every part must have every target: where nothing moves, one without data, which stands for zeros.
    std::map<std::string, int> target(const PartMorph& morph, std::size_t vertices) {
        const auto add = [&](const std::vector<glm::vec3>& values, bool with_bounds) {
            glm::vec3 low(0.0F);
            glm::vec3 high(0.0F);
            int index = 0;
            if (values.empty()) {
                tinygltf::Accessor zeros;
                zeros.componentType = kFloat3.component;
                zeros.type = kFloat3.type;
                zeros.count = vertices;
                index = next_index(model_.accessors.size());
                model_.accessors.push_back(std::move(zeros));
            } else {
                low = high = values.front();
                index = add_accessor(values.size(), kFloat3, [&](std::size_t i, unsigned char* bytes) {
                    std::memcpy(bytes, &values[i], sizeof values[i]);
                    low = glm::min(low, values[i]);
                    high = glm::max(high, values[i]);
                });
            }
            if (!with_bounds) return index;
            model_.accessors[index].minValues = {low.x, low.y, low.z};
            model_.accessors[index].maxValues = {high.x, high.y, high.z};
            return index;
        };
        return {{"POSITION", add(morph.moves, true)}, {"NORMAL", add(morph.turns, false)}};
    }

    void add_coach() {
        tinygltf::Mesh mesh;
        mesh.name = "coach";
        for (std::size_t i = 0; i < kMaterialCount; ++i) {
            const CoachPart& part = coach_.parts[i];
            if (part.triangles.empty()) continue;
            tinygltf::Primitive primitive = shaded_primitive(part, static_cast<Material>(i));
            for (const CoachMorph& morph : coach_.morphs)
                primitive.targets.push_back(target(morph.parts[i], part.vertices.size()));
            mesh.primitives.push_back(std::move(primitive));
        }
        if (!coach_.morphs.empty()) {
            tinygltf::Value::Array names;
            for (const CoachMorph& morph : coach_.morphs) names.emplace_back(morph.name);
            mesh.extras =
                tinygltf::Value(tinygltf::Value::Object{{"targetNames", tinygltf::Value(std::move(names))}});
            mesh.weights.assign(coach_.morphs.size(), 0.0);
        }
        add_mesh_node(std::move(mesh));
    }

    void add_hair() {
        bool is_first = true;
        for (const CoachHair& style : coach_.hair) {
            if (style.part.triangles.empty()) continue;
            tinygltf::Mesh mesh;
            mesh.name = "hair_" + style.build.name;
            mesh.primitives.push_back(shaded_primitive(style.part, Material::hair));
            add_mesh_node(std::move(mesh), is_first);
            is_first = false;
        }
    }

    void add_caster(const std::string& name, const CoachPart& caster) {
        tinygltf::Mesh mesh;
        mesh.name = name;
        mesh.primitives.push_back(skinned_primitive(caster));
        add_mesh_node(std::move(mesh), false);
    }

    void add_casters() {
        add_caster("shadow_caster", coach_.shadow_caster);
        for (const CoachHair& style : coach_.hair)
            add_caster("shadow_caster_" + style.build.name, style.shadow_caster);
    }

    /// Casters are left out of the scene, so that viewers don't draw them over the coach.
    void add_mesh_node(tinygltf::Mesh mesh, bool in_scene = true) {
        tinygltf::Node node;
        node.name = mesh.name;
        node.mesh = next_index(model_.meshes.size());
        node.skin = 0;
        if (in_scene) model_.scenes[0].nodes.push_back(next_index(model_.nodes.size()));
        model_.nodes.push_back(std::move(node));
        model_.meshes.push_back(std::move(mesh));
    }

    const CoachMesh& coach_;
    tinygltf::Model model_;
};

}  // namespace

std::string to_glb(const CoachMesh& coach) {
    return Writer(coach).run();
}

Result<void> write_whole_file(const std::filesystem::path& file, const std::string& bytes) {
    std::filesystem::path beside = file;
    beside += ".part";
    {
        std::ofstream out(beside, std::ios::binary | std::ios::trunc);
        out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
        out.close();
        if (!out) return fail("can't be written", beside.string());
    }
    std::error_code error;
    std::filesystem::rename(beside, file, error);
    if (error) return fail("can't be replaced: " + error.message(), file.string());
    return {};
}

}  // namespace ingear::body
