#include "cli/names.h"

#include <fmt/format.h>

#include "base/text.h"
#include "domain/catalogue/exercise.h"
#include "domain/session/plan.h"

namespace ingear::cli {

namespace {

template <class Item>
std::vector<std::string> ids(const std::vector<Item>& items) {
    std::vector<std::string> found;
    for (const Item& item : items) found.push_back(item.id);
    return found;
}

}  // namespace

std::string unknown_name(std::string_view kind, std::string_view name,
                         const std::vector<std::string>& known) {
    if (known.empty()) return fmt::format("there is no {} called \"{}\", nor any other", kind, name);
    return fmt::format("there is no {} called \"{}\"; there {} {}", kind, name,
                       known.size() == 1 ? "is" : "are", text::listed(known));
}

OrFailure<const domain::Exercise*> find_exercise(const domain::Catalogue& catalogue, std::string_view id) {
    if (const auto* found = catalogue.exercise(id)) return found;
    return misuse(unknown_name("exercise", id, ids(catalogue.exercises)));
}

OrFailure<domain::Routine> routine_named(const domain::Catalogue& catalogue, std::string_view id) {
    if (auto found = domain::find_routine(catalogue, id)) return *std::move(found);
    return misuse(unknown_name("routine", id, ids(catalogue.routines)));
}

OrFailure<motion::Side> side_of(const domain::Exercise& exercise, std::string_view asked) {
    const auto side = asked.empty() ? motion::Side::left : motion::side_from(asked);
    if (!side) return misuse(unknown_name("side", asked, {"left", "right"}));
    if (!exercise.sided) return motion::Side::both;
    if (*side == motion::Side::both) {
        return misuse(fmt::format("{} is done one side at a time: left or right", exercise.name));
    }
    return *side;
}

std::string exercise_count(const domain::Catalogue& catalogue) {
    return text::counted(std::ssize(catalogue.exercises), "exercise", "exercises");
}

}  // namespace ingear::cli
