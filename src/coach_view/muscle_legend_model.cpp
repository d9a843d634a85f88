#include "coach_view/muscle_legend_model.h"

#include <algorithm>
#include <cmath>

#include "render/coach/muscle_light.h"

namespace ingear::coach_view {

namespace {

struct Names {
    std::string_view plain, anatomical;
};
/// In the order of motion::Muscle.
constexpr std::array<Names, motion::kMuscleCount> kNames = {{
    {"Large seat muscle", "gluteus maximus"},
    {"Side hip muscle", "gluteus medius"},
    {"Deep hip muscle", "gluteus minimus"},
    {"Front hip muscle", "tensor fasciae latae"},
    {"Back of the thigh", "hamstrings"},
}};

ui::Colour chip_colour(motion::Muscle muscle) {
    const glm::vec3 shown = render::shown_muscle_colour(muscle);
    const auto channel = [](float value) {
        return static_cast<std::uint8_t>(std::lround(std::clamp(value, 0.0F, 1.0F) * 255.0F));
    };
    return {channel(shown.r), channel(shown.g), channel(shown.b)};
}

}  // namespace

std::string_view MuscleLegend::Entry::plain() const {
    return kNames[motion::index(muscle)].plain;
}

std::string_view MuscleLegend::Entry::anatomical() const {
    return kNames[motion::index(muscle)].anatomical;
}

MuscleLegend::MuscleLegend(const motion::Movement& movement) {
    for (const motion::Activation& activation : movement.activations) {
        const float share = std::max(activation.working, activation.other);
        if (render::muscle_light(share) <= 0.0F || count_ == entries_.size()) continue;
        entries_[count_++] = {activation.muscle, share, chip_colour(activation.muscle)};
    }
    // About equally hard ones stay in the order of the file: measured figures are no finer than that.
    constexpr float kAboutEqual = 0.1F;
    for (std::size_t i = 1; i < count_; ++i) {
        for (std::size_t k = i; k > 0 && entries_[k].share > entries_[k - 1].share + kAboutEqual; --k)
            std::swap(entries_[k], entries_[k - 1]);
    }
}

}  // namespace ingear::coach_view
