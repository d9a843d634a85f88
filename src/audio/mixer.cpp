#include "audio/mixer.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace ingear::audio {

namespace {

constexpr float kVolumeStep = 1.0F / (0.02F * kRate);  // of the way left, per frame
constexpr float kDuckIn = 1.0F / (0.05F * kRate);
constexpr float kDuckOut = 1.0F / (0.25F * kRate);
constexpr float kDuckedSounds = 0.45F;   // -7 dB
constexpr float kDuckedMusic = 0.32F;    // -10 dB
constexpr Frame kDuckLead = kRate / 10;  // the others make room before she speaks
constexpr Frame kDuckHold = kRate / 5;   // and between two words they stay away
constexpr Frame kNever = std::numeric_limits<Frame>::max();

/// Comes nearer to a volume without a step, and arrives.
void approach(float& volume, float wanted) {
    volume += (wanted - volume) * kVolumeStep;
    if (std::abs(wanted - volume) < 1.0e-5F) volume = wanted;
}

}  // namespace

Mixer::Mixer() = default;
Mixer::~Mixer() = default;

Playing Mixer::play(std::shared_ptr<const Clip> clip, const PlayOptions& options) {
    collect();
    if (!clip || clip->frames() == 0) return 0;
    const auto free =
        std::find_if(kept_.begin(), kept_.end(), [](const Kept& kept) { return kept.clip == nullptr; });
    if (free == kept_.end()) return 0;
    const auto slot = static_cast<std::uint32_t>(free - kept_.begin());
    Command command{.order = Order::play, .slot = slot};
    command.voice = {.clip = clip.get(),
                     .bus = options.bus,
                     .start = options.start,
                     .stop = kNever,
                     .left = options.level * std::min(1.0F, 1.0F - options.pan),
                     .right = options.level * std::min(1.0F, 1.0F + options.pan)};
    if (!send(command)) return 0;
    free->clip = std::move(clip);
    free->generation = (free->generation + 1) & 0xffffU;
    return (free->generation << 8U | slot) + 1;
}

void Mixer::stop(Playing playing, Frame at, double fade_seconds) {
    if (playing == 0) return;
    const std::uint32_t slot = (playing - 1) & 0xffU;
    if (slot >= kSlots || kept_[slot].generation != (playing - 1) >> 8U) return;
    const auto fade = static_cast<float>(std::max(0.005, fade_seconds) * kRate);
    send({.order = Order::stop, .slot = slot, .at = at, .value = 1.0F / fade});
}

void Mixer::glide(const GlideStretch& stretch) {
    send({.order = Order::glide, .stretch = stretch});
}
void Mixer::stop_glide(Frame at) {
    send({.order = Order::stop_glide, .at = at});
}
void Mixer::note(const Note& note) {
    send({.order = Order::note, .note = note});
}
void Mixer::stop_notes(Frame at) {
    send({.order = Order::stop_notes, .at = at});
}
void Mixer::set_volume(Bus bus, float volume) {
    send({.order = Order::volume, .bus = bus, .value = std::clamp(volume, 0.0F, 1.0F)});
}
void Mixer::set_muted(bool muted) {
    send({.order = Order::mute, .value = muted ? 0.0F : 1.0F});
}

void Mixer::collect() {
    for (std::uint32_t slot = 0; finished_.pop(slot);) kept_[slot].clip.reset();
}

void Mixer::obey() {
    for (Command command; commands_.pop(command);) {
        switch (command.order) {
            case Order::play:
                voices_[command.slot] = command.voice;
                break;
            case Order::stop:
                voices_[command.slot].stop = std::min(voices_[command.slot].stop, command.at);
                voices_[command.slot].fade_step = command.value;
                break;
            case Order::glide:
                glide_.add(command.stretch);
                break;
            case Order::stop_glide:
                glide_.stop(command.at);
                break;
            case Order::note:
                notes_.add(command.note);
                break;
            case Order::stop_notes:
                notes_.stop(command.at);
                break;
            case Order::volume:
                wanted_[static_cast<std::size_t>(command.bus)] = command.value;
                // Where nothing has been heard yet there is nothing to glide from.
                if (now_ == 0) volume_ = wanted_;
                break;
            case Order::mute:
                wanted_master_ = command.value;
                if (now_ == 0) master_ = wanted_master_;
                break;
        }
    }
}

void Mixer::mix(std::span<float> stereo) {
    obey();
    std::size_t done = 0;
    const std::size_t frames = stereo.size() / 2;
    while (done < frames) {
        const std::size_t chunk = std::min(kChunk, frames - done);
        mix_chunk(stereo.data() + 2 * done, chunk);
        done += chunk;
    }
    quiet_frames_ = all_quiet() ? quiet_frames_ + static_cast<Frame>(frames) : 0;
    silent_.store(quiet_frames_ > kRate / 2, std::memory_order_release);
    clock_.store(now_, std::memory_order_release);
}

bool Mixer::all_quiet() const {
    return glide_.silent() && notes_.silent() &&
           std::all_of(voices_.begin(), voices_.end(), [](const Voice& voice) { return !voice.clip; });
}

void Mixer::find_duck_targets(std::size_t frames) {
    std::fill_n(speaking_.begin(), frames, false);
    for (const Voice& voice : voices_) {
        if (voice.clip == nullptr || voice.bus != Bus::voice) continue;
        const Frame end = std::min(voice.stop, voice.start + voice.clip->frames()) + kDuckHold;
        const Frame from = std::max<Frame>(0, voice.start - kDuckLead - now_);
        const Frame to = std::min(static_cast<Frame>(frames), end - now_);
        for (Frame i = from; i < to; ++i) speaking_[static_cast<std::size_t>(i)] = true;
    }
}

void Mixer::mix_voice(std::size_t slot, float* stereo, std::size_t frames) {
    Voice& voice = voices_[slot];
    if (!voice.begun) {
        if (voice.start >= now_ + static_cast<Frame>(frames) && voice.stop > voice.start) return;
        voice.start = std::max(voice.start, now_);
        voice.begun = true;
    }
    const Clip& clip = *voice.clip;
    const Frame length = clip.frames();
    const auto first = static_cast<std::size_t>(std::max<Frame>(0, voice.start - now_));
    const bool unheard = voice.stop <= voice.start;
    for (std::size_t i = first; i < frames && !unheard && voice.fade > 0.0F; ++i) {
        const Frame now = now_ + static_cast<Frame>(i);
        const auto at = static_cast<std::size_t>(now - voice.start);
        if (static_cast<Frame>(at) >= length) break;
        if (now >= voice.stop) voice.fade = std::max(0.0F, voice.fade - voice.fade_step);
        const float left = clip.channels == 2 ? clip.samples[2 * at] : clip.samples[at];
        const float right = clip.channels == 2 ? clip.samples[2 * at + 1] : left;
        // A fade that eases at both ends.
        const float loud = voice.fade * voice.fade * (3.0F - 2.0F * voice.fade);
        stereo[2 * i] += left * voice.left * loud;
        stereo[2 * i + 1] += right * voice.right * loud;
    }
    // The duck holds on for a moment after the last word, so a spoken clip is kept until then.
    const bool stops = voice.stop < voice.start + length;
    const Frame silent =
        stops ? voice.stop + static_cast<Frame>(1.0F / voice.fade_step) + 1 : voice.start + length;
    const Frame end = silent + (voice.bus == Bus::voice ? kDuckHold : 0);
    const bool over = unheard || end <= now_ + static_cast<Frame>(frames);
    if (over && finished_.push(static_cast<std::uint32_t>(slot))) voice.clip = nullptr;
}

void Mixer::mix_chunk(float* stereo, std::size_t frames) {
    for (auto& bus : buses_) std::fill_n(bus.begin(), 2 * frames, 0.0F);
    find_duck_targets(frames);
    for (std::size_t slot = 0; slot < kSlots; ++slot) {
        if (voices_[slot].clip == nullptr) continue;
        mix_voice(slot, buses_[static_cast<std::size_t>(voices_[slot].bus)].data(), frames);
    }
    glide_.mix(buses_[static_cast<std::size_t>(Bus::sounds)].data(), now_, frames);
    notes_.mix(buses_[static_cast<std::size_t>(Bus::music)].data(), now_, frames);

    for (std::size_t i = 0; i < frames; ++i) {
        const float target = speaking_[i] ? 1.0F : 0.0F;
        duck_ += (target - duck_) * (speaking_[i] ? kDuckIn : kDuckOut);
        if (duck_ < 1.0e-6F) duck_ = 0.0F;
        const std::array<float, kBusCount> ducked{1.0F, 1.0F + (kDuckedSounds - 1.0F) * duck_,
                                                  1.0F + (kDuckedMusic - 1.0F) * duck_};
        approach(master_, wanted_master_);
        float left = 0.0F;
        float right = 0.0F;
        for (std::size_t bus = 0; bus < kBusCount; ++bus) {
            approach(volume_[bus], wanted_[bus]);
            const float gain = volume_[bus] * ducked[bus] * master_;
            left += buses_[bus][2 * i] * gain;
            right += buses_[bus][2 * i + 1] * gain;
        }
        limiter_.process(left, right);
        stereo[2 * i] = left;
        stereo[2 * i + 1] = right;
    }
    now_ += static_cast<Frame>(frames);
}

}  // namespace ingear::audio
