#include <cmath>

#include "render/stage/prop_shape.h"
#include "studio.h"

using namespace ingear;
using namespace ingear::render;
using namespace studio;
using motion::Prop;
using motion::PropKind;

namespace {

motion::CoachFrame standing_at(const Prop& prop, float presence = 1.0F) {
    motion::CoachFrame frame = standing();
    frame.props = {};
    frame.props.add(prop, presence);
    return frame;
}

bool alike(const Colour& a, const Colour& b) {
    return std::abs(a.r - b.r) + std::abs(a.g - b.g) + std::abs(a.b - b.b) < 30;
}

constexpr glm::vec3 kThigh{0.09F, 0.66F, 0.08F};

}  // namespace

TEST_CASE("a chair and a desk are as high as they say, and stand on the floor") {
    for (const PropKind kind : {PropKind::chair, PropKind::desk}) {
        PropShape shape;
        shape.add({{kind, 0.3F, -0.2F, 40.0F}, 1.0F});
        REQUIRE(!shape.indices.empty());
        float lowest = 1e9F;
        float highest = -1e9F;
        for (const PropVertex& vertex : shape.vertices) {
            lowest = std::min(lowest, vertex.position.y);
            highest = std::max(highest, vertex.position.y);
            CHECK(glm::length(vertex.normal) == Approx(1.0F).margin(1e-3F));
        }
        CHECK(lowest == Approx(0.012F).margin(0.006F));
        if (kind == PropKind::desk) CHECK(highest == Approx(0.012F + motion::kDeskHeight).margin(0.002F));
        if (kind == PropKind::chair) CHECK(highest > 0.012F + motion::kSeatHeight + 0.3F);
    }
    PropShape none;
    none.add({{PropKind::mat}, 1.0F});
    CHECK(none.indices.empty());
}

TEST_CASE("triangles of a prop face outwards") {
    PropShape shape;
    shape.add({{PropKind::desk}, 1.0F});
    for (std::size_t i = 0; i < shape.indices.size(); i += 3) {
        const PropVertex& a = shape.vertices[shape.indices[i]];
        const PropVertex& b = shape.vertices[shape.indices[i + 1]];
        const PropVertex& c = shape.vertices[shape.indices[i + 2]];
        const glm::vec3 out = glm::cross(b.position - a.position, c.position - a.position);
        if (glm::length(out) > 1e-9F) CHECK(glm::dot(out, a.normal + b.normal + c.normal) > 0.0F);
    }
}

TEST_CASE("she is seen before a prop and hidden behind it, in every quality") {
    Studio studio;
    const Viewpoint camera = whole_body();
    for (const Quality quality : {Quality::finest, Quality::high, Quality::medium, Quality::low}) {
        CAPTURE(static_cast<int>(quality));
        const StageOptions options{.quality = quality};
        const Picture alone = studio.picture(standing(), camera, options);
        const Picture before = studio.picture(standing_at({PropKind::desk, 0.0F, -0.5F}), camera, options);
        CHECK(alike(at(before, camera, kThigh), at(alone, camera, kThigh)));
        // The desk's top in front of her, seen from above, hides her legs.
        Viewpoint high = camera;
        high.pitch = 35.0F;
        const Picture legs = studio.picture(standing(), high, options);
        const Picture behind = studio.picture(standing_at({PropKind::desk, 0.0F, 0.5F}), high, options);
        CHECK(!alike(at(behind, high, {0.09F, 0.30F, 0.05F}), at(legs, high, {0.09F, 0.30F, 0.05F})));
        CHECK(alike(at(behind, high, {0.0F, 1.42F, 0.05F}), at(legs, high, {0.0F, 1.42F, 0.05F})));
    }
}

TEST_CASE("a prop that comes or goes is seen through, and leaves nothing behind") {
    Studio studio;
    const Viewpoint camera = whole_body();
    const auto desk_top = [&](float presence) {
        return at(studio.picture(standing_at({PropKind::desk, 0.0F, -0.5F}, presence), camera), camera,
                  {0.4F, 0.735F, -0.25F})
            .brightness();
    };
    const int full = desk_top(1.0F);
    const int none = desk_top(0.0F);
    const int half = desk_top(0.5F);
    CHECK(std::abs(full - none) > 20);
    CHECK(std::abs(half - (full + none) / 2) < 12);
    const Picture first = studio.picture(standing(), camera);
    (void)desk_top(1.0F);
    CHECK(difference(first, studio.picture(standing(), camera)).largest == 0);
}
