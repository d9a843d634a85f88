#pragma once

#include <string>
#include <string_view>

namespace ingear::ui {

class Ui;

/// Short messages that come up at the bottom and go by themselves; the newest takes the place of an older
/// one.
class Notices {
  public:
    /// `text` in kind words; shown for `seconds`.
    void tell(std::string text, double seconds = 5.0);
    /// Draws and ages the current one.
    void build(Ui& ui);
    [[nodiscard]] bool showing() const { return left_ > 0.0; }
    [[nodiscard]] const std::string& text() const { return text_; }

  private:
    std::string text_;
    double left_ = 0.0;
    double age_ = 0.0;
};

}  // namespace ingear::ui
