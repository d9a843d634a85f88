#pragma once

#include <optional>
#include <vector>

#include "base/time.h"
#include "domain/breaks/break_settings.h"

/// When to offer a break. Told what is known of the player's desk, it says when to speak, and when it wants
/// to be asked again. Sitting is counted on a clock that nobody sets; the wall clock serves for work hours,
/// the calendar and the log alone.
namespace ingear::domain {

/// Time since the machine started, its sleep included. Never goes back.
using Uptime = std::chrono::milliseconds;

struct Beat {
    Uptime up{};
    Moment wall;
};

/// What is known of the player's desk. Where nothing can tell, the fact stays at its default.
struct DeskFacts {
    /// Keyboard and pointer rest since then; none while they are in use. May be told late: by a source that
    /// only speaks up after some time of rest.
    std::optional<Uptime> idle_since;
    bool hands_seen = false;   ///< something tells about keyboard and pointer
    bool locked = false;       ///< the screen
    bool asleep = false;       ///< the machine
    bool in_call = false;      ///< microphone or camera in use
    bool full_screen = false;  ///< the window in use
    bool watching = false;     ///< a program keeps the screen awake: a film, a talk
    bool quiet = false;        ///< do not disturb

    bool operator==(const DeskFacts&) const = default;
};

struct BreakAction {
    enum class Kind {
        prompt,             ///< offer a break
        withdraw,           ///< take the offer off the screen
        missed,             ///< the offer stood unanswered to its end, and is withdrawn
        soft_notice,        ///< long held back by a call or a full screen: one word, no question
        stand_notice,       ///< time to go on working on one's feet
        drink_tip,          ///< time for a glass of water
        start_break,        ///< open the break
        break_counted,      ///< done: `since` it began, `length` it took
        break_not_counted,  ///< left early, or worked through
        sat,                ///< a stretch of sitting is over: `since` it began, `length` it lasted
        called,             ///< a call is over, likewise
    };
    Kind kind;
    Moment since = {};
    Uptime length{};
};
using BreakActions = std::vector<BreakAction>;

struct BreakStatus {
    enum class State { sitting, away, prompted, in_break, paused, off_hours, held };
    State state = State::sitting;
    std::optional<Uptime> next_prompt;  ///< from now on, if nothing comes between
    Uptime sat{};                       ///< since the last break
    Uptime sat_today{};
};

class BreakScheduler {
  public:
    static constexpr Uptime kAway = std::chrono::minutes{5};          ///< a break by itself
    static constexpr Uptime kTypingPause = std::chrono::seconds{5};   ///< a good moment
    static constexpr Uptime kLongestWait = std::chrono::minutes{3};   ///< for that moment
    static constexpr Uptime kLongestHold = std::chrono::minutes{60};  ///< then one soft notice
    static constexpr Uptime kSettlingIn = std::chrono::minutes{5};  ///< silence after unlocking and waking up
    static constexpr Uptime kBetweenPrompts = std::chrono::minutes{10};  ///< unless the player snoozed
    static constexpr Uptime kPromptStands = std::chrono::minutes{10};
    static constexpr Uptime kLongestWatching = std::chrono::hours{2};  ///< with no hand on anything
    static constexpr Uptime kBreakPatience =
        std::chrono::minutes{5};  ///< beyond its time; then it is taken for left
    static constexpr Uptime kBetweenDrinks = std::chrono::minutes{75};

    BreakScheduler(const BreakSettings& settings, const Beat& start, Uptime sat_today = {});

    // Each of these is told the time, which passes no other way, and answers with what to do now.
    [[nodiscard]] BreakActions observe(const Beat& now, const DeskFacts& facts);
    [[nodiscard]] BreakActions set_settings(const Beat& now, const BreakSettings& settings);
    /// The deadline came, or the wall clock was set.
    [[nodiscard]] BreakActions pass(const Beat& now);
    /// The player's answers to a prompt. `minutes` 5, 10, 15; 1 … 60.
    [[nodiscard]] BreakActions snooze(const Beat& now, int minutes);
    [[nodiscard]] BreakActions skip(const Beat& now);
    /// A break begins, asked for or not; a second one at the same time doesn't.
    [[nodiscard]] BreakActions start(const Beat& now);
    /// The break is over; `done`: to its end.
    [[nodiscard]] BreakActions finish(const Beat& now, bool done);
    [[nodiscard]] BreakActions pause_for(const Beat& now, Uptime how_long);
    [[nodiscard]] BreakActions pause_until_tomorrow(const Beat& now);
    /// Until `resume`, which whoever watches the program calls when it ends.
    [[nodiscard]] BreakActions pause_while_asked(const Beat& now);
    [[nodiscard]] BreakActions resume(const Beat& now);
    /// The agent goes: what is under way is handed over for the log.
    [[nodiscard]] BreakActions stop(const Beat& now);

    /// When it wants to be asked again; none while only news can change anything.
    [[nodiscard]] std::optional<Uptime> deadline() const;
    /// Short rests of the hands matter now: it wants to know of five seconds. Otherwise five minutes will do.
    [[nodiscard]] bool wants_short_rests() const { return moment_since_ || break_; }
    [[nodiscard]] BreakStatus status() const;
    [[nodiscard]] const DeskFacts& facts() const { return facts_; }
    [[nodiscard]] const BreakSettings& settings() const { return settings_; }
    /// Whether the break that runs is being worked through: more than half of it with hands at work.
    [[nodiscard]] bool worked_through() const;

  private:
    struct Stretch {
        Moment wall;
        Uptime since{};
    };
    struct Break {
        Stretch began;
        Uptime hands_at_work{};
    };

    void tick(const Beat& now);
    BreakActions decide();
    void count(Uptime passed);
    void look_for_absence();
    void rest();
    void end_sitting(Uptime at);
    void end_call();
    void withdraw();
    void put_off(Uptime how_long);
    void begin_anew();
    void say(BreakAction::Kind kind) { actions_.push_back({kind, {}, {}}); }

    [[nodiscard]] bool passive() const { return facts_.watching || facts_.in_call; }
    [[nodiscard]] bool held() const { return facts_.in_call || facts_.full_screen || facts_.quiet; }
    [[nodiscard]] bool paused() const;
    [[nodiscard]] bool may_speak() const;
    [[nodiscard]] bool good_moment();
    [[nodiscard]] bool due() const;
    [[nodiscard]] bool stand_due() const;
    [[nodiscard]] bool drink_due() const;
    [[nodiscard]] Uptime due_after() const;
    [[nodiscard]] Uptime earliest_prompt() const;
    [[nodiscard]] Uptime earliest_aside() const;
    [[nodiscard]] Uptime hands_off() const;
    [[nodiscard]] std::optional<Uptime> away_since() const;

    void offer_break();
    void speak_aside();

    BreakSettings settings_;
    DeskFacts facts_;
    Beat now_;
    BreakActions actions_;

    Uptime sat_{};  ///< since the last break, skip or rest
    Uptime sat_today_{};
    LocalDate today_{};
    std::optional<Stretch> sitting_;
    std::optional<Stretch> call_;
    std::optional<Uptime> absent_since_;
    bool rested_ = false;  ///< the absence was long enough for a break
    Uptime locked_since_{}, asleep_since_{}, watched_until_{};

    Uptime silent_until_{};
    std::optional<Uptime> last_prompt_, last_aside_;
    std::optional<Uptime> snoozed_until_;
    std::optional<Uptime> prompt_since_;
    std::optional<Uptime> held_since_;
    std::optional<Uptime> moment_since_;  ///< all is well but the hands
    bool soft_notice_given_ = false;
    bool stand_notice_given_ = false;
    Uptime drink_at_{};
    std::optional<Break> break_;

    std::optional<Uptime> paused_until_;
    std::optional<LocalDate> paused_until_date_;
    bool paused_while_asked_ = false;
};

}  // namespace ingear::domain
