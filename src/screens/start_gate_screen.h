#pragma once

#include <string>
#include <vector>

#include "domain/today.h"
#include "screens/companion.h"

namespace ingear::screens {

/// What keeps from a session, why, until when, and what is possible instead.
class StartGateScreen final : public Screen {
  public:
    /// `today` has a gate that isn't open. `routine`: what the player wanted to begin; with nothing in it,
    /// nothing can be begun from here.
    StartGateScreen(Services& services, const domain::TodayPlan& today, domain::Routine routine);

    void step(Seconds dt) override { companion_.step(dt); }
    void build(Ui& ui, Seconds ahead) override;
    [[nodiscard]] const StageView* stage() const override { return companion_.stage(); }
    [[nodiscard]] Pace pace() const override { return companion_.pace(); }
    [[nodiscard]] std::string_view id() const override { return "start_gate"; }

    [[nodiscard]] const std::string& head() const { return head_; }
    /// The player wants exercise to be open again, and is asked once more.
    void ask_to_lift() { lifting_ = true; }

  private:
    [[nodiscard]] float build_flags(Ui& ui, const Rect& page, float y);
    [[nodiscard]] float build_lift(Ui& ui, const Rect& page, float y);
    [[nodiscard]] float build_ways(Ui& ui, const Rect& page, float y);
    bool way(Ui& ui, const char* id, const Rect& page, float& y, std::string_view label, const char* icon,
             Key key, bool first);
    void take_break();
    void learn();
    void lift();

    Services& services_;
    domain::StartGate gate_;
    domain::Routine routine_;
    std::vector<std::string> flags_;
    std::string head_, words_;
    Companion companion_;
    ScrollState scroll_;
    bool lifting_ = false;
};

}  // namespace ingear::screens
