#include "ui/screen_stack.h"

namespace ingear::ui {

void ScreenStack::push(std::unique_ptr<Screen> screen) {
    queue_.push_back({Change::push, std::move(screen)});
}
void ScreenStack::pop() {
    queue_.push_back({Change::pop, nullptr});
}
void ScreenStack::replace(std::unique_ptr<Screen> screen) {
    queue_.push_back({Change::replace, std::move(screen)});
}
void ScreenStack::reset(std::unique_ptr<Screen> screen) {
    queue_.push_back({Change::reset, std::move(screen)});
}

bool ScreenStack::apply() {
    bool changed = false;
    // A screen that comes up may queue the next change.
    while (!queue_.empty()) {
        std::vector<Queued> due;
        due.swap(queue_);
        for (Queued& queued : due) {
            if (queued.change == Change::reset) screens_.clear();
            const bool takes_away = queued.change == Change::pop || queued.change == Change::replace;
            if (takes_away && !screens_.empty()) screens_.pop_back();
            if (queued.screen) screens_.push_back(std::move(queued.screen));
        }
        changed = true;
        if (top()) top()->shown();
    }
    return changed;
}

}  // namespace ingear::ui
