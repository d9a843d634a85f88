#include "desktop/camera.h"

#include <poll.h>
#include <stdlib.h>

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>

using namespace ingear::desktop;
namespace fs = std::filesystem;

namespace {

/// A folder that stands in for /dev; the processes are the real ones.
struct Dev {
    fs::path folder;
    Dev() {
        std::string name = "/tmp/ingear-dev-XXXXXX";
        folder = mkdtemp(name.data());
    }
    ~Dev() { fs::remove_all(folder); }
    Dev(const Dev&) = delete;
    Dev& operator=(const Dev&) = delete;
};

/// Whether there was news within two seconds; takes all of it.
bool takes_news(Camera& camera) {
    pollfd ready{camera.fd(), camera.events(), 0};
    if (poll(&ready, 1, 2000) != 1) return false;
    camera.dispatch(ready.revents);
    return true;
}

}  // namespace

TEST_CASE("a camera that is looked through is seen, also one that is plugged in later") {
    const Dev dev;
    int changes = 0;
    const auto camera = Camera::create([&] { ++changes; }, dev.folder, "/proc");
    CHECK_FALSE(camera->in_use());
    CHECK(camera->report().sees == "there is none");

    std::ofstream(dev.folder / "video0") << "";
    REQUIRE(takes_news(*camera));
    CHECK(camera->report().sees == "not in use");
    {
        const std::ifstream looking(dev.folder / "video0");
        REQUIRE(takes_news(*camera));
        CHECK(camera->in_use());
        CHECK(changes == 1);
    }
    REQUIRE(takes_news(*camera));
    CHECK_FALSE(camera->in_use());
    CHECK(changes == 2);

    // Other devices are none of its business.
    std::ofstream(dev.folder / "snd") << "";
    takes_news(*camera);
    CHECK(changes == 2);
}
