#include "content/own_content.h"

#include <fmt/format.h>

#include <algorithm>
#include <memory>

#include "base/paths.h"
#include "content/exercise_reader.h"
#include "content/folder.h"
#include "content/ids.h"
#include "content/movement_reader.h"
#include "content/routine_reader.h"
#include "content/toml_reader.h"
#include "domain/catalogue/exercise.h"

namespace ingear::content {

namespace fs = std::filesystem;

namespace {

template <class T>
bool has_id(const std::vector<T>& things, const std::string& id) {
    return std::ranges::find(things, id, &T::id) != things.end();
}

/// "there is no exercise "x": did you mean "y"?"
template <class T>
std::string missing(const char* what, const std::string& name, const std::vector<T>& things) {
    std::vector<std::string> names;
    for (const T& thing : things) names.push_back(thing.id);
    const std::string meant = nearest_word(name, names);
    const std::string hint = meant.empty() ? "" : fmt::format(": did you mean \"{}\"?", meant);
    return fmt::format("there is no {} \"{}\"{}", what, name, hint);
}

/// Another exercise with words, tempo and way through its poses of the player's own.
domain::Exercise read_based(const TomlTable& root, const domain::Catalogue& catalogue) {
    const std::string base = root.text("based_on");
    const std::string id = read_id(root);
    const domain::Exercise* found = catalogue.exercise(base);
    if (found == nullptr) {
        if (!base.empty()) root.problem("based_on", missing("exercise", base, catalogue.exercises));
        return {};
    }
    domain::Exercise exercise = *found;
    exercise.id = id;
    exercise.name = root.text("name");
    exercise.summary = root.text_or("summary", exercise.summary);
    if (auto setup = root.optional_texts("setup"); !setup.empty()) exercise.setup = std::move(setup);
    if (auto notes = root.optional_texts("notes"); !notes.empty()) exercise.notes = std::move(notes);
    exercise.easier.clear();
    exercise.harder.clear();
    exercise.movement.id = id;
    if (root.has("phases")) exercise.movement.phases = read_phases(root, exercise.movement.poses);
    return exercise;
}

domain::Exercise read_own_exercise(const TomlTable& root, const domain::Catalogue& catalogue) {
    domain::Exercise exercise = root.has("based_on") ? read_based(root, catalogue) : read_exercise(root);
    exercise.own = true;
    const std::string& posture = exercise.movement.posture;
    if (!posture.empty() && catalogue.posture(posture) == nullptr)
        root.problem("posture", missing("posture", posture, catalogue.postures));
    return exercise;
}

domain::Routine read_own_routine(const TomlTable& root, const domain::Catalogue& catalogue) {
    domain::Routine routine = read_routine(root);
    routine.own = true;
    for (const TomlTable& item : root.tables("items")) {
        const std::string name = item.text("exercise");
        if (!name.empty() && catalogue.exercise(name) == nullptr)
            item.problem("exercise", missing("exercise", name, catalogue.exercises));
    }
    return routine;
}

/// Reads every file of a folder; a thing whose file has no problem is added.
template <class T, class Read>
void add_folder(const fs::path& folder, std::vector<T>& things, std::vector<Error>& told, Read read) {
    std::error_code code;
    if (!fs::is_directory(folder, code)) return;
    for (const fs::path& path : toml_files(folder, folder.string(), told)) {
        std::vector<Error> problems;
        if (const auto file = TomlFile::read(path, path.string(), problems)) {
            const TomlTable root = file->root();
            T thing = read(root);
            const std::string stem = path.stem().string();
            if (!thing.id.empty() && thing.id != stem)
                root.problem(
                    "id", fmt::format("expected \"{}\", as the file is named, not \"{}\"", stem, thing.id));
            if (!thing.id.empty() && has_id(things, thing.id))
                root.problem("id", fmt::format("\"{}\" is taken: expected another", thing.id));
            file->report_unknown_keys();
            if (file->problems().empty()) things.push_back(std::move(thing));
        }
        told.insert(told.end(), problems.begin(), problems.end());
    }
}

/// A basic string of TOML, in its quotes.
std::string toml_string(std::string_view text) {
    std::string out = "\"";
    for (const char c : text) {
        const auto code = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\')
            out += fmt::format("\\{}", c);
        else if (code < 0x20 || code == 0x7F)
            out += fmt::format("\\u{:04X}", static_cast<unsigned>(code));
        else
            out += c;
    }
    return out + "\"";
}

fs::path file_of(const fs::path& data_dir, const std::string& id) {
    return data_dir / "routines" / (id + ".toml");
}

}  // namespace

void add_own_content(LoadedCatalogue& loaded, const fs::path& data_dir) {
    domain::Catalogue& catalogue = loaded.catalogue;
    add_folder(data_dir / "exercises", catalogue.exercises, loaded.own_problems,
               [&](const TomlTable& root) { return read_own_exercise(root, catalogue); });
    add_folder(data_dir / "routines", catalogue.routines, loaded.own_problems,
               [&](const TomlTable& root) { return read_own_routine(root, catalogue); });
}

std::string routine_text(const domain::Routine& routine) {
    std::string text = fmt::format(
        "id = {}\nname = {}\nsummary = {}\nrest_between_sides = {:.1f}\nrest_between_sets = {:.1f}\n"
        "rest_between_exercises = {:.1f}\n",
        toml_string(routine.id), toml_string(routine.name),
        toml_string(routine.summary.empty() ? "A session of your own." : routine.summary),
        routine.rest_between_sides, routine.rest_between_sets, routine.rest_between_exercises);
    for (const domain::RoutineItem& item : routine.items)
        text += fmt::format("\n[[items]]\nexercise = {}\nsets = {}\nreps = {}\n", toml_string(item.exercise),
                            item.sets, item.reps);
    return text;
}

Result<void> save_own_routine(const fs::path& data_dir, const domain::Routine& routine) {
    INGEAR_TRY_DO(make_private_dir(data_dir / "routines"));
    return write_private_file(file_of(data_dir, routine.id), routine_text(routine));
}

Result<void> remove_own_routine(const fs::path& data_dir, const std::string& id) {
    const fs::path aside = data_dir / "routines" / "removed";
    INGEAR_TRY_DO(make_private_dir(aside));
    std::error_code code;
    fs::rename(file_of(data_dir, id), aside / (id + ".toml"), code);
    if (code) return fail("can't be put aside: " + code.message(), file_of(data_dir, id).string());
    return {};
}

std::string free_routine_id(const fs::path& data_dir, const std::vector<domain::Routine>& known) {
    for (int number = 1;; ++number) {
        std::string id = fmt::format("my_session_{}", number);
        std::error_code code;
        const bool taken = has_id(known, id) || fs::exists(file_of(data_dir, id), code) ||
                           fs::exists(data_dir / "routines" / "removed" / (id + ".toml"), code);
        if (!taken) return id;
    }
}

}  // namespace ingear::content
