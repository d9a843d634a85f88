#pragma once

#include "screens/services.h"
#include "screens/settings/store_problem_model.h"
#include "ui/screen.h"
#include "ui/scroll.h"

namespace ingear::screens {

/// The sessions can't be opened or saved: says why, and offers every way out. Nothing goes on unsaved unless
/// the player says so here.
class StoreProblemScreen final : public ui::Screen {
  public:
    explicit StoreProblemScreen(Services& services);

    void build(ui::Ui& ui, Seconds ahead) override;
    [[nodiscard]] std::string_view id() const override { return "store_problem"; }

  private:
    void follow();

    Services& services_;
    StoreProblemModel model_;
    std::string shown_detail_;
    ui::ScrollState scroll_;
};

}  // namespace ingear::screens
