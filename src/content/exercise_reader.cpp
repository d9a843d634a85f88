#include "content/exercise_reader.h"

#include <fmt/format.h>

#include <array>

#include "content/choices.h"
#include "content/ids.h"
#include "content/movement_reader.h"
#include "domain/catalogue/exercise.h"

namespace ingear::content {

namespace {

constexpr std::array<std::string_view, 8> kMuscles{
    "gluteus_maximus", "gluteus_medius", "gluteus_minimus", "tensor_fasciae_latae",
    "hamstrings",      "quadriceps",     "calves",          "trunk"};
domain::EmgBand band_of(int percent) {
    if (percent <= 20) return domain::EmgBand::low;
    if (percent <= 40) return domain::EmgBand::moderate;
    return percent <= 60 ? domain::EmgBand::high : domain::EmgBand::very_high;
}

std::vector<domain::ExercisePlace> read_places(const TomlTable& root) {
    std::vector<domain::ExercisePlace> places;
    for (const std::string& name : root.texts("place")) {
        if (const auto place = value_named<domain::ExercisePlace>(domain::kExercisePlaces, name))
            places.push_back(*place);
        else
            root.problem("place", fmt::format(R"(expected "floor" or "desk", not "{}")", name));
    }
    return places;
}

std::vector<domain::Cue> read_cues(const TomlTable& root) {
    std::vector<domain::Cue> cues;
    const std::vector<TomlTable> tables = root.tables("cues");
    for (const TomlTable& cue : tables) {
        cues.push_back({read_id(cue), cue.text("text"),
                        read_choice_or(cue, "when", domain::kCueMoments, domain::CueMoment::any)});
    }
    refuse_repeated_ids(tables, cues);
    return cues;
}

std::vector<domain::FaultAdvice> read_faults(const TomlTable& root) {
    std::vector<domain::FaultAdvice> faults;
    const std::vector<TomlTable> tables = root.optional_tables("faults");
    for (const TomlTable& fault : tables) {
        faults.push_back({read_id(fault), fault.text("name"), fault.text("correction")});
    }
    refuse_repeated_ids(tables, faults);
    return faults;
}

/// The band has to be that of either figure or lie between them.
void check_band(const TomlTable& table, const domain::MuscleLoad& load) {
    const domain::EmgBand lowest = band_of(*load.emg_low);
    const domain::EmgBand highest = band_of(*load.emg_high);
    if (load.band >= lowest && load.band <= highest) return;
    table.problem("band", fmt::format(R"(expected "{}" for {} to {} %, not "{}")", to_string(highest),
                                      *load.emg_low, *load.emg_high, to_string(load.band)));
}

domain::MuscleLoad read_muscle(const TomlTable& table) {
    domain::MuscleLoad load;
    load.muscle = table.choice("muscle", kMuscles);
    load.emg_low = table.optional_whole("emg_low", 0, 200);
    load.emg_high = table.optional_whole("emg_high", 0, 200);
    const auto band =
        value_named<domain::EmgBand>(domain::kEmgBands, table.choice("band", domain::kEmgBands));
    load.band = band.value_or(domain::EmgBand::low);
    load.source = table.text_or("source", "");
    if (load.emg_low.has_value() != load.emg_high.has_value()) {
        table.problem(load.emg_low ? "emg_high" : "emg_low",
                      "is missing: expected both emg_low and emg_high, or neither");
    } else if (load.emg_low && *load.emg_low > *load.emg_high) {
        table.problem("emg_high", "expected at least emg_low");
    } else if (load.emg_low && band) {
        check_band(table, load);
    }
    return load;
}

std::vector<domain::MuscleLoad> read_muscles(const TomlTable& root) {
    std::vector<domain::MuscleLoad> loads;
    for (const TomlTable& table : root.tables("muscles")) loads.push_back(read_muscle(table));
    return loads;
}

std::vector<domain::Variant> read_variants(const TomlTable& root, std::string_view key) {
    std::vector<domain::Variant> variants;
    for (const TomlTable& table : root.optional_tables(key)) {
        variants.push_back({table.text("text"), table.text_or("exercise", "")});
    }
    return variants;
}

std::vector<domain::Caution> read_cautions(const TomlTable& root) {
    std::vector<domain::Caution> cautions;
    for (const TomlTable& table : root.tables("cautions"))
        cautions.push_back({table.text("who"), table.text("advice")});
    return cautions;
}

std::vector<domain::ViewpointPreset> read_cameras(const TomlTable& root) {
    std::vector<domain::ViewpointPreset> cameras;
    const std::vector<TomlTable> tables = root.tables("cameras");
    for (const TomlTable& table : tables) {
        cameras.push_back({read_id(table), table.text("name"),
                           static_cast<float>(table.number("yaw", {-180.0, 180.0})),
                           static_cast<float>(table.number("pitch", {-10.0, 85.0}))});
    }
    refuse_repeated_ids(tables, cameras);
    return cameras;
}

}  // namespace

domain::Exercise read_exercise(const TomlTable& root) {
    domain::Exercise exercise;
    exercise.id = read_id(root);
    exercise.name = root.text("name");
    exercise.summary = root.text("summary");
    exercise.place = read_places(root);
    // Files that don't say count as what most exercises are.
    exercise.knee_load = read_choice_or(root, "knee_load", domain::kKneeLoads, domain::KneeLoad::low);
    exercise.sided = root.flag("sided");
    exercise.any_clothes = root.flag_or("any_clothes", true);
    exercise.unnoticed = root.flag_or("unnoticed", false);
    exercise.setup = root.texts("setup");
    exercise.notes = root.optional_texts("notes");
    exercise.sources = root.optional_texts("sources");
    exercise.cues = read_cues(root);
    exercise.faults = read_faults(root);
    exercise.muscles = read_muscles(root);
    exercise.easier = read_variants(root, "easier");
    exercise.harder = read_variants(root, "harder");
    exercise.cautions = read_cautions(root);
    exercise.cameras = read_cameras(root);
    exercise.movement = read_movement(root);
    exercise.movement.id = exercise.id;
    return exercise;
}

}  // namespace ingear::content
