#include "render/shadow/shadow_map.h"

#include <epoxy/gl.h>

#include <algorithm>
#include <cmath>
#include <glm/geometric.hpp>
#include <limits>

#include "render/gl/screen_box.h"
#include "render/gl/shader_program.h"

namespace ingear::render {
namespace {

constexpr float kWidthStep = 0.25F;  // metres; the square grows and shrinks in such steps
constexpr float kEdge = 0.04F;       // metres left free around the body, for the blur
constexpr float kNothing = ShadowMoments::Texel::kReach;  // metres away from the light: behind everything
constexpr ShadowMoments::Texel kEmpty{0xFFFF, 0};

std::uint16_t sixteen_bits(float share) {
    return static_cast<std::uint16_t>(65535.0F * std::clamp(share, 0.0F, 1.0F) + 0.5F);
}

struct Range {
    float low = std::numeric_limits<float>::max();
    float high = std::numeric_limits<float>::lowest();

    void add(float value) {
        low = std::min(low, value);
        high = std::max(high, value);
    }
    [[nodiscard]] float middle() const { return (low + high) / 2.0F; }
    [[nodiscard]] float width() const { return high - low; }
};

}  // namespace

ShadowFrustum fit_shadow_frustum(std::span<const glm::vec3> points, const glm::vec3& towards_light,
                                 int map_size) {
    const glm::vec3 across = glm::normalize(glm::cross(glm::vec3(0.0F, 1.0F, 0.0F), towards_light));
    const std::array<glm::vec3, 3> axes = {across, glm::cross(towards_light, across), -towards_light};
    std::array<Range, 3> ranges;
    for (const glm::vec3& point : points) {
        for (std::size_t i = 0; i < 3; ++i) ranges[i].add(glm::dot(point, axes[i]));
    }
    if (points.empty()) ranges.fill({-1.0F, 1.0F});

    ShadowFrustum frustum;
    const float needed = std::max(ranges[0].width(), ranges[1].width()) + 2.0F * kEdge;
    frustum.width = kWidthStep * std::ceil(needed / kWidthStep);
    const float texel = frustum.width / static_cast<float>(map_size);
    const auto snapped = [&](float value) { return texel * std::round(value / texel); };
    const std::array<float, 3> origin = {snapped(ranges[0].middle()) - frustum.width / 2.0F,
                                         snapped(ranges[1].middle()) - frustum.width / 2.0F,
                                         ranges[2].middle()};
    const std::array<float, 3> unit = {frustum.width, frustum.width, 1.0F};
    for (int row = 0; row < 3; ++row) {
        const auto i = static_cast<std::size_t>(row);
        for (int column = 0; column < 3; ++column)
            frustum.world_to_map[column][row] = axes[i][column] / unit[i];
        frustum.world_to_map[3][row] = -origin[i] / unit[i];
    }
    return frustum;
}

float ShadowMoments::Texel::metres() const {
    return (static_cast<float>(mean) / 65535.0F - 0.5F) * 2.0F * kReach;
}
float ShadowMoments::Texel::deviation_metres() const {
    return static_cast<float>(deviation) / 65535.0F;
}

template <class T>
void ShadowMoments::fill(std::vector<T>& map, const PixelBox& box, const T& value) const {
    for (int y = box.y0; y < box.y1; ++y) {
        const auto row = map.begin() + static_cast<std::ptrdiff_t>(y) * size_;
        std::fill(row + box.x0, row + box.x1, value);
    }
}

ShadowMoments::Sum& ShadowMoments::Sum::operator+=(const Sum& other) {
    weight += other.weight;
    distance += other.distance;
    square += other.square;
    unused += other.unused;
    return *this;
}
ShadowMoments::Sum& ShadowMoments::Sum::operator-=(const Sum& other) {
    weight -= other.weight;
    distance -= other.distance;
    square -= other.square;
    unused -= other.unused;
    return *this;
}
ShadowMoments::Sum ShadowMoments::Sum::scaled(float factor) const {
    return {weight * factor, distance * factor, square * factor, unused * factor};
}

void ShadowMoments::resize(int size) {
    if (size == size_) return;
    size_ = size;
    const std::size_t count = static_cast<std::size_t>(size) * static_cast<std::size_t>(size);
    nearest_.assign(count, 0.0F);
    sums_.assign(count, {});
    scratch_.assign(count, {});
    texels_.assign(count, kEmpty);
    box_ = {};
    filled_ = {};
    column_sums_.assign(static_cast<std::size_t>(size), {});
}

void ShadowMoments::compute(std::span<const glm::vec3> places, std::span<const std::uint32_t> triangles,
                            const ShadowFrustum& frustum, float blur_radius) {
    project(places, frustum);
    // A box twice is close to a bell curve of the asked radius.
    const float texel = frustum.width / static_cast<float>(size_);
    const int radius = std::max(1, static_cast<int>(std::lround(0.6F * blur_radius / texel)));
    box_ = box_.empty()
               ? PixelBox{}
               : PixelBox{std::max(0, box_.x0 - 2 * radius), std::max(0, box_.y0 - 2 * radius),
                          std::min(size_, box_.x1 + 2 * radius), std::min(size_, box_.y1 + 2 * radius)};
    draw(triangles);
    gather();
    blur(radius);
    blur(radius);
    finish();
}

void ShadowMoments::project(std::span<const glm::vec3> places, const ShadowFrustum& frustum) {
    projected_.resize(places.size());
    Range across;
    Range upward;
    const auto texels = static_cast<float>(size_);
    for (std::size_t i = 0; i < places.size(); ++i) {
        const glm::vec4 p = frustum.world_to_map * glm::vec4(places[i], 1.0F);
        projected_[i] = {p.x * texels, p.y * texels, p.z};
        across.add(projected_[i].x);
        upward.add(projected_[i].y);
    }
    if (places.empty()) {
        box_ = {};
        return;
    }
    const auto texel = [&](float place) { return std::clamp(static_cast<int>(std::floor(place)), 0, size_); };
    box_ = {texel(across.low), texel(upward.low), texel(across.high + 1.0F), texel(upward.high + 1.0F)};
}

void ShadowMoments::draw(std::span<const std::uint32_t> triangles) {
    fill(nearest_, box_, kNothing);
    for (std::size_t i = 0; i + 2 < triangles.size(); i += 3) {
        draw_triangle(projected_[triangles[i]], projected_[triangles[i + 1]], projected_[triangles[i + 2]]);
    }
}

/// Keeps the distance of the triangle's texels where it is the nearest. Only the side towards the light
/// counts.
void ShadowMoments::draw_triangle(const glm::vec3& a, const glm::vec3& b, const glm::vec3& c) {
    const float area = (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
    if (area <= 1e-6F) return;
    const auto first = [](float low) { return std::max(0, static_cast<int>(std::ceil(low - 0.5F))); };
    const auto last = [&](float high) {
        return std::min(size_ - 1, static_cast<int>(std::floor(high - 0.5F)));
    };
    const int x0 = first(std::min({a.x, b.x, c.x}));
    const int x1 = last(std::max({a.x, b.x, c.x}));
    const int y0 = first(std::min({a.y, b.y, c.y}));
    const int y1 = last(std::max({a.y, b.y, c.y}));

    // Shares of b and c in a texel, linear across the picture.
    const float scale = 1.0F / area;
    const float b_per_x = (c.y - a.y) * scale;
    const float b_per_y = -(c.x - a.x) * scale;
    const float c_per_x = -(b.y - a.y) * scale;
    const float c_per_y = (b.x - a.x) * scale;
    for (int y = y0; y <= y1; ++y) {
        const float dy = static_cast<float>(y) + 0.5F - a.y;
        const float dx = static_cast<float>(x0) + 0.5F - a.x;
        float share_b = b_per_x * dx + b_per_y * dy;
        float share_c = c_per_x * dx + c_per_y * dy;
        float* row = nearest_.data() + static_cast<std::ptrdiff_t>(y) * size_;
        for (int x = x0; x <= x1; ++x, share_b += b_per_x, share_c += c_per_x) {
            if (share_b < 0.0F || share_c < 0.0F || share_b + share_c > 1.0F) continue;
            const float distance = a.z + share_b * (b.z - a.z) + share_c * (c.z - a.z);
            row[x] = std::min(row[x], distance);
        }
    }
}

void ShadowMoments::gather() {
    for (int y = box_.y0; y < box_.y1; ++y) {
        const std::ptrdiff_t row = static_cast<std::ptrdiff_t>(y) * size_;
        for (int x = box_.x0; x < box_.x1; ++x) {
            const float d = nearest_[static_cast<std::size_t>(row + x)];
            sums_[static_cast<std::size_t>(row + x)] = d < kNothing ? Sum{1.0F, d, d * d, 0.0F} : Sum{};
        }
    }
}

/// The mean over a square of 2 · radius + 1 texels, first along the rows, then down the columns a row at a
/// time.
void ShadowMoments::blur(int radius) {
    const float share = 1.0F / static_cast<float>(2 * radius + 1);
    for (int y = box_.y0; y < box_.y1; ++y) {
        const Sum* in = sums_.data() + static_cast<std::ptrdiff_t>(y) * size_;
        Sum* out = scratch_.data() + static_cast<std::ptrdiff_t>(y) * size_;
        Sum sum;
        for (int x = box_.x0; x < std::min(box_.x0 + radius, box_.x1); ++x) sum += in[x];
        for (int x = box_.x0; x < box_.x1; ++x) {
            if (x + radius < box_.x1) sum += in[x + radius];
            if (x - radius - 1 >= box_.x0) sum -= in[x - radius - 1];
            out[x] = sum.scaled(share);
        }
    }
    const auto row = [&](int y) { return scratch_.data() + static_cast<std::ptrdiff_t>(y) * size_; };
    std::fill(column_sums_.begin(), column_sums_.end(), Sum{});
    Sum* sums = column_sums_.data();
    for (int y = box_.y0; y < std::min(box_.y0 + radius, box_.y1); ++y) {
        for (int x = box_.x0; x < box_.x1; ++x) sums[x] += row(y)[x];
    }
    for (int y = box_.y0; y < box_.y1; ++y) {
        Sum* out = sums_.data() + static_cast<std::ptrdiff_t>(y) * size_;
        if (y + radius < box_.y1) {
            for (int x = box_.x0; x < box_.x1; ++x) sums[x] += row(y + radius)[x];
        }
        if (y - radius - 1 >= box_.y0) {
            for (int x = box_.x0; x < box_.x1; ++x) sums[x] -= row(y - radius - 1)[x];
        }
        for (int x = box_.x0; x < box_.x1; ++x) out[x] = sums[x].scaled(share);
    }
}

/// Where nothing of the body is near, the light goes on.
void ShadowMoments::finish() {
    constexpr float kTooLittle = 1e-3F;
    fill(texels_, filled_, kEmpty);
    fill(texels_, box_, kEmpty);
    filled_ = box_;
    for (int y = box_.y0; y < box_.y1; ++y) {
        const std::ptrdiff_t row = static_cast<std::ptrdiff_t>(y) * size_;
        for (int x = box_.x0; x < box_.x1; ++x) {
            const Sum& sum = sums_[static_cast<std::size_t>(row + x)];
            if (sum.weight < kTooLittle) continue;
            const float share = 1.0F / sum.weight;
            const float mean = sum.distance * share;
            const float variance = std::max(sum.square * share - mean * mean, 0.0F);
            texels_[static_cast<std::size_t>(row + x)] = {sixteen_bits(0.5F + 0.5F * mean / Texel::kReach),
                                                          sixteen_bits(std::sqrt(variance))};
        }
    }
}

void ShadowTexture::resize(int size) {
    if (size == size_) return;
    size_ = size;
    for (Map& map : ring_) {
        map.filled = {0, 0, size, size};
        glBindTexture(GL_TEXTURE_2D, map.texture.id());
        glTexImage2D(GL_TEXTURE_2D, 0, GL_RG16, size, size, 0, GL_RG, GL_UNSIGNED_SHORT, nullptr);
        glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR);
        glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
        glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
        glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
    }
}

void ShadowTexture::upload(const ShadowMoments& moments) {
    glActiveTexture(GL_TEXTURE0 + static_cast<GLenum>(TextureUnit::shadow_map));
    resize(moments.size());
    next_ = (next_ + 1) % ring_.size();
    bind();
    // The rows that show something, or did when this texture was filled last.
    const PixelBox rows = join(moments.box(), ring_[next_].filled);
    ring_[next_].filled = moments.box();
    if (rows.empty()) return;
    glPixelStorei(GL_UNPACK_ALIGNMENT, 4);
    glTexSubImage2D(GL_TEXTURE_2D, 0, 0, rows.y0, size_, rows.y1 - rows.y0, GL_RG, GL_UNSIGNED_SHORT,
                    moments.texels().data() + static_cast<std::ptrdiff_t>(rows.y0) * size_);
}

void ShadowTexture::bind() const {
    glActiveTexture(GL_TEXTURE0 + static_cast<GLenum>(TextureUnit::shadow_map));
    glBindTexture(GL_TEXTURE_2D, ring_[next_].texture.id());
}

}  // namespace ingear::render
