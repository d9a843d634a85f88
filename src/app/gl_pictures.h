#pragma once

#include "screens/pictures.h"

namespace ingear::app {

/// Pictures as OpenGL textures. Needs a current context.
class GlPictures final : public screens::Pictures {
  public:
    [[nodiscard]] screens::PictureId keep(int size, std::span<const std::uint8_t> rgba) override;
    void drop(screens::PictureId picture) override;
};

}  // namespace ingear::app
