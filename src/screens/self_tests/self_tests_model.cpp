#include "screens/self_tests/self_tests_model.h"

#include <fmt/format.h>

#include <cmath>

#include "base/text.h"
#include "ui/words.h"

namespace ingear::screens {

namespace {

using domain::SelfTest;
using domain::SelfTestDay;
using domain::SelfTestHistory;
using domain::SideResult;
using motion::Side;

constexpr double kAlike = 1.0;  // second or time: less is no difference

/// A value as it is shown, so that differences agree with what they are between.
double shown(const SelfTest& test, double value) {
    return test.counts ? std::round(value) : std::floor(value);
}

std::string_view side_name(Side side) {
    return side == Side::left ? "left" : side == Side::right ? "right" : "";
}

std::string day_words(const SelfTest& test, const SelfTestDay& day) {
    std::string words;
    for (const SideResult& side : day.sides) {
        const std::string_view name = side_name(side.side);
        words += fmt::format("{}{}{}{}", words.empty() ? "" : ", ", name, name.empty() ? "" : " ",
                             value_words(test, side.value));
    }
    return words;
}

std::string compared(const SelfTest& test, double value, const SelfTestHistory& history, Side side) {
    const SelfTestDay* last = history.previous();
    const auto before = last ? last->value(side) : std::nullopt;
    if (!before) return "Your first one: something to compare with next time.";
    const double more = shown(test, value) - shown(test, *before);
    const auto best = history.best(side, history.newest()->date);
    std::string words;
    if (std::abs(more) < kAlike)
        words = "As last time.";
    else if (more > 0.0)
        words = test.counts ? fmt::format("{} more than last time.",
                                          text::counted(static_cast<int>(more), "time", "times"))
                            : fmt::format("{} longer than last time.", value_words(test, more));
    else
        words = fmt::format("Last time it was {}. Days differ.", value_words(test, *before));
    if (best && value > *best && more >= kAlike) words += " Your best so far!";
    return words;
}

}  // namespace

std::string value_words(const SelfTest& test, double value) {
    if (test.counts) return text::counted(static_cast<int>(shown(test, value)), "time", "times");
    return fmt::format("{:.0f} s", shown(test, value));
}

SelfTestsModel make_tests(const std::vector<domain::LogEvent>& events, LocalDate today) {
    SelfTestsModel model;
    for (SelfTestHistory& history : domain::self_test_histories(events, today)) {
        SelfTestsModel::Row row;
        row.test = history.test;
        if (const SelfTestDay* newest = history.newest()) {
            model.any_done = true;
            row.last =
                fmt::format("{}: {}", ui::day_words(newest->date, today), day_words(*row.test, *newest));
        } else {
            row.last = "Not done yet.";
        }
        row.when = history.due_now
                       ? std::string(history.days.empty() ? "Whenever you like"
                                                          : "Four weeks are over: ready when you are")
                       : fmt::format("Next one from {}", ui::date_words(history.due));
        row.history = std::move(history);
        model.rows.push_back(std::move(row));
    }
    return model;
}

std::vector<std::string> result_words(const SelfTestHistory& history) {
    std::vector<std::string> lines;
    const SelfTestDay* day = history.newest();
    if (!day) return lines;
    for (const SideResult& side : day->sides)
        lines.push_back(compared(*history.test, side.value, history, side.side));
    if (domain::worth_telling(*history.test, *day)) {
        const double difference = shown(*history.test, day->value(Side::left).value_or(0.0)) -
                                  shown(*history.test, day->value(Side::right).value_or(0.0));
        lines.push_back(fmt::format(
            "Your {} side held {} longer than the other. The {} one may enjoy a little more practice.",
            difference > 0.0 ? "left" : "right", value_words(*history.test, std::abs(difference)),
            difference > 0.0 ? "right" : "left"));
    }
    return lines;
}

std::string usual_words(int age, domain::Sex sex) {
    const auto usual = domain::usual_chair_stands(age, sex);
    if (!usual) return "";
    const bool older = age >= 65;
    return fmt::format("Most {} from {} to {} stand up {} to {} times.",
                       sex == domain::Sex::man ? "men" : "women", older ? 65 : 60, older ? 69 : 64,
                       usual->low, usual->high);
}

}  // namespace ingear::screens
