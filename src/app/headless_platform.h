#pragma once

#include <memory>
#include <string>
#include <vector>

#include "app/platform.h"
#include "base/result.h"
#include "render/gl/offscreen.h"

namespace ingear::app {

/// What a scripted player does, and when.
struct ScriptedInput {
    double at = 0.0;  ///< seconds
    ui::Key key = ui::Key::none;
    bool shift = false;
    bool moves_pointer = false;  ///< to `pointer`
    bool clicks = false;         ///< presses the button there and lets go in the next frame
    ui::Vec2 pointer;
    std::string text = {};  ///< typed, where something is typed into
};

/// No window: a picture in memory, a player who follows a script, and a time of its own that goes on by a
/// 60th of a second with every frame, whatever the machine does.
class HeadlessPlatform final : public Platform {
  public:
    static constexpr double kFrame = 1.0 / 60.0;

    /// `clock` goes along with the platform's time; may be null. It outlives the platform.
    [[nodiscard]] static Result<std::unique_ptr<HeadlessPlatform>> create(int width, int height,
                                                                          ManualClock* clock);

    /// Adds to the script; at times to come.
    void add(ScriptedInput input) { script_.push_back(input); }
    /// Presses a key in the next frame.
    void press(ui::Key key) { add({time_, key, false, false, false, {}}); }
    void close() { closed_ = true; }
    /// Frames take this long from now on.
    void set_frame(Seconds frame) { frame_ = frame.count(); }
    [[nodiscard]] render::Picture picture() { return offscreen_->read(); }

    [[nodiscard]] Seconds time() override { return Seconds{time_}; }
    void poll(ui::Input& input, Seconds wait) override;
    [[nodiscard]] ui::Vec2 size() const override { return size_; }
    void bind() override { offscreen_->bind(); }
    void present() override {}
    [[nodiscard]] bool closed() const override { return closed_; }
    [[nodiscard]] bool visible() const override { return true; }
    [[nodiscard]] bool focused() const override { return true; }
    void set_fullscreen(bool) override {}
    void set_hand_cursor(bool) override {}
    void set_typing(bool typing) override { typing_ = typing; }

  private:
    HeadlessPlatform(std::unique_ptr<render::Offscreen> offscreen, ui::Vec2 size, ManualClock* clock)
        : offscreen_(std::move(offscreen)), size_(size), clock_(clock) {}

    std::unique_ptr<render::Offscreen> offscreen_;
    ui::Vec2 size_;
    ManualClock* clock_;
    std::vector<ScriptedInput> script_;
    double time_ = 0.0;
    double frame_ = kFrame;
    bool release_next_ = false;
    bool closed_ = false;
    bool typing_ = false;
};

}  // namespace ingear::app
