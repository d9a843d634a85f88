#include "cli/session_audio.h"

#include <algorithm>

#include "base/log.h"

namespace ingear::cli {

namespace {

using audio::Frame;

std::vector<audio::Heard> in_order(std::vector<audio::Heard> heard) {
    std::stable_sort(heard.begin(), heard.end(),
                     [](const audio::Heard& a, const audio::Heard& b) { return a.t < b.t; });
    return heard;
}

}  // namespace

struct SessionAudio::Parts {
    Parts(audio::WavWriter file, std::unique_ptr<audio::VoiceMaker> voice, double speed)
        : wav(std::move(file)),
          library(std::move(voice), audio::default_voice_cache(), speed),
          timing(library) {}

    audio::WavWriter wav;
    audio::Mixer mixer;
    audio::SoundBank sounds;
    audio::SpeechLibrary library;
    audio::MakingTiming timing;
    domain::SpeechBook book;
    std::unique_ptr<audio::SessionMix> mix;
    std::vector<float> stereo;
    double t = 0.0;
    Result<void> written;
};

SessionAudio::SessionAudio(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
SessionAudio::SessionAudio(SessionAudio&&) noexcept = default;
SessionAudio::~SessionAudio() = default;

Result<SessionAudio> SessionAudio::create(const std::filesystem::path& file,
                                          const domain::Catalogue& catalogue,
                                          const domain::SoundSettings& settings, const std::string& session) {
    INGEAR_TRY(auto wav, audio::WavWriter::create(file));
    const domain::SpeechBook* book = catalogue.speech_in(settings.language);
    auto voice = audio::find_voice(book ? book->id : domain::kOwnLanguage, settings.speech_speed);
    if (!voice) log::warn("{}, so the session is written without words", voice.error().text());
    auto parts =
        std::make_unique<Parts>(std::move(wav), voice ? std::move(*voice) : nullptr, settings.speech_speed);
    if (book) parts->book = *book;
    domain::SoundSettings heard = settings;
    heard.muted = false;  // whoever asks for a file wants something in it
    audio::apply_volumes(parts->mixer, heard);
    parts->mix = std::make_unique<audio::SessionMix>(
        audio::SessionMix::Parts{parts->mixer, parts->sounds, parts->library, parts->timing, parts->book},
        domain::SpeechScheduler::Options{.mode = settings.voice, .seed = audio::speech_seed(session)});
    parts->mix->set_music(settings.music);
    parts->mix->keep_log();
    return SessionAudio(std::move(parts));
}

void SessionAudio::mix_until(double t) {
    const Frame frames = audio::frames_of(t) - parts_->mixer.clock();
    if (frames <= 0) return;
    parts_->stereo.resize(static_cast<std::size_t>(frames) * 2);
    parts_->mixer.mix(parts_->stereo);
    if (parts_->written) parts_->written = parts_->wav.add(parts_->stereo);
}

std::vector<audio::Heard> SessionAudio::take(std::span<const domain::SessionEvent> events,
                                             const domain::Session& session) {
    parts_->t = session.t();
    parts_->mix->take(events, session);
    parts_->mix->advance(parts_->t);
    mix_until(parts_->t);
    return in_order(parts_->mix->take_log());
}

Result<std::vector<audio::Heard>> SessionAudio::finish() {
    constexpr double kLongest = 60.0;
    const double end = parts_->t + kLongest;
    std::vector<audio::Heard> heard;
    while (parts_->t < end && !(parts_->mix->idle() && parts_->mixer.silent())) {
        parts_->t += kStep;
        parts_->mix->advance(parts_->t);
        mix_until(parts_->t);
        const auto more = in_order(parts_->mix->take_log());
        heard.insert(heard.end(), more.begin(), more.end());
    }
    INGEAR_TRY_DO(parts_->written);
    INGEAR_TRY_DO(parts_->wav.close());
    if (const std::string trouble = parts_->library.trouble(); !trouble.empty())
        log::warn("not every word could be spoken: {}", trouble);
    return heard;
}

}  // namespace ingear::cli
