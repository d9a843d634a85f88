#pragma once

#include <memory>

#include "app/headless_platform.h"
#include "app/loop.h"
#include "journal/journal.h"

namespace ingear::app {

/// The game with no display and nothing at stake: it shows the player's own data but keeps what happens in
/// memory alone.
class HeadlessGame {
  public:
    struct Options {
        AppOptions app;
        int width = 1280;
        int height = 720;
        double scale = 0.0;                                 ///< 0: as in the settings
        std::optional<domain::Theme> theme = std::nullopt;  ///< none: as in the settings
    };
    /// Everything is loaded when it returns. Fails when something is missing, or the player's data can't be
    /// read.
    [[nodiscard]] static Result<std::unique_ptr<HeadlessGame>> create(const Options& options);

    [[nodiscard]] HeadlessPlatform& platform() { return *platform_; }
    [[nodiscard]] Game& game() { return *game_; }
    [[nodiscard]] ingear::journal::Journal& journal() { return *journal_; }

    /// Frames that are built but not drawn, for so many seconds.
    void let_pass(Seconds time);
    /// One frame, drawn.
    void turn() { loop_->turn(); }
    /// One more frame, drawn as finely as can be, into a file.
    [[nodiscard]] Result<void> picture(const std::filesystem::path& file);

  private:
    HeadlessGame() = default;

    std::unique_ptr<ManualClock> clock_;
    std::unique_ptr<ingear::journal::Journal> journal_;
    std::unique_ptr<ContentLoader> content_;
    std::unique_ptr<HeadlessPlatform> platform_;
    std::unique_ptr<Game> game_;
    std::unique_ptr<Loop> loop_;
};

}  // namespace ingear::app
