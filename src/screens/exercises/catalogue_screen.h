#pragma once

#include <optional>

#include "coach_view/coach_view.h"
#include "coach_view/exercise_show.h"
#include "coach_view/idle_coach.h"
#include "coach_view/staged_screen.h"
#include "screens/exercises/catalogue_model.h"
#include "screens/services.h"
#include "ui/scroll.h"

namespace ingear::screens {

/// All exercises, to be narrowed down by what they train, how one lies or stands, what the knees bear and
/// where they are done. The coach shows the one that is looked at; choosing it opens its page.
class CatalogueScreen final : public coach_view::StagedScreen {
  public:
    /// The catalogue of `services` must be loaded.
    explicit CatalogueScreen(Services& services);

    void shown() override { idle_ = 0.0; }
    void step(Seconds dt) override;
    void build(ui::Ui& ui, Seconds ahead) override;
    [[nodiscard]] const coach_view::StageView* stage() const override { return coach_.stage(); }
    [[nodiscard]] ui::RedrawRate redraw_rate() const override;
    [[nodiscard]] std::string_view id() const override { return "catalogue"; }

    [[nodiscard]] CatalogueModel& model() { return model_; }
    /// Shows the answers of a filter.
    void open_filter(CatalogueModel::FilterKind filter) { open_filter_ = filter; }

  private:
    struct Layout {
        ui::Rect column;  ///< filters and exercises
        ui::Rect room;    ///< the coach's part of the window; empty where there is no room for her
        float margin = 0.0F;
    };
    [[nodiscard]] static Layout lay_out(const ui::Ui& ui);
    /// The window has room for more than the least.
    [[nodiscard]] static bool tall(const ui::Ui& ui);

    void show_coach(ui::Ui& ui, const Layout& layout, Seconds ahead);
    void show_exercise(ui::Ui& ui, const ui::Rect& room, Seconds ahead);
    float build_head(ui::Ui& ui, const ui::Rect& page, float y);
    float build_filters(ui::Ui& ui, const ui::Rect& page, float y);
    bool build_filter(ui::Ui& ui, const ui::Rect& box, std::size_t index);
    float build_rows(ui::Ui& ui, const ui::Rect& page, float y);
    float build_row(ui::Ui& ui, const ui::Rect& page, float y, const CatalogueModel::Row& row, int number);
    float build_nothing(ui::Ui& ui, const ui::Rect& page, float y);
    void open(const domain::Exercise& exercise);

    Services& services_;
    CatalogueModel model_;
    std::optional<coach_view::ExerciseShow> show_;
    coach_view::IdleCoach idle_coach_{false};  ///< where there is nothing to show
    coach_view::CoachView coach_;
    ui::ScrollState scroll_;
    std::optional<std::size_t> open_filter_;  ///< whose answers are shown
    double idle_ = 0.0;                       ///< seconds since the player last did anything
};

}  // namespace ingear::screens
