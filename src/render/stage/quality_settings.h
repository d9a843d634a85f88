#pragma once

#include "render/coach/coach_model.h"
#include "render/stage/coach_renderer.h"

namespace ingear::render {

/// What a quality stands for.
struct QualitySettings {
    int quarters;    ///< size of the picture that the coach is drawn in, in quarters of the one that is shown
    int samples;     ///< multisampling; without it the outline gets its fringe
    int shadow_map;  ///< texels
    bool precise_caster;  ///< shadows of the visible surface instead of the coarse body
    float fine_pixel;     ///< with pixels up to this size on the coach, in metres, all triangles are drawn
    float coarse_pixel;   ///< up to this one the coarse ones, else the rough ones
};

[[nodiscard]] QualitySettings quality_settings(Quality quality, int pixels);

/// `pixel` is its size on the coach in the picture that she is drawn in, metres.
[[nodiscard]] Detail detail_for(const QualitySettings& quality_settings, float pixel);

}  // namespace ingear::render
