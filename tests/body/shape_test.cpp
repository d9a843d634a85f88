// The plain proportions, held to values worked out independently from the same tables.

#include <vector>

#include "body/figure.h"
#include "body/hair.h"
#include "body/hand.h"
#include "body/shoe.h"
#include "support/catch.h"

using namespace ingear;
using namespace ingear::body;

namespace {

struct Check {
    glm::vec3 place;     ///< metres
    double millimetres;  ///< distance to the surface
};

constexpr double kTolerance = 0.1;

void check_all(const std::vector<Check>& checks, const Field& field) {
    for (const Check& check : checks) {
        INFO(check.place.x << ", " << check.place.y << ", " << check.place.z);
        CHECK(1000.0 * static_cast<double>(field(check.place)) ==
              Approx(check.millimetres).margin(kTolerance));
    }
}

}  // namespace

TEST_CASE("The plain body keeps its proportions") {
    const Figure figure(Detail::plain, bridget());
    check_all({{{0, 1.2F, 0}, -86.3},
               {{0, 1.2F, 0.12F}, 22.0},
               {{0.2F, 1.2F, 0}, 40.2},
               {{0, 0.95F, 0.12F}, 19.3},
               {{0.07F, 0.89F, -0.15F}, 18.0},
               {{0.2F, 0.9F, 0}, 22.2},
               {{0, 0.8F, 0}, -2.8},
               {{0, 0.83F, 0}, -18.3},
               {{0.05F, 1.45F, -0.03F}, -8.5},
               {{0, 1.55F, 0.12F}, 13.8},
               {{0.03F, 1.58F, 0.10F}, 13.8},
               {{0.09F, 1.57F, -0.01F}, 6.4},
               {{0.15F, 1.40F, -0.02F}, -10.3},
               {{0.25F, 1.25F, 0}, -20.1},
               {{0.10F, 0.60F, 0.08F}, 13.7},
               {{0.14F, 0.45F, -0.07F}, 5.3}},
              [&](glm::vec3 p) { return figure.body(p); });
}

TEST_CASE("The plain hand keeps its proportions") {
    check_all({{{0.02F, -0.05F, 0}, 0.7},
               {{0, -0.16F, 0.03F}, 6.4},
               {{-0.02F, -0.09F, 0.06F}, 3.6},
               {{0, -0.12F, -0.04F}, 1.5}},
              Hand(Detail::plain));
}

TEST_CASE("The hair keeps its proportions, plain and fine") {
    for (const Detail detail : {Detail::plain, Detail::fine}) {
        const Figure figure(detail, bridget());
        check_all({{{0, 1.70F, 0.05F}, 1.8}, {{0.09F, 1.62F, -0.02F}, 3.9}, {{0, 1.78F, -0.07F}, 11.0}},
                  Hair(figure, detail, bridget().hair.front()));
    }
}

TEST_CASE("The plain shoe keeps its proportions") {
    check_all({{{0, 0.05F, 0.20F}, 14.5},
               {{0, 0.10F, 0.05F}, 5.2},
               {{0.064F, 0.02F, 0.05F}, 24.6},
               {{0, 0.05F, -0.08F}, 12.3}},
              [](glm::vec3 p) { return shoe(p, Detail::plain); });
}

TEST_CASE("The plain body is as wide as it should be") {
    const Figure figure(Detail::plain, bridget());
    const auto half_width = [&](float y) {
        float widest = 0.0F;
        for (float z = -0.12F; z < 0.12F; z += 0.002F) {
            float x = y > 1.1F ? 0.17F : 0.25F;  // inside the arms
            while (x > widest && figure.body({x, y, z}) > 0.0F) x -= 0.0002F;
            widest = std::max(widest, x);
        }
        return static_cast<double>(widest);
    };
    CHECK(half_width(0.88F) == Approx(0.179).margin(0.001));
    CHECK(half_width(1.00F) == Approx(0.147).margin(0.001));
    CHECK(half_width(1.14F) == Approx(0.1175).margin(0.002));
    CHECK(half_width(1.26F) == Approx(0.135).margin(0.001));
}

TEST_CASE("The fine body stays near the plain one") {
    const Figure plain(Detail::plain, bridget());
    const Figure fine(Detail::fine, bridget());
    float farthest = 0.0F;
    for (float y = 0.1F; y < 1.44F; y += 0.02F) {
        for (float x = 0.0F; x < 0.34F; x += 0.02F) {
            for (float z = -0.16F; z < 0.16F; z += 0.02F) {
                const float d = plain.body({x, y, z});
                if (std::abs(d) < 0.02F) farthest = std::max(farthest, std::abs(fine.body({x, y, z}) - d));
            }
        }
    }
    CHECK(farthest < 0.030F);  // most of it between the thighs in front
}
