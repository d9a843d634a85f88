#pragma once

#include <string>
#include <vector>

#include "screens/greeter.h"
#include "screens/scroll.h"
#include "screens/services.h"

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
[[nodiscard]] LearnModel make_learn(const domain::Catalogue& catalogue, const Snapshot* snapshot);

/// The lessons, those that were done with a mark.
class LearnScreen final : public Screen {
  public:
    /// The catalogue of `services` must be loaded.
    explicit LearnScreen(Services& services);

    void shown() override { greeter_.wake(); }
    void step(Seconds dt) override { greeter_.step(dt.count()); }
    void build(Ui& ui, Seconds ahead) override;
    [[nodiscard]] const StageView* stage() const override { return stage_shown_ ? &stage_ : nullptr; }
    [[nodiscard]] Pace pace() const override;
    [[nodiscard]] std::string_view id() const override { return "learn"; }

  private:
    void build_room(Ui& ui, const Rect& room, double ahead);
    float build_head(Ui& ui, const Rect& page, float y);
    float build_row(Ui& ui, const Rect& page, float y, std::size_t index);
    void open(const domain::Lesson& lesson);

    Services& services_;
    std::shared_ptr<const domain::Catalogue> catalogue_;
    LearnModel model_;
    std::shared_ptr<const Snapshot> shown_snapshot_;
    Greeter greeter_{false};
    ScrollState scroll_;
    StageView stage_;
    bool stage_shown_ = false;
};

}  // namespace ingear::screens
