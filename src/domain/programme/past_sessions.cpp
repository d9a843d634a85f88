#include "domain/programme/past_sessions.h"

#include <algorithm>

namespace ingear::domain {

namespace {

using std::chrono::hours;

constexpr hours kSettlesWithin{1};
constexpr int kRaisedMorning = 2;
constexpr std::chrono::days kUsualOver{28};

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

/// What sessions, and moments that aren't the morning after one, were rated.
struct Level {
    Instant at;
    int level;
};

std::vector<Level> levels_of(const std::vector<const SessionRecord*>& sessions,
                             const std::vector<const PainNote*>& notes) {
    std::vector<Level> levels;
    for (const SessionRecord* session : sessions)
        if (session->pain) levels.push_back({session->started_at.at, *session->pain});
    for (const PainNote* note : notes)
        if (note->rating.when != PainTime::next_morning)
            levels.push_back({note->moment.at, note->rating.level});
    return levels;
}

/// What the player's knees are like without a session.
int usual_pain(const std::vector<const PainNote*>& notes, const std::vector<Level>& levels,
               const SessionRecord& session, const SessionRecord* next) {
    const PainNote* told = nullptr;
    for (const PainNote* note : notes)
        if (note->rating.when == PainTime::before && is_about(*note, session, next)) told = note;
    if (told != nullptr) return told->rating.level;
    std::optional<int> lowest;
    for (const Level& each : levels) {
        const auto ago = session.started_at.at - each.at;
        if (ago > hours{0} && ago <= kUsualOver) lowest = std::min(lowest.value_or(kWorstPain), each.level);
    }
    return lowest.value_or(0);
}

/// The exercises that hurt, by the session's own events and by notes that belong to it.
std::vector<ExercisePain> pains_of(const SessionRecord& session, const SessionRecord* next,
                                   const std::vector<const PainNote*>& notes) {
    std::vector<ExercisePain> pains = session.pains;
    for (const PainNote* note : notes) {
        const logged::PainRated& rating = note->rating;
        const ExercisePain pain{rating.exercise, rating.level, rating.sharp};
        if (rating.when != PainTime::before && !rating.exercise.empty() && is_about(*note, session, next) &&
            std::ranges::find(pains, pain) == pains.end())
            pains.push_back(pain);
    }
    return pains;
}

SessionPain pain_of(const SessionRecord& session, const SessionRecord* next,
                    const std::vector<const PainNote*>& notes, int usual) {
    SessionPain pain;
    pain.worst = session.pain.value_or(0);
    // Bad enough to stop for is as good as sharp, whatever number it gets afterwards.
    pain.sharp = session.end_reason == EndReason::pain;
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

bool tells(const SessionRecord& session, Instant now) {
    return session.counts(now) && session.started_at.at <= now;
}

std::vector<PastSession> past_sessions(const Catalogue& catalogue, std::span<const SessionRecord> sessions,
                                       std::span<const PainNote> notes, Instant now) {
    std::vector<const SessionRecord*> counting;
    for (const SessionRecord& session : sessions)
        if (tells(session, now)) counting.push_back(&session);
    std::ranges::stable_sort(counting, {},
                             [](const SessionRecord* session) { return session->started_at.at; });
    auto ordered_notes = oldest_first(notes);
    std::erase_if(ordered_notes, [now](const PainNote* note) { return note->moment.at > now; });
    const auto levels = levels_of(counting, ordered_notes);

    std::vector<PastSession> past;
    for (std::size_t i = 0; i < counting.size(); ++i) {
        const SessionRecord& session = *counting[i];
        const SessionRecord* next = i + 1 < counting.size() ? counting[i + 1] : nullptr;
        const auto routine = routine_of(catalogue, session);
        const int usual = usual_pain(ordered_notes, levels, session, next);
        const bool rated = session.pain || std::ranges::any_of(ordered_notes, [&](const PainNote* note) {
                               return note->rating.when != PainTime::before && is_about(*note, session, next);
                           });
        past.push_back({session.started_at, routine ? routine->items : std::vector<RoutineItem>{},
                        session.sets, session.effort, pain_of(session, next, ordered_notes, usual),
                        pains_of(session, next, ordered_notes), rated});
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
