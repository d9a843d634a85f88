#include "storage/sqlite_trouble.h"

#include <fmt/format.h>
#include <sqlite3.h>
#include <unistd.h>

#include <cerrno>

namespace ingear::storage {

namespace fs = std::filesystem;

namespace {

bool is_full(int system_errno) {
    return system_errno == ENOSPC || system_errno == EDQUOT || system_errno == EFBIG;
}

/// The errno of the file's last failed call.
int last_failure(sqlite3_file* file) {
    int failure = 0;
    if (file != nullptr && file->pMethods != nullptr) {
        file->pMethods->xFileControl(file, SQLITE_FCNTL_LAST_ERRNO, &failure);
    }
    return failure;
}

bool is_writable(const fs::path& path) {
    return ::access(path.c_str(), W_OK) == 0;
}

/// SQLite says only "unable to open" both for a file that may not be read and for a folder that may not be
/// written.
StoreProblem why_not_opened(const fs::path& file) {
    std::error_code ignored;
    if (fs::is_regular_file(file, ignored) && ::access(file.c_str(), R_OK) == 0 &&
        (!is_writable(file) || !is_writable(file.parent_path()))) {
        return StoreProblem::read_only;
    }
    return StoreProblem::unreadable;
}

StoreProblem why_not_written(const fs::path& file, int system_errno) {
    if (is_full(system_errno)) return StoreProblem::disk_full;
    if (system_errno == EROFS || system_errno == EACCES || system_errno == EPERM)
        return StoreProblem::read_only;
    constexpr std::uintmax_t kHardlyAnything = 64 * 1024;
    std::error_code error;
    const fs::space_info space = fs::space(file.parent_path(), error);
    return !error && space.available < kHardlyAnything ? StoreProblem::disk_full : StoreProblem::other;
}

std::string_view words(StoreProblem problem) {
    switch (problem) {
        case StoreProblem::unreadable:
            return "the file can't be opened";
        case StoreProblem::damaged:
            return "the file is damaged";
        case StoreProblem::newer_version:
            return "the file was written by a newer InGear: update InGear to use it";
        case StoreProblem::read_only:
            return "the file or its folder can't be written";
        case StoreProblem::disk_full:
            return "the disk is full, so nothing can be saved";
        case StoreProblem::other:
            break;
    }
    return "the file can't be used";
}

}  // namespace

StoreProblem classify(const SQLite::Exception& exception, const fs::path& file, int system_errno) {
    switch (exception.getErrorCode()) {
        case SQLITE_CORRUPT:
        case SQLITE_NOTADB:
            return StoreProblem::damaged;
        case SQLITE_FULL:
            return StoreProblem::disk_full;
        case SQLITE_READONLY:
            return StoreProblem::read_only;
        case SQLITE_PERM:
        case SQLITE_AUTH:
            return StoreProblem::unreadable;
        case SQLITE_CANTOPEN:
            return why_not_opened(file);
        case SQLITE_IOERR:
            return why_not_written(file, system_errno);
        default:
            return StoreProblem::other;
    }
}

Error describe(StoreProblem problem, const fs::path& file, const std::string& detail) {
    return {detail.empty() ? std::string(words(problem)) : fmt::format("{} ({})", words(problem), detail),
            file.string()};
}

int last_system_errno(const SQLite::Database& database) {
    sqlite3* handle = database.getHandle();
    // The connection's own errno may be of a later call that tidied up; the files remember their last
    // failure.
    sqlite3_file* file = nullptr;
    sqlite3_file* log = nullptr;
    sqlite3_file_control(handle, "main", SQLITE_FCNTL_FILE_POINTER, &file);
    sqlite3_file_control(handle, "main", SQLITE_FCNTL_JOURNAL_POINTER, &log);
    for (const int failure : {last_failure(log), last_failure(file)}) {
        if (is_full(failure)) return failure;
    }
    return sqlite3_system_errno(handle);
}

void check_pages(SQLite::Database& database, const char* pragma) {
    std::string verdict;
    try {
        verdict = database.execAndGet(fmt::format("PRAGMA {}(1)", pragma)).getString();
    } catch (const SQLite::Exception& exception) {
        // A damaged row can make a check of the schema itself fail, such as one that reads JSON.
        if (exception.getErrorCode() != SQLITE_ERROR) throw;
        verdict = exception.what();
    }
    if (verdict != "ok") throw SQLite::Exception(verdict, SQLITE_CORRUPT);
}

}  // namespace ingear::storage
