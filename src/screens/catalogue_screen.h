#pragma once

#include <optional>

#include "screens/catalogue_model.h"
#include "screens/greeter.h"
#include "screens/scroll.h"
#include "screens/services.h"
#include "screens/show_staging.h"

namespace ingear::screens {

/// All exercises, to be narrowed down by what they train, how one lies or stands, what the knees bear and
/// where they are done. The coach shows the one that is looked at; choosing it opens its page.
class CatalogueScreen final : public Screen {
  public:
    /// The catalogue of `services` must be loaded.
    explicit CatalogueScreen(Services& services);

    void shown() override { idle_ = 0.0; }
    void step(Seconds dt) override;
    void build(Ui& ui, Seconds ahead) override;
    [[nodiscard]] const StageView* stage() const override {
        if (!stage_shown_) return nullptr;
        return model_.looked_at() ? &staging_.view() : &waiting_;
    }
    [[nodiscard]] Pace pace() const override;
    [[nodiscard]] std::string_view id() const override { return "catalogue"; }

    [[nodiscard]] CatalogueModel& model() { return model_; }
    /// Shows the answers of a filter.
    void open_filter(CatalogueModel::FilterKind filter) { open_filter_ = filter; }

  private:
    struct Layout {
        Rect column;  ///< filters and exercises
        Rect room;    ///< the coach's part of the window; empty where there is no room for her
        float margin = 0.0F;
    };
    [[nodiscard]] static Layout lay_out(const Ui& ui);
    /// The window has room for more than the least.
    [[nodiscard]] static bool tall(const Ui& ui);

    void build_room(Ui& ui, const Layout& layout, double ahead);
    void wait_in_room(Ui& ui, const Layout& layout, double ahead);
    float build_head(Ui& ui, const Rect& page, float y);
    float build_filters(Ui& ui, const Rect& page, float y);
    bool build_filter(Ui& ui, const Rect& box, std::size_t index);
    float build_rows(Ui& ui, const Rect& page, float y);
    float build_row(Ui& ui, const Rect& page, float y, const CatalogueModel::Row& row, int number);
    float build_nothing(Ui& ui, const Rect& page, float y);
    void open(const domain::Exercise& exercise);

    Services& services_;
    CatalogueModel model_;
    std::optional<ExerciseShow> show_;
    ShowStaging staging_;
    Greeter greeter_{false};
    StageView waiting_;  ///< of the greeter, when there is nothing to show
    ScrollState scroll_;
    std::optional<std::size_t> open_filter_;  ///< whose answers are shown
    bool stage_shown_ = false;
    double idle_ = 0.0;  ///< seconds since the player last did anything
};

}  // namespace ingear::screens
