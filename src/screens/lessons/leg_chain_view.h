#pragma once

#include "coach_view/staged_screen.h"
#include "motion/leg_chain.h"

/// The chain from hip to knee, drawn over the coach and told in numbers.
namespace ingear::screens {

/// How strongly the chain gives way, 0 in line … 1 as in the clearest teaching picture; by the knee's angle.
[[nodiscard]] float given_way(const motion::LegChain& chain);

/// Lines on the body: the pelvis against the level, hip to knee to ankle against the straight, the kneecap
/// and its groove; with the angles beside them where there is room.
void draw_chain(ui::Ui& ui, const coach_view::StageView& view, motion::Side standing);

/// The numbers in words, a row each. Returns where they end.
float build_chain_rows(ui::Ui& ui, const ui::Rect& page, float y, const motion::LegChain& chain);

}  // namespace ingear::screens
