// What a frame of the jar costs, its marbles shaken without end: physics and picture to the last pixel, with
// 0, 30 and 300 marbles, beside as many plain textured squares in the same picture. All in one context, by
// turns.
#include <epoxy/gl.h>

#include <cstdlib>
#include <glm/vec2.hpp>
#include <glm/vec4.hpp>
#include <vector>

#include "base/random.h"
#include "gl_program.h"
#include "paired.h"
#include "physics/jar.h"
#include "render/gl/gl_objects.h"
#include "render/gl/offscreen.h"
#include "render/stage/jar_painter.h"

namespace {

using namespace ingear;

constexpr int kWidth = 1280;
constexpr int kHeight = 720;
constexpr render::PictureBox kBox{640.0F, 60.0F, 520.0F, 600.0F};
constexpr int kWarmUp = 30;
constexpr int kFrames = 200;
constexpr double kBudget = 16.6;  // milliseconds

/// The floor: squares with a texture of 64 x 64, and one as large as the jar's picture.
class PlainSquares {
  public:
    PlainSquares() : program_(bench::link(kVertex, kFragment)) {
        glBindTexture(GL_TEXTURE_2D, texture_.id());
        const std::vector<unsigned char> pixels(64 * 64 * 4, 160);
        glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA8, 64, 64, 0, GL_RGBA, GL_UNSIGNED_BYTE, pixels.data());
        glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR);
        glBindVertexArray(array_.id());
        glBindBuffer(GL_ARRAY_BUFFER, instances_.id());
        glEnableVertexAttribArray(0);
        glVertexAttribPointer(0, 4, GL_FLOAT, GL_FALSE, 0, nullptr);
        glVertexAttribDivisor(0, 1);
    }
    /// Middle and half size of each, clip units.
    void draw(const std::vector<glm::vec4>& squares) const {
        render::stream_to(instances_, GL_ARRAY_BUFFER, squares.data(), squares.size() * sizeof(glm::vec4));
        render::blend_over();
        glUseProgram(program_);
        glBindTexture(GL_TEXTURE_2D, texture_.id());
        glBindVertexArray(array_.id());
        glDrawArraysInstanced(GL_TRIANGLE_STRIP, 0, 4, static_cast<GLsizei>(squares.size()));
    }

  private:
    static constexpr const char* kVertex = R"(#version 330 core
        layout(location = 0) in vec4 square;
        out vec2 place;
        void main() {
            vec2 corner = vec2(gl_VertexID & 1, gl_VertexID >> 1);
            place = corner;
            gl_Position = vec4(square.xy + (corner * 2.0 - 1.0) * square.zw, 0.0, 1.0);
        })";
    static constexpr const char* kFragment = R"(#version 330 core
        uniform sampler2D picture;
        in vec2 place;
        out vec4 colour;
        void main() { colour = texture(picture, place); })";

    GLuint program_;
    render::GlTexture texture_;
    render::GlVertexArray array_;
    render::GlBuffer instances_;
};

class ShakenJar {
  public:
    explicit ShakenJar(int count) : jar_(count), painter_(INGEAR_SHARE) {
        Random random(20260601);
        for (int i = 0; i < count; ++i) jar_.drop(random.next());
        for (int i = 0; i < 3000 && !jar_.at_rest(); ++i) jar_.step();
    }
    void step() {
        if (++frame_ % 20 == 0) jar_.motion().jolt({frame_ % 40 == 0 ? 1.0F : -1.0F, 0.4F});
        jar_.step();
        shown_.clear();
        for (const physics::Marble& marble : jar_.marbles())
            shown_.push_back(
                {.centre = marble.position, .radius = marble.radius, .angle = marble.angle, .pattern = 1.0F});
    }
    void draw() {
        render::JarShown jar;
        jar.marbles = shown_;
        jar.offset = jar_.motion().offset();
        const auto done = painter_.paint(jar, kBox, {0.0F, 0.0F, kWidth, kHeight}, {kWidth, kHeight});
        if (done) return;
        fmt::print(stderr, "{}\n", done.error().text());
        std::exit(1);
    }
    [[nodiscard]] std::vector<glm::vec4> squares() const {
        const float unit = render::JarWindow::scale(kBox);
        std::vector<glm::vec4> list{{0.4F, 0.0F, kBox.width / kWidth, kBox.height / kHeight}};
        for (const render::MarbleShown& marble : shown_) {
            const glm::vec2 at = render::JarWindow::to_window(kBox, marble.centre);
            list.push_back({2.0F * at.x / kWidth - 1.0F, 1.0F - 2.0F * at.y / kHeight,
                            2.0F * marble.radius * unit / kWidth, 2.0F * marble.radius * unit / kHeight});
        }
        return list;
    }

  private:
    physics::Jar jar_;
    render::JarPainter painter_;
    std::vector<render::MarbleShown> shown_;
    int frame_ = 0;
};

}  // namespace

int main() {
    auto target = render::Offscreen::create(kWidth, kHeight);
    if (!target) {
        fmt::print(stderr, "{}\n", target.error().text());
        return 1;
    }
    fmt::print("{}\n", render::gl_info().renderer);
    const PlainSquares plain;
    const auto clear = [&] {
        (*target)->bind();
        glClearColor(0.94F, 0.92F, 0.89F, 1.0F);
        glClear(GL_COLOR_BUFFER_BIT);
    };
    for (const int count : {0, 30, 300}) {
        ShakenJar jar(count);
        bench::Timing stepping;
        const bench::Pair pair = bench::in_turns(
            kWarmUp, kFrames,
            [&] {
                stepping.add([&] { jar.step(); });
                clear();
                jar.draw();
                glFinish();
            },
            [&] {
                clear();
                plain.draw(jar.squares());
                glFinish();
            });
        bench::print_head(
            fmt::format("A jar with {} marbles, shaken, {:.0f} x {:.0f}", count, kBox.width, kBox.height));
        bench::print_row("a frame", pair.ours);
        bench::print_row("  of it physics", stepping);
        bench::print_row("  as many plain textured squares", pair.floor);
        bench::print_ratio(pair);
        fmt::print("  {:<52} {:>10.2f} ms  {}\n", "95 of 100 frames are done in", pair.ours.p95(),
                   pair.ours.p95() <= kBudget ? "within 16.6 ms" : "ABOVE 16.6 ms");
    }
    return 0;
}
