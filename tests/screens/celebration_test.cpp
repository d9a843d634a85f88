#include "screens/common/celebration.h"

#include <cmath>

#include "screen_harness.h"
#include "screens/common/celebration_art.h"
#include "screens/common/shelf_view.h"
#include "screens/rewards/jar_full_screen.h"
#include "screens/session/session_celebrations.h"
#include "support/catch.h"
#include "ui/scroll.h"

using namespace ingear;
using namespace ingear::screens;
using testing::kSizes;
using testing::ScreenHarness;
using testing::WindowSize;

namespace {

constexpr double kFrame = 1.0 / 60.0;

std::array<CelebrationKind, kCelebrationKinds> moments() {
    return {CelebrationKind::rep,     CelebrationKind::set,    CelebrationKind::exercise,
            CelebrationKind::session, CelebrationKind::marble, CelebrationKind::badge,
            CelebrationKind::week,    CelebrationKind::jar};
}

JarContents jarful(std::uint64_t first) {
    JarContents contents;
    for (std::uint64_t i = 0; i < 30; ++i) contents.marbles.push_back({first + i, {0.9F, 0.5F, 0.3F}});
    return contents;
}

std::vector<ShelfPiece> pieces(int count) {
    std::vector<ShelfPiece> list;
    for (int i = 0; i < count; ++i)
        list.push_back({i % 7 == 6 ? ShelfPiece::Kind::golden_streak : ShelfPiece::Kind::jar, 2026 - i / 9,
                        "Jar " + std::to_string(count - i), "13 Sep – 24 Nov",
                        jarful(static_cast<std::uint64_t>(100 * i))});
    return list;
}

class ShelfAlone final : public ui::Screen {
  public:
    explicit ShelfAlone(Services& services) : view(services) {}
    void build(ui::Ui& ui, Seconds) override {
        ui::ScrollArea area(ui, ui.window(), scroll_);
        area.set_end(view.build(ui, area.page().inset(ui.u(24.0F), 0.0F), area.page().y + ui.u(24.0F)));
    }
    [[nodiscard]] std::string_view id() const override { return "shelf_alone"; }

    ShelfView view;
    [[nodiscard]] float offset() const { return scroll_.offset; }

  private:
    ui::ScrollState scroll_;
};

}  // namespace

TEST_CASE("greater moments are greater joys") {
    CHECK(size_of(CelebrationKind::rep).seconds < 1.0);
    CHECK(size_of(CelebrationKind::rep).reach < size_of(CelebrationKind::set).reach);
    CHECK(size_of(CelebrationKind::set).reach < size_of(CelebrationKind::exercise).reach);
    CHECK(size_of(CelebrationKind::exercise).reach < size_of(CelebrationKind::session).reach);
    CHECK(size_of(CelebrationKind::session).reach < size_of(CelebrationKind::jar).reach);
}

TEST_CASE("a joy is a function of its seed and time, begins and ends dark, and is over in time") {
    for (const CelebrationKind moment : moments()) {
        INFO(static_cast<int>(moment));
        Celebration joy{moment, 7, 0.0, false};
        CHECK(light_of(joy) == 0.0F);
        CHECK_FALSE(joy.over());
        const double seconds = size_of(moment).seconds;
        int lit = 0;
        float farthest = 0.0F;
        for (; !joy.over(); joy.age += kFrame) {
            for (int i = 0; i < particle_count(joy); ++i) {
                const Particle particle = particle_at(joy, i);
                const Particle again = particle_at(joy, i);
                REQUIRE(particle.place == again.place);
                REQUIRE(std::isfinite(particle.place.x));
                REQUIRE(particle.alpha >= 0.0F);
                REQUIRE(particle.alpha <= 1.0F);
                if (particle.alpha > 0.02F)
                    farthest = std::max(farthest, std::hypot(particle.place.x, particle.place.y));
                lit += particle.alpha > 0.5F ? 1 : 0;
            }
        }
        CHECK(lit > 0);
        CHECK(farthest > 0.3F);
        CHECK(farthest < 6.0F);
        CHECK(joy.age == Approx(seconds).margin(0.02));
        CHECK(light_of(joy) < 0.01F);
        for (int i = 0; i < particle_count(joy); ++i) CHECK(particle_at(joy, i).alpha == 0.0F);
        const Celebration other{moment, 8, seconds * 0.3, false};
        const Celebration one{moment, 7, seconds * 0.3, false};
        CHECK(particle_at(one, 0).place != particle_at(other, 0).place);
    }
}

TEST_CASE("with reduced motion nothing flies, spreads or turns") {
    for (const CelebrationKind moment : moments()) {
        INFO(static_cast<int>(moment));
        Celebration joy{moment, 7, 0.0, true};
        float most = 0.0F;
        for (; !joy.over(); joy.age += kFrame) {
            CHECK(particle_count(joy) == 0);
            for (int i = 0; i < 4; ++i) CHECK(ring_of(joy, i).alpha == 0.0F);
            CHECK(rays_of(joy).alpha == 0.0F);
            most = std::max(most, light_of(joy));
        }
        CHECK(most > 0.2F);
    }
}

TEST_CASE("joys end in time, make room for newer ones, and a skip ends them at once") {
    Celebrations joys;
    for (int i = 0; i < 20; ++i) joys.begin(CelebrationKind::rep, static_cast<std::uint64_t>(i));
    CHECK(joys.any());
    for (double t = 0.0; t < 0.75; t += kFrame) joys.step(kFrame);
    CHECK_FALSE(joys.any());
    joys.begin(CelebrationKind::jar, 1);
    REQUIRE(joys.newest(CelebrationKind::jar));
    CHECK_FALSE(joys.newest(CelebrationKind::set));
    joys.skip();
    CHECK_FALSE(joys.any());
}

TEST_CASE("a session's joys follow what is done and hold nothing up") {
    ScreenHarness harness({1280, 720, 1.0});
    SessionModel model(testing::catalogue(), testing::first_steps(), 1.0, &harness.journal(),
                       harness.services().clock, nullptr);
    SessionModel alone(testing::catalogue(), testing::first_steps(), 1.0, &harness.journal(),
                       harness.services().clock, nullptr);
    SessionCelebrations joys;
    int reps = 0;
    int sets = 0;
    int exercises = 0;
    const auto fresh = [&](CelebrationKind moment) {
        const Celebration* joy = joys.shown().newest(moment);
        return joy && joy->age == 0.0 ? 1 : 0;
    };
    for (int i = 0; i < 60 * 900 && !model.session().done(); ++i) {
        model.step(kFrame);
        alone.step(kFrame);
        joys.step(kFrame);
        joys.follow(model);
        reps += fresh(CelebrationKind::rep);
        sets += fresh(CelebrationKind::set);
        exercises += fresh(CelebrationKind::exercise);
        REQUIRE(model.state().elapsed == alone.state().elapsed);
    }
    const auto& plan = model.session().plan().sets;
    std::size_t kinds = 1;
    for (std::size_t i = 1; i < plan.size(); ++i) kinds += plan[i].exercise != plan[i - 1].exercise ? 1 : 0;
    CHECK(exercises == static_cast<int>(kinds));
    CHECK(sets + exercises == static_cast<int>(plan.size()));
    CHECK(reps > 20);
}

TEST_CASE("the great moment fits every window, and any key goes on") {
    for (const WindowSize& size : kSizes) {
        ScreenHarness harness(size);
        JarFullScreen screen(harness.services(), jarful(5), "Jar 3", "13 Sep – 24 Nov 2026");
        for (int i = 0; i < 60; ++i) screen.step(Seconds{kFrame});
        harness.look_at(screen, "jar full");
        CHECK(harness.said("Your jar is full"));
    }
    ScreenHarness harness({1280, 720, 1.0});
    JarFullScreen screen(harness.services(), jarful(5), "Jar 1", "today");
    harness.frame(screen, ui::Key::space);
    CHECK(harness.navigator().went_back());
}

TEST_CASE(
    "the words of the great moment stand on a ground on which they are read, whatever shines behind it") {
    for (const auto theme : {domain::Theme::light, domain::Theme::dark}) {
        const ui::Palette palette = load_palette(places::share(), theme).value();
        for (const ui::Colour behind :
             {ui::Colour{255, 255, 255}, ui::Colour{255, 224, 150}, ui::Colour{0, 0, 0}})
            CHECK(ui::contrast_ratio(palette.text, ui::laid_over(palette.panel, behind)) >= 7.0);
    }
}

TEST_CASE("the great moment comes to rest") {
    ScreenHarness harness({1280, 720, 1.0});
    JarFullScreen screen(harness.services(), jarful(5), "Jar 1", "today");
    CHECK(screen.redraw_rate() == ui::RedrawRate::full);
    for (int i = 0; i < 60 * 25; ++i) screen.step(Seconds{kFrame});
    CHECK(screen.redraw_rate() == ui::RedrawRate::still);
}

TEST_CASE("the shelf fits every window, empty and full") {
    for (const WindowSize& size : kSizes) {
        ScreenHarness harness(size);
        ShelfAlone empty(harness.services());
        harness.look_at(empty, "empty shelf");
        ShelfAlone full(harness.services());
        full.view.set(pieces(20));
        harness.look_at(full, "shelf");
        CHECK(harness.said("2026"));
    }
}

TEST_CASE("a shelf of many years settles only the jars that are in sight, a jar a frame") {
    ScreenHarness harness({1280, 720, 1.0});
    ShelfAlone shelf(harness.services());
    shelf.view.set(pieces(200));
    harness.frame(shelf);
    harness.frame(shelf);
    CHECK(shelf.view.settled() <= 2);
    CHECK(shelf.view.busy());
    for (int i = 0; i < 60; ++i) harness.frame(shelf);
    CHECK_FALSE(shelf.view.busy());
    const std::size_t seen = shelf.view.settled();
    CHECK(seen > 5);
    CHECK(seen < 60);
    harness.turn_wheel(shelf, {600.0F, 400.0F}, -30.0F);
    harness.frame(shelf);
    CHECK(shelf.view.busy());
}

TEST_CASE("the shelf is gone through by keys, wheel and drag, from one end of the years to the other") {
    ScreenHarness harness({1280, 720, 1.0});
    ShelfAlone shelf(harness.services());
    shelf.view.set(pieces(200));
    for (int i = 0; i < 5; ++i) harness.frame(shelf);
    const auto press = [&](ui::Key key) {
        harness.frame(shelf, key);
        harness.frame(shelf);
        return shelf.offset();
    };
    CHECK(shelf.offset() == 0.0F);
    const float furthest = press(ui::Key::end);
    CHECK(furthest > 3000.0F);
    harness.look_at(shelf, "the oldest");
    CHECK(harness.said("2004"));
    CHECK(press(ui::Key::home) == 0.0F);
    const float page = press(ui::Key::page_down);
    CHECK(page > 300.0F);
    CHECK(press(ui::Key::page_down) > page);
    CHECK(press(ui::Key::page_up) == Approx(page));
    // By a drag that begins on a jar: the page follows the pointer.
    harness.drag(shelf, {400.0F, 500.0F}, {400.0F, 300.0F});
    harness.frame(shelf);
    CHECK(shelf.offset() == Approx(page + 200.0F));
    harness.drag(shelf, {400.0F, 300.0F}, {400.0F, 300.0F});
    harness.frame(shelf);
    CHECK(shelf.offset() == Approx(page + 200.0F));
    press(ui::Key::home);
    // Arrows go from jar to jar, and the page comes along.
    press(ui::Key::down);
    for (int i = 0; i < 12; ++i) press(ui::Key::down);
    CHECK(shelf.offset() > 600.0F);
    harness.turn_wheel(shelf, {600.0F, 400.0F}, 1000.0F);
    harness.frame(shelf);
    CHECK(shelf.offset() == 0.0F);
}
