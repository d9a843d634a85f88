#include "audio/notes.h"

#include <algorithm>
#include <cmath>

#include "audio/sine.h"

namespace ingear::audio {

namespace {

constexpr float kFaint = 3.0e-4F;
constexpr float kFaintColour = 1.0e-3F;  // overtones below that are left out
constexpr float kReleaseSeconds = 0.35F;

}  // namespace

void Notes::add(const Note& note) {
    const auto free = std::find_if(sounding_.begin(), sounding_.end(),
                                   [](const Sounding& sounding) { return !sounding.used; });
    if (free == sounding_.end()) return;
    *free = Sounding{.note = note, .used = true};
}

void Notes::stop(Frame at) {
    for (Sounding& sounding : sounding_) {
        if (!sounding.used) continue;
        if (sounding.note.start >= at)
            sounding.used = false;
        else if (sounding.stop < 0)
            sounding.stop = at;
    }
}

bool Notes::silent() const {
    return std::none_of(sounding_.begin(), sounding_.end(),
                        [](const Sounding& sounding) { return sounding.used; });
}

void Notes::mix(float* stereo, Frame begin, std::size_t frames) {
    for (Sounding& sounding : sounding_)
        if (sounding.used && sounding.note.start < begin + static_cast<Frame>(frames))
            mix_one(sounding, stereo, begin, frames);
}

void Notes::mix_one(Sounding& sounding, float* stereo, Frame begin, std::size_t frames) const {
    const Note& note = sounding.note;
    const auto attack = static_cast<float>(std::max(0.005F, note.attack) * kRate);
    const float fall = std::exp(-1.0F / (note.decay * kRate));
    const float release = std::exp(-1.0F / (kReleaseSeconds * 0.2F * kRate));
    const double step = static_cast<double>(note.hz) / kRate;
    const float left = note.level * std::min(1.0F, 1.0F - note.pan);
    const float right = note.level * std::min(1.0F, 1.0F + note.pan);
    // A note that was told too late begins where it still can, softly.
    if (begin > note.start && sounding.turns == 0.0) sounding.note.start = begin;
    const auto skipped = static_cast<std::size_t>(std::max<Frame>(0, note.start - begin));
    for (std::size_t i = skipped; i < frames; ++i) {
        const Frame now = begin + static_cast<Frame>(i);
        const float into = static_cast<float>(now - note.start) / attack;
        float rise = 1.0F;
        if (into < 1.0F)
            rise = 0.5F - 0.5F * sine(0.25 + 0.5 * static_cast<double>(into));
        else
            sounding.fall *= fall;
        if (sounding.stop >= 0 && now >= sounding.stop) sounding.release *= release;
        const float loud = rise * sounding.fall * sounding.release;
        sounding.turns += step;
        const float colour = note.bright * sounding.fall;  // the overtones fade first
        float tone = sine(sounding.turns);
        if (colour > kFaintColour)
            tone += colour * (0.45F * sine(2.0 * sounding.turns) + 0.20F * sine(3.0 * sounding.turns) +
                              0.07F * sine(5.0 * sounding.turns));
        stereo[2 * i] += left * loud * tone;
        stereo[2 * i + 1] += right * loud * tone;
        if (into >= 1.0F && sounding.fall * sounding.release < kFaint) {
            sounding.used = false;
            return;
        }
    }
}

}  // namespace ingear::audio
