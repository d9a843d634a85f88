#include "catalogue.h"
#include "coach_view/muscle_legend_model.h"
#include "domain/catalogue/exercise.h"
#include "support/catch.h"

using namespace ingear;
using namespace ingear::coach_view;

namespace {

MuscleLegend legend_of(const char* exercise) {
    return MuscleLegend(testing::catalogue()->exercise(exercise)->movement);
}

}  // namespace

TEST_CASE("the legend names what works, the hardest first") {
    const MuscleLegend legend = legend_of("clamshell");
    REQUIRE(legend.entries().size() == 4);
    CHECK(legend.entries()[0].plain() == "Side hip muscle");
    CHECK(legend.entries()[0].anatomical() == "gluteus medius");
    CHECK(legend.entries()[1].muscle == motion::Muscle::gluteus_maximus);
    CHECK(legend.entries()[3].plain() == "Front hip muscle");
}

TEST_CASE("about equally hard ones stay in the order of the file") {
    motion::Movement movement;
    movement.activations = {{motion::Muscle::hamstrings, 0.3F, 0.3F},
                            {motion::Muscle::gluteus_maximus, 0.50F, 0.5F},
                            {motion::Muscle::gluteus_medius, 0.56F, 0.1F}};
    const MuscleLegend legend(movement);
    REQUIRE(legend.entries().size() == 3);
    CHECK(legend.entries()[0].muscle == motion::Muscle::gluteus_maximus);
    CHECK(legend.entries()[1].muscle == motion::Muscle::gluteus_medius);
    CHECK(legend.entries()[2].muscle == motion::Muscle::hamstrings);
}

TEST_CASE("what stays dark is not named; the other side's work counts") {
    motion::Movement movement;
    movement.activations = {{motion::Muscle::hamstrings, 0.1F, 0.15F},
                            {motion::Muscle::gluteus_medius, 0.0F, 0.8F}};
    const MuscleLegend legend(movement);
    REQUIRE(legend.entries().size() == 1);
    CHECK(legend.entries()[0].share == 0.8F);
    CHECK(MuscleLegend(motion::Movement{}).entries().empty());
}

TEST_CASE("every muscle has names and a chip of its own") {
    motion::Movement movement;
    for (const motion::Muscle muscle : motion::kMuscles) movement.activations.push_back({muscle, 1.0F, 1.0F});
    const MuscleLegend legend(movement);
    REQUIRE(legend.entries().size() == motion::kMuscleCount);
    for (std::size_t i = 0; i < motion::kMuscleCount; ++i) {
        CHECK_FALSE(legend.entries()[i].plain().empty());
        CHECK_FALSE(legend.entries()[i].anatomical().empty());
        for (std::size_t k = i + 1; k < motion::kMuscleCount; ++k) {
            CHECK(legend.entries()[i].plain() != legend.entries()[k].plain());
            CHECK_FALSE(legend.entries()[i].colour == legend.entries()[k].colour);
        }
    }
}
