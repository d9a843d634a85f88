#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>

#include <array>
#include <string_view>

#include "base/paths.h"
#include "base/result.h"
#include "storage/backup.h"
#include "storage/private_file.h"
#include "storage/sqlite_trouble.h"
#include "storage/store.h"
#include "storage/store_file.h"

namespace ingear::storage {

namespace fs = std::filesystem;

namespace {

constexpr std::array<std::string_view, 2> kCompanions{"-wal", "-journal"};

fs::path with_ending(const fs::path& file, std::string_view ending) {
    return file.string() + std::string(ending);
}

/// "ingear.db.damaged-1", or the first number that is free.
fs::path name_for_damaged(const fs::path& file) {
    for (int n = 1;; ++n) {
        const fs::path name = fmt::format("{}.damaged-{}", file.string(), n);
        std::error_code error;
        if (!fs::exists(fs::symlink_status(name, error))) return name;
    }
}

/// The file keeps its place until the new one takes it, so that a crash on the way leaves no gap. Its log
/// goes first: it would be taken for the new file's.
void set_aside(const fs::path& file) {
    std::error_code error;
    if (!fs::exists(fs::symlink_status(file, error))) return;
    const fs::path aside = name_for_damaged(file);
    fs::create_hard_link(file, aside, error);
    if (error) fs::rename(file, aside);
    for (const std::string_view ending : kCompanions) {
        if (fs::exists(with_ending(file, ending)))
            fs::rename(with_ending(file, ending), with_ending(aside, ending));
    }
    fs::remove(with_ending(file, "-shm"), error);
}

}  // namespace

Result<void> restore_backup(const fs::path& data_dir, const fs::path& backup) {
    const fs::path file = store_file(data_dir);
    std::error_code error;
    if (fs::equivalent(file, backup, error))
        return fail("is the store itself, not a backup", backup.string());
    INGEAR_TRY_DO(verify_backup(backup));
    INGEAR_TRY_DO(make_private_dir(data_dir));
    const fs::path restored = with_ending(file, ".restored");
    try {
        SQLite::Database source(backup.string(), SQLite::OPEN_READONLY, 5000);
        INGEAR_TRY_DO(copy_database(source, restored));
        set_aside(file);
        fs::rename(restored, file);
        sync_folder(data_dir);
        return {};
    } catch (const SQLite::Exception& exception) {
        return tl::make_unexpected(describe(classify(exception, backup, 0), backup, exception.what()));
    } catch (const fs::filesystem_error& exception) {
        return fail("can't put the backup in place: " + exception.code().message(), file.string());
    }
}

}  // namespace ingear::storage
