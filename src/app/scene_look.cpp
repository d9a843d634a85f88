#include "app/scene_look.h"

#include "domain/settings/settings.h"

namespace ingear::app {

namespace {

render::SceneLight light_of(const domain::SceneLight& light) {
    return {.key = light.key,
            .shadow_floor = light.shadow_floor,
            .ambient_low = light.ambient_low,
            .ambient_high = light.ambient_high,
            .fill = light.fill,
            .rim = light.rim,
            .floor_shadow = light.floor_shadow};
}

render::Scenery scenery_of(domain::Scenery scenery) {
    switch (scenery) {
        case domain::Scenery::terrace:
            return render::Scenery::terrace;
        case domain::Scenery::hut:
            return render::Scenery::hut;
        case domain::Scenery::room:
            break;
    }
    return render::Scenery::room;
}

}  // namespace

render::SceneLook look_of(const domain::Scene& scene) {
    return {scenery_of(scene.scenery), light_of(scene.day), light_of(scene.evening)};
}

render::SceneLook find_look(const domain::Catalogue& catalogue, std::string_view id) {
    const domain::Scene* scene = catalogue.scene(id);
    if (scene == nullptr) scene = catalogue.scene(domain::kUsualScene);
    return scene != nullptr ? look_of(*scene) : render::SceneLook{};
}

}  // namespace ingear::app
