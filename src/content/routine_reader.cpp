#include "content/routine_reader.h"

#include "content/ids.h"

namespace ingear::content {

namespace {

constexpr Range kRest{0.0, 600.0};  // seconds

domain::RoutineItem read_item(const TomlTable& table) {
    constexpr int kMostSets = 10;
    constexpr int kMostReps = 100;
    return {table.text("exercise"), table.whole_or("sets", 1, kMostSets, 1),
            table.whole("reps", 1, kMostReps)};
}

}  // namespace

domain::Routine read_routine(const TomlTable& root) {
    domain::Routine routine;
    routine.id = read_id(root);
    routine.name = root.text("name");
    routine.summary = root.text("summary");
    routine.rest_between_sides = root.number_or("rest_between_sides", kRest, routine.rest_between_sides);
    routine.rest_between_sets = root.number_or("rest_between_sets", kRest, routine.rest_between_sets);
    routine.rest_between_exercises =
        root.number_or("rest_between_exercises", kRest, routine.rest_between_exercises);
    routine.source = root.text_or("source", "");
    for (const TomlTable& table : root.tables("items")) routine.items.push_back(read_item(table));
    return routine;
}

domain::PostureInfo read_posture_info(const TomlTable& root) {
    return {read_id(root), root.text("name"), root.number("seconds", {1.0, 120.0}),
            root.flag_or("sided", true)};
}

}  // namespace ingear::content
