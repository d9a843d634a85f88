#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <set>
#include <string>

#include "audio/speech_polish.h"
#include "audio/voice_maker.h"
#include "domain/speech/speech_scheduler.h"

namespace ingear::audio {

/// What a voice has spoken, kept in memory and, for the next time, in a folder. Any thread may use it; making
/// waits for the voice, the rest never waits for long.
class SpeechLibrary final : public domain::SpeechTiming {
  public:
    /// At most this much is kept in the folder; the oldest goes first.
    static constexpr std::uintmax_t kMostBytes = std::uintmax_t{48} << 20U;

    /// `voice` may be null: then nothing is spoken, and lengths are guessed. `cache_dir` empty: kept in
    /// memory alone. `speed` as the voice's, for guessing.
    SpeechLibrary(std::unique_ptr<VoiceMaker> voice, std::filesystem::path cache_dir, double speed);
    ~SpeechLibrary() override;

    /// Speaks a text unless that was done before. Null where it can't be spoken.
    std::shared_ptr<const Spoken> make(const std::string& text);
    /// What was made; null where it wasn't (yet).
    [[nodiscard]] std::shared_ptr<const Spoken> find(const std::string& text) const;
    /// Why something couldn't be spoken; "" while all is well.
    [[nodiscard]] std::string trouble() const;

    /// Of what was made; else a guess.
    [[nodiscard]] double seconds(const std::string& text) const override;
    [[nodiscard]] double word_end(const std::string& text, double into) const override;
    /// Keeps the folder within its bounds.
    void prune() const;

  private:
    [[nodiscard]] std::filesystem::path file_of(const std::string& text) const;
    [[nodiscard]] std::shared_ptr<const Spoken> read(const std::string& text) const;
    void write(const std::string& text, const Speech& speech) const;

    std::unique_ptr<VoiceMaker> voice_;
    std::filesystem::path dir_;
    double speed_;
    mutable std::mutex mutex_;  ///< of what follows
    std::map<std::string, std::shared_ptr<const Spoken>> spoken_;
    std::set<std::string> unspeakable_;
    std::string trouble_;
    std::mutex voice_mutex_;
};

/// A library's timing that makes what it is asked for.
class MakingTiming final : public domain::SpeechTiming {
  public:
    explicit MakingTiming(SpeechLibrary& library) : library_(library) {}
    [[nodiscard]] double seconds(const std::string& text) const override {
        (void)library_.make(text);
        return library_.seconds(text);
    }
    [[nodiscard]] double word_end(const std::string& text, double into) const override {
        return library_.word_end(text, into);
    }

  private:
    SpeechLibrary& library_;
};

/// $XDG_CACHE_HOME/ingear/voice, else ~/.cache/ingear/voice.
[[nodiscard]] std::filesystem::path default_voice_cache();

}  // namespace ingear::audio
