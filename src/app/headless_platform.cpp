#include "app/headless_platform.h"

namespace ingear::app {

Result<std::unique_ptr<HeadlessPlatform>> HeadlessPlatform::create(int width, int height,
                                                                   ManualClock* clock) {
    INGEAR_TRY(auto offscreen, render::Offscreen::create(width, height));
    const ui::Vec2 size{static_cast<float>(width), static_cast<float>(height)};
    return std::unique_ptr<HeadlessPlatform>(new HeadlessPlatform(std::move(offscreen), size, clock));
}

void HeadlessPlatform::poll(ui::Input& input, Seconds wait) {
    (void)wait;  // its time goes by frames alone
    input.begin_frame();
    time_ += frame_;
    if (clock_) clock_->advance(Seconds{frame_});
    if (release_next_) {
        input.released = true;
        input.down = false;
        release_next_ = false;
    }
    for (auto next = script_.begin(); next != script_.end();) {
        if (next->at > time_) {
            ++next;
            continue;
        }
        if (next->key != ui::Key::none) input.add({next->key, next->shift, false, false});
        if (typing_) input.add_text(next->text);
        if (next->moves_pointer || next->clicks) {
            input.pointer = next->pointer;
            input.pointer_moved = true;
        }
        if (next->clicks) {
            input.pressed = input.down = true;
            release_next_ = true;
        }
        next = script_.erase(next);
    }
}

}  // namespace ingear::app
