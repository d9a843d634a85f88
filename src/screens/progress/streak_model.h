#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "journal/journal.h"
#include "screens/common/streak_note.h"

namespace ingear::screens {

/// How long a pause can be made with one key.
struct PauseLength {
    std::string_view words;
    std::chrono::days days;
};
inline constexpr std::array kPauseLengths{
    PauseLength{"3 days", std::chrono::days{3}}, PauseLength{"1 week", std::chrono::days{7}},
    PauseLength{"2 weeks", std::chrono::days{14}}, PauseLength{"4 weeks", std::chrono::days{28}},
    PauseLength{"90 days", std::chrono::days{90}}};
inline constexpr std::array<std::string_view, 4> kPauseReasons{"Illness", "Holiday", "Pain", "Other"};

/// The streak's page: everything about it in words, and the pause that is being put together.
class StreakModel {
  public:
    /// Takes over a snapshot; call it when there is a newer one.
    void follow(const journal::Snapshot& snapshot, const Moment& now);

    [[nodiscard]] bool ready() const { return ready_; }
    [[nodiscard]] const domain::Streak& streak() const { return streak_; }
    [[nodiscard]] const StreakNote& note() const { return note_; }
    [[nodiscard]] const std::string& headline() const { return headline_; }
    /// The lines below it: this week, reserves, breaks.
    [[nodiscard]] const std::vector<std::string>& lines() const { return lines_; }
    [[nodiscard]] const std::string& strength() const { return strength_; }  ///< "63 %"
    [[nodiscard]] const std::vector<std::string>& shelf() const { return shelf_; }
    /// "Until Sunday, 29 November", of the pause that would begin now.
    [[nodiscard]] const std::string& until_words() const { return until_words_; }

    int reason = 0;  ///< into kPauseReasons
    int length = 1;  ///< into kPauseLengths
    void choose_length(int index, LocalDate today);
    void begin_pause(journal::Journal& journal, const Moment& now) const;

  private:
    domain::Streak streak_;
    StreakNote note_;
    bool ready_ = false;
    std::string headline_, strength_, until_words_;
    std::vector<std::string> lines_, shelf_;
};

}  // namespace ingear::screens
