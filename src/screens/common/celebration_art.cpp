#include "screens/common/celebration_art.h"

#include <algorithm>
#include <cmath>

namespace ingear::screens {

namespace {

constexpr float kWholeTurn = 6.28318531F;

/// Of sparks and confetti: the house's warm and cool colours, and gold.
ui::Colour party_colour(const ui::Palette& palette, int index) {
    constexpr ui::Colour kGold{255, 198, 74, 255};
    const std::array<ui::Colour, 5> colours{kGold, palette.coral, palette.teal,
                                            ui::Colour{255, 238, 196, 255}, ui::Colour{150, 120, 220, 255}};
    return colours[static_cast<std::size_t>(index) % colours.size()];
}

void draw_star(ui::Painter& paint, ui::Vec2 at, float size, float turn, ui::Colour colour) {
    // Four fine beams that cross, and the light where they do.
    for (int i = 0; i < 4; ++i) {
        const float angle = turn + kWholeTurn * 0.125F * static_cast<float>(i);
        const float length = i % 2 == 0 ? size : size * 0.45F;
        const ui::Vec2 beam{std::cos(angle) * length, std::sin(angle) * length};
        paint.line({at.x - beam.x, at.y - beam.y}, {at.x + beam.x, at.y + beam.y}, colour,
                   std::max(1.0F, size * 0.09F));
    }
    paint.glow(at, size * 0.9F, colour.faded(0.8F));
}

void draw_particle(ui::Painter& paint, const Particle& particle, ui::Vec2 centre, float reach,
                   ui::Colour colour) {
    const ui::Vec2 at{centre.x + particle.place.x * reach, centre.y + particle.place.y * reach};
    const float size = particle.size * reach;
    switch (particle.shape) {
        case Particle::Shape::spark:
            paint.glow(at, size * 1.7F, colour.faded(0.65F));
            paint.disc(at, std::max(1.0F, size * 0.34F),
                       mix(colour, {255, 255, 255, 255}, 0.55F).faded(static_cast<float>(colour.a) / 255.0F));
            break;
        case Particle::Shape::star:
            draw_star(paint, at, size, particle.turn, colour);
            break;
        case Particle::Shape::confetti: {
            const ui::Vec2 along{std::cos(particle.turn) * size * 0.5F,
                                 std::sin(particle.turn) * size * 0.5F};
            const ui::Colour lit = mix(colour, {255, 255, 255, colour.a}, 0.30F * particle.breadth);
            paint.line({at.x - along.x, at.y - along.y}, {at.x + along.x, at.y + along.y}, lit,
                       std::max(1.0F, size * 0.62F * (0.18F + 0.82F * particle.breadth)));
            break;
        }
    }
}

}  // namespace

void draw_celebration(ui::Ui& ui, const Celebration& celebration, ui::Vec2 centre) {
    if (celebration.over()) return;
    const CelebrationSize& size = size_of(celebration.moment);
    const float reach = ui.u(size.reach);
    const float light = light_of(celebration);
    const ui::Colour warm{255, 214, 128, 255};
    ui.paint.glow(centre, reach * 0.95F, warm.faded(0.38F * light));
    ui.paint.glow(centre, reach * 0.45F, ui::Colour{255, 250, 232, 255}.faded(0.34F * light));
    const Rays rays = rays_of(celebration);
    for (int i = 0; rays.alpha > 0.0F && i < size.rays; ++i) {
        const float angle = rays.turn + kWholeTurn * static_cast<float>(i) / static_cast<float>(size.rays);
        const ui::Vec2 way{std::cos(angle), std::sin(angle)};
        // Three strips, each shorter and stronger than the one outside of it, make a ray that fades.
        for (const float length : {0.95F, 0.70F, 0.45F})
            ui.paint.line({centre.x + way.x * reach * 0.16F, centre.y + way.y * reach * 0.16F},
                          {centre.x + way.x * reach * length, centre.y + way.y * reach * length},
                          warm.faded(0.13F * rays.alpha), reach * 0.035F * (1.4F - length));
    }
    for (int i = 0; i < size.rings; ++i) {
        const LightRing ring = ring_of(celebration, i);
        if (ring.alpha > 0.0F)
            ui.paint.circle(centre, ring.radius * reach, warm.faded(ring.alpha),
                            std::max(1.0F, ring.width * reach));
    }
    const int count = particle_count(celebration);
    for (int i = 0; i < count; ++i) {
        const Particle particle = particle_at(celebration, i);
        if (particle.alpha > 0.01F)
            draw_particle(ui.paint, particle, centre, reach,
                          party_colour(ui.colours, particle.colour).faded(particle.alpha));
    }
}

void Celebrations::begin(CelebrationKind moment, std::uint64_t seed, int place) {
    if (count_ == list_.size()) {
        std::move(list_.begin() + 1, list_.end(), list_.begin());
        --count_;
    }
    list_[count_++] = {{moment, seed, 0.0, false}, place};
}

void Celebrations::step(double dt) {
    std::size_t kept = 0;
    for (std::size_t i = 0; i < count_; ++i) {
        Entry entry = list_[i];
        entry.celebration.age += dt;
        if (!entry.celebration.over()) list_[kept++] = entry;
    }
    count_ = kept;
}

const Celebration* Celebrations::newest(CelebrationKind moment) const {
    for (std::size_t i = count_; i > 0; --i)
        if (list_[i - 1].celebration.moment == moment) return &list_[i - 1].celebration;
    return nullptr;
}

void Celebrations::draw(ui::Ui& ui, int place, ui::Vec2 centre, bool reduced_motion) const {
    for (std::size_t i = 0; i < count_; ++i) {
        if (list_[i].place != place) continue;
        Celebration shown = list_[i].celebration;
        shown.reduced_motion = reduced_motion;
        draw_celebration(ui, shown, centre);
    }
}

}  // namespace ingear::screens
