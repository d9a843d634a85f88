#include <catch2/catch.hpp>
#include <cstdlib>
#include <new>

#include "domain/samples.h"
#include "domain/session.h"

namespace {

// The one thing that has to be global: the program's allocations are.
thread_local std::size_t allocations = 0;

}  // namespace

// The compiler sees malloc and free behind operators that it knows otherwise.
#pragma GCC diagnostic ignored "-Wmismatched-new-delete"
void* operator new(std::size_t size, const std::nothrow_t&) noexcept {
    ++allocations;
    return std::malloc(size == 0 ? 1 : size);
}
void* operator new(std::size_t size) {
    if (void* memory = operator new(size, std::nothrow)) return memory;
    throw std::bad_alloc();
}
void operator delete(void* memory) noexcept {
    std::free(memory);
}
void operator delete(void* memory, std::size_t) noexcept {
    std::free(memory);
}
void operator delete(void* memory, const std::nothrow_t&) noexcept {
    std::free(memory);
}

TEST_CASE("a frame without events allocates nothing") {
    const auto catalogue = samples::catalogue();
    ingear::domain::Session session(samples::plan(catalogue), catalogue);
    session.advance(0.0);
    std::size_t quiet_frames = 0;
    std::size_t in_quiet_frames = 0;
    while (!session.done()) {
        const std::size_t before = allocations;
        const bool quiet = session.advance(1.0 / 60.0).empty() && session.seconds_left() >= 0.0;
        const std::size_t after = allocations;
        quiet_frames += quiet ? 1 : 0;
        in_quiet_frames += quiet ? after - before : 0;
    }
    CHECK(quiet_frames > 10000);
    CHECK(in_quiet_frames == 0);
}
