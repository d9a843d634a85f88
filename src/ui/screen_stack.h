#pragma once

#include <functional>
#include <memory>
#include <vector>

#include "ui/screen.h"

namespace ingear::ui {

/// The screens that lie on each other; the top one is seen. Changes are queued and made between frames, so
/// that a screen can remove itself safely.
class ScreenStack {
  public:
    /// Puts a screen on top.
    void push(std::unique_ptr<Screen> screen);
    /// Takes the top one away.
    void pop();
    /// Puts a screen in the place of the top one.
    void replace(std::unique_ptr<Screen> screen);
    /// Puts a screen in the place of all.
    void reset(std::unique_ptr<Screen> screen);

    /// Makes the queued changes, in order. Whether there were any.
    bool apply();

    /// The screen that is seen; null when there is none.
    [[nodiscard]] Screen* top() const { return screens_.empty() ? nullptr : screens_.back().get(); }
    [[nodiscard]] std::size_t size() const { return screens_.size(); }

  private:
    enum class Change { push, pop, replace, reset };
    struct Queued {
        Change change;
        std::unique_ptr<Screen> screen;
    };
    std::vector<std::unique_ptr<Screen>> screens_;
    std::vector<Queued> queue_;
};

}  // namespace ingear::ui
