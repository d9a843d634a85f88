#include "physics/jar.h"

#include <box2d/box2d.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <deque>
#include <vector>

#include "base/random.h"

namespace ingear::physics {

namespace {

// Box2D's own tolerances are made for things of about a metre: within it a jar unit is four.
constexpr float kScale = 4.0F;
// In a crowd, continuous collision would cost more than all the rest: there, steps are so short that nothing
// moves farther than its own radius within one.
constexpr int kCrowd = 60;
constexpr int kSubsteps = 2;
constexpr int kCrowdSubsteps = 4;
constexpr float kMostTravel = 0.9F;  // radii a substep, in a crowd
constexpr int kVelocityIterations = 6;
constexpr int kPositionIterations = 3;

constexpr float kSizeSpread = 0.07F;  // of a marble's radius, either way
constexpr float kDropFrom = 4.15F;    // height that marbles fall from
constexpr float kDropSpread = 0.3F;
constexpr float kCeiling = 7.0F;  // of the shaft over the mouth that they fall through
constexpr float kTopSpeed = 22.0F;
constexpr float kDeepest = 0.3F;   // radii that a marble may sink into the glass when it is pressed
constexpr float kSoftest = 0.35F;  // an impact slower than this is none, units a second
constexpr float kHardest = 11.0F;
constexpr float kNoBounce = 0.9F;     // what meets more slowly, units a second, doesn't bounce back
constexpr float kRollingLoss = 7.0F;  // radians a second squared that a rolling marble loses
constexpr float kStill = 0.03F;       // what moves less, units or radians a second, is still …
constexpr int kStillSteps = 8;        // … when all has been so for this many substeps
constexpr double kLongestFall = 6.0;  // seconds that `fill` waits for one marble to rest

constexpr std::uint16_t kWalls = 1;
constexpr std::uint16_t kLid = 2;
constexpr std::uint16_t kInside = 4;
constexpr std::uint16_t kArriving = 8;

b2Vec2 to_world(glm::vec2 v) {
    return {v.x * kScale, v.y * kScale};
}
glm::vec2 from_world(b2Vec2 v) {
    return {v.x / kScale, v.y / kScale};
}

}  // namespace

struct Jar::Impl final : b2ContactListener {
    Impl(int room_for, const JarShape& jar)
        : shape(jar),
          radius(marble_radius(room_for)),
          crowded(room_for > kCrowd),
          substeps(crowded ? kCrowdSubsteps : kSubsteps),
          dt(static_cast<float>(kStep) / static_cast<float>(substeps)),
          top_speed(crowded ? std::min(kTopSpeed, kMostTravel * radius * (1.0F - kSizeSpread) / dt)
                            : kTopSpeed),
          world({0.0F, -kGravity * kScale}) {
        const auto room = static_cast<std::size_t>(std::max(room_for, 0));
        marbles.reserve(room);
        bodies.reserve(room);
        world.SetContactListener(this);
        world.SetAllowSleeping(false);  // it sleeps as a whole, sooner than Box2D's bodies would
        world.SetContinuousPhysics(!crowded);
        build_walls();
    }

    void build_walls() {
        // Once around with the inside on the right, where the chain's solid side faces.
        std::vector<glm::vec2> line{{shape.neck, kCeiling}};
        const std::vector<glm::vec2> right = shape.right_wall();
        line.insert(line.end(), right.begin(), right.end());
        for (auto at = right.rbegin() + 1; at != right.rend(); ++at) line.emplace_back(-at->x, at->y);
        line.emplace_back(-shape.neck, kCeiling);
        std::vector<b2Vec2> points;
        for (const glm::vec2& point : line) points.push_back(to_world(point));
        const b2BodyDef still;
        walls = world.CreateBody(&still);
        b2ChainShape chain;
        chain.CreateLoop(points.data(), static_cast<int32>(points.size()));
        b2FixtureDef glass;
        glass.shape = &chain;
        glass.friction = 0.12F;
        glass.restitution = 0.42F;
        glass.restitutionThreshold = kNoBounce * kScale;
        glass.filter.categoryBits = kWalls;
        walls->CreateFixture(&glass);

        b2EdgeShape cork;
        cork.SetTwoSided(to_world({-shape.neck, shape.lid}), to_world({shape.neck, shape.lid}));
        b2FixtureDef lid;
        lid.shape = &cork;
        lid.friction = 0.4F;
        lid.restitution = 0.15F;
        lid.restitutionThreshold = kNoBounce * kScale;
        lid.filter.categoryBits = kLid;
        walls->CreateFixture(&lid);
    }

    void BeginContact(b2Contact* contact) override {
        if (impacts.count == kMostImpacts) return;
        b2Fixture* a = contact->GetFixtureA();
        b2Fixture* b = contact->GetFixtureB();
        b2WorldManifold manifold;
        contact->GetWorldManifold(&manifold);
        const b2Vec2 point = manifold.points[0];
        const b2Vec2 apart = b->GetBody()->GetLinearVelocityFromWorldPoint(point) -
                             a->GetBody()->GetLinearVelocityFromWorldPoint(point);
        const float speed = std::abs(b2Dot(apart, manifold.normal)) / kScale;
        if (speed < kSoftest) return;
        const bool two_marbles = a->GetBody() != walls && b->GetBody() != walls;
        b2Fixture* other = a->GetBody() == walls ? a : b;
        b2Body* marble = a->GetBody() == walls ? b->GetBody() : a->GetBody();
        const Impact::Kind kind = two_marbles                                   ? Impact::Kind::marble
                                  : other->GetFilterData().categoryBits == kLid ? Impact::Kind::lid
                                                                                : Impact::Kind::glass;
        impacts.list[impacts.count++] = {kind, std::min(1.0F, speed / kHardest), from_world(point),
                                         marble->GetUserData().pointer};
    }

    [[nodiscard]] bool mouth_is_free() const {
        return std::none_of(marbles.begin(), marbles.end(), [this](const Marble& marble) {
            return marble.arriving && marble.position.y > kDropFrom - 3.0F * radius;
        });
    }

    void let_one_in() {
        const std::uint64_t key = queue.front();
        queue.pop_front();
        Random random(key);
        Marble marble;
        marble.key = key;
        marble.radius = radius * static_cast<float>(random.between(1.0 - kSizeSpread, 1.0 + kSizeSpread));
        const float spread = std::min(kDropSpread, shape.neck - marble.radius);
        marble.position = {static_cast<float>(random.between(-spread, spread)), kDropFrom};

        b2BodyDef def;
        def.type = b2_dynamicBody;
        def.position = to_world(marble.position);
        def.angularVelocity = static_cast<float>(random.between(-4.0, 4.0));
        def.linearVelocity = to_world({static_cast<float>(random.between(-0.5, 0.5)), -2.0F});
        def.linearDamping = 0.12F;
        def.angularDamping = 1.6F;
        def.userData.pointer = marbles.size();
        b2Body* body = world.CreateBody(&def);
        b2CircleShape ball;
        ball.m_radius = marble.radius * kScale;
        b2FixtureDef glass;
        glass.shape = &ball;
        glass.density = 1.0F;
        glass.friction = 0.12F;
        glass.restitution = 0.5F;
        glass.restitutionThreshold = kNoBounce * kScale;
        glass.filter.categoryBits = kArriving;
        glass.filter.maskBits = kWalls | kInside | kArriving;
        body->CreateFixture(&glass);
        marbles.push_back(marble);
        bodies.push_back(body);
    }

    /// A marble that rolls loses a little, steadily, or it would creep for many seconds.
    void resist_rolling(b2Body& body, float marble_radius) const {
        bool touches = false;
        for (const b2ContactEdge* edge = body.GetContactList(); edge && !touches; edge = edge->next)
            touches = edge->contact->IsTouching();
        if (!touches) return;
        const float loss = kRollingLoss * dt;
        const float turn = body.GetAngularVelocity();
        body.SetAngularVelocity(std::copysign(std::max(0.0F, std::abs(turn) - loss), turn));
        const b2Vec2 velocity = body.GetLinearVelocity();
        const float speed = velocity.Length();
        const float slower = std::max(0.0F, speed - loss * marble_radius * kScale);
        if (speed > 0.0F) body.SetLinearVelocity((slower / speed) * velocity);
    }

    void wake() { still_for = 0; }

    /// Within the limits whatever happened to it.
    void restrain(b2Body& body, Marble& marble) {
        const b2Vec2 velocity = body.GetLinearVelocity();
        const float speed = velocity.Length() / kScale;
        if (speed > top_speed) body.SetLinearVelocity((top_speed / speed) * velocity);
        const glm::vec2 place = from_world(body.GetPosition());
        const float inset = (1.0F - kDeepest) * marble.radius;
        marble.position = shape.kept_inside(place, inset);
        marble.position.y = std::min(marble.position.y, (marble.arriving ? kCeiling : shape.lid) - inset);
        if (marble.position != place) {
            body.SetTransform(to_world(marble.position), body.GetAngle());
            body.SetLinearVelocity({0.0F, 0.0F});
        }
        marble.angle = body.GetAngle();
        if (marble.arriving) {
            if (marble.position.y + marble.radius > shape.lid) return;
            marble.arriving = false;
            b2Filter filter;
            filter.categoryBits = kInside;
            filter.maskBits = kWalls | kLid | kInside | kArriving;
            body.GetFixtureList()->SetFilterData(filter);
        }
    }

    [[nodiscard]] bool stirs(const b2Body& body) const {
        return body.GetLinearVelocity().Length() > kStill * kScale ||
               std::abs(body.GetAngularVelocity()) > kStill;
    }

    void substep() {
        if (!queue.empty() && mouth_is_free()) let_one_in();
        // What lies still sleeps until another marble or a move of the jar wakes it.
        if (!motion.still())
            for (b2Body* body : bodies) body->SetAwake(true);
        world.SetGravity(to_world(motion.step(dt, kGravity)));
        world.Step(dt, kVelocityIterations, kPositionIterations);
        bool moving = !motion.still() || (!queue.empty() && mouth_is_free()) || joint != nullptr;
        for (std::size_t i = 0; i < bodies.size(); ++i) {
            if (!bodies[i]->IsAwake()) continue;
            resist_rolling(*bodies[i], marbles[i].radius);
            restrain(*bodies[i], marbles[i]);
            moving = moving || stirs(*bodies[i]);
        }
        still_for = moving ? 0 : still_for + 1;
        if (still_for < kStillSteps) return;
        for (b2Body* body : bodies) {
            body->SetLinearVelocity({0.0F, 0.0F});
            body->SetAngularVelocity(0.0F);
            body->SetAwake(false);
        }
    }

    JarShape shape;
    float radius;
    bool crowded;
    int substeps;
    float dt;         ///< of a substep, seconds
    float top_speed;  ///< of a marble
    b2World world;
    b2Body* walls = nullptr;
    b2MouseJoint* joint = nullptr;
    JarMotion motion;
    std::vector<Marble> marbles;
    std::vector<b2Body*> bodies;
    std::deque<std::uint64_t> queue;
    struct {
        std::array<Impact, kMostImpacts> list;
        std::size_t count = 0;
    } impacts;
    int still_for = kStillSteps;
    long steps = 0;
};

Jar::Jar(int room_for, const JarShape& shape) : impl_(std::make_unique<Impl>(room_for, shape)) {}
Jar::~Jar() = default;
Jar::Jar(Jar&&) noexcept = default;
Jar& Jar::operator=(Jar&&) noexcept = default;

void Jar::drop(std::uint64_t key) {
    impl_->queue.push_back(key);
    impl_->wake();
}

void Jar::fill(std::span<const std::uint64_t> keys) {
    for (const std::uint64_t key : keys) {
        drop(key);
        const long last = impl_->steps + std::lround(kLongestFall / kStep);
        while (!at_rest() && impl_->steps < last) step();
    }
    impl_->impacts.count = 0;
}

void Jar::step() {
    impl_->impacts.count = 0;
    if (at_rest()) return;
    ++impl_->steps;
    for (int i = 0; i < impl_->substeps; ++i) impl_->substep();
}

bool Jar::at_rest() const {
    return impl_->still_for >= kStillSteps && !impl_->joint && impl_->motion.still();
}

long Jar::steps_run() const {
    return impl_->steps;
}

JarMotion& Jar::motion() {
    return impl_->motion;
}
const JarMotion& Jar::motion() const {
    return impl_->motion;
}

std::optional<std::size_t> Jar::marble_at(glm::vec2 place) const {
    for (std::size_t i = 0; i < impl_->marbles.size(); ++i) {
        const Marble& marble = impl_->marbles[i];
        const glm::vec2 away = place - marble.position;
        if (away.x * away.x + away.y * away.y < marble.radius * marble.radius) return i;
    }
    return std::nullopt;
}

void Jar::grab(std::size_t marble) {
    let_go();
    if (marble >= impl_->bodies.size()) return;
    b2Body* body = impl_->bodies[marble];
    b2MouseJointDef def;
    def.bodyA = impl_->walls;
    def.bodyB = body;
    def.target = body->GetPosition();
    def.maxForce = 8.0F * kGravity * kScale * body->GetMass();
    b2LinearStiffness(def.stiffness, def.damping, 7.0F, 0.8F, impl_->walls, body);
    impl_->joint = static_cast<b2MouseJoint*>(impl_->world.CreateJoint(&def));
    impl_->wake();
}

void Jar::pull(glm::vec2 to) {
    if (!impl_->joint || !std::isfinite(to.x) || !std::isfinite(to.y)) return;
    const JarShape& shape = impl_->shape;
    const Marble& marble = impl_->marbles[impl_->joint->GetBodyB()->GetUserData().pointer];
    const float y = std::clamp(to.y, marble.radius, shape.lid - marble.radius);
    const float side = std::max(0.0F, shape.half_width(y) - marble.radius);
    impl_->joint->SetTarget(to_world({std::clamp(to.x, -side, side), y}));
}

void Jar::let_go() {
    if (!impl_->joint) return;
    impl_->world.DestroyJoint(impl_->joint);
    impl_->joint = nullptr;
    impl_->wake();
}

bool Jar::holds_marble() const {
    return impl_->joint != nullptr;
}

std::span<const Marble> Jar::marbles() const {
    return impl_->marbles;
}

std::size_t Jar::waiting() const {
    return impl_->queue.size();
}

std::span<const Impact> Jar::impacts() const {
    return {impl_->impacts.list.data(), impl_->impacts.count};
}

const JarShape& Jar::shape() const {
    return impl_->shape;
}

std::uint64_t Jar::fingerprint() const {
    std::uint64_t hash = 0xcbf29ce484222325ULL;  // FNV-1a
    const auto add = [&hash](std::int64_t value) {
        for (int i = 0; i < 8; ++i) {
            hash ^= static_cast<std::uint64_t>(value >> (8 * i)) & 0xffU;
            hash *= 0x100000001b3ULL;
        }
    };
    for (const Marble& marble : impl_->marbles) {
        add(static_cast<std::int64_t>(marble.key));
        add(std::lround(marble.position.x * 100.0F));
        add(std::lround(marble.position.y * 100.0F));
    }
    return hash;
}

}  // namespace ingear::physics
