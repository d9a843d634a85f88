#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "motion/movement.h"
#include "motion/muscle.h"
#include "motion/skeleton.h"

/// A lesson: a few pages with one idea each, shown by the coach, and a quiet question at the end.
namespace ingear::domain {

struct Catalogue;

/// Words that belong to a phase of what the coach does on a page; told one after the other.
struct LessonStep {
    std::string phase;  ///< the phase's name
    std::string text;
};

/// What of the coach is in the picture.
enum class LessonFrame { body, legs, hips };
inline constexpr std::array<std::string_view, 3> kLessonFrames{"body", "legs", "hips"};

struct LessonPage {
    std::string title;
    std::string text;
    std::string exercise;                    ///< what she shows: an exercise's id, …
    std::string movement;                    ///< … or one of the lesson's own; neither: she stands
    motion::Side side = motion::Side::left;  ///< the working side, where there are sides
    std::string fault;                       ///< of the movement: shown, or moved by the slider; or ""
    bool slider = false;                     ///< the player moves the fault between weak and strong
    bool chain = false;                      ///< pelvis, thigh, knee and cap are drawn with their numbers
    std::string at;                          ///< the phase that she stays in; "": she goes on
    float at_share = 0.5F;                   ///< where in that phase, 0 … 1
    std::vector<motion::Muscle> muscles;     ///< lit while she does it, and no others
    LessonFrame frame = LessonFrame::body;
    std::optional<float> yaw,
        pitch;  ///< degrees as in render::Viewpoint; none: as the exercise, or the front
    std::vector<LessonStep> steps;
};

struct LessonAnswer {
    std::string text;
    bool right = false;
    std::string feedback;  ///< kind, whichever was chosen
};

struct LessonQuestion {
    std::string text;
    std::vector<LessonAnswer> answers;
};

struct Lesson {
    std::string id;
    std::string name;
    std::string summary;
    int order = 1;  ///< place in the list
    std::vector<LessonPage> pages;
    LessonQuestion question;
    std::vector<std::string> sources;
    std::vector<motion::Movement> movements;  ///< of its own; pages name them by their ids

    /// About how long it takes: a calm reader's time for its words, and time to look at each page.
    [[nodiscard]] double seconds() const;
};

/// What is shown on a page; null where she just stands. It lives as long as the catalogue and the lesson.
[[nodiscard]] const motion::Movement* movement_of(const LessonPage& page, const Lesson& lesson,
                                                  const Catalogue& catalogue);
/// The fault of a page; null where it has none.
[[nodiscard]] const motion::Fault* fault_of(const LessonPage& page, const motion::Movement& movement);
/// The side that a page shows: both for an exercise without sides.
[[nodiscard]] motion::Side side_of(const LessonPage& page, const Catalogue& catalogue);

/// A page of a lesson at a strength of the hips, 0 weak … 1 strong: where it stays, or in the middle of the
/// first phase. For pictures and measurements.
struct LessonMoment {
    const motion::Movement* movement = nullptr;  ///< null: she stands
    const motion::Fault* fault = nullptr;
    float fault_share = 0.0F;  ///< 0 … 1
    motion::Side side = motion::Side::both;
    std::size_t phase = 0;
    double progress = 0.5;
    float yaw = 0.0F;  ///< where it is looked at from, degrees as in render::Viewpoint
    float pitch = 7.0F;
};
[[nodiscard]] LessonMoment moment_of(const LessonPage& page, const Lesson& lesson, const Catalogue& catalogue,
                                     float strength);

}  // namespace ingear::domain
