#pragma once

#include <memory>

#include "journal/reward_status.h"
#include "screens/common/jar_view.h"
#include "screens/session/session_model.h"

namespace ingear::screens {

/// The jar as something to play with in a rest between sets. It opens when the player asks for it, and folds
/// away by itself in time for what comes next; the rest neither waits for it nor knows of it.
class SessionJar {
  public:
    /// Seconds before the end of a rest at which it folds away, and those that a rest must still have for it
    /// to open.
    static constexpr double kFoldsAt = 3.0;
    static constexpr double kWorthOpening = 6.0;

    explicit SessionJar(Services& services) : services_(services), view_(services) {}

    /// Whether it can be opened now.
    [[nodiscard]] bool offered(const SessionModel& model) const;
    [[nodiscard]] bool open() const { return open_; }
    void toggle(const SessionModel& model);
    void close() { open_ = false; }

    void step(const SessionModel& model, Seconds dt);
    /// The part of `free` that it takes, at its right; empty while it is away. To be drawn there by `build`.
    [[nodiscard]] ui::Rect place(ui::Ui& ui, const ui::Rect& free);
    void build(ui::Ui& ui, const ui::Rect& place);
    [[nodiscard]] const JarView& view() const { return view_; }

  private:
    void follow_marbles();

    Services& services_;
    JarView view_;
    std::shared_ptr<const domain::RewardStatus> shown_status_;
    journal::Pending<domain::RewardStatus> status_;
    bool open_ = false;
    float presence_ = 0.0F;  ///< 0 away … 1 there, gliding
};

}  // namespace ingear::screens
