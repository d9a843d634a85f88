// What it costs to pose the coach, beside plain forward kinematics of a pose that is there already.
#include <benchmark/benchmark.h>

#include "content/catalogue_loader.h"
#include "domain/catalogue/exercise.h"
#include "motion/animation_state.h"
#include "paired.h"

namespace {

using namespace ingear;

constexpr int kRounds = 60;
constexpr int kCalls = 500;

void time_performance(motion::PoseSolver& pose_solver, std::string_view name,
                      motion::AnimationState animation) {
    const auto ours = [&] {
        for (int call = 0; call < kCalls; ++call) {
            animation.progress = static_cast<double>(call) / kCalls;
            animation.clock += 1.0 / 60.0;
            benchmark::DoNotOptimize(pose_solver.frame(animation));
        }
    };
    const motion::LocalPose stored = motion::bind_pose();
    const auto floor = [&] {
        for (int call = 0; call < kCalls; ++call) {
            motion::LocalPose pose = stored;
            benchmark::DoNotOptimize(pose);
            benchmark::DoNotOptimize(motion::solve_forward(pose));
        }
    };
    const auto pair = bench::in_turns(5, kRounds, ours, floor);
    bench::print_row(name, pair.ours, kCalls);
    bench::print_row("  forward kinematics of a stored pose", pair.floor, kCalls);
    bench::print_ratio(pair);
}

}  // namespace

int main() {
    const auto loaded = content::load_catalogue(std::filesystem::path(INGEAR_SHARE) / "assets");
    motion::PoseSolver pose_solver(loaded.catalogue.posture_library);
    bench::print_head("Choreography: one frame of the coach");
    for (const auto& exercise : loaded.catalogue.exercises) {
        pose_solver.prepare(exercise.movement);
        const auto side = exercise.sided ? motion::Side::left : motion::Side::both;
        time_performance(
            pose_solver, exercise.id + ", in a phase",
            {.kind = motion::AnimationState::Kind::phase, .movement = &exercise.movement, .side = side});
        time_performance(
            pose_solver, exercise.id + ", from standing into place",
            {.kind = motion::AnimationState::Kind::transition, .movement = &exercise.movement, .side = side});
    }
    time_performance(pose_solver, "standing", {.kind = motion::AnimationState::Kind::stand});
    return 0;
}
