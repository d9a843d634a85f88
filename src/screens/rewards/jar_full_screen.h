#pragma once

#include <string>

#include "coach_view/coach_view.h"
#include "coach_view/idle_coach.h"
#include "coach_view/staged_screen.h"
#include "screens/common/celebration_art.h"
#include "screens/common/jar_view.h"
#include "screens/services.h"
#include "ui/screen.h"

namespace ingear::screens {

/// The great moment: a jar is full and goes on the shelf. Any key or click goes on at once; left alone, the
/// jar can be played with.
class JarFullScreen final : public coach_view::StagedScreen {
  public:
    /// `name`: "Jar 3"; `dates`: "3 Mar – 12 Apr".
    JarFullScreen(Services& services, JarContents contents, std::string name, std::string dates);

    void step(Seconds dt) override;
    void build(ui::Ui& ui, Seconds ahead) override;
    [[nodiscard]] const coach_view::StageView* stage() const override { return coach_.stage(); }
    [[nodiscard]] ui::RedrawRate redraw_rate() const override;
    [[nodiscard]] std::string_view id() const override { return "jar_full"; }

  private:
    [[nodiscard]] float words_height(const ui::Ui& ui, float width) const;
    void build_words(ui::Ui& ui, const ui::Rect& box);

    Services& services_;
    JarView jar_;
    Celebration joy_;
    coach_view::IdleCoach idle_{true};
    coach_view::CoachView coach_;
    std::string name_, dates_;
    bool left_ = false;
};

}  // namespace ingear::screens
