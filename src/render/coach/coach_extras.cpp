#include "render/coach/coach_extras.h"

#include <cmath>
#include <set>

#include "render/coach/gltf_reader.h"

namespace ingear::render {
namespace {

/// Reads numbers and texts by their keys and keeps the first thing that is wrong.
class Extras {
  public:
    Extras(const tinygltf::Value& object, std::string where) : object_(object), where_(std::move(where)) {}

    [[nodiscard]] float number(const char* key) { return numbers<1>(key)[0]; }
    [[nodiscard]] glm::vec3 vector(const char* key) {
        const auto v = numbers<3>(key);
        return {v[0], v[1], v[2]};
    }
    template <std::size_t count>
    std::array<float, count> numbers(const char* key) {
        std::array<float, count> result{};
        const tinygltf::Value& value = get(key);
        for (std::size_t i = 0; i < count; ++i) {
            const tinygltf::Value& each = count == 1 ? value : value.Get(static_cast<int>(i));
            if (!each.IsNumber() || !std::isfinite(each.GetNumberAsDouble())) {
                complain(key);
                return {};
            }
            result[i] = static_cast<float>(each.GetNumberAsDouble());
        }
        return result;
    }
    [[nodiscard]] std::string text(const char* key) {
        const tinygltf::Value& value = get(key);
        if (value.IsString() && !value.Get<std::string>().empty()) return value.Get<std::string>();
        complain(key);
        return {};
    }
    [[nodiscard]] bool flag(const char* key) {
        const tinygltf::Value& value = get(key);
        if (value.IsBool()) return value.Get<bool>();
        complain(key);
        return false;
    }
    /// The objects of a list, which may be missing.
    template <class Read>
    void each(const char* key, const Read& read) {
        const tinygltf::Value& list = get(key);
        if (list.Type() == tinygltf::NULL_TYPE) return;
        if (!list.IsArray()) return complain(key);
        std::set<std::string> names;
        for (std::size_t i = 0; i < list.ArrayLen(); ++i) {
            Extras object(list.Get(static_cast<int>(i)), where_ + key + "[" + std::to_string(i) + "].");
            if (!names.insert(object.text("name")).second) object.complain("name");
            read(object);
            if (problem_.empty()) problem_ = object.problem_;
        }
    }
    void complain(const char* key) {
        if (problem_.empty()) problem_ = "extras: " + where_ + key + " is missing or wrong";
    }
    [[nodiscard]] const std::string& problem() const { return problem_; }

  private:
    [[nodiscard]] const tinygltf::Value& get(const char* key) const {
        static const tinygltf::Value kNothing{};
        return object_.IsObject() && object_.Has(key) ? object_.Get(key) : kNothing;
    }

    const tinygltf::Value& object_;
    std::string where_;
    std::string problem_;
};

}  // namespace

Result<Wardrobe> read_extras(const tinygltf::Value& value) {
    Extras extras(value, "");
    Wardrobe coach;
    const std::string finish = extras.text("finish");
    if (finish != "person" && finish != "wood") extras.complain("finish");
    coach.body.finish = finish == "wood" ? Finish::wood : Finish::person;
    const auto face = extras.numbers<4>("face");
    coach.body.face = {face[0], face[1], face[2], face[3]};
    coach.body.grows_beard = extras.flag("beard");
    extras.each("hair", [&](Extras& style) {
        HairStyle hair;
        hair.name = style.text("name");
        hair.paint_on_skin = {style.vector("comb"),   style.vector("axis"), style.number("bun"),
                              style.number("tie"),    style.number("curl"), style.number("roots"),
                              style.number("temples")};
        coach.hair.push_back(std::move(hair));
    });
    extras.each("outfits", [&](Extras& cut) {
        Outfit outfit;
        outfit.name = cut.text("name");
        outfit.paint = {cut.number("armhole"), cut.number("neckline"), cut.number("sleeve"),
                        cut.number("leg")};
        coach.outfits.push_back(std::move(outfit));
    });
    if (!extras.problem().empty()) return fail(extras.problem());
    return coach;
}

Result<std::vector<std::string>> target_names(const tinygltf::Mesh& mesh) {
    std::vector<std::string> names;
    if (!mesh.extras.IsObject() || !mesh.extras.Has("targetNames")) return names;
    const tinygltf::Value& list = mesh.extras.Get("targetNames");
    if (!list.IsArray()) return fail("targetNames: expected a list of names");
    for (std::size_t i = 0; i < list.ArrayLen(); ++i) {
        const tinygltf::Value& name = list.Get(static_cast<int>(i));
        if (!name.IsString()) return fail("targetNames: expected a list of names");
        names.push_back(name.Get<std::string>());
    }
    return names;
}

}  // namespace ingear::render
