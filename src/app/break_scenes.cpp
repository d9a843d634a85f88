#include "app/break_scenes.h"

#include "screens/break_screen.h"
#include "screens/breaks_screen.h"

namespace ingear::app {

namespace {

Result<void> stage_break_after(Rehearsal& rehearsal, double seconds) {
    screens::Services& services = rehearsal.game().services();
    auto screen = screens::BreakScreen::begin(services, true);
    if (!screen) return tl::make_unexpected(screen.error());
    services.stack.push(std::move(*screen));
    rehearsal.let_pass(Seconds{seconds});
    return {};
}

}  // namespace

Result<void> stage_breaks(Rehearsal& rehearsal, double) {
    screens::Services& services = rehearsal.game().services();
    auto screen = std::make_unique<screens::BreaksScreen>(services);
    screen->wait();
    services.stack.push(std::move(screen));
    rehearsal.let_pass(Seconds{0.5});
    return {};
}

Result<void> stage_break(Rehearsal& rehearsal, double at_seconds) {
    return stage_break_after(rehearsal, at_seconds < 0.0 ? 14.0 : at_seconds);
}

Result<void> stage_break_done(Rehearsal& rehearsal, double) {
    const int minutes = rehearsal.game().services().settings.breaks.length;
    return stage_break_after(rehearsal, minutes * 60.0 + 3.0);
}

}  // namespace ingear::app
