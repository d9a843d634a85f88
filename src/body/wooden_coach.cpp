#include "body/wooden_coach.h"

#include <algorithm>
#include <utility>

#include "body/bind_frame.h"
#include "body/fairing.h"
#include "body/meshing_params.h"
#include "body/occlusion.h"
#include "body/parallel.h"
#include "body/wooden_pieces.h"

namespace ingear::body {

namespace {

constexpr float kSlimming = 0.005F;  // of what casts the shadow, metres
constexpr float kHandSlimming = 0.002F;
constexpr std::size_t kCasterShare = 4;
constexpr float kCasterCell = 2.3F;  ///< against the piece's own

class WoodenMaker {
  public:
    explicit WoodenMaker(const Build& build) : pieces_(wooden_pieces()) {
        coach_.build = build;
        for (const WoodenPiece& piece : pieces_) frames_.emplace_back(piece.bone);
    }

    CoachMesh run() {
        for (std::size_t i = 0; i < pieces_.size(); ++i) add(i);
        coach_.muscles = paint_muscles();
        return std::move(coach_);
    }

  private:
    /// All of the wood, in the bind pose.
    [[nodiscard]] float body(glm::vec3 p) const {
        const glm::vec3 q = fold(p);
        float nearest = 1.0F;
        for (std::size_t i = 0; i < pieces_.size(); ++i)
            nearest = std::min(nearest, pieces_[i].field(frames_[i].to_neutral(q)));
        return nearest;
    }

    void add(std::size_t i) {
        const WoodenPiece& piece = pieces_[i];
        Mesh mesh = mesh_of(piece.field, {piece.grid, 3, piece.triangles}, {});
        const std::vector<glm::vec3> normals = normals_of(mesh, piece.field, piece.grid.cell);
        std::vector<CoachVertex> vertices(mesh.positions.size());
        const bool lit = piece.material == Material::pelvis || piece.material == Material::leg;
        const Field all = [this](glm::vec3 p) { return body(p); };
        parallel_for(vertices.size(), [&](std::size_t v) {
            const glm::vec3 neutral = mesh.positions[v];
            CoachVertex& vertex = vertices[v];
            vertex.rest = piece.grain_forward ? glm::vec3(neutral.x, neutral.z, -neutral.y) : neutral;
            vertex.normal = frames_[i].turn_to_bind(normals[v]);
            vertex.position = mesh.positions[v] = in_bind(i, neutral);
            vertex.openness = openness(all, vertex.position, vertex.normal);
            if (lit) vertex.muscle = muscle_place(vertex.position);
        });
        append(coach_.parts[static_cast<std::size_t>(piece.material)],
               both_sides(mesh, std::move(vertices), rigid(mesh, piece.bone)));
        add_caster(i);
    }

    void add_caster(std::size_t i) {
        const WoodenPiece& piece = pieces_[i];
        const float slimming = piece.material == Material::hand ? kHandSlimming : kSlimming;
        CellGrid grid = piece.grid;
        grid.cell *= kCasterCell;
        Mesh mesh = mesh_of([&](glm::vec3 p) { return piece.field(p) + slimming; },
                            {grid, 2, piece.triangles / kCasterShare}, {});
        std::vector<CoachVertex> vertices(mesh.positions.size());
        for (std::size_t v = 0; v < vertices.size(); ++v)
            vertices[v].position = mesh.positions[v] = in_bind(i, mesh.positions[v]);
        append(coach_.shadow_caster, both_sides(mesh, std::move(vertices), rigid(mesh, piece.bone)));
    }

    /// The midline stays the midline, in every bit.
    [[nodiscard]] glm::vec3 in_bind(std::size_t i, glm::vec3 neutral) const {
        glm::vec3 p = frames_[i].to_bind(neutral);
        if (neutral.x == 0.0F) p.x = 0.0F;
        return p;
    }

    static std::vector<BoneWeights> rigid(const Mesh& mesh, motion::Bone bone) {
        BoneWeights weights{};
        weights[motion::index(bone)] = 1.0F;
        return std::vector<BoneWeights>(mesh.positions.size(), weights);
    }

    std::vector<WoodenPiece> pieces_;
    std::vector<BindFrame> frames_;
    CoachMesh coach_;
};

}  // namespace

CoachMesh make_wooden_coach(const Build& build) {
    return WoodenMaker(build).run();
}

}  // namespace ingear::body
