#include "body/gltf_extras.h"

#include <tiny_gltf.h>

#include <cmath>

namespace ingear::body {

namespace {

using tinygltf::Value;

/// To a tenth of a millimetre or of a thousandth, without a float's noise.
Value number(float value) {
    return Value(std::round(static_cast<double>(value) * 10000.0) / 10000.0);
}

Value numbers(glm::vec3 v) {
    return Value(Value::Array{number(v.x), number(v.y), number(v.z)});
}

Value hair_extras(const CoachHair& hair) {
    return Value(Value::Object{{"name", Value(hair.build.name)},
                               {"comb", numbers(hair.strands.comb)},
                               {"axis", numbers(hair.strands.axis)},
                               {"bun", number(hair.strands.bun ? 1.0F : 0.0F)},
                               {"tie", number(hair.strands.tie ? 1.0F : 0.0F)},
                               {"curl", number(hair.strands.curl)},
                               {"roots", number(hair.build.roots)},
                               {"temples", number(hair.build.temples)}});
}

Value outfit_extras(const OutfitBuild& outfit) {
    return Value(Value::Object{{"name", Value(outfit.name)},
                               {"armhole", number(outfit.armhole)},
                               {"neckline", number(outfit.neckline)},
                               {"sleeve", number(outfit.sleeve)},
                               {"leg", number(outfit.leg)}});
}

}  // namespace

Value extras_of(const CoachMesh& coach, int generator_version) {
    const FacePaintBuild& face = coach.build.face_paint;
    Value::Array hair;
    for (const CoachHair& style : coach.hair) hair.push_back(hair_extras(style));
    Value::Array outfits;
    for (const OutfitBuild& outfit : coach.build.outfits) outfits.push_back(outfit_extras(outfit));
    return Value(Value::Object{
        {"generator_version", Value(generator_version)},
        {"finish", Value(std::string(coach.build.finish == Finish::wood ? "wood" : "person"))},
        {"face",
         Value(Value::Array{number(face.brows), number(face.lashes), number(face.lips), number(face.eyes)})},
        {"beard", Value(coach.build.grows_beard)},
        {"hair", Value(std::move(hair))},
        {"outfits", Value(std::move(outfits))}});
}

}  // namespace ingear::body
