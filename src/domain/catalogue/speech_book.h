#pragma once

#include <array>
#include <cstddef>
#include <functional>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// What the coach says, as data: for each occasion a few ways to say it. Read from assets/speech.
namespace ingear::domain {

/// How much she says.
enum class SpeechMode {
    full,
    counting,  ///< the count, the last seconds of a rest, the sides
    silent,
};
inline constexpr std::array<std::string_view, 3> kSpeechModes{"full", "counting", "silent"};
[[nodiscard]] constexpr std::string_view to_string(SpeechMode mode) {
    return kSpeechModes[static_cast<std::size_t>(mode)];
}

/// An occasion to speak, and what its lines may name in braces, such as "{reps}".
struct SpeechOccasion {
    std::string_view name;
    std::string_view words;    ///< separated by blanks
    bool in_counting = false;  ///< also said in the counting mode
};
inline constexpr std::array<SpeechOccasion, 35> kSpeechOccasions{{
    {"session_start", "minutes"},
    {"session_resumed", ""},
    {"break_start", "minutes"},
    {"first_exercise", "exercise reps"},
    {"next_exercise", "exercise reps"},
    {"next_set", "exercise reps"},
    {"get_into_place", "side lower_side"},
    {"number", "n", true},  // of the countdown
    {"count", "n", true},
    {"count_last", "n", true},
    {"holding", ""},
    {"hold_left", "n", true},
    {"last_two", "", true},
    {"last_one", "", true},
    {"set_done", "reps"},
    {"rest", "seconds"},
    {"ten_seconds", "", true},
    {"side_switch", "side lower_side", true},
    {"undone", ""},
    {"back", ""},
    {"paused", ""},
    {"resumed", ""},
    {"session_done", "reps minutes"},
    {"finished_early", "reps"},
    {"pain", "", true},
    // Of a self-test.
    {"test_practice", ""},
    {"test_place", "side", true},
    {"test_ready", ""},
    {"test_opening", ""},
    {"test_breathe", ""},
    {"test_half", "", true},
    {"test_left", "n", true},
    {"test_stopped", "value"},
    {"test_rest", "seconds"},
    {"test_done", ""},
}};
[[nodiscard]] const SpeechOccasion* speech_occasion(std::string_view name);
/// Whether something is said on an occasion in a mode.
[[nodiscard]] bool is_said(SpeechMode mode, std::string_view when);

/// Ways to say something on an occasion. Where `posture`, `exercise` or `phase` name one, it is for that
/// alone, and goes before what is for all.
struct SpeechLine {
    std::string when;  ///< a SpeechOccasion's name
    std::string posture;
    std::string exercise;
    std::string phase;
    std::vector<std::string> say;  ///< at least one
};

/// The language that exercises, self-tests and the screens are written in.
inline constexpr const char* kOwnLanguage = "en";

struct SpeechBook {
    std::string id;                    ///< the file's name, a language: "en"
    std::string name;                  ///< as players see it
    std::string sample;                ///< what one hears to try the voice
    bool names_keep_capitals = false;  ///< of exercises, within a sentence
    std::vector<std::string> numbers;  ///< "zero", "one", … as far as it goes
    std::string left, right;           ///< the sides
    std::string rep, reps;             ///< "one rep", "{n} reps"
    std::string each_side;             ///< "{reps} on each side"
    std::string minute, minutes;       ///< "one minute", "{n} minutes"
    std::string seconds;               ///< "{n} seconds"
    std::vector<SpeechLine> lines;
    /// What exercises and self-tests say in English, in this language; empty in English itself.
    std::map<std::string, std::string, std::less<>> phrases;

    /// The line that fits best; null where there is none. Empty arguments fit only lines for all.
    [[nodiscard]] const SpeechLine* find(std::string_view when, std::string_view posture,
                                         std::string_view exercise, std::string_view phase) const;
    /// "three"; in figures where there is no word.
    [[nodiscard]] std::string number(int n) const;
    /// A sentence of an exercise or a self-test in this language; as it is where there is none.
    [[nodiscard]] std::string in_this_language(std::string_view english) const;
    /// An exercise's name as it stands within a sentence.
    [[nodiscard]] std::string name_within(std::string_view exercise_name) const;
    /// "ten reps", "one rep"; "40 seconds", "one minute": within a sentence.
    [[nodiscard]] std::string count_of_reps(int count) const;
    [[nodiscard]] std::string count_on_each_side(int count) const;
    [[nodiscard]] std::string count_of_minutes(double seconds_long) const;
    [[nodiscard]] std::string duration(double seconds_long) const;
};

/// A name in braces and what it stands for.
struct SpeechWord {
    std::string_view name;
    std::string value;
};
/// "Rest for {seconds}." with the words put in; what isn't known stays.
[[nodiscard]] std::string fill_in(std::string_view line, std::span<const SpeechWord> words);

}  // namespace ingear::domain
