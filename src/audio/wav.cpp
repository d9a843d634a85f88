#include "audio/wav.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cmath>
#include <cstring>
#include <string>

#include "audio/clip.h"

namespace ingear::audio {

namespace {

constexpr std::size_t kHead = 44;

std::uint32_t number(std::string_view bytes, std::size_t at, int count) {
    std::uint32_t value = 0;
    for (int i = count - 1; i >= 0; --i)
        value = value << 8U | static_cast<std::uint8_t>(bytes[at + static_cast<std::size_t>(i)]);
    return value;
}

void put(std::string& text, std::uint32_t value, int count) {
    for (int i = 0; i < count; ++i) text += static_cast<char>(value >> (8U * static_cast<unsigned>(i)));
}

std::string head(std::uint32_t data_bytes, int channels, int rate) {
    std::string text = "RIFF";
    put(text, 36 + data_bytes, 4);
    text += "WAVEfmt ";
    put(text, 16, 4);
    put(text, 1, 2);
    put(text, static_cast<std::uint32_t>(channels), 2);
    put(text, static_cast<std::uint32_t>(rate), 4);
    put(text, static_cast<std::uint32_t>(rate * channels * 2), 4);
    put(text, static_cast<std::uint32_t>(channels * 2), 2);
    put(text, 16, 2);
    text += "data";
    put(text, data_bytes, 4);
    return text;
}

}  // namespace

Result<Speech> parse_wav(std::string_view bytes) {
    if (bytes.size() < 12 || bytes.substr(0, 4) != "RIFF" || bytes.substr(8, 4) != "WAVE")
        return fail("is no WAV");
    Speech speech;
    bool format_known = false;
    for (std::size_t at = 12; at + 8 <= bytes.size();) {
        const std::string_view name = bytes.substr(at, 4);
        const std::size_t told = number(bytes, at + 4, 4);
        const std::size_t size = std::min(told, bytes.size() - at - 8);
        if (name == "fmt ") {
            if (size < 16 || number(bytes, at + 8, 2) != 1 || number(bytes, at + 10, 2) != 1 ||
                number(bytes, at + 22, 2) != 16)
                return fail("is no WAV of one 16-bit channel");
            speech.rate = static_cast<int>(number(bytes, at + 12, 4));
            if (speech.rate < 4000 || speech.rate > 192000) return fail("has an odd sample rate");
            format_known = true;
        } else if (name == "data" && format_known) {
            speech.samples.resize(size / 2);
            for (std::size_t i = 0; i < speech.samples.size(); ++i)
                speech.samples[i] =
                    static_cast<std::int16_t>(static_cast<std::uint16_t>(number(bytes, at + 8 + 2 * i, 2)));
            return speech;
        }
        at += 8 + size + (size & 1U);
    }
    return fail("has no samples");
}

std::string format_wav(const Speech& speech) {
    std::string text = head(static_cast<std::uint32_t>(speech.samples.size() * 2), 1, speech.rate);
    text.reserve(text.size() + speech.samples.size() * 2);
    for (const std::int16_t sample : speech.samples) put(text, static_cast<std::uint16_t>(sample), 2);
    return text;
}

Result<WavWriter> WavWriter::create(const std::filesystem::path& file) {
    const int descriptor = ::open(file.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    std::unique_ptr<std::FILE, Closer> stream(descriptor < 0 ? nullptr : ::fdopen(descriptor, "wb"));
    if (!stream) return fail(std::string("can't be written: ") + std::strerror(errno), file.string());
    WavWriter writer(std::move(stream), file);
    const std::string empty = head(0, 2, kRate);
    if (std::fwrite(empty.data(), 1, kHead, writer.file_.get()) != kHead)
        return fail(std::string("can't be written: ") + std::strerror(errno), file.string());
    return writer;
}

Result<void> WavWriter::add(std::span<const float> stereo) {
    buffer_.clear();
    for (const float value : stereo) {
        const auto sample = static_cast<std::int16_t>(std::lround(std::clamp(value, -1.0F, 1.0F) * 32767.0F));
        buffer_.push_back(static_cast<std::uint8_t>(sample & 0xff));
        buffer_.push_back(static_cast<std::uint8_t>((sample >> 8) & 0xff));
    }
    if (std::fwrite(buffer_.data(), 1, buffer_.size(), file_.get()) != buffer_.size())
        return fail(std::string("can't be written: ") + std::strerror(errno), path_.string());
    bytes_ += buffer_.size();
    return {};
}

Result<void> WavWriter::close() {
    const std::string full =
        head(static_cast<std::uint32_t>(std::min<std::uint64_t>(bytes_, 0xffffff00U)), 2, kRate);
    const bool written = std::fseek(file_.get(), 0, SEEK_SET) == 0 &&
                         std::fwrite(full.data(), 1, kHead, file_.get()) == kHead &&
                         std::fflush(file_.get()) == 0;
    if (!written) return fail(std::string("can't be written: ") + std::strerror(errno), path_.string());
    return {};
}

}  // namespace ingear::audio
