#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/random.h"
#include "domain/catalogue/speech_book.h"
#include "domain/session/session.h"

namespace ingear::domain {

/// How long words take to say; a voice knows, or guesses.
class SpeechTiming {
  public:
    virtual ~SpeechTiming() = default;
    /// Seconds, without silence at the ends.
    [[nodiscard]] virtual double seconds(const std::string& text) const = 0;
    /// The first moment from `into` seconds on at which a word is over; at most `seconds`.
    [[nodiscard]] virtual double word_end(const std::string& text, double into) const = 0;
};

/// Something said, or about to be.
struct Utterance {
    int number = 0;      ///< in the order of being planned, from 1
    std::string id;      ///< the occasion: "set_done"
    std::string text;    ///< every word, as it is shown
    double start = 0.0;  ///< session time, as `t` of the events
    double seconds = 0.0;
    bool fixed = false;  ///< belongs to this very moment: dropped rather than late

    [[nodiscard]] double end() const { return start + seconds; }
};

/// What is to be done with the voice.
struct SpeechAct {
    enum class Kind {
        begin,
        hush,  ///< stops at `t`, at the end of a word
    };
    Kind kind = Kind::begin;
    Utterance utterance;
    double t = 0.0;
};

/// Decides what the coach says and when: events of a session go in, utterances come out. She never says two
/// things at once. A count is on its phase or left out, and nothing is begun that would run into a count that
/// is known to come. Alike for the same events, seed and timing.
class SpeechScheduler {
  public:
    /// A fixed utterance begins at most this late, in seconds.
    static constexpr double kLatest = 0.04;

    struct Options {
        SpeechMode mode = SpeechMode::full;
        std::uint64_t seed = 1;
    };
    /// Book and timing outlive the director.
    SpeechScheduler(const SpeechBook& book, const SpeechTiming& timing, Options options);

    /// Call it with each event of a step, `session` as it is after that step; steps are shorter than any
    /// phase.
    void take(const SessionEvent& event, const Session& session);
    /// What is to be done up to `until` (session time), in order; each once.
    [[nodiscard]] std::vector<SpeechAct> act(double until);
    /// Nothing is planned any more.
    [[nodiscard]] bool idle() const { return planned_.empty() && acts_.empty(); }
    /// What is being said at a moment; null when nothing is. `linger`: seconds that it stays afterwards.
    [[nodiscard]] const Utterance* speaking(double t, double linger = 0.0) const;

  private:
    static constexpr double kPause = 0.35;
    struct Phrase {
        std::string id;
        std::vector<std::string> texts;  ///< the chosen one first
        double pause = kPause;           ///< seconds of silence before it
    };
    struct Planned {
        Utterance utterance;
        double latest_end = 0.0;  ///< something that can't wait comes then
    };

    void on(const event::SessionStarted& e, double t, const Session& session);
    void on(const event::PostureChange& e, double t, const Session& session);
    void on(const event::ExerciseStarted& e, double t, const Session& session);
    void on(const event::Countdown& e, double t, const Session& session);
    void on(const event::PhaseStarted& e, double t, const Session& session);
    void on(const event::RepDone& e, double t, const Session& session);
    void on(const event::SetDone& e, double t, const Session& session);
    void on(const event::Rest& e, double t, const Session& session);
    void on(const event::SideSwitch& e, double t, const Session& session);
    void on(const event::CueGiven& e, double t, const Session& session);
    void on(const event::Paused& e, double t, const Session& session);
    void on(const event::Resumed& e, double t, const Session& session);
    void on(const event::Skipped& e, double t, const Session& session);
    void on(const event::RepUndone& e, double t, const Session& session);
    void on(const event::Stopped& e, double t, const Session& session);
    void on(const event::SessionDone& e, double t, const Session& session);

    /// The ways to say it, the chosen one first; none where there is nothing to say.
    [[nodiscard]] std::optional<Phrase> phrase(std::string_view when, const PlannedSet* set,
                                               std::string_view phase, std::span<const SpeechWord> words);
    void want(std::string_view when, const PlannedSet* set, std::span<const SpeechWord> words = {},
              double pause = kPause);
    void want_announcement(std::string_view when, const PlannedSet& set, double pause);
    void want_setup(const PlannedSet& set, double pause);
    /// Puts what waits one after the other into a gap. What doesn't fit is let go, or waits on.
    void place_waiting(double from, double until, bool waits_on = false);
    [[nodiscard]] bool place(const Phrase& phrase, double from, double until);
    /// At this moment or not at all, within `longest` seconds.
    bool place_fixed(const Phrase& phrase, double t, double longest);
    void place_number(double t, int n);
    void place_countdown(double end, double left);
    /// "Ten seconds" before `end`, where that is a while to go. Returns until when there is time to talk.
    double place_ten_seconds(double t, double end);
    void count(const Session& session, int rep, double t, double seconds);
    void place_hold_marks(const PlannedSet& set, double t, double seconds);
    void place_cue(double from);
    void insert(Planned planned);
    /// Forgets what was planned and hushes what is being said.
    void interrupt(double t);
    [[nodiscard]] double free_from(double before) const;

    const SpeechBook* book_;
    const SpeechTiming* timing_;
    Options options_;
    Random random_;
    std::map<const SpeechLine*, std::size_t> last_;  ///< by line: the way it was said last

    std::vector<SpeechAct> acts_;      ///< hushes that wait to be handed out
    std::vector<Planned> planned_;     ///< by start; not yet begun
    std::optional<Utterance> spoken_;  ///< begun last; its `seconds` end with a hush
    std::vector<Phrase> waiting_;
    std::optional<Phrase> cue_;     ///< waits for a gap
    double cue_until_ = 0.0;        ///< then it is too late for it
    bool drops_hold_ = false;       ///< the count of the coming hold makes room for a cue
    double gap_end_ = 0.0;          ///< when the next count comes
    double extended_end_ = 0.0;     ///< the same, if the hold after it goes uncounted
    std::size_t count_choice_ = 0;  ///< counts are said the same way all through a set
    int planned_count_ = 0;
    const Exercise* introduced_ = nullptr;  ///< the exercise she explained last
    bool first_place_ = true;
};

}  // namespace ingear::domain
