#pragma once

/// The smallest sound files, with every key that has no default.
inline constexpr const char* kSamplePosture = R"(id = "lying"
name = "Lying"
seconds = 5
[pose]
head = [-1, 0, 0]
face = [0, 1, 0]
)";

inline constexpr const char* kSampleExercise = R"(id = "lift"
name = "Lift"
summary = "Lifts."
place = ["floor"]
sided = false
posture = "lying"
contacts = [{ point = "sole_left" }, { point = "sole_right" }]
setup = ["Lie down."]
[[poses]]
name = "start"
hip_flexion = 55
[[poses]]
name = "top"
hip_flexion = 0
[[phases]]
name = "lift"
seconds = 2.0
from = "start"
to = "top"
effort = [0.0, 1.0]
[[phases]]
name = "lower"
seconds = 3.0
from = "top"
to = "start"
effort = [1.0, 0.0]
[[cues]]
id = "up"
text = "Up."
[[muscles]]
muscle = "gluteus_maximus"
band = "moderate"
[[cautions]]
who = "It hurts"
advice = "Stop."
[[cameras]]
id = "side"
name = "From the side"
yaw = 0
pitch = 9
)";

inline constexpr const char* kSampleRoutine = R"(id = "once"
name = "Once"
summary = "Just once."
[[items]]
exercise = "lift"
reps = 10
)";
