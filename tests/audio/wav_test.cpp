#include "audio/wav.h"

#include <rapidcheck.h>

#include <random>
#include <string>

#include "support/catch.h"
#include "support/files.h"
#include "support/temporary_folder.h"

using namespace ingear;
using namespace ingear::audio;

namespace {

constexpr std::size_t kLengthAt = 40;  // of the samples' length in the plainest head

std::string with_length(std::string wav, std::uint32_t length) {
    for (unsigned i = 0; i < 4; ++i) wav[kLengthAt + i] = static_cast<char>(length >> (8 * i));
    return wav;
}

std::uint32_t length_in(const std::string& wav) {
    std::uint32_t value = 0;
    for (unsigned i = 0; i < 4; ++i)
        value |= static_cast<std::uint32_t>(static_cast<std::uint8_t>(wav.at(kLengthAt + i))) << (8 * i);
    return value;
}

const Speech kThree{16000, {1, -2, 32767}};

}  // namespace

TEST_CASE("speech comes back from a WAV as it was") {
    CHECK(rc::check("any samples at any rate", [] {
        const Speech speech{*rc::gen::element(8000, 16000, 22050, 48000),
                            *rc::gen::arbitrary<std::vector<std::int16_t>>()};
        const auto again = parse_wav(format_wav(speech));
        RC_ASSERT(again.has_value());
        RC_ASSERT(again->rate == speech.rate);
        RC_ASSERT(again->samples == speech.samples);
    }));
}

TEST_CASE("a length that a stream couldn't know means all there is") {
    const std::string wav = format_wav(kThree);
    REQUIRE(length_in(wav) == 6);
    for (const std::uint32_t told : {0x7ffff000U, 0xffffffffU, 8U}) {
        INFO(told);
        const auto speech = parse_wav(with_length(wav, told));
        REQUIRE(speech.has_value());
        CHECK(speech->samples == kThree.samples);
    }
}

TEST_CASE("what is no speech is told") {
    const std::string wav = format_wav(kThree);
    CHECK(parse_wav("").error().message == "is no WAV");
    CHECK(parse_wav("fLaC and so on and on").error().message == "is no WAV");
    CHECK_FALSE(parse_wav(wav.substr(0, 30)).has_value());

    std::string stereo = wav;
    stereo[22] = 2;
    stereo[32] = 4;
    CHECK(parse_wav(stereo).error().message == "is no WAV of one 16-bit channel");
    CHECK(parse_wav(format_wav(Speech{1000, {1, 2}})).error().message == "has an odd sample rate");
}

TEST_CASE("broken bytes are read or refused, and never more samples than they hold") {
    CHECK(rc::check("any bytes changed and cut off anywhere", [](std::uint32_t seed) {
        std::mt19937 random(seed);
        Speech speech{16000, std::vector<std::int16_t>(64)};
        for (std::int16_t& sample : speech.samples) sample = static_cast<std::int16_t>(random());
        std::string wav = format_wav(speech);
        for (unsigned times = 1 + random() % 8; times > 0; --times)
            wav[random() % (random() % 2 == 0 ? 44 : wav.size())] = static_cast<char>(random());
        wav.resize(random() % (wav.size() + 1));
        const auto read = parse_wav(wav);
        if (read) RC_ASSERT(read->samples.size() * 2 <= wav.size());
    }));
}

TEST_CASE("a WAV is written piece by piece, and what is too loud is cut") {
    const TemporaryFolder folder;
    const auto file = folder / "mix.wav";
    auto writer = WavWriter::create(file);
    REQUIRE(writer.has_value());
    CHECK(writer->add(std::vector<float>{0.0F, 0.5F, 2.0F, -3.0F}).has_value());
    CHECK(writer->add(std::vector<float>{-0.25F, 0.0F}).has_value());
    REQUIRE(writer->close().has_value());

    const std::string bytes = file_text(file);
    REQUIRE(bytes.size() == 44 + 6 * 2);
    CHECK(length_in(bytes) == 12);
    CHECK(bytes[22] == 2);
    const auto sample = [&bytes](std::size_t i) {
        return static_cast<std::int16_t>(static_cast<std::uint8_t>(bytes[44 + 2 * i]) |
                                         static_cast<std::uint8_t>(bytes[45 + 2 * i]) << 8);
    };
    CHECK(sample(0) == 0);
    CHECK(sample(1) == 16384);
    CHECK(sample(2) == 32767);
    CHECK(sample(3) == -32767);
    CHECK(sample(4) == -8192);
    CHECK(std::filesystem::status(file).permissions() ==
          (std::filesystem::perms::owner_read | std::filesystem::perms::owner_write));
}

TEST_CASE("a WAV that can't be written says which and why") {
    const TemporaryFolder folder;
    const auto missing = folder / "nowhere" / "mix.wav";
    const auto refused = WavWriter::create(missing);
    REQUIRE_FALSE(refused.has_value());
    CHECK(refused.error().where == missing.string());
    CHECK(refused.error().message == "can't be written: No such file or directory");
}
