#include "screens/settings/settings_model.h"

#include "support/catch.h"

using namespace ingear;
using namespace ingear::screens;

TEST_CASE("scale and tempo are told in words") {
    CHECK(scale_words(1.0) == "100 %");
    CHECK(scale_words(1.3000000000000003) == "130 %");
    CHECK(tempo_words(1.0) == "As planned");
    CHECK(tempo_words(1.25) == "25 % slower");
    CHECK(tempo_words(0.75) == "25 % quicker");
}

TEST_CASE("problems of the settings file name the first and count the rest") {
    CHECK(problem_words({}).empty());
    const std::string one = problem_words({{"expected a number", "settings.toml:3: scale"}});
    CHECK(one.find("settings.toml:3: scale: expected a number") != std::string::npos);
    CHECK(one.find("more") == std::string::npos);
    const std::string three = problem_words({{"a", ""}, {"b", ""}, {"c", ""}});
    CHECK(three.find("And 2 more.") != std::string::npos);
}
