#include "content/catalogue_loader.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <memory>

#include "content/coach_reader.h"
#include "content/exercise_reader.h"
#include "content/folder.h"
#include "content/ladder_reader.h"
#include "content/lesson_reader.h"
#include "content/movement_reader.h"
#include "content/reward_reader.h"
#include "content/routine_reader.h"
#include "content/scene_reader.h"
#include "content/speech_reader.h"
#include "content/tip_reader.h"
#include "content/toml_reader.h"
#include "domain/catalogue/exercise.h"
#include "domain/self_test/self_test.h"

namespace ingear::content {

namespace fs = std::filesystem;

namespace {

/// One file with what was read from it. `file` is null where it couldn't be read at all.
template <class T>
struct Entry {
    std::string stem;
    std::unique_ptr<std::vector<Error>> problems;  // apart, because the file points to it
    std::unique_ptr<TomlFile> file;
    T thing;

    [[nodiscard]] bool sound() const { return problems->empty(); }
};

using ExerciseEntries = std::vector<Entry<domain::Exercise>>;

template <class T, class Read>
std::vector<Entry<T>> read_folder(const fs::path& assets, std::string_view folder,
                                  std::vector<Error>& problems, Read read) {
    std::vector<Entry<T>> entries;
    for (const fs::path& path : toml_files(assets / folder, folder, problems)) {
        Entry<T> entry{path.stem().string(), std::make_unique<std::vector<Error>>(), nullptr, {}};
        const std::string label = fmt::format("{}/{}", folder, path.filename().string());
        entry.file = TomlFile::read(path, label, *entry.problems);
        if (entry.file != nullptr) {
            const TomlTable root = entry.file->root();
            entry.thing = read(root);
            if (!entry.thing.id.empty() && entry.thing.id != entry.stem) {
                root.problem("id", fmt::format("expected \"{}\", as the file is named, not \"{}\"",
                                               entry.stem, entry.thing.id));
            }
            entry.file->report_unknown_keys();
        }
        entries.push_back(std::move(entry));
    }
    return entries;
}

template <class T>
std::vector<std::string> names_of(const std::vector<Entry<T>>& entries) {
    std::vector<std::string> names;
    for (const Entry<T>& entry : entries) names.push_back(entry.stem);
    return names;
}

/// Tells a problem where the key names something that there is no file for.
void check_named(const TomlTable& table, std::string_view key, std::string_view what, const std::string& name,
                 const std::vector<std::string>& names) {
    if (name.empty() || std::find(names.begin(), names.end(), name) != names.end()) return;
    const std::string meant = nearest_word(name, names);
    const std::string hint = meant.empty() ? "" : fmt::format(": did you mean \"{}\"?", meant);
    table.problem(key, fmt::format("there is no {} \"{}\"{}", what, name, hint));
}

void check_variants(const TomlTable& root, std::string_view key, const std::vector<std::string>& exercises) {
    for (const TomlTable& table : root.optional_tables(key)) {
        if (table.has("exercise"))
            check_named(table, "exercise", "exercise", table.text("exercise"), exercises);
    }
}

void check_ways(const std::vector<Entry<domain::PostureInfo>>& entries,
                const std::vector<std::string>& postures) {
    for (const auto& entry : entries) {
        if (!entry.sound()) continue;
        for (const TomlTable& way : entry.file->root().optional_tables("ways")) {
            check_named(way, "to", "posture", way.text("to"), postures);
        }
    }
}

bool names(const std::vector<domain::Variant>& variants, const std::string& exercise) {
    return std::ranges::find(variants, exercise, &domain::Variant::exercise) != variants.end();
}

/// Where an exercise names a harder one, that one names it as easier, and the other way round. Every
/// one-sided link is found before the first is told: an exercise with a problem is no longer sound.
void check_links(const ExerciseEntries& entries) {
    struct Link {
        TomlTable from;
        std::string words;
    };
    std::vector<Link> one_sided;
    const auto look = [&](const auto& entry, std::string_view key, std::string_view back,
                          std::vector<domain::Variant> domain::Exercise::*of_other) {
        for (const TomlTable& table : entry.file->root().optional_tables(key)) {
            const std::string name = table.text_or("exercise", "");
            const auto other = std::ranges::find(entries, name, &Entry<domain::Exercise>::stem);
            if (other == entries.end() || !other->sound() || names(other->thing.*of_other, entry.stem))
                continue;
            one_sided.push_back(
                {table, fmt::format(R"("{}" doesn't name "{}" as {}: expected both to name each other)", name,
                                    entry.stem, back)});
        }
    };
    for (const auto& entry : entries) {
        if (!entry.sound()) continue;
        look(entry, "easier", "harder", &domain::Exercise::harder);
        look(entry, "harder", "easier", &domain::Exercise::easier);
    }
    for (const Link& link : one_sided) link.from.problem("exercise", link.words);
}

void check_exercises(const ExerciseEntries& entries, const std::vector<std::string>& exercises,
                     const std::vector<std::string>& postures) {
    for (const auto& entry : entries) {
        if (!entry.sound()) continue;
        const TomlTable root = entry.file->root();
        check_named(root, "posture", "posture", entry.thing.movement.posture, postures);
        check_variants(root, "easier", exercises);
        check_variants(root, "harder", exercises);
    }
    check_links(entries);
}

bool is_sound(const ExerciseEntries& exercises, const std::string& id) {
    return std::any_of(exercises.begin(), exercises.end(),
                       [&](const auto& entry) { return entry.stem == id && entry.sound(); });
}

void check_routines(const std::vector<Entry<domain::Routine>>& entries, const ExerciseEntries& exercises,
                    const std::vector<std::string>& names) {
    for (const auto& entry : entries) {
        if (!entry.sound()) continue;
        for (const TomlTable& item : entry.file->root().tables("items")) {
            const std::string name = item.text("exercise");
            check_named(item, "exercise", "exercise", name, names);
            const bool named = std::find(names.begin(), names.end(), name) != names.end();
            if (named && !is_sound(exercises, name)) {
                item.problem("exercise", fmt::format("the exercise \"{}\" has problems of its own", name));
            }
        }
    }
}

void check_ladders(const std::vector<Entry<domain::Ladder>>& entries, const std::vector<std::string>& names) {
    for (const auto& entry : entries) {
        if (!entry.sound()) continue;
        for (const TomlTable& track : entry.file->root().tables("tracks")) {
            for (const std::string& name : track.texts("exercises"))
                check_named(track, "exercises", "exercise", name, names);
        }
    }
}

template <class T>
void add_ids(std::vector<std::string>& ids, const std::vector<T>& things) {
    for (const T& thing : things) ids.push_back(thing.id);
}

/// What the coaches there are can wear, those with problems among them.
void add_wardrobe(RewardTargets& targets, const std::vector<Entry<domain::Coach>>& coaches) {
    for (const auto& entry : coaches) {
        add_ids(targets.hair, entry.thing.hair_styles);
        add_ids(targets.outfits, entry.thing.outfits);
        for (const domain::Outfit& outfit : entry.thing.outfits)
            add_ids(targets.outfit_colours, outfit.colours);
    }
}

/// Everything that the coach says of exercises and self-tests in English.
std::vector<std::string> spoken_phrases(const ExerciseEntries& exercises) {
    std::vector<std::string> phrases;
    for (const auto& entry : exercises) {
        phrases.push_back(entry.thing.name);
        phrases.insert(phrases.end(), entry.thing.setup.begin(), entry.thing.setup.end());
        for (const domain::Cue& cue : entry.thing.cues) phrases.push_back(cue.text);
    }
    for (const domain::SelfTest& test : domain::self_tests())
        phrases.insert(phrases.end(), test.steps.begin(), test.steps.end());
    std::ranges::sort(phrases);
    phrases.erase(std::ranges::unique(phrases).begin(), phrases.end());
    return phrases;
}

/// A language other than English has words for all of it, and for nothing else. What it lacks is said in
/// English, so that whoever adds an exercise needn't know every language.
void check_phrases(const Entry<domain::SpeechBook>& entry, const std::vector<std::string>& spoken,
                   std::vector<Error>& warnings) {
    const TomlTable root = entry.file->root();
    if (entry.thing.id == domain::kOwnLanguage) {
        if (root.has("phrases")) root.problem("phrases", "are for other languages than English");
        return;
    }
    const auto table = root.optional_table("phrases");
    for (const std::string& phrase : spoken)
        if (!entry.thing.phrases.contains(phrase))
            warnings.push_back(root.error_at(
                "phrases", fmt::format("there is none for \"{}\": it is spoken in English", phrase)));
    for (const auto& [phrase, own] : entry.thing.phrases)
        if (!std::ranges::binary_search(spoken, phrase))
            warnings.push_back(table->error_at(phrase, "no exercise and no self-test says this"));
}

void check_speech(const std::vector<Entry<domain::SpeechBook>>& entries,
                  const ExerciseEntries& exercise_entries, const std::vector<std::string>& postures,
                  std::vector<Error>& warnings) {
    const std::vector<std::string> exercises = names_of(exercise_entries);
    const std::vector<std::string> spoken = spoken_phrases(exercise_entries);
    for (const auto& entry : entries) {
        if (!entry.sound()) continue;
        check_phrases(entry, spoken, warnings);
        for (const TomlTable& line : entry.file->root().tables("lines")) {
            check_named(line, "exercise", "exercise", line.text_or("exercise", ""), exercises);
            check_named(line, "posture", "posture", line.text_or("posture", ""), postures);
        }
    }
}

/// The sound things go to the catalogue; the problems of the others are told.
template <class T>
void collect(std::vector<Entry<T>>& entries, std::vector<T>& things, std::vector<Error>& problems) {
    for (Entry<T>& entry : entries) {
        if (entry.sound()) things.push_back(std::move(entry.thing));
        problems.insert(problems.end(), entry.problems->begin(), entry.problems->end());
    }
}

/// Lessons show the exercises, so these come first. A folder of exercises of one's own has no need of
/// lessons.
void load_lessons(const fs::path& assets_dir, LoadedCatalogue& loaded) {
    std::error_code error;
    if (!fs::exists(assets_dir / "lessons", error)) return;
    domain::Catalogue& catalogue = loaded.catalogue;
    auto lessons = read_folder<domain::Lesson>(assets_dir, "lessons", loaded.problems, read_lesson);
    for (const auto& lesson : lessons)
        if (lesson.sound()) check_lesson(lesson.file->root(), lesson.thing, catalogue.exercises);
    collect(lessons, catalogue.lessons, loaded.problems);
    std::ranges::stable_sort(catalogue.lessons, {}, &domain::Lesson::order);
}

}  // namespace

LoadedCatalogue load_catalogue(const fs::path& assets_dir) {
    LoadedCatalogue loaded;
    domain::Catalogue& catalogue = loaded.catalogue;
    auto postures =
        read_folder<domain::PostureInfo>(assets_dir, "postures", loaded.problems, [&](const TomlTable& root) {
            read_posture(root, catalogue.posture_library);
            return read_posture_info(root);
        });
    auto exercises = read_folder<domain::Exercise>(assets_dir, "exercises", loaded.problems, read_exercise);
    auto routines = read_folder<domain::Routine>(assets_dir, "routines", loaded.problems, read_routine);
    // A folder of exercises of one's own has no need of scenes, coaches and ladders.
    const auto is_there = [&](const char* folder) {
        std::error_code ignored;
        return fs::exists(assets_dir / folder, ignored);
    };
    RewardTargets targets;
    if (is_there("scenes")) {
        auto scenes = read_folder<domain::Scene>(assets_dir, "scenes", loaded.problems, read_scene);
        targets.scenes = names_of(scenes);
        collect(scenes, catalogue.scenes, loaded.problems);
    }
    if (is_there("coaches")) {
        auto coaches = read_folder<domain::Coach>(assets_dir, "coaches", loaded.problems, read_coach);
        add_wardrobe(targets, coaches);
        collect(coaches, catalogue.coaches, loaded.problems);
    }
    std::vector<Entry<domain::Ladder>> ladders;
    if (is_there("ladders"))
        ladders = read_folder<domain::Ladder>(assets_dir, "ladders", loaded.problems, read_ladder);

    const std::vector<std::string> exercise_names = names_of(exercises);
    const std::vector<std::string> posture_names = names_of(postures);
    targets.exercises = exercise_names;
    if (is_there("speech")) {
        auto speech = read_folder<domain::SpeechBook>(assets_dir, "speech", loaded.problems, read_speech);
        check_speech(speech, exercises, posture_names, loaded.warnings);
        collect(speech, catalogue.speech, loaded.problems);
    }
    check_ways(postures, posture_names);
    check_exercises(exercises, exercise_names, posture_names);
    check_routines(routines, exercises, exercise_names);
    check_ladders(ladders, exercise_names);

    collect(postures, catalogue.postures, loaded.problems);
    collect(exercises, catalogue.exercises, loaded.problems);
    collect(routines, catalogue.routines, loaded.problems);
    collect(ladders, catalogue.ladders, loaded.problems);
    if (is_there("rewards")) catalogue.rewards = load_rewards(assets_dir, targets, loaded.problems);
    load_lessons(assets_dir, loaded);
    if (is_there("tips")) {
        auto tips = read_folder<domain::Tip>(assets_dir, "tips", loaded.problems, read_tip);
        collect(tips, catalogue.tips, loaded.problems);
    }
    return loaded;
}

void add_own_coaches(LoadedCatalogue& loaded, const fs::path& data_dir) {
    std::vector<std::string> taken;
    for (const domain::Coach& coach : loaded.catalogue.coaches) taken.push_back(coach.id);
    OwnCoaches own = read_own_coaches(data_dir / "coaches", taken);
    std::ranges::move(own.coaches, std::back_inserter(loaded.catalogue.coaches));
    std::ranges::move(own.problems, std::back_inserter(loaded.own_problems));
}

}  // namespace ingear::content
