#include "audio/speech_library.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <vector>

#include "base/paths.h"

namespace ingear::audio {

namespace fs = std::filesystem;

namespace {

std::uint64_t hash(std::string_view text, std::uint64_t value) {
    for (const char c : text) value = (value ^ static_cast<std::uint8_t>(c)) * 1099511628211ULL;
    return value;
}

/// Whole or not at all; a cache need not survive a power cut.
bool write_whole(const fs::path& file, const std::string& bytes) {
    const std::string beside = file.string() + fmt::format(".{}.new", ::getpid());
    const int descriptor = ::open(beside.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (descriptor < 0) return false;
    const bool written =
        ::write(descriptor, bytes.data(), bytes.size()) == static_cast<ssize_t>(bytes.size());
    ::close(descriptor);
    if (written && ::rename(beside.c_str(), file.c_str()) == 0) return true;
    ::unlink(beside.c_str());
    return false;
}

}  // namespace

fs::path default_voice_cache() {
    const char* cache = std::getenv("XDG_CACHE_HOME");
    if (cache && *cache == '/') return fs::path(cache) / "ingear" / "voice";
    const char* home = std::getenv("HOME");
    return home && *home == '/' ? fs::path(home) / ".cache" / "ingear" / "voice" : fs::path();
}

SpeechLibrary::SpeechLibrary(std::unique_ptr<VoiceMaker> voice, fs::path cache_dir, double speed)
    : voice_(std::move(voice)), dir_(std::move(cache_dir)), speed_(speed) {}
SpeechLibrary::~SpeechLibrary() = default;

fs::path SpeechLibrary::file_of(const std::string& text) const {
    const std::string key = voice_->key() + '\n' + text;
    return dir_ / fmt::format("{:016x}{:016x}.wav", hash(key, 14695981039346656037ULL),
                              hash(key, 88172645463325252ULL));
}

std::shared_ptr<const Spoken> SpeechLibrary::read(const std::string& text) const {
    if (dir_.empty()) return nullptr;
    const auto bytes = read_file(file_of(text));
    if (!bytes) return nullptr;
    auto speech = parse_wav(*bytes);
    if (!speech || speech->samples.empty()) return nullptr;
    auto spoken = std::make_shared<Spoken>(Spoken{std::move(*speech), {}});
    spoken->word_ends = find_word_ends(spoken->speech);
    return spoken;
}

void SpeechLibrary::write(const std::string& text, const Speech& speech) const {
    if (dir_.empty() || !make_private_dir(dir_)) return;
    write_whole(file_of(text), format_wav(speech));
}

std::shared_ptr<const Spoken> SpeechLibrary::make(const std::string& text) {
    if (auto known = find(text)) return known;
    const std::lock_guard one_at_a_time(voice_mutex_);
    {
        const std::lock_guard lock(mutex_);
        const auto known = spoken_.find(text);
        if (known != spoken_.end()) return known->second;
        if (!voice_ || unspeakable_.count(text) != 0) return nullptr;
    }
    std::shared_ptr<const Spoken> spoken = read(text);
    std::string trouble;
    if (!spoken) {
        auto raw = voice_->speak(text);
        if (raw) {
            auto made = std::make_shared<Spoken>(polish(*raw));
            if (!made->speech.samples.empty()) {
                write(text, made->speech);
                spoken = std::move(made);
            }
        } else {
            trouble = raw.error().text();
        }
    }
    const std::lock_guard lock(mutex_);
    if (spoken) {
        spoken_[text] = spoken;
    } else {
        unspeakable_.insert(text);
        trouble_ = std::move(trouble);
    }
    return spoken;
}

std::shared_ptr<const Spoken> SpeechLibrary::find(const std::string& text) const {
    const std::lock_guard lock(mutex_);
    const auto known = spoken_.find(text);
    return known == spoken_.end() ? nullptr : known->second;
}

std::string SpeechLibrary::trouble() const {
    const std::lock_guard lock(mutex_);
    return trouble_;
}

double SpeechLibrary::seconds(const std::string& text) const {
    if (const auto spoken = find(text)) return spoken->seconds();
    constexpr double kLettersASecond = 15.0;
    return (0.12 + static_cast<double>(text.size()) / kLettersASecond) / speed_;
}

double SpeechLibrary::word_end(const std::string& text, double into) const {
    const auto spoken = find(text);
    if (!spoken) {
        const double all = seconds(text);
        const auto at = static_cast<std::size_t>(into / all * static_cast<double>(text.size()));
        const std::size_t blank = at < text.size() ? text.find(' ', at) : std::string::npos;
        if (blank == std::string::npos) return all;
        return all * static_cast<double>(blank) / static_cast<double>(text.size());
    }
    const auto end = std::lower_bound(spoken->word_ends.begin(), spoken->word_ends.end(), into);
    return end == spoken->word_ends.end() ? spoken->seconds() : *end;
}

void SpeechLibrary::prune() const {
    std::error_code error;
    struct File {
        fs::file_time_type written;
        std::uintmax_t bytes;
        fs::path path;
    };
    std::vector<File> files;
    std::uintmax_t total = 0;
    for (const auto& entry : fs::directory_iterator(dir_, error)) {
        if (!entry.is_regular_file(error)) continue;
        files.push_back({entry.last_write_time(error), entry.file_size(error), entry.path()});
        total += files.back().bytes;
    }
    std::sort(files.begin(), files.end(), [](const File& a, const File& b) { return a.written < b.written; });
    for (const File& file : files) {
        if (total <= kMostBytes) return;
        if (fs::remove(file.path, error)) total -= file.bytes;
    }
}

}  // namespace ingear::audio
