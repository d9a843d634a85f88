#include "physics/jar.h"

#include <rapidcheck.h>
#include <algorithm>
#include <cmath>
#include <glm/geometric.hpp>
#include <vector>

#include "base/random.h"
#include "support/catch.h"

using namespace ingear;
using namespace ingear::physics;

namespace {

std::vector<std::uint64_t> keys(int count, std::uint64_t seed = 7) {
    Random random(seed);
    std::vector<std::uint64_t> list;
    for (int i = 0; i < count; ++i) list.push_back(random.next());
    return list;
}

/// How deep a marble sticks in the glass or, once it is in, the cork; 0 or less: not at all.
float overlap(const JarShape& shape, const Marble& marble) {
    const glm::vec2 place{std::abs(marble.position.x), marble.position.y};
    float deepest = marble.arriving ? -1.0F : place.y + marble.radius - shape.lid;
    std::vector<glm::vec2> wall = shape.right_wall();
    wall.insert(wall.begin(), {shape.neck, 7.0F});
    for (std::size_t i = 0; i + 1 < wall.size(); ++i) {
        const glm::vec2 along = wall[i + 1] - wall[i];
        const float t = std::clamp(glm::dot(place - wall[i], along) / glm::dot(along, along), 0.0F, 1.0F);
        deepest = std::max(deepest, marble.radius - glm::length(place - wall[i] - along * t));
    }
    const bool outside = place.x > shape.half_width(place.y) || place.y < 0.0F || place.y > 7.0F;
    return outside ? deepest + 2.0F * marble.radius : deepest;
}

void check_inside(const Jar& jar, float slack) {
    for (const Marble& marble : jar.marbles()) {
        REQUIRE(std::isfinite(marble.position.x));
        REQUIRE(std::isfinite(marble.position.y));
        REQUIRE(std::isfinite(marble.angle));
        INFO("marble at " << marble.position.x << ", " << marble.position.y);
        REQUIRE(overlap(jar.shape(), marble) < slack);
    }
}

/// Steps until it rests; the seconds that took.
double settle(Jar& jar, double longest = 20.0) {
    double seconds = 0.0;
    for (; !jar.at_rest() && seconds < longest; seconds += Jar::kStep) jar.step();
    return seconds;
}

}  // namespace

TEST_CASE("an empty jar is at rest and has nothing to do") {
    Jar jar;
    CHECK(jar.at_rest());
    jar.step();
    CHECK(jar.steps_run() == 0);
    CHECK(jar.marbles().empty());
}

TEST_CASE("a marble falls in through the mouth, chimes on the floor and comes to rest") {
    Jar jar;
    jar.drop(42);
    CHECK_FALSE(jar.at_rest());
    bool chimed = false;
    for (int i = 0; i < 60; ++i) {
        jar.step();
        for (const Impact& impact : jar.impacts())
            chimed = chimed || (impact.kind == Impact::Kind::glass && impact.strength > 0.5F &&
                                impact.place.y < 0.1F && impact.marble == 0);
    }
    CHECK(chimed);
    CHECK(settle(jar) < 5.0);
    REQUIRE(jar.marbles().size() == 1);
    CHECK_FALSE(jar.marbles()[0].arriving);
    CHECK(jar.marbles()[0].position.y == Approx(jar.marbles()[0].radius).margin(0.01));
}

TEST_CASE("marbles meet marbles, and it is told") {
    Jar jar;
    jar.fill(keys(12));
    jar.drop(99);
    int met = 0;
    for (int i = 0; i < 1200 && !jar.at_rest(); ++i) {
        jar.step();
        for (const Impact& impact : jar.impacts()) met += impact.kind == Impact::Kind::marble ? 1 : 0;
    }
    CHECK(met > 0);
}

TEST_CASE("a jarful settles below the cork, none stuck in another") {
    Jar jar;
    jar.fill(keys(kFullJar));
    CHECK(jar.at_rest());
    REQUIRE(jar.marbles().size() == kFullJar);
    check_inside(jar, 0.02F);
    float highest = 0.0F;
    for (std::size_t i = 0; i < jar.marbles().size(); ++i) {
        const Marble& a = jar.marbles()[i];
        CHECK_FALSE(a.arriving);
        highest = std::max(highest, a.position.y + a.radius);
        for (std::size_t j = i + 1; j < jar.marbles().size(); ++j) {
            const Marble& b = jar.marbles()[j];
            CHECK(glm::distance(a.position, b.position) > a.radius + b.radius - 0.02F);
        }
    }
    // Full looks full, and the neck stays free.
    CHECK(highest > 2.1F);
    CHECK(highest < jar.shape().neck_from);
}

TEST_CASE("at rest it runs no steps, and only a touch wakes it") {
    Jar jar;
    jar.fill(keys(10));
    const long before = jar.steps_run();
    const std::uint64_t lies = jar.fingerprint();
    for (int i = 0; i < 600; ++i) jar.step();
    CHECK(jar.steps_run() == before);
    CHECK(jar.fingerprint() == lies);
    jar.motion().jolt({1.0F, 0.3F});
    CHECK_FALSE(jar.at_rest());
    jar.step();
    CHECK(jar.steps_run() == before + 1);
    CHECK(settle(jar) < 8.0);
}

TEST_CASE("the same marbles make the same jar, and one dropped later the jar it would have been in") {
    const auto all = keys(kFullJar, 20260601);
    Jar jar;
    jar.fill(all);
    Jar again;
    again.fill(all);
    CHECK(again.fingerprint() == jar.fingerprint());
    Jar grown;
    grown.fill(std::span(all).first(all.size() - 1));
    grown.drop(all.back());
    settle(grown);
    CHECK(grown.fingerprint() == jar.fingerprint());
    Jar other;
    other.fill(keys(kFullJar, 3));
    CHECK(other.fingerprint() != jar.fingerprint());
    // Debug and release, every machine with Debian 12's Box2D.
    CHECK(jar.fingerprint() == 0x9da3bde493a23bbbULL);
}

TEST_CASE("tilted, the marbles lie on the lower side") {
    Jar jar;
    jar.fill(keys(8));
    jar.motion().lean(0.6F);
    CHECK(settle(jar) < 10.0);
    float sum = 0.0F;
    for (const Marble& marble : jar.marbles()) sum += marble.position.x;
    CHECK(sum > 1.0F);
    CHECK(jar.motion().tilt() == Approx(0.6F));
}

TEST_CASE("a marble follows the hand and stays in the jar") {
    Jar jar;
    jar.fill(keys(10));
    const glm::vec2 at = jar.marbles()[9].position;
    REQUIRE(jar.marble_at(at) == std::size_t{9});
    CHECK_FALSE(jar.marble_at({0.0F, 2.9F}));
    jar.grab(9);
    jar.pull({0.3F, 2.4F});
    for (int i = 0; i < 90; ++i) jar.step();
    CHECK(glm::distance(jar.marbles()[9].position, glm::vec2(0.3F, 2.4F)) < 0.15F);
    CHECK_FALSE(jar.at_rest());
    jar.pull({40.0F, -30.0F});
    for (int i = 0; i < 60; ++i) {
        jar.step();
        check_inside(jar, 0.15F);  // pressed hard against the glass
    }
    jar.let_go();
    CHECK(settle(jar) < 8.0);
    check_inside(jar, 0.02F);
}

TEST_CASE("more marbles than a jarful are smaller and still fit") {
    Jar jar(90);
    jar.fill(keys(90));
    for (const Marble& marble : jar.marbles()) CHECK_FALSE(marble.arriving);
    check_inside(jar, 0.02F);
}

TEST_CASE("overfull, the rest waits over the mouth and nothing breaks") {
    Jar jar;
    for (const std::uint64_t key : keys(70)) jar.drop(key);
    CHECK(settle(jar) < 19.0);
    CHECK(jar.waiting() > 0);
    check_inside(jar, 0.1F);
    for (const Impact& impact : jar.impacts()) CHECK(impact.strength <= 1.0F);
}

TEST_CASE("no shaking, tilting and dragging gets a marble out of the jar") {
    CHECK(rc::check("every marble stays inside, every place is a number, and it comes to rest", [] {
        const int count = *rc::gen::inRange(0, kFullJar + 1);
        const auto seed = *rc::gen::arbitrary<std::uint64_t>();
        Random random(seed);
        Jar jar;
        for (int i = 0; i < count; ++i) jar.drop(random.next());
        const auto moves = *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 7));
        const auto any = [&random](double most) { return static_cast<float>(random.between(-most, most)); };
        for (const int move : moves) {
            if (move == 0) jar.motion().jolt({any(3.0), any(3.0)});
            if (move == 1) jar.motion().lean(any(9.0));
            if (move == 2) jar.motion().hold({any(5.0), any(5.0)});
            if (move == 3 && !jar.marbles().empty()) jar.grab(random.next() % jar.marbles().size());
            if (move == 4) jar.pull({any(50.0), any(50.0)});
            if (move == 5) jar.let_go();
            if (move == 6) jar.motion().lean(std::nanf(""));
            const auto steps = static_cast<int>(random.between(1.0, 40.0));
            for (int i = 0; i < steps; ++i) {
                jar.step();
                for (const Marble& marble : jar.marbles()) {
                    RC_ASSERT(std::isfinite(marble.position.x) && std::isfinite(marble.position.y));
                    RC_ASSERT(overlap(jar.shape(), marble) < 0.5F * marble.radius);
                }
            }
        }
        jar.let_go();
        jar.motion().hold({0.0F, 0.0F});
        jar.motion().lean(0.0F);
        RC_ASSERT(settle(jar) < 20.0);
        for (const Marble& marble : jar.marbles()) RC_ASSERT(overlap(jar.shape(), marble) < 0.03F);
    }));
}
