#pragma once

#include <string>
#include <vector>

#include "coach_view/coach_side_panel.h"
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

    void shown() override { side_panel_.wake(); }
    void step(Seconds dt) override { side_panel_.step(dt); }
    void build(ui::Ui& ui, Seconds ahead) override;
    [[nodiscard]] const coach_view::StageView* stage() const override { return side_panel_.stage(); }
    [[nodiscard]] ui::RedrawRate redraw_rate() const override { return side_panel_.redraw_rate(); }
    [[nodiscard]] std::string_view id() const override { return "learn"; }

  private:
    float build_head(ui::Ui& ui, const ui::Rect& page, float y);
    float build_row(ui::Ui& ui, const ui::Rect& page, float y, std::size_t index);
    void open(const domain::Lesson& lesson);

    Services& services_;
    std::shared_ptr<const domain::Catalogue> catalogue_;
    LearnModel model_;
    std::shared_ptr<const journal::Snapshot> shown_snapshot_;
    coach_view::CoachSidePanel side_panel_{false, {.share = 0.52F, .least = 480.0F, .most = 720.0F}};
    ui::ScrollState scroll_;
};

}  // namespace ingear::screens
