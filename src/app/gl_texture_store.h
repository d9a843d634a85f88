#pragma once

#include "ui/texture_store.h"

namespace ingear::app {

/// Pictures as OpenGL textures. Needs a current context.
class GlTextureStore final : public ui::TextureStore {
  public:
    [[nodiscard]] ui::TextureId keep(int size, std::span<const std::uint8_t> rgba) override;
    void drop(ui::TextureId picture) override;
};

}  // namespace ingear::app
