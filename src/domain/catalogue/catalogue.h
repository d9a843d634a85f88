#pragma once

#include <string_view>
#include <vector>

#include "domain/catalogue/coach.h"
#include "domain/catalogue/ladder.h"
#include "domain/catalogue/lesson.h"
#include "domain/catalogue/posture.h"
#include "domain/catalogue/reward_book.h"
#include "domain/catalogue/routine.h"
#include "domain/catalogue/scene.h"
#include "domain/catalogue/speech_book.h"
#include "domain/catalogue/tips.h"
#include "motion/movement.h"

namespace ingear::domain {

struct Exercise;

/// All content, loaded and checked. Look-ups by id give null when there is none.
struct Catalogue {
    // Written out where an exercise is known: most of those who hand a catalogue on need not know one.
    Catalogue();
    Catalogue(const Catalogue& other);
    Catalogue(Catalogue&& other) noexcept;
    Catalogue& operator=(const Catalogue& other);
    Catalogue& operator=(Catalogue&& other) noexcept;
    ~Catalogue();

    std::vector<Exercise> exercises;
    std::vector<Routine> routines;
    std::vector<PostureInfo> postures;
    std::vector<Scene> scenes;
    std::vector<Ladder> ladders;
    RewardBook rewards;
    std::vector<Coach> coaches;   ///< the game's, then those that the player brought
    std::vector<Lesson> lessons;  ///< in the order of the list
    std::vector<Tip> tips;
    std::vector<SpeechBook> speech;
    motion::PostureLibrary posture_library;

    [[nodiscard]] const Exercise* exercise(std::string_view id) const;
    [[nodiscard]] const Routine* routine(std::string_view id) const;
    [[nodiscard]] const PostureInfo* posture(std::string_view id) const;
    [[nodiscard]] const Scene* scene(std::string_view id) const;
    [[nodiscard]] const Ladder* ladder(std::string_view id) const;
    [[nodiscard]] const Lesson* lesson(std::string_view id) const;
    /// What the coach says in a language, else in English; null where there are no words at all.
    [[nodiscard]] const SpeechBook* speech_in(std::string_view language) const;
};

}  // namespace ingear::domain
