#include "app/screen_navigator.h"

#include "app/route_table.h"

namespace ingear::app {

using screens::Route;

std::unique_ptr<ui::Screen> ScreenNavigator::make(const Route& route) {
    auto screen = make_screen(services_, route);
    if (screen) return std::move(*screen);
    services_.notices.tell(screen.error().text());
    return nullptr;
}

void ScreenNavigator::go_to(const Route& route) {
    if (auto screen = make(route)) stack_.push(std::move(screen));
}

void ScreenNavigator::replace_with(const Route& route) {
    if (auto screen = make(route)) stack_.replace(std::move(screen));
}

void ScreenNavigator::back() {
    stack_.pop();
}

void ScreenNavigator::home() {
    if (auto today = make(screens::routes::Today{})) stack_.reset(std::move(today));
}

}  // namespace ingear::app
