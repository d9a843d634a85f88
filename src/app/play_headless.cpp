#include <array>

#include "app/app.h"
#include "app/headless_game.h"
#include "base/result.h"
#include "journal/today.h"
#include "screens/session/session_screen.h"

namespace ingear::app {

namespace {

using domain::SessionStage;

/// A moment of the session worth a picture: the first one that fits.
struct PictureMoment {
    const char* name;
    SessionStage stage;
    std::size_t set;
    double share;  ///< of the stage, or of the phase within a set
    std::size_t phase = 0;
};

constexpr std::array<PictureMoment, 7> kMoments{{
    {"2-get-into-place", SessionStage::posture, 0, 0.6},
    {"3-lift", SessionStage::set, 0, 0.6, 0},
    {"4-hold", SessionStage::set, 0, 0.5, 1},
    {"5-rest", SessionStage::rest, 1, 0.4},
    {"6-next-exercise", SessionStage::set, 1, 0.5, 1},
    {"7-change-sides", SessionStage::side_switch, 2, 0.3},
    {"8-last-exercise", SessionStage::set, 3, 0.5, 1},
}};

bool fits(const PictureMoment& moment, const domain::SessionState& state) {
    if (state.stage != moment.stage || state.set_index != moment.set) return false;
    if (state.stage == SessionStage::set && (state.phase != moment.phase || state.reps_done < 1))
        return false;
    return state.duration > 0.0 && state.elapsed / state.duration >= moment.share;
}

class Play {
  public:
    Play(HeadlessGame& headless, std::filesystem::path out_dir)
        : headless_(headless), out_dir_(std::move(out_dir)) {}

    Result<std::vector<std::filesystem::path>> run() {
        // A quarter of a second a frame: the session's own steps stay what they are.
        headless_.let_pass(Seconds{2.2});
        if (!picture("1-today")) return tl::make_unexpected(error_);
        if (!begin()) return tl::make_unexpected(error_);
        headless_.let_pass(Seconds{0.1});
        headless_.platform().set_frame(Seconds{0.1});
        std::size_t next = 0;
        constexpr int kMostFrames = 60 * 60 * 10;
        for (int frame = 0; frame < kMostFrames; ++frame) {
            auto* session = dynamic_cast<screens::SessionScreen*>(headless_.game().stack().top());
            if (!session) break;
            const bool due = next < kMoments.size() && fits(kMoments[next], session->model().state());
            if (due && !picture(kMoments[next++].name)) return tl::make_unexpected(error_);
            headless_.let_pass(Seconds{HeadlessPlatform::kFrame});
        }
        headless_.platform().set_frame(Seconds{HeadlessPlatform::kFrame});
        headless_.let_pass(Seconds{9.0});
        if (!picture("9-summary")) return tl::make_unexpected(error_);
        return files_;
    }

  private:
    /// Today's session, also on a rest day: nothing of it is real.
    bool begin() {
        screens::Services& services = headless_.game().services();
        const auto snapshot = services.journal.snapshot();
        if (!services.catalogue || !snapshot) {
            error_ = {"there is no session to play", ""};
            return false;
        }
        const auto today =
            journal::plan_of_today(*services.catalogue, *snapshot, services.settings, services.clock.now());
        auto session = screens::SessionScreen::begin(services, today.routine);
        if (!session) {
            error_ = session.error();
            return false;
        }
        headless_.game().stack().push(std::move(*session));
        return true;
    }

    bool picture(const char* name) {
        const auto file = out_dir_ / (std::string(name) + ".png");
        if (auto written = headless_.picture(file); !written) {
            error_ = written.error();
            return false;
        }
        files_.push_back(file);
        return true;
    }

    HeadlessGame& headless_;
    std::filesystem::path out_dir_;
    std::vector<std::filesystem::path> files_;
    Error error_;
};

}  // namespace

Result<std::vector<std::filesystem::path>> play_headless(const AppOptions& options,
                                                         const std::filesystem::path& out_dir) {
    std::error_code code;
    std::filesystem::create_directories(out_dir, code);
    if (code) return fail("the folder can't be made: " + code.message(), out_dir.string());
    INGEAR_TRY(auto headless, HeadlessGame::create({.app = options}));
    return Play(*headless, out_dir).run();
}

}  // namespace ingear::app
