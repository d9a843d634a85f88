#include "agent/words.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>
#include <utility>

#include "base/text.h"

namespace ingear::agent {

using State = domain::BreakStatus::State;
using domain::Uptime;

namespace {

long minutes_of(Uptime span) {
    return static_cast<long>(std::chrono::floor<std::chrono::minutes>(span).count());
}

std::string held_by(const domain::DeskFacts& facts) {
    if (facts.in_call) return "when the call ends";
    if (facts.full_screen) return "when nothing fills the screen";
    return "when do-not-disturb is off";
}

}  // namespace

std::string span_words(Uptime span) {
    const long minutes = minutes_of(span);
    if (minutes < 1) return "less than a minute";
    if (minutes < 60) return text::counted(minutes, "minute", "minutes");
    const std::string hours = text::counted(minutes / 60, "hour", "hours");
    return minutes % 60 == 0 ? hours : hours + " " + text::counted(minutes % 60, "minute", "minutes");
}

desktop::Notification prompt_words(const domain::BreakStatus& status, const domain::DeskFacts& facts,
                                   const domain::BreakSettings& settings) {
    const std::string length =
        settings.length == 1 ? "a minute" : text::counted(settings.length, "minute", "minutes");
    return {
        .title = fmt::format("Time for {} of moving?", length),
        .body = fmt::format(
            "You have been sitting for {}{}. Stand up, and your coach shows you a few easy moves.",
            span_words(status.sat), facts.idle_since ? ", and this looks like a good moment" : ""),
        .actions = {{"default", "Start"}, {"start", "Start"}, {"snooze", "5 more minutes"}, {"skip", "Skip"}},
        .stays = true,
        .chimes = settings.chime};
}

desktop::Notification soft_words(const domain::BreakStatus& status) {
    return {.title = "A good stretch of sitting",
            .body = fmt::format("It has been {}. When you are free, a minute on your feet will feel good.",
                                span_words(status.sat)),
            .transient = true};
}

desktop::Notification stand_words(const domain::BreakSettings& settings) {
    return {.title = "Up you get",
            .body = fmt::format("Work on your feet for {}. Then we move a little.",
                                text::counted(settings.stand, "minute", "minutes")),
            .transient = true};
}

desktop::Notification drink_words() {
    return {.title = "A glass of water?", .body = "A good moment for a few sips.", .transient = true};
}

desktop::Notification worked_through_words() {
    return {
        .title = "Busy right now?",
        .body = "Your hands were at work during the break, so it isn't counted. There will be another one.",
        .transient = true};
}

std::string next_words(const domain::BreakStatus& status, const domain::DeskFacts& facts) {
    switch (status.state) {
        case State::in_break:
            return "you are in a break";
        case State::prompted:
            return "now, if you like";
        case State::away:
            return "when you have sat for a while again";
        case State::paused:
            return "after the pause";
        case State::off_hours:
            return "when work begins";
        case State::held:
            return held_by(facts);
        case State::sitting:
            break;
    }
    if (status.next_prompt.value_or(Uptime{0}) < std::chrono::minutes{1}) return "any moment now";
    return "in " + span_words(*status.next_prompt);
}

const char* state_name(State state) {
    switch (state) {
        case State::sitting:
            return "sitting";
        case State::away:
            return "away";
        case State::prompted:
            return "prompted";
        case State::in_break:
            return "in_break";
        case State::paused:
            return "paused";
        case State::off_hours:
            return "off_hours";
        case State::held:
            break;
    }
    return "held";
}

std::vector<desktop::MenuItem> menu(const domain::BreakStatus& status, const domain::DeskFacts& facts) {
    const auto id = [](MenuChoice choice) { return static_cast<int>(choice); };
    std::vector<desktop::MenuItem> items{
        {id(MenuChoice::next), "Next break " + next_words(status, facts), false},
        {id(MenuChoice::today), "Sitting today: " + span_words(status.sat_today), false},
        {id(MenuChoice::line), ""},
        {id(MenuChoice::break_now), "Break now", status.state != State::in_break}};
    if (status.state == State::paused) {
        items.push_back({id(MenuChoice::resume), "Go on with reminders"});
    } else {
        items.push_back({id(MenuChoice::pause_hour), "Pause for an hour"});
        items.push_back({id(MenuChoice::pause_tomorrow), "Pause until tomorrow"});
    }
    items.push_back({id(MenuChoice::settings), "Settings"});
    items.push_back({id(MenuChoice::line2), ""});
    items.push_back({id(MenuChoice::quit), "No more reminders until I log in again"});
    return items;
}

std::string status_json(const domain::BreakStatus& status, const domain::DeskFacts& facts,
                        const domain::BreakSettings& settings,
                        const std::vector<desktop::PresenceReport>& reports) {
    using Json = nlohmann::ordered_json;
    const auto seconds = [](Uptime span) { return static_cast<double>(span.count()) / 1000.0; };
    Json sources = Json::array();
    for (const auto& report : reports)
        sources.push_back({{"what", report.what},
                           {"source", report.source},
                           {"active", report.active},
                           {"sees", report.sees}});
    return Json{{"running", true},
                {"state", state_name(status.state)},
                {"next_prompt", status.next_prompt ? Json(seconds(*status.next_prompt)) : Json()},
                {"next", next_words(status, facts)},
                {"sitting", seconds(status.sat)},
                {"sitting_today", seconds(status.sat_today)},
                {"every", settings.every * 60},
                {"length", settings.length * 60},
                {"in_call", facts.in_call},
                {"full_screen", facts.full_screen},
                {"locked", facts.locked},
                {"resting", facts.idle_since.has_value()},
                {"sources", std::move(sources)}}
        .dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::string status_text(const domain::BreakStatus& status, const domain::DeskFacts& facts,
                        const std::vector<desktop::PresenceReport>& reports) {
    std::string text =
        fmt::format("Next break:     {}\nSitting now:    {}\nSitting today:  {}\n", next_words(status, facts),
                    span_words(status.sat), span_words(status.sat_today));
    for (const auto& report : reports)
        text += fmt::format("{:<22}{}{}{}\n", report.what, report.source, report.source.empty() ? "" : ": ",
                            report.sees);
    return text;
}

}  // namespace ingear::agent
