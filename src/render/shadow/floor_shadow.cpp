#include "render/shadow/floor_shadow.h"

#include <epoxy/gl.h>

#include <algorithm>
#include <cmath>

#include "render/gl/shader_program.h"

namespace ingear::render {
namespace {

constexpr float kSquare = 2.0F * FloorDarkness::kHalfWidth / FloorDarkness::kSize;  // metres
constexpr float kHigh = 0.45F;           // metres; above it the shadow's edge is as soft as it gets
constexpr float kContactReach = 0.385F;  // metres; higher parts don't darken what is under them
constexpr float kContactSlope = 2.6F;    // per metre
constexpr float kCastFading = 0.55F;     // per metre of height

}  // namespace

FloorDarkness::FloorDarkness() {
    constexpr std::size_t kCount = static_cast<std::size_t>(kSize) * kSize;
    for (Grid* grid : {&cast_near_, &cast_far_, &contact_, &scratch_}) grid->assign(kCount, 0.0F);
    squares_.assign(kCount, Square{});
}

void FloorDarkness::compute(std::span<const glm::vec3> places, std::span<const std::uint32_t> triangles,
                            const glm::vec3& towards_light, glm::vec2 centre) {
    centre_ = centre;
    for (Grid* grid : {&cast_near_, &cast_far_, &contact_}) std::fill(grid->begin(), grid->end(), 0.0F);
    const glm::vec2 along_light = glm::vec2(towards_light.x, towards_light.z) / towards_light.y;
    for (std::size_t i = 0; i + 2 < triangles.size(); i += 3) {
        const glm::vec3 p =
            (places[triangles[i]] + places[triangles[i + 1]] + places[triangles[i + 2]]) / 3.0F;
        const float height = std::max(p.y, 0.0F);
        const glm::vec2 under(p.x, p.z);
        const float softness = std::min(height / kHigh, 1.0F);
        const float darkness = 1.0F / (1.0F + kCastFading * height);
        const glm::vec2 cast = under - along_light * height;
        if (softness < 1.0F) splat(cast_near_, cast, darkness * (1.0F - softness));
        splat(cast_far_, cast, darkness * softness);
        if (height < kContactReach) {
            const float closeness = 1.0F - kContactSlope * height;
            splat(contact_, under, closeness * closeness * closeness);
        }
    }
    blur(cast_near_, 1);
    blur(cast_near_, 2);
    blur(cast_far_, 3);
    blur(cast_far_, 4);
    blur(contact_, 2);
    blur(contact_, 3);
    quantise();
    find_patches();
}

/// Marks the four squares around a place: a caster's triangle is about as large.
void FloorDarkness::splat(Grid& grid, glm::vec2 place, float darkness) const {
    const glm::vec2 at = (place - centre_ + kHalfWidth) / kSquare - 0.5F;
    const int x = static_cast<int>(std::floor(at.x));
    const int y = static_cast<int>(std::floor(at.y));
    if (x < 0 || y < 0 || x + 1 >= kSize || y + 1 >= kSize) return;
    float* row = grid.data() + y * kSize + x;
    for (float* square : {row, row + 1, row + kSize, row + kSize + 1}) *square = std::max(*square, darkness);
}

/// The mean over a square of 2 · radius + 1 squares; outside of the grid it is light.
void FloorDarkness::blur(Grid& grid, int radius) {
    const float share = 1.0F / static_cast<float>(2 * radius + 1);
    for (int y = 0; y < kSize; ++y) {
        const float* in = grid.data() + y * kSize;
        float* out = scratch_.data() + y * kSize;
        float sum = 0.0F;
        for (int x = 0; x < radius; ++x) sum += in[x];
        for (int x = 0; x < kSize; ++x) {
            if (x + radius < kSize) sum += in[x + radius];
            if (x - radius - 1 >= 0) sum -= in[x - radius - 1];
            out[x] = sum * share;
        }
    }
    // Down the columns a whole row at a time, so that it runs in vector registers; the sums live in the first
    // row.
    std::array<float, kSize> sums{};
    for (int y = 0; y < radius; ++y) {
        for (int x = 0; x < kSize; ++x)
            sums[static_cast<std::size_t>(x)] += scratch_[static_cast<std::size_t>(y * kSize + x)];
    }
    for (int y = 0; y < kSize; ++y) {
        const float* entering = y + radius < kSize ? scratch_.data() + (y + radius) * kSize : nullptr;
        const float* leaving = y - radius - 1 >= 0 ? scratch_.data() + (y - radius - 1) * kSize : nullptr;
        float* out = grid.data() + y * kSize;
        if (entering != nullptr) {
            for (int x = 0; x < kSize; ++x) sums[static_cast<std::size_t>(x)] += entering[x];
        }
        if (leaving != nullptr) {
            for (int x = 0; x < kSize; ++x) sums[static_cast<std::size_t>(x)] -= leaving[x];
        }
        for (int x = 0; x < kSize; ++x) out[x] = sums[static_cast<std::size_t>(x)] * share;
    }
}

void FloorDarkness::quantise() {
    const auto byte = [](float value) {
        return static_cast<std::uint8_t>(255.0F * std::clamp(value, 0.0F, 1.0F) + 0.5F);
    };
    int low_x = kSize;
    int low_y = kSize;
    int high_x = 0;
    int high_y = 0;
    for (int y = 0; y < kSize; ++y) {
        for (int x = 0; x < kSize; ++x) {
            const auto i = static_cast<std::size_t>(y * kSize + x);
            const Square square{byte(cast_near_[i] + cast_far_[i]), byte(contact_[i])};
            squares_[i] = square;
            if (square.cast == 0 && square.contact == 0) continue;
            low_x = std::min(low_x, x);
            high_x = std::max(high_x, x + 1);
            low_y = std::min(low_y, y);
            high_y = y + 1;
        }
    }
    extent_ = low_x < high_x ? std::array{corner(low_x - 1, low_y - 1), corner(high_x + 1, high_y + 1)}
                             : std::array{centre_, centre_};
}

glm::vec2 FloorDarkness::corner(int x, int y) const {
    return centre_ + kSquare * glm::vec2(static_cast<float>(x), static_cast<float>(y)) - kHalfWidth;
}

/// Whether any of these squares, or of those beside them, which the picture mixes in, is dark enough to be
/// seen.
bool FloorDarkness::is_dark(int x0, int y0, int x1, int y1) const {
    constexpr int kSeen = 2;  // of 255; the texture takes a third to a half of it
    for (int y = std::max(0, y0 - 1); y < std::min(kSize, y1 + 1); ++y) {
        for (int x = std::max(0, x0 - 1); x < std::min(kSize, x1 + 1); ++x) {
            const Square& square = squares_[static_cast<std::size_t>(y * kSize + x)];
            if (square.cast >= kSeen || square.contact >= kSeen) return true;
        }
    }
    return false;
}

void FloorDarkness::find_patches() {
    constexpr int kCell = 8;  // squares
    static_assert(kSize % kCell == 0);
    patches_.clear();
    for (int y = 0; y < kSize; y += kCell) {
        bool goes_on = false;
        for (int x = 0; x < kSize; x += kCell) {
            const bool dark = is_dark(x, y, x + kCell, y + kCell);
            if (dark && !goes_on) patches_.push_back({corner(x, y), {}});
            if (dark) patches_.back()[1] = corner(x + kCell, y + kCell);
            goes_on = dark;
        }
    }
}

FloorShadowTexture::FloorShadowTexture()
    : alpha_(static_cast<std::size_t>(FloorDarkness::kSize) * FloorDarkness::kSize) {
    for (const GlTexture& texture : ring_) {
        glBindTexture(GL_TEXTURE_2D, texture.id());
        glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA8, FloorDarkness::kSize, FloorDarkness::kSize, 0, GL_RGBA,
                     GL_UNSIGNED_BYTE, nullptr);
        glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR);
        glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
        glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
        glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
    }
}

void FloorShadowTexture::upload(const FloorDarkness& darkness) {
    constexpr unsigned kCast = 92;      // of 255 that full cast shadow takes away
    constexpr unsigned kContact = 128;  // and what touches the floor
    const std::span<const FloorDarkness::Square> squares = darkness.squares();
    std::transform(squares.begin(), squares.end(), alpha_.begin(), [](const FloorDarkness::Square& square) {
        const unsigned left = (255U * 255U - kCast * square.cast) * (255U * 255U - kContact * square.contact);
        return (255U - (left + (1U << 23U)) / (255U * 255U * 255U)) * 0x01010101U;
    });
    next_ = (next_ + 1) % ring_.size();
    bind();
    glTexSubImage2D(GL_TEXTURE_2D, 0, 0, 0, FloorDarkness::kSize, FloorDarkness::kSize, GL_RGBA,
                    GL_UNSIGNED_BYTE, alpha_.data());
}

void FloorShadowTexture::bind() const {
    glActiveTexture(GL_TEXTURE0 + static_cast<GLenum>(TextureUnit::floor_shadow));
    glBindTexture(GL_TEXTURE_2D, ring_[next_].id());
}

}  // namespace ingear::render
