#include <cstdlib>
#include <new>

#include "studio.h"

namespace {
// Counted on the thread that draws; the driver's own threads are not ours to judge.
thread_local bool counting = false;
thread_local int allocations = 0;

void* counted(std::size_t size) {
    if (counting) ++allocations;
    if (void* memory = std::malloc(size)) return memory;
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

TEST_CASE("drawing a moving coach allocates nothing once warm") {
    using namespace ingear;
    studio::Studio studio(200, 150);
    const auto frame_at = [](int i) {
        motion::CoachFrame frame = studio::standing();
        for (glm::vec3& place : frame.pose.position) place.x += 0.01F * static_cast<float>(i);
        frame.glow[motion::Muscle::gluteus_maximus][0] = 0.1F * static_cast<float>(i);
        return frame;
    };
    for (const render::Quality quality :
         {render::Quality::high, render::Quality::medium, render::Quality::low}) {
        CAPTURE(static_cast<int>(quality));
        const render::StageOptions options{.quality = quality};
        for (int i = 0; i < 10; ++i) studio.draw(frame_at(i), studio::whole_body(), options);
        allocations = 0;
        for (int i = 0; i < 10; ++i) {
            const motion::CoachFrame frame = frame_at(i);
            counting = true;
            studio.draw(frame, studio::whole_body(), options);
            counting = false;
        }
        CHECK(allocations == 0);
    }
}
