#include "screens/settings/store_problem_model.h"

#include <fmt/format.h>

#include "ui/words.h"

namespace ingear::screens {

namespace {

using storage::StoreProblem;

/// The day in "ingear-2026-11-03.db"; the file's name where it has none.
std::string backup_day(const std::filesystem::path& backup) {
    const std::string stem = backup.stem().string();
    constexpr std::string_view kPrefix = "ingear-";
    if (stem.starts_with(kPrefix)) {
        if (const auto date = parse_date(stem.substr(kPrefix.size()))) return ui::date_words(*date);
    }
    return backup.filename().string();
}

bool backup_helps(StoreProblem problem) {
    return problem == StoreProblem::damaged || problem == StoreProblem::unreadable ||
           problem == StoreProblem::other;
}

std::string_view words_for(StoreProblem problem) {
    switch (problem) {
        case StoreProblem::unreadable:
            return "The file with your sessions can't be read. Perhaps it belongs to someone else, or its "
                   "disk is away.";
        case StoreProblem::damaged:
            return "The file with your sessions is damaged. A backup brings back everything up to its day; "
                   "the damaged "
                   "file is kept beside it.";
        case StoreProblem::newer_version:
            return "Your sessions were saved by a newer InGear. Please update this one; nothing has been "
                   "changed.";
        case StoreProblem::read_only:
            return "The file with your sessions can't be written, so a new session couldn't be saved. Make "
                   "the folder "
                   "writable, then try again.";
        case StoreProblem::disk_full:
            return "The disk is full, so a new session couldn't be saved. Free some space, then try again.";
        case StoreProblem::other:
            break;
    }
    return "The file with your sessions can't be used right now.";
}

}  // namespace

StoreProblemModel describe(const storage::StoreError& problem) {
    StoreProblemModel model;
    const bool reading = backup_helps(problem.problem) || problem.problem == StoreProblem::newer_version;
    model.head = reading ? "Your sessions can't be opened" : "Your sessions can't be saved";
    model.words = words_for(problem.problem);
    model.detail = problem.error.text();
    if (problem.last_backup && backup_helps(problem.problem))
        model.backup = fmt::format("Restore the backup of {}", backup_day(*problem.last_backup));
    return model;
}

}  // namespace ingear::screens
