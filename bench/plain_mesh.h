#pragma once

#include <glm/gtc/matrix_transform.hpp>
#include <glm/gtc/type_ptr.hpp>
#include <vector>

#include "gl_program.h"
#include "render/coach/coach_model.h"

namespace ingear::bench {

/// A floor for the coach's picture: as many triangles as she has, standing still, with one light and one
/// shadow map of one tap. No skin, no materials, no smoothed edges, no room.
class PlainMesh {
  public:
    PlainMesh(const render::SkinnedMesh& mesh, const std::vector<std::uint32_t>& indices, int width,
              int height)
        : count_(static_cast<GLsizei>(indices.size())), width_(width), height_(height) {
        upload(mesh, indices);
        make_shadow_map();
        program_ = link(kVertex, kFragment);
        shadow_program_ = link(kShadowVertex, kShadowFragment);
    }

    /// Into the framebuffer that is bound.
    void draw() const {
        GLint target = 0;
        glGetIntegerv(GL_DRAW_FRAMEBUFFER_BINDING, &target);
        const glm::mat4 light = glm::ortho(-1.1F, 1.1F, -1.1F, 1.1F, 0.5F, 6.0F) *
                                glm::lookAt(glm::vec3(1.5F, 3.0F, 2.0F), glm::vec3(0.0F, 0.85F, 0.0F),
                                            glm::vec3(0.0F, 1.0F, 0.0F));
        const glm::mat4 camera =
            glm::perspective(glm::radians(23.0F), static_cast<float>(width_) / static_cast<float>(height_),
                             0.3F, 20.0F) *
            glm::lookAt(glm::vec3(1.5F, 1.4F, 4.5F), glm::vec3(0.0F, 0.85F, 0.0F),
                        glm::vec3(0.0F, 1.0F, 0.0F));

        glEnable(GL_DEPTH_TEST);
        glDepthMask(GL_TRUE);
        glDisable(GL_BLEND);
        glDisable(GL_SCISSOR_TEST);
        glBindVertexArray(vertices_);
        glBindFramebuffer(GL_FRAMEBUFFER, shadow_target_);
        glViewport(0, 0, kShadowSize, kShadowSize);
        glClear(GL_DEPTH_BUFFER_BIT);
        draw_with(shadow_program_, light, light);

        glBindFramebuffer(GL_FRAMEBUFFER, static_cast<GLuint>(target));
        glViewport(0, 0, width_, height_);
        glClearColor(0.9F, 0.9F, 0.9F, 1.0F);
        glClear(GL_COLOR_BUFFER_BIT | GL_DEPTH_BUFFER_BIT);
        glActiveTexture(GL_TEXTURE0);
        glBindTexture(GL_TEXTURE_2D, shadow_map_);
        draw_with(program_, camera, light);
        glBindTexture(GL_TEXTURE_2D, 0);
        glBindVertexArray(0);
        glUseProgram(0);
        glDisable(GL_DEPTH_TEST);
    }

  private:
    static constexpr int kShadowSize = 1024;
    static constexpr const char* kVertex = R"(#version 330 core
        layout(location = 0) in vec3 position;
        layout(location = 1) in vec3 normal;
        uniform mat4 camera;
        uniform mat4 light;
        out vec3 n;
        out vec3 lit;
        void main() {
            gl_Position = camera * vec4(position, 1.0);
            n = normal;
            lit = (light * vec4(position + 0.01 * normal, 1.0)).xyz * 0.5 + 0.5;
        })";
    static constexpr const char* kFragment = R"(#version 330 core
        uniform sampler2DShadow shadow;
        in vec3 n;
        in vec3 lit;
        out vec4 colour;
        void main() {
            float light = max(dot(normalize(n), vec3(0.38, 0.77, 0.51)), 0.0) * texture(shadow, lit);
            colour = vec4(vec3(0.8, 0.5, 0.4) * (0.3 + 0.7 * light), 1.0);
        })";
    static constexpr const char* kShadowVertex = R"(#version 330 core
        layout(location = 0) in vec3 position;
        uniform mat4 camera;
        void main() { gl_Position = camera * vec4(position, 1.0); })";
    static constexpr const char* kShadowFragment = R"(#version 330 core
        void main() {})";

    void upload(const render::SkinnedMesh& mesh, const std::vector<std::uint32_t>& indices) {
        std::vector<glm::vec3> interleaved;
        for (std::size_t i = 0; i < mesh.positions.size(); ++i) {
            interleaved.push_back(mesh.positions[i]);
            interleaved.push_back(mesh.normals[i]);
        }
        GLuint buffers[2];
        glGenVertexArrays(1, &vertices_);
        glGenBuffers(2, buffers);
        glBindVertexArray(vertices_);
        glBindBuffer(GL_ARRAY_BUFFER, buffers[0]);
        glBufferData(GL_ARRAY_BUFFER, static_cast<GLsizeiptr>(interleaved.size() * sizeof(glm::vec3)),
                     interleaved.data(), GL_STATIC_DRAW);
        glBindBuffer(GL_ELEMENT_ARRAY_BUFFER, buffers[1]);
        glBufferData(GL_ELEMENT_ARRAY_BUFFER, static_cast<GLsizeiptr>(indices.size() * sizeof(std::uint32_t)),
                     indices.data(), GL_STATIC_DRAW);
        constexpr GLsizei kStride = 2 * sizeof(glm::vec3);
        glVertexAttribPointer(0, 3, GL_FLOAT, GL_FALSE, kStride, nullptr);
        glVertexAttribPointer(1, 3, GL_FLOAT, GL_FALSE, kStride,
                              reinterpret_cast<const void*>(sizeof(glm::vec3)));
        glEnableVertexAttribArray(0);
        glEnableVertexAttribArray(1);
        glBindVertexArray(0);
    }

    void make_shadow_map() {
        glGenTextures(1, &shadow_map_);
        glBindTexture(GL_TEXTURE_2D, shadow_map_);
        glTexImage2D(GL_TEXTURE_2D, 0, GL_DEPTH_COMPONENT24, kShadowSize, kShadowSize, 0, GL_DEPTH_COMPONENT,
                     GL_UNSIGNED_INT, nullptr);
        glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR);
        glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
        glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_COMPARE_MODE, GL_COMPARE_REF_TO_TEXTURE);
        glBindTexture(GL_TEXTURE_2D, 0);
        GLint before = 0;
        glGetIntegerv(GL_DRAW_FRAMEBUFFER_BINDING, &before);
        glGenFramebuffers(1, &shadow_target_);
        glBindFramebuffer(GL_FRAMEBUFFER, shadow_target_);
        glFramebufferTexture2D(GL_FRAMEBUFFER, GL_DEPTH_ATTACHMENT, GL_TEXTURE_2D, shadow_map_, 0);
        glDrawBuffer(GL_NONE);
        glReadBuffer(GL_NONE);
        glBindFramebuffer(GL_FRAMEBUFFER, static_cast<GLuint>(before));
    }

    void draw_with(GLuint program, const glm::mat4& camera, const glm::mat4& light) const {
        glUseProgram(program);
        glUniformMatrix4fv(glGetUniformLocation(program, "camera"), 1, GL_FALSE, glm::value_ptr(camera));
        glUniformMatrix4fv(glGetUniformLocation(program, "light"), 1, GL_FALSE, glm::value_ptr(light));
        glDrawElements(GL_TRIANGLES, count_, GL_UNSIGNED_INT, nullptr);
    }

    GLsizei count_;
    int width_;
    int height_;
    GLuint vertices_ = 0;
    GLuint shadow_map_ = 0;
    GLuint shadow_target_ = 0;
    GLuint program_ = 0;
    GLuint shadow_program_ = 0;
};

}  // namespace ingear::bench
