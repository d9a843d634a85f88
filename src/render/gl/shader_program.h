#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/result.h"

namespace ingear::render {

/// Fixed texture units, so that samplers are set once, when a program is linked.
enum class TextureUnit { shadow_map, muscles, floor_shadow, picture };

/// Fixed places of the uniform blocks, `Frame`, `Look` and `Jar`.
enum class UniformBlock { frame, look, jar };

/// A linked vertex and fragment shader. Sampler uniforms named as the texture units and the uniform
/// blocks are bound at linking.
class ShaderProgram {
  public:
    struct Source {
        std::string vertex;                     ///< file name in the shader folder
        std::string fragment;                   ///< file name in the shader folder
        std::vector<std::string> defines = {};  ///< `#define`d in both, e.g. "SHADOW_TAPS 4"
    };

    /// Reads, compiles and links. `#include "name"` lines are replaced by files of the same folder. Errors
    /// name the file and line.
    [[nodiscard]] static Result<ShaderProgram> load(const std::filesystem::path& folder,
                                                    const Source& source);

    ~ShaderProgram();
    ShaderProgram(ShaderProgram&& other) noexcept;
    ShaderProgram& operator=(ShaderProgram&& other) noexcept;

    void use() const;
    /// -1 when the program has no such uniform (setting it then does nothing).
    [[nodiscard]] int uniform(const char* name) const;

  private:
    explicit ShaderProgram(unsigned id) : id_(id) {}

    unsigned id_;
};

}  // namespace ingear::render
