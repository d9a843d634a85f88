#include "journal/today.h"

#include <algorithm>

#include "domain/self_test/self_test_results.h"

namespace ingear::journal {

namespace {

/// How the knees are, as it was told today since the last session, from wherever it was told.
std::optional<int> told_today(const Snapshot& snapshot, const Moment& now) {
    std::optional<int> worst;
    for (const domain::PainNote& note : snapshot.pain) {
        const bool since = !snapshot.last_session || note.moment.at > snapshot.last_session->at;
        if (note.rating.when == domain::PainTime::before && since && note.moment.at <= now.at &&
            note.moment.local_date() == now.local_date())
            worst = std::max(worst.value_or(0), note.rating.level);
    }
    return worst;
}

/// Whether the last session hurt, and nobody told since an hour after its end how it is now.
bool asks_settled(const Snapshot& snapshot, const Moment& now) {
    constexpr std::chrono::hours kSettlesWithin{1};
    const auto session = std::ranges::find_if(
        snapshot.recent, [&](const domain::SessionRecord& each) { return domain::tells(each, now.at); });
    if (session == snapshot.recent.end() || !session->end_reason) return false;
    const Instant settled_by = session->last_event + kSettlesWithin;
    const bool same_day = session->started_at.local_date() == now.local_date();
    if (!same_day || now.at < settled_by) return false;
    bool hurt = session->pain.value_or(0) > 0 || !session->pains.empty();
    for (const domain::PainNote& note : snapshot.pain) {
        const bool of_it = note.moment.at >= session->started_at.at;
        const domain::PainTime when = note.rating.when;
        if (of_it && when == domain::PainTime::after && note.moment.at >= settled_by) return false;
        hurt = hurt || (of_it && note.rating.level > 0 &&
                        (when == domain::PainTime::during || when == domain::PainTime::after));
    }
    return hurt;
}

bool asks_morning(const Snapshot& snapshot, const Moment& now) {
    if (!snapshot.last_session) return false;
    const Moment& session = *snapshot.last_session;
    const bool morning_after = now.local_date() - session.local_date() == std::chrono::days{1} &&
                               now.at - session.at < domain::kBelongsWithin;
    return morning_after && std::ranges::none_of(snapshot.pain, [&](const domain::PainNote& note) {
               return note.rating.when == domain::PainTime::next_morning && note.moment.at > session.at;
           });
}

}  // namespace

domain::TodayPlan plan_of_today(const domain::Catalogue& catalogue, const Snapshot& snapshot,
                                const domain::Settings& settings, const Moment& now,
                                std::optional<int> pain_before) {
    auto history =
        domain::training_history(catalogue, snapshot.recent, snapshot.pain, snapshot.sessions, now.at);
    history.red_flags = snapshot.safety.flags;
    if (!pain_before) pain_before = told_today(snapshot, now);
    return domain::plan_today(catalogue, snapshot.streak, snapshot.last_session, history,
                              {settings.session_minutes, pain_before, settings.training}, now);
}

std::string_view put_away_by(KneeQuestion question) {
    return question == KneeQuestion::settled ? "settled_question" : "morning_question";
}

std::optional<KneeQuestion> knee_question(const Snapshot& snapshot, const Moment& now) {
    std::optional<KneeQuestion> question;
    if (asks_settled(snapshot, now)) question = KneeQuestion::settled;
    if (asks_morning(snapshot, now)) question = KneeQuestion::morning_after;
    const bool put_away = question && std::ranges::any_of(snapshot.tips_put_away, [&](const auto& away) {
                              return away.tip == put_away_by(*question);
                          });
    return put_away ? std::nullopt : question;
}

std::optional<UnratedSession> asks_effort(const Snapshot& snapshot, const Moment& now) {
    constexpr std::chrono::days kWhileRemembered{7};
    for (const domain::SessionRecord& session : snapshot.recent) {
        if (!domain::tells(session, now.at)) continue;
        const bool asked =
            !session.effort && session.end_reason && now.at - session.last_event < kWhileRemembered;
        return asked ? std::optional(UnratedSession{session.id, session.pain}) : std::nullopt;
    }
    return std::nullopt;
}

bool knees_are_sore(const Snapshot& snapshot, const Moment& now) {
    constexpr std::chrono::days kRecently{7};
    constexpr int kSore = 4;  // from this rating on, the knees are spared
    Instant told = now.at - kRecently;
    int level = 0;
    if (!snapshot.recent.empty() && snapshot.recent.front().started_at.at > told) {
        told = snapshot.recent.front().started_at.at;
        level = snapshot.recent.front().pain.value_or(0);
    }
    for (const domain::PainNote& note : snapshot.pain) {
        if (note.moment.at < told) continue;
        // Both knees may have been told of at once.
        level = note.moment.at == told ? std::max(level, note.rating.level) : note.rating.level;
        told = note.moment.at;
    }
    return level >= kSore;
}

TestsDue tests_due(const Snapshot& snapshot, const Moment& now) {
    constexpr std::chrono::hours kLately{48};
    const bool hurts = std::ranges::any_of(snapshot.pain, [&](const domain::PainNote& note) {
        return now.at - note.moment.at < kLately && note.rating.level >= domain::kTooMuchPainForTest;
    });
    if (snapshot.sessions == 0 || hurts) return {};
    const auto tests = domain::self_test_histories(snapshot.self_tests, now.local_date());
    return {
        std::ranges::any_of(tests, &domain::SelfTestHistory::due_now),
        std::ranges::any_of(tests, [](const domain::SelfTestHistory& test) { return !test.days.empty(); })};
}

}  // namespace ingear::journal
