#include "body/field.h"

#include "base/random.h"
#include "body/catmull_rom.h"
#include "body/figure.h"
#include "body/hair.h"
#include "body/loft.h"
#include "body/shoe.h"
#include "support/catch.h"

using namespace ingear;
using namespace ingear::body;

namespace {

/// Places drawn evenly from a box, the same in every run.
class Places {
  public:
    Places(std::uint64_t seed, glm::vec3 low, glm::vec3 high) : random_(seed), low_(low), high_(high) {}
    glm::vec3 next() {
        glm::vec3 p;
        for (int axis = 0; axis < 3; ++axis)
            p[axis] = static_cast<float>(random_.between(low_[axis], high_[axis]));
        return p;
    }

  private:
    Random random_;
    glm::vec3 low_;
    glm::vec3 high_;
};

float slope_between(const Field& field, glm::vec3 a, glm::vec3 b) {
    return std::abs(field(b) - field(a)) / glm::length(b - a);
}

/// The slope within a step, felt ever more closely where it is greatest: a jump grows without bound.
float closest_slope(const Field& field, glm::vec3 a, glm::vec3 b) {
    for (int i = 0; i < 6; ++i) {
        const glm::vec3 middle = 0.5F * (a + b);
        if (slope_between(field, a, middle) > slope_between(field, middle, b)) {
            b = middle;
        } else {
            a = middle;
        }
    }
    return slope_between(field, a, b);
}

/// The greatest slope of a field along a line, where it is within `near` of zero and not NaN.
float steepest(const Field& field, glm::vec3 from, glm::vec3 to, float near) {
    constexpr float kStep = 0.0005F;
    constexpr float kSuspicious = 2.0F;
    const int steps = static_cast<int>(glm::length(to - from) / kStep) + 1;
    const auto place = [&](int i) {
        return from + (to - from) * (static_cast<float>(i) / static_cast<float>(steps));
    };
    float found = 0.0F;
    float before = field(from);
    for (int i = 1; i <= steps; ++i) {
        const float now = field(place(i));
        if (std::abs(now) < near && std::abs(before) < 2.0F * near) {
            float slope = slope_between(field, place(i - 1), place(i));
            if (slope > kSuspicious) slope = closest_slope(field, place(i - 1), place(i));
            found = std::max(found, slope);
        }
        before = now;
    }
    return found;
}

/// A jump of a tenth of a millimetre would show as a slope of 12. Ellipsoids' fields are steeper than one
/// inside.
constexpr float kSteepest = 8.0F;
/// The mesh and its normals only see the field this close to the surface.
constexpr float kNear = 0.03F;

}  // namespace

TEST_CASE("A rounded union is never outside either part and equals the nearer one far from the other") {
    Places places(1, {-1.0F, -1.0F, 0.001F}, {1.0F, 1.0F, 0.2F});
    for (int i = 0; i < 1000; ++i) {
        const auto [a, b, k] = [&] {
            const glm::vec3 p = places.next();
            return std::array{p.x, p.y, p.z};
        }();
        const float d = smooth_min(a, b, k);
        CHECK(d <= std::min(a, b));
        CHECK(d >= std::min(a, b) - k / 4.0F - 1e-6F);
        if (std::abs(a - b) >= k) CHECK(d == std::min(a, b));
        CHECK(smooth_min(b, a, k) == d);
        CHECK(smooth_max(-a, -b, k) == -d);
    }
}

TEST_CASE("A rounded cone's distance is exact") {
    const RoundedCone cone{{0, 0, 0}, {0, 1, 0}, 0.3F, 0.1F};
    CHECK(cone({0, -1, 0}) == Approx(0.7));
    CHECK(cone({0, 2, 0}) == Approx(0.9));
    CHECK(cone({0, 0, 0}) == Approx(-0.3));
    Places places(2, {-1.0F, -1.0F, -1.0F}, {1.0F, 2.0F, 1.0F});
    for (int i = 0; i < 1000; ++i) {
        const glm::vec3 p = places.next();
        const auto [gradient, value] = slope_at(cone, p, 1e-3F);
        if (value < 0.01F) continue;
        CHECK(std::abs(cone(p - cone(p) * glm::normalize(gradient))) < 2e-3F);
    }
}

TEST_CASE("An ellipsoid's field is zero on its surface and right along its axes") {
    const Ellipsoid e{{1, 2, 3}, {0.1F, 0.2F, 0.3F}};
    CHECK(e({1.1F, 2, 3}) == Approx(0.0).margin(1e-6));
    CHECK(e({1, 2.5F, 3}) == Approx(0.3));
    CHECK(e({1, 2, 3}) == Approx(-0.1));
}

TEST_CASE("A curve goes through its knots without a jump in between and is held outside") {
    const CatmullRom<1> curve({{0.0F, {1.0F}}, {1.0F, {3.0F}}, {1.5F, {2.0F}}, {4.0F, {2.5F}}});
    CHECK(curve(0.0F)[0] == Approx(1.0));
    CHECK(curve(1.0F)[0] == Approx(3.0));
    CHECK(curve(1.5F)[0] == Approx(2.0));
    CHECK(curve(4.0F)[0] == Approx(2.5));
    CHECK(curve(-3.0F)[0] == curve(0.0F)[0]);
    CHECK(curve(9.0F)[0] == curve(4.0F)[0]);
    for (float t = -0.5F; t < 4.5F; t += 0.001F) CHECK(std::abs(curve(t + 0.001F)[0] - curve(t)[0]) < 0.02F);
}

TEST_CASE("A loft has one radius for its cap, whatever the quarter") {
    const Loft loft({0, 0, 0}, {0, 1, 0},
                    {{0.0F, 0, 0, 0.2F, 0.1F, 0.3F, 0.4F}, {1.0F, 0, 0, 0.2F, 0.1F, 0.3F, 0.4F}});
    CHECK(loft({0.2F, 0.5F, 0}) == Approx(0.0).margin(1e-6));
    CHECK(loft({-0.1F, 0.5F, 0}) == Approx(0.0).margin(1e-6));
    CHECK(loft({0, 0.5F, 0.3F}) == Approx(0.0).margin(1e-6));
    CHECK(loft({0, 0.5F, -0.4F}) == Approx(0.0).margin(1e-6));
    CHECK(loft({0, 1.1F, 0}) == Approx(0.0).margin(1e-6));
    CHECK(loft({1e-4F, 1.2F, 0}) == Approx(loft({-1e-4F, 1.2F, 0})).margin(1e-4));
}

TEST_CASE("The body's field has no jumps") {
    for (const Detail detail : {Detail::plain, Detail::fine}) {
        const Figure figure(detail, bridget());
        const Field body = [&](glm::vec3 p) { return figure.body(p); };

        // Up the whole body, also under the waistband, where the legs' reach ends.
        for (float x = 0.0F; x <= 0.18F; x += 0.03F) {
            for (float z = -0.13F; z <= 0.13F; z += 0.02F) {
                INFO(x << ", " << z);
                CHECK(steepest(body, {x, 0.1F, z}, {x, 1.75F, z}, kNear) < kSteepest);
            }
        }
        // Across it.
        for (float y = 0.1F; y < 1.72F; y += 0.035F) {
            for (const float z : {-0.07F, 0.0F, 0.05F}) {
                INFO(y << ", " << z);
                CHECK(steepest(body, {-0.02F, y, z}, {0.62F, y, z}, kNear) < kSteepest);
            }
        }
        // And any way.
        Places places(3, {-0.05F, 0.1F, -0.15F}, {0.6F, 1.7F, 0.15F});
        for (int i = 0; i < 200; ++i) CHECK(steepest(body, places.next(), places.next(), kNear) < kSteepest);
    }
}

TEST_CASE("Hair and shoes have no jumps either") {
    const Figure figure(Detail::fine, bridget());
    // Deep in the head, where the mesh is cut off, the hairline's directions crowd together.
    const Hair bun(figure, Detail::fine, bridget().hair.front());
    const Field hair = [&](glm::vec3 p) { return figure.skull(p) > -0.015F ? bun(p) : std::nanf(""); };
    Places on_head(4, {-0.02F, 1.48F, -0.15F}, {0.1F, 1.78F, 0.12F});
    for (int i = 0; i < 300; ++i) CHECK(steepest(hair, on_head.next(), on_head.next(), 0.006F) < kSteepest);

    const Field fine_shoe = [](glm::vec3 p) { return shoe(p, Detail::fine); };
    Places on_foot(5, {-0.06F, -0.01F, -0.08F}, {0.06F, 0.12F, 0.2F});
    for (int i = 0; i < 300; ++i)
        CHECK(steepest(fine_shoe, on_foot.next(), on_foot.next(), 0.02F) < kSteepest);
}

TEST_CASE("Near the surface the slope is about one") {
    const Figure figure(Detail::fine, bridget());
    double sum = 0.0;
    int count = 0;
    for (float y = 0.1F; y < 1.7F; y += 0.011F) {
        for (float x = 0.0F; x < 0.2F; x += 0.013F) {
            for (float z = -0.13F; z < 0.13F; z += 0.013F) {
                const auto [gradient, value] =
                    slope_at([&](glm::vec3 p) { return figure.body(p); }, {x, y, z}, 0.001F);
                if (std::abs(value) > 0.005F) continue;
                sum += static_cast<double>(glm::length(gradient));
                ++count;
            }
        }
    }
    REQUIRE(count > 500);
    CHECK(sum / count > 0.85);
    CHECK(sum / count < 1.05);
}

TEST_CASE("The body is symmetric") {
    const Figure figure(Detail::fine, bridget());
    const Hair hair(figure, Detail::fine, bridget().hair.front());
    Places places(6, {-0.6F, 0.0F, -0.2F}, {0.6F, 1.8F, 0.2F});
    for (int i = 0; i < 2000; ++i) {
        const glm::vec3 p = places.next();
        CHECK(figure.body(p) == figure.body(mirror(p)));
        CHECK(hair(p) == hair(mirror(p)));
        CHECK(figure.shoe(p) == figure.shoe(mirror(p)));
    }
}
