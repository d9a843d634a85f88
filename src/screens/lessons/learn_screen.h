#pragma once

#include <string>
#include <vector>

#include "coach_view/idle_coach.h"
#include "coach_view/staged_screen.h"
#include "screens/services.h"
#include "ui/scroll.h"

namespace ingear::screens {

/// The lessons in words, ready to be shown.
struct LearnModel {
    struct Row {
        const domain::Lesson* lesson = nullptr;
        std::string length;  ///< "2 min"
        bool done = false;
    };
    std::vector<Row> rows;
    std::string progress;  ///< "2 of 5 done"
    std::size_t next = 0;  ///< the first that isn't done; the first where all are
};
/// `snapshot` null while it is being read.
[[nodiscard]] LearnModel make_learn(const domain::Catalogue& catalogue, const journal::Snapshot* snapshot);

/// The lessons, those that were done with a mark.
class LearnScreen final : public coach_view::StagedScreen {
  public:
    /// The catalogue of `services` must be loaded.
    explicit LearnScreen(Services& services);

    void shown() override { idle_coach_.wake(); }
    void step(Seconds dt) override { idle_coach_.step(dt.count()); }
    void build(ui::Ui& ui, Seconds ahead) override;
    [[nodiscard]] const coach_view::StageView* stage() const override {
        return stage_shown_ ? &stage_ : nullptr;
    }
    [[nodiscard]] ui::RedrawRate redraw_rate() const override;
    [[nodiscard]] std::string_view id() const override { return "learn"; }

  private:
    void build_room(ui::Ui& ui, const ui::Rect& room, double ahead);
    float build_head(ui::Ui& ui, const ui::Rect& page, float y);
    float build_row(ui::Ui& ui, const ui::Rect& page, float y, std::size_t index);
    void open(const domain::Lesson& lesson);

    Services& services_;
    std::shared_ptr<const domain::Catalogue> catalogue_;
    LearnModel model_;
    std::shared_ptr<const journal::Snapshot> shown_snapshot_;
    coach_view::IdleCoach idle_coach_{false};
    ui::ScrollState scroll_;
    coach_view::StageView stage_;
    bool stage_shown_ = false;
};

}  // namespace ingear::screens
