#include "screens/common/pain_answer.h"

#include <algorithm>

namespace ingear::screens {

using domain::logged::PainRated;
using motion::Side;

bool PainAnswer::complete() const {
    switch (where) {
        case Where::untold:
            return false;
        case Where::none:
            return true;
        case Where::left:
        case Where::elsewhere:
            return left.has_value();
        case Where::right:
            return right.has_value();
        case Where::both:
            return left && right;
    }
    return false;
}

int PainAnswer::worst() const {
    const bool by_left = where == Where::left || where == Where::both || where == Where::elsewhere;
    const bool by_right = where == Where::right || where == Where::both;
    return std::max(by_left ? left.value_or(0) : 0, by_right ? right.value_or(0) : 0);
}

std::vector<PainRated> PainAnswer::ratings(domain::PainTime when) const {
    if (!complete()) return {};
    const auto rating = [&](Side knee, int level, const char* place = "") {
        return PainRated{knee, level, when, sharp, place};
    };
    switch (where) {
        case Where::left:
            return {rating(Side::left, *left)};
        case Where::right:
            return {rating(Side::right, *right)};
        case Where::elsewhere:
            return {rating(Side::both, *left, "elsewhere")};
        case Where::both:
            if (left == right) return {rating(Side::both, *left)};
            return {rating(Side::left, *left), rating(Side::right, *right)};
        default:
            return {rating(Side::both, 0)};
    }
}

std::string_view pain_words(int level) {
    if (level <= 0) return "None";
    if (level <= 3) return "Mild";
    if (level <= 5) return "Moderate";
    return level < domain::kWorstPain ? "Strong" : "The worst";
}

}  // namespace ingear::screens
