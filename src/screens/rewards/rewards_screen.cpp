#include "screens/rewards/rewards_screen.h"

#include <array>

#include "screens/command_keys.h"
#include "screens/navigator.h"
#include "ui/icons.h"
#include "ui/widgets.h"
#include "ui/words.h"

namespace ingear::screens {

namespace {

constexpr float kWide = 900.0F;  // design units; from here on a badge is shown beside the grid
constexpr float kTall = 560.0F;
constexpr float kDetail = 340.0F;  // width

constexpr std::array<std::string_view, 3> kTabs{"Jar", "Badges", "Wardrobe"};

}  // namespace

RewardsScreen::RewardsScreen(Services& services, Tab tab)
    : services_(services), album_(services.pictures), jar_(services), shelf_(services), tab_(tab) {}

void RewardsScreen::shown() {
    status_ = {};
    request_reward_status();
}

/// Once everything it takes is there.
void RewardsScreen::request_reward_status() {
    if (!book_) book_ = rewards_of(services_);
    if (book_ && !status_.asked())
        status_ = services_.journal.ask(journal::RewardStatusQuery{book_}, services_.clock.now());
}

void RewardsScreen::step(Seconds dt) {
    if (tab_ == Tab::jar) jar_.step(dt);
}

ui::RedrawRate RewardsScreen::redraw_rate() const {
    const bool jar_moves = tab_ == Tab::jar && (jar_.moving() || shelf_.busy());
    return album_.busy() || jar_moves ? ui::RedrawRate::full : ui::RedrawRate::still;
}

void RewardsScreen::open(Tab tab) {
    tab_ = tab;
    scroll_ = {};
}

void RewardsScreen::follow_data() {
    request_reward_status();
    const auto status = status_.get();
    if (!book_ || !status || status == shown_status_) return;
    shown_status_ = status;
    model_ = make_rewards(*book_, status.get(), services_.clock.now().local_date());
    fill_jar();
    chosen_ = std::min(chosen_, model_.badges.empty() ? 0 : model_.badges.size() - 1);
}

void RewardsScreen::build(ui::Ui& ui, Seconds) {
    follow_data();
    const ui::Rect window = ui.window();
    const ui::Vec2 size = ui.design_size();
    ui.paint.fill(window, ui.colours.background);
    const bool beside = tab_ == Tab::badges && size.x >= kWide && !model_.loading;
    const float margin = ui.u(size.x >= 1200.0F ? 40.0F : size.x >= 700.0F ? 24.0F : 16.0F);
    const float detail = beside ? ui.u(kDetail) + margin : 0.0F;
    const float widest = ui.u(beside ? 1240.0F : 860.0F);
    const float width = std::min(window.width - 2.0F * margin, widest);
    const float left = (window.width - width) * 0.5F;
    const ui::Rect column{left, 0.0F, width - detail, window.height};
    {
        const float slack = ui.u(12.0F);
        ui::ScrollArea area(ui, {column.x - slack, 0.0F, column.width + 2.0F * slack, window.height}, scroll_,
                            !beside);
        const ui::Rect page{column.x, area.page().y, column.width, 0.0F};
        float y = build_head(ui, page, page.y + ui.u(size.y >= kTall ? 24.0F : 12.0F));
        y = build_level(ui, page, y + ui.u(16.0F));
        y = build_tabs(ui, page, y + ui.u(16.0F)) + ui.u(16.0F);
        if (model_.loading)
            y = build_loading(ui, page, y);
        else if (tab_ == Tab::badges)
            y = size.x >= 640.0F ? build_grid(ui, page, y) : build_list(ui, page, y);
        else
            y = tab_ == Tab::wardrobe ? build_wardrobe(ui, page, y) : build_jar(ui, page, y);
        area.set_end(y + ui.u(24.0F));
    }
    if (beside) {
        const float top = ui.u(size.y >= kTall ? 24.0F : 12.0F);
        build_detail(ui, {column.right() + margin, top, ui.u(kDetail), window.height - 2.0F * top});
    }
    album_.work();
}

float RewardsScreen::build_head(ui::Ui& ui, const ui::Rect& page, float y) {
    const ui::Button back{.label = "Today",
                          .icon = ui::icon::kBack,
                          .keys = keys_of(ui, Command::rewards_back),
                          .kind = ui::ButtonKind::ghost};
    const float control = ui.u(ui::kControlHeight);
    ui::Cutter row({page.x, y, page.width, control});
    if (icon_button(ui, ui::widget_id("rewards.back"), row.left(control), back)) services_.navigator.back();
    (void)row.left(ui.u(12.0F));
    const ui::Button year{.label = "Your year",
                          .icon = ui::icon::kToday,
                          .keys = keys_of(ui, Command::rewards_year),
                          .kind = ui::ButtonKind::ghost};
    const ui::Rect place = row.right(button_width(ui, year));
    if (button(ui, ui::widget_id("rewards.year"), place, year)) services_.navigator.go_to(routes::Year{});
    (void)row.right(ui.u(12.0F));
    ui.paint.text(row.rest(), ui::Font::headline, "Rewards", ui.colours.text);
    return y + control;
}

/// The level, how far it is to the next one, and what can be unlocked soon.
float RewardsScreen::build_level(ui::Ui& ui, const ui::Rect& page, float y) {
    const float padding = ui.u(20.0F);
    const float ring = ui.u(64.0F);
    const float width = page.width - 2.0F * padding - ring - ui.u(20.0F);
    const bool next = !model_.next_unlock.empty();
    const float words = ui.paint.paragraph_height(ui::Font::body, model_.level_words, width);
    const float next_height =
        next ? ui.paint.paragraph_height(ui::Font::caption, model_.next_unlock, width) : 0.0F;
    const float height = std::max(
        ring, ui.u(28.0F) + words + ui.u(6.0F) + ui.u(20.0F) + (next ? ui.u(6.0F) + next_height : 0.0F));
    const ui::Rect box{page.x, y, page.width, height + 2.0F * padding};
    card(ui, box);
    if (model_.loading) return box.bottom();
    ui::Cutter rest(box.inset(padding));
    const ui::Rect dial = rest.left(ring);
    const ui::Vec2 centre{dial.centre().x, dial.y + ring * 0.5F};
    const float share = ui.transitions.ease(ui::widget_id("rewards.level"), model_.level_share, 0.5F);
    progress_ring(ui, centre, ring * 0.5F, ui.u(6.0F), share, ui.colours.teal);
    ui.paint.text({centre.x - ring * 0.5F, centre.y - ring * 0.5F, ring, ring}, ui::Font::title,
                  ui::ShortText<8>("{}", model_.level), ui.colours.text, ui::Align::centre);
    (void)rest.left(ui.u(20.0F));
    ui.paint.text(rest.top(ui.u(28.0F)), ui::Font::title, model_.level_name, ui.colours.text);
    const ui::Rect kind = rest.top(words);
    ui.paint.paragraph(kind, ui::Font::body, model_.level_words, ui.colours.text_muted);
    (void)rest.top(ui.u(6.0F));
    ui.paint.text(rest.top(ui.u(20.0F)), ui::Font::caption,
                  model_.to_next.empty() ? std::string_view("The highest level there is") : model_.to_next,
                  ui.colours.accent);
    if (next) {
        (void)rest.top(ui.u(6.0F));
        ui.paint.paragraph(rest.top(next_height), ui::Font::caption, model_.next_unlock,
                           ui.colours.text_muted);
    }
    return box.bottom();
}

float RewardsScreen::build_tabs(ui::Ui& ui, const ui::Rect& page, float y) {
    const ui::Rect box{page.x, y, std::min(page.width, ui.u(420.0F)), ui.u(ui::kControlHeight)};
    const int chosen = static_cast<int>(tab_);
    int next = segmented(ui, ui::widget_id("rewards.tabs"), box, kTabs, chosen);
    for (std::size_t i = 0; i < kTabs.size(); ++i)
        if (ui.shortcut(digit_of(Command::rewards_page, i + 1))) next = static_cast<int>(i);
    if (next != chosen) open(static_cast<Tab>(next));
    return box.bottom();
}

float RewardsScreen::build_loading(ui::Ui& ui, const ui::Rect& page, float y) {
    const std::string_view words = book_ ? "Counting your marbles …" : "The rewards are not here yet.";
    ui.paint.text({page.x, y, page.width, ui.u(28.0F)}, ui::Font::body, words, ui.colours.text_muted);
    return y + ui.u(28.0F);
}

}  // namespace ingear::screens
