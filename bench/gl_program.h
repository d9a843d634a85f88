#pragma once

#include <epoxy/gl.h>
#include <fmt/format.h>

#include <cstdlib>

namespace ingear::bench {

inline GLuint compile(GLenum kind, const char* source) {
    const GLuint shader = glCreateShader(kind);
    glShaderSource(shader, 1, &source, nullptr);
    glCompileShader(shader);
    GLint good = 0;
    glGetShaderiv(shader, GL_COMPILE_STATUS, &good);
    if (good == 0) {
        char why[1000] = {};
        glGetShaderInfoLog(shader, sizeof why, nullptr, why);
        fmt::print(stderr, "{}\n", why);
        std::exit(1);
    }
    return shader;
}

/// A program of two shaders, for the whole life of the bench.
inline GLuint link(const char* vertex, const char* fragment) {
    const GLuint program = glCreateProgram();
    glAttachShader(program, compile(GL_VERTEX_SHADER, vertex));
    glAttachShader(program, compile(GL_FRAGMENT_SHADER, fragment));
    glLinkProgram(program);
    return program;
}

}  // namespace ingear::bench
