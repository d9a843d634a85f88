#pragma once

#include <glm/vec3.hpp>
#include <map>
#include <string>
#include <vector>

/// The data of a movement: key poses by clinical joint angles, phases between them, and what stays on the floor.
/// Read from exercise files; posed by the Choreographer.
namespace ingear::motion {

/// Clinical angle (degrees) or other pose value by name, such as "hip_flexion_left". See assets/exercises/FORMAT.md.
using AngleSet = std::map<std::string, float>;

struct KeyPose {
    std::string name;  ///< "start", "top"
    AngleSet angles;
};

/// A part of the body that rests on the floor or mat and stays where it is through the movement.
struct Contact {
    std::string point;  ///< "sole_left", "palm_right", "knee_left", "head", …
};

struct Phase {
    std::string name;      ///< "lift", "hold", "lower"
    double seconds = 0.0;  ///< > 0
    std::string from;      ///< key pose at its begin
    std::string to;        ///< key pose at its end
    std::string breath;    ///< "in", "out" or "" (as it comes)
    float effort_from = 0.0F, effort_to = 0.0F;  ///< share of the muscles' activation, 0 … 1
};

/// How strongly a muscle works at full effort, 0 … 1, for the working side and the other.
struct Activation {
    std::string muscle;  ///< "gluteus_maximus", "gluteus_medius"
    float working = 0.0F;
    float other = 0.0F;
};

/// A typical mistake, as offsets (degrees) on top of the movement's poses.
struct Fault {
    std::string id;
    AngleSet angles;
};

struct Movement {
    std::string id;
    std::string posture;  ///< how one gets into place: "standing", "supine", "side_lying", "hands_and_knees"
    std::vector<KeyPose> poses;
    std::vector<Contact> contacts;
    std::vector<Phase> phases;
    std::vector<Activation> activations;
    std::vector<Fault> faults;
};

/// The postures and the ways between them; read from assets/postures.
struct PostureLibrary {};

}  // namespace ingear::motion
