#include "content/ladder_reader.h"

#include <fmt/format.h>

#include <algorithm>

#include "content/ids.h"

namespace ingear::content {

namespace {

domain::Track read_track(const TomlTable& table) {
    constexpr int kLatestOpening = 1000;  // sessions
    domain::Track track;
    track.id = read_id(table);
    track.muscle = table.text("muscle");
    track.exercises = table.texts("exercises");
    track.start = table.text_or("start", track.exercises.empty() ? "" : track.exercises.front());
    track.opens_after = table.whole_or("opens_after", 0, kLatestOpening, 0);
    track.filler = table.flag_or("filler", false);
    if (!track.exercises.empty() && std::ranges::find(track.exercises, track.start) == track.exercises.end())
        table.problem("start", fmt::format("\"{}\" is not one of the track's exercises", track.start));
    return track;
}

void refuse_repeated_exercises(const std::vector<TomlTable>& tables,
                               const std::vector<domain::Track>& tracks) {
    std::vector<std::string> seen;
    for (std::size_t i = 0; i < tracks.size(); ++i) {
        for (const std::string& exercise : tracks[i].exercises) {
            if (std::ranges::find(seen, exercise) != seen.end())
                tables[i].problem("exercises", fmt::format("\"{}\" is on a track already", exercise));
            seen.push_back(exercise);
        }
    }
}

}  // namespace

domain::Ladder read_ladder(const TomlTable& root) {
    domain::Ladder ladder;
    ladder.id = read_id(root);
    const auto tables = root.tables("tracks");
    for (const TomlTable& table : tables) ladder.tracks.push_back(read_track(table));
    refuse_repeated_ids(tables, ladder.tracks);
    refuse_repeated_exercises(tables, ladder.tracks);
    const auto is_open = [](const domain::Track& track) { return !track.filler && track.opens_after == 0; };
    if (!tables.empty() && std::ranges::none_of(ladder.tracks, is_open))
        root.problem("tracks", "expected one that is neither a filler nor opens later: nobody could begin");
    return ladder;
}

}  // namespace ingear::content
