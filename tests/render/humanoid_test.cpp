#include <fstream>
#include <limits>
#include <random>
#include <set>

#include "motion/skeleton.h"
#include "render/coach/imported_body.h"
#include "render/coach/imported_coach.h"
#include "support/catch.h"
#include "support/humanoid_maker.h"
#include "support/places.h"
#include "support/temporary_folder.h"

using namespace ingear;
using namespace ingear::render;
using humanoid_maker::Wish;
using motion::Bone;
using motion::index;

namespace {

/// A body of our own with few triangles, so that hundreds of files are read in no time.
const CoachModel& small_coach() {
    static const CoachModel coach = [] {
        auto loaded = load_coach_model(places::share() / "coaches/bridget.glb");
        REQUIRE(loaded);
        loaded->fine = simplify(loaded->surface.positions, loaded->fine, Detail::rough);
        return *loaded;
    }();
    return coach;
}

std::string file_of(const Wish& wish) {
    return humanoid_maker::make(small_coach(), wish);
}

std::vector<unsigned char> bytes_of(const std::string& file) {
    return {file.begin(), file.end()};
}

FittedHumanoid fitted(const Wish& wish, float height = 0.0F) {
    auto file = parse_humanoid(bytes_of(file_of(wish)));
    REQUIRE(file);
    auto body = fit_humanoid(*file, height);
    REQUIRE(body);
    return *body;
}

std::string problem_with(const std::string& file) {
    auto parsed = parse_humanoid(bytes_of(file));
    if (!parsed) return parsed.error().text();
    auto coach = make_own_coach(std::move(*parsed));
    return coach ? "" : coach.error().text();
}

std::string changed(std::string file, const std::string& from, const std::string& to) {
    REQUIRE(from.size() == to.size());
    const std::size_t at = file.find(from);
    REQUIRE(at != std::string::npos);
    return file.replace(at, from.size(), to);
}

}  // namespace

TEST_CASE(
    "a humanoid is known by its extension or by its nodes' names, whatever its pose, axes and direction") {
    for (const Wish::Names names : {Wish::Names::nodes, Wish::Names::vrm0, Wish::Names::vrm1}) {
        for (const bool arms_out : {true, false}) {
            for (const bool faces_back : {true, false}) {
                Wish wish;
                wish.names = names;
                wish.arms_out = arms_out;
                wish.faces_back = faces_back;
                const FittedHumanoid body = fitted(wish);
                CAPTURE(static_cast<int>(names), arms_out, faces_back);
                // Ours at another size: fitted, its legs are as long as ours, and so all joints lie where
                // ours do.
                for (const Bone bone :
                     {Bone::pelvis, Bone::chest, Bone::head, Bone::upper_arm_left, Bone::forearm_right,
                      Bone::hand_left, Bone::thigh_right, Bone::shin_left, Bone::foot_right}) {
                    CAPTURE(motion::name(bone));
                    const glm::vec3 off = body.body.neutral[index(bone)] - motion::neutral_position(bone);
                    CHECK(std::abs(off.x) < 0.012F);
                    CHECK(std::abs(off.y) < 0.012F);
                    CHECK(std::abs(off.z - (body.body.neutral[0].z -
                                            motion::neutral_position(Bone::pelvis).z)) < 0.02F);
                }
            }
        }
    }
}

TEST_CASE("a body keeps its own proportions; its height is what was asked for") {
    Wish long_legs;
    long_legs.legs = 1.15F;
    long_legs.arms = 0.9F;
    const FittedHumanoid body = fitted(long_legs);
    const auto length = [&](Bone a, Bone b) {
        return glm::distance(body.body.neutral[index(a)], body.body.neutral[index(b)]);
    };
    const float legs =
        length(Bone::thigh_left, Bone::shin_left) / length(Bone::upper_arm_left, Bone::forearm_left);
    CHECK(legs == Approx(0.415F * 1.15F / (0.282F * 0.9F)).epsilon(0.01));

    const FittedHumanoid small = fitted({}, 1.5F);
    float top = 0.0F;
    for (const auto& points : small.body.skin)
        for (const glm::vec3& point : points) top = std::max(top, point.y);
    CHECK(top == Approx(1.5F).margin(0.06F));
}

TEST_CASE("another body that has our proportions does what ours does") {
    const FittedHumanoid body = fitted({});
    const motion::Retargeting retargeting(body.body);
    CHECK(retargeting.scale() == Approx(1.0F).epsilon(0.002));
    motion::LocalPose pose;
    for (const motion::Side side : {motion::Side::left, motion::Side::right}) {
        const auto on = [&](Bone left) {
            return index(side == motion::Side::left ? left : motion::mirrored(left));
        };
        pose.rotation[on(Bone::thigh_left)] = motion::joint::hip(side, 60.0F, 10.0F, 5.0F);
        pose.rotation[on(Bone::shin_left)] = motion::joint::knee(80.0F);
        pose.rotation[on(Bone::upper_arm_left)] = motion::joint::shoulder(side, 70.0F, 20.0F, 0.0F);
    }
    const motion::WorldPose ours = solve_forward(pose);
    const motion::WorldPose theirs = retargeting.apply(ours, {});
    for (const Bone bone : {Bone::chest, Bone::head, Bone::hand_left, Bone::shin_right, Bone::foot_left}) {
        CAPTURE(motion::name(bone));
        CHECK(glm::distance(ours.position[index(bone)], theirs.position[index(bone)]) < 0.03F);
    }
    // In its own pose its surface is where the file has it.
    const auto still = motion::skin_transforms(retargeting.bind(), retargeting.bind());
    for (const auto& transform : still) CHECK(glm::length(transform.translation) < 1e-4F);
}

TEST_CASE("what a file lacks is named") {
    Wish wish;
    wish.leave_out = "leftFoot";
    CHECK(problem_with(file_of(wish)) == "bones are missing: leftFoot");
    wish = {};
    wish.leave_out = "chest";
    CHECK(problem_with(file_of(wish)).empty());
    wish = {};
    wish.leave_out = "leftToes";
    CHECK(problem_with(file_of(wish)).empty());
    wish = {};
    wish.with_skin = false;
    CHECK(problem_with(file_of(wish)).find("no mesh with a skin") != std::string::npos);
    wish = {};
    wish.in_a_circle = true;
    CHECK_FALSE(problem_with(file_of(wish)).empty());
    wish = {};
    wish.other_file = "../secret.bin";
    CHECK(problem_with(file_of(wish)).find("needs the file \"../secret.bin\"") != std::string::npos);
}

TEST_CASE("numbers that lead nowhere are refused") {
    const std::string sound = file_of({});
    REQUIRE(problem_with(sound).empty());
    CHECK(problem_with(changed(sound, "\"node\":0}", "\"node\":9}")) != problem_with(sound));
    CHECK_FALSE(problem_with(changed(sound, "\"hips\":{\"node\":0}", "\"hips\":{\"node\":-}")).empty());
    CHECK_FALSE(problem_with(changed(sound, "\"POSITION\":0", "\"POSITION\":9")).empty());
    CHECK_FALSE(problem_with(changed(sound, "\"JOINTS_0\":2", "\"JOINTS_0\":0")).empty());
    CHECK_FALSE(problem_with(changed(sound, "\"mesh\":0", "\"mesh\":7")).empty());
    CHECK_FALSE(
        problem_with(changed(sound, "\"inverseBindMatrices\":4", "\"inverseBindMatrices\":1")).empty());
    CHECK(problem_with("no model, but longer than a head").find("binary glTF") != std::string::npos);
    CHECK(problem_with(humanoid_maker::glb(std::string(100000, '['), "")).find("nested too deeply") !=
          std::string::npos);

    std::string not_finite = sound;
    const float nan = std::numeric_limits<float>::quiet_NaN();
    const std::size_t binary = sound.find("BIN");
    REQUIRE(binary != std::string::npos);
    std::memcpy(&not_finite[binary + 4 + 120], &nan, sizeof nan);
    CHECK(problem_with(not_finite).find("is no number") != std::string::npos);
}

TEST_CASE("a file that is missing or too large says so and which it is") {
    const TemporaryFolder folder;
    const auto missing = load_imported_coach(folder / "nobody.vrm");
    REQUIRE_FALSE(missing);
    CHECK(missing.error().text().find("nobody.vrm") != std::string::npos);
    std::ofstream(folder / "huge.glb") << "glTF";
    std::filesystem::resize_file(folder / "huge.glb", HumanoidLimits::kBytes + 1);
    const auto huge = load_imported_coach(folder / "huge.glb");
    REQUIRE_FALSE(huge);
    CHECK(huge.error().text().find("too large") != std::string::npos);
}

TEST_CASE("no truncated or mutated file does harm") {
    const std::string sound = file_of({});
    const std::size_t text_end = sound.find("BIN");
    std::mt19937 random(20260601);
    std::set<std::string> problems;
    for (int i = 0; i < 16; ++i) {
        const std::size_t length =
            std::uniform_int_distribution<std::size_t>(0, i < 8 ? text_end : sound.size() - 1)(random);
        problems.insert(problem_with(sound.substr(0, length)));
    }
    for (int i = 0; i < 48; ++i) {
        std::string mutated = sound;
        const int count = std::uniform_int_distribution<int>(1, 6)(random);
        for (int k = 0; k < count; ++k) {
            // Most of them in the text, where a change means most.
            const std::size_t end = random() % 4 == 0 ? sound.size() - 1 : text_end;
            const std::size_t at = std::uniform_int_distribution<std::size_t>(12, end)(random);
            constexpr std::string_view kLikely = "0123456789-{}[],:\"eE.n";
            mutated[at] =
                random() % 3 == 0 ? static_cast<char>(random()) : kLikely[random() % kLikely.size()];
        }
        problems.insert(problem_with(mutated));
    }
    CHECK(problems.size() > 5);
}
