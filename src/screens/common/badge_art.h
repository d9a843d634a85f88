#pragma once

#include <cstdint>
#include <glm/vec2.hpp>
#include <glm/vec3.hpp>
#include <glm/vec4.hpp>
#include <span>
#include <vector>

#include "domain/rewards/rewards.h"
#include "screens/common/badge_shapes.h"
#include "ui/geometry.h"

namespace ingear::screens {

/// How a badge is drawn: enamel and metal once one has it, a quiet outline until then.
enum class BadgeFinish : std::uint8_t { enamel, outline };

/// Radius of a badge over half of its picture's side; its shadow lies in the rest.
inline constexpr float kBadgeRadius = 0.86F;

/// Draws a badge, some rows at a time so that no frame waits for it: a square picture, straight RGBA, rows
/// from the top.
class BadgeBaker {
  public:
    /// `symbol` may be null: none is drawn. `size` in pixels, 8 or more. `ink`: of an outline.
    BadgeBaker(const domain::BadgePicture& picture, const domain::Symbol* symbol, int size,
               BadgeFinish finish, ui::Colour ink);

    /// Draws so many more rows.
    void bake(int rows);
    [[nodiscard]] bool done() const { return row_ >= size_; }
    [[nodiscard]] int size() const { return size_; }
    [[nodiscard]] std::span<const std::uint8_t> rgba() const { return rgba_; }

  private:
    [[nodiscard]] float symbol_at(glm::vec2 p) const;
    [[nodiscard]] float studs_at(glm::vec2 p) const;
    [[nodiscard]] glm::vec4 enamelled(glm::vec2 p) const;
    [[nodiscard]] glm::vec4 outlined(glm::vec2 p) const;
    [[nodiscard]] glm::vec3 enamel(glm::vec2 p, float depth) const;
    [[nodiscard]] float coverage(float distance) const;
    void place_studs();

    domain::BadgePicture picture_;
    std::vector<domain::SymbolStroke> strokes_;
    BadgeOutline outline_;
    std::vector<glm::vec2> studs_;  ///< their centres
    int size_;
    BadgeFinish finish_;
    ui::Colour ink_;
    float pixel_;  ///< its side, in badge radii
    int row_ = 0;
    std::vector<std::uint8_t> rgba_;
};

}  // namespace ingear::screens
