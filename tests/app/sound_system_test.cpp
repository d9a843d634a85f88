#include "app/sound_system.h"

#include <cstdlib>

#include "content/catalogue_loader.h"
#include "support/catch.h"
#include "support/places.h"
#include "support/temporary_folder.h"

using namespace ingear;
using namespace ingear::app;

namespace {

/// The voice's cache and the sound driver of a test.
class Surroundings {
  public:
    explicit Surroundings(const char* driver) {
        ::setenv("SDL_AUDIODRIVER", driver, 1);
        ::setenv("XDG_CACHE_HOME", folder_.path().c_str(), 1);
    }
    ~Surroundings() {
        ::unsetenv("SDL_AUDIODRIVER");
        ::unsetenv("XDG_CACHE_HOME");
    }

  private:
    TemporaryFolder folder_;
};

struct Played {
    std::shared_ptr<const domain::Catalogue> catalogue = std::make_shared<const domain::Catalogue>(
        content::load_catalogue(places::share() / "assets").catalogue);
    domain::Session session{domain::plan_session(*catalogue, *catalogue->routine("first_steps")).value(),
                            *catalogue};

    void step(SoundSystem& sound) {
        constexpr double kStep = 1.0 / 60.0;
        sound.take(session.advance(kStep), session);
        sound.step(kStep);
    }
};

}  // namespace

TEST_CASE("the device takes the mix, and rests when there is nothing to hear") {
    const Surroundings dummy("dummy");
    constexpr audio::Frame kLong = 4 * 1024;
    const auto clip = std::make_shared<const audio::Clip>(
        audio::Clip{.channels = 1, .samples = std::vector<float>(kLong, 0.1F)});
    audio::Mixer mixer;
    AudioDevice device(mixer);
    CHECK(device.state() == AudioDevice::State::off);
    CHECK(mixer.clock() == 0);
    mixer.play(clip, {});
    device.want();
    device.wait_for(AudioDevice::State::resting);
    CHECK(device.trouble().empty());
    const audio::Frame rested = mixer.clock();
    CHECK(rested >= kLong);
    mixer.play(clip, {});
    device.want();
    device.wait_for(AudioDevice::State::resting);
    CHECK(mixer.clock() >= rested + kLong);
}

TEST_CASE("without a device the session goes on, and its captions with it") {
    const Surroundings none("no_such_driver");
    SoundSystem sound(domain::SoundSettings{}, true);
    Played played;
    sound.begin_session(played.session, played.catalogue, "test");
    sound.wait();
    CHECK_FALSE(sound.trouble().empty());
    bool greeted = false;
    bool counted = false;
    for (int i = 0; i < 60 * 25; ++i) {
        played.step(sound);
        const auto caption = sound.caption();
        greeted = greeted || (!caption.text.empty() && !caption.counts);
        counted = counted || (!caption.text.empty() && caption.counts);
    }
    CHECK(greeted);
    CHECK(counted);
    sound.play(audio::SoundId::badge, 1.0F, 0.0F);
    sound.leave_session();
    CHECK(sound.caption().text.empty());
}

TEST_CASE("captions can be off, and a silent voice has none") {
    const Surroundings dummy("dummy");
    for (const bool silent : {true, false}) {
        domain::SoundSettings settings;
        settings.captions = silent;
        settings.voice = silent ? domain::SpeechMode::silent : domain::SpeechMode::full;
        SoundSystem sound(settings, false);
        Played played;
        sound.begin_session(played.session, played.catalogue, "test");
        bool any = false;
        for (int i = 0; i < 60 * 20; ++i) {
            played.step(sound);
            any = any || !sound.caption().text.empty();
        }
        CHECK_FALSE(any);
    }
}

TEST_CASE("what is said outside of a session has its caption, and a silent voice says nothing") {
    const Surroundings dummy("dummy");
    SoundSystem sound(domain::SoundSettings{}, false);
    sound.say({"Ten seconds."});
    sound.wait();
    sound.step(0.001);
    CHECK(sound.caption().text == "Ten seconds.");
    domain::SoundSettings settings;
    settings.voice = domain::SpeechMode::silent;
    SoundSystem silent(settings, false);
    silent.say({"Ten seconds."});
    CHECK_FALSE(silent.busy());
}

TEST_CASE("several sayings come one after the other, and none after a hush") {
    const Surroundings dummy("dummy");
    SoundSystem sound(domain::SoundSettings{}, false);
    std::vector<std::string> heard;
    const auto listen = [&] {
        sound.step(0.01);
        const std::string now(sound.caption().text);
        if (!now.empty() && (heard.empty() || heard.back() != now)) heard.push_back(now);
    };
    sound.say({"One leg.", "", "Hold."});
    sound.wait();
    while (sound.busy()) listen();
    CHECK(heard == std::vector<std::string>{"One leg.", "Hold."});
    sound.say({"Rest.", "Breathe."});
    sound.hush();
    CHECK_FALSE(sound.busy());
    CHECK(sound.caption().text.empty());
}

TEST_CASE("another language is spoken in its own words, and one that isn't there in English") {
    const Surroundings dummy("dummy");
    domain::SoundSettings settings;
    settings.language = "de";
    SoundSystem sound(settings, false);
    Played played;
    sound.set_catalogue(played.catalogue);
    const auto sample = [&] {
        sound.hear(audio::Sample::voice);
        sound.wait();
        sound.step(0.01);
        return std::string(sound.caption().text);
    };
    CHECK(sample().starts_with("Hallo."));
    settings.language = "tlh";
    sound.change_settings(settings);
    CHECK(sample().starts_with("Hello."));
}
