#include "app/quality_governor.h"

#include "support/catch.h"

using ingear::app::QualityGovernor;
using ingear::render::Quality;

namespace {

void feed(QualityGovernor& governor, double seconds, int frames) {
    for (int i = 0; i < frames; ++i) governor.frame(seconds);
}

}  // namespace

TEST_CASE("quick frames keep the quality high") {
    QualityGovernor governor;
    feed(governor, 0.008, 1000);
    CHECK(governor.quality() == Quality::high);
}

TEST_CASE("slow frames lower the quality step by step, and no further than low") {
    QualityGovernor governor;
    feed(governor, 0.025, 10);
    CHECK(governor.quality() == Quality::medium);
    feed(governor, 0.025, 40);
    CHECK(governor.quality() == Quality::low);
    feed(governor, 0.1, 1000);
    CHECK(governor.quality() == Quality::low);
}

TEST_CASE("a few slow frames change nothing") {
    QualityGovernor governor;
    for (int i = 0; i < 50; ++i) {
        feed(governor, 0.009, 58);
        feed(governor, 0.05, 2);
    }
    CHECK(governor.quality() == Quality::high);
}

TEST_CASE("slow frames while something is being loaded don't count") {
    QualityGovernor governor;
    feed(governor, 0.009, 100);
    governor.forget();
    feed(governor, 0.3, 20);
    feed(governor, 0.009, 100);
    CHECK(governor.quality() == Quality::high);
}

TEST_CASE("with much time to spare the quality comes back, but not for ever on and off") {
    QualityGovernor governor;
    int raises = 0;
    for (int round = 0; round < 20; ++round) {
        feed(governor, 0.03, 60);
        const Quality before = governor.quality();
        feed(governor, 0.003, 60 * 15);
        if (governor.quality() != before) ++raises;
    }
    CHECK(raises >= 1);
    CHECK(raises <= 2);
}
