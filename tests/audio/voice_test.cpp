#include <cmath>
#include <numbers>

#include "audio/speech_library.h"
#include "support/catch.h"
#include "support/temporary_folder.h"

using namespace ingear;
using namespace ingear::audio;

namespace {

/// Two words of tone with a gap between them and silence around, at any loudness.
Speech two_words(double level) {
    Speech speech{16000, {}};
    for (int i = 0; i < 16000; ++i) {
        const double t = i / 16000.0;
        const bool word = (t > 0.2 && t < 0.45) || (t > 0.55 && t < 0.8);
        const double value = word ? level * std::sin(2.0 * std::numbers::pi * 300.0 * t) : 0.0;
        speech.samples.push_back(static_cast<std::int16_t>(value * 32767.0));
    }
    return speech;
}

class TwoWords final : public VoiceMaker {
  public:
    explicit TwoWords(int& asked) : asked_(asked) {}
    Result<Speech> speak(const std::string& text) override {
        ++asked_;
        if (text == "broken") return fail("could not speak", "test");
        return two_words(0.2);
    }
    std::string key() const override { return "two words"; }
    std::string name() const override { return "test"; }

  private:
    int& asked_;
};

double loudness(const Speech& speech) {
    double sum = 0.0;
    for (const auto sample : speech.samples) sum += std::pow(sample / 32768.0, 2.0);
    return std::sqrt(sum / static_cast<double>(speech.samples.size()));
}

}  // namespace

TEST_CASE("speech loses the silence around it and gets one loudness") {
    const Spoken soft = polish(two_words(0.03));
    const Spoken loud = polish(two_words(0.6));
    CHECK(soft.seconds() == Approx(0.6).margin(0.06));
    CHECK(loudness(soft.speech) == Approx(loudness(loud.speech)).epsilon(0.02));
    REQUIRE(soft.word_ends.size() >= 2);
    CHECK(soft.word_ends[0] == Approx(0.25).margin(0.03));
    CHECK(polish(Speech{16000, std::vector<std::int16_t>(1000, 0)}).speech.samples.empty());
}

TEST_CASE("a clip keeps pitch, length and loudness at the mixer's rate") {
    const Speech speech = polish(two_words(0.3)).speech;
    const auto clip = to_clip(speech);
    CHECK(clip->seconds() == Approx(speech.seconds()).margin(0.001));
    double sum = 0.0;
    for (const float sample : clip->samples) sum += static_cast<double>(sample) * sample;
    CHECK(std::sqrt(sum / static_cast<double>(clip->samples.size())) ==
          Approx(loudness(speech)).epsilon(0.02));
}

TEST_CASE("what was spoken once is kept, in memory and in a private folder") {
    const TemporaryFolder folder;
    const auto dir = folder / "voice";
    int asked = 0;
    {
        SpeechLibrary library(std::make_unique<TwoWords>(asked), dir, 1.0);
        CHECK(library.find("Up") == nullptr);
        REQUIRE(library.make("Up"));
        REQUIRE(library.make("Up"));
        CHECK(asked == 1);
        CHECK(library.word_end("Up", 0.1) == Approx(0.25).margin(0.03));
        CHECK(library.make("broken") == nullptr);
        CHECK(library.make("broken") == nullptr);
        CHECK(asked == 2);
        CHECK_FALSE(library.trouble().empty());
    }
    SpeechLibrary again(std::make_unique<TwoWords>(asked), dir, 1.0);
    REQUIRE(again.make("Up"));
    CHECK(asked == 2);
    using std::filesystem::perms;
    CHECK((std::filesystem::status(dir).permissions() & perms::all) == perms::owner_all);
    for (const auto& file : std::filesystem::directory_iterator(dir))
        CHECK((file.status().permissions() & perms::all) == (perms::owner_read | perms::owner_write));
}

TEST_CASE("without a voice there is nothing to hear but a guess at how long it takes") {
    SpeechLibrary library(nullptr, {}, 1.0);
    CHECK(library.make("Up") == nullptr);
    CHECK(library.seconds("And down, three") > library.seconds("Up"));
    CHECK(library.word_end("one two", 0.01) < library.seconds("one two"));
}

TEST_CASE("a voice program that is missing, fails or talks nonsense is an error, not a crash") {
    CHECK_FALSE(ProgramVoice("none", {"/does/not/exist"}).speak("hello"));
    CHECK_FALSE(ProgramVoice("fails", {"/bin/false"}).speak("hello"));
    CHECK_FALSE(ProgramVoice("nonsense", {"/bin/echo"}).speak("hello"));
}

TEST_CASE("the voices of this machine speak") {
    for (const char* language : {"en", "de"}) {
        auto voice = find_voice(language, 1.0);
        REQUIRE(voice);
        INFO((*voice)->name());
        const auto speech = (*voice)->speak("Two more.");
        REQUIRE(speech);
        const Spoken spoken = polish(*speech);
        CHECK(spoken.seconds() > 0.3);
        CHECK(spoken.seconds() < 2.0);
    }
}

TEST_CASE("a slower voice takes longer") {
    const auto seconds = [](double speed) {
        return polish((*find_voice("en", speed))->speak("Lie on your back.").value()).seconds();
    };
    CHECK(seconds(0.75) > 1.2 * seconds(1.0));
}
