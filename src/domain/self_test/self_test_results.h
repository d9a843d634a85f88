#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "base/time.h"
#include "domain/log/log_event.h"
#include "domain/self_test/self_test.h"

/// What the event log tells of the self-tests.
namespace ingear::domain {

/// A test as it was done on a day. Of a side that was done more than once the last one holds.
struct SelfTestDay {
    LocalDate date{};
    std::vector<SideResult> sides;  ///< left before right; one for a test without sides

    /// Of a side; none where it wasn't done.
    [[nodiscard]] std::optional<double> value(motion::Side side) const;
    /// Left minus right; none unless both were done.
    [[nodiscard]] std::optional<double> difference() const;
};

struct SelfTestHistory {
    const SelfTest* test = nullptr;
    std::vector<SelfTestDay> days;  ///< oldest first
    LocalDate due{};                ///< the day of the next one; today where it was never done
    bool due_now = true;

    /// The largest of a side on any day before `before`, or at all.
    [[nodiscard]] std::optional<double> best(motion::Side side,
                                             std::optional<LocalDate> before = std::nullopt) const;
    /// The day before the newest one.
    [[nodiscard]] const SelfTestDay* previous() const;
    [[nodiscard]] const SelfTestDay* newest() const;
};
/// Of every test, in their order. `events` in any order; those of other kinds are left out.
[[nodiscard]] std::vector<SelfTestHistory> self_test_histories(const std::vector<LogEvent>& events,
                                                               LocalDate today);

/// A difference between the sides that is worth a word: more than 10 s in the one-leg bridge. For the others
/// there is no figure to go by.
[[nodiscard]] bool worth_telling(const SelfTest& test, const SelfTestDay& day);

/// Times that most people of an age and sex stand up in 30 s; none where there are no figures: from 60 to 69.
enum class Sex { woman, man };
struct CountRange {
    int low = 0;
    int high = 0;
};
[[nodiscard]] std::optional<CountRange> usual_chair_stands(int age, Sex sex);

}  // namespace ingear::domain
