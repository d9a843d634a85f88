// Makes a coach's body and writes it as a binary glTF file: bake_coach COACH --out FILE.

#include <chrono>
#include <cstdio>
#include <filesystem>
#include <string>
#include <string_view>

#include "body/coach_mesh.h"
#include "body/gltf_writer.h"

namespace {

using namespace ingear;

void print_part(std::string_view name, const body::CoachPart& part) {
    std::printf("%-14.*s %6zu triangles %6zu vertices\n", static_cast<int>(name.size()), name.data(),
                part.triangles.size(), part.vertices.size());
}

void print_parts(const body::CoachMesh& coach) {
    body::CoachPart sum;
    for (std::size_t i = 0; i < body::kMaterialCount; ++i) {
        const body::CoachPart& part = coach.parts[i];
        print_part(name(static_cast<body::Material>(i)), part);
        sum.triangles.resize(sum.triangles.size() + part.triangles.size());
        sum.vertices.resize(sum.vertices.size() + part.vertices.size());
    }
    print_part("all of these", sum);
    for (const body::CoachHair& style : coach.hair) print_part("hair " + style.build.name, style.part);
    print_part("shadow caster", coach.shadow_caster);
}

int bake(const body::Build& build, const std::filesystem::path& file) {
    const auto began = std::chrono::steady_clock::now();
    const body::CoachMesh coach = body::make_coach(build);
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - began;
    const Result<void> written = body::write_whole_file(file, body::to_glb(coach));
    if (!written) {
        std::fprintf(stderr, "%s\n", written.error().text().c_str());
        return 1;
    }
    print_parts(coach);
    std::printf("made in %.2f s\n", took.count());
    return 0;
}

}  // namespace

int main(int count, char** arguments) {
    const std::string_view coach = count == 4 ? arguments[1] : "";
    if (coach.empty() || std::string_view(arguments[2]) != "--out") {
        std::fputs("usage: bake_coach COACH --out FILE\n", stderr);
        return 2;
    }
    for (const body::Build* build : body::builds()) {
        if (build->id == coach) return bake(*build, arguments[3]);
    }
    std::fputs("no such coach\n", stderr);
    return 2;
}
