#pragma once

#include "domain/catalogue/routine.h"
#include "screens/services.h"

namespace ingear::screens {

/// The way into a session: where red flags or the rest keep from it, to what is possible instead; else past
/// the question how the knees are.
void open_session(Services& services, const domain::Routine& routine);
/// The same for an exercise alone.
void open_session(Services& services, const domain::Exercise& exercise);

}  // namespace ingear::screens
