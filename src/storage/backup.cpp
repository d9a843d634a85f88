#include "storage/backup.h"

#include <SQLiteCpp/Backup.h>
#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>
#include <sqlite3.h>

#include <algorithm>
#include <vector>

#include "base/paths.h"
#include "base/uuid.h"
#include "storage/private_file.h"
#include "storage/schema.h"
#include "storage/sqlite_trouble.h"

namespace ingear::storage {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kKeptBackups = 7;
constexpr int kBackupPatienceMs = 5000;
constexpr std::string_view kDraftEnding = ".new";

fs::path backup_file(const fs::path& data_dir, LocalDate day) {
    return backup_dir(data_dir) / fmt::format("ingear-{}.db", format_date(day));
}

bool is_backup_name(const std::string& name) {
    constexpr std::string_view kStart = "ingear-";
    constexpr std::string_view kEnd = ".db";
    return name.starts_with(kStart) && name.ends_with(kEnd) &&
           parse_date(std::string_view(name).substr(kStart.size(), name.size() - kStart.size() - kEnd.size()))
               .has_value();
}

struct DatedFile {
    fs::path path;
    fs::file_time_type written;
};

/// Newest first by when they were written: a day's name may be wrong when the clock was.
std::vector<DatedFile> backups(const fs::path& data_dir) {
    std::vector<DatedFile> files;
    std::error_code error;
    for (fs::directory_iterator at(backup_dir(data_dir), error), end; !error && at != end;
         at.increment(error)) {
        std::error_code unknown;
        if (!is_backup_name(at->path().filename().string()) || !at->is_regular_file(unknown)) continue;
        files.push_back({at->path(), at->last_write_time(unknown)});
    }
    std::sort(files.begin(), files.end(), [](const DatedFile& a, const DatedFile& b) {
        return a.written != b.written ? a.written > b.written : a.path > b.path;
    });
    return files;
}

/// Drafts that a killed process left behind; a young one may be another process's at work.
void remove_old_drafts(const fs::path& dir) {
    const auto old = fs::file_time_type::clock::now() - std::chrono::hours{1};
    std::error_code error;
    std::vector<fs::path> drafts;
    for (fs::directory_iterator at(dir, error), end; !error && at != end; at.increment(error)) {
        std::error_code unknown;
        if (at->path().extension() == kDraftEnding && at->last_write_time(unknown) < old)
            drafts.push_back(at->path());
    }
    for (const fs::path& draft : drafts) fs::remove(draft, error);
}

/// Throws SQLite::Exception.
void fill_draft(SQLite::Database& source, const fs::path& draft) {
    SQLite::Database target(draft.string(), SQLite::OPEN_READWRITE, kBackupPatienceMs);
    SQLite::Backup copy(target, source);
    while (copy.executeStep() != SQLITE_DONE) {
    }
}

/// A copy in one file, without a log of its own, so that it can be read from any place.
void settle_draft(const fs::path& draft) {
    SQLite::Database target(draft.string(), SQLite::OPEN_READWRITE, kBackupPatienceMs);
    target.exec("PRAGMA synchronous = EXTRA");
    (void)target.execAndGet("PRAGMA journal_mode = DELETE");
    check_pages(target, "quick_check");
}

}  // namespace

fs::path backup_dir(const fs::path& data_dir) {
    return data_dir / "backups";
}

Result<void> copy_database(SQLite::Database& source, const fs::path& target) {
    const fs::path draft = fmt::format("{}.{}{}", target.string(), new_uuid(), kDraftEnding);
    INGEAR_TRY_DO(create_private_file(draft));
    std::error_code error;
    try {
        fill_draft(source, draft);
        settle_draft(draft);
        fs::rename(draft, target);
        sync_folder(target.parent_path());
        return {};
    } catch (const SQLite::Exception& exception) {
        fs::remove(draft, error);
        const StoreProblem problem = classify(exception, draft, last_system_errno(source));
        return tl::make_unexpected(describe(problem, target, exception.what()));
    } catch (const fs::filesystem_error& exception) {
        fs::remove(draft, error);
        return fail("can't put the copy in place: " + exception.code().message(), target.string());
    }
}

Result<void> make_daily_backup(SQLite::Database& source, const fs::path& data_dir, LocalDate today) {
    const fs::path target = backup_file(data_dir, today);
    std::error_code error;
    if (fs::exists(target, error)) return {};
    INGEAR_TRY_DO(make_private_dir(backup_dir(data_dir)));
    remove_old_drafts(backup_dir(data_dir));
    INGEAR_TRY_DO(copy_database(source, target));
    const std::vector<DatedFile> files = backups(data_dir);
    for (std::size_t i = kKeptBackups; i < files.size(); ++i) fs::remove(files[i].path, error);
    return {};
}

Result<void> verify_backup(const fs::path& file) {
    std::error_code error;
    if (!fs::is_regular_file(file, error)) return fail("there is no such backup", file.string());
    try {
        SQLite::Database database(file.string(), SQLite::OPEN_READONLY, kBackupPatienceMs);
        const SchemaState state = schema_state(database);
        if (state == SchemaState::newer)
            return tl::make_unexpected(describe(StoreProblem::newer_version, file, ""));
        if (state == SchemaState::foreign || state == SchemaState::empty) {
            return fail("is not a log of InGear's", file.string());
        }
        check_pages(database, "quick_check");
        return {};
    } catch (const SQLite::Exception& exception) {
        return tl::make_unexpected(describe(classify(exception, file, 0), file, exception.what()));
    }
}

std::optional<fs::path> newest_good_backup(const fs::path& data_dir) {
    for (const DatedFile& file : backups(data_dir)) {
        if (verify_backup(file.path)) return file.path;
    }
    return std::nullopt;
}

bool has_backups(const fs::path& data_dir) {
    return !backups(data_dir).empty();
}

}  // namespace ingear::storage
