#include "screens/gains_card.h"

#include <algorithm>

#include "screens/icons.h"
#include "screens/jar_contents.h"
#include "screens/widgets.h"

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
    if (kind == GainLine::Kind::marbles) return icon::kMarble;
    return kind == GainLine::Kind::level ? icon::kHarder : icon::kPalette;
}

}  // namespace

void GainsCard::follow(const Snapshot* snapshot) {
    if (!snapshot) return;
    const auto record = std::ranges::find(snapshot->recent, session_, &domain::SessionRecord::id);
    if (record == snapshot->recent.end()) return;
    if (!wanted_) {
        book_ = rewards_of(services_);
        if (!book_) return;
        before_ = services_.records.standing();
        services_.records.want_standing(book_, services_.clock.now());
        wanted_ = true;
    }
    const auto standing = services_.records.standing();
    if (standing == before_ || standing == standing_) return;
    standing_ = standing;
    const domain::Gains gains = domain::gains_by_session(*standing_, session_, record->started_at.at);
    lines_ = gain_lines(*book_, gains);
    full_jar_.reset();
    if (book_->glasses.empty() || book_->marble_styles.empty()) return;
    for (const domain::Trophy& trophy : domain::trophies(standing_->marbles)) {
        const auto last = static_cast<std::size_t>(trophy.number) * domain::kJarHolds - 1;
        if (std::ranges::find(gains.marbles, last) != gains.marbles.end())
            full_jar_ = piece_of(*book_, services_.settings, trophy);
    }
}

float GainsCard::build(Ui& ui, const Rect& column, float y) {
    if (lines_.empty()) return y;
    const float row = ui.u(64.0F);
    const float side = ui.u(52.0F);
    const Rect box{column.x, y, column.width, ui.u(24.0F) + row * static_cast<float>(lines_.size())};
    card(ui, box);
    Cutter rest(box.inset(ui.u(20.0F), ui.u(12.0F)));
    for (std::size_t i = 0; i < lines_.size(); ++i) {
        const GainLine& gain = lines_[i];
        Cutter line(rest.top(row));
        if (i > 0) divider(ui, {line.rest().x, line.rest().y, line.rest().width, 0.0F});
        const Rect place = line.left(side);
        if (gain.kind == GainLine::Kind::badge) {
            album_.show(ui, {place.x, place.centre().y - side * 0.5F, side, side}, *book_, gain.index,
                        standing_->badges[gain.index]);
        } else {
            ui.paint.disc(place.centre(), side * 0.40F, ui.colours.accent_soft);
            ui.paint.icon(place, icon_of(gain.kind), ui.colours.accent);
        }
        (void)line.left(ui.u(16.0F));
        Cutter words(line.rest().inset(0.0F, ui.u(9.0F)));
        ui.paint.text(words.top(ui.u(18.0F)), Font::caption, kind_words(gain.kind), ui.colours.text_muted);
        ui.paint.text(words.top(ui.u(26.0F)), Font::strong, gain.words, ui.colours.text);
    }
    album_.work();
    return box.bottom() + ui.u(16.0F);
}

}  // namespace ingear::screens
