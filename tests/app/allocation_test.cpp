#include <atomic>
#include <cstdlib>
#include <new>

#include "app/headless_game.h"
#include "screens/session/session_screen.h"
#include "support/catch.h"
#include "support/places.h"
#include "support/temporary_folder.h"

/// Counts what our own code and the standard library take from the heap. Dear ImGui and the OpenGL driver
/// have allocators of their own and keep what they have.
namespace {

std::atomic<bool> counting = false;
std::atomic<long> count = 0;

void* counted(std::size_t size) {
    if (counting) ++count;
    if (void* memory = std::malloc(size == 0 ? 1 : size)) return memory;
    throw std::bad_alloc();
}

}  // namespace

void* operator new(std::size_t size) {
    return counted(size);
}
void* operator new[](std::size_t size) {
    return counted(size);
}
void operator delete(void* memory) noexcept {
    std::free(memory);
}
void operator delete[](void* memory) noexcept {
    std::free(memory);
}
void operator delete(void* memory, std::size_t) noexcept {
    std::free(memory);
}
void operator delete[](void* memory, std::size_t) noexcept {
    std::free(memory);
}

using namespace ingear;
using namespace ingear::app;

TEST_CASE("once warm, a frame in the middle of a set takes nothing from the heap") {
    const TemporaryFolder dir;
    AppOptions options{
        .data_dir = dir.path(),
        .config_dir = dir.path(),
        .share_dir = places::share(),
        .clock = std::make_shared<ManualClock>(parse_rfc3339("2026-11-22T09:30:00+01:00").value().moment)};
    auto headless = HeadlessGame::create({.app = options, .width = 640, .height = 400});
    if (!headless) FAIL(headless.error().text());
    screens::Services& services = (*headless)->game().services();
    auto session = screens::SessionScreen::begin(services, "first_steps");
    REQUIRE(session);
    auto& model = dynamic_cast<screens::SessionScreen&>(**session).model();
    (*headless)->game().stack().push(std::move(*session));
    while (model.state().stage != domain::SessionStage::set) model.step(1.0 / 60.0);
    (*headless)->let_pass(Seconds{2.2});  // a lift, and into the hold
    (*headless)->turn();

    const int phase = static_cast<int>(model.state().phase);
    counting = true;
    for (int i = 0; i < 60; ++i) (*headless)->let_pass(Seconds{HeadlessPlatform::kFrame});
    counting = false;
    REQUIRE(static_cast<int>(model.state().phase) == phase);
    CHECK(count == 0);
}
