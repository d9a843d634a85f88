#pragma once

#include <string_view>

#include "cli/command.h"
#include "domain/catalogue/catalogue.h"

/// Looks up what was named on the command line. An unknown name is misuse, and the words list the names there
/// are.
namespace ingear::cli {

[[nodiscard]] OrFailure<const domain::Exercise*> find_exercise(const domain::Catalogue& catalogue,
                                                               std::string_view id);
[[nodiscard]] OrFailure<domain::Routine> routine_named(const domain::Catalogue& catalogue,
                                                       std::string_view id);

/// The side that an exercise is shown on: the one asked for, left if none ("") was. An exercise that works
/// both sides at once has only that one, whatever is asked for.
[[nodiscard]] OrFailure<motion::Side> side_of(const domain::Exercise& exercise, std::string_view asked);

/// "29 exercises".
[[nodiscard]] std::string exercise_count(const domain::Catalogue& catalogue);

/// "there is no KIND called "NAME"; there are A, B and C", for any list of names.
[[nodiscard]] std::string unknown_name(std::string_view kind, std::string_view name,
                                       const std::vector<std::string>& known);

}  // namespace ingear::cli
