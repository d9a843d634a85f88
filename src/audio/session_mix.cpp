#include "audio/session_mix.h"
#include "domain/catalogue/exercise.h"

#include <algorithm>
#include <cmath>

namespace ingear::audio {

namespace {

namespace event = domain::event;

// G3 and the D above: a calm fifth, high enough for small loudspeakers.
constexpr float kLow = 196.00F;
constexpr float kHigh = 293.66F;
constexpr double kHush = 0.06;  // seconds that a hushed word takes to fade

bool rises(std::string_view phase) {
    return phase == "lift" || phase == "squeeze";
}
bool falls(std::string_view phase) {
    return phase == "lower" || phase == "release";
}

/// Whether the pitch is high at the beginning of a phase: where the phase before led it.
bool begins_high(const motion::Movement& movement, std::size_t phase) {
    if (rises(movement.phases[phase].name)) return false;
    if (falls(movement.phases[phase].name)) return true;
    for (std::size_t i = phase; i-- > 0;) {
        if (rises(movement.phases[i].name)) return true;
        if (falls(movement.phases[i].name)) return false;
    }
    // Before anything moves up or down: from where it goes away.
    for (std::size_t i = phase + 1; i < movement.phases.size(); ++i) {
        if (rises(movement.phases[i].name)) return false;
        if (falls(movement.phases[i].name)) return true;
    }
    return false;
}

float pan_of(motion::Side side) {
    return side == motion::Side::left ? -0.35F : side == motion::Side::right ? 0.35F : 0.0F;
}

}  // namespace

void apply_volumes(Mixer& mixer, const domain::SoundSettings& settings) {
    // A slider's middle is heard as half as loud: about 10 dB down.
    const auto amplitude = [](double volume) { return static_cast<float>(std::pow(volume, 1.66)); };
    mixer.set_volume(Bus::voice, amplitude(settings.voice_volume));
    mixer.set_volume(Bus::sounds, amplitude(settings.sound_volume));
    mixer.set_volume(Bus::music, amplitude(settings.music_volume));
    mixer.set_muted(settings.muted);
}

std::uint64_t speech_seed(std::string_view session) {
    std::uint64_t value = 14695981039346656037ULL;
    for (const char c : session) value = (value ^ static_cast<std::uint8_t>(c)) * 1099511628211ULL;
    return value;
}

SessionMix::SessionMix(const Parts& parts, const domain::SpeechScheduler::Options& options)
    : parts_(parts), director_(parts.book, parts.timing, options), seed_(options.seed) {}

void SessionMix::set_music(std::string_view theme) {
    music_.emplace(theme, seed_);
}

/// The pulse is the rep's: its beats begin with it, a whole number of them in each.
void SessionMix::follow_beat(const domain::SessionEvent& event, const domain::Session& session) {
    if (std::get_if<event::PhaseStarted>(&event.body) && session.state().phase == 0) {
        beat_ = beat_of(session.current_set().exercise->rep_seconds() * session.tempo_factor());
        next_beat_ = event.t;
    } else if (std::get_if<event::SessionStarted>(&event.body) || std::get_if<event::Resumed>(&event.body)) {
        next_beat_ = event.t + 0.5;
    } else if (std::get_if<event::Paused>(&event.body) || std::get_if<event::Stopped>(&event.body) ||
               std::get_if<event::SessionDone>(&event.body)) {
        stop_music(event.t);
    }
}

void SessionMix::stop_music(double t) {
    next_beat_.reset();
    parts_.mixer.stop_notes(frame(t));
}

void SessionMix::play_music(double until) {
    if (!music_ || !music_->plays()) return;
    while (next_beat_ && *next_beat_ <= until) {
        const Frame at = frame(*next_beat_);
        music_->next_beat(beat_, [&](Note note) {
            note.start += at;
            parts_.mixer.note(note);
        });
        *next_beat_ += beat_;
    }
}

void SessionMix::take(std::span<const domain::SessionEvent> events, const domain::Session& session) {
    undo_told_ = false;
    for (const domain::SessionEvent& event : events) {
        director_.take(event, session);
        listen(event, session);
        follow_beat(event, session);
    }
}

void SessionMix::listen(const domain::SessionEvent& event, const domain::Session& session) {
    const double t = event.t;
    if (std::get_if<event::Countdown>(&event.body)) {
        for (int i = 0; i < static_cast<int>(domain::kCountdownSeconds); ++i)
            plan_sound(t + i, SoundId::tick);
    } else if (const auto* phase = std::get_if<event::PhaseStarted>(&event.body)) {
        start_phase(t, session, *phase);
    } else if (const auto* rep = std::get_if<event::RepDone>(&event.body)) {
        // The last one is told by the set's end.
        const auto& set = session.plan().sets[static_cast<std::size_t>(rep->set_index)];
        if (rep->rep < set.reps) plan_sound(t, SoundId::rep, pan_of(rep->side) * 0.5F);
    } else if (std::get_if<event::SetDone>(&event.body)) {
        parts_.mixer.stop_glide(frame(t));
        plan_sound(t, SoundId::set_done);
    } else if (const auto* rest = std::get_if<event::Rest>(&event.body)) {
        parts_.mixer.stop_glide(frame(t));
        plan_sound(t + rest->seconds, SoundId::rest_end);
    } else if (const auto* sides = std::get_if<event::SideSwitch>(&event.body)) {
        parts_.mixer.stop_glide(frame(t));
        plan_sound(t + sides->seconds, SoundId::side_switch);
    } else if (std::get_if<event::SessionDone>(&event.body)) {
        parts_.mixer.stop_glide(frame(t));
        plan_sound(t + 0.5, SoundId::session_done);
    } else if (std::get_if<event::RepUndone>(&event.body)) {
        drop_planned();
        parts_.mixer.stop_glide(frame(t));
        if (!std::exchange(undo_told_, true)) plan_sound(t, SoundId::undo);
    } else if (std::get_if<event::Resumed>(&event.body)) {
        resume_phase(t, session);
    } else if (std::get_if<event::Paused>(&event.body) || std::get_if<event::Skipped>(&event.body) ||
               std::get_if<event::Stopped>(&event.body)) {
        drop_planned();
        parts_.mixer.stop_glide(frame(t));
    }
}

void SessionMix::plan_sound(double t, SoundId id, float pan) {
    planned_.push_back({t, id, pan});
}

void SessionMix::drop_planned() {
    planned_.clear();
}

void SessionMix::start_phase(double t, const domain::Session& session, const event::PhaseStarted& phase) {
    const std::size_t index = session.state().phase;
    if (index == 0 && phase.rep == 1) plan_sound(t, SoundId::begin);
    glide(t, phase.seconds, session.current_set(), index);
}

/// After a pause it goes on where it was.
void SessionMix::resume_phase(double t, const domain::Session& session) {
    const domain::SessionState& state = session.state();
    const double left = state.duration - state.elapsed;
    switch (state.stage) {
        case domain::SessionStage::set:
            return glide(t - state.elapsed, state.duration, session.current_set(), state.phase);
        case domain::SessionStage::countdown:
            for (double at = t + left - 1.0; at >= t; at -= 1.0) plan_sound(at, SoundId::tick);
            return;
        case domain::SessionStage::rest:
            return plan_sound(t + left, SoundId::rest_end);
        case domain::SessionStage::side_switch:
            return plan_sound(t + left, SoundId::side_switch);
        default:
            return;
    }
}

void SessionMix::glide(double start, double seconds, const domain::PlannedSet& set, std::size_t phase) {
    const motion::Movement& movement = set.exercise->movement;
    const std::string& name = movement.phases[phase].name;
    const bool high = begins_high(movement, phase);
    const bool stays = !rises(name) && !falls(name);
    const float from = high ? kHigh : kLow;
    const float to = stays ? from : high ? kLow : kHigh;
    parts_.mixer.glide({.start = frame(start),
                        .length = frames_of(seconds),
                        .from_hz = from,
                        .to_hz = to,
                        .pan = pan_of(set.side),
                        .level = stays && !high ? 0.8F : 1.0F,
                        .pulses = stays});
}

void SessionMix::say(const domain::Utterance& utterance) {
    log({Heard::Kind::say, utterance.start, utterance.id, utterance.text, utterance.seconds});
    if (const auto spoken = parts_.library.find(utterance.text))
        voices_[utterance.number] =
            parts_.mixer.play(to_clip(spoken->speech), {.bus = Bus::voice, .start = frame(utterance.start)});
    while (voices_.size() > 8) voices_.erase(voices_.begin());
}

void SessionMix::advance(double until) {
    for (const domain::SpeechAct& act : director_.act(until)) {
        if (act.kind == domain::SpeechAct::Kind::begin) {
            say(act.utterance);
            continue;
        }
        log({Heard::Kind::hush, act.t, act.utterance.id, act.utterance.text, act.utterance.seconds});
        const auto voice = voices_.find(act.utterance.number);
        if (voice != voices_.end()) parts_.mixer.stop(voice->second, frame(act.t), kHush);
    }
    const auto due = std::partition(planned_.begin(), planned_.end(),
                                    [until](const PlannedSound& sound) { return sound.t > until; });
    for (auto sound = due; sound != planned_.end(); ++sound) {
        log({Heard::Kind::sound, sound->t, std::string(to_string(sound->id)), {}, 0.0});
        const std::size_t take = takes_[static_cast<std::size_t>(sound->id)]++;
        parts_.mixer.play(parts_.sounds.clip(sound->id, take),
                          {.bus = Bus::sounds, .start = frame(sound->t), .pan = sound->pan});
    }
    planned_.erase(due, planned_.end());
    play_music(until);
}

void SessionMix::leave(double t) {
    planned_.clear();
    parts_.mixer.stop_glide(frame(t));
    stop_music(t);
    for (const auto& [number, voice] : voices_) parts_.mixer.stop(voice, frame(t), kHush);
    voices_.clear();
}

}  // namespace ingear::audio
