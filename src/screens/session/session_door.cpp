#include "screens/session/session_door.h"

#include "screens/session/pain_before_screen.h"
#include "screens/session/start_gate_screen.h"
#include "screens/today/today_model.h"

namespace ingear::screens {

void open_session(Services& services, const domain::Routine& routine) {
    const auto snapshot = services.records.snapshot();
    if (!services.catalogue) {
        services.notices.tell("The exercises are still being read. A moment, please.");
        return;
    }
    if (snapshot) {
        const auto today =
            plan_of_today(*services.catalogue, *snapshot, services.settings, services.clock.now());
        if (today.gate() != domain::StartGate::open) {
            services.stack.push(std::make_unique<StartGateScreen>(services, today, routine));
            return;
        }
    }
    services.stack.push(std::make_unique<PainBeforeScreen>(services, routine));
}

void open_session(Services& services, const domain::Exercise& exercise) {
    open_session(services, domain::only(exercise));
}

}  // namespace ingear::screens
