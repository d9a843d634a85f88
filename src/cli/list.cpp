#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <array>
#include <nlohmann/json.hpp>

#include "app/app.h"
#include "base/result.h"
#include "cli/commands.h"
#include "cli/context.h"
#include "cli/json.h"
#include "controller/commands.h"
#include "controller/key_map.h"
#include "domain/catalogue/exercise.h"

namespace ingear::cli {

namespace {

/// A line of a list for people, and the same as JSON.
struct Row {
    std::string id;
    std::string name;
    std::string more;
    Json json;
};

std::vector<Row> exercises(const domain::Catalogue& catalogue) {
    std::vector<Row> rows;
    for (const auto& exercise : catalogue.exercises) {
        rows.push_back({exercise.id, exercise.name, exercise.summary, to_json(exercise)});
    }
    return rows;
}

Json routine_json(const domain::Routine& routine) {
    Json items = Json::array();
    for (const auto& item : routine.items) {
        items.push_back({{"exercise", item.exercise}, {"sets", item.sets}, {"reps", item.reps}});
    }
    return {{"id", routine.id},
            {"name", routine.name},
            {"summary", routine.summary},
            {"items", std::move(items)},
            {"rest_between_sides", tidy(routine.rest_between_sides)},
            {"rest_between_sets", tidy(routine.rest_between_sets)},
            {"rest_between_exercises", tidy(routine.rest_between_exercises)},
            {"source", routine.source},
            {"own", routine.own}};
}

std::vector<Row> routines(const domain::Catalogue& catalogue) {
    std::vector<Row> rows;
    for (const auto& routine : catalogue.routines) {
        rows.push_back({routine.id, routine.name, routine.summary, routine_json(routine)});
    }
    return rows;
}

std::vector<Row> postures(const domain::Catalogue& catalogue) {
    std::vector<Row> rows;
    for (const auto& posture : catalogue.postures) {
        rows.push_back({posture.id,
                        posture.name,
                        fmt::format("{:g} s to get into place", posture.seconds),
                        {{"id", posture.id}, {"name", posture.name}, {"seconds", tidy(posture.seconds)}}});
    }
    return rows;
}

std::vector<Row> scenes(const domain::Catalogue& catalogue) {
    std::vector<Row> rows;
    for (const auto& scene : catalogue.scenes) {
        rows.push_back({scene.id,
                        scene.name,
                        scene.summary,
                        {{"id", scene.id}, {"name", scene.name}, {"summary", scene.summary}}});
    }
    return rows;
}

template <class T>
Json ids_and_names(const std::vector<T>& things) {
    Json list = Json::array();
    for (const T& thing : things) list.push_back({{"id", thing.id}, {"name", thing.name}});
    return list;
}

Json coach_json(const domain::Coach& coach) {
    Json outfits = Json::array();
    for (const auto& outfit : coach.outfits) {
        outfits.push_back(
            {{"id", outfit.id}, {"name", outfit.name}, {"colours", ids_and_names(outfit.colours)}});
    }
    return {{"id", coach.id},
            {"name", coach.name},
            {"summary", coach.summary},
            {"own", coach.own},
            {"file", coach.model},
            {"skin_tones", ids_and_names(coach.skin_tones)},
            {"hair_styles", ids_and_names(coach.hair_styles)},
            {"hair_colours", ids_and_names(coach.hair_colours)},
            {"outfits", std::move(outfits)}};
}

std::vector<Row> coaches(const domain::Catalogue& catalogue) {
    std::vector<Row> rows;
    for (const auto& coach : catalogue.coaches)
        rows.push_back({coach.id, coach.name, coach.summary, coach_json(coach)});
    return rows;
}

std::vector<Row> lessons(const domain::Catalogue& catalogue) {
    std::vector<Row> rows;
    for (const auto& lesson : catalogue.lessons) {
        Json pages = Json::array();
        for (const auto& page : lesson.pages)
            pages.push_back({{"title", page.title}, {"slider", page.slider}, {"chain", page.chain}});
        rows.push_back({lesson.id,
                        lesson.name,
                        lesson.summary,
                        {{"id", lesson.id},
                         {"name", lesson.name},
                         {"summary", lesson.summary},
                         {"seconds", tidy(lesson.seconds())},
                         {"pages", std::move(pages)},
                         {"sources", lesson.sources}}});
    }
    return rows;
}

Json key_names(const controller::CommandInfo& command) {
    Json names = Json::array();
    for (const Key key : command.keys)
        if (key != Key::help) names.push_back(key_name(key));
    for (int digit = command.first_digit; command.takes_digits() && digit <= command.last_digit; ++digit)
        names.push_back(key_name(digit_key(digit)));
    return names;
}

std::vector<Row> screens(const domain::Catalogue&) {
    std::vector<Row> rows;
    for (const auto& screen : app::screen_list()) {
        rows.push_back({screen.id,
                        screen.name,
                        screen.description,
                        {{"id", screen.id}, {"name", screen.name}, {"description", screen.description}}});
    }
    return rows;
}

std::vector<Row> commands(const domain::Catalogue&) {
    std::vector<Row> rows;
    for (const controller::CommandInfo& each : controller::commands()) {
        const std::string keys = controller::keys_in_words(each, each.keys);
        const std::string pad = controller::pad_in_words(each.keys);
        rows.push_back({std::string(each.id),
                        keys.empty() ? pad : keys,
                        fmt::format("{}: {}", controller::scope_named(each.scope)->title, each.words),
                        {{"id", each.id},
                         {"screen", each.scope},
                         {"what", each.words},
                         {"keys", key_names(each)},
                         {"pad", pad}}});
    }
    return rows;
}

struct Kind {
    const char* name;
    std::vector<Row> (*rows)(const domain::Catalogue&);
};
constexpr std::array kKinds{Kind{"exercises", &exercises}, Kind{"routines", &routines},
                            Kind{"postures", &postures},   Kind{"scenes", &scenes},
                            Kind{"coaches", &coaches},     Kind{"lessons", &lessons},
                            Kind{"screens", &screens},     Kind{"commands", &commands}};

void print_words(const std::vector<Row>& rows) {
    std::size_t id_width = 0;
    std::size_t name_width = 0;
    for (const Row& row : rows) {
        id_width = std::max(id_width, row.id.size());
        name_width = std::max(name_width, row.name.size());
    }
    for (const Row& row : rows) {
        fmt::print("{:<{}}  {:<{}}  {}\n", row.id, id_width, row.name, name_width, row.more);
    }
}

Outcome show_list(const Context& context, const std::string& kind, bool as_json) {
    INGEAR_TRY(const auto catalogue, context.load_catalogue_with_own());
    const auto* found =
        std::find_if(kKinds.begin(), kKinds.end(), [&](const Kind& k) { return k.name == kind; });
    const auto rows = found->rows(catalogue);
    if (!as_json) {
        print_words(rows);
        return {};
    }
    Json list = Json::array();
    for (const Row& row : rows) list.push_back(row.json);
    print(list);
    return {};
}

}  // namespace

Action declare_list(CLI::App& parser) {
    struct Options {
        std::string kind;
        bool json = false;
    };
    auto options = std::make_shared<Options>();
    std::vector<std::string> kinds;
    for (const Kind& kind : kKinds) kinds.emplace_back(kind.name);
    parser.add_option("KIND", options->kind, "What to list")->required()->check(CLI::IsMember(kinds));
    parser.add_flag("--json", options->json, "As JSON");
    parser.footer("Examples:\n  ingear list exercises\n  ingear list routines --json");
    return [options](Context& context) { return show_list(context, options->kind, options->json); };
}

}  // namespace ingear::cli
