#include "content/reward_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

#include "content/choices.h"
#include "content/folder.h"
#include "content/ids.h"

namespace ingear::content {

namespace fs = std::filesystem;

namespace {

constexpr std::array<std::string_view, 3> kDayParts{"morning", "afternoon", "evening"};
constexpr int kMost = 100000;

/// "#rrggbb".
domain::Shade read_shade(const TomlTable& table, std::string_view key) {
    const std::string text = table.text(key);
    unsigned value = 0;
    const char* begin = text.data() + 1;
    const char* end = text.data() + text.size();
    const bool sound =
        text.size() == 7 && text[0] == '#' && std::from_chars(begin, end, value, 16).ptr == end;
    if (!text.empty() && !sound)
        table.problem(key, fmt::format("expected a colour such as \"#2c344a\", not \"{}\"", text));
    if (!sound) return {};
    const auto channel = [value](unsigned shift) {
        return static_cast<float>(value >> shift & 0xFFU) / 255.0F;
    };
    return {channel(16), channel(8), channel(0)};
}

bool names_exercises(domain::Measure measure) {
    return measure == domain::Measure::reps || measure == domain::Measure::exercises_tried;
}

domain::Condition read_condition(const TomlTable& owner) {
    const auto table = owner.table("when");
    if (!table) return {};
    std::vector<std::string_view> names;
    for (std::size_t i = 0; i < domain::kMeasures; ++i)
        names.push_back(to_string(static_cast<domain::Measure>(i)));
    domain::Condition condition;
    condition.measure =
        domain::measure_from(table->choice("measure", names)).value_or(domain::Measure::sessions);
    condition.at_least = table->whole("at_least", 1, kMost);
    condition.of = table->optional_texts("of");
    const bool parts = condition.measure == domain::Measure::day_parts;
    if ((parts || condition.measure == domain::Measure::reps) && condition.of.empty())
        table->problem("of", fmt::format("\"{}\" needs a list of {}", to_string(condition.measure),
                                         parts ? "parts of the day" : "exercises"));
    if (!parts && !names_exercises(condition.measure) && !condition.of.empty())
        table->problem("of", fmt::format("\"{}\" counts all there are: expected no \"of\"",
                                         to_string(condition.measure)));
    for (const std::string& part : condition.of)
        if (parts && std::ranges::find(kDayParts, part) == kDayParts.end())
            table->problem(
                "of", fmt::format("expected \"morning\", \"afternoon\" or \"evening\", not \"{}\"", part));
    const auto most = static_cast<int>(condition.of.size());
    if (condition.measure == domain::Measure::exercises_tried && most > 0 && condition.at_least > most)
        table->problem("at_least", fmt::format("there are only {} exercises in \"of\"", most));
    return condition;
}

/// What is counted, for "37 of 100 bridges so far"; needed where it takes more than one.
template <class Thing>
void read_unit(const TomlTable& table, Thing& thing) {
    if (thing.when.at_least <= 1) return;
    thing.unit = table.text("unit");
}

domain::BadgePicture read_picture(const TomlTable& badge) {
    const auto table = badge.table("picture");
    if (!table) return {};
    return {.shape = read_choice<domain::BadgeShape>(*table, "shape", domain::kBadgeShapes),
            .rim = read_shade(*table, "rim"),
            .ground = read_shade(*table, "ground"),
            .ground_edge = read_shade(*table, "ground_edge"),
            .ink = read_shade(*table, "ink"),
            .symbol = table->text("symbol"),
            .pips = table->whole_or("pips", 0, 5, 0)};
}

domain::Badge read_badge(const TomlTable& table) {
    domain::Badge badge{.id = read_id(table),
                        .group = read_choice<domain::BadgeGroup>(table, "group", domain::kBadgeGroups),
                        .name = table.text("name"),
                        .what = table.text("what"),
                        .how = table.text("how"),
                        .unit = "",
                        .when = read_condition(table),
                        .picture = read_picture(table)};
    read_unit(table, badge);
    return badge;
}

domain::Unlock read_unlock(const TomlTable& table) {
    domain::Unlock unlock{.kind = read_choice<domain::UnlockKind>(table, "kind", domain::kUnlockKinds),
                          .id = read_id(table),
                          .name = table.text("name"),
                          .how = table.text("how"),
                          .unit = "",
                          .when = read_condition(table)};
    read_unit(table, unlock);
    return unlock;
}

domain::Symbol read_symbol(const TomlTable& table) {
    domain::Symbol symbol{read_id(table), {}};
    for (const std::string& text : table.texts("strokes")) {
        if (auto stroke = parse_stroke(text))
            symbol.strokes.push_back(std::move(*stroke));
        else
            table.problem("strokes", fmt::format("\"{}\": {}", text, stroke.error().message));
    }
    return symbol;
}

domain::GlassStyle read_glass(const TomlTable& table) {
    return {.id = read_id(table),
            .name = table.text("name"),
            .summary = table.text("summary"),
            .tint = read_shade(table, "tint"),
            .glint = read_shade(table, "glint"),
            .thickness = static_cast<float>(table.number("thickness", {0.5, 2.0})),
            .ribs = table.whole_or("ribs", 0, 24, 0)};
}

domain::MarbleStyle read_marble_style(const TomlTable& table) {
    domain::MarbleStyle style{
        .id = read_id(table),
        .name = table.text("name"),
        .summary = table.text("summary"),
        .pattern = read_choice<domain::MarblePattern>(table, "pattern", domain::kMarblePatterns),
        .second = read_shade(table, "second"),
        .clarity = static_cast<float>(table.number("clarity", {0.0, 1.0}))};
    const auto colours = table.table("colours");
    if (!colours) return style;
    for (std::size_t i = 0; i < domain::kMarbleSources; ++i)
        style.colours[i] = read_shade(*colours, to_string(static_cast<domain::MarbleSource>(i)));
    return style;
}

template <class T, class Read>
void read_list(const TomlTable& root, std::string_view key, RewardFiles::List<T>& list, Read read) {
    for (const TomlTable& table : root.optional_tables(key)) {
        list.things.push_back(read(table));
        list.tables.push_back(table);
    }
}

void check_reward_names(const TomlTable& table, std::string_view key, std::string_view what,
                        const std::string& name, const std::vector<std::string>& names) {
    if (name.empty() || std::ranges::find(names, name) != names.end()) return;
    const std::string meant = nearest_word(name, names);
    table.problem(key, fmt::format("there is no {} \"{}\"{}", what, name,
                                   meant.empty() ? "" : fmt::format(": did you mean \"{}\"?", meant)));
}

template <class T>
std::vector<std::string> ids_of(const RewardFiles::List<T>& list) {
    std::vector<std::string> ids;
    for (const T& thing : list.things) ids.push_back(thing.id);
    return ids;
}

template <class T>
void check_exercises(const RewardFiles::List<T>& list, const std::vector<std::string>& exercises) {
    for (std::size_t i = 0; i < list.things.size(); ++i) {
        if (!names_exercises(list.things[i].when.measure)) continue;
        const auto when = list.tables[i].optional_table("when");
        for (const std::string& exercise : list.things[i].when.of)
            check_reward_names(*when, "of", "exercise", exercise, exercises);
    }
}

void check_levels(const RewardFiles::List<domain::Level>& levels) {
    for (std::size_t i = 0; i < levels.things.size(); ++i) {
        const int marbles = levels.things[i].marbles;
        if (i == 0 && marbles != 0) levels.tables[i].problem("marbles", "the first level begins with 0");
        if (i > 0 && marbles <= levels.things[i - 1].marbles)
            levels.tables[i].problem("marbles", "expected more than the level before");
    }
}

void check_unlocks(const RewardFiles& files, const RewardTargets& targets) {
    struct Kind {
        std::string_view name;
        std::vector<std::string> ids;
    };
    const std::array<Kind, domain::kUnlockKinds.size()> kinds{{
        {"outfit", targets.outfits},
        {"colour of an outfit", targets.outfit_colours},
        {"hair style", targets.hair},
        {"scene", targets.scenes},
        {"glass", ids_of(files.glasses)},
        {"style of marbles", ids_of(files.marble_styles)},
    }};
    const auto& [things, tables] = files.unlocks;
    for (std::size_t i = 0; i < things.size(); ++i) {
        const domain::Unlock& unlock = things[i];
        if (!value_named<domain::UnlockKind>(domain::kUnlockKinds,
                                             tables[i].choice("kind", domain::kUnlockKinds)))
            continue;
        const Kind& kind = kinds[static_cast<std::size_t>(unlock.kind)];
        check_reward_names(tables[i], "id", kind.name, unlock.id, kind.ids);
        for (std::size_t j = 0; j < i; ++j)
            if (things[j].kind == unlock.kind && things[j].id == unlock.id)
                tables[i].problem(
                    "id", fmt::format("the {} \"{}\" is there twice", to_string(unlock.kind), unlock.id));
    }
}

}  // namespace

void read_reward_file(const TomlTable& root, RewardFiles& files) {
    read_list(root, "badges", files.badges, read_badge);
    read_list(root, "levels", files.levels, [](const TomlTable& table) {
        return domain::Level{table.text("name"), table.text("words"), table.whole("marbles", 0, kMost)};
    });
    read_list(root, "unlocks", files.unlocks, read_unlock);
    read_list(root, "symbols", files.symbols, read_symbol);
    read_list(root, "glasses", files.glasses, read_glass);
    read_list(root, "marble_styles", files.marble_styles, read_marble_style);
}

void check_reward_files(const RewardFiles& files, const RewardTargets& targets) {
    refuse_repeated_ids(files.badges.tables, files.badges.things);
    refuse_repeated_ids(files.symbols.tables, files.symbols.things);
    refuse_repeated_ids(files.glasses.tables, files.glasses.things);
    refuse_repeated_ids(files.marble_styles.tables, files.marble_styles.things);
    const std::vector<std::string> symbols = ids_of(files.symbols);
    for (std::size_t i = 0; i < files.badges.things.size(); ++i)
        if (const auto picture = files.badges.tables[i].optional_table("picture"))
            check_reward_names(*picture, "symbol", "symbol", files.badges.things[i].picture.symbol, symbols);
    check_exercises(files.badges, targets.exercises);
    check_exercises(files.unlocks, targets.exercises);
    check_levels(files.levels);
    check_unlocks(files, targets);
}

domain::RewardBook load_rewards(const fs::path& assets_dir, const RewardTargets& targets,
                                std::vector<Error>& problems) {
    std::vector<Error> found;
    std::vector<std::vector<Error>> by_file;
    std::vector<std::unique_ptr<TomlFile>> opened;
    const std::vector<fs::path> paths = toml_files(assets_dir / "rewards", "rewards", found);
    by_file.resize(paths.size());  // stays where it is: the files point into it
    RewardFiles files;
    for (std::size_t i = 0; i < paths.size(); ++i) {
        auto file = TomlFile::read(paths[i], "rewards/" + paths[i].filename().string(), by_file[i]);
        if (!file) continue;
        read_reward_file(file->root(), files);
        file->report_unknown_keys();
        opened.push_back(std::move(file));
    }
    check_reward_files(files, targets);
    if (files.levels.things.empty()) found.push_back({"there are no levels: expected [[levels]]", "rewards"});
    for (const auto& of_one : by_file) found.insert(found.end(), of_one.begin(), of_one.end());
    problems.insert(problems.end(), found.begin(), found.end());
    if (!found.empty()) return {};
    return {.badges = std::move(files.badges.things),
            .levels = std::move(files.levels.things),
            .unlocks = std::move(files.unlocks.things),
            .symbols = std::move(files.symbols.things),
            .glasses = std::move(files.glasses.things),
            .marble_styles = std::move(files.marble_styles.things)};
}

}  // namespace ingear::content
