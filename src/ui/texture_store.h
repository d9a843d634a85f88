#pragma once

#include <cstdint>
#include <span>

namespace ingear::ui {

/// A picture that can be drawn; 0 for none.
using TextureId = std::uint64_t;

/// Keeps pictures where they can be drawn from.
class TextureStore {
  public:
    virtual ~TextureStore() = default;
    /// A square of `size` pixels, straight RGBA, rows from the top.
    [[nodiscard]] virtual TextureId keep(int size, std::span<const std::uint8_t> rgba) = 0;
    virtual void drop(TextureId picture) = 0;
};

}  // namespace ingear::ui
