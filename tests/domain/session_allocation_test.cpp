#include "domain/samples.h"
#include "domain/session/session.h"
#include "support/allocations.h"
#include "support/catch.h"

TEST_CASE("a frame without events allocates nothing") {
    const auto catalogue = samples::catalogue();
    ingear::domain::Session session(samples::plan(catalogue), catalogue);
    session.advance(0.0);
    std::size_t quiet_frames = 0;
    std::size_t in_quiet_frames = 0;
    while (!session.done()) {
        const std::size_t before = allocations::counted;
        const bool quiet = session.advance(1.0 / 60.0).empty() && session.seconds_left() >= 0.0;
        const std::size_t after = allocations::counted;
        quiet_frames += quiet ? 1 : 0;
        in_quiet_frames += quiet ? after - before : 0;
    }
    CHECK(quiet_frames > 10000);
    CHECK(in_quiet_frames == 0);
}
