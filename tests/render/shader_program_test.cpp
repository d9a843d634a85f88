#include <fstream>

#include "render/gl/offscreen.h"
#include "render/gl/shader_program.h"
#include "support/catch.h"
#include "support/places.h"
#include "support/temporary_folder.h"

using namespace ingear::render;

namespace {

const std::filesystem::path kShaders = ingear::places::source() / "shaders";

void write(const std::filesystem::path& file, const std::string& text) {
    std::ofstream(file) << text;
}

constexpr const char* kVertex = "void main() { gl_Position = vec4(0.0); }\n";

}  // namespace

TEST_CASE("every shader of the game compiles and links") {
    const auto offscreen = Offscreen::create(8, 8);
    REQUIRE(offscreen);
    const std::vector<ShaderProgram::Source> sources = {
        {"coach.vert", "torso.frag"},
        {"coach.vert", "arm.frag", {"SKIN"}},
        {"coach.vert", "leggings.frag", {"LEG"}},
        {"coach.vert", "hand.frag", {"SKIN"}},
        {"coach.vert", "leggings.frag"},
        {"coach.vert", "leggings.frag", {"GLOWING"}},
        {"coach.vert", "leggings.frag", {"GLOWING", "LEG"}},
        {"coach.vert", "head.frag", {"SKIN"}},
        {"coach.vert", "hair.frag"},
        {"coach.vert", "shoe.frag"},
        {"floor_shadow.vert", "floor_shadow.frag"},
        {"picture.vert", "present.frag"},
        {"picture.vert", "room.frag"},
        {"picture.vert", "room.frag", {"EVENING"}},
        {"picture.vert", "room_finish.frag"},
        {"mat.vert", "mat.frag"},
        {"mat.vert", "mat.frag", {"EVENING"}},
    };
    for (const ShaderProgram::Source& source : sources) {
        const auto program = ShaderProgram::load(kShaders, source);
        if (!program) FAIL(program.error().text());
    }
}

TEST_CASE("a mistake in a shader is told with its file and line, also inside an include") {
    const auto offscreen = Offscreen::create(8, 8);
    REQUIRE(offscreen);
    const TemporaryFolder folder;
    write(folder / "good.vert", kVertex);
    write(folder / "included.glsl", "float half_of(float x) {\n    return x * nonsense;\n}\n");
    write(folder / "bad.frag",
          "#include \"included.glsl\"\nout vec4 c;\nvoid main() { c = vec4(half_of(1.0)); }\n");
    const auto in_include = ShaderProgram::load(folder.path(), {"good.vert", "bad.frag"});
    REQUIRE_FALSE(in_include);
    CHECK_THAT(in_include.error().text(), ContainsSubstring((folder / "included.glsl").string() + ":2"));

    write(folder / "after.frag",
          "#include \"fine.glsl\"\nout vec4 c;\nvoid main() { c = other_nonsense; }\n");
    write(folder / "fine.glsl", "const float one = 1.0;\n\n\n");
    const auto after_include = ShaderProgram::load(folder.path(), {"good.vert", "after.frag"});
    REQUIRE_FALSE(after_include);
    CHECK_THAT(after_include.error().text(), ContainsSubstring((folder / "after.frag").string() + ":3"));
}

TEST_CASE("a missing shader or include is told by name") {
    const auto offscreen = Offscreen::create(8, 8);
    REQUIRE(offscreen);
    const TemporaryFolder folder;
    const auto missing = ShaderProgram::load(folder.path(), {"good.vert", "bad.frag"});
    REQUIRE_FALSE(missing);
    CHECK_THAT(missing.error().text(), ContainsSubstring("good.vert"));

    write(folder / "good.vert", kVertex);
    write(folder / "bad.frag", "\n#include \"nowhere.glsl\"\nvoid main() {}\n");
    const auto missing_include = ShaderProgram::load(folder.path(), {"good.vert", "bad.frag"});
    REQUIRE_FALSE(missing_include);
    CHECK_THAT(missing_include.error().text(),
               ContainsSubstring("bad.frag:2") && ContainsSubstring("nowhere.glsl"));
}

TEST_CASE("files that include each other are read once each") {
    const auto offscreen = Offscreen::create(8, 8);
    REQUIRE(offscreen);
    const TemporaryFolder folder;
    write(folder / "good.vert", kVertex);
    write(folder / "a.glsl", "#include \"b.glsl\"\nconst float a = 1.0;\n");
    write(folder / "b.glsl", "#include \"a.glsl\"\nconst float b = 2.0;\n");
    write(folder / "good.frag",
          "#include \"a.glsl\"\n#include \"b.glsl\"\nout vec4 c;\nvoid main() { c = vec4(a, b, a, b); }\n");
    const auto program = ShaderProgram::load(folder.path(), {"good.vert", "good.frag"});
    if (!program) FAIL(program.error().text());
}
