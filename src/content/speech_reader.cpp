#include "content/speech_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "content/ids.h"

namespace ingear::content {

namespace {

constexpr std::size_t kLongestLine = 180;
constexpr std::size_t kLeastNumbers = 21;

constexpr auto kOccasionNames = [] {
    std::array<std::string_view, domain::kSpeechOccasions.size()> names{};
    for (std::size_t i = 0; i < names.size(); ++i) names[i] = domain::kSpeechOccasions[i].name;
    return names;
}();

bool is_among(std::string_view words, std::string_view word) {
    while (!words.empty()) {
        const std::size_t end = std::min(words.find(' '), words.size());
        if (words.substr(0, end) == word) return true;
        words.remove_prefix(std::min(end + 1, words.size()));
    }
    return false;
}

/// Tells a problem with a text that names in braces what it can't.
void check_words(const TomlTable& table, std::string_view key, std::string_view text,
                 std::string_view allowed) {
    for (std::size_t open = text.find('{'); open != std::string_view::npos; open = text.find('{', open + 1)) {
        const std::size_t close = text.find('}', open);
        if (close == std::string_view::npos) {
            table.problem(key, "expected a } after the {");
            return;
        }
        const std::string_view word = text.substr(open + 1, close - open - 1);
        if (is_among(allowed, word)) continue;
        table.problem(key, allowed.empty()
                               ? fmt::format("there are no words in braces here, but it has {{{}}}", word)
                               : fmt::format("there is no {{{}}} here: expected any of {}", word, allowed));
    }
}

std::string pattern(const TomlTable& root, std::string_view key, std::string_view word) {
    std::string text = root.text(key);
    check_words(root, key, text, word);
    return text;
}

/// In UTF-8 one letter may take several bytes.
std::size_t letters(std::string_view text) {
    return static_cast<std::size_t>(
        std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

std::map<std::string, std::string, std::less<>> read_phrases(const TomlTable& root) {
    std::map<std::string, std::string, std::less<>> phrases;
    const auto table = root.optional_table("phrases");
    if (!table) return phrases;
    for (const std::string& english : table->keys()) {
        std::string own = table->text(english);
        if (letters(own) > kLongestLine)
            table->problem(english,
                           fmt::format("expected at most {} letters, not {}", kLongestLine, letters(own)));
        phrases.emplace(english, std::move(own));
    }
    return phrases;
}

domain::SpeechLine read_line(const TomlTable& table) {
    domain::SpeechLine line{table.choice("when", kOccasionNames), table.text_or("posture", ""),
                            table.text_or("exercise", ""), table.text_or("phase", ""), table.texts("say")};
    const domain::SpeechOccasion* occasion = domain::speech_occasion(line.when);
    for (const std::string& text : line.say) {
        if (occasion) check_words(table, "say", text, occasion->words);
        if (letters(text) > kLongestLine)
            table.problem("say",
                          fmt::format("expected at most {} letters, not {}", kLongestLine, letters(text)));
    }
    return line;
}

}  // namespace

domain::SpeechBook read_speech(const TomlTable& root) {
    domain::SpeechBook book;
    book.id = read_id(root);
    book.name = root.text("name");
    book.numbers = root.texts("numbers");
    if (!book.numbers.empty() && book.numbers.size() < kLeastNumbers)
        root.problem("numbers", "expected words from zero to twenty at least");
    book.sample = root.text("sample");
    book.names_keep_capitals = root.flag_or("names_keep_capitals", false);
    book.left = root.text("left");
    book.right = root.text("right");
    book.rep = root.text("rep");
    book.reps = pattern(root, "reps", "n");
    book.each_side = pattern(root, "each_side", "reps");
    book.minute = root.text("minute");
    book.minutes = pattern(root, "minutes", "n");
    book.seconds = pattern(root, "seconds", "n");
    for (const TomlTable& table : root.tables("lines")) book.lines.push_back(read_line(table));
    book.phrases = read_phrases(root);
    return book;
}

}  // namespace ingear::content
