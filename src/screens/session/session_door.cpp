#include "screens/session/session_door.h"

#include "journal/today.h"
#include "screens/session/pain_before_screen.h"
#include "screens/session/start_gate_screen.h"

namespace ingear::screens {

Result<std::unique_ptr<ui::Screen>> way_into_session(Services& services, const domain::Routine& routine) {
    if (!services.catalogue) return fail("The exercises are still being read. A moment, please.");
    if (const auto snapshot = services.journal.snapshot()) {
        const auto today =
            journal::plan_of_today(*services.catalogue, *snapshot, services.settings, services.clock.now());
        if (today.gate() != domain::StartGate::open)
            return std::make_unique<StartGateScreen>(services, today, routine);
    }
    return std::make_unique<PainBeforeScreen>(services, routine);
}

}  // namespace ingear::screens
