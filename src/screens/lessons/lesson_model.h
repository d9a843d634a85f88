#pragma once

#include <memory>
#include <optional>

#include "domain/catalogue/catalogue.h"

namespace ingear::screens {

/// Where the player is in a lesson: its pages, then the question, then what it is based on.
class LessonModel {
  public:
    enum class Part { page, question, end };

    /// `lesson` is one of the catalogue's.
    LessonModel(std::shared_ptr<const domain::Catalogue> catalogue, const domain::Lesson& lesson)
        : catalogue_(std::move(catalogue)), lesson_(&lesson) {}

    [[nodiscard]] const domain::Catalogue& catalogue() const { return *catalogue_; }
    [[nodiscard]] const domain::Lesson& lesson() const { return *lesson_; }

    /// From 0; the question follows the last page, and the end follows the question.
    [[nodiscard]] std::size_t stop() const { return stop_; }
    [[nodiscard]] std::size_t stop_count() const { return lesson_->pages.size() + 2; }
    [[nodiscard]] Part part() const;
    /// Null but on a page.
    [[nodiscard]] const domain::LessonPage* page() const;

    /// Whether there is a next stop now: the end comes only after an answer.
    [[nodiscard]] bool can_go_on() const;
    void next();
    void back();
    void go_to(std::size_t stop);

    /// The player's answer, or another one; true when the lesson is done by it, which happens once.
    bool choose(std::size_t answer);
    [[nodiscard]] std::optional<std::size_t> chosen() const { return chosen_; }

  private:
    std::shared_ptr<const domain::Catalogue> catalogue_;
    const domain::Lesson* lesson_;
    std::size_t stop_ = 0;
    std::optional<std::size_t> chosen_;
    bool done_ = false;
};

}  // namespace ingear::screens
