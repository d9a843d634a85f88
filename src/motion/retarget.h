#pragma once

#include <array>
#include <glm/gtc/quaternion.hpp>
#include <glm/vec3.hpp>
#include <vector>

#include "motion/props.h"
#include "motion/skeleton.h"

/// Poses of our skeleton carried over to a body with a shape, or proportions, of its own.
namespace ingear::motion {

/// A body that isn't the one which the movements were made on: where its joints are in the neutral stance
/// (upright, arms straight down, toes forward, soles on the floor), and how it was modelled. Metres. The
/// places of helpers don't matter.
struct ImportedBody {
    PerBone<glm::vec3> neutral{};
    /// The pose that its surface is given in. Rotations lead there from the neutral stance.
    WorldPose bind;
    /// Some points of its skin in the neutral stance, by bone: as many as it takes to know what touches the
    /// floor.
    PerBone<std::vector<glm::vec3>> skin;
};

/// Lets such a body do what ours does. Every bone turns as ours; then the body is put where ours is borne,
/// and legs, hands, trunk and neck are bent by its own lengths until what rests on the floor, a chair or a
/// desk does so as ours does, and stays as still. A pure function of its arguments.
class Retargeting {
  public:
    explicit Retargeting(ImportedBody body);

    [[nodiscard]] const WorldPose& bind() const { return body_.bind; }
    [[nodiscard]] const ImportedBody& body() const { return body_; }
    /// Our pose, and what stands around us in it; gives the body's. Allocates nothing.
    [[nodiscard]] WorldPose apply(const WorldPose& ours, const PropsShown& props) const;

    /// Its leg to ours: what is a metre to us is so much to it.
    [[nodiscard]] float scale() const { return scale_; }

  private:
    struct Work;
    void stand(Work& work) const;
    void lay_trunk(Work& work) const;
    void bend_trunk(Work& work) const;
    void place_leg(Work& work, Side side) const;
    void place_arm(Work& work, Side side) const;
    void lay_head(Work& work) const;
    void turn_trunk(Work& work, float rise) const;
    void carry_on(WorldPose& pose) const;
    [[nodiscard]] float lowest(const WorldPose& pose, std::initializer_list<Bone> bones) const;
    [[nodiscard]] glm::vec3 neutral(Bone bone) const { return body_.neutral[index(bone)]; }

    ImportedBody body_;
    float scale_ = 1.0F;
    float trunk_ = 0.4F;         ///< from between the hips to between the shoulders, metres
    float longer_trunk_ = 0.0F;  ///< how much more that is than ours, to scale
    float arm_share_ = 1.0F;     ///< its arm to ours, to scale
    float longer_foot_ = 0.0F;   ///< ankle to ball, likewise
    bool our_build_ = false;     ///< bones as long as ours
};

}  // namespace ingear::motion
