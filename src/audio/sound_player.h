#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "audio/sound_id.h"
#include "domain/session/session.h"

namespace ingear::audio {

/// What the player can try out in the settings.
enum class Sample { voice, sounds, music };

/// What the screens can make heard. Nothing of it waits or fails: where there is no device, nothing is heard.
class SoundPlayer {
  public:
    virtual ~SoundPlayer() = default;

    /// At once. `strength` 0 … 1: how hard a marble hits; `pan` -1 left … 1 right.
    virtual void play(SoundId id, float strength = 1.0F, float pan = 0.0F) = 0;

    /// A session is heard from here on. `id` chooses how things are said.
    virtual void begin_session(const domain::Session& session,
                               std::shared_ptr<const domain::Catalogue> catalogue, const std::string& id) = 0;
    /// The events of a step (there may be none), `session` as it is after that step.
    virtual void take(std::span<const domain::SessionEvent> events, const domain::Session& session) = 0;
    /// It is left in the middle. One that comes to its end by itself speaks its last words.
    virtual void leave_session() = 0;

    /// Says these outside of a session, one after the other, as soon as the voice is free; what takes long to
    /// make is left out.
    virtual void say(std::vector<std::string> texts) = 0;
    /// What is said outside of a session fades out, and what waits is forgotten.
    virtual void hush() = 0;
    /// Makes what will be said in a moment.
    virtual void prepare(std::vector<std::string> texts) = 0;

    /// The words being said, for those who read them; empty when there are none, or captions are off.
    struct Caption {
        std::string_view text;
        bool counts = false;  ///< belongs to a phase or a second and is gone with it
    };
    [[nodiscard]] virtual Caption caption() const = 0;

    virtual void hear(Sample sample) = 0;
    /// Why nothing is heard, for people; "" where all is well.
    [[nodiscard]] virtual std::string trouble() const = 0;
};

}  // namespace ingear::audio
