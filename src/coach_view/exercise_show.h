#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "coach_view/coach_source.h"

namespace ingear::domain {
struct Exercise;
struct FaultAdvice;
}  // namespace ingear::domain

namespace ingear::coach_view {

/// An exercise as the coach shows it over and over, to be looked at closely: it can be played slowly,
/// stopped, stepped through, and shown with a mistake, one rep wrong and one rep right in turn. Seconds are
/// the film's own: at half the pace one of them lasts two.
class ExerciseShow final : public CoachSource {
  public:
    /// A stretch of the film: a phase of a rep, or settling from the start pose of one rep into the next
    /// one's.
    struct Part {
        bool settles = false;
        std::size_t phase = 0;  ///< index into the movement's phases, unless it settles
        bool wrong = false;     ///< with the mistake; of settling: what comes after it
        double begin = 0.0;     ///< seconds
        double end = 0.0;
    };

    /// The exercise outlives the show. It begins on the left side of an exercise that has sides.
    ExerciseShow(const domain::Exercise& exercise, bool playing);

    /// Time passes, in the player's seconds.
    void step(Seconds dt) override;

    // --- playing
    [[nodiscard]] bool playing() const { return playing_; }
    void play(bool playing) { playing_ = playing; }
    [[nodiscard]] bool slow() const { return slow_; }
    void set_slow(bool slow) { slow_ = slow; }
    /// To a moment of the film; stops there.
    void seek(double seconds);
    /// To where the next part begins, or this one or the one before; stops there.
    void next_part();
    void previous_part();
    /// Some tenths of a second on or back; stops there.
    void nudge(int tenths);

    // --- what is shown
    [[nodiscard]] const domain::Exercise& exercise() const { return *exercise_; }
    [[nodiscard]] motion::Side side() const { return side_; }
    /// Of an exercise that has sides.
    void choose_side(motion::Side side);
    /// The mistake of that number, by turns with the right way, from the beginning.
    void show_mistake(std::size_t index);
    void show_right();
    [[nodiscard]] std::size_t mistake_count() const;
    [[nodiscard]] std::optional<std::size_t> mistake() const { return mistake_; }
    /// Of the mistake that is shown: its words and its angles; null where there is none.
    [[nodiscard]] const domain::FaultAdvice* advice() const;
    [[nodiscard]] const motion::Fault* fault() const;

    // --- where it is
    [[nodiscard]] std::span<const Part> parts() const { return parts_; }
    [[nodiscard]] std::size_t part_index() const { return part_at(position_); }
    [[nodiscard]] const Part& part() const { return parts_[part_index()]; }
    [[nodiscard]] double length() const { return parts_.back().end; }
    [[nodiscard]] double position() const { return position_; }
    /// "Lift", "Hold", "Lower"; "Ready" while settling.
    [[nodiscard]] std::string_view part_name(const Part& part) const;

    /// How much the mistake is there, 0 … 1: it comes and goes with the poses that it belongs to. In the rep
    /// done right: how much it would be.
    [[nodiscard]] float mistake_share() const;
    /// 1 in a rep with the mistake, 0 in one done right, between while she settles.
    [[nodiscard]] float wrongness() const;

    /// What the coach does, `ahead` of the player's seconds after the last step.
    [[nodiscard]] motion::AnimationState animation(double ahead) const;
    /// Whether it jumped since this was asked last.
    [[nodiscard]] bool take_jump();

    // --- as what a view of the coach shows
    [[nodiscard]] Shot shot(const ShotRequest& request) override;
    [[nodiscard]] Aim aim(const Shot& shot, std::size_t preset,
                          motion::PoseSolver& pose_solver) const override;
    /// The one where wrong and right are furthest apart in the picture, if it tells much more than `now`.
    [[nodiscard]] std::size_t telling_preset(motion::PoseSolver& pose_solver, std::size_t now) const override;

  private:
    void cut_film();
    [[nodiscard]] std::size_t part_at(double seconds) const;
    [[nodiscard]] double share_at(double seconds) const;
    [[nodiscard]] double rate() const { return slow_ ? 0.5 : 1.0; }

    const domain::Exercise* exercise_;
    motion::Side side_;
    bool playing_;
    bool slow_ = false;
    std::optional<std::size_t> mistake_;
    std::vector<Part> parts_;
    std::vector<std::string> names_;  ///< of the phases, as shown
    double position_ = 0.0;           ///< seconds, below length()
    double life_ = 0.0;               ///< seconds that it was playing: she breathes and blinks by it
    bool jumped_ = false;
};

}  // namespace ingear::coach_view
