#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/self_test/self_test_results.h"

/// Self-tests in words, ready to be shown.
namespace ingear::screens {

struct SelfTestsModel {
    struct Row {
        const domain::SelfTest* test = nullptr;
        domain::SelfTestHistory history;
        std::string last;  ///< "Last time: left 41 s, right 35 s"; a kind word where there was none
        std::string when;  ///< "Ready when you are", "Next one from 22 December"
    };
    std::vector<Row> rows;
    bool any_done = false;
};
[[nodiscard]] SelfTestsModel make_tests(const std::vector<domain::LogEvent>& events, LocalDate today);

/// "41 s", "41.5 s", "12 times".
[[nodiscard]] std::string value_words(const domain::SelfTest& test, double value);
/// What a result is against the player's own ones before: a sentence a side, then what is worth a word.
[[nodiscard]] std::vector<std::string> result_words(const domain::SelfTestHistory& history);
/// "Most women from 60 to 64 stand up 12 to 17 times." Empty where there are no figures.
[[nodiscard]] std::string usual_words(int age, domain::Sex sex);

}  // namespace ingear::screens
