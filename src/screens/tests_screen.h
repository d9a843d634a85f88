#pragma once

#include <memory>

#include "screens/companion.h"
#include "screens/scroll.h"
#include "screens/services.h"
#include "screens/tests_model.h"

namespace ingear::screens {

/// The self-tests: what they are, how they went, when the next ones are due.
class TestsScreen final : public Screen {
  public:
    explicit TestsScreen(Services& services);

    void shown() override { companion_.wake(); }
    void step(Seconds dt) override { companion_.step(dt); }
    void build(Ui& ui, Seconds ahead) override;
    [[nodiscard]] const StageView* stage() const override { return companion_.stage(); }
    [[nodiscard]] Pace pace() const override { return companion_.pace(); }
    [[nodiscard]] std::string_view id() const override { return "tests"; }

  private:
    void follow_data();
    float build_head(Ui& ui, const Rect& page, float y);
    float build_card(Ui& ui, const Rect& page, float y, std::size_t index);
    void build_chart(Ui& ui, const Rect& box, const domain::TestHistory& history);
    void begin(const domain::SelfTest& test);

    Services& services_;
    TestsModel model_;
    std::shared_ptr<const Snapshot> shown_snapshot_;
    LocalDate shown_date_{};
    Companion companion_{services_};
    ScrollState scroll_;
};

}  // namespace ingear::screens
