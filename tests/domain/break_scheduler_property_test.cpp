#include <rapidcheck.h>

#include <algorithm>

#include "base/random.h"
#include "domain/breaks/break_scheduler.h"
#include "support/catch.h"

using namespace ingear;
using namespace ingear::domain;
using namespace std::chrono_literals;
using Kind = BreakAction::Kind;

namespace {

/// A player's life at the desk, made up from a seed: random news at random moments, the scheduler asked at
/// each of its deadlines, and every word of it held against the promises.
class Life {
  public:
    Life(std::uint64_t seed, BreakSettings settings)
        : random_(seed), settings_(settings), scheduler_(settings, beat()) {
        facts_.hands_seen = true;
        hear(scheduler_.observe(beat(), facts_));
    }

    void live(Uptime how_long) {
        const Uptime until = up_ + how_long;
        while (up_ < until) {
            const Uptime news = up_ + Uptime{static_cast<long>(random_.between(200.0, next_wait()))};
            for (auto next = scheduler_.deadline(); next && *next < news; next = scheduler_.deadline()) {
                RC_ASSERT(*next > up_);
                up_ = *next;
                hear(scheduler_.pass(beat()));
            }
            up_ = news;
            something_happens();
        }
    }
    [[nodiscard]] int prompts() const { return prompts_; }
    [[nodiscard]] int words() const { return words_; }
    [[nodiscard]] int asked() const { return asked_; }

  private:
    /// Mostly short, as at work, sometimes a night.
    double next_wait() { return random_.unit() < 0.02 ? 4e7 : 3e5; }

    [[nodiscard]] Beat beat() {
        ++asked_;
        const Instant at{std::chrono::sys_days{2026y / 1 / 1} + up_ + wall_shift_};
        // Summer time, from the last Sundays of March to October.
        const auto year_day = (at - Instant{std::chrono::sys_days{2026y / 1 / 1}}) % (24h * 365);
        const bool summer = year_day > 24h * 87 && year_day < 24h * 297;
        return {up_, {at, zone_ + (summer ? UtcOffset{1h} : UtcOffset{0})}};
    }

    void something_happens() {
        const Beat now = beat();
        switch (random_.next() % 24) {
            case 0:
                facts_.locked = !facts_.locked;
                break;
            case 1:
                facts_.asleep = !facts_.asleep;
                break;
            case 2:
                facts_.in_call = !facts_.in_call;
                break;
            case 3:
                facts_.full_screen = !facts_.full_screen;
                break;
            case 4:
                facts_.watching = !facts_.watching;
                break;
            case 5:
                facts_.quiet = random_.unit() < 0.1;
                break;
            case 6:
                snoozed_ = true;
                return hear(scheduler_.snooze(now, 5));
            case 7:
                return hear(scheduler_.skip(now));
            case 8:
                return hear(scheduler_.start(now));
            case 9:
                return hear(scheduler_.finish(now, random_.unit() < 0.8));
            case 10:
                if (random_.unit() < 0.1) return hear(scheduler_.pause_for(now, 1h));
                return hear(scheduler_.resume(now));
            case 11:
                wall_shift_ += Uptime{static_cast<long>(random_.between(-7.2e6, 7.2e6))};
                break;
            case 12:
                zone_ = UtcOffset{static_cast<int>(random_.between(-12.0, 14.0)) * 3600};
                break;
            default:
                if (facts_.idle_since)
                    facts_.idle_since.reset();
                else
                    facts_.idle_since = up_ - std::min(up_, Uptime{random_.unit() < 0.5 ? 5s : 300s});
        }
        if (was_shut_ && !facts_.locked && !facts_.asleep) opened_ = up_;
        was_shut_ = facts_.locked || facts_.asleep;
        hear(scheduler_.observe(beat(), facts_));
    }

    void hear(const BreakActions& actions) {
        RC_ASSERT(actions.size() < 8U);
        for (const BreakAction& action : actions) {
            const bool speaks = action.kind == Kind::prompt || action.kind == Kind::soft_notice ||
                                action.kind == Kind::stand_notice || action.kind == Kind::drink_tip;
            RC_ASSERT(action.length >= 0ms);
            if (!speaks) continue;
            ++words_;
            RC_ASSERT(within_work_hours(settings_, beat().wall));
            RC_ASSERT(!facts_.locked);
            RC_ASSERT(!facts_.asleep);
            RC_ASSERT(!facts_.quiet);
            RC_ASSERT(up_ - opened_ >= 5min);
            if (action.kind == Kind::soft_notice) continue;
            RC_ASSERT(!facts_.in_call);
            RC_ASSERT(!facts_.full_screen);
            if (action.kind != Kind::prompt) continue;
            ++prompts_;
            if (last_prompt_ && !snoozed_) RC_ASSERT(up_ - *last_prompt_ >= 10min);
            last_prompt_ = up_;
            snoozed_ = false;
        }
    }

    Random random_;
    BreakSettings settings_;
    Uptime up_{};
    Uptime wall_shift_{};
    UtcOffset zone_{};
    Uptime opened_{-5min};
    bool was_shut_ = false;
    bool snoozed_ = false;
    std::optional<Uptime> last_prompt_;
    DeskFacts facts_;
    int prompts_ = 0, words_ = 0, asked_ = 0;
    BreakScheduler scheduler_;
};

BreakSettings any_settings(std::uint64_t seed) {
    Random random(seed ^ 0x5eedULL);
    const auto whole = [&random](int low, int high) {
        return low + static_cast<int>(random.unit() * (high - low + 1));
    };
    BreakSettings settings{.every = whole(20, 90),
                           .length = whole(1, 10),
                           .stand = 0,
                           .from = whole(0, 1439),
                           .until = whole(0, 1439),
                           .days = static_cast<std::uint8_t>(whole(1, 127))};
    if (random.unit() < 0.5) settings.stand = whole(0, 20);
    settings.drink_tips = random.unit() < 0.5;
    return settings;
}

}  // namespace

TEST_CASE("whatever happens in years at a desk, no word comes at a wrong time") {
    int words = 0;
    REQUIRE(rc::check("a year", [&words](std::uint64_t seed) {
        Life life(seed, any_settings(seed));
        life.live(24h * 365);
        words += life.words();
    }));
    CHECK(words > 1000);  // silence would keep every promise, too
}

TEST_CASE("in a steady year at work, half hours don't drift, and few questions are asked") {
    // Every day the same, the hands always at work: a prompt each half hour and three minutes, skipped ten
    // minutes later. Summer time comes and goes.
    BreakSettings settings{.from = 0, .until = 0, .days = 0b111'1111};
    const Instant begin{std::chrono::sys_days{2026y / 1 / 1}};
    const auto beat = [&](Uptime up) {
        const bool summer = up > 24h * 87 && up < 24h * 297;
        return Beat{up, {begin + up, UtcOffset{summer ? 7200 : 3600}}};
    };
    BreakScheduler scheduler(settings, beat(0ms));
    DeskFacts facts;
    facts.hands_seen = true;
    (void)scheduler.observe(beat(0ms), facts);
    std::vector<Uptime> prompts;
    int asked = 0;
    for (Uptime up{}; up < 24h * 365;) {
        up = scheduler.deadline().value();
        ++asked;
        for (const BreakAction& action : scheduler.pass(beat(up)))
            if (action.kind == Kind::prompt) prompts.push_back(up);
    }
    // Sitting 30, waiting 3, standing unanswered 10.
    for (std::size_t i = 1; i < prompts.size(); ++i) REQUIRE(prompts[i] - prompts[i - 1] == 43min);
    CHECK(prompts.size() == (24 * 60 * 365 - 33) / 43 + 1);
    CHECK(asked <= static_cast<int>(prompts.size()) * 3 + 3);
}
