#include "screens/progress/progress_screen.h"

#include <algorithm>
#include <cmath>

#include "base/documents.h"
#include "base/paths.h"
#include "domain/progress/progress_table.h"
#include "ui/icons.h"
#include "ui/widgets.h"
#include "ui/words.h"

namespace ingear::screens {

namespace {

using domain::RangeName;

/// "~/Documents/ingear.csv"
std::string short_path(const std::filesystem::path& path) {
    const char* home = std::getenv("HOME");
    const std::string words = path.string();
    const std::string begin = home != nullptr && home[0] == '/' ? std::string(home) + "/" : "";
    return !begin.empty() && words.starts_with(begin) ? "~/" + words.substr(begin.size()) : words;
}

}  // namespace

std::future<Result<void>> Host::draw_progress(const DateRange&, const std::filesystem::path&) {
    std::promise<Result<void>> promise;
    promise.set_value(fail("There is nothing here to draw it with."));
    return promise.get_future();
}

ProgressScreen::ProgressScreen(Services& services) : services_(services) {}

ProgressScreen::ProgressScreen(Services& services, std::shared_ptr<const domain::ProgressTrend> progress)
    : services_(services), given_(true), progress_(std::move(progress)) {
    make_model();
}

void ProgressScreen::shown() {
    asked_of_ = nullptr;
}

DateRange ProgressScreen::range() const {
    return named_ ? domain::range_of(*named_, *progress_) : own_;
}

void ProgressScreen::choose(RangeName name) {
    named_ = name;
    stale_ = true;
}

void ProgressScreen::choose(const DateRange& range) {
    named_.reset();
    own_ = range;
    stale_ = true;
}

void ProgressScreen::make_model() {
    stale_ = false;
    if (progress_ && services_.catalogue) model_.emplace(*services_.catalogue, *progress_, range(), measure_);
}

void ProgressScreen::follow() {
    if (given_ || !services_.catalogue) return;
    if (services_.catalogue != asked_of_) {
        asked_of_ = services_.catalogue;
        pending_ = services_.journal.ask(journal::ProgressQuery{asked_of_}, services_.clock.now());
    }
    const auto newest = pending_.get();
    if (!newest || newest == progress_) return;
    progress_ = newest;
    make_model();
}

void ProgressScreen::save(std::future<Result<void>> saving, const std::filesystem::path& file,
                          const char* what) {
    saving_ = std::move(saving);
    saved_file_ = file;
    saved_what_ = what;
    news_.clear();
}

void ProgressScreen::save_table() {
    if (!model_ || saving_.valid()) return;
    const auto file = free_name(documents_dir(services_.data_dir),
                                "ingear-progress-" + format_date(services_.clock.now().local_date()), ".csv");
    save(std::async(std::launch::async,
                    [file, progress = progress_, range = range()] {
                        return write_private_file(file, domain::progress_csv(*progress, range));
                    }),
         file, "table");
}

void ProgressScreen::save_picture() {
    if (!model_ || saving_.valid()) return;
    const auto file = free_name(documents_dir(services_.data_dir),
                                "ingear-progress-" + format_date(services_.clock.now().local_date()), ".png");
    save(services_.host.draw_progress(range(), file), file, "picture");
}

void ProgressScreen::follow_saving() {
    if (!saving_.valid() || saving_.wait_for(std::chrono::seconds{0}) != std::future_status::ready) return;
    const Result<void> saved = saving_.get();
    good_news_ = saved.has_value();
    news_ = saved ? std::string("The ") + saved_what_ + " is in " + short_path(saved_file_) +
                        ", for your eyes only."
                  : std::string("The ") + saved_what_ + " couldn't be saved. " + saved.error().text();
}

void ProgressScreen::build(ui::Ui& ui, Seconds) {
    follow();
    if (stale_) make_model();
    follow_saving();
    tip_.reset();
    const ui::Rect window = ui.window();
    ui.paint.fill(window, ui.colours.background);
    ui::ScrollArea area(ui, window, scroll_, !sheet_);
    const float margin = ui.u(ui.design_size().x >= 1000.0F ? 40.0F : 20.0F);
    const float width = std::min(ui.u(1200.0F), window.width - 2.0F * margin);
    const ui::Rect page{(window.width - width) * 0.5F, area.page().y, width, window.height};
    float y = page.y + ui.u(28.0F);
    build_head(ui, page, y);
    if (model_)
        for (const ProgressCard& card : model_->cards()) build_card(ui, page, y, card);
    area.set_end(y + ui.u(12.0F));
    if (tip_) draw_tip(ui, *tip_);
}

}  // namespace ingear::screens
