#include <fmt/format.h>

#include <CLI/CLI.hpp>

#include "base/log.h"
#include "base/result.h"
#include "base/text.h"
#include "cli/commands.h"
#include "cli/context.h"
#include "journal/transfer.h"

namespace ingear::cli {

namespace {

Outcome export_to(const std::string& file, const Context& context) {
    INGEAR_TRY(auto store, context.open_store());
    INGEAR_TRY(const auto count, journal::ExportTo{file}.carry_out(*store));
    fmt::print("{} in {}\n", text::counted(count, "event", "events"), file);
    return {};
}

Outcome import_from(const std::string& file, const Context& context) {
    INGEAR_TRY(auto store, context.open_store());
    INGEAR_TRY(const auto imported, journal::ImportFrom{file}.carry_out(*store));
    fmt::print("{}, {} new\n", text::counted(imported.read, "event", "events"), imported.added);
    return {};
}

Outcome sync_with(const std::string& folder, const Context& context) {
    INGEAR_TRY(auto store, context.open_store());
    INGEAR_TRY(const auto synced, journal::SyncWith{folder, context.data_dir()}.carry_out(*store));
    for (const Error& skipped : synced.skipped) log::warn("left for next time: {}", skipped.text());
    fmt::print("{} of other devices, {}\n", text::counted(synced.files, "file", "files"),
               text::counted(synced.added, "new event", "new events"));
    return {};
}

}  // namespace

Action declare_export(CLI::App& parser) {
    auto file = std::make_shared<std::string>();
    parser.add_option("FILE", *file, "Where to")->required();
    parser.footer(
        "Writes everything you have done as JSON, one event a line, for your eyes only.\n"
        "\n"
        "Example:\n  ingear export ingear.json");
    return [file](Context& context) { return export_to(*file, context); };
}

Action declare_import(CLI::App& parser) {
    auto file = std::make_shared<std::string>();
    parser.add_option("FILE", *file, "A file that \"ingear export\" wrote")->required();
    parser.footer(
        "Adds what isn't there yet; twice is once, and nothing of yours is changed or lost. A file with\n"
        "something wrong in it is refused as a whole.\n"
        "\n"
        "Example:\n  ingear import ingear.json");
    return [file](Context& context) { return import_from(*file, context); };
}

Action declare_sync(CLI::App& parser) {
    auto folder = std::make_shared<std::string>();
    parser.add_option("FOLDER", *folder, "A folder that your devices share")->required();
    parser.footer(
        "Takes over what your other devices left in the folder, and leaves everything known here as a file "
        "of\nthis device. The folder may be shared by Syncthing or any other tool; InGear itself uses no "
        "network.\n"
        "\n"
        "Example:\n  ingear sync ~/Sync/ingear");
    return [folder](Context& context) { return sync_with(*folder, context); };
}

}  // namespace ingear::cli
