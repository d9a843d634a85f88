#include "render/coach/muscle_light.h"

#include <cmath>

#include "support/catch.h"

using namespace ingear;
using namespace ingear::render;

TEST_CASE("little activation stays dark, more shines more") {
    CHECK(muscle_light(0.0F) == 0.0F);
    CHECK(muscle_light(0.15F) == 0.0F);
    CHECK(muscle_light(1.0F) == 1.0F);
    for (int i = 15; i < 100; ++i)
        CHECK(muscle_light(static_cast<float>(i + 1) / 100.0F) >
              muscle_light(static_cast<float>(i) / 100.0F));
}

TEST_CASE("the muscles' colours are warm and differ") {
    for (const motion::Muscle muscle : motion::kMuscles) {
        const glm::vec3 colour = shown_muscle_colour(muscle);
        CHECK(colour.r > 0.75F);
        CHECK(colour.r <= 1.0F);
        CHECK(colour.r > colour.g);
        CHECK(colour.r > colour.b + 0.2F);
        for (const motion::Muscle other : motion::kMuscles) {
            if (other == muscle) continue;
            const glm::vec3 apart = shown_muscle_colour(other) - colour;
            CHECK(std::abs(apart.r) + std::abs(apart.g) + std::abs(apart.b) > 0.15F);
        }
    }
}
