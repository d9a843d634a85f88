#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <glm/vec2.hpp>
#include <glm/vec3.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/enum_names.h"
#include "base/time.h"

/// Badges, levels and unlocks as data: what is reached by what. Read from assets/rewards.
namespace ingear::domain {

/// What a marble is earned by.
enum class MarbleSource : std::uint8_t { head_start, session, pause_from_sitting, self_test, welcome_back };
inline constexpr std::size_t kMarbleSources = 5;
/// "head_start", "session", "break", "self_test", "welcome_back".
[[nodiscard]] std::string_view to_string(MarbleSource source);

/// What a condition counts. Sessions and breaks are those that bring marbles (see marbles.h): more of them
/// than the programme asks for counts for nothing here either.
enum class Measure {
    sessions,            ///< days with a session
    months,              ///< calendar months with a session
    fresh_starts,        ///< Mondays with a session
    day_parts,           ///< days with a session begun in one of the parts of the day in `of`
    day_parts_tried,     ///< parts of the day in which a session was begun
    days_since_first,    ///< days between the first and the newest session
    sessions_rated,      ///< sessions of which the player said how hard they were
    reps,                ///< reps of the exercises in `of`, in finished sets
    exercises_tried,     ///< different exercises with a finished set; of those in `of` if there are any
    sets_in_a_session,   ///< the most finished sets of one exercise, on one side, in one session
    even_sessions,       ///< sessions with as many reps on the left as on the right, of every exercise
    gold_weeks,          ///< weeks that met the player's target
    weeks_in_a_row,      ///< the most of those one after another, as a streak counts them
    comebacks,           ///< weeks begun again after one without a session, see accomplishments.h
    pauses_kept,         ///< pauses after which a session followed
    breaks,              ///< breaks
    break_days_a_month,  ///< the most days with a break in a calendar month
    self_tests,          ///< self-tests
    self_tests_better,   ///< sides of self-tests that went better than on the last day
    self_tests_even,     ///< self-tests with both sides, on the same day, within 10 s of each other
    marbles,             ///< marbles, the head start included
    full_jars,           ///< jars that are full
};
inline constexpr std::size_t kMeasures = 22;
/// By the name in data files, which is the enumerator's.
[[nodiscard]] std::string_view to_string(Measure measure);
[[nodiscard]] std::optional<Measure> measure_from(std::string_view name);

/// "morning" (5 to 12), "afternoon" (12 to 17), "evening" (the rest).
[[nodiscard]] std::string_view day_part(const Moment& moment);

struct Condition {
    Measure measure = Measure::sessions;
    int at_least = 1;
    std::vector<std::string> of;  ///< exercises, or parts of the day
};

/// Straight sRGB, 0 … 1.
using Shade = glm::vec3;

enum class BadgeShape { round, scallop, hexagon, octagon, shield, flower, square };
inline constexpr std::array<std::string_view, 7> kBadgeShapes{"round",  "scallop", "hexagon", "octagon",
                                                              "shield", "flower",  "square"};

/// A badge is enamel in a metal rim, with a raised symbol. Drawn by the screens.
struct BadgePicture {
    BadgeShape shape = BadgeShape::round;
    Shade rim{};          ///< the metal
    Shade ground{};       ///< the enamel's colour in its middle …
    Shade ground_edge{};  ///< … and towards the rim
    Shade ink{};          ///< the symbol's
    std::string symbol;   ///< id of a symbol
    int pips = 0;         ///< studs on the rim, 0 … 5: which one of a row of badges it is
};

/// One stroke of a symbol, in a square from −1 to 1, y up.
struct SymbolStroke {
    enum class Kind { line, area, disc, ring };
    Kind kind = Kind::line;
    std::vector<glm::vec2> points;  ///< of a line or an area, which is closed; a disc's or ring's centre
    float width = 0.1F;             ///< of a line or ring
    float radius = 0.0F;
    float from = 0.0F, to = 360.0F;  ///< of a ring, degrees clockwise from the top
};
struct Symbol {
    std::string id;
    std::vector<SymbolStroke> strokes;
};

/// What a badge is about.
enum class BadgeGroup { beginnings, moves, weeks, day, breaks, tests, jar };
inline constexpr std::array<std::string_view, 7> kBadgeGroups{"beginnings", "moves", "weeks", "day",
                                                              "breaks",     "tests", "jar"};
[[nodiscard]] constexpr std::string_view to_string(BadgeGroup group) {
    return name_of(kBadgeGroups, group);
}

struct Badge {
    std::string id;
    BadgeGroup group = BadgeGroup::beginnings;
    std::string name;
    std::string what;  ///< what it is for, once one has it: "A hundred bridges, one by one."
    std::string how;   ///< how one gets it: "Do 100 bridges, in as many sessions as you like."
    std::string unit;  ///< what is counted, where it takes more than one: "bridges"
    Condition when;
    BadgePicture picture;
};

struct Level {
    std::string name;
    std::string words;  ///< one kind sentence
    int marbles = 0;    ///< from so many on
};

enum class UnlockKind { outfit, outfit_colour, hair, scene, glass, marbles };
inline constexpr std::array<std::string_view, 6> kUnlockKinds{"outfit", "outfit_colour", "hair",
                                                              "scene",  "glass",         "marbles"};
[[nodiscard]] constexpr std::string_view to_string(UnlockKind kind) {
    return name_of(kUnlockKinds, kind);
}

/// Things to wear or to look at that come with time. What no unlock names is free from the start.
struct Unlock {
    UnlockKind kind = UnlockKind::outfit;
    std::string id;  ///< of the thing, among those of its kind
    std::string name;
    std::string how;
    std::string unit;
    Condition when;
};

/// How the jar's glass looks, and the marbles in it: chosen by the player.
struct GlassStyle {
    std::string id;
    std::string name;
    std::string summary;
    Shade tint{1.0F};        ///< what is seen through it is coloured by this
    Shade glint{1.0F};       ///< the light on its edges
    float thickness = 1.0F;  ///< of the wall, 0.5 … 2 times the usual
    int ribs = 0;            ///< upright ribs around it, 0 … 24
};

/// How a marble is coloured within.
enum class MarblePattern { plain, swirl, cats_eye, speckle, galaxy };
inline constexpr std::array<std::string_view, 5> kMarblePatterns{"plain", "swirl", "cats_eye", "speckle",
                                                                 "galaxy"};

struct MarbleStyle {
    std::string id;
    std::string name;
    std::string summary;
    MarblePattern pattern = MarblePattern::plain;
    std::array<Shade, kMarbleSources> colours{};  ///< by what earned it
    Shade second{1.0F};                           ///< the pattern's
    float clarity = 0.0F;                         ///< 0 opaque … 1 clear glass
};

struct RewardBook {
    std::vector<Badge> badges;
    std::vector<Level> levels;  ///< by rising marbles, the first from 0 on
    std::vector<Unlock> unlocks;
    std::vector<Symbol> symbols;
    std::vector<GlassStyle> glasses;
    std::vector<MarbleStyle> marble_styles;

    [[nodiscard]] const Symbol* symbol(std::string_view id) const;
    [[nodiscard]] const GlassStyle* glass(std::string_view id) const;
};

}  // namespace ingear::domain
