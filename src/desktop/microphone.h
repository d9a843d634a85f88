#pragma once

#include <memory>

#include "desktop/event_loop.h"
#include "desktop/presence_source.h"

namespace ingear::desktop {

/// Whether a program records from a microphone: the source outputs of PulseAudio, or of PipeWire in its
/// place.
class Microphone : public PresenceSource {
  public:
    /// Connects to the sound server if there is one, and again when it comes back; never starts one.
    [[nodiscard]] static std::unique_ptr<Microphone> create(EventLoop& loop, Changed changed);
    [[nodiscard]] virtual bool in_use() const = 0;
};

}  // namespace ingear::desktop
