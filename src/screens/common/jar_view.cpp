#include "screens/common/jar_view.h"

#include <algorithm>
#include <cmath>

#include "base/log.h"
#include "base/random.h"
#include "screens/command_keys.h"

namespace ingear::screens {

namespace {

constexpr double kBetweenDrops = 0.42;  // seconds
constexpr float kCorkUp = 1.3F;         // lifted so far, it is out of the way
constexpr float kCorkSpeed = 4.2F;      // jar units a second
constexpr float kLeanStep = 0.16F;      // radians a press
constexpr double kLeanFor = 0.9;        // seconds after the last press until it stands again
constexpr float kStickRests = 0.2F;     // of its way: below, it is left alone
constexpr double kStickFor = 0.1;       // seconds after the stick was let go until it stands again
constexpr float kPivot = 1.3F;          // height that it is tilted about

render::PictureBox picture_box(const ui::Rect& box) {
    return {box.x, box.y, box.width, box.height};
}

/// From the table's frame into the jar's.
glm::vec2 into_jar(glm::vec2 place, const physics::JarMotion& motion) {
    const glm::vec2 q = place - motion.offset() - glm::vec2(0.0F, kPivot);
    const float c = std::cos(motion.tilt());
    const float s = std::sin(motion.tilt());
    return {c * q.x - s * q.y, s * q.x + c * q.y + kPivot};
}

}  // namespace

render::MarbleShown marble_shown(const physics::Marble& marble, const JarMarble& look,
                                 const JarContents& contents) {
    Random random(marble.key ^ 0x5bd1e995U);
    const auto turn = [&random] { return static_cast<float>(random.between(0.0, 6.2831853)); };
    return {.centre = marble.position,
            .radius = marble.radius,
            .angle = marble.angle,
            .colour = look.colour,
            .pattern = static_cast<float>(contents.pattern),
            .second = contents.second,
            .clarity = contents.clarity,
            .turned = {turn(), turn(), turn()}};
}

void JarView::fill(std::size_t count) {
    std::vector<std::uint64_t> keys;
    for (std::size_t i = 0; i < count; ++i) keys.push_back(contents_.marbles[i].key);
    jar_ = physics::Jar(static_cast<int>(contents_.marbles.size()));
    jar_.fill(keys);
    dropped_ = count;
}

void JarView::set(JarContents contents, std::size_t arriving) {
    if (contents == contents_) return;
    const auto& before = contents_.marbles;
    const auto& now = contents.marbles;
    const bool grows = !before.empty() && before.size() <= now.size() &&
                       std::equal(before.begin(), before.end(), now.begin(),
                                  [](const JarMarble& a, const JarMarble& b) { return a.key == b.key; });
    contents_ = std::move(contents);
    if (!grows) fill(contents_.marbles.size() - std::min(arriving, contents_.marbles.size()));
    shown_.reserve(contents_.marbles.size());
}

void JarView::step(Seconds dt) {
    until_drop_ = std::max(0.0, until_drop_ - dt.count());
    if (to_come() > 0 && until_drop_ <= 0.0) {
        jar_.drop(contents_.marbles[dropped_++].key);
        until_drop_ = kBetweenDrops;
    }
    lean_for_ = std::max(0.0, lean_for_ - dt.count());
    if (lean_for_ <= 0.0 && lean_ != 0.0F) {
        lean_ = 0.0F;
        jar_.motion().lean(0.0F);
    }
    const long steps = jar_.steps_run();
    jar_.step();
    until_heard_ = std::max(0.0, until_heard_ - dt.count());
    if (jar_.steps_run() != steps) make_heard();
    const auto marbles = jar_.marbles();
    const bool open = to_come() > 0 || jar_.waiting() > 0 ||
                      std::any_of(marbles.begin(), marbles.end(),
                                  [](const physics::Marble& marble) { return marble.arriving; });
    const float by = kCorkSpeed * static_cast<float>(dt.count());
    cork_ = open ? std::min(kCorkUp, cork_ + by * 2.0F) : std::max(0.0F, cork_ - by);
}

/// The hardest of what met, so that a heap that settles ticks and does not rattle.
void JarView::make_heard() {
    constexpr float kSoftest = 0.06F;
    constexpr double kBetweenSounds = 0.035;  // seconds
    const auto met = jar_.impacts();
    const auto hardest = std::ranges::max_element(met, {}, &physics::Impact::strength);
    if (hardest == met.end() || hardest->strength < kSoftest || until_heard_ > 0.0) return;
    until_heard_ = kBetweenSounds;
    const bool marbles = hardest->kind == physics::Impact::Kind::marble;
    services_.play(marbles ? audio::SoundId::marble_marble : audio::SoundId::marble, hardest->strength,
                   std::clamp(hardest->place.x * 0.5F, -0.6F, 0.6F));
}

bool JarView::moving() const {
    return !jar_.at_rest() || to_come() > 0 || (cork_ > 0.0F && cork_ < kCorkUp) || lean_for_ > 0.0;
}

std::span<const physics::Impact> JarView::impacts() const {
    return jar_.impacts();
}

void JarView::tilt(float by) {
    lean_ = std::clamp(lean_ + by, -physics::JarMotion::kMostTilt, physics::JarMotion::kMostTilt);
    lean_for_ = kLeanFor;
    jar_.motion().lean(lean_);
}

void JarView::read_keys(ui::Ui& ui) {
    const int right =
        ui.presses(keys_of(ui, Command::jar_right)) - ui.presses(keys_of(ui, Command::jar_left));
    const int up = ui.presses(keys_of(ui, Command::jar_up)) - ui.presses(keys_of(ui, Command::jar_down));
    if (right != 0) tilt(kLeanStep * static_cast<float>(right));
    if (up != 0) shake({0.25F * (jar_.steps_run() % 2 == 0 ? 1.0F : -1.0F), up > 0 ? 0.9F : -0.9F});
}

void JarView::read_pad(const ui::Input& input) {
    if (std::abs(input.stick.x) > kStickRests) {
        lean_ = input.stick.x * physics::JarMotion::kMostTilt;
        lean_for_ = std::max(lean_for_, kStickFor);
        jar_.motion().lean(lean_);
    }
    if (input.shakes != 0) shake({input.shakes > 0 ? 0.5F : -0.5F, 0.8F});
}

std::size_t JarView::inside() const {
    return static_cast<std::size_t>(
        std::ranges::count_if(jar_.marbles(), [](const auto& marble) { return !marble.arriving; }));
}

ui::Vec2 JarView::place_of(std::size_t marble) const {
    const auto marbles = jar_.marbles();
    if (marble >= marbles.size()) return box_.centre();
    const glm::vec2 at = render::JarWindow::to_window(picture_box(box_), marbles[marble].position);
    return {at.x, at.y};
}

void JarView::read_pointer(ui::Ui& ui, const ui::Interaction& state, const ui::Rect& box) {
    const glm::vec2 at =
        render::JarWindow::from_window(picture_box(box), {ui.input.pointer.x, ui.input.pointer.y});
    const glm::vec2 inside = into_jar(at, jar_.motion());
    if (state.held && ui.input.pressed) {
        if (const auto marble = jar_.marble_at(inside))
            jar_.grab(*marble);
        else if (std::abs(inside.x) < 1.15F && inside.y > -0.2F && inside.y < 3.7F)
            held_at_ = at;
    }
    if (state.held && jar_.holds_marble()) jar_.pull(inside);
    if (state.held && held_at_) jar_.motion().hold(at - *held_at_);
    if (state.held) return;
    if (jar_.holds_marble()) jar_.let_go();
    if (held_at_) jar_.motion().hold({0.0F, 0.0F});
    held_at_.reset();
}

void JarView::build(ui::Ui& ui, ui::WidgetId id, const ui::Rect& box, bool keys) {
    box_ = box;
    const ui::Interaction state = ui.interact(id, box, true, true);
    read_pointer(ui, state, box);
    const int sideways = ui.focus.sideways(id);
    if (sideways != 0) tilt(kLeanStep * static_cast<float>(sideways));
    if (state.clicked && state.focused) shake({0.3F, 0.9F});
    if (keys && ui.enabled()) read_keys(ui);
    if (ui.enabled()) read_pad(ui.input);
    const auto marbles = jar_.marbles();
    shown_.clear();
    // In the order in which they fell, which is the order of the contents.
    for (std::size_t i = 0; i < marbles.size(); ++i)
        shown_.push_back(marble_shown(marbles[i], contents_.marbles[i], contents_));
    if (services_.jar_painter) ui.paint.inset(*this);
}

void JarView::draw(const ui::Rect& clip, ui::Vec2 window) {
    if (failed_) return;
    const physics::JarShape& shape = jar_.shape();
    const render::JarShown shown{
        .outline = {shape.corner, shape.shoulder_from, shape.neck_from, shape.neck, shape.lid, shape.mouth},
        .glass = contents_.glass,
        .marbles = shown_,
        .offset = jar_.motion().offset(),
        .tilt = jar_.motion().tilt(),
        .cork = cork_,
        .glow = glow_,
        .presence = presence_,
        .evening = services_.settings.theme == domain::Theme::dark};
    if (auto done =
            services_.jar_painter->paint(shown, picture_box(box_), picture_box(clip), {window.x, window.y});
        !done) {
        failed_ = true;
        log::error("The jar can't be drawn: {}", done.error().text());
    }
}

}  // namespace ingear::screens
