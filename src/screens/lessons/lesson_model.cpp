#include "screens/lessons/lesson_model.h"

#include <algorithm>
#include <utility>

namespace ingear::screens {

LessonModel::Part LessonModel::part() const {
    if (stop_ < lesson_->pages.size()) return Part::page;
    return stop_ == lesson_->pages.size() ? Part::question : Part::end;
}

const domain::LessonPage* LessonModel::page() const {
    return part() == Part::page ? &lesson_->pages[stop_] : nullptr;
}

bool LessonModel::can_go_on() const {
    return part() == Part::page || (part() == Part::question && chosen_);
}

void LessonModel::next() {
    if (can_go_on()) ++stop_;
}

void LessonModel::back() {
    if (stop_ > 0) --stop_;
}

void LessonModel::go_to(std::size_t stop) {
    stop_ = std::min(stop, stop_count() - 1);
}

bool LessonModel::choose(std::size_t answer) {
    if (part() != Part::question || answer >= lesson_->question.answers.size()) return false;
    chosen_ = answer;
    return !std::exchange(done_, true);
}

}  // namespace ingear::screens
