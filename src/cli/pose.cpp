#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include "base/result.h"
#include "cli/commands.h"
#include "cli/context.h"
#include "cli/json.h"
#include "cli/lesson_option.h"
#include "cli/names.h"
#include "cli/phase_point.h"
#include "domain/catalogue/exercise.h"
#include "motion/animation_state.h"
#include "motion/leg_chain.h"

namespace ingear::cli {

namespace {

struct PoseOptions {
    std::string exercise;
    std::string at;
    std::string side;
    LessonOption lesson;
    bool json = false;
};

/// What was measured of the coach at one moment.
struct Measured {
    motion::ClinicalAngles angles;
    std::vector<motion::NamedPoint> joints;
    std::vector<motion::NamedPoint> contacts;
    std::optional<motion::LegChain> chain = {};  ///< where the page of a lesson draws it
    motion::Side standing = motion::Side::left;  ///< whose leg it is
};

struct NamedLink {
    const char* name;
    float motion::LegChain::*value;
};
constexpr NamedLink kChain[] = {
    {"pelvis_drop", &motion::LegChain::pelvis_drop},
    {"hip_bone_drop", &motion::LegChain::hip_bone_drop},
    {"hip_adduction", &motion::LegChain::hip_adduction},
    {"thigh_turn_in", &motion::LegChain::thigh_turn_in},
    {"knee_valgus", &motion::LegChain::knee_valgus},
    {"knee_inward", &motion::LegChain::knee_inward},
    {"kneecap_outward", &motion::LegChain::kneecap_outward},
};

struct NamedAngle {
    const char* name;
    motion::Bilateral motion::ClinicalAngles::*both_sides;
};
constexpr NamedAngle kLimbAngles[] = {
    {"hip_flexion", &motion::ClinicalAngles::hip_flexion},
    {"hip_abduction", &motion::ClinicalAngles::hip_abduction},
    {"hip_rotation", &motion::ClinicalAngles::hip_rotation},
    {"knee_flexion", &motion::ClinicalAngles::knee_flexion},
    {"ankle_dorsiflexion", &motion::ClinicalAngles::ankle_dorsiflexion},
    {"shoulder_flexion", &motion::ClinicalAngles::shoulder_flexion},
    {"shoulder_abduction", &motion::ClinicalAngles::shoulder_abduction},
    {"elbow_flexion", &motion::ClinicalAngles::elbow_flexion},
};

struct NamedTrunkAngle {
    const char* name;
    float motion::ClinicalAngles::*value;
};
constexpr NamedTrunkAngle kTrunkAngles[] = {
    {"trunk_pitch", &motion::ClinicalAngles::trunk_pitch},
    {"pelvis_roll", &motion::ClinicalAngles::pelvis_roll},
    {"pelvis_tilt", &motion::ClinicalAngles::pelvis_tilt},
    {"lumbar_extension", &motion::ClinicalAngles::lumbar_extension},
};

OrFailure<Measured> measure(const PoseOptions& options, domain::Catalogue catalogue) {
    INGEAR_TRY(const auto exercise, find_exercise(catalogue, options.exercise));
    const motion::Movement& movement = exercise->movement;
    INGEAR_TRY(const auto point, parse_phase_point(options.at, movement));
    INGEAR_TRY(const auto side, side_of(*exercise, options.side));

    motion::PoseSolver pose_solver(std::move(catalogue.posture_library));
    const auto frame = pose_solver.frame({.kind = motion::AnimationState::Kind::phase,
                                          .movement = &movement,
                                          .side = side,
                                          .progress = point.progress,
                                          .phase = point.phase,
                                          .reduced_motion = true});
    return Measured{motion::measure_angles(frame.pose), motion::joint_points(frame.pose),
                    motion::contact_points(movement, side, point.phase, frame.pose)};
}

OrFailure<Measured> measure_lesson(const LessonOption& option, domain::Catalogue catalogue) {
    INGEAR_TRY(const auto view, find_lesson_view(catalogue, option));
    const domain::LessonMoment& moment = view.moment;
    motion::PoseSolver pose_solver(std::move(catalogue.posture_library));
    const auto frame = pose_solver.frame(performance_of(moment));
    Measured measured{motion::measure_angles(frame.pose), motion::joint_points(frame.pose), {}};
    if (moment.movement != nullptr) {
        measured.contacts = motion::contact_points(*moment.movement, moment.side, moment.phase, frame.pose);
    }
    if (view.page->chain) {
        measured.standing = view.page->side;
        measured.chain = motion::measure_leg_chain(frame.pose, measured.standing);
    }
    return measured;
}

Json json_of(glm::vec3 position) {
    return Json::array({tidy(position.x), tidy(position.y), tidy(position.z)});
}

Json json_of(const Measured& measured) {
    Json angles;
    for (const auto& angle : kLimbAngles) {
        const auto& value = measured.angles.*angle.both_sides;
        angles[angle.name] = {{"left", tidy(value.left)}, {"right", tidy(value.right)}};
    }
    for (const auto& angle : kTrunkAngles) angles[angle.name] = tidy(measured.angles.*angle.value);
    Json joints;
    for (const auto& joint : measured.joints) joints[joint.name] = json_of(joint.position);
    Json contacts = Json::array();
    for (const auto& contact : measured.contacts) {
        contacts.push_back({{"name", contact.name}, {"position", json_of(contact.position)}});
    }
    Json json{
        {"angles", std::move(angles)}, {"joints", std::move(joints)}, {"contacts", std::move(contacts)}};
    if (measured.chain) {
        Json chain{{"side", motion::to_string(measured.standing)}};
        for (const auto& link : kChain) chain[link.name] = tidy((*measured.chain).*link.value);
        json["chain"] = std::move(chain);
    }
    return json;
}

void print_points(const char* title, const std::vector<motion::NamedPoint>& points) {
    fmt::print("\n{:<24} {:>7} {:>7} {:>7}\n", title, "x", "y", "z");
    for (const auto& point : points) {
        fmt::print("  {:<22} {:7.3f} {:7.3f} {:7.3f}\n", point.name, point.position.x, point.position.y,
                   point.position.z);
    }
}

void print_words(const Measured& measured) {
    fmt::print("{:<24} {:>7} {:>7}\n", "Angles (degrees)", "left", "right");
    for (const auto& angle : kLimbAngles) {
        const auto& value = measured.angles.*angle.both_sides;
        fmt::print("  {:<22} {:7.1f} {:7.1f}\n", angle.name, value.left, value.right);
    }
    for (const auto& angle : kTrunkAngles)
        fmt::print("  {:<22} {:7.1f}\n", angle.name, measured.angles.*angle.value);
    if (measured.chain) {
        fmt::print("\nThe chain, {} leg (degrees, metres)\n", motion::to_string(measured.standing));
        for (const auto& link : kChain)
            fmt::print("  {:<22} {:7.3f}\n", link.name, (*measured.chain).*link.value);
    }
    print_points("Joints (metres)", measured.joints);
    print_points("Contacts (metres)", measured.contacts);
}

Outcome show_pose(const PoseOptions& options) {
    const bool of_exercise = options.lesson.lesson.empty();
    if (of_exercise && (options.exercise.empty() || options.at.empty()))
        return misuse("expected --exercise ID with --at PHASE, or --lesson ID");
    INGEAR_TRY(auto catalogue, Context::load_catalogue());
    INGEAR_TRY(const auto measured, of_exercise ? measure(options, std::move(catalogue))
                                                : measure_lesson(options.lesson, std::move(catalogue)));
    if (options.json)
        print(json_of(measured));
    else
        print_words(measured);
    return {};
}

}  // namespace

Action declare_pose(CLI::App& parser) {
    auto options = std::make_shared<PoseOptions>();
    parser.add_option("--exercise", options->exercise, "The exercise's id")->type_name("ID");
    parser.add_option("--at", options->at, "A phase and how far through it (lift:0.5), or a key pose (top)")
        ->type_name("PHASE[:0..1]");
    parser.add_option("--side", options->side, "The working side, left (default) or right")
        ->type_name("SIDE");
    add_lesson_option(parser, parser, options->lesson);
    parser.add_flag("--json", options->json, "As JSON");
    parser.footer(
        "Angles are measured from the posed bones: flexion, abduction, outward rotation and upward bending "
        "of the\n"
        "foot are positive. Positions: x to the coach's left when she stands, y up, z forward, floor at 0.\n"
        "\n"
        "Examples:\n"
        "  ingear pose --exercise glute_bridge --at lift:1 --json\n"
        "  ingear pose --exercise clamshell --at hold --side right\n"
        "  ingear pose --lesson hip_to_knee --page 3 --strength 0.5 --json");
    return [options](Context&) { return show_pose(*options); };
}

}  // namespace ingear::cli
