#include "render/stage/quality_settings.h"

namespace ingear::render {

QualitySettings quality_settings(Quality quality, int pixels) {
    constexpr int kLargePicture = 1500000;
    switch (quality) {
        case Quality::finest:
            return {4, 4, 640, true, 1.0F, 1.0F};
        case Quality::high:
            return {4, 0, 192, false, 0.0012F, 0.0050F};
        case Quality::medium:
            return {pixels > kLargePicture ? 3 : 4, 0, 192, false, 0.0003F, 0.0014F};
        case Quality::low:
            break;
    }
    return {2, 0, 192, false, 0.0003F, 0.0014F};
}

Detail detail_for(const QualitySettings& quality_settings, float pixel) {
    if (pixel <= quality_settings.fine_pixel) return Detail::fine;
    return pixel <= quality_settings.coarse_pixel ? Detail::coarse : Detail::rough;
}

}  // namespace ingear::render
