#include "app/sound_system.h"

#include <algorithm>
#include <cmath>
#include <future>

namespace ingear::app {

namespace {

using audio::Frame;

/// From a moment of the session to its being mixed: longer than a step and a buffer of the device, so that
/// every frame comes in time for its place.
constexpr Frame kAhead = 2048;
/// Further apart than this the clocks are set anew; nearer, they are drawn together unheard.
constexpr Frame kMostDrift = 3000;
constexpr double kLookAhead = 0.05;  // seconds
constexpr double kCaptionLingers = 0.5;
constexpr double kPatience = 2.0;  // seconds, for words outside of a session to be made
constexpr double kBetween = 0.35;  // seconds of silence between two of them

/// Speaks all that a session will say if nothing comes between, in the order in which it is said.
void rehearse(const domain::SessionPlan& plan, double tempo, const domain::Catalogue& catalogue,
              const domain::SpeechBook& book, audio::SpeechLibrary& library,
              const domain::SpeechScheduler::Options& options, const std::function<bool()>& stop) {
    constexpr double kStep = 0.05;
    const audio::MakingTiming timing(library);
    domain::SpeechScheduler director(book, timing, options);
    domain::Session session(plan, catalogue, {.tempo_factor = tempo});
    while (!session.done() && !stop()) {
        for (const domain::SessionEvent& event : session.advance(kStep)) director.take(event, session);
        (void)director.act(session.t());
    }
}

}  // namespace

Worker::Worker() {
    thread_ = std::thread([this] {
        std::unique_lock lock(mutex_);
        for (;;) {
            changed_.wait(lock, [this] { return quit_ || !tasks_.empty(); });
            if (quit_) return;
            const auto task = std::move(tasks_.front());
            tasks_.pop_front();
            lock.unlock();
            task();
            lock.lock();
        }
    });
}

Worker::~Worker() {
    {
        const std::lock_guard lock(mutex_);
        quit_ = true;
    }
    changed_.notify_all();
    thread_.join();
}

void Worker::add(std::function<void()> task) {
    {
        const std::lock_guard lock(mutex_);
        tasks_.push_back(std::move(task));
    }
    changed_.notify_all();
}

void Worker::wait() {
    std::promise<void> done;
    add([&done] { done.set_value(); });
    done.get_future().wait();
}

SoundSystem::SoundSystem(const domain::SoundSettings& settings, bool device) : settings_(settings) {
    audio::apply_volumes(mixer_, settings);
    if (device) device_.emplace(mixer_);
    worker_.add([this] { make_bank(); });
    open_voice();
    worker_.add([library = library_] { library->prune(); });
}

SoundSystem::~SoundSystem() = default;

void SoundSystem::make_bank() {
    std::call_once(bank_making_, [this] {
        made_bank_ = std::make_unique<audio::SoundBank>();
        bank_.store(made_bank_.get(), std::memory_order_release);
    });
}

void SoundSystem::open_voice() {
    auto voice = audio::find_voice(book_.id.empty() ? settings_.language : book_.id, settings_.speech_speed);
    voice_trouble_ = voice ? "" : voice.error().text();
    library_ = std::make_shared<audio::SpeechLibrary>(voice ? std::move(*voice) : nullptr,
                                                      audio::default_voice_cache(), settings_.speech_speed);
}

void SoundSystem::set_catalogue(std::shared_ptr<const domain::Catalogue> catalogue) {
    catalogue_ = std::move(catalogue);
    choose_book();
}

void SoundSystem::choose_book() {
    const domain::SpeechBook* book = catalogue_ ? catalogue_->speech_in(settings_.language) : nullptr;
    if (!book) return;
    const std::string before = book_.id.empty() ? settings_.language : book_.id;
    book_ = *book;
    if (book_.id != before) open_voice();
}

void SoundSystem::change_settings(const domain::SoundSettings& settings) {
    if (mix_ && settings.music != settings_.music) {
        mixer_.stop_notes(mixer_.clock());
        mix_->set_music(settings.music);
    }
    const bool other_voice = settings.speech_speed != settings_.speech_speed;
    const bool other_language = settings.language != settings_.language;
    settings_ = settings;
    audio::apply_volumes(mixer_, settings);
    // A session that goes on keeps its voice: what it says is timed by it.
    if ((other_voice || other_language) && !session_runs_) {
        mix_.reset();
        hush();
        choose_book();
        if (other_voice) open_voice();
    }
    if (settings.muted || !device_) return;
    device_->want();
}

void SoundSystem::follow_clock() {
    const Frame wanted = mixer_.clock() + kAhead - audio::frames_of(t_);
    const Frame drift = wanted - origin_;
    if (!origin_known_ || std::abs(drift) > kMostDrift)
        origin_ = wanted;
    else
        origin_ += drift / 64;
    origin_known_ = true;
    if (mix_) mix_->set_origin(origin_);
}

void SoundSystem::step(double dt) {
    if (!std::exchange(stepped_, false)) t_ += dt;
    if (device_) device_->pump(dt);
    mixer_.collect();
    if (!waiting_.empty()) say_waiting();
    if (!mix_) return;
    follow_clock();
    mix_->advance(t_ + kLookAhead);
    if (!session_runs_ && mix_->idle() && mixer_.silent()) {
        mix_.reset();
        if (device_) device_->keep_awake(false);
    }
}

void SoundSystem::wait() {
    worker_.wait();
    if (device_) device_->wait_for_outcome();
}

void SoundSystem::play(audio::SoundId id, float strength, float pan) {
    if (!bank()) return;
    const std::size_t take = takes_[static_cast<std::size_t>(id)]++;
    mixer_.play(bank()->clip(id, take, strength),
                {.bus = audio::Bus::sounds, .level = std::clamp(strength, 0.0F, 1.0F), .pan = pan});
    if (device_) device_->want();
}

void SoundSystem::begin_session(const domain::Session& session,
                                std::shared_ptr<const domain::Catalogue> catalogue, const std::string& id) {
    make_bank();  // long made, but for a session that the game opens with
    set_catalogue(std::move(catalogue));
    const domain::SpeechScheduler::Options options{.mode = settings_.voice, .seed = audio::speech_seed(id)};
    mix_ = std::make_unique<audio::SessionMix>(
        audio::SessionMix::Parts{mixer_, *bank(), *library_, *library_, book_}, options);
    mix_->set_music(settings_.music);
    session_runs_ = true;
    stepped_ = true;
    t_ = session.t();
    waiting_.clear();
    said_until_ = t_;
    origin_known_ = false;
    if (device_) device_->keep_awake(true);
    worker_.add([this, plan = session.plan(), tempo = session.tempo_factor(), held = catalogue_,
                 library = library_, book = book_, options] {
        rehearse(plan, tempo, *held, book, *library, options, [this] { return worker_.stopping(); });
    });
}

void SoundSystem::take(std::span<const domain::SessionEvent> events, const domain::Session& session) {
    if (!mix_) return;
    t_ = session.t();
    stepped_ = true;
    if (!origin_known_) follow_clock();
    mix_->take(events, session);
    if (session.done()) session_runs_ = false;
}

void SoundSystem::leave_session() {
    if (!mix_) return;
    mix_->leave(t_);
    mix_.reset();
    session_runs_ = false;
    if (device_) device_->keep_awake(false);
}

audio::SoundPlayer::Caption SoundSystem::caption() const {
    if (!settings_.captions) return {};
    if (!mix_) return t_ < said_until_ + kCaptionLingers ? Caption{said_, false} : Caption{};
    const domain::Utterance* utterance = mix_->speaking(t_, kCaptionLingers);
    if (!utterance) return {};
    const bool counts = utterance->fixed && utterance->id != "ten_seconds" && utterance->id != "hold_left";
    return {utterance->text, counts};
}

void SoundSystem::hear(audio::Sample sample) {
    switch (sample) {
        case audio::Sample::voice:
            hush();
            return queue({book_.sample});
        case audio::Sample::sounds:
            return play(audio::SoundId::set_done, 1.0F, 0.0F);
        case audio::Sample::music:
            return play_sample_music();
    }
}

void SoundSystem::play_sample_music() {
    constexpr int kBeats = 12;
    audio::Music music(settings_.music == "off" ? "dawn" : settings_.music, 1);
    mixer_.stop_notes(mixer_.clock());
    for (int beat = 0; beat < kBeats; ++beat)
        music.next_beat(audio::kUsualBeat, [&](audio::Note note) {
            note.start += mixer_.clock() + kAhead + audio::frames_of(beat * audio::kUsualBeat);
            mixer_.note(note);
        });
    if (device_) device_->want();
}

void SoundSystem::say(std::vector<std::string> texts) {
    if (settings_.voice != domain::SpeechMode::silent && !mix_) queue(std::move(texts));
}

void SoundSystem::prepare(std::vector<std::string> texts) {
    if (settings_.voice == domain::SpeechMode::silent) return;
    for (std::string& text : texts)
        worker_.add([library = library_, made = std::move(text)] { (void)library->make(made); });
}

void SoundSystem::queue(std::vector<std::string> texts) {
    std::erase(texts, "");
    if (waiting_.empty()) patience_until_ = std::max(t_, said_until_) + kPatience;
    waiting_.insert(waiting_.end(), texts.begin(), texts.end());
    prepare(std::move(texts));
}

void SoundSystem::hush() {
    constexpr double kFade = 0.08;  // seconds
    waiting_.clear();
    said_.clear();
    if (t_ >= said_until_) return;
    mixer_.stop(saying_, mixer_.clock(), kFade);
    said_until_ = t_;
}

void SoundSystem::say_waiting() {
    if (!said_.empty() && t_ < said_until_ + kBetween) return;
    const auto spoken = library_->find(waiting_.front());
    if (!spoken && t_ <= patience_until_) return;
    if (spoken) {
        saying_ = mixer_.play(audio::to_clip(spoken->speech), {.bus = audio::Bus::voice});
        said_ = waiting_.front();
        said_until_ = t_ + spoken->seconds();
        if (device_) device_->want();
    }
    waiting_.pop_front();
    patience_until_ = std::max(t_, said_until_) + kPatience;
}

std::string SoundSystem::trouble() const {
    const std::string device = device_ ? device_->trouble() : "";
    return device.empty() ? voice_trouble_ : device;
}

}  // namespace ingear::app
