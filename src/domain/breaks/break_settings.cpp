#include "domain/breaks/break_settings.h"

#include <algorithm>

namespace ingear::domain {

namespace {

using std::chrono::days;
using std::chrono::milliseconds;
using std::chrono::minutes;

bool works_on(const BreakSettings& settings, LocalDate date) {
    const std::chrono::weekday day{date};
    return (settings.days >> (day.iso_encoding() - 1) & 1) != 0;
}

/// Milliseconds since local midnight.
milliseconds time_of_day(const Moment& moment) {
    const auto local = moment.at.time_since_epoch() + moment.offset;
    return std::chrono::duration_cast<milliseconds>(local - std::chrono::floor<days>(local));
}

bool works_at(const BreakSettings& settings, LocalDate date, milliseconds time) {
    const minutes from{settings.from}, until{settings.until};
    if (from == until) return works_on(settings, date);
    if (from < until) return works_on(settings, date) && time >= from && time < until;
    if (time >= from) return works_on(settings, date);
    return time < until && works_on(settings, date - days{1});
}

}  // namespace

std::optional<std::size_t> preset_of(const BreakSettings& settings) {
    const auto found = std::ranges::find_if(kBreakPresets, [&](const BreakPreset& preset) {
        return preset.every == settings.every && preset.length == settings.length &&
               preset.stand == settings.stand;
    });
    if (found == kBreakPresets.end()) return std::nullopt;
    return static_cast<std::size_t>(found - kBreakPresets.begin());
}

BreakSettings clamped(BreakSettings settings) {
    settings.every = std::clamp(settings.every, kMinBreakEvery, kMaxBreakEvery);
    settings.length = std::clamp(settings.length, kMinBreakLength, kMaxBreakLength);
    settings.stand = std::clamp(settings.stand, 0, kMaxBreakStand);
    settings.from = std::clamp(settings.from, 0, kMinutesOfDay - 1);
    settings.until = std::clamp(settings.until, 0, kMinutesOfDay - 1);
    settings.days &= 0b111'1111;
    return settings;
}

bool within_work_hours(const BreakSettings& settings, const Moment& moment) {
    return works_at(settings, moment.local_date(), time_of_day(moment));
}

milliseconds until_work_changes(const BreakSettings& settings, const Moment& moment) {
    const bool now = within_work_hours(settings, moment);
    const milliseconds time = time_of_day(moment);
    constexpr int kDaysAhead = 8;
    for (int day = 0; day <= kDaysAhead; ++day) {
        std::array marks{minutes{0}, minutes{settings.from}, minutes{settings.until}};
        std::ranges::sort(marks);
        for (const minutes mark : marks) {
            if (day == 0 && mark <= time) continue;
            if (works_at(settings, moment.local_date() + days{day}, mark) != now)
                return days{day} + mark - time;
        }
    }
    return days{kDaysAhead};
}

}  // namespace ingear::domain
