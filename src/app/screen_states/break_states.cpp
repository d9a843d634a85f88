#include "app/screen_states/break_states.h"

#include "base/result.h"
#include "screens/breaks/breaks_screen.h"
#include "screens/session/break_screen.h"

namespace ingear::app {

namespace {

Result<void> stage_break_after(HeadlessGame& headless, double seconds) {
    screens::Services& services = headless.game().services();
    INGEAR_TRY(auto screen, screens::BreakScreen::begin(services, true));
    headless.game().stack().push(std::move(screen));
    headless.let_pass(Seconds{seconds});
    return {};
}

}  // namespace

Result<void> stage_breaks(HeadlessGame& headless, double) {
    screens::Services& services = headless.game().services();
    headless.game().stack().push(std::make_unique<screens::BreaksScreen>(services));
    headless.let_pass(Seconds{0.5});
    return {};
}

Result<void> stage_break(HeadlessGame& headless, double at_seconds) {
    return stage_break_after(headless, at_seconds < 0.0 ? 14.0 : at_seconds);
}

Result<void> stage_break_done(HeadlessGame& headless, double) {
    const int minutes = headless.game().services().settings.breaks.length;
    return stage_break_after(headless, minutes * 60.0 + 3.0);
}

}  // namespace ingear::app
