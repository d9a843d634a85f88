#include "domain/speech.h"

#include <algorithm>

namespace ingear::domain {

const SpeechOccasion* speech_occasion(std::string_view name) {
    const auto found = std::ranges::find(kSpeechOccasions, name, &SpeechOccasion::name);
    return found == kSpeechOccasions.end() ? nullptr : &*found;
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
