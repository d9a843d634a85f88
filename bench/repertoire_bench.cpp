// What a frame of the Session screen costs in each place, with each coach, with chair and desk, beside the
// floor of session_frame_bench: as many triangles as the coach has, still, with one shadow. And what drawing
// the coach alone costs at each of the three levels of detail. All in one run, by turns, each until the last
// pixel is done.
#include <epoxy/gl.h>

#include <cstdlib>
#include <optional>

#include "app/coach_loader.h"
#include "app/headless_game.h"
#include "paired.h"
#include "plain_mesh.h"
#include "render/coach/coach_geometry.h"
#include "render/coach/coach_painter.h"
#include "render/gl/offscreen.h"
#include "scratch.h"

namespace {

using namespace ingear;

constexpr int kWidth = 1280;
constexpr int kHeight = 720;
constexpr int kWarmUp = 15;
constexpr int kFrames = 60;

[[noreturn]] void give_up(const std::string& why) {
    fmt::print(stderr, "{}\n", why);
    std::exit(1);
}
template <class T>
T must(Result<T> result) {
    if (!result) give_up(result.error().text());
    return std::move(*result);
}

std::filesystem::path usual_model() {
    return std::filesystem::path(INGEAR_SHARE) / "coaches" / "bridget.glb";
}

/// A session, and how far into it a rep is under way.
struct Occasion {
    const char* name;
    const char* routine;
    double from;  ///< seconds
};
constexpr Occasion kOccasions[] = {{"glute bridge", "glute_bridge", 25.0},
                                   {"clamshell", "clamshell", 25.0},
                                   {"sit to stand (chair)", "sit_to_stand", 25.0},
                                   {"leg raise (desk)", "standing_abduction", 25.0}};

class Bench {
  public:
    Bench(const std::filesystem::path& scratch, const Occasion& occasion) {
        headless_ = must(app::HeadlessGame::create({.app = {.data_dir = scratch / "data",
                                                            .config_dir = scratch / "config",
                                                            .share_dir = INGEAR_SHARE,
                                                            .clock = std::make_shared<SystemClock>(),
                                                            .start_routine = occasion.routine},
                                                    .width = kWidth,
                                                    .height = kHeight}));
        const auto model = must(render::load_coach_model(usual_model()));
        mesh_.emplace(model.surface, model.fine.indices, kWidth, kHeight);
        headless_->let_pass(Seconds{occasion.from});
        headless_->game().set_quality(render::Quality::high);
    }

    [[nodiscard]] const domain::Catalogue& catalogue() { return *headless_->game().services().catalogue; }

    void measure(const std::string& name, const domain::Settings& settings) {
        headless_->game().change_settings(settings);
        const bench::Pair pair = bench::in_turns(
            kWarmUp, kFrames,
            [&] {
                headless_->turn();
                glFinish();
            },
            [&] {
                headless_->platform().bind();
                mesh_->draw();
                glFinish();
            });
        fmt::print("  {:<44} {:>8.2f} ms {:>8.2f} ms {:>8.2f} ms {:>7.2f}x\n", name, pair.ours.median(),
                   pair.ours.p95(), pair.floor.median(), pair.ours.median() / pair.floor.median());
    }

  private:
    std::unique_ptr<app::HeadlessGame> headless_;
    std::optional<bench::PlainMesh> mesh_;
};

/// Surface and outline alone, in the picture that the last frame of a stage left.
void measure_details() {
    auto offscreen = must(render::Offscreen::create(kWidth, kHeight, 0));
    auto stage = must(render::CoachRenderer::create(INGEAR_SHARE));
    const std::filesystem::path shaders = std::filesystem::path(INGEAR_SHARE) / "shaders";
    const render::CoachModel model = must(render::load_coach_model(usual_model()));
    auto painter = must(render::CoachPainter::create(shaders, model));
    painter.set_look(model, {});
    render::CoachGeometry geometry(model);
    motion::CoachFrame frame;
    frame.pose = motion::solve_forward({});
    const render::Viewpoint camera{.distance = 4.4F};
    const render::View view = render::make_view(camera, kWidth, kHeight, false, false);
    offscreen->bind();
    stage->draw(frame, camera, {0, 0, kWidth, kHeight}, {.quality = render::Quality::high});
    geometry.pose(frame, 0.0F);
    fmt::print("\nThe coach alone, standing, surface and outline\n  {:<44} {:>11} {:>11} {:>11}\n", "",
               "triangles", "median", "p95");
    constexpr std::pair<const char*, render::Detail> kDetails[] = {
        {"fine", render::Detail::fine}, {"coarse", render::Detail::coarse}, {"rough", render::Detail::rough}};
    bench::Timing timings[std::size(kDetails)];
    for (int round = -kWarmUp; round < kFrames; ++round) {
        for (std::size_t i = 0; i < std::size(kDetails); ++i) {
            render::SurfaceGeometry& surface = geometry.at(kDetails[i].second);
            offscreen->bind();
            glDepthMask(GL_TRUE);
            glClear(GL_DEPTH_BUFFER_BIT);
            const auto draw = [&] {
                painter.paint(surface, frame.glow, false);
                surface.fringe.build(geometry.model().paint, geometry.surface(), view);
                painter.paint_fringe(surface.fringe, frame.glow);
                glFinish();
            };
            if (round < 0)
                draw();
            else
                timings[i].add(draw);
        }
    }
    for (std::size_t i = 0; i < std::size(kDetails); ++i) {
        fmt::print("  {:<44} {:>11} {:>8.2f} ms {:>8.2f} ms\n", kDetails[i].first,
                   geometry.at(kDetails[i].second).triangles.indices.size() / 3, timings[i].median(),
                   timings[i].p95());
    }
}

}  // namespace

int main() {
    const bench::Scratch scratch(std::filesystem::temp_directory_path());
    bool first = true;
    for (const Occasion& occasion : kOccasions) {
        Bench bench(scratch.path(), occasion);
        if (first) fmt::print("{}\n", render::gl_info().renderer);
        fmt::print("\n{}, {} x {}, quality high\n  {:<44} {:>11} {:>11} {:>11} {:>8}\n", occasion.name,
                   kWidth, kHeight, "", "median", "p95", "floor", "ratio");
        domain::Settings settings;
        for (const domain::Scene& scene : bench.catalogue().scenes) {
            settings.scene = scene.id;
            bench.measure(scene.name, settings);
        }
        settings.scene = domain::kUsualScene;
        for (const domain::Coach& coach : bench.catalogue().coaches) {
            settings.coach = {};
            settings.coach.coach = coach.id;
            bench.measure(coach.name + ", " + settings.scene, settings);
        }
        first = false;
    }
    measure_details();
    return 0;
}
