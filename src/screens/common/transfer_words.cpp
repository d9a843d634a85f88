#include "screens/common/transfer_words.h"

#include <fmt/format.h>

#include "base/text.h"

namespace ingear::screens {

namespace {

template <class T, class Words>
TransferNews told(const Result<T>& result, Words words) {
    if (!result) return {false, "That didn't work, and nothing was changed. " + result.error().text()};
    return {true, words(*result)};
}

std::string synced_words(const journal::Synced& synced) {
    std::string words =
        synced.added == 0 ? std::string("Everything is up to date.")
                          : fmt::format("Done: {} came in.", text::counted(synced.added, "entry", "entries"));
    if (!synced.skipped.empty())
        words += fmt::format(" {} couldn't be read yet; the next time takes care of it.",
                             text::counted(std::ssize(synced.skipped), "file", "files"));
    return words;
}

}  // namespace

TransferNews exported_news(const Result<int>& exported, const std::filesystem::path& file) {
    return told(exported, [&](int) { return "Everything you did is now in " + file.string() + "."; });
}

TransferNews imported_news(const Result<journal::Imported>& imported) {
    return told(imported, [](const journal::Imported& done) {
        return done.added == 0 ? std::string("All of that was here already.")
                               : fmt::format("Done: {} came in, and nothing of yours was changed.",
                                             text::counted(done.added, "entry", "entries"));
    });
}

TransferNews synced_news(const Result<journal::Synced>& synced) {
    return told(synced, synced_words);
}

TransferNews nothing_to_move() {
    return {false, "Nothing is saved just now, so there is nothing to move."};
}

}  // namespace ingear::screens
