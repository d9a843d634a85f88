#include "audio/wav.h"

#include <fcntl.h>
#include <sndfile.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>

#include "audio/clip.h"

namespace ingear::audio {

namespace {

constexpr int kWav16 = SF_FORMAT_WAV | SF_FORMAT_PCM_16;
constexpr int kLeastRate = 4000, kMostRate = 192000;  // Hz

struct Closer {
    void operator()(SNDFILE* file) const { sf_close(file); }
};
using Handle = std::unique_ptr<SNDFILE, Closer>;

/// A file in memory for libsndfile: reads from `bytes`, writes into `text` where there is one.
struct Memory {
    std::string_view bytes;
    std::string* text = nullptr;
    sf_count_t at = 0;

    [[nodiscard]] sf_count_t size() const {
        return static_cast<sf_count_t>(text != nullptr ? text->size() : bytes.size());
    }
};

sf_count_t size_of(void* user) {
    return static_cast<Memory*>(user)->size();
}

sf_count_t seek(sf_count_t offset, int whence, void* user) {
    auto& memory = *static_cast<Memory*>(user);
    const sf_count_t from = whence == SEEK_SET ? 0 : whence == SEEK_CUR ? memory.at : memory.size();
    if (offset < -from) return -1;
    return memory.at = from + offset;
}

sf_count_t read(void* into, sf_count_t count, void* user) {
    auto& memory = *static_cast<Memory*>(user);
    const std::string_view all = memory.text != nullptr ? *memory.text : memory.bytes;
    const sf_count_t got = std::clamp(memory.size() - memory.at, sf_count_t{0}, count);
    if (got > 0) std::memcpy(into, all.data() + memory.at, static_cast<std::size_t>(got));
    memory.at += got;
    return got;
}

sf_count_t write(const void* from, sf_count_t count, void* user) {
    auto& memory = *static_cast<Memory*>(user);
    if (memory.text == nullptr || count < 0) return 0;
    const auto at = static_cast<std::size_t>(memory.at), length = static_cast<std::size_t>(count);
    if (memory.text->size() < at + length) memory.text->resize(at + length);
    std::memcpy(memory.text->data() + at, from, length);
    memory.at += count;
    return count;
}

sf_count_t tell(void* user) {
    return static_cast<Memory*>(user)->at;
}

Handle open(Memory& memory, int mode, SF_INFO& info) {
    SF_VIRTUAL_IO ways{size_of, seek, read, write, tell};
    return Handle(sf_open_virtual(&ways, mode, &info, &memory));
}

}  // namespace

Result<Speech> parse_wav(std::string_view bytes) {
    // libsndfile knows dozens of formats by their first bytes; none of the others is any of our business.
    if (bytes.size() < 12 || bytes.substr(0, 4) != "RIFF" || bytes.substr(8, 4) != "WAVE")
        return fail("is no WAV");
    Memory memory{bytes};
    SF_INFO info{};
    const Handle file = open(memory, SFM_READ, info);
    if (!file) return fail(std::string("is no WAV that can be read: ") + sf_strerror(nullptr));
    if (info.format != kWav16 || info.channels != 1) return fail("is no WAV of one 16-bit channel");
    if (info.samplerate < kLeastRate || info.samplerate > kMostRate) return fail("has an odd sample rate");

    Speech speech{info.samplerate, {}};
    const auto most = static_cast<sf_count_t>(bytes.size() / sizeof(std::int16_t));
    speech.samples.resize(static_cast<std::size_t>(std::clamp(info.frames, sf_count_t{0}, most)));
    const auto count = static_cast<sf_count_t>(speech.samples.size());
    const sf_count_t got = sf_read_short(file.get(), speech.samples.data(), count);
    speech.samples.resize(static_cast<std::size_t>(std::clamp(got, sf_count_t{0}, count)));
    return speech;
}

std::string format_wav(const Speech& speech) {
    std::string text;
    Memory memory{{}, &text};
    SF_INFO info{};
    info.samplerate = speech.rate;
    info.channels = 1;
    info.format = kWav16;
    // Writing into memory fails for a rate that no voice has at most; then there is nothing to read back.
    if (const Handle file = open(memory, SFM_WRITE, info))
        sf_write_short(file.get(), speech.samples.data(), static_cast<sf_count_t>(speech.samples.size()));
    return text;
}

struct WavWriter::File {
    explicit File(int opened) : descriptor(opened) {
        SF_INFO info{};
        info.samplerate = kRate;
        info.channels = 2;
        info.format = kWav16;
        handle.reset(sf_open_fd(descriptor, SFM_WRITE, &info, SF_FALSE));
    }
    File(const File&) = delete;
    File& operator=(const File&) = delete;
    ~File() {
        handle.reset();
        ::close(descriptor);
    }

    int descriptor;
    Handle handle;
};

WavWriter::WavWriter(std::unique_ptr<File> file, std::filesystem::path path)
    : file_(std::move(file)), path_(std::move(path)) {}
WavWriter::WavWriter(WavWriter&&) noexcept = default;
WavWriter::~WavWriter() = default;

Result<WavWriter> WavWriter::create(const std::filesystem::path& file) {
    const int descriptor = ::open(file.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (descriptor < 0) return fail(std::string("can't be written: ") + std::strerror(errno), file.string());
    auto opened = std::make_unique<File>(descriptor);
    if (!opened->handle) return fail(std::string("can't be written: ") + sf_strerror(nullptr), file.string());
    return WavWriter(std::move(opened), file);
}

Result<void> WavWriter::add(std::span<const float> stereo) {
    buffer_.assign(stereo.begin(), stereo.end());
    for (float& value : buffer_) value = std::clamp(value, -1.0F, 1.0F);
    const auto count = static_cast<sf_count_t>(buffer_.size());
    if (sf_write_float(file_->handle.get(), buffer_.data(), count) != count)
        return fail(std::string("can't be written: ") + sf_strerror(file_->handle.get()), path_.string());
    return {};
}

Result<void> WavWriter::close() {
    if (const int error = sf_close(file_->handle.release()); error != SF_ERR_NO_ERROR)
        return fail(std::string("can't be written: ") + sf_error_number(error), path_.string());
    return {};
}

}  // namespace ingear::audio
