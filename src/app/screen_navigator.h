#pragma once

#include "screens/navigator.h"
#include "screens/services.h"
#include "ui/screen_stack.h"

namespace ingear::app {

/// Makes screens by the route table and lays them on the stack. What it is given outlives it.
class ScreenNavigator final : public screens::Navigator {
  public:
    ScreenNavigator(screens::Services& services, ui::ScreenStack& stack)
        : services_(services), stack_(stack) {}

    void go_to(const screens::Route& route) override;
    void replace_with(const screens::Route& route) override;
    void back() override;
    void home() override;

  private:
    /// Null where it can't be opened, which is told.
    [[nodiscard]] std::unique_ptr<ui::Screen> make(const screens::Route& route);

    screens::Services& services_;
    ui::ScreenStack& stack_;
};

}  // namespace ingear::app
