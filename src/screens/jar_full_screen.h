#pragma once

#include <string>

#include "screens/celebration_art.h"
#include "screens/greeter.h"
#include "screens/jar_view.h"
#include "screens/screen.h"

namespace ingear::screens {

/// The great moment: a jar is full and goes on the shelf. Any key or click goes on at once; left alone, the
/// jar can be played with.
class JarFullScreen final : public Screen {
  public:
    /// `name`: "Jar 3"; `dates`: "3 Mar – 12 Apr".
    JarFullScreen(Services& services, JarContents contents, std::string name, std::string dates);

    void step(Seconds dt) override;
    void build(Ui& ui, Seconds ahead) override;
    [[nodiscard]] const StageView* stage() const override { return stage_shown_ ? &stage_ : nullptr; }
    [[nodiscard]] Pace pace() const override;
    [[nodiscard]] std::string_view id() const override { return "jar_full"; }

  private:
    [[nodiscard]] float words_height(const Ui& ui, float width) const;
    void build_words(Ui& ui, const Rect& box);

    Services& services_;
    JarView jar_;
    Celebration joy_;
    Greeter greeter_{true};
    StageView stage_;
    std::string name_, dates_;
    bool stage_shown_ = false;
    bool left_ = false;
};

}  // namespace ingear::screens
