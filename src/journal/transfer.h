#pragma once

#include <filesystem>
#include <vector>

#include "base/result.h"

namespace ingear::storage {
class Store;
}

/// The event log in and out of files. A file holds everything, one event a line, as JSON:
///
///     {"format": "ingear-log", "version": 1, "events": [
///     {"seq": 1, "id": UUID, "at": "2026-03-02T18:30:00+01:00", "session": UUID or "", "kind": "rep",
///      "payload": {…}},
///     …]}
///
/// Events of kinds that this version doesn't know are kept as they are. Each event has an id, so reading a
/// file twice, or several in any order, comes to the same. `seq` is the order in which they were written.
namespace ingear::journal {

/// Writes the whole log, for the player's eyes only (0600), as a whole or not at all; how many events.
struct ExportTo {
    std::filesystem::path file;

    using Answer = int;
    [[nodiscard]] Result<Answer> carry_out(storage::Store& store) const;
};

/// All of the file or, where anything in it is wrong, nothing; the error names the line, or the event and
/// key.
struct Imported {
    int read = 0;
    int added = 0;  ///< those that weren't there yet
};
struct ImportFrom {
    std::filesystem::path file;

    using Answer = Imported;
    [[nodiscard]] Result<Answer> carry_out(storage::Store& store) const;
};

/// Takes over what other devices have left in a folder that is shared by whatever means, and leaves
/// everything known there as `ingear-DEVICE.json`. Copies that a sharing tool made of conflicting versions
/// are read, too. The device's own id is kept in the data folder.
struct Synced {
    int files = 0;  ///< of other devices, read
    int added = 0;
    std::vector<Error> skipped;  ///< files that couldn't be read (half copied, say); the next time does it
};
struct SyncWith {
    std::filesystem::path folder;
    std::filesystem::path data_dir;

    using Answer = Synced;
    [[nodiscard]] Result<Answer> carry_out(storage::Store& store) const;
};

}  // namespace ingear::journal
