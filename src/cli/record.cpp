#include "cli/record.h"

#include <algorithm>

#include "base/log.h"
#include "base/result.h"
#include "base/uuid.h"
#include "cli/by_hand.h"

namespace ingear::cli {

OrFailure<Recorder> Recorder::open(const Context& context, const domain::SessionPlan& plan) {
    INGEAR_TRY(auto store, context.open_store());
    if (const auto backed_up = store->backup_daily(context.now().local_date()); !backed_up) {
        log::warn("today's backup couldn't be made: {}", backed_up.error().text());
    }
    return Recorder(context, std::move(store), plan);
}

Recorder::Recorder(const Context& context, std::unique_ptr<storage::Store> store,
                   const domain::SessionPlan& plan)
    : context_(&context),
      store_(std::move(store)),
      log_{.session = new_uuid(),
           .start = context.now(),
           .new_id = &new_uuid,
           .items = plan.items,
           .rest = plan.rest} {}

void Recorder::take(std::span<const domain::SessionEvent> events) {
    for (const auto& event : events) {
        auto to_keep = domain::to_log_event(log_, event);
        if (!to_keep) continue;
        // The clocks may change in the middle of a session.
        to_keep->moment = context_->after(Seconds{event.t});
        events_.push_back(std::move(*to_keep));
    }
}

Outcome Recorder::save() {
    const auto done = [](const domain::LogEvent& event) {
        return std::holds_alternative<domain::logged::SetDone>(event.body);
    };
    if (std::ranges::any_of(events_, done)) INGEAR_TRY_DO(end_pause(*store_, events_.back().moment, events_));
    if (const auto appended = store_->append(events_); !appended) {
        return fail("the session couldn't be saved: " + appended.error().text());
    }
    events_.clear();
    return {};
}

}  // namespace ingear::cli
