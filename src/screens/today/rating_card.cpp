#include "screens/today/rating_card.h"

#include <array>
#include <optional>

#include "base/uuid.h"
#include "screens/common/exercise_words.h"
#include "ui/choices.h"
#include "ui/widgets.h"

namespace ingear::screens {

namespace {

constexpr std::string_view kEffortQuestion = "How hard was your last session?";
constexpr std::string_view kEffortWhy =
    "One tap, and the next one can grow with you. Until then it stays as it is.";

const std::array<std::string, 5>& effort_labels() {
    static const std::array<std::string, 5> kLabels = [] {
        std::array<std::string, 5> labels;
        for (int effort = 1; effort <= 5; ++effort)
            labels[static_cast<std::size_t>(effort) - 1] = effort_words(effort);
        return labels;
    }();
    return kLabels;
}

}  // namespace

void RatingCard::rate(const journal::UnratedSession& session, int effort) {
    const Moment now = services_.clock.now();
    services_.journal.append(
        {new_uuid(), now, session.id, domain::logged::SessionRated{effort, session.pain}});
    services_.journal.refresh(now);
    answered_ = true;
    services_.notices.tell("Thanks, that helps to plan the next session.", 5.0);
}

float RatingCard::build(ui::Ui& ui, const ui::Rect& column, float y, const journal::UnratedSession& session) {
    const float padding = ui.u(20.0F);
    const float width = column.width - 2.0F * padding;
    const float head = ui.paint.paragraph_height(ui::Font::strong, kEffortQuestion, width);
    const float why = ui.paint.paragraph_height(ui::Font::body, kEffortWhy, width);
    const ui::Rect box{column.x, y, column.width,
                       2.0F * padding + head + why + ui.u(4.0F + 12.0F) + ui.u(chips_)};
    card(ui, box);
    ui::Cutter rest(box.inset(padding));
    ui.paint.paragraph(rest.top(head), ui::Font::strong, kEffortQuestion, ui.colours.text);
    (void)rest.top(ui.u(4.0F));
    ui.paint.paragraph(rest.top(why), ui::Font::body, kEffortWhy, ui.colours.text_muted);
    (void)rest.top(ui.u(12.0F));
    float used = 0.0F;
    const auto pressed = choices(ui, "rating.effort", rest.rest(), effort_labels(), -1, used);
    chips_ = used / ui.unit();
    if (pressed) rate(session, *pressed + 1);
    return box.bottom();
}

}  // namespace ingear::screens
