// What a frame of the Session screen costs at 1280 x 720, everything on, beside two floors: the frame of a
// bare program with Dear ImGui, and as many triangles as the coach has, standing still with one shadow. All
// three in one context, by turns, each until the last pixel is done. It also counts what the frames allocate.
#include <epoxy/gl.h>

#include <algorithm>
#include <cstdlib>
#include <new>
#include <numeric>
#include <vector>

#include "app/headless_game.h"
#include "bare_ui.h"
#include "paired.h"
#include "plain_mesh.h"
#include "render/gl/offscreen.h"
#include "scratch.h"

namespace {

thread_local long allocations = 0;  // of the thread that draws

}  // namespace

// Replaced to be counted; the driver's own (malloc) are not seen.
void* operator new(std::size_t size) {
    ++allocations;
    if (void* memory = std::malloc(size == 0 ? 1 : size)) return memory;
    throw std::bad_alloc();
}
void operator delete(void* memory) noexcept {
    std::free(memory);
}
void operator delete(void* memory, std::size_t) noexcept {
    std::free(memory);
}

namespace {

using namespace ingear;

constexpr int kWidth = 1280;
constexpr int kHeight = 720;
constexpr int kWarmUp = 60;
constexpr int kFrames = 300;
constexpr double kBudget = 16.6;  // milliseconds

[[noreturn]] void give_up(const std::string& why) {
    fmt::print(stderr, "{}\n", why);
    std::exit(1);
}

struct Scene {
    const char* name;
    double from;  ///< seconds into first_steps
};
/// In the middle of a set of each exercise.
constexpr Scene kScenes[] = {{"glute bridge", 25.0}, {"clamshell", 175.0}, {"donkey kick", 400.0}};

struct Figures {
    bench::Timing session;
    bench::Timing bare;
    bench::Timing mesh;
    std::vector<long> allocated;  ///< how often, by frame
};

class Bench {
  public:
    explicit Bench(const std::filesystem::path& scratch) {
        auto headless = app::HeadlessGame::create({.app = {.data_dir = scratch / "data",
                                                           .config_dir = scratch / "config",
                                                           .share_dir = INGEAR_SHARE,
                                                           .clock = std::make_shared<SystemClock>(),
                                                           .start_routine = "first_steps"},
                                                   .width = kWidth,
                                                   .height = kHeight});
        if (!headless) give_up(headless.error().text());
        headless_ = std::move(*headless);
        auto model = render::load_coach_model(std::filesystem::path(INGEAR_SHARE) / "coaches/bridget.glb");
        if (!model) give_up(model.error().text());
        triangles_ = model->fine.indices.size() / 3;
        mesh_.emplace(model->surface, model->fine.indices, kWidth, kHeight);
        bare_.emplace(kWidth, kHeight);
    }

    [[nodiscard]] std::size_t triangles() const { return triangles_; }

    void go_to(double seconds) {
        headless_->let_pass(Seconds{seconds - at_});
        at_ = seconds;
    }

    void measure(render::Quality quality, Figures& result) {
        headless_->game().set_quality(quality);
        for (int frame = 0; frame < kWarmUp; ++frame) session_frame();
        result.allocated.reserve(std::size(kScenes) * kFrames);
        for (int frame = 0; frame < kFrames; ++frame) {
            const long before = allocations;
            result.session.add([&] { session_frame(); });
            result.allocated.push_back(allocations - before);
            result.bare.add([&] { floor_frame(*bare_); });
            result.mesh.add([&] { floor_frame(*mesh_); });
        }
        at_ += (kWarmUp + kFrames) * app::HeadlessPlatform::kFrame;
    }

  private:
    void session_frame() {
        headless_->turn();
        glFinish();
    }
    template <class Floor>
    void floor_frame(const Floor& floor) {
        headless_->platform().bind();
        floor.draw();
        glFinish();
    }

    std::unique_ptr<app::HeadlessGame> headless_;
    std::optional<bench::PlainMesh> mesh_;
    std::optional<bench::BareUi> bare_;
    std::size_t triangles_ = 0;
    double at_ = 0.0;
};

void print(const char* quality, const Figures& result) {
    bench::print_head(fmt::format("Session screen, {} x {}, quality {}", kWidth, kHeight, quality));
    bench::print_row("Session", result.session);
    bench::print_row("  a bare frame of Dear ImGui", result.bare);
    bench::print_ratio({result.session, result.bare});
    bench::print_row("  as many triangles, still, one shadow", result.mesh);
    bench::print_ratio({result.session, result.mesh});
    fmt::print("  {:<52} {:>10.2f} ms  {}\n", "95 of 100 frames are done in", result.session.p95(),
               result.session.p95() <= kBudget ? "within 16.6 ms" : "ABOVE 16.6 ms");
    // A rep is stored, a cue is chosen: that allocates now and then. What every frame does must not.
    const auto without = std::count(result.allocated.begin(), result.allocated.end(), 0);
    fmt::print("  {:<52} {:>10} of {}, in all {} allocations\n", "frames that allocate nothing", without,
               result.allocated.size(),
               std::accumulate(result.allocated.begin(), result.allocated.end(), 0L));
}

}  // namespace

int main() {
    const bench::Scratch scratch(std::filesystem::temp_directory_path());
    Bench bench(scratch.path());
    const auto gl = render::gl_info();
    fmt::print("{}, {} triangles\n", gl.renderer, bench.triangles());
    constexpr std::pair<const char*, render::Quality> kQualities[] = {
        {"high", render::Quality::high}, {"medium", render::Quality::medium}, {"low", render::Quality::low}};
    Figures results[std::size(kQualities)];
    for (const Scene& scene : kScenes) {
        bench.go_to(scene.from);
        for (std::size_t i = 0; i < std::size(kQualities); ++i)
            bench.measure(kQualities[i].second, results[i]);
    }
    for (std::size_t i = 0; i < std::size(kQualities); ++i) print(kQualities[i].first, results[i]);
    return 0;
}
