#include "journal/transfer.h"

#include <algorithm>
#include <string>
#include <vector>

#include "base/paths.h"
#include "base/uuid.h"
#include "journal/log_file.h"
#include "storage/store.h"

namespace ingear::journal {

namespace fs = std::filesystem;

namespace {

constexpr const char* kPrefix = "ingear-";
constexpr const char* kSuffix = ".json";

Result<std::vector<storage::StoredEvent>> all_events(storage::Store& store) {
    std::vector<storage::StoredEvent> events;
    INGEAR_TRY_DO(store.read_all([&](const storage::StoredEvent& event) { events.push_back(event); }));
    return events;
}

Result<std::vector<storage::StoredEvent>> events_in(const fs::path& file) {
    std::error_code error;
    if (fs::is_directory(file, error)) return fail("is a folder, not a file", file.string());
    INGEAR_TRY(const auto text, read_file(file));
    return read_log_text(text, file.string());
}

bool is_id(const std::string& text) {
    return !text.empty() && text.size() <= 64 && std::ranges::all_of(text, [](unsigned char letter) {
        return std::isalnum(letter) != 0 || letter == '-';
    });
}

/// The name of this device among those that share a folder; made up at the first time.
Result<std::string> device_id(const fs::path& data_dir) {
    const fs::path file = data_dir / "device";
    if (const auto known = read_file(file); known && is_id(*known)) return *known;
    const std::string id = new_uuid();
    INGEAR_TRY_DO(write_private_file(file, id));
    return id;
}

/// Log files in a folder, by name. What a sharing tool is still copying has another ending or begins with a
/// dot.
Result<std::vector<fs::path>> log_files(const fs::path& folder) {
    std::error_code error;
    if (!fs::is_directory(folder, error)) return fail("there is no such folder", folder.string());
    std::vector<fs::path> files;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
        const std::string name = entry->path().filename().string();
        std::error_code ignored;
        if (name.starts_with(kPrefix) && name.ends_with(kSuffix) && entry->is_regular_file(ignored))
            files.push_back(entry->path());
    }
    if (error) return fail("can't be read: " + error.message(), folder.string());
    std::ranges::sort(files);
    return files;
}

}  // namespace

Result<int> ExportTo::carry_out(storage::Store& store) const {
    INGEAR_TRY(const auto events, all_events(store));
    INGEAR_TRY_DO(write_private_file(file, write_log_text(events)));
    return static_cast<int>(events.size());
}

Result<Imported> ImportFrom::carry_out(storage::Store& store) const {
    INGEAR_TRY(const auto events, events_in(file));
    INGEAR_TRY(const int added, store.merge(events));
    return Imported{static_cast<int>(events.size()), added};
}

Result<Synced> SyncWith::carry_out(storage::Store& store) const {
    INGEAR_TRY(const auto files, log_files(folder));
    INGEAR_TRY(const auto device, device_id(data_dir));
    const fs::path own = folder / (kPrefix + device + kSuffix);

    Synced synced;
    for (const fs::path& file : files) {
        const auto events = events_in(file);
        if (!events) {
            synced.skipped.push_back(events.error());
            continue;
        }
        INGEAR_TRY(const int added, store.merge(*events));
        synced.added += added;
        if (file != own) ++synced.files;
    }
    INGEAR_TRY(const auto events, all_events(store));
    // Written only where it says something new, so that the tool which shares the folder has nothing to do.
    const std::string text = write_log_text(events);
    if (const auto before = read_file(own); before && *before == text) return synced;
    INGEAR_TRY_DO(write_private_file(own, text));
    return synced;
}

}  // namespace ingear::journal
