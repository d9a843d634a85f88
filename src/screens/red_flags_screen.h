#pragma once

#include <string>
#include <vector>

#include "screens/companion.h"

namespace ingear::screens {

/// Keeps the answers: an empty list says that none applies.
void keep_red_flags(Services& services, const std::vector<std::string>& flags);

/// The questions about red flags on their own, to be answered again at any time.
class RedFlagsScreen final : public Screen {
  public:
    explicit RedFlagsScreen(Services& services);

    void step(Seconds dt) override { companion_.step(dt); }
    void build(Ui& ui, Seconds ahead) override;
    [[nodiscard]] const StageView* stage() const override { return companion_.stage(); }
    [[nodiscard]] Pace pace() const override { return companion_.pace(); }
    [[nodiscard]] std::string_view id() const override { return "red_flags"; }

  private:
    void answer();

    Services& services_;
    Companion companion_;
    ScrollState scroll_;
    std::vector<std::string> ticked_;
};

}  // namespace ingear::screens
