#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/time.h"

/// Tips on time and in place: small facts on water, food and rest, one at a time, each of which can be
/// switched off.
namespace ingear::domain {

/// When a tip fits.
enum class TipMoment {
    morning,         ///< from 5 to 11
    through_day,     ///< from 8 to 21
    before_session,  ///< a session is on today and hasn't been done
    after_session,   ///< within two hours of one
    rest_day,        ///< no session is on
    meals,           ///< around noon and in the evening
    weekly,          ///< on Mondays
};
inline constexpr std::array<std::string_view, 7> kTipMoments{
    "morning", "through_day", "before_session", "after_session", "rest_day", "meals", "weekly"};

struct Tip {
    std::string id;
    std::string name;  ///< for its switch: "A glass of water"
    std::string text;
    TipMoment moment = TipMoment::through_day;
    int order = 1;        ///< of two that fit at once the smaller one is shown
    int again_after = 0;  ///< minutes until it may come again on the same day; 0: not on that day
    bool opt_in = false;  ///< off until the player switches it on
    std::string source;   ///< "" where it is common sense
};

/// A tip that was put away today.
struct TipPutAway {
    std::string tip;
    Instant at{};
};

/// What decides which tip fits now.
struct TipContext {
    Moment now;
    bool rest_day = false;                ///< no session is on today, or it has been done
    std::optional<Instant> last_session;  ///< when the newest session began
    double last_session_seconds = 0.0;    ///< how long it took
    std::vector<TipPutAway> put_away;     ///< today's
    std::vector<std::string> switched;    ///< ids whose switch isn't as it comes
};

[[nodiscard]] bool is_on(const Tip& tip, std::span<const std::string> switched);
/// The one to show now; null for none.
[[nodiscard]] const Tip* tip_for(std::span<const Tip> tips, const TipContext& context);

}  // namespace ingear::domain
