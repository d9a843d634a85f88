#include <algorithm>
#include <limits>

#include "domain/catalogue/exercise.h"
#include "domain/speech/speech_scheduler.h"

/// How what is to be said is fitted between what can't wait.
namespace ingear::domain {

namespace {

constexpr double kBetween = 0.12;     // seconds of silence between two utterances, at least
constexpr double kLongestTail = 0.5;  // a word that goes on longer than that is faded out

}  // namespace

SpeechScheduler::SpeechScheduler(const SpeechBook& book, const SpeechTiming& timing, Options options)
    : book_(&book), timing_(&timing), options_(options), random_(options.seed) {}

std::optional<SpeechScheduler::Phrase> SpeechScheduler::phrase(std::string_view when, const PlannedSet* set,
                                                               std::string_view phase,
                                                               std::span<const SpeechWord> words) {
    if (!is_said(options_.mode, when)) return std::nullopt;
    const SpeechLine* line =
        set ? book_->find(when, set->exercise->movement.posture, set->exercise->id, phase)
            : book_->find(when, "", "", phase);
    if (!line || line->say.empty()) return std::nullopt;
    const std::size_t ways = line->say.size();
    std::size_t chosen = count_choice_ % ways;
    if (!when.starts_with("count")) {
        chosen = static_cast<std::size_t>(random_.next() >> 8U) % ways;
        const auto last = last_.find(line);
        if (last != last_.end() && last->second == chosen) chosen = (chosen + 1) % ways;
        last_[line] = chosen;
    }
    Phrase phrase{std::string(when), {}, kPause};
    for (std::size_t i = 0; i < ways; ++i)
        phrase.texts.push_back(fill_in(line->say[(chosen + i) % ways], words));
    return phrase;
}

void SpeechScheduler::want(std::string_view when, const PlannedSet* set, std::span<const SpeechWord> words,
                           double pause) {
    auto wanted = phrase(when, set, "", words);
    if (!wanted) return;
    wanted->pause = pause;
    waiting_.push_back(std::move(*wanted));
}

double SpeechScheduler::free_from(double before) const {
    double free = spoken_ ? spoken_->end() + kBetween : 0.0;
    for (const Planned& planned : planned_)
        if (planned.utterance.start < before) free = std::max(free, planned.utterance.end() + kBetween);
    return free;
}

void SpeechScheduler::insert(Planned planned) {
    const auto place = std::ranges::upper_bound(planned_, planned.utterance.start, {},
                                                [](const Planned& each) { return each.utterance.start; });
    planned_.insert(place, std::move(planned));
}

bool SpeechScheduler::place(const Phrase& phrase, double from, double until) {
    const double free = free_from(until);
    // The silence before it is kept only after words.
    const double start = free > from ? free - kBetween + phrase.pause : from + std::min(phrase.pause, 0.12);
    for (const std::string& text : phrase.texts) {
        const double seconds = timing_->seconds(text);
        if (start + seconds > until) continue;
        insert({{++planned_count_, phrase.id, text, start, seconds, false}, until});
        return true;
    }
    return false;
}

bool SpeechScheduler::place_fixed(const Phrase& phrase, double t, double longest) {
    const double free = free_from(t + 1.0e-6) - kBetween;
    if (free > t + kLatest) return false;
    const double start = std::max(t, free);
    for (const std::string& text : phrase.texts) {
        const double seconds = timing_->seconds(text);
        if (start - t + seconds > longest) continue;
        insert({{++planned_count_, phrase.id, text, start, seconds, true}, start + longest});
        return true;
    }
    return false;
}

void SpeechScheduler::place_waiting(double from, double until, bool waits_on) {
    std::vector<Phrase> left;
    for (Phrase& phrase : waiting_)
        if (!place(phrase, from, until) && waits_on) left.push_back(std::move(phrase));
    waiting_ = std::move(left);
}

void SpeechScheduler::interrupt(double t) {
    planned_.clear();
    if (!spoken_ || spoken_->end() <= t) return;
    if (spoken_->start >= t) {  // handed out a moment early, and not heard yet
        spoken_->seconds = 0.0;
        acts_.push_back({SpeechAct::Kind::hush, *spoken_, spoken_->start});
        return;
    }
    const double into = std::max(0.0, t - spoken_->start);
    const double word = timing_->word_end(spoken_->text, into);
    const double end = std::min(spoken_->seconds, word - into > kLongestTail ? into + 0.1 : word);
    if (end >= spoken_->seconds) return;
    spoken_->seconds = end;
    acts_.push_back({SpeechAct::Kind::hush, *spoken_, spoken_->end()});
}

std::vector<SpeechAct> SpeechScheduler::act(double until) {
    std::vector<SpeechAct> acts = std::move(acts_);
    acts_.clear();
    while (!planned_.empty() && planned_.front().utterance.start <= until) {
        Planned next = std::move(planned_.front());
        planned_.erase(planned_.begin());
        Utterance& utterance = next.utterance;
        // A voice that only guessed before may know better now.
        utterance.seconds = timing_->seconds(utterance.text);
        const double free = spoken_ ? spoken_->end() : -std::numeric_limits<double>::infinity();
        if (utterance.start < free) {
            if (utterance.fixed && free > utterance.start + kLatest) continue;
            utterance.start = utterance.fixed ? free : free + kBetween;
        }
        const bool meets_other = !planned_.empty() && planned_.front().utterance.fixed &&
                                 planned_.front().utterance.start < utterance.end();
        if (!utterance.fixed && (utterance.end() > next.latest_end || meets_other)) continue;
        if (utterance.start > until) {
            insert(std::move(next));
            continue;
        }
        spoken_ = utterance;
        acts.push_back({SpeechAct::Kind::begin, utterance, utterance.start});
    }
    return acts;
}

const Utterance* SpeechScheduler::speaking(double t, double linger) const {
    return spoken_ && t >= spoken_->start && t < spoken_->end() + linger ? &*spoken_ : nullptr;
}

}  // namespace ingear::domain
