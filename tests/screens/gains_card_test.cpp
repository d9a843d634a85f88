#include "screens/session/gains_card.h"

#include "base/uuid.h"
#include "screen_harness.h"
#include "support/catch.h"
#include "ui/scroll.h"

using namespace ingear;
using namespace ingear::screens;
using testing::kSizes;
using testing::ScreenHarness;

namespace {

namespace logged = domain::logged;
constexpr double kFrame = 1.0 / 60.0;

/// A page with nothing but what a first session brought.
class Page final : public ui::Screen {
  public:
    explicit Page(ScreenHarness& harness) : gains(harness.services(), "s") {
        const Moment now = harness.services().clock.now();
        const auto at = [&](int minutes) {
            return Moment{now.at - std::chrono::minutes(minutes), now.offset};
        };
        harness.begin_with({});
        journal::Journal& journal = harness.journal();
        journal.append({new_uuid(), at(12), "s", logged::SessionStarted{"first_steps"}});
        for (const auto side : {motion::Side::left, motion::Side::right})
            journal.append({new_uuid(), at(5), "s",
                            logged::SetDone{"clamshell", side, 1, 10, side == motion::Side::left ? 0 : 1}});
        journal.append({new_uuid(), at(2), "s", logged::SessionEnded{domain::EndReason::done, 600.0}});
        journal.refresh(now);
        snapshot_ = journal.snapshot();
    }
    void step(Seconds dt) override { gains.step(dt); }
    void build(ui::Ui& ui, Seconds) override {
        gains.follow(snapshot_.get());
        ui::ScrollArea area(ui, ui.window(), scroll_);
        const float width = std::min(ui.u(640.0F), ui.window().width - ui.u(48.0F));
        area.set_end(gains.build(ui, {ui.u(24.0F), area.page().y, width, 0.0F}, area.page().y));
    }
    [[nodiscard]] std::string_view id() const override { return "gains"; }

    GainsCard gains;

  private:
    std::shared_ptr<const journal::Snapshot> snapshot_;
    ui::ScrollState scroll_;
};

}  // namespace

TEST_CASE(
    "a session's marbles fall one by one, each with its joy, then what else it brought; then it rests") {
    ScreenHarness harness({1280, 720, 1.0});
    Page page(harness);
    harness.frame(page);
    REQUIRE(page.gains.lines().size() >= 2);
    CHECK(page.gains.jar().to_come() == 3);
    CHECK(page.gains.jar().contents().marbles.size() == 5);
    std::size_t marbles = 0;
    std::size_t lines = 0;
    std::size_t inside = 2;
    for (int i = 0; i < 60 * 40 && page.gains.busy(); ++i) {
        page.step(Seconds{kFrame});
        CHECK(page.gains.jar().inside() <= inside + 1);
        inside = page.gains.jar().inside();
        const Celebration* marble = page.gains.joys().newest(CelebrationKind::marble);
        const Celebration* line = page.gains.joys().newest(CelebrationKind::badge);
        if (marble && marble->age == 0.0) ++marbles;
        if (line && line->age == 0.0) {
            ++lines;
            CHECK(marbles == 3);
        }
        if (i % 10 == 0) harness.frame(page);
    }
    CHECK(marbles == 3);
    CHECK(lines == page.gains.lines().size() - 1);
    CHECK_FALSE(page.gains.busy());
    const long steps = page.gains.jar().jar().steps_run();
    for (int i = 0; i < 300; ++i) page.step(Seconds{kFrame});
    CHECK(page.gains.jar().jar().steps_run() == steps);
}

TEST_CASE("marbles are coloured by what earned them") {
    ScreenHarness harness({1280, 720, 1.0});
    Page page(harness);
    harness.frame(page);
    const domain::MarbleStyle& style = rewards_of(harness.services())->marble_styles.front();
    const auto colour = [&](domain::MarbleSource source) {
        return style.colours[static_cast<std::size_t>(source)];
    };
    const auto& marbles = page.gains.jar().contents().marbles;
    REQUIRE(marbles.size() == 5);
    for (std::size_t i = 0; i < marbles.size(); ++i)
        CHECK(marbles[i].colour ==
              colour(i < 2 ? domain::MarbleSource::head_start : domain::MarbleSource::session));
}

TEST_CASE("with reduced motion the marbles are simply there, and light is all there is of joy") {
    ScreenHarness harness({1280, 720, 1.0});
    harness.services().settings.reduced_motion = true;
    Page page(harness);
    harness.frame(page);
    CHECK(page.gains.jar().to_come() == 0);
    CHECK_FALSE(page.gains.jar().moving());
    bool marble = false;
    bool badge = false;
    for (int i = 0; i < 60 * 10; ++i) {
        page.step(Seconds{kFrame});
        marble = marble || page.gains.joys().newest(CelebrationKind::marble) != nullptr;
        badge = badge || page.gains.joys().newest(CelebrationKind::badge) != nullptr;
        if (i % 10 == 0) harness.frame(page);
    }
    CHECK(marble);
    CHECK(badge);
    CHECK(page.gains.jar().jar().marbles().size() == 5);
    CHECK_FALSE(page.gains.busy());
}

TEST_CASE("what a session brought fits every window") {
    for (const auto& size : kSizes) {
        ScreenHarness harness(size);
        Page page(harness);
        harness.look_at(page, "gains");
        CHECK(harness.said("3 marbles"));
        CHECK(harness.said("In gear"));
    }
}
