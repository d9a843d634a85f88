#pragma once

#include <array>
#include <optional>
#include <string_view>

#include "base/enum_names.h"

/// The words that log events are told in, and their names in the log. A log of a newer version may know more
/// of them: what ends a session or a self-test, and what one is measured in, is then `other`.
namespace ingear::domain {

/// Why a streak is paused.
enum class PauseReason { illness, holiday, pain, other };
inline constexpr std::array<std::string_view, 4> kPauseReasons{"illness", "holiday", "pain", "other"};
[[nodiscard]] constexpr std::string_view to_string(PauseReason reason) {
    return name_of(kPauseReasons, reason);
}
[[nodiscard]] constexpr std::optional<PauseReason> pause_reason_from(std::string_view name) {
    return value_named<PauseReason>(kPauseReasons, name);
}

/// When pain was felt, seen from a session.
enum class PainTime { before, during, after, next_morning };
inline constexpr std::array<std::string_view, 4> kPainTimes{"before", "during", "after", "next_morning"};
[[nodiscard]] constexpr std::string_view to_string(PainTime time) {
    return name_of(kPainTimes, time);
}
[[nodiscard]] constexpr std::optional<PainTime> pain_time_from(std::string_view name) {
    return value_named<PainTime>(kPainTimes, name);
}

/// Why a session ended.
enum class EndReason {
    done,            ///< nothing was left to do
    finished_early,  ///< the player had enough
    pain,            ///< it hurt
    other,
};
inline constexpr std::array<std::string_view, 4> kEndReasons{"done", "finished_early", "pain", "other"};
[[nodiscard]] constexpr std::string_view to_string(EndReason reason) {
    return name_of(kEndReasons, reason);
}
[[nodiscard]] constexpr EndReason end_reason_from(std::string_view name) {
    return value_named<EndReason>(kEndReasons, name).value_or(EndReason::other);
}

/// What the value of a self-test tells.
enum class SelfTestUnit { seconds, count, other };
inline constexpr std::array<std::string_view, 3> kSelfTestUnits{"seconds", "count", "other"};
[[nodiscard]] constexpr std::string_view to_string(SelfTestUnit unit) {
    return name_of(kSelfTestUnits, unit);
}
[[nodiscard]] constexpr SelfTestUnit self_test_unit_from(std::string_view name) {
    return value_named<SelfTestUnit>(kSelfTestUnits, name).value_or(SelfTestUnit::other);
}

/// Why a side of a self-test ended.
enum class SelfTestEnd {
    untold,
    time_up,
    hips_sagged,
    pushed_with_arms,
    foot_moved,
    pelvis_dropped,
    trunk_leaned,
    tired,
    pain,
    other,
};
inline constexpr std::array<std::string_view, 10> kSelfTestEnds{
    "",      "done", "hips_sagged", "pushed_with_arms", "foot_moved", "pelvis_dropped", "trunk_leaned",
    "tired", "pain", "other"};
[[nodiscard]] constexpr std::string_view to_string(SelfTestEnd end) {
    return name_of(kSelfTestEnds, end);
}
[[nodiscard]] constexpr SelfTestEnd self_test_end_from(std::string_view name) {
    return value_named<SelfTestEnd>(kSelfTestEnds, name).value_or(SelfTestEnd::other);
}

}  // namespace ingear::domain
