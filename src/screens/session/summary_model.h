#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "domain/catalogue/catalogue.h"
#include "journal/journal.h"

namespace ingear::screens {

/// What a session came to, in words; and what the player says about it.
class SummaryModel {
  public:
    struct Row {
        std::string name;    ///< "Clamshell"
        std::string detail;  ///< "10 left · 10 right"
        bool whole = true;   ///< every set that was begun is finished
    };

    SummaryModel(std::shared_ptr<const domain::Catalogue> catalogue, std::string session_id,
                 journal::Journal& journal, const Clock& clock);

    /// Takes over a newer snapshot; call once a frame.
    void follow();

    /// Whether the session's own record has come.
    [[nodiscard]] bool ready() const { return ready_; }
    /// It went well: something was done, and it wasn't ended by pain.
    [[nodiscard]] bool celebrates() const { return celebrates_; }
    /// It is the session that met the week's target.
    [[nodiscard]] bool secures_week() const;
    [[nodiscard]] const std::string& headline() const { return headline_; }
    [[nodiscard]] const std::string& total() const { return total_; }  ///< "30 reps in 9 min"
    [[nodiscard]] const std::vector<Row>& rows() const { return rows_; }
    [[nodiscard]] const journal::Snapshot* snapshot() const { return snapshot_.get(); }
    [[nodiscard]] const std::string& week_words() const { return week_words_; }
    [[nodiscard]] const std::string& streak_words() const { return streak_words_; }

    /// How hard it was, 1 … 5, and pain, 0 … 10. Each choice is kept at once; choosing the same again takes
    /// it back.
    void rate_effort(int effort);
    void rate_pain(int pain);
    [[nodiscard]] std::optional<int> effort() const { return effort_; }
    [[nodiscard]] std::optional<int> pain() const { return pain_; }
    /// From this rating on the player is advised.
    static constexpr int kPainAdviceFrom = 4;
    [[nodiscard]] bool advises() const { return pain_ && *pain_ >= kPainAdviceFrom; }
    /// Which knee it was, once there is a pain of 1 or more, and whether it was sharp. Kept when the player
    /// leaves, with the pain.
    void choose_knee(std::optional<motion::Side> knee) { knee_ = knee; }
    void set_sharp(bool sharp) { sharp_ = sharp; }
    [[nodiscard]] bool asks_knee() const { return pain_.value_or(0) > 0; }
    [[nodiscard]] std::optional<motion::Side> knee() const { return knee_; }
    [[nodiscard]] bool sharp() const { return sharp_; }
    /// The player is done with it.
    void leave();

  private:
    void tell(const domain::SessionRecord& record);
    void keep_rating();

    std::shared_ptr<const domain::Catalogue> catalogue_;
    std::string session_id_;
    journal::Journal& journal_;
    const Clock& clock_;
    std::shared_ptr<const journal::Snapshot> snapshot_;
    bool ready_ = false;
    bool celebrates_ = false;
    std::string headline_, total_, week_words_, streak_words_;
    std::vector<Row> rows_;
    std::optional<int> effort_, pain_;
    std::optional<motion::Side> knee_;
    bool sharp_ = false;
    bool left_ = false;
};

}  // namespace ingear::screens
