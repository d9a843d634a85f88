#include "domain/catalogue/reward_book.h"

#include <algorithm>
#include <chrono>

namespace ingear::domain {

namespace {

constexpr std::array<std::string_view, kMeasures> kMeasureNames{"sessions",
                                                                "months",
                                                                "fresh_starts",
                                                                "day_parts",
                                                                "day_parts_tried",
                                                                "days_since_first",
                                                                "sessions_rated",
                                                                "reps",
                                                                "exercises_tried",
                                                                "sets_in_a_session",
                                                                "even_sessions",
                                                                "gold_weeks",
                                                                "weeks_in_a_row",
                                                                "comebacks",
                                                                "pauses_kept",
                                                                "breaks",
                                                                "break_days_a_month",
                                                                "self_tests",
                                                                "self_tests_better",
                                                                "self_tests_even",
                                                                "marbles",
                                                                "full_jars"};

}  // namespace

std::string_view to_string(MarbleSource source) {
    static constexpr std::array<std::string_view, kMarbleSources> kNames{"head_start", "session", "break",
                                                                         "self_test", "welcome_back"};
    return kNames[static_cast<std::size_t>(source)];
}

std::string_view to_string(Measure measure) {
    return name_of(kMeasureNames, measure);
}

std::optional<Measure> measure_from(std::string_view name) {
    return value_named<Measure>(kMeasureNames, name);
}

std::string_view day_part(const Moment& moment) {
    const auto hour = std::chrono::floor<std::chrono::hours>(moment.local_time_of_day()).count();
    if (hour >= 5 && hour < 12) return "morning";
    if (hour >= 12 && hour < 17) return "afternoon";
    return "evening";
}

const Symbol* RewardBook::symbol(std::string_view id) const {
    const auto found = std::ranges::find(symbols, id, &Symbol::id);
    return found == symbols.end() ? nullptr : &*found;
}

const GlassStyle* RewardBook::glass(std::string_view id) const {
    const auto found = std::ranges::find(glasses, id, &GlassStyle::id);
    return found == glasses.end() ? nullptr : &*found;
}

}  // namespace ingear::domain
