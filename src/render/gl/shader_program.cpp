#include "render/gl/shader_program.h"

#include <epoxy/gl.h>

#include <algorithm>
#include <fstream>
#include <regex>
#include <sstream>
#include <utility>

namespace ingear::render {
namespace {

constexpr std::pair<const char*, UniformBlock> kBlocks[] = {
    {"Frame", UniformBlock::frame},
    {"Look", UniformBlock::look},
    {"Jar", UniformBlock::jar},
};
constexpr std::pair<const char*, TextureUnit> kSamplers[] = {
    {"shadow_map", TextureUnit::shadow_map},
    {"muscles", TextureUnit::muscles},
    {"floor_shadow", TextureUnit::floor_shadow},
    {"picture", TextureUnit::picture},
};

/// A shader's whole text and the files that its `#line` numbers refer to.
struct Expanded {
    std::string text;
    std::vector<std::filesystem::path> files;
};

/// Appends a file, its includes expanded; a file included before is left out.
Result<void> append_file(const std::filesystem::path& file, Expanded& out) {
    if (std::find(out.files.begin(), out.files.end(), file) != out.files.end()) return {};
    std::ifstream in(file);
    if (!in) return fail("can't read the shader", file.string());
    const std::string number = std::to_string(out.files.size());
    out.files.push_back(file);
    static const std::regex include(R"re(\s*#include\s+"([^"]+)"\s*)re");
    out.text += "#line 1 " + number + "\n";
    int line_number = 0;
    for (std::string line; std::getline(in, line);) {
        ++line_number;
        std::smatch match;
        if (!std::regex_match(line, match, include)) {
            out.text += line + "\n";
            continue;
        }
        if (auto added = append_file(file.parent_path() / match[1].str(), out); !added) {
            return fail(added.error().text(), file.string() + ":" + std::to_string(line_number));
        }
        out.text += "#line " + std::to_string(line_number + 1) + " " + number + "\n";
    }
    return {};
}

/// Replaces "source:line" or "source(line)" at the start of the driver's message by "file:line".
std::string with_file_names(const std::string& log, const std::vector<std::filesystem::path>& files) {
    static const std::regex place(R"(^(\d+)(?::(\d+)\(\d+\)|\((\d+)\))\s*:\s*)");
    std::istringstream in(log);
    std::string out;
    for (std::string line; std::getline(in, line);) {
        std::smatch match;
        if (std::regex_search(line, match, place) && std::stoul(match[1]) < files.size()) {
            const std::string number = match[2].matched ? match[2].str() : match[3].str();
            line = files[std::stoul(match[1])].string() + ":" + number + ": " + match.suffix().str();
        }
        if (!line.empty()) out += (out.empty() ? "" : "\n") + line;
    }
    return out;
}

/// Owns a shader object until it has been linked.
class ShaderStage {
  public:
    explicit ShaderStage(GLenum type) : id_(glCreateShader(type)) {}
    ~ShaderStage() { glDeleteShader(id_); }
    ShaderStage(const ShaderStage&) = delete;
    ShaderStage& operator=(const ShaderStage&) = delete;

    [[nodiscard]] GLuint id() const { return id_; }

    Result<void> compile(const std::filesystem::path& file, const std::vector<std::string>& defines) {
        Expanded source;
        source.text = "#version 330 core\n";
        for (const std::string& define : defines) source.text += "#define " + define + "\n";
        INGEAR_TRY_DO(append_file(file, source));
        const char* text = source.text.c_str();
        glShaderSource(id_, 1, &text, nullptr);
        glCompileShader(id_);
        GLint ok = GL_FALSE;
        glGetShaderiv(id_, GL_COMPILE_STATUS, &ok);
        if (ok == GL_TRUE) return {};
        GLint length = 0;
        glGetShaderiv(id_, GL_INFO_LOG_LENGTH, &length);
        std::string log(static_cast<std::size_t>(std::max(length, 1)), '\0');
        glGetShaderInfoLog(id_, length, nullptr, log.data());
        return fail(with_file_names(log.c_str(), source.files));
    }

  private:
    GLuint id_;
};

std::string link_log(GLuint program) {
    GLint length = 0;
    glGetProgramiv(program, GL_INFO_LOG_LENGTH, &length);
    std::string log(static_cast<std::size_t>(std::max(length, 1)), '\0');
    glGetProgramInfoLog(program, length, nullptr, log.data());
    return log.c_str();
}

void bind_names(GLuint program) {
    for (const auto& [name, place] : kBlocks) {
        const GLuint block = glGetUniformBlockIndex(program, name);
        if (block != GL_INVALID_INDEX) glUniformBlockBinding(program, block, static_cast<GLuint>(place));
    }
    glUseProgram(program);
    for (const auto& [name, unit] : kSamplers) {
        const GLint location = glGetUniformLocation(program, name);
        if (location >= 0) glUniform1i(location, static_cast<GLint>(unit));
    }
}

}  // namespace

Result<ShaderProgram> ShaderProgram::load(const std::filesystem::path& folder, const Source& source) {
    ShaderStage vertex(GL_VERTEX_SHADER);
    ShaderStage fragment(GL_FRAGMENT_SHADER);
    INGEAR_TRY_DO(vertex.compile(folder / source.vertex, source.defines));
    INGEAR_TRY_DO(fragment.compile(folder / source.fragment, source.defines));
    ShaderProgram program(glCreateProgram());
    glAttachShader(program.id_, vertex.id());
    glAttachShader(program.id_, fragment.id());
    glLinkProgram(program.id_);
    GLint ok = GL_FALSE;
    glGetProgramiv(program.id_, GL_LINK_STATUS, &ok);
    if (ok != GL_TRUE) return fail(link_log(program.id_), (folder / source.fragment).string());
    bind_names(program.id_);
    return program;
}

ShaderProgram::~ShaderProgram() {
    if (id_ != 0) glDeleteProgram(id_);
}
ShaderProgram::ShaderProgram(ShaderProgram&& other) noexcept : id_(std::exchange(other.id_, 0)) {}
ShaderProgram& ShaderProgram::operator=(ShaderProgram&& other) noexcept {
    std::swap(id_, other.id_);
    return *this;
}

void ShaderProgram::use() const {
    glUseProgram(id_);
}
int ShaderProgram::uniform(const char* name) const {
    return glGetUniformLocation(id_, name);
}

}  // namespace ingear::render
