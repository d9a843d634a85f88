#include "storage/store_file.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>
#include <sqlite3.h>
#include <unistd.h>

#include <chrono>
#include <thread>

#include "base/paths.h"
#include "storage/backup.h"
#include "storage/private_file.h"
#include "storage/schema.h"
#include "storage/sqlite_trouble.h"

namespace ingear::storage {

namespace fs = std::filesystem;

namespace {

constexpr int kPatienceMs = 5000;

tl::unexpected<StoreError> refuse(StoreProblem problem, const fs::path& data_dir, const std::string& detail) {
    return tl::make_unexpected(
        StoreError{problem, describe(problem, store_file(data_dir), detail), newest_good_backup(data_dir)});
}

/// Why a folder or a file can't be created below the nearest folder that exists.
StoreProblem why_not_created(const fs::path& path) {
    fs::path ancestor = fs::absolute(path);
    std::error_code error;
    while (!fs::exists(ancestor, error) && ancestor.has_relative_path()) ancestor = ancestor.parent_path();
    if (!fs::is_directory(ancestor, error)) return StoreProblem::unreadable;
    if (::access(ancestor.c_str(), W_OK) != 0) return StoreProblem::read_only;
    const fs::space_info space = fs::space(ancestor, error);
    return !error && space.available == 0 ? StoreProblem::disk_full : StoreProblem::other;
}

bool has_bytes(const fs::path& file) {
    std::error_code error;
    const std::uintmax_t size = fs::file_size(file, error);
    return !error && size > 0;
}

/// SQLite takes an empty file, or one too short to hold anything, for a new database. Ours was emptied if
/// there is something left of its past, and cut short if it isn't just being made (with a -journal). The file
/// itself is looked at last: another process may be making it meanwhile, and by then it has grown.
bool was_emptied(const fs::path& data_dir) {
    constexpr std::uintmax_t kSmallestPage = 512;
    const fs::path file = store_file(data_dir);
    const bool has_past = has_bytes(file.string() + "-wal") || has_backups(data_dir);
    const bool in_the_making = has_bytes(file.string() + "-journal");
    std::error_code error;
    if (!fs::is_regular_file(file, error)) return false;
    const std::uintmax_t size = fs::file_size(file, error);
    if (error || size >= kSmallestPage) return false;
    return size == 0 ? has_past : !in_the_making;
}

/// Nobody but the player may read the log, also where it was copied here with wider permissions. Only takes
/// some away.
void make_private(const fs::path& file) {
    std::error_code error;
    const fs::perms now = fs::status(file, error).permissions();
    if (!error && (now & ~fs::perms::owner_all) != fs::perms::none)
        fs::permissions(file, now & fs::perms::owner_all, error);
}

/// SQLite sees when whole pages are missing, but fills up a page that has been cut through. Such an end is
/// sound only where a crash interrupted the copying of the log (-wal) into the file: then all of it is read
/// once.
void check_end(SQLite::Database& database, const fs::path& file) {
    const auto page_size = static_cast<std::uintmax_t>(database.execAndGet("PRAGMA page_size").getInt());
    if (fs::file_size(file) % page_size == 0) return;
    check_pages(database, "integrity_check");
}

/// The change to WAL needs the file for itself for a moment, and SQLite doesn't always wait for that.
void use_wal(SQLite::Database& database) {
    for (int waited_ms = 0;; waited_ms += 10) {
        try {
            (void)database.execAndGet("PRAGMA journal_mode = WAL");
            return;
        } catch (const SQLite::Exception& exception) {
            if (exception.getErrorCode() != SQLITE_BUSY || waited_ms >= kPatienceMs) throw;
            std::this_thread::sleep_for(std::chrono::milliseconds{10});
        }
    }
}

/// Writes a page without changing anything, so that a full disk or a read-only file shows before there is
/// something to lose.
void check_writable(SQLite::Database& database) {
    if (sqlite3_db_readonly(database.getHandle(), "main") == 1) {
        throw SQLite::Exception("attempt to write a readonly database", SQLITE_READONLY);
    }
    database.exec(fmt::format("PRAGMA user_version = {}", Store::kSchemaVersion));
}

/// Throws SQLite::Exception.
std::optional<StoreError> prepare(SQLite::Database& database, const fs::path& data_dir) {
    const fs::path file = store_file(data_dir);
    const SchemaState state = schema_state(database);
    if (state == SchemaState::newer) {
        return refuse(StoreProblem::newer_version, data_dir,
                      fmt::format("its format is {}, this InGear knows {}", schema_version(database),
                                  Store::kSchemaVersion))
            .value();
    }
    if (state == SchemaState::foreign) {
        return refuse(StoreProblem::damaged, data_dir, "it is not a log of InGear's").value();
    }
    check_end(database, file);
    use_wal(database);
    database.exec("PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON");
    if (state == SchemaState::older) {
        const fs::path keep = fmt::format("{}.before-{}", file.string(), Store::kSchemaVersion);
        if (auto kept = copy_database(database, keep); !kept) {
            return StoreError{StoreProblem::other, kept.error(), newest_good_backup(data_dir)};
        }
    }
    if (state != SchemaState::current) migrate(database);
    check_writable(database);
    return std::nullopt;
}

}  // namespace

fs::path store_file(const fs::path& data_dir) {
    return data_dir / "ingear.db";
}

tl::expected<std::unique_ptr<SQLite::Database>, StoreError> open_store_file(const fs::path& data_dir) {
    const fs::path file = store_file(data_dir);
    if (auto made = make_private_dir(data_dir); !made) {
        return tl::make_unexpected(StoreError{why_not_created(data_dir), made.error(), std::nullopt});
    }
    if (was_emptied(data_dir)) return refuse(StoreProblem::damaged, data_dir, "it has been emptied");
    if (auto created = create_private_file(file); !created) {
        return tl::make_unexpected(
            StoreError{why_not_created(file), created.error(), newest_good_backup(data_dir)});
    }
    make_private(file);
    std::unique_ptr<SQLite::Database> database;
    try {
        database = std::make_unique<SQLite::Database>(file.string(), SQLite::OPEN_READWRITE, kPatienceMs);
        if (auto error = prepare(*database, data_dir)) return tl::make_unexpected(std::move(*error));
        return database;
    } catch (const SQLite::Exception& exception) {
        const int system_errno = database ? last_system_errno(*database) : 0;
        return refuse(classify(exception, file, system_errno), data_dir, exception.what());
    }
}

}  // namespace ingear::storage
