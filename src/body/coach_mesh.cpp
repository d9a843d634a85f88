#include "body/coach_mesh.h"

#include <utility>

#include "body/fairing.h"
#include "body/figure.h"
#include "body/head.h"
#include "body/occlusion.h"
#include "body/shoe.h"
#include "body/surface_nets.h"

namespace ingear::body {

namespace {

using motion::Bone;

/// How finely a part is meshed. Triangles are for one half.
struct Recipe {
    CellGrid grid;
    int relaxations;
    std::size_t triangles;
};

constexpr Recipe kBody{{{0.0F, 0.02F, -0.20F}, {0.66F, 1.52F, 0.20F}, 0.0105F}, 4, 4750};
constexpr Recipe kHead{{{0.0F, 1.43F, -0.15F}, {0.12F, 1.74F, 0.15F}, 0.0034F}, 3, 2100};
constexpr Recipe kHand{{{0.42F, 0.78F, -0.08F}, {0.66F, 1.06F, 0.14F}, 0.0038F}, 3, 1500};
constexpr Recipe kHair{{{0.0F, 1.47F, -0.16F}, {0.13F, 1.80F, 0.14F}, 0.0052F}, 2, 1050};
constexpr Recipe kShoeUpper{{{0.02F, -0.02F, -0.10F}, {0.16F, 0.14F, 0.22F}, 0.0055F}, 3, 800};
constexpr Recipe kShoeSole{{{0.02F, -0.02F, -0.10F}, {0.16F, 0.06F, 0.22F}, 0.0040F}, 2, 640};
constexpr Recipe kCaster{{{0.0F, -0.04F, -0.24F}, {0.60F, 1.82F, 0.30F}, 0.0140F}, 2, 2600};
constexpr Recipe kCasterHand{{{0.42F, 0.78F, -0.08F}, {0.66F, 1.06F, 0.14F}, 0.0046F}, 2, 350};

/// The shadow caster is this much slimmer than what it stands for, so that the shadow map needs almost no
/// bias.
constexpr float kCasterSlimming = 0.005F;
constexpr float kCasterHandSlimming = 0.002F;

// Where the parts' meshes end, metres; they overlap.
constexpr float kAnkleCut = 0.060F;
constexpr float kNeckTop = 1.484F;
constexpr float kHeadBottom = 1.462F;
constexpr float kForearmCut = 0.045F;  ///< above the wrist
constexpr float kHandCut = 0.066F;
constexpr float kHandReach =
    0.23F;  ///< no part of the hand is farther from the wrist, nor any other part nearer
constexpr float kHeadAboveHairline = 0.045F;
constexpr float kHairDepth = 0.012F;  ///< the hair's inner side is cut off this deep in the head
/// Where the body's mesh lies under another part it is drawn in by this much.
constexpr float kSeamDepth = 0.0035F;
/// The top ends at 1.036, a little above the edge of its material; the glutes end below it.
constexpr float kTorsoBottom = 1.028F;
/// The muscle texture reaches down to here.
constexpr float kPelvisBottom = 0.775F;

/// Cells, projection and relaxation as tuned on the prototype; `keep` is positive where the mesh stays.
Mesh mesh_of(const Field& field, const Recipe& recipe, const Field& keep) {
    const float cell = recipe.grid.cell;
    Mesh mesh = surface_nets(field, recipe.grid);
    project(mesh, field, cell, 2);
    relax(mesh, field, cell, recipe.relaxations, 0.6F, 1);
    project(mesh, field, cell, 2);
    if (keep) {
        mesh = clip(mesh, keep, 0.45F * cell);
        project(mesh, field, cell, 1, true);
    }
    mesh = simplify(mesh, recipe.triangles);
    // Without these the silhouette is lumpy where many edges were collapsed.
    relax(mesh, field, cell, 3, 0.5F, 2);
    return mesh;
}

CoachVertex mirror_image(const CoachVertex& v, const BoneWeights& weights) {
    CoachVertex result = v;
    result.position = mirror(v.position);
    result.normal = mirror(v.normal);
    result.rest = mirror(v.rest);
    result.skin = heaviest_four(mirrored(weights));
    return result;
}

/// A part with its weights: the half itself and its mirror image, joined on the midline.
CoachPart both_sides(const Mesh& half, std::vector<CoachVertex> vertices,
                     const std::vector<BoneWeights>& weights) {
    CoachPart part;
    std::vector<std::uint32_t> image(vertices.size());
    const auto count = static_cast<std::uint32_t>(vertices.size());
    for (std::uint32_t v = 0; v < count; ++v) {
        vertices[v].skin = heaviest_four(weights[v]);
        part.vertices.push_back(vertices[v]);
    }
    for (std::uint32_t v = 0; v < count; ++v) {
        const bool on_midline = vertices[v].position.x == 0.0F;
        image[v] = on_midline ? v : static_cast<std::uint32_t>(part.vertices.size());
        if (!on_midline) part.vertices.push_back(mirror_image(vertices[v], weights[v]));
    }
    part.triangles = half.triangles;
    for (const Triangle& t : half.triangles)
        part.triangles.push_back({image[t[0]], image[t[2]], image[t[1]]});
    return part;
}

/// Single samples are noisy where triangles are long; their neighbours' mean is not.
void even_out_openness(std::vector<CoachVertex>& vertices, const Mesh& mesh) {
    const Neighbours near = neighbours_of(mesh);
    for (int pass = 0; pass < 3; ++pass) {
        std::vector<float> before;
        for (const CoachVertex& v : vertices) before.push_back(v.openness);
        for (std::size_t v = 0; v < vertices.size(); ++v) {
            float sum = 0.0F;
            for (std::uint32_t i = near.first[v]; i < near.first[v + 1]; ++i) sum += before[near.list[i]];
            const auto count = static_cast<float>(near.first[v + 1] - near.first[v]);
            if (count > 0.0F) vertices[v].openness = mix(before[v], sum / count, 0.5F);
        }
    }
}

/// Takes some triangles of a part with the vertices that they use.
template <class Wanted>
CoachPart extract(const CoachPart& part, const Wanted& wanted) {
    constexpr auto kUnused = static_cast<std::uint32_t>(-1);
    std::vector<std::uint32_t> place(part.vertices.size(), kUnused);
    CoachPart result;
    for (const Triangle& t : part.triangles) {
        if (!wanted(t)) continue;
        Triangle moved{};
        for (std::size_t i = 0; i < 3; ++i) {
            std::uint32_t& v = place[t[i]];
            if (v == kUnused) {
                v = static_cast<std::uint32_t>(result.vertices.size());
                result.vertices.push_back(part.vertices[t[i]]);
            }
            moved[i] = v;
        }
        result.triangles.push_back(moved);
    }
    return result;
}

void append(CoachPart& part, const CoachPart& more) {
    const auto offset = static_cast<std::uint32_t>(part.vertices.size());
    part.vertices.insert(part.vertices.end(), more.vertices.begin(), more.vertices.end());
    for (const Triangle& t : more.triangles) {
        part.triangles.push_back({t[0] + offset, t[1] + offset, t[2] + offset});
    }
}

class CoachMaker {
  public:
    CoachMesh run() {
        add_body();
        add_head();
        add_hands();
        add_hair();
        add_shoes();
        add_shadow_caster();
        coach_.muscles = paint_muscles();
        return std::move(coach_);
    }

  private:
    CoachPart& part(Material material) { return coach_.parts[static_cast<std::size_t>(material)]; }

    template <class Weigh>
    static std::vector<BoneWeights> weights_of(const Mesh& mesh, const Weigh& weigh) {
        std::vector<BoneWeights> weights;
        for (const glm::vec3& p : mesh.positions) {
            BoneWeights w = weigh(p);
            if (p.x == 0.0F) {
                const BoneWeights other = mirrored(w);
                for (std::size_t b = 0; b < w.size(); ++b) w[b] = 0.5F * (w[b] + other[b]);
            }
            weights.push_back(w);
        }
        return weights;
    }

    std::vector<CoachVertex> vertices_of(const Mesh& mesh, const Field& shape, float cell) const {
        const std::vector<glm::vec3> normals = normals_of(mesh, shape, cell);
        std::vector<CoachVertex> vertices(mesh.positions.size());
        for (std::size_t v = 0; v < vertices.size(); ++v) {
            vertices[v].position = mesh.positions[v];
            vertices[v].normal = normals[v];
            vertices[v].openness = openness(body_, mesh.positions[v], normals[v]);
            vertices[v].rest = mesh.positions[v];
        }
        even_out_openness(vertices, mesh);
        return vertices;
    }

    void add_body();
    void add_head();
    void add_hands();
    void add_hair();
    void add_shoes();
    void add_shadow_caster();
    void split_body(const CoachPart& body);
    [[nodiscard]] bool is_bare_arm(glm::vec3 p) const;
    [[nodiscard]] glm::vec3 arm_rest(glm::vec3 p) const;
    [[nodiscard]] float outside_hand(glm::vec3 p) const;

    Figure figure_{Detail::fine};
    Figure plain_figure_{Detail::plain};
    Skinning skinning_{figure_};
    BindFrame upper_arm_{Bone::upper_arm_left};
    BindFrame forearm_{Bone::forearm_left};
    BindFrame hand_{Bone::hand_left};
    BindFrame foot_{Bone::foot_left};
    Field body_ = [this](glm::vec3 p) { return figure_.body(p); };
    CoachMesh coach_;
};

/// On the neutral arm: carried there by upper arm, forearm and hand, blended at the joints.
glm::vec3 CoachMaker::arm_rest(glm::vec3 p) const {
    const float elbow = smoothstep(-0.045F, 0.045F, -forearm_.to_local(p).y);
    const float wrist = smoothstep(-0.022F, 0.022F, -hand_.to_local(p).y);
    const glm::vec3 arm = glm::mix(upper_arm_.to_neutral(p), forearm_.to_neutral(p), elbow);
    return glm::mix(arm, hand_.to_neutral(p), wrist);
}

/// Positive where the body's own mesh stays, negative where the hand's mesh takes over.
float CoachMaker::outside_hand(glm::vec3 p) const {
    const glm::vec3 from_wrist = hand_.to_local(p);
    return std::max(from_wrist.y - kForearmCut, glm::length(from_wrist) - kHandReach);
}

/// Skin of the arm that no cloth comes near: well inside the armhole.
bool CoachMaker::is_bare_arm(glm::vec3 p) const {
    if (skinning_.arm_share(p) < 0.9F) return false;
    const glm::vec3 along = -upper_arm_.to_local(p);
    return along.y > 0.075F;
}

void CoachMaker::split_body(const CoachPart& body) {
    std::vector<Material> materials;
    const auto material_of = [&](const Triangle& t) {
        bool arm = true;
        float lowest = 10.0F;
        float highest = 0.0F;
        for (const std::uint32_t v : t) {
            const glm::vec3 p = body.vertices[v].position;
            arm = arm && is_bare_arm(fold(p));
            lowest = std::min(lowest, p.y);
            highest = std::max(highest, p.y);
        }
        if (arm) return Material::arm;
        if (highest > kTorsoBottom + kBody.grid.cell / 8.0F) return Material::torso;
        return highest > kPelvisBottom ? Material::pelvis : Material::leg;
    };
    for (const Triangle& t : body.triangles) materials.push_back(material_of(t));
    for (const Material material : {Material::torso, Material::arm, Material::pelvis, Material::leg}) {
        std::size_t next = 0;
        part(material) = extract(body, [&](const Triangle&) { return materials[next++] == material; });
    }
    for (CoachVertex& v : part(Material::arm).vertices) {
        const bool right = v.position.x < 0.0F;
        const glm::vec3 rest = arm_rest(fold(v.position));
        v.rest = right ? mirror(rest) : rest;
        v.muscle = {};
    }
}

void CoachMaker::add_body() {
    const Field keep = [this](glm::vec3 p) {
        return std::min({p.y - kAnkleCut, kNeckTop - p.y, outside_hand(p)});
    };
    Mesh mesh = mesh_of(body_, kBody, keep);
    mesh = split(
        mesh, [](glm::vec3 p) { return p.y - kTorsoBottom; }, 0.3F * kBody.grid.cell);
    project(mesh, body_, kBody.grid.cell, 1, true);
    std::vector<BoneWeights> weights = weights_of(mesh, [this](glm::vec3 p) { return skinning_.body(p); });
    smooth_weights(weights, mesh, skinning_);
    std::vector<CoachVertex> vertices = vertices_of(mesh, body_, kBody.grid.cell);
    for (CoachVertex& v : vertices) {
        v.muscle = muscle_place(v.position);
        const float above_wrist = hand_.to_local(v.position).y;
        const float sunk = std::max(smoothstep(1.462F, 1.472F, v.position.y),
                                    1.0F - smoothstep(0.051F, 0.064F, above_wrist));
        v.position -= kSeamDepth * sunk * v.normal;
    }
    split_body(both_sides(mesh, std::move(vertices), weights));
}

void CoachMaker::add_head() {
    const Field bust = [this](glm::vec3 p) { return figure_.bust(p); };
    const Field keep = [this](glm::vec3 p) {
        return std::min(p.y - kHeadBottom, figure_.hair().hairline(p) + kHeadAboveHairline - p.y);
    };
    const Mesh mesh = mesh_of(bust, kHead, keep);
    const auto weights = weights_of(mesh, [this](glm::vec3 p) { return skinning_.body(p); });
    part(Material::head) = both_sides(mesh, vertices_of(mesh, bust, kHead.grid.cell), weights);
}

void CoachMaker::add_hands() {
    const Field keep = [this](glm::vec3 p) { return kHandCut - hand_.to_local(p).y; };
    const Mesh mesh = mesh_of(body_, kHand, keep);
    const auto weights = weights_of(mesh, [this](glm::vec3 p) { return skinning_.body(p); });
    std::vector<CoachVertex> vertices = vertices_of(mesh, body_, kHand.grid.cell);
    for (CoachVertex& v : vertices) {
        v.rest = arm_rest(v.position);
        v.openness = mix(1.0F, v.openness, 0.85F);
    }
    part(Material::hand) = both_sides(mesh, std::move(vertices), weights);
}

void CoachMaker::add_hair() {
    const Field hair = [this](glm::vec3 p) { return figure_.hair(p); };
    const Field keep = [this](glm::vec3 p) {
        return std::min(head_base(fold(p)) + kHairDepth, p.y - figure_.hair().hairline(p) + Hair::kRimDepth);
    };
    const Mesh mesh = mesh_of(hair, kHair, keep);
    const auto weights = weights_of(mesh, [this](glm::vec3 p) { return skinning_.hair(p); });
    std::vector<CoachVertex> vertices = vertices_of(mesh, hair, kHair.grid.cell);
    for (CoachVertex& v : vertices) {
        v.openness = mix(1.0F, near_openness(hair, v.position, v.normal), 0.5F);
    }
    part(Material::hair) = both_sides(mesh, std::move(vertices), weights);
}

/// Upper and sole are meshed apart and run into each other, which gives a clean edge between them.
void CoachMaker::add_shoes() {
    const float middle = motion::neutral_position(Bone::foot_left).x;
    const Field whole = [middle](glm::vec3 p) { return body::shoe({p.x - middle, p.y, p.z}, Detail::fine); };
    const auto add = [&](const Field& field, const Recipe& recipe) {
        Mesh mesh = mesh_of(field, recipe, {});
        const std::vector<glm::vec3> normals = normals_of(mesh, field, recipe.grid.cell);
        std::vector<CoachVertex> vertices(mesh.positions.size());
        for (std::size_t v = 0; v < vertices.size(); ++v) {
            const glm::vec3 neutral = mesh.positions[v];
            vertices[v].openness = near_openness(whole, neutral, normals[v]);
            vertices[v].rest = neutral;
            vertices[v].normal = foot_.turn_to_bind(normals[v]);
            vertices[v].position = mesh.positions[v] = foot_.to_bind(neutral);
        }
        const auto weights = weights_of(mesh, [this](glm::vec3 p) { return skinning_.shoe(p); });
        append(part(Material::shoe), both_sides(mesh, std::move(vertices), weights));
    };
    add([middle](glm::vec3 p) { return shoe_upper({p.x - middle, p.y, p.z}, Detail::fine); }, kShoeUpper);
    add([middle](glm::vec3 p) { return shoe_sole({p.x - middle, p.y, p.z}, Detail::fine); }, kShoeSole);
}

/// Body, hair and shoes in one coarse skin; the hands finer, or the fingers would vanish.
void CoachMaker::add_shadow_caster() {
    const auto add = [this](const Field& field, const Recipe& recipe, const Field& keep, float slimming) {
        const Field slim = [&](glm::vec3 p) { return field(p) + slimming; };
        const Mesh mesh = mesh_of(slim, recipe, keep);
        const auto weights = weights_of(mesh, [this](glm::vec3 p) {
            if (figure_.shoe(p) < figure_.body(p)) return skinning_.shoe(p);
            return figure_.hair(p) < figure_.body(p) ? skinning_.hair(p) : skinning_.body(p);
        });
        std::vector<CoachVertex> vertices(mesh.positions.size());
        for (std::size_t v = 0; v < vertices.size(); ++v) vertices[v].position = mesh.positions[v];
        append(coach_.shadow_caster, both_sides(mesh, std::move(vertices), weights));
    };
    const Field dressed = [this](glm::vec3 p) {
        float d = plain_figure_.body(p);
        if (p.y > 1.4F) d = std::min(d, plain_figure_.hair(p));
        if (p.y < 0.3F) d = std::min(d, figure_.shoe(p));
        return d;
    };
    add(
        dressed, kCaster, [this](glm::vec3 p) { return outside_hand(p); }, kCasterSlimming);
    add(
        body_, kCasterHand, [this](glm::vec3 p) { return kHandCut - hand_.to_local(p).y; },
        kCasterHandSlimming);
}

}  // namespace

std::string_view name(Material material) {
    constexpr std::array<std::string_view, kMaterialCount> kNames = {"torso", "arm",  "pelvis", "leg",
                                                                     "head",  "hand", "hair",   "shoe"};
    return kNames[static_cast<std::size_t>(material)];
}

CoachMesh make_coach() {
    return CoachMaker().run();
}

}  // namespace ingear::body
