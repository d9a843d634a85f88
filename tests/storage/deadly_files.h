#pragma once

#include <sqlite3.h>

#include <array>
#include <atomic>
#include <csignal>
#include <cstddef>
#include <stdexcept>

/// Kills this process (a child's of a test) at a chosen step of what SQLite does to its files, where another
/// kill could only guess: in the middle of a write, before a sync, a truncation or a deletion.
namespace deadly_files {

namespace detail {

inline std::atomic<int> steps_left{0};
inline sqlite3_vfs* real = nullptr;

[[nodiscard]] inline bool is_last_step() {
    return --steps_left == 0;
}
inline void step() {
    if (is_last_step()) std::raise(SIGKILL);
}

/// The methods of a kind of file, with ours in the place of those that change it.
struct Methods {
    sqlite3_io_methods ours{};
    const sqlite3_io_methods* theirs = nullptr;
};

inline const sqlite3_io_methods& theirs(const sqlite3_file* file) {
    return *reinterpret_cast<const Methods*>(file->pMethods)->theirs;
}

inline int write(sqlite3_file* file, const void* bytes, int count, sqlite3_int64 offset) {
    if (is_last_step()) {
        theirs(file).xWrite(file, bytes, count / 2, offset);
        std::raise(SIGKILL);
    }
    return theirs(file).xWrite(file, bytes, count, offset);
}
inline int truncate(sqlite3_file* file, sqlite3_int64 size) {
    step();
    return theirs(file).xTruncate(file, size);
}
inline int sync(sqlite3_file* file, int flags) {
    step();
    return theirs(file).xSync(file, flags);
}

/// SQLite's own tables never move, and there are few kinds of them.
inline const sqlite3_io_methods* replaced(const sqlite3_io_methods* methods) {
    static std::array<Methods, 8> known{};
    for (Methods& kind : known) {
        if (kind.theirs == nullptr) {
            kind = {*methods, methods};
            kind.ours.xWrite = write;
            kind.ours.xTruncate = truncate;
            kind.ours.xSync = sync;
        }
        if (kind.theirs == methods) return &kind.ours;
    }
    throw std::logic_error("more kinds of files than expected");
}

inline int open(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* granted) {
    step();
    const int result = real->xOpen(real, name, file, flags, granted);
    if (result == SQLITE_OK && file->pMethods != nullptr) file->pMethods = replaced(file->pMethods);
    return result;
}
inline int remove(sqlite3_vfs*, const char* name, int sync_folder) {
    step();
    return real->xDelete(real, name, sync_folder);
}

}  // namespace detail

/// From now on, for whatever this process opens: it doesn't live to end its step number `last_step`, from 1.
inline void die_at(int last_step) {
    static sqlite3_vfs ours;
    detail::steps_left = last_step;
    detail::real = sqlite3_vfs_find(nullptr);
    ours = *detail::real;
    ours.zName = "deadly";
    ours.xOpen = detail::open;
    ours.xDelete = detail::remove;
    sqlite3_vfs_register(&ours, 1);
}

}  // namespace deadly_files
