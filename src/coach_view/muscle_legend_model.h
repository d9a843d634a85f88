#pragma once

#include <array>
#include <span>
#include <string_view>

#include "motion/movement.h"
#include "ui/geometry.h"

namespace ingear::coach_view {

/// The muscles that a movement lights up, in words for players and in the colours of their light; those that
/// work hardest first.
class MuscleLegend {
  public:
    struct Entry {
        motion::Muscle muscle = motion::Muscle::gluteus_maximus;
        float share = 0.0F;  ///< of full activation, on the side that works more; 0 … 1
        ui::Colour colour;
        [[nodiscard]] std::string_view plain() const;       ///< "Large seat muscle"
        [[nodiscard]] std::string_view anatomical() const;  ///< "gluteus maximus"
    };

    explicit MuscleLegend(const motion::Movement& movement);

    [[nodiscard]] std::span<const Entry> entries() const { return {entries_.data(), count_}; }

  private:
    std::array<Entry, motion::kMuscleCount> entries_;
    std::size_t count_ = 0;
};

}  // namespace ingear::coach_view
