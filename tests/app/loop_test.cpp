#include "app/loop.h"

#include <vector>

#include "play.h"

using namespace ingear;
using namespace ingear::app;

namespace {

/// Keeps how long it was asked to wait, and never does.
class Watched final : public Platform {
  public:
    [[nodiscard]] Seconds time() override { return Seconds{0.001 * static_cast<double>(++asked_)}; }
    void poll(ui::Input& input, Seconds wait) override {
        input.begin_frame();
        waits.push_back(wait);
    }
    [[nodiscard]] ui::Vec2 size() const override { return {640.0F, 400.0F}; }
    void bind() override {}
    void present() override {}
    [[nodiscard]] bool closed() const override { return false; }
    [[nodiscard]] bool visible() const override { return true; }
    [[nodiscard]] bool focused() const override { return true; }
    void set_fullscreen(bool) override {}
    void set_hand_cursor(bool) override {}
    void set_typing(bool) override {}

    std::vector<Seconds> waits;

  private:
    int asked_ = 0;
};

}  // namespace

TEST_CASE("the first frame waits for nothing, the next ones for their time") {
    const TemporaryFolder dir;
    testing::Play play(dir);
    play.begin_session();  // where something moves
    Watched platform;
    Loop loop(platform, play.game());
    for (int i = 0; i < 3; ++i) loop.turn(false);
    REQUIRE(platform.waits.size() == 3);
    CHECK(platform.waits[0].count() == 0.0);
    CHECK(platform.waits[1].count() > 0.005);
    CHECK(platform.waits[2].count() > 0.005);
}
