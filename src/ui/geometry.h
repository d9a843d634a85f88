#pragma once

#include <algorithm>
#include <cstdint>

/// Points, boxes and colours of the screens. Pixels of the framebuffer, origin at the upper left, y down.
namespace ingear::ui {

struct Vec2 {
    float x = 0.0F;
    float y = 0.0F;

    bool operator==(const Vec2&) const = default;
};

struct Rect {
    float x = 0.0F;
    float y = 0.0F;
    float width = 0.0F;
    float height = 0.0F;

    [[nodiscard]] constexpr float right() const { return x + width; }
    [[nodiscard]] constexpr float bottom() const { return y + height; }
    [[nodiscard]] constexpr Vec2 centre() const { return {x + width * 0.5F, y + height * 0.5F}; }
    [[nodiscard]] constexpr bool empty() const { return width <= 0.0F || height <= 0.0F; }
    [[nodiscard]] constexpr bool contains(Vec2 point) const {
        return point.x >= x && point.x < right() && point.y >= y && point.y < bottom();
    }
    /// Whether `other` lies within it, give or take `slack` pixels.
    [[nodiscard]] constexpr bool encloses(const Rect& other, float slack = 0.0F) const {
        return other.x >= x - slack && other.y >= y - slack && other.right() <= right() + slack &&
               other.bottom() <= bottom() + slack;
    }
    [[nodiscard]] constexpr bool overlaps(const Rect& other) const {
        return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
    }
    [[nodiscard]] constexpr Rect inset(float horizontal, float vertical) const {
        return {x + horizontal, y + vertical, std::max(0.0F, width - 2.0F * horizontal),
                std::max(0.0F, height - 2.0F * vertical)};
    }
    [[nodiscard]] constexpr Rect inset(float by) const { return inset(by, by); }
    [[nodiscard]] constexpr Rect moved(float dx, float dy) const { return {x + dx, y + dy, width, height}; }

    bool operator==(const Rect&) const = default;
};

/// Cuts strips off a box, as one lays out a page: each take returns the strip and leaves the rest.
class Cutter {
  public:
    explicit constexpr Cutter(Rect rest) : rest_(rest) {}

    constexpr Rect top(float height) {
        const Rect strip{rest_.x, rest_.y, rest_.width, height};
        rest_.y += height;
        rest_.height = std::max(0.0F, rest_.height - height);
        return strip;
    }
    constexpr Rect bottom(float height) {
        rest_.height = std::max(0.0F, rest_.height - height);
        return {rest_.x, rest_.bottom(), rest_.width, height};
    }
    constexpr Rect left(float width) {
        const Rect strip{rest_.x, rest_.y, width, rest_.height};
        rest_.x += width;
        rest_.width = std::max(0.0F, rest_.width - width);
        return strip;
    }
    constexpr Rect right(float width) {
        rest_.width = std::max(0.0F, rest_.width - width);
        return {rest_.right(), rest_.y, width, rest_.height};
    }
    [[nodiscard]] constexpr Rect rest() const { return rest_; }

  private:
    Rect rest_;
};

/// Straight (not premultiplied) sRGB.
struct Colour {
    std::uint8_t r = 0;
    std::uint8_t g = 0;
    std::uint8_t b = 0;
    std::uint8_t a = 255;

    /// The same colour, more transparent: `alpha` 0 … 1 times its own.
    [[nodiscard]] constexpr Colour faded(float alpha) const {
        return {r, g, b,
                static_cast<std::uint8_t>(static_cast<float>(a) * std::clamp(alpha, 0.0F, 1.0F) + 0.5F)};
    }
    bool operator==(const Colour&) const = default;
};

/// From `from` (0) to `to` (1).
[[nodiscard]] constexpr Colour mix(Colour from, Colour to, float share) {
    const float s = std::clamp(share, 0.0F, 1.0F);
    const auto blend = [s](std::uint8_t a, std::uint8_t b) {
        return static_cast<std::uint8_t>(static_cast<float>(a) +
                                         (static_cast<float>(b) - static_cast<float>(a)) * s + 0.5F);
    };
    return {blend(from.r, to.r), blend(from.g, to.g), blend(from.b, to.b), blend(from.a, to.a)};
}

}  // namespace ingear::ui
