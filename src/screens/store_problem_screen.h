#pragma once

#include "screens/scroll.h"
#include "screens/services.h"
#include "screens/store_problem_model.h"

namespace ingear::screens {

/// The sessions can't be opened or saved: says why, and offers every way out. Nothing goes on unsaved unless
/// the player says so here.
class StoreProblemScreen final : public Screen {
  public:
    explicit StoreProblemScreen(Services& services);

    void build(Ui& ui, Seconds ahead) override;
    [[nodiscard]] std::string_view id() const override { return "store_problem"; }

  private:
    void follow();

    Services& services_;
    StoreProblemModel model_;
    std::string shown_detail_;
    ScrollState scroll_;
};

}  // namespace ingear::screens
