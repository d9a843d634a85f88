#pragma once

#include "domain/session/session.h"
#include "motion/animation_state.h"

namespace ingear::domain {

/// What the coach shows for where the session is. In a posture change she goes into place and waits in the
/// start pose; in a rest she catches her breath, goes over to the next exercise early and shows it ("watch
/// me"), then waits in its start pose; in a change of side she turns over. While paused she holds still,
/// breathing. At the end she gets up, and waves unless it ended in pain. She nods at every rep and smiles at
/// the end of a set and, unless it ended in pain, of the session. `clock`: seconds of her own life.
/// `pose_solver` only for how long her ways take.
[[nodiscard]] motion::AnimationState animation_state(const Session& session, motion::PoseSolver& pose_solver,
                                                     double clock);

/// Whether `next` goes on smoothly from `last`, shown `dt` seconds before. Where it doesn't (a skip, an
/// undo), the jump between the two wants smoothing.
[[nodiscard]] bool follows(const motion::AnimationState& last, const motion::AnimationState& next, double dt);

}  // namespace ingear::domain
