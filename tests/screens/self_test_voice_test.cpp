#include "screens/self_tests/self_test_voice.h"

#include <algorithm>
#include <cctype>

#include "screen_harness.h"
#include "screens/self_tests/self_test_screen.h"
#include "support/catch.h"

using namespace ingear;
using namespace ingear::screens;
using domain::SelfTestStage;
using testing::ScreenHarness;

namespace {

/// Keeps what it is told.
class Ear final : public audio::SoundPlayer {
  public:
    std::vector<std::string> said;

    void play(audio::SoundId, float, float) override {}
    void begin_session(const domain::Session&, std::shared_ptr<const domain::Catalogue>,
                       const std::string&) override {}
    void take(std::span<const domain::SessionEvent>, const domain::Session&) override {}
    void leave_session() override {}
    void say(std::vector<std::string> texts) override { said.insert(said.end(), texts.begin(), texts.end()); }
    void hush() override {}
    void prepare(std::vector<std::string>) override {}
    [[nodiscard]] Caption caption() const override { return {}; }
    void hear(audio::Sample) override {}
    [[nodiscard]] std::string trouble() const override { return ""; }

    /// Whether these words were said, at the beginning of a sentence or within one.
    [[nodiscard]] bool heard(const std::string& words) const {
        std::string capital = words;
        capital[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(capital[0])));
        return std::ranges::any_of(said, [&](const std::string& text) {
            return text.find(words) != std::string::npos || text.find(capital) != std::string::npos;
        });
    }
};

void pass(SelfTestScreen& screen, double seconds) {
    for (int i = 0; i < static_cast<int>(seconds * 60.0 + 0.5); ++i) screen.step(Seconds{1.0 / 60.0});
}

/// All the way through the one-leg bridge: the left side to its end, the right one for 12 seconds.
void do_bridge(ScreenHarness& harness) {
    SelfTestScreen screen(harness.services(), *domain::find_self_test("single_leg_bridge"));
    screen.go_on();
    screen.rate_pain(0);
    screen.go_on();
    screen.go_on();
    pass(screen, 63.1);
    screen.go_on();
    pass(screen, 60.1);
    screen.go_on();
    pass(screen, 15.1);
    screen.stop();
    screen.tell_reason(domain::SelfTestEnd::tired);
    screen.go_on();
    screen.rate_pain(0);
    REQUIRE(screen.run().stage() == SelfTestStage::result);
}

}  // namespace

TEST_CASE("a self-test can be done by ear") {
    ScreenHarness harness({1280, 720, 1.0});
    Ear ear;
    harness.services().sound = &ear;
    do_bridge(harness);
    for (const char* words : {"arms crossed", "left side", "right side", "space bar", "three", "two", "one",
                              "half", "ten", "one minute", "twelve seconds", "thank you"}) {
        INFO(words);
        CHECK(ear.heard(words));
    }
}

TEST_CASE("in counting only, a self-test counts and tells the side; silent, it says nothing") {
    ScreenHarness harness({1280, 720, 1.0});
    Ear ear;
    harness.services().sound = &ear;
    harness.services().settings.sound.voice = domain::SpeechMode::counting;
    do_bridge(harness);
    CHECK(ear.heard("three"));
    CHECK(ear.heard("left"));
    CHECK_FALSE(ear.heard("arms crossed"));
    CHECK_FALSE(ear.heard("thank you"));
}

TEST_CASE("in German, a self-test is guided in German") {
    ScreenHarness harness({1280, 720, 1.0});
    Ear ear;
    harness.services().sound = &ear;
    harness.services().settings.sound.language = "de";
    do_bridge(harness);
    CHECK(ear.heard("die Arme gekreuzt"));
    CHECK(ear.heard("drei"));
    CHECK(ear.heard("Leertaste"));
    CHECK_FALSE(ear.heard("the"));
}
