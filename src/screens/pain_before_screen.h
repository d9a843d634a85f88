#pragma once

#include "domain/routine.h"
#include "screens/companion.h"
#include "screens/pain_answer.h"

namespace ingear::screens {

/// On the way into a session: how are the knees? One key passes it by. What is told changes the session, and
/// is kept with it.
class PainBeforeScreen final : public Screen {
  public:
    PainBeforeScreen(Services& services, domain::Routine routine);

    void step(Seconds dt) override { companion_.step(dt); }
    void build(Ui& ui, Seconds ahead) override;
    [[nodiscard]] const StageView* stage() const override { return companion_.stage(); }
    [[nodiscard]] Pace pace() const override { return companion_.pace(); }
    [[nodiscard]] std::string_view id() const override { return "pain_before"; }

    /// As if the player had told it.
    void tell(const PainAnswer& answer) { answer_ = answer; }
    /// What the answer does to the session.
    [[nodiscard]] domain::BeforeAction action() const;

  private:
    void build_foot(Ui& ui, const Rect& foot);
    [[nodiscard]] domain::Routine routine_for_answer() const;
    void begin();

    Services& services_;
    domain::Routine routine_;
    Companion companion_;
    ScrollState scroll_;
    PainAnswer answer_;
};

}  // namespace ingear::screens
