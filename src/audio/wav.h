#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace ingear::audio {

/// 16-bit samples of one channel, as a voice speaks them.
struct Speech {
    int rate = 16000;
    std::vector<std::int16_t> samples;

    [[nodiscard]] double seconds() const {
        return rate > 0 ? static_cast<double>(samples.size()) / rate : 0.0;
    }
};

/// Reads a WAV of one 16-bit channel. A length in its head that goes past the end (a stream of unknown
/// length) means all there is. Errors don't know where the bytes are from: the caller tells.
[[nodiscard]] Result<Speech> parse_wav(std::string_view bytes);
[[nodiscard]] std::string format_wav(const Speech& speech);

/// Writes a stereo WAV of 16 bits at kRate, piece by piece, for the player's eyes only. Errors name the file.
class WavWriter {
  public:
    [[nodiscard]] static Result<WavWriter> create(const std::filesystem::path& file);
    WavWriter(WavWriter&&) noexcept;
    ~WavWriter();

    /// Interleaved, full scale at 1; what is beyond is cut.
    [[nodiscard]] Result<void> add(std::span<const float> stereo);
    /// Tells the length in the head. Nothing can be added afterwards.
    [[nodiscard]] Result<void> close();

  private:
    struct File;
    WavWriter(std::unique_ptr<File> file, std::filesystem::path path);

    std::unique_ptr<File> file_;
    std::filesystem::path path_;
    std::vector<float> buffer_;
};

}  // namespace ingear::audio
