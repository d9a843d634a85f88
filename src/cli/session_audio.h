#pragma once

#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "audio/session_mix.h"
#include "audio/wav.h"
#include "base/result.h"
#include "domain/settings/settings.h"

namespace ingear::cli {

/// Writes what is heard in a session into a WAV, by the same mix that the game plays, as fast as it goes. The
/// file's time is that of the events.
class SessionAudio {
  public:
    /// Let the session pass in steps of at most this many seconds.
    static constexpr double kStep = 1.0 / 60.0;

    /// A voice that is missing is told; the rest is heard without it.
    [[nodiscard]] static Result<SessionAudio> create(const std::filesystem::path& file,
                                                     const domain::Catalogue& catalogue,
                                                     const domain::SoundSettings& settings,
                                                     const std::string& session);
    SessionAudio(SessionAudio&&) noexcept;
    ~SessionAudio();

    /// The events of a step. Returns what was made heard in it, in order.
    std::vector<audio::Heard> take(std::span<const domain::SessionEvent> events,
                                   const domain::Session& session);
    /// Lets the last words and sounds fade, and closes the file.
    [[nodiscard]] Result<std::vector<audio::Heard>> finish();

  private:
    struct Parts;
    explicit SessionAudio(std::unique_ptr<Parts> parts);
    void mix_until(double t);

    std::unique_ptr<Parts> parts_;
};

}  // namespace ingear::cli
