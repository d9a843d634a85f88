#include "content/scene_reader.h"

#include "content/choices.h"
#include "content/ids.h"

namespace ingear::content {

namespace {

glm::vec3 light_colour(const TomlTable& table, std::string_view key) {
    const std::vector<double> channels = table.numbers(key, 3, {0.0, 2.0});
    return {static_cast<float>(channels[0]), static_cast<float>(channels[1]),
            static_cast<float>(channels[2])};
}

domain::SceneLight read_light(const TomlTable& root, std::string_view key) {
    const auto table = root.table(key);
    if (!table) return {};
    return {.key = light_colour(*table, "key"),
            .shadow_floor = static_cast<float>(table->number("shadow_floor", {0.0, 1.0})),
            .ambient_low = light_colour(*table, "ambient_low"),
            .ambient_high = light_colour(*table, "ambient_high"),
            .fill = light_colour(*table, "fill"),
            .rim = static_cast<float>(table->number("rim", {0.0, 3.0})),
            .floor_shadow = light_colour(*table, "floor_shadow")};
}

}  // namespace

domain::Scene read_scene(const TomlTable& root) {
    return {.id = read_id(root),
            .name = root.text("name"),
            .summary = root.text("summary"),
            .scenery = read_choice<domain::Scenery>(root, "scenery", domain::kSceneries),
            .day = read_light(root, "day"),
            .evening = read_light(root, "evening")};
}

}  // namespace ingear::content
