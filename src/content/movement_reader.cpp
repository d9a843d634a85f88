#include "content/movement_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <glm/geometric.hpp>

#include "content/choices.h"
#include "motion/body_places.h"
#include "motion/contacts.h"
#include "motion/pose_values.h"

namespace ingear::content {

namespace {

constexpr Range kShare{0.0, 1.0};
constexpr Range kSeconds{0.1, 60.0};
constexpr Range kDirection{-1.0, 1.0};
constexpr Range kMetres{-1.5, 1.5};
constexpr Range kHeading{-360.0, 360.0};
constexpr Range kPropHeight{0.0, 1.8};
constexpr Range kBetween{0.05, 0.95};
constexpr Range kHeelLift{0.0, 80.0};
/// How far a fault may lie from the right way, in degrees: an offset on top of a pose.
constexpr Range kFaultOffset{-60.0, 60.0};

std::string hint_for(std::string_view word, const std::vector<std::string>& candidates) {
    const std::string meant = nearest_word(word, candidates);
    return meant.empty() ? "" : fmt::format(": did you mean \"{}\"?", meant);
}

std::vector<std::string> contact_names() {
    std::vector<std::string> names;
    for (const motion::ContactPoint& contact : motion::all_contacts()) names.emplace_back(contact.name);
    return names;
}

/// The value names with and without sides, for suggestions.
std::vector<std::string> angle_names() {
    std::vector<std::string> names;
    for (const std::string& name : motion::pose_value_names()) {
        names.push_back(name);
        if (!motion::pose_value_range(name + "_left")) continue;
        names.push_back(name + "_left");
        names.push_back(name + "_right");
    }
    return names;
}

/// Every key of the table but `other_keys` as an angle. `range`, where given, stands in for what the joint
/// can do.
motion::AngleSet read_angles(const TomlTable& table, std::vector<std::string> other_keys,
                             std::optional<Range> range = std::nullopt) {
    motion::AngleSet angles;
    for (const std::string& key : table.keys()) {
        if (std::find(other_keys.begin(), other_keys.end(), key) != other_keys.end()) continue;
        const auto joint_range = motion::pose_value_range(key);
        if (!joint_range) {
            static_cast<void>(table.has(key));
            table.problem(key, "there is no such angle" + hint_for(key, angle_names()));
            continue;
        }
        angles[key] =
            static_cast<float>(table.number(key, range.value_or(Range{joint_range->low, joint_range->high})));
    }
    return angles;
}

void check_contact_name(const TomlTable& table, std::string_view key, const std::string& name) {
    if (name.empty() || motion::find_contact(name) != nullptr) return;
    table.problem(key, fmt::format("there is no contact \"{}\"{}", name, hint_for(name, contact_names())));
}

glm::vec3 read_vector(const TomlTable& table, std::string_view key, Range range) {
    const std::vector<double> numbers = table.numbers(key, 3, range);
    return {static_cast<float>(numbers[0]), static_cast<float>(numbers[1]), static_cast<float>(numbers[2])};
}

motion::Contact read_contact(const TomlTable& table) {
    motion::Contact contact;
    contact.point = table.text("point");
    check_contact_name(table, "point", contact.point);
    if (table.has("at")) {
        const std::vector<double> at = table.numbers("at", 2, kMetres);
        contact.spot = motion::Spot{static_cast<float>(at[0]), static_cast<float>(at[1]),
                                    static_cast<float>(table.number_or("heading", kHeading, 0.0)),
                                    static_cast<float>(table.number_or("height", kPropHeight, 0.0)),
                                    static_cast<float>(table.number_or("heel_lift", kHeelLift, 0.0))};
    }
    if (table.has("bend")) contact.bend = read_vector(table, "bend", kDirection);
    const std::string on = table.choice_or("on", motion::kPropKinds, "");
    if (const auto kind = motion::prop_kind_from(on)) contact.height = motion::surface_height(*kind);
    return contact;
}

std::vector<motion::Contact> read_contacts(const std::vector<TomlTable>& tables) {
    std::vector<motion::Contact> contacts;
    for (const TomlTable& table : tables) contacts.push_back(read_contact(table));
    return contacts;
}

std::vector<motion::KeyPose> read_poses(const TomlTable& root) {
    std::vector<motion::KeyPose> poses;
    for (const TomlTable& table : root.tables("poses")) {
        std::string name = table.text("name");
        const bool repeated = std::any_of(poses.begin(), poses.end(),
                                          [&](const motion::KeyPose& pose) { return pose.name == name; });
        if (repeated) table.problem("name", fmt::format("there is another pose \"{}\"", name));
        motion::KeyPose pose{std::move(name), read_angles(table, {"name", "contacts", "anchor"})};
        if (table.has("contacts")) pose.contacts = read_contacts(table.tables("contacts"));
        pose.anchor = table.text_or("anchor", "");
        check_contact_name(table, "anchor", pose.anchor);
        poses.push_back(std::move(pose));
    }
    return poses;
}

std::string read_pose_name(const TomlTable& table, std::string_view key,
                           const std::vector<motion::KeyPose>& poses) {
    std::string name = table.text(key);
    std::vector<std::string> names;
    for (const motion::KeyPose& pose : poses) names.push_back(pose.name);
    if (!name.empty() && std::find(names.begin(), names.end(), name) == names.end()) {
        table.problem(key, fmt::format("there is no pose \"{}\"{}", name, hint_for(name, names)));
    }
    return name;
}

std::vector<motion::Via> read_vias(const TomlTable& phase, const std::vector<motion::KeyPose>& poses) {
    std::vector<motion::Via> vias;
    for (const TomlTable& table : phase.optional_tables("via")) {
        const motion::Via via{read_pose_name(table, "pose", poses),
                              static_cast<float>(table.number("at", kBetween))};
        if (!vias.empty() && via.at <= vias.back().at)
            table.problem("at", "expected more than the one before");
        vias.push_back(via);
    }
    return vias;
}

/// What is there when nothing is said: the mat.
std::vector<motion::Prop> read_props(const TomlTable& exercise) {
    if (!exercise.has("props")) return {motion::Prop{}};
    std::vector<motion::Prop> props;
    for (const TomlTable& table : exercise.optional_tables("props")) {
        motion::Prop prop;
        prop.kind = read_choice<motion::PropKind>(table, "kind", motion::kPropKinds);
        if (table.has("at")) {
            const std::vector<double> at = table.numbers("at", 2, kMetres);
            prop.x = static_cast<float>(at[0]);
            prop.z = static_cast<float>(at[1]);
        }
        prop.heading = static_cast<float>(table.number_or("heading", kHeading, 0.0));
        if (prop.kind == motion::PropKind::chair)
            prop.cushions = table.whole_or("cushions", 0, motion::kMostCushions, 0);
        props.push_back(prop);
    }
    return props;
}

/// Tells a problem for each contact that rests on something that isn't there.
void check_supports(const std::vector<TomlTable>& contacts, const std::vector<motion::Prop>& props) {
    for (const TomlTable& contact : contacts) {
        const std::string on = contact.text_or("on", "");
        const auto kind = motion::prop_kind_from(on);
        const bool there = std::any_of(props.begin(), props.end(),
                                       [&](const motion::Prop& prop) { return prop.kind == kind; });
        if (kind && !there)
            contact.problem("on", fmt::format("there is no {} among the exercise's props", on));
    }
}

}  // namespace

std::vector<motion::Phase> read_phases(const TomlTable& root, const std::vector<motion::KeyPose>& poses) {
    std::vector<motion::Phase> phases;
    for (const TomlTable& table : root.tables("phases")) {
        motion::Phase phase;
        phase.name = table.text("name");
        phase.seconds = table.number("seconds", kSeconds);
        phase.from = read_pose_name(table, "from", poses);
        phase.to = read_pose_name(table, "to", poses);
        phase.via = read_vias(table, poses);
        phase.breath = read_choice_or(table, "breath", motion::kBreathings, motion::Breathing::as_it_comes);
        const std::vector<double> effort = table.numbers("effort", 2, kShare);
        phase.effort_from = static_cast<float>(effort[0]);
        phase.effort_to = static_cast<float>(effort[1]);
        if (!phases.empty() && phases.back().to != phase.from) {
            table.problem("from", fmt::format("expected \"{}\", where the phase before ends, not \"{}\"",
                                              phases.back().to, phase.from));
        }
        phases.push_back(std::move(phase));
    }
    if (!phases.empty() && phases.back().to != phases.front().from) {
        root.problem("phases",
                     fmt::format("the last one ends at \"{}\", but the first begins at \"{}\": a rep has to "
                                 "end where it began",
                                 phases.back().to, phases.front().from));
    }
    return phases;
}

namespace {

std::vector<motion::Activation> read_activations(const TomlTable& root) {
    std::vector<motion::Activation> activations;
    for (const TomlTable& table : root.optional_tables("activations")) {
        const std::string name = table.choice("muscle", motion::kMuscleNames);
        const auto muscle = motion::muscle_named(name);
        const bool repeated =
            std::any_of(activations.begin(), activations.end(),
                        [&](const motion::Activation& each) { return each.muscle == muscle; });
        if (repeated) table.problem("muscle", fmt::format("\"{}\" is lit twice", name));
        activations.push_back({muscle.value_or(motion::Muscle::gluteus_maximus),
                               static_cast<float>(table.number("working", kShare)),
                               static_cast<float>(table.number("other", kShare))});
    }
    return activations;
}

/// Where the fault is seen: what the file says, or else what its angles tell.
std::string read_fault_place(const TomlTable& table, const motion::Fault& fault) {
    std::string place = table.text_or("place", "");
    if (place.empty()) return motion::place_of(fault);
    if (!motion::is_body_place(place)) {
        table.problem("place", fmt::format("there is no place \"{}\"{}", place,
                                           hint_for(place, motion::body_place_names())));
    }
    return place;
}

std::vector<motion::Fault> read_fault_offsets(const TomlTable& root,
                                              const std::vector<motion::KeyPose>& poses) {
    std::vector<motion::Fault> faults;
    for (const TomlTable& table : root.optional_tables("faults")) {
        motion::Fault fault;
        fault.id = table.text("id");
        const auto offsets = table.table("offsets");
        if (offsets) {
            for (const motion::KeyPose& pose : poses) {
                if (const auto angles = offsets->optional_table(pose.name)) {
                    fault.offsets.push_back({pose.name, read_angles(*angles, {}, kFaultOffset)});
                }
            }
            if (fault.offsets.empty())
                table.problem("offsets", "expected angles for at least one of the poses");
        }
        for (const std::string& name : table.optional_texts("lets_go")) {
            check_contact_name(table, "lets_go", name);
            fault.lets_go.push_back(name);
        }
        fault.place = read_fault_place(table, fault);
        faults.push_back(std::move(fault));
    }
    return faults;
}

motion::BodyPose read_body_pose(const TomlTable& table) {
    motion::BodyPose pose;
    pose.head = read_vector(table, "head", kDirection);
    pose.face = read_vector(table, "face", kDirection);
    if (glm::length(glm::cross(pose.head, pose.face)) < 0.1F) {
        table.problem("face", "expected a direction square to head");
        pose.head = {0.0F, 1.0F, 0.0F};
        pose.face = {0.0F, 0.0F, 1.0F};
    }
    pose.anchor = table.text_or("anchor", pose.anchor);
    check_contact_name(table, "anchor", pose.anchor);
    if (const auto angles = table.optional_table("angles")) pose.angles = read_angles(*angles, {});
    pose.contacts = read_contacts(table.optional_tables("contacts"));
    return pose;
}

motion::Way read_way(const TomlTable& table) {
    motion::Way way;
    way.to = table.text("to");
    way.seconds = table.number("seconds", kSeconds);
    for (const TomlTable& point : table.optional_tables("points")) {
        way.points.push_back({point.text("name"), point.number("seconds", kSeconds), read_body_pose(point),
                              point.flag_or("stops", false)});
    }
    return way;
}

}  // namespace

motion::Movement read_movement(const TomlTable& exercise) {
    motion::Movement movement;
    movement.posture = exercise.text("posture");
    movement.anchor = exercise.text_or("anchor", "");
    check_contact_name(exercise, "anchor", movement.anchor);
    movement.contacts = read_contacts(exercise.tables("contacts"));
    movement.props = read_props(exercise);
    movement.poses = read_poses(exercise);
    check_supports(exercise.optional_tables("contacts"), movement.props);
    for (const TomlTable& pose : exercise.optional_tables("poses"))
        check_supports(pose.optional_tables("contacts"), movement.props);
    movement.phases = read_phases(exercise, movement.poses);
    movement.activations = read_activations(exercise);
    movement.faults = read_fault_offsets(exercise, movement.poses);
    return movement;
}

void read_posture(const TomlTable& table, motion::PostureLibrary& library) {
    motion::Posture posture;
    posture.id = table.text("id");
    posture.sided = table.flag_or("sided", true);
    posture.look_around = static_cast<float>(table.number_or("look_around", {0.0, 70.0}, 20.0));
    if (const auto pose = table.table("pose")) posture.pose = read_body_pose(*pose);
    if (const auto greeting = table.optional_table("greeting")) posture.greeting = read_body_pose(*greeting);
    for (const TomlTable& way : table.optional_tables("ways")) posture.ways.push_back(read_way(way));
    library.postures.push_back(std::move(posture));
}

}  // namespace ingear::content
