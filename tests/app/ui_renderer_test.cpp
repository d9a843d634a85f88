#include "app/ui_renderer.h"

#include <cmath>
#include <cstdlib>

#include "app/headless_game.h"
#include "render/gl/gl_objects.h"
#include "screens/session/session_screen.h"
#include "support/catch.h"
#include "support/places.h"
#include "support/temporary_folder.h"

using namespace ingear;
using namespace ingear::app;

namespace {

std::unique_ptr<HeadlessGame> session_rehearsal(const std::filesystem::path& dir, domain::Theme theme,
                                                const std::filesystem::path& share = places::share()) {
    const AppOptions options{
        .data_dir = dir,
        .config_dir = dir,
        .share_dir = share,
        .clock = std::make_shared<ManualClock>(parse_rfc3339("2026-11-22T09:30:00+01:00").value().moment)};
    auto headless = HeadlessGame::create({.app = options, .width = 960, .height = 540, .theme = theme});
    if (!headless) FAIL(headless.error().text());
    screens::Services& services = (*headless)->game().services();
    auto session = screens::SessionScreen::begin(services, "first_steps");
    REQUIRE(session);
    (*headless)->game().stack().push(std::move(*session));
    return std::move(*headless);
}

/// What is on the screen now; the same moment again and again.
render::Picture picture_of(HeadlessGame& headless, bool splits) {
    headless.game().ui_renderer().set_splits(splits);
    headless.platform().set_frame(Seconds{0.0});
    headless.turn();  // the very first frame is never split
    headless.turn();
    return headless.platform().picture();
}

int largest_difference(const render::Picture& a, const render::Picture& b) {
    REQUIRE(a.rgba.size() == b.rgba.size());
    int largest = 0;
    for (std::size_t i = 0; i < a.rgba.size(); ++i)
        largest = std::max(largest, std::abs(static_cast<int>(a.rgba[i]) - static_cast<int>(b.rgba[i])));
    return largest;
}

}  // namespace

TEST_CASE("cards drawn without the letters' texture look as they do with it") {
    const TemporaryFolder dir;
    const domain::Theme theme = GENERATE(domain::Theme::light, domain::Theme::dark);
    const auto headless = session_rehearsal(dir.path(), theme);
    const Seconds moment = GENERATE(Seconds{3.0}, Seconds{30.0});  // getting into place; within a set
    headless->let_pass(moment);
    const render::Picture plain = picture_of(*headless, true);
    const render::Picture textured = picture_of(*headless, false);
    // Looking up a white texel may round a colour by a step of 1/255.
    CHECK(largest_difference(plain, textured) <= 1);
    CHECK(render::take_gl_errors().empty());
}

TEST_CASE("without its shader everything is drawn all the same") {
    const TemporaryFolder dir;
    const std::filesystem::path share = dir.path() / "share";
    std::filesystem::create_directories(share);
    for (const auto& entry : std::filesystem::directory_iterator(places::share())) {
        if (entry.path().filename() != "shaders")
            std::filesystem::create_symlink(std::filesystem::canonical(entry.path()),
                                            share / entry.path().filename());
    }
    std::filesystem::copy(std::filesystem::canonical(places::share() / "shaders"), share / "shaders");
    std::filesystem::remove(share / "shaders" / "plain.frag");

    const auto headless = session_rehearsal(dir.path(), domain::Theme::light, share);
    headless->let_pass(Seconds{30.0});
    const render::Picture without = picture_of(*headless, true);
    const render::Picture textured = picture_of(*headless, false);
    // The frame in which the shader was missed lacks nothing, either.
    CHECK(largest_difference(without, textured) <= 1);
}
