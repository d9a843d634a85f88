#include <algorithm>

#include "content/catalogue_loader.h"
#include "content/tip_reader.h"
#include "domain/breaks/drink_tip.h"
#include "support/catch.h"
#include "support/places.h"

using namespace ingear;

namespace {

std::string first_problem(const std::string& text) {
    std::vector<Error> problems;
    const auto file = content::TomlFile::parse(text, "tips/x.toml", problems);
    REQUIRE(file);
    (void)content::read_tip(file->root());
    file->report_unknown_keys();
    return problems.empty() ? "" : problems.front().text();
}

const std::string kTip = "id = \"x\"\nname = \"X\"\ntext = \"Drink.\"\nmoment = \"morning\"\norder = 1\n";

}  // namespace

TEST_CASE("a tip's mistakes are told with line and key") {
    CHECK(first_problem(kTip).empty());
    CHECK(first_problem(kTip + "again_after = 5\n").find("tips/x.toml:6: again_after") != std::string::npos);
    CHECK(first_problem(kTip + "opt_out = true\n").find("opt_out") != std::string::npos);
    CHECK(first_problem("id = \"x\"\nname = \"X\"\ntext = \"Drink.\"\nmoment = \"noon\"\norder = 1\n")
              .find("moment") != std::string::npos);
}

TEST_CASE("the game's own tips are sound, and the one on weight waits to be asked for") {
    const auto loaded = content::load_catalogue(places::source() / "assets");
    CHECK(loaded.problems.empty());
    const auto& tips = loaded.catalogue.tips;
    REQUIRE(tips.size() >= 7);
    // The break reminder, which reads no content, knows this one by its name.
    CHECK(std::ranges::find(tips, domain::kDrinkTip, &domain::Tip::id) != tips.end());
    for (const domain::Tip& tip : tips) {
        INFO(tip.id);
        CHECK((tip.opt_in || tip.id != "weight_and_knees"));
        CHECK(tip.text.size() < 220);
    }
    // Every moment has one.
    for (std::size_t moment = 0; moment < std::size(domain::kTipMoments); ++moment)
        CHECK(std::ranges::any_of(
            tips, [&](const domain::Tip& tip) { return static_cast<std::size_t>(tip.moment) == moment; }));
}
