#pragma once

#include "domain/session.h"
#include "motion/performance.h"

namespace ingear::domain {

/// What the coach shows for where the session is. In a posture change she goes into place and waits in the start pose; in
/// a rest she goes over to the next exercise early and shows it ("watch me"); in a change of side she turns over.
/// `clock`: seconds of her own life. `choreographer` only for how long her ways take.
[[nodiscard]] motion::Performance direct(const Session& session, motion::Choreographer& choreographer, double clock);

}  // namespace ingear::domain
