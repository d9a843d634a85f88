#include "domain/catalogue/speech_book.h"

#include <algorithm>
#include <cmath>

#include "base/text.h"

namespace ingear::domain {

const SpeechOccasion* speech_occasion(std::string_view name) {
    const auto found = std::ranges::find(kSpeechOccasions, name, &SpeechOccasion::name);
    return found == kSpeechOccasions.end() ? nullptr : &*found;
}

bool is_said(SpeechMode mode, std::string_view when) {
    if (mode == SpeechMode::full) return true;
    const SpeechOccasion* occasion = speech_occasion(when);
    return mode == SpeechMode::counting && occasion && occasion->in_counting;
}

const SpeechLine* SpeechBook::find(std::string_view when, std::string_view posture, std::string_view exercise,
                                   std::string_view phase) const {
    const SpeechLine* best = nullptr;
    int best_fit = -1;
    for (const SpeechLine& line : lines) {
        if (line.when != when) continue;
        const auto fits = [](const std::string& wanted, std::string_view given) {
            return wanted.empty() || wanted == given;
        };
        if (!fits(line.posture, posture) || !fits(line.exercise, exercise) || !fits(line.phase, phase))
            continue;
        const int fit =
            (line.exercise.empty() ? 0 : 4) + (line.phase.empty() ? 0 : 2) + (line.posture.empty() ? 0 : 1);
        if (fit > best_fit) {
            best = &line;
            best_fit = fit;
        }
    }
    return best;
}

std::string SpeechBook::number(int n) const {
    if (n >= 0 && static_cast<std::size_t>(n) < numbers.size()) return numbers[static_cast<std::size_t>(n)];
    return std::to_string(n);
}

std::string SpeechBook::in_this_language(std::string_view english) const {
    const auto found = phrases.find(english);
    return found == phrases.end() ? std::string(english) : found->second;
}

std::string SpeechBook::name_within(std::string_view exercise_name) const {
    std::string own = in_this_language(exercise_name);
    return names_keep_capitals ? own : text::uncapitalised(std::move(own));
}

std::string SpeechBook::count_of_reps(int count) const {
    const SpeechWord n[]{{"n", number(count)}};
    return text::uncapitalised(count == 1 ? rep : fill_in(reps, n));
}

std::string SpeechBook::count_on_each_side(int count) const {
    const SpeechWord words[]{{"reps", count_of_reps(count)}};
    return text::uncapitalised(fill_in(each_side, words));
}

std::string SpeechBook::count_of_minutes(double seconds_long) const {
    const int count = std::max(1, static_cast<int>(std::lround(seconds_long / 60.0)));
    const SpeechWord n[]{{"n", number(count)}};
    return text::uncapitalised(count == 1 ? minute : fill_in(minutes, n));
}

std::string SpeechBook::duration(double seconds_long) const {
    const int whole = static_cast<int>(std::lround(seconds_long));
    if (whole % 60 == 0 && whole > 0) return count_of_minutes(seconds_long);
    const SpeechWord n[]{{"n", number(whole)}};
    return text::uncapitalised(fill_in(seconds, n));
}

std::string fill_in(std::string_view line, std::span<const SpeechWord> words) {
    std::string text;
    while (!line.empty()) {
        const std::size_t open = line.find('{');
        const std::size_t close = line.find('}', open == std::string_view::npos ? 0 : open);
        if (open == std::string_view::npos || close == std::string_view::npos) break;
        text += line.substr(0, open);
        const std::string_view name = line.substr(open + 1, close - open - 1);
        const auto word = std::ranges::find(words, name, &SpeechWord::name);
        if (word != words.end())
            text += word->value;
        else
            text += line.substr(open, close - open + 1);
        line.remove_prefix(close + 1);
    }
    text += line;
    if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
    return text;
}

}  // namespace ingear::domain
