#pragma once

#include <cstdint>
#include <span>

namespace ingear::screens {

/// A picture that can be drawn; 0 for none.
using PictureId = std::uint64_t;

/// Keeps pictures where they can be drawn from.
class Pictures {
  public:
    virtual ~Pictures() = default;
    /// A square of `size` pixels, straight RGBA, rows from the top.
    [[nodiscard]] virtual PictureId keep(int size, std::span<const std::uint8_t> rgba) = 0;
    virtual void drop(PictureId picture) = 0;
};

}  // namespace ingear::screens
