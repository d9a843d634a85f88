#include "audio/speech_polish.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace ingear::audio {

namespace {

constexpr double kLoudness = 0.125;  // of the parts that sound, root mean square: -18 dBFS
constexpr double kPeak = 0.75;
constexpr double kSilence = 0.02;  // of the peak: quieter than that is silence
constexpr double kWindow = 0.01;   // seconds
constexpr double kLowCut = 90.0;   // Hz

std::vector<double> loudness_by_window(const std::vector<double>& samples, int rate) {
    const auto size = static_cast<std::size_t>(kWindow * rate);
    std::vector<double> windows;
    for (std::size_t begin = 0; begin < samples.size(); begin += size) {
        const std::size_t end = std::min(samples.size(), begin + size);
        double sum = 0.0;
        for (std::size_t i = begin; i < end; ++i) sum += samples[i] * samples[i];
        windows.push_back(std::sqrt(sum / static_cast<double>(end - begin)));
    }
    return windows;
}

/// A second-order high pass (RBJ's cookbook).
void cut_rumble(std::vector<double>& samples, int rate) {
    const double w = 2.0 * std::numbers::pi * kLowCut / rate;
    const double alpha = std::sin(w) / (2.0 * std::numbers::sqrt2 / 2.0);
    const double c = std::cos(w);
    const double a0 = 1.0 + alpha;
    const double b0 = (1.0 + c) / 2.0 / a0;
    const double b1 = -(1.0 + c) / a0;
    const double a1 = -2.0 * c / a0;
    const double a2 = (1.0 - alpha) / a0;
    double x1 = 0.0, x2 = 0.0, y1 = 0.0, y2 = 0.0;
    for (double& sample : samples) {
        const double y = b0 * sample + b1 * x1 + b0 * x2 - a1 * y1 - a2 * y2;
        x2 = x1;
        x1 = sample;
        y2 = y1;
        y1 = y;
        sample = y;
    }
}

void trim(std::vector<double>& samples, int rate) {
    double peak = 0.0;
    for (const double sample : samples) peak = std::max(peak, std::abs(sample));
    const auto sounds = [&](double sample) { return std::abs(sample) > kSilence * peak; };
    const auto first = std::find_if(samples.begin(), samples.end(), sounds);
    if (first == samples.end()) return samples.clear();
    const auto last = std::find_if(samples.rbegin(), samples.rend(), sounds).base();
    const auto before = std::min<std::ptrdiff_t>(first - samples.begin(), rate / 250);
    const auto after = std::min<std::ptrdiff_t>(samples.end() - last, rate / 25);
    samples = std::vector<double>(first - before, last + after);
}

void fade_ends(std::vector<double>& samples, int rate) {
    const auto in = std::min<std::size_t>(samples.size() / 2, static_cast<std::size_t>(rate / 250));
    const auto out = std::min<std::size_t>(samples.size() / 2, static_cast<std::size_t>(rate / 40));
    for (std::size_t i = 0; i < in; ++i) samples[i] *= static_cast<double>(i) / static_cast<double>(in);
    for (std::size_t i = 0; i < out; ++i)
        samples[samples.size() - 1 - i] *= static_cast<double>(i) / static_cast<double>(out);
}

double gain_for(const std::vector<double>& samples, int rate) {
    double peak = 0.0;
    for (const double sample : samples) peak = std::max(peak, std::abs(sample));
    const std::vector<double> windows = loudness_by_window(samples, rate);
    const double loudest = *std::max_element(windows.begin(), windows.end());
    double sum = 0.0;
    int count = 0;
    for (const double window : windows) {
        if (window < 0.1 * loudest) continue;
        sum += window * window;
        ++count;
    }
    return std::min(kLoudness / std::sqrt(sum / count), kPeak / peak);
}

}  // namespace

std::vector<double> find_word_ends(const Speech& polished) {
    std::vector<double> samples(polished.samples.begin(), polished.samples.end());
    std::vector<double> ends;
    if (!samples.empty()) {
        const std::vector<double> windows = loudness_by_window(samples, polished.rate);
        const double quiet = 0.10 * *std::max_element(windows.begin(), windows.end());
        for (std::size_t i = 2; i + 1 < windows.size(); ++i)
            if (windows[i] < quiet && windows[i + 1] < quiet && windows[i - 1] >= quiet)
                ends.push_back(static_cast<double>(i) * kWindow);
    }
    ends.push_back(polished.seconds());
    return ends;
}

Spoken polish(const Speech& raw) {
    std::vector<double> samples(raw.samples.begin(), raw.samples.end());
    for (double& sample : samples) sample /= 32768.0;
    cut_rumble(samples, raw.rate);
    trim(samples, raw.rate);
    Spoken spoken{{raw.rate, {}}, {}};
    if (!samples.empty()) {
        fade_ends(samples, raw.rate);
        const double gain = gain_for(samples, raw.rate);
        spoken.speech.samples.reserve(samples.size());
        for (const double sample : samples)
            spoken.speech.samples.push_back(static_cast<std::int16_t>(std::lround(sample * gain * 32767.0)));
    }
    spoken.word_ends = find_word_ends(spoken.speech);
    return spoken;
}

std::shared_ptr<const Clip> to_clip(const Speech& speech) {
    // Windowed sinc, cut off below the lower of both rates' limits.
    constexpr int kReach = 12;
    const double ratio = static_cast<double>(speech.rate) / kRate;
    const double cut = 0.94 * std::min(1.0, 1.0 / ratio);
    const auto count = static_cast<std::size_t>(static_cast<double>(speech.samples.size()) / ratio);
    const auto size = static_cast<std::ptrdiff_t>(speech.samples.size());
    auto clip = std::make_shared<Clip>();
    clip->samples.resize(count);
    // Rates that divide each other have few different places between two samples.
    constexpr std::size_t kPhases = 480;
    std::vector<float> table(kPhases * 2 * kReach);
    for (std::size_t phase = 0; phase < kPhases; ++phase) {
        for (int k = 0; k < 2 * kReach; ++k) {
            const double x = static_cast<double>(phase) / kPhases - (k - kReach + 1);
            const double s = x == 0.0 ? cut : std::sin(std::numbers::pi * cut * x) / (std::numbers::pi * x);
            const double w =
                std::abs(x) >= kReach ? 0.0 : 0.5 + 0.5 * std::cos(std::numbers::pi * x / kReach);
            table[phase * 2 * kReach + static_cast<std::size_t>(k)] = static_cast<float>(s * w / 32768.0);
        }
    }
    for (std::size_t i = 0; i < count; ++i) {
        const double place = static_cast<double>(i) * ratio;
        const auto whole = static_cast<std::ptrdiff_t>(place);
        const auto phase = std::min(
            kPhases - 1, static_cast<std::size_t>((place - static_cast<double>(whole)) * kPhases + 0.5));
        float sum = 0.0F;
        for (int k = 0; k < 2 * kReach; ++k) {
            const std::ptrdiff_t at = whole + k - kReach + 1;
            if (at < 0 || at >= size) continue;
            sum += table[phase * 2 * kReach + static_cast<std::size_t>(k)] *
                   static_cast<float>(speech.samples[static_cast<std::size_t>(at)]);
        }
        clip->samples[i] = sum;
    }
    return clip;
}

}  // namespace ingear::audio
