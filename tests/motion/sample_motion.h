#pragma once

#include "motion/movement.h"

/// A small library and two movements of it, without files.
namespace sample_motion {

using namespace ingear::motion;

inline Posture standing() {
    Posture posture;
    posture.id = "standing";
    posture.sided = false;
    posture.pose.angles = {{"anchor_y", 0.95F}};
    posture.pose.contacts = {{"sole_left", Spot{0.10F, 0.03F, 0.0F}},
                             {"sole_right", Spot{-0.10F, 0.03F, 0.0F}}};
    return posture;
}

inline Posture kneeling() {
    Posture posture;
    posture.id = "kneeling";
    posture.pose.head = {-1, 0, 0};
    posture.pose.face = {0, -1, 0};
    posture.pose.anchor = "knee_right";
    posture.pose.angles = {{"anchor_x", 0.194F},         {"anchor_z", -0.088F},
                           {"pelvis_tilt", -14.0F},      {"hip_flexion", 76.0F},
                           {"knee_flexion", 90.0F},      {"ankle_dorsiflexion", -66.0F},
                           {"toe_extension", 6.0F},      {"shoulder_flexion", 75.0F},
                           {"clavicle_protraction", 20}, {"elbow_flexion", 10.0F}};
    posture.pose.contacts = {{"knee_left"},
                             {"knee_right"},
                             {"palm_left", Spot{-0.29F, 0.155F, 270.0F}},
                             {"palm_right", Spot{-0.29F, -0.155F, 270.0F}}};
    return posture;
}

/// Standing to hands and knees through one half-way pose.
inline PostureLibrary library() {
    PostureLibrary library{{standing(), kneeling()}};
    WayPoint down;
    down.name = "down";
    down.seconds = 2.0;
    down.pose.face = {-1, 0, 0};
    down.pose.anchor = "knee_right";
    down.pose.angles = {{"anchor_x", 0.194F},   {"anchor_z", -0.088F},   {"hip_flexion", 20.0F},
                        {"pelvis_tilt", 10.0F}, {"knee_flexion", 95.0F}, {"ankle_dorsiflexion", -66.0F},
                        {"toe_extension", 6.0F}};
    down.pose.contacts = {{"shin_left", Spot{0.2F, 0.088F, 90.0F}},
                          {"shin_right", Spot{0.2F, -0.088F, 90.0F}}};
    library.postures[0].ways.push_back({"kneeling", {down}, 1.5});
    return library;
}

/// Lifts the left leg from hands and knees.
inline Movement leg_lift() {
    Movement movement;
    movement.id = "leg_lift";
    movement.posture = "kneeling";
    movement.poses = {{"start", {}},
                      {"top", {{"hip_flexion_left", 0.0F}, {"ankle_dorsiflexion_left", 0.0F}}}};
    movement.contacts = {{"palm_left", Spot{-0.29F, 0.155F, 270.0F}},
                         {"palm_right", Spot{-0.29F, -0.155F, 270.0F}},
                         {"knee_right"}};
    movement.phases = {{"lift", 2.0, "start", "top", Breathing::out, 0.2F, 1.0F},
                       {"hold", 1.0, "top", "top", Breathing::as_it_comes, 1.0F, 1.0F},
                       {"lower", 3.0, "top", "start", Breathing::in, 1.0F, 0.2F}};
    movement.activations = {{Muscle::gluteus_maximus, 1.0F, 0.25F}, {Muscle::gluteus_medius, 0.5F, 0.0F}};
    movement.faults = {{"hip_opens", {{"top", {{"hip_abduction_left", 20.0F}, {"pelvis_roll", 15.0F}}}}}};
    return movement;
}

/// Half a squat on both feet.
inline Movement squat() {
    Movement movement;
    movement.id = "squat";
    movement.posture = "standing";
    movement.poses = {{"start", {}},
                      {"low", {{"anchor_y", 0.75F}, {"anchor_z", -0.12F}, {"pelvis_tilt", 25.0F}}}};
    movement.contacts = {{"sole_left", Spot{0.10F, 0.03F, 0.0F}}, {"sole_right", Spot{-0.10F, 0.03F, 0.0F}}};
    movement.phases = {{"lower", 3.0, "start", "low", Breathing::in, 0.0F, 1.0F},
                       {"lift", 2.0, "low", "start", Breathing::out, 1.0F, 0.0F}};
    return movement;
}

}  // namespace sample_motion
