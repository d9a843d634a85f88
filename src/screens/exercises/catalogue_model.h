#pragma once

#include <array>
#include <memory>
#include <string>
#include <vector>

#include "domain/catalogue/catalogue.h"

namespace ingear::screens {

/// All exercises in words, and those of them that the player wants to see.
class CatalogueModel {
  public:
    enum FilterKind : std::size_t { by_muscle, by_posture, by_knees, by_place };
    static constexpr std::size_t kFilterCount = 4;

    /// One question with its answers; the first answer leaves everything in.
    struct Filter {
        std::string name;                  ///< "Trains"
        std::vector<std::string> answers;  ///< as shown
        std::vector<std::string> ids;      ///< what each stands for; "" for the first
        int chosen = 0;
    };
    struct Row {
        const domain::Exercise* exercise;
        std::string posture;  ///< "Lying on your back"
        std::string knees;    ///< "Little load on the knees"
        bool gentle;          ///< on the knees
        std::string sides;    ///< "Each side"; "" where there are none
    };

    explicit CatalogueModel(std::shared_ptr<const domain::Catalogue> catalogue);

    [[nodiscard]] const std::array<Filter, kFilterCount>& filters() const { return filters_; }
    void choose(std::size_t filter, int answer);
    /// Back to everything.
    void choose_all();
    [[nodiscard]] bool filtered() const;

    /// The exercises that fit, by name.
    [[nodiscard]] const std::vector<Row>& rows() const { return rows_; }
    /// "12 exercises", "3 of 12 exercises".
    [[nodiscard]] const std::string& count_words() const { return count_words_; }

    /// The one that is looked at; null when none fits.
    [[nodiscard]] const domain::Exercise* looked_at() const { return looked_at_; }
    void look_at(const domain::Exercise& exercise) { looked_at_ = &exercise; }

  private:
    [[nodiscard]] bool fits(const domain::Exercise& exercise) const;
    void follow();

    std::shared_ptr<const domain::Catalogue> catalogue_;
    std::array<Filter, kFilterCount> filters_;
    std::vector<Row> rows_;
    std::string count_words_;
    const domain::Exercise* looked_at_ = nullptr;
};

}  // namespace ingear::screens
