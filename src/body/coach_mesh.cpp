#include "body/coach_mesh.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "body/fairing.h"
#include "body/figure.h"
#include "body/meshing_params.h"
#include "body/occlusion.h"
#include "body/parallel.h"
#include "body/seams.h"
#include "body/shadow_caster.h"
#include "body/shoe.h"
#include "body/wooden_coach.h"

namespace ingear::body {

namespace {

using motion::Bone;

constexpr MeshingParams kBody{{{0.0F, 0.02F, -0.20F}, {0.66F, 1.52F, 0.20F}, 0.0105F}, 4, 4450};
constexpr MeshingParams kHead{{{0.0F, 1.43F, -0.15F}, {0.12F, 1.74F, 0.15F}, 0.0034F}, 3, 2100};
constexpr MeshingParams kHand{{{0.42F, 0.78F, -0.08F}, {0.66F, 1.06F, 0.14F}, 0.0038F}, 3, 1500};
constexpr float kHairCell = 0.0052F;
constexpr std::size_t kHairTriangles = 1050;
constexpr MeshingParams kShoeUpper{{{0.02F, -0.02F, -0.10F}, {0.16F, 0.14F, 0.22F}, 0.0055F}, 3, 800};
constexpr MeshingParams kShoeSole{{{0.02F, -0.02F, -0.10F}, {0.16F, 0.06F, 0.22F}, 0.0040F}, 2, 640};

/// The top ends at 1.036, a little above the edge of its material; the glutes end below it.
constexpr float kTorsoBottom = 1.028F;
/// Of the lit muscles only the hamstrings go on below, so that legs can be drawn plainly while these rest.
constexpr float kPelvisBottom = 0.775F;
/// Bare skin begins this far down the upper arm, clear of the armhole.
constexpr float kBareArm = 0.075F;

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

/// Deep in a crease the field's slope says little: where a triangle faces against its normals, they become
/// the mesh's own.
std::vector<glm::vec3> unfolded_normals(const Mesh& mesh, std::vector<glm::vec3> normals) {
    std::vector<glm::vec3> sums(normals.size(), glm::vec3(0.0F));
    std::vector<bool> folded(normals.size(), false);
    for (const Triangle& t : mesh.triangles) {
        const glm::vec3 face = glm::cross(mesh.positions[t[1]] - mesh.positions[t[0]],
                                          mesh.positions[t[2]] - mesh.positions[t[0]]);
        const bool against = glm::dot(face, normals[t[0]] + normals[t[1]] + normals[t[2]]) <= 0.0F;
        for (const std::uint32_t v : t) {
            sums[v] += face;
            if (against) folded[v] = true;
        }
    }
    for (std::size_t v = 0; v < normals.size(); ++v) {
        if (!folded[v]) continue;
        if (mesh.positions[v].x == 0.0F) sums[v].x = 0.0F;
        const float length = std::sqrt(glm::dot(sums[v], sums[v]));
        if (length > 0.0F) normals[v] = sums[v] / length;
    }
    return normals;
}

class CoachMaker {
  public:
    explicit CoachMaker(const Build& build) : build_(build), figure_(Detail::fine, build) {
        coach_.build = build;
    }

    CoachMesh run() {
        add_body();
        add_head();
        add_hands();
        for (const HairBuild& style : build_.hair) add_hair(style);
        add_shoes();
        add_morphs();
        coach_.shadow_caster = shadow_of_body(figure_, skinning_);
        coach_.muscles = paint_muscles();
        return std::move(coach_);
    }

  private:
    CoachPart& part(Material material) { return coach_.parts[static_cast<std::size_t>(material)]; }

    std::vector<CoachVertex> vertices_of(const Mesh& mesh, const Field& shape, float cell) const {
        const std::vector<glm::vec3> normals = unfolded_normals(mesh, normals_of(mesh, shape, cell));
        std::vector<CoachVertex> vertices(mesh.positions.size());
        parallel_for(vertices.size(), [&](std::size_t v) {
            vertices[v].position = mesh.positions[v];
            vertices[v].normal = normals[v];
            vertices[v].openness = openness(body_, mesh.positions[v], normals[v]);
            vertices[v].rest = mesh.positions[v];
        });
        even_out_openness(vertices, mesh);
        return vertices;
    }

    void add_body();
    void add_head();
    void add_hands();
    void add_hair(const HairBuild& style);
    void add_morphs();
    [[nodiscard]] Mesh with_hems(Mesh mesh) const;
    [[nodiscard]] OnArm on_arm(glm::vec3 p) const;
    void add_shoes();
    void split_body(const CoachPart& body);
    [[nodiscard]] bool is_bare_arm(glm::vec3 p) const;
    [[nodiscard]] glm::vec3 arm_rest(glm::vec3 p) const;

    const Build& build_;
    Figure figure_;
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

/// Skin of the arm that no cloth comes near: well inside the armhole.
bool CoachMaker::is_bare_arm(glm::vec3 p) const {
    return -upper_arm_.to_local(p).y > kBareArm && skinning_.arm_share(p) >= 0.9F;
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
        std::vector<bool> wanted;
        for (const Material each : materials) wanted.push_back(each == material);
        part(material) = extract(body, wanted);
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
        return std::min({p.y - kAnkleCut, kNeckTop - p.y, off_hand(hand_, p)});
    };
    Mesh mesh = mesh_of(body_, kBody, keep);
    mesh = split(
        mesh, [](glm::vec3 p) { return p.y - kTorsoBottom; }, 0.3F * kBody.grid.cell);
    mesh = with_hems(std::move(mesh));
    std::vector<BoneWeights> weights = weights_of(mesh, [this](glm::vec3 p) { return skinning_.body(p); });
    smooth_weights(weights, mesh, skinning_);
    std::vector<CoachVertex> vertices = vertices_of(mesh, body_, kBody.grid.cell);
    for (CoachVertex& v : vertices) {
        v.muscle = muscle_place(v.position);
        v.position -= kSeamDepth * under_seam(hand_, v.position) * v.normal;
    }
    split_body(both_sides(mesh, std::move(vertices), weights));
}

void CoachMaker::add_head() {
    const Field bust = [this](glm::vec3 p) { return figure_.bust(p); };
    // Under hair that hides it the skull is left out.
    const bool covered = std::all_of(build_.hair.begin(), build_.hair.end(),
                                     [](const HairBuild& style) { return style.shape != HairShape::none; });
    const Hair usual(figure_, Detail::fine, build_.hair.front());
    const Field keep = [&](glm::vec3 p) {
        const float neck = p.y - kHeadBottom;
        return covered ? std::min(neck, usual.hairline(p) + kHeadAboveHairline - p.y) : neck;
    };
    const Mesh mesh = mesh_of(bust, kHead, keep);
    const auto weights = weights_of(mesh, [this](glm::vec3 p) { return skinning_.body(p); });
    std::vector<CoachVertex> vertices = vertices_of(mesh, bust, kHead.grid.cell);
    for (CoachVertex& v : vertices) v.position -= kSeamDepth * at_head_rim(v.position) * v.normal;
    part(Material::head) = both_sides(mesh, std::move(vertices), weights);
}

void CoachMaker::add_hands() {
    const Field keep = [this](glm::vec3 p) { return on_hand(hand_, p); };
    const Mesh mesh = mesh_of(body_, kHand, keep);
    const auto weights = weights_of(mesh, [this](glm::vec3 p) { return skinning_.body(p); });
    std::vector<CoachVertex> vertices = vertices_of(mesh, body_, kHand.grid.cell);
    for (CoachVertex& v : vertices) {
        v.rest = arm_rest(v.position);
        // The nails are painted on a hand of the usual size.
        const glm::vec3 wrist = motion::neutral_position(Bone::hand_left);
        const float below = smoothstep(0.0F, 0.03F, wrist.y - v.rest.y);
        v.rest = glm::mix(v.rest, wrist + (v.rest - wrist) / build_.limbs.hand, below);
        v.openness = mix(1.0F, v.openness, 0.85F);
        v.position -= kSeamDepth * at_hand_rim(hand_, v.position) * v.normal;
    }
    part(Material::hand) = both_sides(mesh, std::move(vertices), weights);
}

void CoachMaker::add_hair(const HairBuild& style) {
    const Hair hair(figure_, Detail::fine, style);
    CoachHair made{style, strands(style.shape), {}, shadow_of_head(figure_, skinning_, hair)};
    if (hair.exists()) {
        const Field field = [&](glm::vec3 p) { return hair(p); };
        const Mesh mesh = mesh_of(field, {hair.grid(kHairCell), 2, kHairTriangles},
                                  [&](glm::vec3 p) { return hair.seen(p); });
        const auto weights = weights_of(mesh, [&](glm::vec3 p) { return skinning_.hair(p, hair); });
        std::vector<CoachVertex> vertices = vertices_of(mesh, field, kHairCell);
        for (CoachVertex& v : vertices) {
            v.openness = mix(1.0F, near_openness(field, v.position, v.normal), 0.5F);
        }
        made.part = both_sides(mesh, std::move(vertices), weights);
    }
    coach_.hair.push_back(std::move(made));
}

OnArm CoachMaker::on_arm(glm::vec3 p) const {
    return {arm_rest(p).y, skinning_.arm_share(p)};
}

/// Edges where any outfit's sleeves and legs end and where its cloth has risen from the skin.
Mesh CoachMaker::with_hems(Mesh mesh) const {
    constexpr float kSnap = 0.0015F;
    constexpr float kShortest = 0.0017F;
    for (const OutfitBuild& outfit : build_.outfits) {
        for (const float rise : {0.0F, kHemRise}) {
            if (outfit.loose_legs > 0.0F && outfit.leg > 0.0F)
                mesh = split(
                    mesh, [&](glm::vec3 p) { return p.y - outfit.leg - rise; }, kSnap);
            if (outfit.loose_top <= 0.0F) continue;
            mesh = split(
                mesh,
                [&](glm::vec3 p) {
                    const OnArm on = on_arm(p);
                    return on.share > 0.5F ? on.height - outfit.sleeve - rise : 1.0F;
                },
                kSnap);
        }
    }
    project(mesh, body_, kBody.grid.cell, 1, true);
    return without_slivers(mesh, kShortest, kSmallestTriangle);
}

void CoachMaker::add_morphs() {
    CoachMorph smile{"smile", {}};
    smile.parts[static_cast<std::size_t>(Material::head)] =
        morph_of(part(Material::head), broad_smile(), broad_smile());
    coach_.morphs.push_back(std::move(smile));
    for (const OutfitBuild& outfit : build_.outfits) {
        if (outfit.loose_top <= 0.0F && outfit.loose_legs <= 0.0F) continue;
        CoachMorph morph{"outfit_" + outfit.name, {}};
        const ArmPlace arm = [this](glm::vec3 p) { return on_arm(p); };
        const Motion off = cloth(outfit, arm, Hems::rising);
        const Motion smooth = cloth(outfit, arm, Hems::without);
        for (const Material material : {Material::torso, Material::arm, Material::pelvis, Material::leg})
            morph.parts[static_cast<std::size_t>(material)] = morph_of(part(material), off, smooth);
        coach_.morphs.push_back(std::move(morph));
    }
}

/// Upper and sole are meshed apart and run into each other, which gives a clean edge between them.
void CoachMaker::add_shoes() {
    const float middle = motion::neutral_position(Bone::foot_left).x;
    const auto usual = [this, middle](glm::vec3 p) {
        return figure_.on_usual_shoe({p.x - middle, p.y, p.z});
    };
    const Field whole = [&](glm::vec3 p) { return body::shoe(usual(p), Detail::fine); };
    const auto add = [&](const Field& field, const MeshingParams& meshing_params) {
        Mesh mesh = mesh_of(field, meshing_params, {});
        const std::vector<glm::vec3> normals = normals_of(mesh, field, meshing_params.grid.cell);
        std::vector<CoachVertex> vertices(mesh.positions.size());
        for (std::size_t v = 0; v < vertices.size(); ++v) {
            const glm::vec3 neutral = mesh.positions[v];
            vertices[v].openness = near_openness(whole, neutral, normals[v]);
            vertices[v].rest = usual(neutral) + glm::vec3(middle, 0.0F, 0.0F);
            vertices[v].normal = foot_.turn_to_bind(normals[v]);
            vertices[v].position = mesh.positions[v] = foot_.to_bind(neutral);
        }
        const auto weights = weights_of(mesh, [this](glm::vec3 p) { return skinning_.shoe(p); });
        append(part(Material::shoe), both_sides(mesh, std::move(vertices), weights));
    };
    add([&](glm::vec3 p) { return shoe_upper(usual(p), Detail::fine); }, kShoeUpper);
    add([&](glm::vec3 p) { return shoe_sole(usual(p), Detail::fine); }, kShoeSole);
}

}  // namespace

std::string_view name(Material material) {
    constexpr std::array<std::string_view, kMaterialCount> kNames = {"torso", "arm",  "pelvis", "leg",
                                                                     "head",  "hand", "hair",   "shoe"};
    return kNames[static_cast<std::size_t>(material)];
}

CoachMesh make_coach(const Build& build) {
    return build.finish == Finish::wood ? make_wooden_coach(build) : CoachMaker(build).run();
}

}  // namespace ingear::body
