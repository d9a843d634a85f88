#pragma once

#include <string>
#include <vector>

#include "base/random.h"
#include "domain/catalogue/speech_book.h"
#include "domain/self_test/self_test.h"
#include "screens/services.h"

namespace ingear::screens {

/// What the coach says in a self-test, from the speech book of the player's language: how to get into place,
/// when it begins, how far it is, how it ended.
class SelfTestVoice {
  public:
    /// Both outlive it.
    SelfTestVoice(Services& services, const domain::SelfTest& test);
    ~SelfTestVoice();
    SelfTestVoice(const SelfTestVoice&) = delete;
    SelfTestVoice& operator=(const SelfTestVoice&) = delete;

    /// Another stage began.
    void begin_stage(const domain::SelfTestRun& run);
    /// 3, 2, 1.
    void count_down(int left);
    /// An event of the kind `cue`.
    void give_cue(const domain::SelfTestEvent& event);

    /// The cue to be shown, in any voice mode; "" while there is none.
    [[nodiscard]] const std::string& cue() const { return cue_; }

  private:
    [[nodiscard]] std::string line(std::string_view when, std::span<const domain::SpeechWord> words = {});
    [[nodiscard]] std::string number(int n);
    void add(std::vector<std::string>& texts, std::string_view when,
             std::span<const domain::SpeechWord> words = {});
    void add_steps(std::vector<std::string>& texts) const;
    /// These and nothing else.
    void say(std::vector<std::string> texts);
    void prepare_clock();
    void say_how_it_ended(const domain::SelfTestRun& run);

    Services& services_;
    const domain::SelfTest& test_;
    const domain::SpeechBook* book_;  ///< of the catalogue; null where there are no words
    Random random_;
    std::string opening_;  ///< chosen ahead, so that it can be made ahead
    std::string cue_;
};

}  // namespace ingear::screens
