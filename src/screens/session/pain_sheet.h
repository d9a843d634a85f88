#pragma once

#include <string_view>
#include <vector>
#include "screens/common/pain_answer.h"
#include "screens/services.h"
#include "screens/session/session_model.h"
#include "ui/scroll.h"

namespace ingear::screens {

/// "It hurts": a sheet over a session that waits. The player says where and how much, and is then offered
/// what may follow. Stopping for today is a key away on every page of it.
class PainSheet {
  public:
    /// Both outlive it.
    PainSheet(Services& services, SessionModel& session) : services_(services), session_(session) {}

    [[nodiscard]] bool open() const { return page_ != Page::none; }
    /// The session waits, and the player is asked; not where it is over.
    void ask();
    /// As if the player had answered.
    void tell(const PainAnswer& answer);
    /// Where commands hold while it is open.
    [[nodiscard]] std::vector<std::string_view> scopes() const;
    /// Draws it while it is open, and does what the player chooses. Whether the exercise was swapped, or left
    /// out, just now.
    [[nodiscard]] bool build(ui::Ui& ui);

  private:
    enum class Page { none, asks, settles, swaps };
    void go(Page page);
    void leave();
    void stop_session();
    template <class Body>
    ui::Rect build_sheet(ui::Ui& ui, float foot_height, Body body);
    void build_question(ui::Ui& ui);
    void build_settling(ui::Ui& ui);
    [[nodiscard]] bool build_swaps(ui::Ui& ui);

    Services& services_;
    SessionModel& session_;
    Page page_ = Page::none;
    PainAnswer answer_;
    ui::ScrollState scroll_;
};

}  // namespace ingear::screens
