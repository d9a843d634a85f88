#include <fmt/format.h>

#include <CLI/CLI.hpp>

#include "base/result.h"
#include "cli/commands.h"
#include "cli/context.h"

namespace ingear::cli {

namespace {

namespace fs = std::filesystem;

/// Today's among the daily backups, made anew if the day has one already.
Result<fs::path> renew_daily_backup(storage::Store& store, const Context& context) {
    const LocalDate today = context.now().local_date();
    INGEAR_TRY_DO(store.backup_daily(today));
    const fs::path file = context.data_dir() / "backups" / fmt::format("ingear-{}.db", format_date(today));
    INGEAR_TRY_DO(store.backup_to(file));
    return file;
}

Result<fs::path> back_up_to(storage::Store& store, const fs::path& file) {
    INGEAR_TRY_DO(store.backup_to(file));
    return file;
}

Outcome back_up(const std::string& asked, const Context& context) {
    INGEAR_TRY(auto store, context.open_store());
    INGEAR_TRY(const auto file,
               asked.empty() ? renew_daily_backup(*store, context) : back_up_to(*store, asked));
    fmt::print("{}\n", file.string());
    return {};
}

Outcome restore(const std::string& backup, const Context& context) {
    INGEAR_TRY_DO(storage::restore_backup(context.data_dir(), backup));
    return {};
}

}  // namespace

Action declare_backup(CLI::App& parser) {
    auto file = std::make_shared<std::string>();
    parser.add_option("FILE", *file, "Where to (default: among the daily backups, as today's)");
    parser.footer(
        "InGear also makes a backup by itself on every day that it is used, and keeps seven. Prints the name "
        "of the\n"
        "copy.\n"
        "\n"
        "Examples:\n  ingear backup\n  ingear backup /media/stick/ingear.db");
    return [file](Context& context) { return back_up(*file, context); };
}

Action declare_restore(CLI::App& parser) {
    auto file = std::make_shared<std::string>();
    parser.add_option("BACKUP", *file, "The backup's file")->required();
    parser.footer(
        "Your data as they are now are kept beside the restored ones, as ingear.db.damaged-1 and so on.\n"
        "\n"
        "Example:\n  ingear restore ~/.local/share/ingear/backups/ingear-2026-03-02.db");
    return [file](Context& context) { return restore(*file, context); };
}

}  // namespace ingear::cli
