#pragma once

#include <rapidcheck.h>

#include <memory>
#include <variant>
#include <vector>

#include "domain/catalogue/exercise.h"
#include "domain/samples.h"

/// Any routine and anything that may be done to it, for property tests.
namespace samples {

/// Content that stays where it is, since plans point into it.
using Content = std::shared_ptr<const Catalogue>;

inline double any_seconds(int from_hundredths, int to_hundredths) {
    return *rc::gen::inRange(from_hundredths, to_hundredths) / 100.0;
}

inline Exercise any_exercise(int number) {
    Exercise made;
    made.id = "exercise_" + std::to_string(number);
    made.sided = *rc::gen::arbitrary<bool>();
    made.movement.posture = *rc::gen::element<std::string>("supine", "side_lying", "standing");
    const std::vector<std::string> names{"lift", "hold", "lower", "breathe"};
    const auto phases = *rc::gen::inRange<std::size_t>(1, names.size() + 1);
    for (std::size_t i = 0; i < phases; ++i) {
        made.movement.phases.push_back(
            {names[i], any_seconds(1, 400), "start", "start", motion::Breathing::as_it_comes, 0.0F, 0.0F});
    }
    const int cues = *rc::gen::inRange(0, 5);
    for (int i = 0; i < cues; ++i) {
        const auto when =
            *rc::gen::element(CueMoment::start, CueMoment::lift, CueMoment::lower, CueMoment::any);
        made.cues.push_back({"cue_" + std::to_string(i), "Do it so.", when});
    }
    return made;
}

inline Content any_content() {
    auto made = std::make_shared<Catalogue>();
    const int exercises = *rc::gen::inRange(1, 4);
    Routine routine;
    routine.id = "any";
    for (int i = 0; i < exercises; ++i) {
        made->exercises.push_back(any_exercise(i));
        routine.items.push_back(
            {made->exercises.back().id, *rc::gen::inRange(1, 4), *rc::gen::inRange(1, 6)});
    }
    routine.rest_between_sides = any_seconds(0, 3000);
    routine.rest_between_sets = *rc::gen::element(0.0, any_seconds(0, 6000));
    routine.rest_between_exercises = any_seconds(0, 6000);
    made->routines = {routine};
    made->postures = {{"supine", "On your back", any_seconds(0, 1500), *rc::gen::arbitrary<bool>()},
                      {"side_lying", "On your side", any_seconds(1, 1500), true}};
    return made;
}

using Command = ingear::domain::Command;

/// Seconds that pass, or something the player does.
using Action = std::variant<double, Command>;

inline Command any_command() {
    return *rc::gen::weightedElement<Command>({{6, Command::pause},
                                               {8, Command::resume},
                                               {6, Command::skip},
                                               {4, Command::back},
                                               {4, Command::finish_set},
                                               {8, Command::undo_rep},
                                               {1, Command::finish_early},
                                               {1, Command::pain}});
}

/// Frames, stalls and commands. Many of the lengths are such that they meet deadlines exactly.
inline std::vector<Action> any_actions() {
    std::vector<Action> actions;
    const int count = *rc::gen::inRange(0, 60);
    for (int i = 0; i < count; ++i) {
        switch (*rc::gen::inRange(0, 4)) {
            case 0:
                actions.emplace_back(any_seconds(0, 100));
                break;
            case 1:
                actions.emplace_back(any_seconds(0, 3000));
                break;
            case 2:
                actions.emplace_back(1.0 * *rc::gen::inRange(0, 200));
                break;
            default:
                actions.emplace_back(any_command());
        }
    }
    return actions;
}

inline double any_tempo() {
    return *rc::gen::element(0.5, 0.75, 1.0, 1.1, 1.5, 2.0);
}

}  // namespace samples
