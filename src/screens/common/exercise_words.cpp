#include "screens/common/exercise_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "motion/movement.h"
#include "ui/words.h"

namespace ingear::screens {

namespace {

struct MuscleEntry {
    std::string_view id;
    std::string_view plain;
    std::string_view latin;
};

constexpr std::array<MuscleEntry, 8> kMuscles{{
    {"gluteus_maximus", "Seat", "gluteus maximus"},
    {"gluteus_medius", "Side of the hip", "gluteus medius"},
    {"gluteus_minimus", "Deep in the hip", "gluteus minimus"},
    {"tensor_fasciae_latae", "Front of the hip", "tensor fasciae latae"},
    {"hamstrings", "Back of the thigh", "hamstrings"},
    {"quadriceps", "Front of the thigh", "quadriceps"},
    {"calves", "Calves", "calf muscles"},
    {"trunk", "Trunk", "belly and back"},
}};

}  // namespace

MuscleWords muscle_words(std::string_view id) {
    const auto found = std::ranges::find(kMuscles, id, &MuscleEntry::id);
    if (found == kMuscles.end()) return {ui::spelled_out(id), ""};
    return {std::string(found->plain), std::string(found->latin)};
}

std::size_t muscle_order(std::string_view id) {
    return static_cast<std::size_t>(std::ranges::find(kMuscles, id, &MuscleEntry::id) - kMuscles.begin());
}

std::string_view place_words(domain::ExercisePlace place) {
    return place == domain::ExercisePlace::floor ? "On the floor" : "At a desk";
}

std::string_view knee_words(domain::KneeLoad load) {
    switch (load) {
        case domain::KneeLoad::none:
            return "No load on the knees";
        case domain::KneeLoad::low:
            return "Little load on the knees";
        case domain::KneeLoad::moderate:
            return "Some load on the knees";
        case domain::KneeLoad::high:
            break;
    }
    return "Much load on the knees";
}

int band_level(domain::EmgBand band) {
    return static_cast<int>(band) + 1;
}

std::string band_words(domain::EmgBand band) {
    std::string words(to_string(band));
    std::ranges::replace(words, '_', ' ');
    return words;
}

std::string tempo_of(const motion::Movement& movement) {
    std::string words;
    for (const motion::Phase& phase : movement.phases)
        words += fmt::format("{}{} {:g} s", words.empty() ? "" : " · ", ui::spelled_out(phase.name),
                             phase.seconds);
    return words;
}

std::string_view side_words(motion::Side side) {
    switch (side) {
        case motion::Side::left:
            return "Left side";
        case motion::Side::right:
            return "Right side";
        case motion::Side::both:
            break;
    }
    return "";
}

std::string_view effort_words(int effort) {
    static constexpr std::array<std::string_view, 5> kWords{"Very easy", "Easy", "Just right", "Hard",
                                                            "Very hard"};
    return kWords[static_cast<std::size_t>(std::clamp(effort, 1, 5) - 1)];
}

}  // namespace ingear::screens
