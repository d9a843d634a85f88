#pragma once

#include <string>

#include "screens/services.h"
#include "ui/ui.h"

namespace ingear::screens {

/// Something about the streak that the player can answer with a key.
struct StreakNote {
    enum class Kind {
        none,
        reserve_spent,  ///< fine, or: no, keep it
        reserve_kept,   ///< spend it after all
        paused,         ///< go on now
        mend,           ///< last week can be mended: only words
        welcome,        ///< only words
    };
    Kind kind = Kind::none;
    std::string words;
};

/// The one thing to tell on Today; nothing most of the time.
[[nodiscard]] StreakNote note_for(const domain::Streak& streak);

/// What the answers put into the log, for `journal`. Each asks for a new snapshot.
void accept_reserves(journal::Journal& journal, const domain::Streak& streak, const Moment& now);
void keep_reserves(journal::Journal& journal, const domain::Streak& streak, const Moment& now);
void spend_after_all(journal::Journal& journal, const domain::Streak& streak, const Moment& now);
void end_pause(journal::Journal& journal, const Moment& now);

/// A note with the answers that go with it, as Today and the streak's page show it. Returns its height, 0
/// where there is nothing to tell.
float streak_note(ui::Ui& ui, Services& services, const ui::Rect& place, const StreakNote& note,
                  const domain::Streak& streak);

}  // namespace ingear::screens
