#include <rapidcheck.h>
#include <cstring>
#include <fstream>
#include <iterator>

#include "render/coach/coach_model.h"
#include "render/stage/coach_renderer.h"
#include "support/catch.h"
#include "support/places.h"
#include "support/temporary_folder.h"

using namespace ingear::render;

namespace {

const std::filesystem::path kModel = ingear::places::share() / "coaches" / "bridget.glb";

std::string bytes_of(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

/// Loads the baked model after a change to its bytes.
template <class Change>
ingear::Result<CoachModel> load_changed(const Change& change) {
    const TemporaryFolder folder;
    std::string bytes = bytes_of(kModel);
    REQUIRE(bytes.size() > 1000);
    change(bytes);
    std::ofstream(folder / "coach.glb", std::ios::binary) << bytes;
    return load_coach_model(folder / "coach.glb");
}

/// Replaces a text of the glTF's JSON by another of the same length.
void replace(std::string& bytes, const std::string& from, const std::string& to) {
    REQUIRE(from.size() == to.size());
    const std::size_t place = bytes.find(from);
    REQUIRE(place != std::string::npos);
    bytes.replace(place, from.size(), to);
}

std::size_t triangles(const SurfaceDetail& detail) {
    return detail.indices.size() / 3;
}

}  // namespace

TEST_CASE("the baked coach has all of her parts") {
    const auto model = load_coach_model(kModel);
    if (!model) FAIL(model.error().text());
    CHECK(model->surface.positions.size() > 5000);
    CHECK(model->surface.normals.size() == model->surface.positions.size());
    CHECK(model->surface.influences.size() == model->surface.positions.size());
    CHECK(model->paint.size() == model->surface.positions.size());
    CHECK(model->fine.ranges.size() == kMaterialCount);
    CHECK(model->caster.positions.size() > 1000);
    CHECK(model->caster_indices.size() > 3000);
    CHECK(model->muscles.width == 192);
}

TEST_CASE("every coach can be dressed in each style and outfit, and unknown names mean the first") {
    for (const char* id : {"bridget", "milo"}) {
        const auto wardrobe = load_wardrobe(ingear::places::share() / "coaches" / (std::string(id) + ".glb"));
        if (!wardrobe) FAIL(wardrobe.error().text());
        REQUIRE(wardrobe->hair.size() >= 3);
        REQUIRE(wardrobe->outfits.size() >= 3);
        CHECK(wardrobe->body.smile.vertices.size() > 50);
        for (const HairStyle& style : wardrobe->hair) {
            const CoachModel coach = dressed(*wardrobe, style.name, wardrobe->outfits.back().name);
            CHECK(coach.surface.positions.size() ==
                  wardrobe->body.surface.positions.size() + style.surface.positions.size());
            CHECK(coach.paint.size() == coach.surface.positions.size());
            CHECK(coach.surface.normals.size() == coach.surface.positions.size());
            CHECK(coach.caster.positions.size() > wardrobe->body.caster.positions.size());
            CHECK(coach.outfit.leg == wardrobe->outfits.back().paint.leg);
        }
        CHECK(dressed(*wardrobe, "no such", "none").surface.positions ==
              dressed(*wardrobe, wardrobe->hair.front().name, wardrobe->outfits.front().name)
                  .surface.positions);
    }
}

TEST_CASE("the wooden coach is all there, without hair, clothes and a face") {
    const auto wardrobe = load_wardrobe(ingear::places::share() / "coaches" / "linden.glb");
    if (!wardrobe) FAIL(wardrobe.error().text());
    CHECK(wardrobe->body.finish == Finish::wood);
    CHECK(wardrobe->hair.empty());
    CHECK(wardrobe->outfits.empty());
    CHECK(wardrobe->body.smile.vertices.empty());
    CHECK(dressed(*wardrobe, "bun", "shorts").surface.positions == wardrobe->body.surface.positions);
    CHECK(wardrobe->body.fine.ranges.size() == kMaterialCount - 1);  // no hair
    const SurfaceDetail rough =
        simplify(wardrobe->body.surface.positions, wardrobe->body.fine, Detail::rough);
    CHECK(triangles(rough) < triangles(wardrobe->body.fine) / 2);
}

TEST_CASE("simpler details have fewer triangles, of every material") {
    const auto model = load_coach_model(kModel);
    REQUIRE(model);
    const SurfaceDetail coarse = simplify(model->surface.positions, model->fine, Detail::coarse);
    const SurfaceDetail rough = simplify(model->surface.positions, model->fine, Detail::rough);
    CHECK(triangles(coarse) < triangles(model->fine) * 8 / 10);
    CHECK(triangles(rough) < triangles(coarse) * 7 / 10);
    for (const SurfaceDetail* detail : {&coarse, &rough}) {
        CHECK(detail->ranges.size() == model->fine.ranges.size());
        for (const MaterialRange& range : detail->ranges) CHECK(range.index_count >= 30);
        for (const std::uint32_t index : detail->indices) {
            if (index >= model->surface.positions.size()) FAIL("an index past the vertices");
        }
    }
}

TEST_CASE("a missing model is told with its file") {
    const auto model = load_coach_model("/nowhere/coach.glb");
    REQUIRE_FALSE(model);
    CHECK_THAT(model.error().text(), ContainsSubstring("/nowhere/coach.glb") && ContainsSubstring("missing"));
}

TEST_CASE("a model of another skeleton or format is refused with what differs") {
    const auto renamed =
        load_changed([](std::string& bytes) { replace(bytes, "\"shin_left\"", "\"shin_lift\""); });
    REQUIRE_FALSE(renamed);
    CHECK_THAT(renamed.error().text(), ContainsSubstring("shin_lift") && ContainsSubstring("shin_left"));

    const auto material =
        load_changed([](std::string& bytes) { replace(bytes, "\"pelvis\"", "\"pelviz\""); });
    CHECK_FALSE(material);

    const auto caster =
        load_changed([](std::string& bytes) { replace(bytes, "\"shadow_caster\"", "\"shadow_castor\""); });
    REQUIRE_FALSE(caster);
    CHECK_THAT(caster.error().text(), ContainsSubstring("shadow_caster"));

    const auto attribute =
        load_changed([](std::string& bytes) { replace(bytes, "\"COLOR_0\"", "\"COLOR_7\""); });
    REQUIRE_FALSE(attribute);
    CHECK_THAT(attribute.error().text(), ContainsSubstring("COLOR_0"));

    const auto muscles =
        load_changed([](std::string& bytes) { replace(bytes, "\"muscles\"", "\"mussels\""); });
    REQUIRE_FALSE(muscles);
    CHECK_THAT(muscles.error().text(), ContainsSubstring("muscles"));
}

TEST_CASE("a cut model is refused") {
    for (const std::size_t kept : {std::size_t{0}, std::size_t{3}, std::size_t{12}, std::size_t{40},
                                   std::size_t{5000}, std::size_t{300000}}) {
        CAPTURE(kept);
        const auto model = load_changed([&](std::string& bytes) { bytes.resize(kept); });
        REQUIRE_FALSE(model);
        CHECK_THAT(model.error().text(), ContainsSubstring("coach.glb"));
    }
}

TEST_CASE("random damage never does harm") {
    const std::string good = bytes_of(kModel);
    REQUIRE(good.size() > 1000);
    std::uint32_t json_length = 0;
    std::memcpy(&json_length, good.data() + 12, sizeof json_length);
    CHECK(rc::check([&] {
        std::string bytes = good;
        const int changes = *rc::gen::inRange(1, 6);
        for (int i = 0; i < changes; ++i) {
            const auto limit =
                *rc::gen::element(static_cast<int>(json_length) + 20, static_cast<int>(bytes.size()));
            bytes[static_cast<std::size_t>(*rc::gen::inRange(0, limit))] =
                static_cast<char>(*rc::gen::inRange(0, 256));
        }
        const TemporaryFolder folder;
        std::ofstream(folder / "coach.glb", std::ios::binary) << bytes;
        const auto model = load_coach_model(folder / "coach.glb");
        if (!model) RC_ASSERT(!model.error().message.empty());
    }));
}
