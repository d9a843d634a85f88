#include "domain/catalogue/catalogue.h"
#include "support/catch.h"

#include "domain/catalogue/exercise.h"
#include "domain/samples.h"

TEST_CASE("a rep takes as long as its phases") {
    CHECK(samples::exercise("bridge", "supine", false, 2.0, 1.5, 3.0).rep_seconds() == 6.5);
    CHECK(ingear::domain::Exercise{}.rep_seconds() == 0.0);
}

TEST_CASE("content is found by id") {
    const auto catalogue = samples::catalogue();
    REQUIRE(catalogue.exercise("clam") != nullptr);
    CHECK(catalogue.exercise("clam")->id == "clam");
    CHECK(catalogue.exercise("clams") == nullptr);
    REQUIRE(catalogue.routine("all") != nullptr);
    CHECK(catalogue.routine("") == nullptr);
    REQUIRE(catalogue.posture("supine") != nullptr);
    CHECK(catalogue.posture("supine")->seconds == 12.0);
    CHECK(catalogue.posture("floating") == nullptr);
}
