#include "domain/settings/settings.h"

#include <limits>

#include "support/catch.h"

using namespace ingear::domain;

TEST_CASE("settings out of range are brought into it") {
    Settings wild;
    wild.scale = 7.0;
    wild.tempo_factor = 0.1;
    CHECK(clamped(wild).scale == kMaxScale);
    CHECK(clamped(wild).tempo_factor == kMinTempoFactor);
    wild.scale = -std::numeric_limits<double>::infinity();
    wild.tempo_factor = std::numeric_limits<double>::quiet_NaN();
    CHECK(clamped(wild).scale == kMinScale);
    CHECK(clamped(wild).tempo_factor == 1.0);
}

TEST_CASE("settings in range stay as they are") {
    Settings settings;
    settings.theme = Theme::dark;
    settings.scale = 1.25;
    settings.tempo_factor = 1.5;
    settings.mirror = true;
    CHECK(clamped(settings) == settings);
}
