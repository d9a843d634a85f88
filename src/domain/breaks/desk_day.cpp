#include "domain/breaks/desk_day.h"

#include <algorithm>
#include <array>
#include <set>

namespace ingear::domain {

namespace {

using std::chrono::minutes;

/// As long as a prompt stands, and a little.
constexpr minutes kFollowsWithin{11};

std::chrono::milliseconds length_of(double seconds) {
    return std::chrono::round<std::chrono::milliseconds>(Seconds{std::clamp(seconds, 0.0, 86400.0)});
}

/// The prompts that were answered with a no.
std::set<std::string> skipped(const std::vector<LogEvent>& events) {
    std::set<std::string> prompts;
    for (const LogEvent& event : events)
        if (const auto* skip = std::get_if<logged::BreakSkipped>(&event.body)) prompts.insert(skip->prompt);
    return prompts;
}

/// The instants at which the player got up: breaks, and ends of sitting.
std::vector<Instant> got_up(const std::vector<LogEvent>& events) {
    std::vector<Instant> instants;
    for (const LogEvent& event : events) {
        if (std::holds_alternative<logged::BreakDone>(event.body)) instants.push_back(event.moment.at);
        if (const auto* sat = std::get_if<logged::Sat>(&event.body))
            instants.push_back(event.moment.at + length_of(sat->seconds));
    }
    std::ranges::sort(instants);
    return instants;
}

/// Tells of each prompt whether the player got up after it.
class Followed {
  public:
    explicit Followed(const std::vector<LogEvent>& events)
        : skipped_(skipped(events)), got_up_(got_up(events)) {}

    [[nodiscard]] bool operator()(const Moment& moment, const logged::BreakPrompted& prompted) const {
        if (!prompted.prompt.empty() && skipped_.contains(prompted.prompt)) return false;
        const auto next = std::ranges::lower_bound(got_up_, moment.at);
        return next != got_up_.end() && *next - moment.at <= kFollowsWithin;
    }

  private:
    std::set<std::string> skipped_;
    std::vector<Instant> got_up_;
};

}  // namespace

std::vector<DeskDay> desk_days(const std::vector<LogEvent>& events, LocalDate first, LocalDate last) {
    std::vector<DeskDay> days;
    for (LocalDate date = first; date <= last; date += std::chrono::days{1}) days.emplace_back().date = date;
    const Followed followed(events);
    for (const LogEvent& event : events) {
        const LocalDate date = event.moment.local_date();
        if (date < first || date > last) continue;
        DeskDay& day = days[static_cast<std::size_t>((date - first).count())];
        if (const auto* sat = std::get_if<logged::Sat>(&event.body)) {
            day.stretches.push_back({DeskDay::Kind::sitting, event.moment, sat->seconds});
            day.sat_seconds += sat->seconds;
            day.longest_seconds = std::max(day.longest_seconds, sat->seconds);
        } else if (const auto* call = std::get_if<logged::InCall>(&event.body)) {
            day.stretches.push_back({DeskDay::Kind::in_call, event.moment, call->seconds});
        } else if (const auto* done = std::get_if<logged::BreakDone>(&event.body)) {
            day.stretches.push_back({DeskDay::Kind::on_break, event.moment, done->seconds});
            ++day.breaks;
        } else if (const auto* prompted = std::get_if<logged::BreakPrompted>(&event.body)) {
            ++day.prompts;
            if (followed(event.moment, *prompted)) ++day.followed;
        }
    }
    for (DeskDay& day : days)
        std::ranges::stable_sort(day.stretches, {}, [](const auto& stretch) { return stretch.begin.at; });
    return days;
}

Instant desk_weeks_begin(const Moment& now) {
    const LocalDate first = week_start(now.local_date()) - std::chrono::days{7 * (kDeskWeeks - 1)};
    return Instant{first.time_since_epoch() - now.offset};
}

std::optional<double> followed_share(const std::vector<DeskDay>& days) {
    int prompts = 0, followed = 0;
    for (const DeskDay& day : days) {
        prompts += day.prompts;
        followed += day.followed;
    }
    if (prompts == 0) return std::nullopt;
    return static_cast<double>(followed) / prompts;
}

std::optional<BestHour> best_hour(const std::vector<LogEvent>& events) {
    constexpr int kFewest = 3;
    std::array<BestHour, 24> hours{};
    const Followed followed(events);
    for (const LogEvent& event : events) {
        const auto* prompted = std::get_if<logged::BreakPrompted>(&event.body);
        if (prompted == nullptr) continue;
        BestHour& hour =
            hours[static_cast<std::size_t>(event.moment.local_time_of_day() / std::chrono::hours{1})];
        ++hour.prompts;
        if (followed(event.moment, *prompted)) ++hour.followed;
    }
    std::optional<BestHour> best;
    for (int i = 0; i < 24; ++i) {
        BestHour hour = hours[static_cast<std::size_t>(i)];
        hour.hour = i;
        if (hour.prompts < kFewest || hour.followed == 0) continue;
        const auto share = [](const BestHour& of) { return static_cast<double>(of.followed) / of.prompts; };
        if (!best || share(hour) > share(*best) ||
            (share(hour) == share(*best) && hour.followed > best->followed))
            best = hour;
    }
    return best;
}

}  // namespace ingear::domain
