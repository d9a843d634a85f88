#include <fmt/format.h>

#include "base/text.h"
#include "journal/records.h"
#include "storage/transfer.h"

namespace ingear::journal {

namespace {

template <class T, class Words>
TransferNews told(const Result<T>& result, Words words) {
    if (!result) return {false, "That didn't work, and nothing was changed. " + result.error().text()};
    return {true, words(*result)};
}

std::string synced_words(const storage::Synced& synced) {
    std::string words =
        synced.added == 0 ? std::string("Everything is up to date.")
                          : fmt::format("Done: {} came in.", text::counted(synced.added, "entry", "entries"));
    if (!synced.skipped.empty())
        words += fmt::format(" {} couldn't be read yet; the next time takes care of it.",
                             text::counted(std::ssize(synced.skipped), "file", "files"));
    return words;
}

}  // namespace

TransferNews run_transfer(storage::Store& store, Transfer kind, const std::filesystem::path& path,
                          const std::filesystem::path& data_dir) {
    switch (kind) {
        case Transfer::export_to:
            return told(storage::export_log(store, path),
                        [&](int) { return "Everything you did is now in " + path.string() + "."; });
        case Transfer::import_from:
            return told(storage::import_log(store, path), [](const storage::Imported& imported) {
                return imported.added == 0
                           ? std::string("All of that was here already.")
                           : fmt::format("Done: {} came in, and nothing of yours was changed.",
                                         text::counted(imported.added, "entry", "entries"));
            });
        case Transfer::sync_with:
            break;
    }
    return told(storage::sync_log(store, data_dir, path), synced_words);
}

void MemoryRecords::transfer(Transfer, const std::filesystem::path&, const Moment&) {
    transfer_news_ = TransferNews{false, "Nothing is saved just now, so there is nothing to move."};
    news_ = true;
}

}  // namespace ingear::journal
