#include "domain/programme/past_sessions.h"

#include <algorithm>

namespace ingear::domain {

namespace {

using std::chrono::hours;

constexpr hours kSettlesWithin{1};
constexpr int kRaisedMorning = 2;

std::vector<const PainNote*> oldest_first(std::span<const PainNote> notes) {
    std::vector<const PainNote*> ordered;
    for (const PainNote& note : notes) ordered.push_back(&note);
    std::ranges::stable_sort(ordered, {}, [](const PainNote* note) { return note->moment.at; });
    return ordered;
}

/// Whether a note is about this session and not about the one after it.
bool is_about(const PainNote& note, const SessionRecord& session, const SessionRecord* next) {
    if (!note.session.empty()) return note.session == session.id;
    const Instant at = note.moment.at;
    return at >= session.started_at.at && at - session.started_at.at < kBelongsWithin &&
           (next == nullptr || at < next->started_at.at);
}

/// What the player's knees are like without a session.
int usual_pain(const std::vector<const PainNote*>& notes, const SessionRecord& session,
               const SessionRecord* next) {
    int usual = 0;
    for (const PainNote* note : notes) {
        const bool before_it = note->moment.at < session.started_at.at;
        if (note->rating.when == PainTime::next_morning && before_it) usual = note->rating.level;
    }
    for (const PainNote* note : notes) {
        if (note->rating.when == PainTime::before && is_about(*note, session, next))
            usual = note->rating.level;
    }
    return usual;
}

SessionPain pain_of(const SessionRecord& session, const SessionRecord* next,
                    const std::vector<const PainNote*>& notes) {
    SessionPain pain;
    pain.worst = session.pain.value_or(0);
    // Bad enough to stop for is as good as sharp, whatever number it gets afterwards.
    pain.sharp = session.end_reason == EndReason::pain;
    const int usual = usual_pain(notes, session, next);
    for (const PainNote* note : notes) {
        if (!is_about(*note, session, next)) continue;
        const logged::PainRated& rating = note->rating;
        const bool late = note->moment.at - session.last_event >= kSettlesWithin;
        switch (rating.when) {
            case PainTime::before:
                break;
            case PainTime::during:
            case PainTime::after:
                pain.sharp = pain.sharp || rating.sharp;
                pain.worst = std::max(pain.worst, rating.level);
                pain.lasting =
                    pain.lasting || (rating.when == PainTime::after && late && rating.level > usual);
                break;
            case PainTime::next_morning:
                pain.lasting = pain.lasting || rating.level >= usual + kRaisedMorning;
                break;
        }
    }
    return pain;
}

}  // namespace

std::vector<PastSession> past_sessions(const Catalogue& catalogue, std::span<const SessionRecord> sessions,
                                       std::span<const PainNote> notes, Instant now) {
    std::vector<const SessionRecord*> counting;
    for (const SessionRecord& session : sessions)
        if (session.counts(now)) counting.push_back(&session);
    std::ranges::stable_sort(counting, {},
                             [](const SessionRecord* session) { return session->started_at.at; });
    const auto ordered_notes = oldest_first(notes);

    std::vector<PastSession> past;
    for (std::size_t i = 0; i < counting.size(); ++i) {
        const SessionRecord& session = *counting[i];
        const SessionRecord* next = i + 1 < counting.size() ? counting[i + 1] : nullptr;
        const auto routine = routine_of(catalogue, session);
        past.push_back({session.started_at, routine ? routine->items : std::vector<RoutineItem>{},
                        session.sets, session.effort, pain_of(session, next, ordered_notes)});
    }
    return past;
}

TrainingHistory training_history(const Catalogue& catalogue, std::span<const SessionRecord> newest,
                                 std::span<const PainNote> notes, int count, Instant now) {
    TrainingHistory history{past_sessions(catalogue, newest, notes, now), 0};
    history.earlier = std::max(0, count - static_cast<int>(history.sessions.size()));
    return history;
}

}  // namespace ingear::domain
