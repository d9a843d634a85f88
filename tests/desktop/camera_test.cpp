#include "desktop/camera.h"

#include <fstream>

#include "support/catch.h"
#include "support/temporary_folder.h"

using namespace ingear::desktop;

TEST_CASE("a camera that is looked through is seen, also one that is plugged in later") {
    const TemporaryFolder dev;  // stands in for /dev; the processes are the real ones
    EventLoop loop;
    int changes = 0;
    const auto camera = Camera::create(
        loop, [&] { ++changes; }, dev.path(), "/proc");
    const auto run_until = [&loop](const auto& condition) {
        while (!condition()) loop.run_once();
    };
    CHECK_FALSE(camera->in_use());
    CHECK(camera->report().sees == "there is none");

    std::ofstream(dev / "video0") << "";
    run_until([&] { return camera->report().sees == "not in use"; });
    {
        const std::ifstream looking(dev / "video0");
        run_until([&] { return camera->in_use(); });
    }
    run_until([&] { return !camera->in_use(); });
    CHECK(changes == 2);

    // Other devices are none of its business.
    std::ofstream(dev / "snd") << "";
    const std::ifstream looking(dev / "video0");
    run_until([&] { return camera->in_use(); });
    CHECK(changes == 3);
}
