#include "domain/settings.h"

#include <algorithm>
#include <cmath>

#include "domain/composer.h"

namespace ingear::domain {

namespace {

double clamped_or(double value, double low, double high, double otherwise) {
    return std::isnan(value) ? otherwise : std::clamp(value, low, high);
}

}  // namespace

Settings clamped(Settings settings) {
    const Settings defaults;
    settings.scale = clamped_or(settings.scale, kMinScale, kMaxScale, defaults.scale);
    settings.tempo_factor =
        clamped_or(settings.tempo_factor, kMinTempoFactor, kMaxTempoFactor, defaults.tempo_factor);
    if (std::ranges::find(kSessionMinutes, settings.session_minutes) == kSessionMinutes.end())
        settings.session_minutes = defaults.session_minutes;
    settings.breaks = clamped(settings.breaks);
    return settings;
}

}  // namespace ingear::domain
