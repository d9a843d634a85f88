#include <algorithm>
#include <cmath>
#include <cstdint>
#include <sndfile.hh>

#include "support/catch.h"
#include "support/files.h"
#include "support/player.h"

namespace {

constexpr int kRate = 48000;

/// The file's samples, left and right by turns.
std::vector<std::int16_t> read_wav(const std::filesystem::path& file) {
    SndfileHandle wav(file.string());
    REQUIRE(wav.error() == SF_ERR_NO_ERROR);
    REQUIRE(wav.samplerate() == kRate);
    REQUIRE(wav.channels() == 2);
    std::vector<std::int16_t> samples(static_cast<std::size_t>(wav.frames()) * 2);
    REQUIRE(wav.read(samples.data(), static_cast<sf_count_t>(samples.size())) ==
            static_cast<sf_count_t>(samples.size()));
    return samples;
}

double loudness(const std::vector<std::int16_t>& stereo, double from, double to) {
    double sum = 0.0;
    const auto begin = 2 * static_cast<std::size_t>(from * kRate);
    const auto end = std::min(stereo.size(), 2 * static_cast<std::size_t>(to * kRate));
    for (std::size_t i = begin; i < end; ++i) sum += std::pow(stereo[i] / 32768.0, 2.0);
    return end > begin ? std::sqrt(sum / static_cast<double>(end - begin)) : 0.0;
}

/// When something is first heard from a moment on.
double onset(const std::vector<std::int16_t>& stereo, double from) {
    for (auto i = 2 * static_cast<std::size_t>(std::max(0.0, from) * kRate); i + 1 < stereo.size(); i += 2)
        if (std::abs(stereo[i]) > 300) return static_cast<double>(i / 2) / kRate;
    return 1e9;
}

double t_of(const Json& event) {
    return event.at("t").get<double>();
}

struct Recording {
    std::vector<Json> events;
    std::vector<std::int16_t> wav;
};

Recording record(const Player& player, std::vector<std::string> arguments = {}) {
    const auto file = player.file("session.wav");
    arguments.insert(arguments.begin(),
                     {"first_steps", "--now", "2026-11-22T09:30:00+01:00", "--audio", file.string()});
    Recording recording{player.simulate(arguments), {}};
    recording.wav = read_wav(file);
    return recording;
}

/// Whenever she speaks, as begin and end; a hushed one ends early.
std::vector<std::pair<double, double>> spoken(const std::vector<Json>& events) {
    std::vector<std::pair<double, double>> all;
    for (const Json& event : events) {
        if (event.at("event") == "say")
            all.push_back({t_of(event), t_of(event) + event.at("seconds").get<double>()});
        if (event.at("event") == "hush") all.back().second = t_of(event);
    }
    return all;
}

/// A player whose voice keeps what it spoke in a folder of the test's.
struct Listener : Player {
    Listener() { environment["XDG_CACHE_HOME"] = file("cache").string(); }
};

}  // namespace

TEST_CASE(
    "a whole session is heard: she never says two things at once, counts on the beat, and nothing clips") {
    const Listener player;
    const Recording session = record(player);
    const auto words = spoken(session.events);
    REQUIRE(words.size() > 100);
    for (std::size_t i = 1; i < words.size(); ++i) {
        INFO("at " << words[i].first);
        CHECK(words[i].first >= words[i - 1].second - 1e-5);
    }

    // Counts stand at the very beginning of their phases.
    std::vector<double> beats;
    for (const Json& event : named(session.events, "phase")) beats.push_back(t_of(event));
    int counts = 0;
    for (const Json& event : named(session.events, "say")) {
        const std::string id = event.at("id");
        if (id != "count" && id != "count_last") continue;
        ++counts;
        double nearest = 1e9;
        for (const double beat : beats) nearest = std::min(nearest, std::abs(t_of(event) - beat));
        CHECK(nearest <= 0.06);
    }
    CHECK(counts > 100);

    int peak = 0;
    for (const std::int16_t sample : session.wav) peak = std::max(peak, std::abs(static_cast<int>(sample)));
    CHECK(peak <= 29205);  // -1 dBFS
    CHECK(peak > 8000);
    CHECK(static_cast<double>(session.wav.size()) / 2.0 / kRate > t_of(session.events.back()));
}

TEST_CASE("in the mix words begin when they are said to") {
    // The voice alone, so that nothing else is taken for it.
    const Listener player;
    std::filesystem::create_directories(player.config());
    write_file(player.config() / "settings.toml", "sound_volume = 0.0\n");
    const Recording session = record(player);
    const auto words = spoken(session.events);
    int checked = 0;
    for (std::size_t i = 1; i < words.size(); ++i) {
        if (words[i].first - words[i - 1].second < 0.1) continue;
        INFO("at " << words[i].first);
        CHECK(onset(session.wav, words[i - 1].second + 0.05) - words[i].first == Approx(0.0).margin(0.06));
        ++checked;
    }
    CHECK(checked > 50);
    // And between them there is silence.
    for (std::size_t i = 1; i < words.size(); ++i)
        if (words[i].first - words[i - 1].second > 0.3)
            CHECK(loudness(session.wav, words[i - 1].second + 0.05, words[i].first - 0.05) == 0.0);
}

TEST_CASE("the same session is the same file") {
    const Listener player;
    const auto script = player.write("short.txt", "40 finish_early\n").string();
    const auto first = record(player, {"--script", script});
    const auto again = record(player, {"--script", script});
    CHECK(first.events == again.events);
    CHECK(first.wav == again.wav);
}

TEST_CASE("a pause hushes everything soon, and pain is answered") {
    const Listener player;
    const auto script = player.write("pause.txt", "24.3 pause\n40 resume\n60 pain\n").string();
    const auto session = record(player, {"--script", script});
    CHECK(loudness(session.wav, 27.0, 40.0) == 0.0);
    CHECK(loudness(session.wav, 42.0, 59.0) > 0.005);
    const auto said = named(session.events, "say");
    CHECK(said.back().at("id") == "pain");
    CHECK(said.back().at("text").get<std::string>().find("doctor") != std::string::npos);
    for (const Json& each : said) {
        const bool in_pause = t_of(each) > 24.3 && t_of(each) < 40.0;
        if (in_pause) CHECK(each.at("id") == "paused");
    }
}

TEST_CASE("counting only counts, and silent says nothing") {
    const Listener player;
    std::filesystem::create_directories(player.config());
    const auto script = player.write("short.txt", "100 finish_early\n").string();
    write_file(player.config() / "settings.toml", "voice = \"counting\"\n");
    for (const Json& said : named(record(player, {"--script", script}).events, "say")) {
        const std::string id = said.at("id");
        INFO(id);
        CHECK((id.starts_with("count") || id == "number" || id.starts_with("last") || id == "ten_seconds"));
    }
    write_file(player.config() / "settings.toml", "voice = \"silent\"\n");
    const auto silent = record(player, {"--script", script});
    CHECK(named(silent.events, "say").empty());
    CHECK_FALSE(named(silent.events, "sound").empty());
}

TEST_CASE("without any voice the session is heard without words, which are still told") {
    Listener player;
    player.environment["PATH"] = "/nowhere";
    const auto script = player.write("short.txt", "40 finish_early\n").string();
    const auto session = record(player, {"--script", script});
    CHECK_FALSE(named(session.events, "say").empty());
    CHECK(loudness(session.wav, 0.5, 10.0) == 0.0);
}
