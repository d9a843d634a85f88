#pragma once

#include <memory>
#include <string>
#include <vector>

#include "domain/catalogue/catalogue.h"

namespace ingear::screens {

/// A session being changed before it is begun. Every change can be undone.
class SessionEditor {
  public:
    SessionEditor(std::shared_ptr<const domain::Catalogue> catalogue, domain::Routine routine);

    [[nodiscard]] const domain::Routine& routine() const { return routine_; }
    [[nodiscard]] std::size_t size() const { return routine_.items.size(); }
    [[nodiscard]] const domain::Exercise* exercise(std::size_t index) const;
    /// "2 sets of 10 reps a side".
    [[nodiscard]] std::string dose(std::size_t index) const;
    /// Planned minutes and seconds in words, "about 12 min"; "" where nothing is left.
    [[nodiscard]] std::string length(double tempo_factor) const;

    /// Up (−1) or down (+1), where there is a place.
    void move(std::size_t index, int by);
    void drop(std::size_t index);
    void swap(std::size_t index, const std::string& exercise);
    /// At the end, with the first step's dose.
    void add(const std::string& exercise);
    /// The next step of the ladder (+1) or the one before (−1).
    void change_dose(std::size_t index, int by);
    [[nodiscard]] bool can_change_dose(std::size_t index, int by) const;
    /// Another routine in the place of all.
    void take(domain::Routine routine);
    [[nodiscard]] bool can_undo() const { return !before_.empty(); }
    void undo();

    /// What may take an exercise's place: the same muscle first, then what loads the knees least.
    [[nodiscard]] std::vector<const domain::Exercise*> instead_of(std::size_t index) const;
    /// What can be added, in the catalogue's order.
    [[nodiscard]] std::vector<const domain::Exercise*> to_add() const;

  private:
    void keep() { before_.push_back(routine_); }

    std::shared_ptr<const domain::Catalogue> catalogue_;
    domain::Routine routine_;
    std::vector<domain::Routine> before_;
};

}  // namespace ingear::screens
