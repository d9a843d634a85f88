#include "screens/common/badge_art.h"

#include <algorithm>
#include <cmath>
#include <glm/common.hpp>
#include <glm/geometric.hpp>

namespace ingear::screens {

namespace {

// Lengths in badge radii.
constexpr float kRim = 0.135F;         ///< width of the metal
constexpr float kGroove = 0.022F;      ///< dark line between metal and enamel
constexpr float kSymbolScale = 0.60F;  ///< of the symbol's square
constexpr float kBevel = 0.035F;       ///< of the raised symbol's edge
constexpr float kStud = 0.068F;
constexpr float kPolish = 1.28F;    ///< symbols and studs are brighter than the rim
constexpr float kStudStep = 15.0F;  ///< degrees along the rim
constexpr float kShadowReach = 0.15F;

/// From the upper left, towards whoever looks.
const glm::vec3 kLight = glm::normalize(glm::vec3(-0.45F, 0.65F, 0.62F));
const glm::vec3 kHalfway = glm::normalize(kLight + glm::vec3(0.0F, 0.0F, 1.0F));

float smooth(float from, float to, float at) {
    const float t = std::clamp((at - from) / (to - from), 0.0F, 1.0F);
    return t * t * (3.0F - 2.0F * t);
}

template <class Distance>
glm::vec2 slope(Distance distance, glm::vec2 p) {
    constexpr float kStep = 0.01F;
    const glm::vec2 rise{distance(p + glm::vec2(kStep, 0.0F)) - distance(p - glm::vec2(kStep, 0.0F)),
                         distance(p + glm::vec2(0.0F, kStep)) - distance(p - glm::vec2(0.0F, kStep))};
    const float length = glm::length(rise);
    return length > 1e-5F ? rise / length : glm::vec2(0.0F);
}

/// A normal that leans outwards by so much: 0 flat, 1 half-way down.
glm::vec3 leaning(glm::vec2 outwards, float lean) {
    return glm::normalize(glm::vec3(outwards * lean, 1.0F));
}

/// Polished metal in a bright room: a light ceiling, a horizon, a darker floor, and the lamp's own glint.
glm::vec3 metal(glm::vec3 colour, glm::vec3 normal) {
    const glm::vec3 mirrored = 2.0F * normal.z * normal - glm::vec3(0.0F, 0.0F, 1.0F);
    const float up = mirrored.y * 0.8F - mirrored.x * 0.35F;
    const float room = 0.52F + 0.40F * smooth(-0.55F, 0.75F, up) + 0.22F * smooth(0.10F, 0.28F, up) -
                       0.16F * smooth(0.55F, 0.95F, -up);
    const float glint = std::pow(std::max(0.0F, glm::dot(normal, kHalfway)), 40.0F);
    return colour * room + glm::vec3(1.0F, 0.98F, 0.93F) * (0.42F * glint);
}

glm::vec4 over(glm::vec4 below, glm::vec3 colour, float alpha) {
    const float sum = alpha + below.a * (1.0F - alpha);
    if (sum <= 0.0F) return glm::vec4(0.0F);
    const glm::vec3 mixed =
        (colour * alpha + glm::vec3(below.r, below.g, below.b) * (below.a * (1.0F - alpha))) / sum;
    return {mixed, sum};
}

glm::vec3 shade_of(ui::Colour colour) {
    return glm::vec3(colour.r, colour.g, colour.b) / 255.0F;
}

std::uint8_t byte(float channel) {
    return static_cast<std::uint8_t>(std::clamp(channel, 0.0F, 1.0F) * 255.0F + 0.5F);
}

}  // namespace

BadgeBaker::BadgeBaker(const domain::BadgePicture& picture, const domain::Symbol* symbol, int size,
                       BadgeFinish finish, ui::Colour ink)
    : picture_(picture),
      outline_(badge_outline(picture.shape)),
      size_(size),
      finish_(finish),
      ink_(ink),
      pixel_(2.0F / (static_cast<float>(size) * kBadgeRadius)),
      rgba_(static_cast<std::size_t>(size) * static_cast<std::size_t>(size) * 4) {
    if (symbol) strokes_ = symbol->strokes;
    place_studs();
}

/// Side by side on the lower rim, in the middle of the metal.
void BadgeBaker::place_studs() {
    for (int i = 0; i < picture_.pips; ++i) {
        const float degrees =
            (static_cast<float>(i) - 0.5F * static_cast<float>(picture_.pips - 1)) * kStudStep;
        const glm::vec2 down{std::sin(degrees * 0.0174533F), -std::cos(degrees * 0.0174533F)};
        float near = 0.2F;
        float far = 1.2F;
        for (int step = 0; step < 20; ++step) {
            const float middle = 0.5F * (near + far);
            (outline_.distance(down * middle) < -0.5F * kRim ? near : far) = middle;
        }
        studs_.push_back(down * near);
    }
}

float BadgeBaker::symbol_at(glm::vec2 p) const {
    if (strokes_.empty()) return 1e3F;
    return distance_to(strokes_, p / kSymbolScale) * kSymbolScale;
}

float BadgeBaker::studs_at(glm::vec2 p) const {
    float nearest = 1e3F;
    for (const glm::vec2& stud : studs_) nearest = std::min(nearest, glm::length(p - stud) - kStud);
    return nearest;
}

/// How much of a pixel lies within, for edges without steps.
float BadgeBaker::coverage(float distance) const {
    return std::clamp(0.5F - distance / pixel_, 0.0F, 1.0F);
}

/// Glassy colour over metal cut in fine rays; `depth`: how far in from the rim.
glm::vec3 BadgeBaker::enamel(glm::vec2 p, float depth) const {
    const float radius = glm::length(p);
    glm::vec3 colour = glm::mix(picture_.ground, picture_.ground_edge, smooth(0.05F, 0.95F, radius));
    const float fine = std::clamp(static_cast<float>(size_) / 160.0F, 0.0F, 1.0F);  // rays blur when small
    const float rays = std::cos(48.0F * std::atan2(p.x, p.y)) * smooth(0.12F, 0.45F, radius);
    colour *= 1.0F + 0.055F * fine * rays;
    colour *= 0.90F + 0.20F * smooth(-0.9F, 0.9F, p.y - 0.5F * p.x);
    // In the rim's shadow towards the light, and lit by it on the far side.
    const glm::vec2 towards{kLight.x, kLight.y};
    const float shaded = outline_.distance(p + towards * 0.085F) + kRim;
    colour *= 1.0F - 0.34F * smooth(-0.06F, 0.05F, shaded);
    const float lit = outline_.distance(p - towards * 0.06F) + kRim;
    colour += glm::vec3(0.10F) * smooth(-0.05F, 0.04F, lit) * smooth(0.0F, 0.03F, depth);
    return colour;
}

glm::vec4 BadgeBaker::enamelled(glm::vec2 p) const {
    const float shape = outline_.distance(p);
    const float fallen = outline_.distance(p + glm::vec2(-0.015F, 0.055F));
    glm::vec4 seen(0.0F, 0.0F, 0.0F, 0.34F * (1.0F - smooth(-0.03F, kShadowReach - 0.03F, fallen)));
    if (shape > pixel_) return seen;

    const auto outline = [this](glm::vec2 at) { return outline_.distance(at); };
    const float across = std::clamp(-shape / kRim, 0.0F, 1.0F);  // of the rim, from outside to inside
    const float lean = 1.5F * std::cos(across * 3.14159265F);
    glm::vec3 colour = metal(picture_.rim, leaning(slope(outline, p), lean));

    const float inner = shape + kRim;  // negative within the enamel
    if (inner < pixel_ + kGroove) {
        const glm::vec3 groove = picture_.rim * 0.30F;
        colour = glm::mix(colour, groove, coverage(inner));
        glm::vec3 ground = enamel(p, -inner);
        const float cast = symbol_at(p + glm::vec2(-0.028F, 0.045F));
        ground *= 1.0F - 0.42F * (1.0F - smooth(-0.02F, 0.05F, cast));
        // The sky in the glass: a soft crescent at the top.
        const float bow = glm::length(p - glm::vec2(-0.05F, 0.12F));
        const float gloss =
            smooth(0.74F, 0.60F, bow) * smooth(0.42F, 0.66F, glm::length(p - glm::vec2(0.06F, -0.22F)));
        colour = glm::mix(colour, ground, coverage(inner + kGroove));

        const float symbol = symbol_at(p);
        if (symbol < pixel_) {
            const auto sign = [this](glm::vec2 at) { return symbol_at(at); };
            const float edge = 1.0F - std::clamp(-symbol / kBevel, 0.0F, 1.0F);
            const glm::vec3 raised = metal(picture_.ink * kPolish, leaning(slope(sign, p), 1.1F * edge));
            colour = glm::mix(colour, raised, coverage(symbol));
        }
        colour = glm::mix(colour, glm::vec3(1.0F), 0.20F * gloss * smooth(0.0F, -0.05F, inner));
    }
    const float stud = studs_at(p);
    if (stud < pixel_ + 0.02F) {
        colour *= 1.0F - 0.45F * (1.0F - smooth(-0.005F, 0.025F, stud));
        const auto studs = [this](glm::vec2 at) { return studs_at(at); };
        const float from_middle = std::clamp(1.0F + stud / kStud, 0.0F, 1.0F);
        const glm::vec3 dome = metal(picture_.ink * kPolish, leaning(slope(studs, p), 1.6F * from_middle));
        colour = glm::mix(colour, dome, coverage(stud));
    }
    return over(seen, colour, coverage(shape));
}

/// The same badge, waiting: its edge, a breath of a ground, its symbol.
glm::vec4 BadgeBaker::outlined(glm::vec2 p) const {
    const float shape = outline_.distance(p);
    const float line = std::max(0.028F, 1.4F * pixel_);
    const glm::vec3 ink = shade_of(ink_);
    glm::vec4 seen = over(glm::vec4(0.0F), ink, 0.07F * coverage(shape));
    seen = over(seen, ink, 0.68F * coverage(std::abs(shape + line) - 0.5F * line));
    seen = over(seen, ink, 0.60F * coverage(symbol_at(p)));
    return over(seen, ink, 0.55F * coverage(studs_at(p) + 0.02F));
}

void BadgeBaker::bake(int rows) {
    const int end = std::min(size_, row_ + rows);
    for (; row_ < end; ++row_) {
        for (int column = 0; column < size_; ++column) {
            const auto at = [this](int place) {
                return (static_cast<float>(place) + 0.5F - 0.5F * static_cast<float>(size_)) * pixel_;
            };
            const glm::vec2 p{at(column), -at(row_)};
            const glm::vec4 colour = finish_ == BadgeFinish::enamel ? enamelled(p) : outlined(p);
            const auto place = (static_cast<std::size_t>(row_) * static_cast<std::size_t>(size_) +
                                static_cast<std::size_t>(column)) *
                               4;
            for (int channel = 0; channel < 4; ++channel)
                rgba_[place + static_cast<std::size_t>(channel)] = byte(colour[channel]);
        }
    }
}

}  // namespace ingear::screens
