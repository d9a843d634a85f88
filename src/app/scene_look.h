#pragma once

#include "domain/catalogue/catalogue.h"
#include "render/stage/coach_renderer.h"

namespace ingear::app {

/// A scene as the renderer takes it.
[[nodiscard]] render::SceneLook look_of(const domain::Scene& scene);
/// That of a name; the usual one where there is none of that name.
[[nodiscard]] render::SceneLook find_look(const domain::Catalogue& catalogue, std::string_view id);

}  // namespace ingear::app
