#include "screens/breaks/breaks_model.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "base/text.h"

namespace ingear::screens {

namespace {

using domain::DeskDay;
using std::chrono::days;

constexpr int kWeeks = domain::kDeskWeeks;
/// Hours since local midnight of the day that it began on.
double hours_of(const Moment& moment) {
    return static_cast<double>(moment.local_time_of_day().count()) / 3600.0;
}

void lay_out_timeline(BreaksModel& model, const DeskDay& day, const Moment& now) {
    double from = 8.0, to = 18.0;
    for (const auto& stretch : day.stretches) {
        from = std::min(from, std::floor(hours_of(stretch.begin)));
        to = std::max(to, std::ceil(hours_of(stretch.begin) + stretch.seconds / 3600.0));
    }
    to = std::clamp(std::max(to, std::ceil(hours_of(now))), from + 1.0, 24.0);
    const auto place = [&](double hours) {
        return static_cast<float>(std::clamp((hours - from) / (to - from), 0.0, 1.0));
    };
    // Sitting below, breaks and calls upon it.
    for (const auto kind : {DeskDay::Kind::sitting, DeskDay::Kind::in_call, DeskDay::Kind::on_break}) {
        for (const auto& stretch : day.stretches) {
            if (stretch.kind != kind) continue;
            const double begin = hours_of(stretch.begin);
            model.bars.push_back({kind, place(begin), place(begin + stretch.seconds / 3600.0)});
        }
    }
    const int every = to - from > 12.0 ? 4 : 2;
    for (int hour = static_cast<int>(from); hour <= static_cast<int>(to); ++hour)
        if (hour % every == 0) model.hours.push_back({place(hour), fmt::format("{}", hour)});
}

BreaksModel::Week week_of(const std::vector<DeskDay>& all, std::size_t first, bool current) {
    const std::vector<DeskDay> week(
        all.begin() + static_cast<std::ptrdiff_t>(first),
        all.begin() + static_cast<std::ptrdiff_t>(std::min(first + 7, all.size())));
    BreaksModel::Week row;
    row.name = current ? "This week"
                       : fmt::format("{} to {}", text::short_date(week.front().date),
                                     text::short_date(week.back().date));
    int breaks = 0;
    for (const DeskDay& day : week) breaks += day.breaks;
    row.detail = breaks == 0 ? "No breaks" : text::counted(breaks, "break", "breaks");
    if (const auto share = domain::followed_share(week)) {
        row.share = static_cast<float>(*share);
        row.detail += fmt::format(", {:.0f} % of the prompts followed", *share * 100.0);
    }
    return row;
}

}  // namespace

BreaksModel make_breaks(const std::vector<domain::LogEvent>& events, const Moment& now) {
    BreaksModel model;
    const LocalDate today = now.local_date();
    const LocalDate monday = week_start(today);
    const auto all = domain::desk_days(events, monday - days{7 * (kWeeks - 1)}, monday + days{6});
    model.empty = std::ranges::all_of(
        all, [](const DeskDay& day) { return day.stretches.empty() && day.prompts == 0; });

    const std::size_t this_week = all.size() - 7;
    const DeskDay& here = all[this_week + static_cast<std::size_t>((today - monday).count())];
    lay_out_timeline(model, here, now);
    model.today_words =
        here.sat_seconds < 60.0
            ? std::string("Nothing yet today.")
            : fmt::format("Sitting {}, the longest stretch {}. {}.",
                          text::hours_and_minutes(here.sat_seconds),
                          text::hours_and_minutes(here.longest_seconds),
                          here.breaks == 0 ? "No break yet" : text::counted(here.breaks, "break", "breaks"));
    int most = 1;
    for (std::size_t i = 0; i < 7; ++i) most = std::max(most, all[this_week + i].breaks);
    for (std::size_t i = 0; i < 7; ++i) {
        const DeskDay& day = all[this_week + i];
        model.days[i] = {std::string(text::short_day_name(i)), day.breaks,
                         static_cast<float>(day.breaks) / static_cast<float>(most), day.date == today,
                         day.sat_seconds < 60.0 ? "" : text::hours_and_minutes(day.sat_seconds)};
    }
    for (std::size_t back = 0; back < kWeeks; ++back)
        model.weeks.push_back(week_of(all, this_week - back * 7, back == 0));
    const auto best = domain::best_hour(events);
    model.best_words =
        best ? fmt::format("Prompts suit you best between {} and {} o'clock: {} of {} followed.", best->hour,
                           (best->hour + 1) % 24, best->followed, best->prompts)
             : "After some days of prompts you see here which hours suit you best.";
    return model;
}

}  // namespace ingear::screens
