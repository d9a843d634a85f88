#pragma once

#include <array>
#include <glm/vec3.hpp>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "motion/muscle.h"
#include "motion/props.h"

/// The data of a movement: key poses by clinical joint angles, phases between them, and what stays on the
/// floor. Read from exercise and posture files; posed by the PoseSolver.
namespace ingear::motion {

/// Clinical angle (degrees) or other pose value by name, such as "hip_flexion_left". A name without a side
/// means both. The names and ranges are in pose_values.h.
using AngleSet = std::map<std::string, float>;

/// A place on the mat or above it.
struct Spot {
    float x = 0.0F;          ///< metres
    float z = 0.0F;          ///< metres
    float heading = 0.0F;    ///< where toes or fingertips point: degrees, 0 = +z, 90 = +x
    float height = 0.0F;     ///< metres above the floor; of a free ankle or wrist only
    float heel_lift = 0.0F;  ///< degrees that the heel is raised, of a foot on its ball only

    bool operator==(const Spot&) const = default;
};

/// A part of the body that rests on the floor, the mat or a prop and stays where it is through the movement.
struct Contact {
    std::string point;              ///< "sole_left", "palm_right", "knee_left", "head", …; see contacts.h
    std::optional<Spot> spot = {};  ///< without one it rests where the first pose's joint angles put it
    std::optional<glm::vec3> bend =
        {};               ///< where the knee or elbow of a held limb points; else as the joint angles say
    float height = 0.0F;  ///< metres above the floor of what it rests on: 0, or that of a prop

    bool operator==(const Contact&) const = default;
};

struct KeyPose {
    std::string name;  ///< "start", "top"
    AngleSet angles;   ///< on top of the posture's angles and, but for the first pose, of the first pose's
    std::optional<std::vector<Contact>> contacts = {};  ///< what touches here; else the movement's contacts
    std::string anchor = {};                            ///< what carries the body here; else the movement's
};

/// A pose that a phase passes through without coming to rest.
struct Via {
    std::string pose;
    float at = 0.5F;  ///< share of the phase's time, 0 … 1
};

/// What the breath does through a phase.
enum class Breathing { as_it_comes, in, out };
/// In data files, where most phases say nothing of it.
inline constexpr std::array<std::string_view, 3> kBreathings{"", "in", "out"};

struct Phase {
    std::string name;      ///< "lift", "hold", "lower"
    double seconds = 0.0;  ///< > 0
    std::string from;      ///< key pose at its begin
    std::string to;        ///< key pose at its end
    Breathing breath = Breathing::as_it_comes;
    float effort_from = 0.0F, effort_to = 0.0F;  ///< share of the muscles' activation, 0 … 1
    std::vector<Via> via = {};                   ///< poses on the way, in order
};

/// How strongly a muscle works at full effort, 0 … 1, for the working side and the other.
struct Activation {
    Muscle muscle = Muscle::gluteus_maximus;
    float working = 0.0F;
    float other = 0.0F;
};

/// A typical mistake, as offsets (degrees) on top of the movement's poses, by the pose's name.
struct Fault {
    std::string id;
    std::vector<KeyPose> offsets;
    std::vector<std::string> lets_go = {};  ///< contacts that the fault does not hold
    std::string place = {};  ///< where on the body it is seen best, see body_places.h; "" nowhere
};

struct Movement {
    std::string id;
    std::string posture;  ///< how one gets into place: "standing", "supine", "side_lying", "hands_and_knees"
    std::string
        anchor;  ///< the contact that carries the body; the trunk moves about it. Empty: the posture's
    std::vector<KeyPose> poses;  ///< the first is where it starts
    std::vector<Contact> contacts;
    std::vector<Phase> phases;
    std::vector<Activation> activations;
    std::vector<Fault> faults;
    std::vector<Prop> props;  ///< what stands or lies around her
};

/// What touches in a key pose, by its name.
[[nodiscard]] const std::vector<Contact>& contacts_in(const Movement& movement, const std::string& pose);
/// What rests in one place through all the poses of a phase; through all of the movement where there is no
/// such phase.
[[nodiscard]] std::vector<Contact> contacts_through(const Movement& movement, std::size_t phase);

/// A whole-body pose, for postures and the ways between them. Written for the left side, like movements.
struct BodyPose {
    glm::vec3 head{0.0F, 1.0F, 0.0F};  ///< where the pelvis's long axis points, before the angles tilt it
    glm::vec3 face{0.0F, 0.0F, 1.0F};  ///< where the belly points; square to `head`
    std::string anchor = "pelvis";     ///< what is put at anchor_x, anchor_y, anchor_z
    AngleSet angles;
    std::vector<Contact> contacts;
};

/// A pose on the way, and the time to get there from the one before.
struct WayPoint {
    std::string name;  ///< for messages
    double seconds = 1.0;
    BodyPose pose;
    bool stops = false;  ///< comes to rest here for a moment instead of passing through
};

/// A way from a posture to another; taken backwards it is the way back.
struct Way {
    std::string to;
    std::vector<WayPoint> points;
    double seconds = 1.0;  ///< from the last point to `to`
};

struct Posture {
    std::string id;
    bool sided = true;          ///< the other side's is its mirror; else there is but one, such as standing
    float look_around = 20.0F;  ///< how far she can turn her head here to look at the player, degrees
    BodyPose pose;
    std::optional<BodyPose> greeting;  ///< waving
    std::vector<Way> ways;

    /// Lying on the back with the head to one side, it is the same for both sides of the body: a movement of
    /// the right side is done in the same place, left and right of the body exchanged, and not in the mirror
    /// image of the place, which would be head to foot.
    [[nodiscard]] bool lies_lengthwise() const;
};

/// The postures and the ways between them; read from assets/postures.
struct PostureLibrary {
    std::vector<Posture> postures;

    [[nodiscard]] const Posture* find(const std::string& id) const;
};

}  // namespace ingear::motion
