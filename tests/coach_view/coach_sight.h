#pragma once

#include <optional>

#include "catalogue.h"
#include "coach_view/coach_view.h"
#include "support/catch.h"
#include "ui/ui_system.h"

namespace ingear::coach_view::testing {

/// A view of the coach in a window of 1280 × 720 with nothing else on it, and time that passes there.
class CoachSight {
  public:
    static constexpr ui::Rect kWindow{0.0F, 0.0F, 1280.0F, 720.0F};
    static constexpr Seconds kFrame{1.0 / 60.0};

    CoachSight() : pose_solver_(catalogue()->posture_library) {
        auto fonts =
            ui::FontAtlas::build(places::share(), ui::FontSizes::for_window(1.0F, kWindow.height, 1.0));
        REQUIRE(fonts);
        ui_.emplace(std::move(*fonts), ui::Palette{});
        setup.pose_solver = &pose_solver_;
        setup.age = 60.0;
    }

    StageSetup setup;
    CoachView view;
    ui::Rect free = kWindow;
    bool glides = false;  ///< to `free`, instead of being there at once

    /// Builds a frame; returns what is seen.
    const StageView& look(CoachSource& source) {
        ui::Input input;
        ui::Ui& ui = ui_->begin({kWindow.width, kWindow.height}, 1.0, kFrame.count(), input);
        view.begin(ui, setup);
        view.show(source, Seconds{0.0}, kWindow, glides ? view.glide_to(ui, free) : free);
        (void)ui_->end();
        REQUIRE(view.stage());
        return *view.stage();
    }
    /// A step of the view and of the source, then a frame.
    const StageView& pass(CoachSource& source) {
        source.step(kFrame);
        view.step(kFrame);
        return look(source);
    }
    const StageView& pass(CoachSource& source, Seconds time) {
        for (Seconds t{0.0}; t < time; t += kFrame) pass(source);
        return *view.stage();
    }
    /// Begins a frame and shows nothing in it; returns whether she would be seen.
    bool begin(bool wanted) {
        ui::Input input;
        ui::Ui& ui = ui_->begin({kWindow.width, kWindow.height}, 1.0, kFrame.count(), input);
        const bool seen = view.begin(ui, setup, wanted);
        (void)ui_->end();
        return seen;
    }

  private:
    motion::PoseSolver pose_solver_;
    std::optional<ui::UiSystem> ui_;
};

}  // namespace ingear::coach_view::testing
