#include "cli/phase_point.h"

#include <fmt/format.h>

#include <optional>

#include "cli/names.h"
#include "cli/numbers.h"

namespace ingear::cli {

namespace {

std::optional<std::size_t> find_phase(const motion::Movement& movement, std::string_view name) {
    for (std::size_t i = 0; i < movement.phases.size(); ++i) {
        if (movement.phases[i].name == name) return i;
    }
    return std::nullopt;
}

/// The first moment at which the movement is in a key pose.
std::optional<PhasePoint> find_pose(const motion::Movement& movement, std::string_view name) {
    for (std::size_t i = 0; i < movement.phases.size(); ++i) {
        if (movement.phases[i].from == name) return PhasePoint{i, 0.0};
        if (movement.phases[i].to == name) return PhasePoint{i, 1.0};
    }
    return std::nullopt;
}

std::vector<std::string> names(const motion::Movement& movement) {
    std::vector<std::string> found;
    for (const auto& phase : movement.phases) found.push_back(phase.name);
    for (const auto& pose : movement.poses) found.push_back(pose.name);
    return found;
}

}  // namespace

OrFailure<PhasePoint> parse_phase_point(std::string_view text, const motion::Movement& movement) {
    const auto colon = text.find(':');
    const std::string_view name = text.substr(0, colon);
    const auto phase = find_phase(movement, name);
    if (colon == std::string_view::npos) {
        if (phase) return PhasePoint{*phase, 0.0};
        if (const auto pose = find_pose(movement, name)) return *pose;
    }
    if (!phase) return misuse("--at: " + unknown_name("phase", name, names(movement)));
    const auto progress = number_from(text.substr(colon + 1));
    if (!progress || *progress < 0.0 || *progress > 1.0) {
        return misuse(fmt::format("--at: expected a number from 0 to 1 after the phase, not \"{}\"",
                                  text.substr(colon + 1)));
    }
    return PhasePoint{*phase, *progress};
}

}  // namespace ingear::cli
