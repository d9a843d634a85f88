#include "screens/session/gains_card.h"

#include <algorithm>
#include <cmath>

#include "screens/common/jar_contents.h"
#include "ui/icons.h"
#include "ui/widgets.h"

namespace ingear::screens {

namespace {

std::string_view kind_words(GainLine::Kind kind) {
    switch (kind) {
        case GainLine::Kind::marbles:
            return "For your jar";
        case GainLine::Kind::badge:
            return "A new badge";
        case GainLine::Kind::level:
            return "A new level";
        case GainLine::Kind::unlock:
            break;
    }
    return "Unlocked";
}

const char* icon_of(GainLine::Kind kind) {
    if (kind == GainLine::Kind::marbles) return ui::icon::kMarble;
    return kind == GainLine::Kind::level ? ui::icon::kHarder : ui::icon::kPalette;
}

constexpr double kBeforeMarbles = 0.8;  // seconds: the session's own joy comes first
constexpr double kBeforeLines = 0.5;    // after the last marble
constexpr double kBetweenLines = 0.9;
constexpr std::size_t kMostShown = 6;  // marbles whose joy may still be seen
constexpr float kJarWidth = 150.0F;    // design units
constexpr float kLeastJar = 72.0F;
constexpr float kAroundJar = 216.0F;  // what is above and below it, the summary's head and foot
constexpr float kSign = 52.0F;        // a badge's picture, or the like

}  // namespace

void GainsCard::follow(const journal::Snapshot* snapshot) {
    if (!snapshot) return;
    const auto record = std::ranges::find(snapshot->recent, session_, &domain::SessionRecord::id);
    if (record == snapshot->recent.end()) return;
    if (status_) return;
    if (!pending_.asked()) {
        book_ = rewards_of(services_);
        if (!book_) return;
        pending_ = services_.journal.ask(journal::RewardStatusQuery{book_}, services_.clock.now());
    }
    status_ = pending_.get();
    if (!status_) return;
    pending_ = {};
    gains_ = domain::gains_by_session(*status_, session_, record->started_at.at);
    lines_ = gain_lines(*book_, gains_);
    full_jar_.reset();
    if (book_->glasses.empty() || book_->marble_styles.empty()) return;
    has_jar_ = !gains_.marbles.empty();
    until_first_ = kBeforeMarbles;
    until_line_ = kBeforeLines;
    const auto ours = [this](std::size_t marble) {
        return std::ranges::find(gains_.marbles, marble) != gains_.marbles.end();
    };
    for (const domain::Trophy& trophy : domain::trophies(status_->marbles)) {
        const std::size_t first = static_cast<std::size_t>(trophy.number - 1) * domain::kJarHolds;
        if (!ours(first + domain::kJarHolds - 1)) continue;
        full_jar_ = piece_of(*book_, services_.settings, trophy);
        return fill_jar(trophy.marbles, first);
    }
    next_jar();
}

void GainsCard::next_jar() {
    if (!status_) return;
    const auto inside = domain::in_the_jar(status_->marbles);
    fill_jar(inside, status_->marbles.size() - inside.size());
}

/// The marbles of before lie there; the session's come last, as it is the newest.
void GainsCard::fill_jar(std::span<const domain::Marble> marbles, std::size_t first) {
    std::size_t arriving = 0;
    while (arriving < marbles.size() &&
           std::ranges::find(gains_.marbles, first + marbles.size() - 1 - arriving) != gains_.marbles.end())
        ++arriving;
    const bool still = services_.settings.reduced_motion;
    landed_ = marbles.size() - arriving;
    jar_.set(contents_of(*book_, services_.settings, marbles), still ? 0 : arriving);
}

void GainsCard::step(Seconds dt) {
    joys_.step(dt.count());
    if (!status_ || lines_.empty()) return;
    if (until_first_ > 0.0) {
        until_first_ -= dt.count();
        return;
    }
    if (has_jar_) jar_.step(dt);
    const Celebration* joy = joys_.newest(CelebrationKind::marble);
    jar_.set_glow(joy ? 0.7F * light_of(*joy) : 0.0F);
    if (has_jar_) celebrate_marbles();
    if (!has_jar_ || settled()) celebrate_lines(dt.count());
}

/// Each as it first meets the glass or another marble; with reduced motion, one light for all.
void GainsCard::celebrate_marbles() {
    const auto& marbles = jar_.contents().marbles;
    if (landed_ >= marbles.size()) return;
    if (services_.settings.reduced_motion) {
        landed_ = marbles.size();
        joys_.begin(CelebrationKind::marble, marbles.back().key, static_cast<int>(marbles.size() - 1));
        return;
    }
    const std::size_t inside = jar_.inside();
    const bool meets = std::ranges::any_of(jar_.impacts(), [this](const physics::Impact& impact) {
        return impact.marble == landed_ || impact.kind == physics::Impact::Kind::marble;
    });
    // The next one inside, or one that came to lie without a sound.
    if (inside <= landed_ || (!meets && inside <= landed_ + 1 && jar_.moving())) return;
    joys_.begin(CelebrationKind::marble, marbles[landed_].key, static_cast<int>(landed_));
    ++landed_;
}

std::size_t GainsCard::next_line() const {
    std::size_t line = told_;
    while (line < lines_.size() && lines_[line].kind == GainLine::Kind::marbles) ++line;
    return line;
}

/// One after another, so that each has its moment.
void GainsCard::celebrate_lines(double dt) {
    if (next_line() >= lines_.size()) return;
    until_line_ -= dt;
    if (until_line_ > 0.0 && !services_.settings.reduced_motion) return;
    until_line_ = kBetweenLines;
    celebrate_line(next_line());
}

void GainsCard::celebrate_line(std::size_t line) {
    joys_.begin(CelebrationKind::badge, line + 1, kAtLines + static_cast<int>(line));
    services_.play(lines_[line].kind == GainLine::Kind::level ? audio::SoundId::level
                                                              : audio::SoundId::badge);
    told_ = line + 1;
}

bool GainsCard::busy() const {
    if (album_.busy() || joys_.any()) return true;
    if (!status_ || lines_.empty()) return false;
    const bool falls = has_jar_ && (jar_.moving() || !settled());
    return until_first_ > 0.0 || falls || next_line() < lines_.size();
}

float GainsCard::line_height(const ui::Ui& ui, std::size_t index, float width) const {
    return ui.u(38.0F) + ui.paint.paragraph_height(ui::Font::strong, lines_[index].words, width);
}

float GainsCard::build(ui::Ui& ui, const ui::Rect& column, float y) {
    if (lines_.empty()) return y;
    const float padding = ui.u(20.0F);
    // In a low window small enough that its floor is in sight.
    const float fits = (ui.design_size().y - kAroundJar) * render::JarWindow::kAspect;
    const float jar_width = has_jar_ ? ui.u(std::clamp(fits, kLeastJar, kJarWidth)) : 0.0F;
    const float lines_left = has_jar_ ? jar_width + ui.u(16.0F) : 0.0F;
    const float words_width = column.width - 2.0F * padding - lines_left - ui.u(kSign) - ui.u(16.0F);
    float lines_height = 0.0F;
    for (std::size_t i = 0; i < lines_.size(); ++i) lines_height += line_height(ui, i, words_width);
    const float inner = std::max(lines_height, jar_width / render::JarWindow::kAspect);
    const ui::Rect box{column.x, y, column.width, inner + ui.u(24.0F)};
    card(ui, box);
    ui::Cutter rest(box.inset(padding, ui.u(12.0F)));
    // Below the words, which stay readable in any light.
    const float first = rest.rest().y + std::floor((inner - lines_height) * 0.5F);
    float middle = first;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
        const float height = line_height(ui, i, words_width);
        const ui::Vec2 centre{rest.rest().x + lines_left + ui.u(kSign) * 0.5F, middle + height * 0.5F};
        joys_.draw(ui, kAtLines + static_cast<int>(i), centre, services_.settings.reduced_motion);
        middle += height;
    }
    if (has_jar_) {
        ui::Rect place = rest.left(jar_width);
        if (fits < kJarWidth) place.height = jar_width / render::JarWindow::kAspect;
        build_jar(ui, place);
    }
    if (has_jar_) (void)rest.left(ui.u(16.0F));
    (void)rest.top(first - rest.rest().y);
    for (std::size_t i = 0; i < lines_.size(); ++i)
        build_line(ui, i, rest.top(line_height(ui, i, words_width)));
    for (std::size_t i = landed_ > kMostShown ? landed_ - kMostShown : 0; has_jar_ && i < landed_; ++i)
        joys_.draw(ui, static_cast<int>(i), jar_.place_of(i), services_.settings.reduced_motion);
    album_.work();
    return box.bottom() + ui.u(16.0F);
}

void GainsCard::build_jar(ui::Ui& ui, const ui::Rect& place) {
    const ui::WidgetId id = ui::widget_id("gains.jar");
    jar_.build(ui, id, place, false);
    if (ui.focus.has(id)) focus_ring(ui, place, ui.u(16.0F));
}

void GainsCard::build_line(ui::Ui& ui, std::size_t index, const ui::Rect& box) {
    const GainLine& gain = lines_[index];
    ui::Cutter line(box);
    if (index > 0) divider(ui, {box.x, box.y, box.width, 0.0F});
    const float side = ui.u(kSign);
    const ui::Rect place = line.left(side);
    if (gain.kind == GainLine::Kind::badge) {
        album_.show(ui, {place.x, place.centre().y - side * 0.5F, side, side}, *book_, gain.index,
                    status_->badges[gain.index]);
    } else {
        ui.paint.disc(place.centre(), side * 0.40F, ui.colours.accent_soft);
        ui.paint.icon(place, icon_of(gain.kind), ui.colours.accent);
    }
    (void)line.left(ui.u(16.0F));
    ui::Cutter words(line.rest().inset(0.0F, ui.u(9.0F)));
    ui.paint.text(words.top(ui.u(18.0F)), ui::Font::caption, kind_words(gain.kind), ui.colours.text_muted);
    ui.paint.paragraph(words.rest().moved(0.0F, ui.u(2.0F)), ui::Font::strong, gain.words, ui.colours.text);
}

}  // namespace ingear::screens
