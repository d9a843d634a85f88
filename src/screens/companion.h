#pragma once

#include "screens/greeter.h"
#include "screens/scroll.h"
#include "screens/services.h"

namespace ingear::screens {

/// A page of words with the coach beside it, as far as the window has room for her.
class Companion {
  public:
    explicit Companion(Services& services, bool waves = false) : services_(services), greeter_(waves) {}

    void wake() { greeter_.wake(); }
    void step(Seconds dt) { greeter_.step(dt.count()); }
    /// Draws the ground, and her; returns the column for the words.
    Rect begin(Ui& ui, Seconds ahead);
    /// The page's place within a column or a part of it: with margins.
    [[nodiscard]] static Rect page_of(const Ui& ui, const Rect& column, float top);

    [[nodiscard]] const StageView* stage() const { return shown_ ? &stage_ : nullptr; }
    [[nodiscard]] Pace pace() const;

  private:
    Services& services_;
    Greeter greeter_;
    StageView stage_;
    bool shown_ = false;
};

/// Words on a page, wrapped. Returns where they end.
float page_words(Ui& ui, const Rect& page, float y, Font font, std::string_view text, Colour colour);

}  // namespace ingear::screens
