#include <fmt/format.h>

#include <CLI/CLI.hpp>

#include "app/coach_loader.h"
#include "app/scene_look.h"
#include "base/result.h"
#include "cli/commands.h"
#include "cli/context.h"
#include "cli/lesson_option.h"
#include "cli/names.h"
#include "cli/numbers.h"
#include "cli/phase_point.h"
#include "cli/stage_view.h"
#include "domain/catalogue/exercise.h"
#include "domain/settings/settings.h"
#include "render/gl/offscreen.h"

namespace ingear::cli {

namespace {

constexpr float kCloseUp = 1.2F;  // metres from a joint that is looked at

struct RenderOptions {
    std::string exercise;
    std::string at = "start";
    std::string pose;
    std::string transition;
    std::string side;
    std::string fault;
    LessonOption lesson;
    std::string view;
    std::string target;
    std::string daylight = "light";
    std::string scene;
    domain::CoachChoice coach{.coach = ""};
    std::string size = "1280x720";
    std::string out;
    bool glow = false;
};

/// What to show, and what has to stay in the picture.
struct Subject {
    motion::AnimationState animation;
    const domain::Exercise* exercise = nullptr;  ///< whose cameras have names; null when she stands
    std::vector<glm::vec3> outline;
    std::string view = {};  ///< where it is looked at from by itself; "": as the exercise says
};

/// A place to begin or end a transition: an exercise and side, or standing.
struct Place {
    const domain::Exercise* exercise = nullptr;
    motion::Side side = motion::Side::both;

    [[nodiscard]] const motion::Movement* movement() const {
        return exercise != nullptr ? &exercise->movement : nullptr;
    }
};

OrFailure<const motion::Fault*> find_fault(const motion::Movement& movement, const std::string& id) {
    if (id.empty()) return nullptr;
    std::vector<std::string> ids;
    for (const auto& fault : movement.faults) {
        if (fault.id == id) return &fault;
        ids.push_back(fault.id);
    }
    return misuse("--fault: " + unknown_name("fault", id, ids));
}

OrFailure<Subject> exercise_subject(const RenderOptions& options, const domain::Catalogue& catalogue,
                                    motion::PoseSolver& pose_solver) {
    INGEAR_TRY(const auto exercise, find_exercise(catalogue, options.exercise));
    const motion::Movement& movement = exercise->movement;
    INGEAR_TRY(const auto point, parse_phase_point(options.at, movement));
    INGEAR_TRY(const auto side, side_of(*exercise, options.side));
    INGEAR_TRY(const auto fault, find_fault(movement, options.fault));
    return Subject{{.kind = motion::AnimationState::Kind::phase,
                    .movement = &movement,
                    .side = side,
                    .progress = point.progress,
                    .phase = point.phase,
                    .fault = fault},
                   exercise,
                   swept_outline(pose_solver, movement, side)};
}

OrFailure<Subject> standing_subject(const RenderOptions& options, motion::PoseSolver& pose_solver) {
    using Kind = motion::AnimationState::Kind;
    Subject subject{{.kind = options.pose == "wave" ? Kind::wave : Kind::stand}, nullptr, {}};
    // A moment at which the hand is up: a wave begins and ends with the arms down.
    subject.animation.clock = 1.5;
    add_outline(subject.outline, pose_solver.frame(subject.animation));
    return subject;
}

OrFailure<Place> find_place(const domain::Catalogue& catalogue, std::string_view name,
                            const std::string& side) {
    if (name == "stand") return Place{};
    INGEAR_TRY(const auto exercise, find_exercise(catalogue, name));
    INGEAR_TRY(const auto its_side, side_of(*exercise, side));
    return Place{exercise, its_side};
}

OrFailure<Subject> transition_subject(const RenderOptions& options, const domain::Catalogue& catalogue,
                                      motion::PoseSolver& pose_solver) {
    const std::string_view text = options.transition;
    const auto first = text.find(':');
    const auto second = first == std::string_view::npos ? first : text.find(':', first + 1);
    const auto progress =
        second == std::string_view::npos ? std::nullopt : number_from(text.substr(second + 1));
    if (!progress || *progress < 0.0 || *progress > 1.0) {
        return misuse(
            fmt::format("--transition: expected FROM:TO:0..1 such as stand:clamshell:0.5, not \"{}\"", text));
    }
    INGEAR_TRY(const auto from, find_place(catalogue, text.substr(0, first), options.side));
    INGEAR_TRY(const auto to,
               find_place(catalogue, text.substr(first + 1, second - first - 1), options.side));

    Subject subject{{.kind = motion::AnimationState::Kind::transition,
                     .movement = to.movement(),
                     .side = to.side,
                     .from_movement = from.movement(),
                     .from_side = from.side},
                    to.exercise,
                    {}};
    constexpr int kSteps = 16;
    for (int step = 0; step <= kSteps; ++step) {
        subject.animation.progress = static_cast<double>(step) / kSteps;
        add_outline(subject.outline, pose_solver.frame(subject.animation));
    }
    subject.animation.progress = *progress;
    return subject;
}

OrFailure<Subject> lesson_subject(const RenderOptions& options, const domain::Catalogue& catalogue,
                                  motion::PoseSolver& pose_solver) {
    INGEAR_TRY(const auto view, find_lesson_view(catalogue, options.lesson));
    Subject subject{performance_of(view.moment), catalogue.exercise(view.page->exercise), {}};
    if (subject.animation.movement != nullptr)
        subject.outline = swept_outline(pose_solver, *subject.animation.movement, subject.animation.side);
    else
        add_outline(subject.outline, pose_solver.frame(subject.animation));
    subject.view = fmt::format("{},{}", view.moment.yaw, view.moment.pitch);
    return subject;
}

OrFailure<Subject> find_subject(const RenderOptions& options, const domain::Catalogue& catalogue,
                                motion::PoseSolver& pose_solver) {
    if (!options.exercise.empty()) return exercise_subject(options, catalogue, pose_solver);
    if (!options.lesson.lesson.empty()) return lesson_subject(options, catalogue, pose_solver);
    if (!options.transition.empty()) return transition_subject(options, catalogue, pose_solver);
    return standing_subject(options, pose_solver);
}

OrFailure<render::SceneLook> find_scene(const domain::Catalogue& catalogue, const std::string& id) {
    if (id.empty()) return app::find_look(catalogue, domain::kUsualScene);
    if (const domain::Scene* scene = catalogue.scene(id)) return app::look_of(*scene);
    std::vector<std::string> ids;
    for (const auto& scene : catalogue.scenes) ids.push_back(scene.id);
    return misuse("--scene: " + unknown_name("scene", id, ids));
}

OrFailure<glm::vec3> find_joint(const motion::CoachFrame& frame, const std::string& name) {
    std::vector<std::string> names;
    for (const motion::NamedPoint& joint : motion::joint_points(frame.pose)) {
        if (joint.name == name) return joint.position;
        names.push_back(joint.name);
    }
    return misuse("--target: " + unknown_name("joint", name, names));
}

template <class T>
OrFailure<void> check_id(const char* option, const char* what, const std::string& id,
                         const std::vector<T>& things) {
    std::vector<std::string> ids;
    for (const T& thing : things) {
        if (id.empty() || thing.id == id) return {};
        ids.push_back(thing.id);
    }
    if (id.empty()) return {};
    return misuse(fmt::format("{}: {}", option, unknown_name(what, id, ids)));
}

OrFailure<domain::ChosenCoach> find_coach(const domain::Catalogue& catalogue,
                                          const domain::CoachChoice& choice) {
    INGEAR_TRY_DO(check_id("--coach", "coach", choice.coach, catalogue.coaches));
    const domain::ChosenCoach chosen = domain::choose(catalogue.coaches, choice);
    if (chosen.coach == nullptr) return chosen;
    const domain::Coach& coach = *chosen.coach;
    INGEAR_TRY_DO(check_id("--skin", "skin tone", choice.skin_tone, coach.skin_tones));
    INGEAR_TRY_DO(check_id("--hair", "hair style", choice.hair_style, coach.hair_styles));
    INGEAR_TRY_DO(check_id("--hair-colour", "hair colour", choice.hair_colour, coach.hair_colours));
    INGEAR_TRY_DO(check_id("--outfit", "outfit", choice.outfit, coach.outfits));
    if (chosen.outfit != nullptr) {
        INGEAR_TRY_DO(check_id("--outfit-colour", "colour", choice.outfit_colour, chosen.outfit->colours));
    }
    return chosen;
}

Outcome draw(const motion::CoachFrame& coach, const render::Viewpoint& camera, PixelSize size,
             const render::SceneLook& scene, const domain::ChosenCoach& who, const RenderOptions& options) {
    INGEAR_TRY(auto offscreen, render::Offscreen::create(size.width, size.height, 4));
    INGEAR_TRY(auto stage, render::CoachRenderer::create(Context::share_dir()));
    INGEAR_TRY_DO(app::CoachLoader(Context::share_dir()).load(*stage, who));
    offscreen->bind();
    stage->draw(coach, camera, {0, 0, size.width, size.height},
                {.quality = render::Quality::finest,
                 .daylight = options.daylight == "dark" ? render::Daylight::dark : render::Daylight::light,
                 .scene = &scene});
    INGEAR_TRY_DO(render::write_png(offscreen->read(), options.out));
    return {};
}

Outcome draw_picture(const RenderOptions& options, const Context& context) {
    const auto size = size_from(options.size);
    if (!size) {
        return misuse(fmt::format("--size: expected pixels such as 1280x720, 16 to 8192 each, not \"{}\"",
                                  options.size));
    }
    INGEAR_TRY(auto catalogue, context.load_catalogue_with_own());
    motion::PoseSolver pose_solver(catalogue.posture_library);
    INGEAR_TRY(const auto scene, find_scene(catalogue, options.scene));
    INGEAR_TRY(const auto coach, find_coach(catalogue, options.coach));
    INGEAR_TRY(auto subject, find_subject(options, catalogue, pose_solver));
    subject.animation.effort_glow = options.glow ? 1.0F : 0.0F;

    INGEAR_TRY(const auto view,
               parse_view(options.view.empty() ? subject.view : options.view, subject.exercise,
                          pose_solver.place_side(subject.animation.movement, subject.animation.side)));
    const float aspect = static_cast<float>(size->width) / static_cast<float>(size->height);
    auto camera = camera_for(view, subject.outline, aspect);
    const motion::CoachFrame frame = pose_solver.frame(subject.animation);
    if (!options.target.empty()) {
        INGEAR_TRY(camera.target, find_joint(frame, options.target));
        if (view.distance <= 0.0F) camera.distance = kCloseUp;
    }
    return draw(frame, camera, *size, scene, coach, options);
}

}  // namespace

Action declare_render(CLI::App& parser) {
    auto options = std::make_shared<RenderOptions>();
    auto* subject = parser.add_option_group("What to show", "One of these");
    subject->add_option("--exercise", options->exercise, "A moment of this exercise")->type_name("ID");
    subject->add_option("--pose", options->pose, "The coach standing, or waving")
        ->check(CLI::IsMember({"stand", "wave"}));
    subject
        ->add_option("--transition", options->transition,
                     "On the way from one exercise, or stand, to another")
        ->type_name("FROM:TO:0..1");
    add_lesson_option(*subject, parser, options->lesson);
    subject->require_option(1);
    parser
        .add_option("--at", options->at,
                    "A phase and how far through it (lift:0.5), or a key pose (default: start)")
        ->type_name("PHASE[:0..1]");
    parser.add_option("--side", options->side, "The working side, left (default) or right")
        ->type_name("SIDE");
    parser.add_option("--fault", options->fault, "With this typical mistake of the exercise")
        ->type_name("ID");
    parser.add_flag("--glow", options->glow, "Light the working muscles");
    parser
        .add_option("--view", options->view,
                    "A camera of the exercise, front, left, right, back or above, or degrees and metres "
                    "(default: the exercise's first camera)")
        ->type_name("NAME|YAW,PITCH[,DIST]");
    parser
        .add_option("--target", options->target,
                    "A joint to look at from near by, as pose names them (knee_left)")
        ->type_name("JOINT");
    parser.add_option("--daylight", options->daylight, "light (default) or dark")
        ->check(CLI::IsMember({"light", "dark"}));
    parser.add_option("--scene", options->scene, "Where she works out (default: studio)")->type_name("ID");
    parser
        .add_option("--coach", options->coach.coach,
                    "Who: an id of \"ingear list coaches\" (default: bridget)")
        ->type_name("ID");
    parser.add_option("--skin", options->coach.skin_tone, "Their skin tone")->type_name("ID");
    parser.add_option("--hair", options->coach.hair_style, "Their hair style")->type_name("ID");
    parser.add_option("--hair-colour", options->coach.hair_colour, "Its colour")->type_name("ID");
    parser.add_option("--outfit", options->coach.outfit, "What they wear")->type_name("ID");
    parser.add_option("--outfit-colour", options->coach.outfit_colour, "Its colour")->type_name("ID");
    parser.add_option("--size", options->size, "In pixels (default: 1280x720)")->type_name("WxH");
    parser.add_option("--out", options->out, "The PNG file to write")->required()->type_name("FILE");
    parser.footer(
        "Uses the game's own renderer and needs no display. The whole movement fits into the picture, so "
        "that\n"
        "pictures of its moments can be compared.\n"
        "\n"
        "Examples:\n"
        "  ingear render --exercise glute_bridge --at lift:1 --glow --out top.png\n"
        "  ingear render --exercise clamshell --at hold --side right --view 30,36,3.6 --size 800x600 --out "
        "clam.png\n"
        "  ingear render --pose wave --out hello.png");
    return [options](Context& context) { return draw_picture(*options, context); };
}

}  // namespace ingear::cli
