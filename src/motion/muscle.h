#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace ingear::motion {

/// The muscles that can be lit, in the order of the coach's masks.
enum class Muscle { gluteus_maximus, gluteus_medius, gluteus_minimus, tensor_fasciae_latae, hamstrings };
inline constexpr std::size_t kMuscleCount = 5;
inline constexpr std::array<Muscle, kMuscleCount> kMuscles = {
    Muscle::gluteus_maximus, Muscle::gluteus_medius, Muscle::gluteus_minimus, Muscle::tensor_fasciae_latae,
    Muscle::hamstrings};

/// As exercise files name them.
inline constexpr std::array<std::string_view, kMuscleCount> kMuscleNames = {
    "gluteus_maximus", "gluteus_medius", "gluteus_minimus", "tensor_fasciae_latae", "hamstrings"};

[[nodiscard]] constexpr std::size_t index(Muscle muscle) {
    return static_cast<std::size_t>(muscle);
}
[[nodiscard]] constexpr std::string_view name(Muscle muscle) {
    return kMuscleNames[index(muscle)];
}
[[nodiscard]] constexpr std::optional<Muscle> muscle_named(std::string_view name) {
    for (const Muscle muscle : kMuscles) {
        if (kMuscleNames[index(muscle)] == name) return muscle;
    }
    return std::nullopt;
}

/// How lit each muscle is, 0 … 1: left, right.
struct MuscleGlow {
    std::array<std::array<float, 2>, kMuscleCount> sides{};

    [[nodiscard]] std::array<float, 2>& operator[](Muscle muscle) { return sides[index(muscle)]; }
    [[nodiscard]] const std::array<float, 2>& operator[](Muscle muscle) const { return sides[index(muscle)]; }
};

}  // namespace ingear::motion
