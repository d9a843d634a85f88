#pragma once

#include <array>
#include <cstddef>
#include <glm/vec3.hpp>
#include <optional>
#include <string_view>
#include <vector>

#include "base/enum_names.h"

/// What she exercises on, with or at.
namespace ingear::motion {

enum class PropKind { mat, chair, desk };
inline constexpr std::size_t kPropKindCount = 3;

inline constexpr std::array<std::string_view, kPropKindCount> kPropKinds{"mat", "chair", "desk"};
[[nodiscard]] constexpr std::string_view to_string(PropKind kind) {
    return name_of(kPropKinds, kind);
}
[[nodiscard]] constexpr std::optional<PropKind> prop_kind_from(std::string_view text) {
    return value_named<PropKind>(kPropKinds, text);
}

/// Where one stands: its middle on the floor; of a chair the middle of the seat. The front of a chair, and
/// the side of a desk that one works at, face `heading`.
struct Prop {
    PropKind kind = PropKind::mat;
    float x = 0.0F;        ///< metres
    float z = 0.0F;        ///< metres
    float heading = 0.0F;  ///< degrees, 0 = +z, 90 = +x
    int cushions = 0;      ///< on the seat of a chair: 0 … kMostCushions

    bool operator==(const Prop&) const = default;
};

inline constexpr float kSeatHeight = 0.43F;  ///< metres: that of the chair in the 30-second chair stand
inline constexpr float kDeskHeight = 0.73F;  ///< metres
inline constexpr int kMostCushions = 3;
inline constexpr float kCushionHeight = 0.10F;  ///< metres, of one with someone's weight on it
/// Height above the floor of what one sits or leans on.
[[nodiscard]] constexpr float surface_height(PropKind kind) {
    return kind == PropKind::chair ? kSeatHeight : kind == PropKind::desk ? kDeskHeight : 0.0F;
}

[[nodiscard]] Prop mirrored(const Prop& prop);

/// The corners of what has to be in the picture with her: all of a chair, and of a desk the half that she
/// works at.
void add_outline(std::vector<glm::vec3>& points, const Prop& prop);

/// A prop and how much of it is there: 0 … 1 while it comes or goes.
struct ShownProp {
    Prop prop;
    float presence = 1.0F;

    bool operator==(const ShownProp&) const = default;
};

/// The props of one moment.
struct PropsShown {
    static constexpr std::size_t kMost = 8;
    std::array<ShownProp, kMost> props{};
    std::size_t count = 0;

    void add(const Prop& prop, float presence);
    [[nodiscard]] const ShownProp* begin() const { return props.data(); }
    [[nodiscard]] const ShownProp* end() const { return props.data() + count; }
    bool operator==(const PropsShown&) const = default;
};

}  // namespace ingear::motion
