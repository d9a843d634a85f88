#pragma once

#include <string>
#include <vector>

#include "domain/training_days.h"
#include "screens/companion.h"

namespace ingear::screens {

/// The first start, in a few short pages: a greeting, the questions about red flags (with advice where one
/// applies), then how often, how long and when. All but the questions can be passed by.
class WelcomeScreen final : public Screen {
  public:
    enum class Page { greeting, flags, advice, plan };
    explicit WelcomeScreen(Services& services, Page first = Page::greeting);

    /// Whether it is to be shown: nothing was answered and nothing done yet.
    [[nodiscard]] static bool due(const Snapshot& snapshot);

    void step(Seconds dt) override { companion_.step(dt); }
    void build(Ui& ui, Seconds ahead) override;
    [[nodiscard]] const StageView* stage() const override { return companion_.stage(); }
    [[nodiscard]] Pace pace() const override { return companion_.pace(); }
    [[nodiscard]] std::string_view id() const override { return "welcome"; }

    [[nodiscard]] Page page() const { return page_; }
    /// As if the player had ticked it.
    void tick(const std::string& flag) { ticked_.push_back(flag); }
    void go_on();

  private:
    void go(Page page);
    void back();
    void finish(bool keep);
    [[nodiscard]] float build_greeting(Ui& ui, const Rect& page, float y);
    [[nodiscard]] float build_flags(Ui& ui, const Rect& page, float y);
    [[nodiscard]] float build_advice(Ui& ui, const Rect& page, float y);
    [[nodiscard]] float build_plan(Ui& ui, const Rect& page, float y);
    void build_foot(Ui& ui, const Rect& foot);

    Services& services_;
    Companion companion_;
    ScrollState scroll_;
    Page page_;
    std::vector<std::string> ticked_;
    int target_ = 2;
    int minutes_ = 10;
    domain::TrainingDays training_;
};

}  // namespace ingear::screens
