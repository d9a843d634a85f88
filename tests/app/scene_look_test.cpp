#include "app/scene_look.h"

#include "content/catalogue_loader.h"
#include "support/catch.h"
#include "support/places.h"

using namespace ingear;
using namespace ingear::app;

namespace {

const domain::Catalogue& catalogue() {
    static const auto loaded = content::load_catalogue(places::share() / "assets");
    return loaded.catalogue;
}

bool same_light(const render::SceneLight& a, const render::SceneLight& b) {
    return a.key == b.key && a.shadow_floor == b.shadow_floor && a.ambient_low == b.ambient_low &&
           a.ambient_high == b.ambient_high && a.fill == b.fill && a.rim == b.rim &&
           a.floor_shadow == b.floor_shadow;
}

}  // namespace

TEST_CASE("the renderer's own look is the studio by day") {
    const render::SceneLook studio = find_look(catalogue(), "studio");
    CHECK(studio.scenery == render::Scenery::room);
    CHECK(same_light(studio.light, render::SceneLook{}.light));
    CHECK_FALSE(same_light(studio.light, studio.dark));
}

TEST_CASE("every scene has a scenery of its own") {
    CHECK(find_look(catalogue(), "dawn_terrace").scenery == render::Scenery::terrace);
    CHECK(find_look(catalogue(), "forest_hut").scenery == render::Scenery::hut);
}

TEST_CASE("a scene that isn't there is the studio") {
    CHECK(find_look(catalogue(), "moon").scenery == render::Scenery::room);
    CHECK(same_light(find_look(domain::Catalogue{}, "moon").light, render::SceneLook{}.light));
}
