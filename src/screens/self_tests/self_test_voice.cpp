#include "screens/self_tests/self_test_voice.h"

#include <cmath>

namespace ingear::screens {

namespace {

using domain::SelfTestStage;
using domain::SpeechWord;

}  // namespace

SelfTestVoice::SelfTestVoice(Services& services, const domain::SelfTest& test)
    : services_(services),
      test_(test),
      book_(services.catalogue ? services.catalogue->speech_in(services.settings.sound.language) : nullptr),
      random_(static_cast<std::uint64_t>(services.clock.now().at.time_since_epoch().count())) {}

SelfTestVoice::~SelfTestVoice() {
    if (services_.sound) services_.sound->hush();
}

std::string SelfTestVoice::line(std::string_view when, std::span<const SpeechWord> words) {
    const domain::SpeechLine* found = book_ ? book_->find(when, "", test_.exercise, "") : nullptr;
    if (!found || found->say.empty()) return "";
    return domain::fill_in(found->say[(random_.next() >> 8U) % found->say.size()], words);
}

std::string SelfTestVoice::number(int n) {
    const SpeechWord words[]{{"n", book_ ? book_->number(n) : ""}};
    return line("number", words);
}

void SelfTestVoice::add(std::vector<std::string>& texts, std::string_view when,
                        std::span<const SpeechWord> words) {
    if (domain::is_said(services_.settings.sound.voice, when)) texts.push_back(line(when, words));
}

void SelfTestVoice::add_steps(std::vector<std::string>& texts) const {
    if (!book_ || services_.settings.sound.voice != domain::SpeechMode::full) return;
    for (const std::string_view step : test_.steps) texts.push_back(book_->in_this_language(step));
}

void SelfTestVoice::say(std::vector<std::string> texts) {
    if (!services_.sound) return;
    services_.sound->hush();
    services_.sound->say(std::move(texts));
}

void SelfTestVoice::prepare_clock() {
    opening_ = line("test_opening");
    if (!services_.sound || !book_) return;
    services_.sound->prepare({number(3), number(2), number(1), opening_});
}

void SelfTestVoice::begin_stage(const domain::SelfTestRun& run) {
    std::vector<std::string> texts;
    if (run.stage() != SelfTestStage::running) cue_.clear();
    switch (run.stage()) {
        case SelfTestStage::about:
            add(texts, "next_exercise");
            break;
        case SelfTestStage::practice:
            add(texts, "test_practice");
            add_steps(texts);
            break;
        case SelfTestStage::place: {
            prepare_clock();
            if (!book_) break;
            const SpeechWord side[]{{"side", run.side() == motion::Side::right ? book_->right : book_->left}};
            add(texts, "test_place", side);
            add(texts, "test_ready");
            break;
        }
        case SelfTestStage::stopped:
            return say_how_it_ended(run);
        case SelfTestStage::rest: {
            if (!book_) break;
            const SpeechWord seconds[]{{"seconds", book_->duration(test_.rest)}};
            add(texts, "test_rest", seconds);
            break;
        }
        case SelfTestStage::result:
            add(texts, "test_done");
            break;
        default:
            break;
    }
    say(std::move(texts));
}

void SelfTestVoice::say_how_it_ended(const domain::SelfTestRun& run) {
    if (!book_ || run.results().empty()) return;
    const domain::SideResult& result = run.results().back();
    std::vector<std::string> texts;
    if (result.reason == domain::SelfTestEnd::time_up) {
        const SpeechWord reps[]{{"reps", book_->count_of_reps(static_cast<int>(result.value))}};
        add(texts, "set_done", reps);
    } else {
        const SpeechWord value[]{{"value", test_.counts ? book_->count_of_reps(static_cast<int>(result.value))
                                                        : book_->duration(std::floor(result.value))}};
        add(texts, "test_stopped", value);
    }
    say(std::move(texts));
}

void SelfTestVoice::count_down(int left) {
    if (domain::is_said(services_.settings.sound.voice, "number")) say({number(left)});
}

void SelfTestVoice::give_cue(const domain::SelfTestEvent& event) {
    if (!book_) return;
    const SpeechWord n[]{{"n", book_->number(event.number)}};
    cue_ = event.occasion == "test_opening" && !opening_.empty() ? opening_ : line(event.occasion, n);
    if (domain::is_said(services_.settings.sound.voice, event.occasion)) say({cue_});
}

}  // namespace ingear::screens
