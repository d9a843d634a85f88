#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "base/time.h"

namespace ingear::domain {

/// When and how often breaks are offered. Whole minutes; kept in settings.toml under [breaks].
struct BreakSettings {
    int every = 30;       ///< minutes of sitting until a break is offered, 20 … 90
    int length = 2;       ///< minutes a break takes, 1 … 10
    int stand = 0;        ///< minutes of work on one's feet between sitting and the break, 0 … 20
    int from = 8 * 60;    ///< work begins, minutes after local midnight, 0 … 1439
    int until = 18 * 60;  ///< work ends, likewise; before `from`: on the next day; equal: all day
    std::uint8_t days = 0b001'1111;  ///< bit 0 Monday … bit 6 Sunday; a night's work belongs to its first day
    bool chair = true;               ///< a firm chair is at hand
    bool desk = true;                ///< and a desk or table to hold on to
    bool easy_clothes = true;        ///< one can spread and bend one's legs in them
    bool among_others = false;       ///< people around, before whom one would rather not stand out
    bool chime = false;              ///< a soft sound goes with an offer
    bool drink_tips = false;         ///< now and then a word about a glass of water
    bool start_at_login = false;     ///< the agent comes up with the desktop

    bool operator==(const BreakSettings&) const = default;
};

inline constexpr int kMinBreakEvery = 20, kMaxBreakEvery = 90;
inline constexpr int kMinBreakLength = 1, kMaxBreakLength = 10;
inline constexpr int kMaxBreakStand = 20;
inline constexpr int kMinutesOfDay = 24 * 60;

/// A ready-made choice of how often and how long.
struct BreakPreset {
    std::string_view id;
    std::string_view name;
    std::string_view explained;  ///< one sentence
    int every, length, stand;    ///< minutes
};
inline constexpr std::array<BreakPreset, 4> kBreakPresets{{
    {"gentle", "Gentle", "A minute of moving for every hour of sitting: a good way to begin.", 60, 1, 0},
    {"standard", "Standard", "Two minutes every half hour, as most studies of sitting breaks used.", 30, 2,
     0},
    {"strong", "Strong",
     "Five minutes every half hour: the one dose that also lowered blood sugar in a trial.", 30, 5, 0},
    {"20_8_2", "20-8-2", "Sit for 20 minutes, stand for 8, move for 2: made for a desk that goes up.", 20, 2,
     8},
}};
/// The preset that the settings are, if they are one.
[[nodiscard]] std::optional<std::size_t> preset_of(const BreakSettings& settings);

/// The same settings with every number brought into its range.
[[nodiscard]] BreakSettings clamped(BreakSettings settings);

/// Whether the player works at that moment.
[[nodiscard]] bool within_work_hours(const BreakSettings& settings, const Moment& moment);
/// How long until work ends or begins next, by today's clock; at most a week and a day.
[[nodiscard]] std::chrono::milliseconds until_work_changes(const BreakSettings& settings,
                                                           const Moment& moment);

}  // namespace ingear::domain
