#pragma once

#include <memory>
#include <string>
#include <vector>

#include "audio/wav.h"
#include "base/result.h"

namespace ingear::audio {

/// Turns text into speech. Takes its time: never on the frame path.
class VoiceMaker {
  public:
    virtual ~VoiceMaker() = default;
    /// As the voice gives it, with silence at its ends.
    [[nodiscard]] virtual Result<Speech> speak(const std::string& text) = 0;
    /// Whatever changes how it sounds: voice and speed.
    [[nodiscard]] virtual std::string key() const = 0;
    /// For people: "flite, voice slt".
    [[nodiscard]] virtual std::string name() const = 0;
};

inline constexpr double kLeastSpeechSpeed = 0.7, kMostSpeechSpeed = 1.3;

/// The best voice that this machine has for a language: flite's slt for English, espeak-ng for the others and
/// where flite is missing. Each runs as a program of its own, so that one that breaks breaks nothing else.
/// `speed`: 1 as the voice speaks by itself, more is faster. Fails, in words for the player, where there is
/// none.
[[nodiscard]] Result<std::unique_ptr<VoiceMaker>> find_voice(const std::string& language, double speed);

/// A program that is given a text as its last argument and writes a WAV to stdout.
class ProgramVoice final : public VoiceMaker {
  public:
    ProgramVoice(std::string name, std::vector<std::string> command)
        : name_(std::move(name)), command_(std::move(command)) {}
    [[nodiscard]] Result<Speech> speak(const std::string& text) override;
    [[nodiscard]] std::string key() const override;
    [[nodiscard]] std::string name() const override { return name_; }

  private:
    std::string name_;
    std::vector<std::string> command_;
};

}  // namespace ingear::audio
