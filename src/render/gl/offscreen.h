#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "base/result.h"

namespace ingear::render {

/// The widest and highest picture, pixels.
inline constexpr int kMaxSize = 8192;

/// An RGBA picture, 8 bits a channel, first row on top.
struct Picture {
    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> rgba;
};

[[nodiscard]] Result<void> write_png(const Picture& picture, const std::filesystem::path& file);

/// For the player's eyes only (0600), and whole: what was there stays until it is written.
[[nodiscard]] Result<void> write_private_png(const Picture& picture, const std::filesystem::path& file);

/// An OpenGL 3.3 core context with a framebuffer of its own and no display (EGL, surfaceless), current on
/// this thread for its whole life.
class Offscreen {
  public:
    /// `width`, `height` 1 … kMaxSize. `samples` 0 or 4.
    [[nodiscard]] static Result<std::unique_ptr<Offscreen>> create(int width, int height, int samples = 0);
    virtual ~Offscreen() = default;

    /// Binds its framebuffer and viewport.
    virtual void bind() = 0;
    /// What has been drawn (samples resolved).
    [[nodiscard]] virtual Picture read() = 0;
};

/// The renderer and version strings of the current context, for `ingear doctor`.
struct GlInfo {
    std::string renderer, version;
};
[[nodiscard]] GlInfo gl_info();

}  // namespace ingear::render
