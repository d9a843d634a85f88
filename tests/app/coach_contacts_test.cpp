// Every coach's own skin and clothes against the floor and what they sit on, in every exercise, side and
// fault.

#include "app/coach_skin.h"
#include "content/every_rep.h"
#include "domain/catalogue/exercise.h"
#include "motion/body_shape.h"

using namespace ingear;
using namespace ingear::motion;
using coach_skin::Skin;
using every_rep_of_all::every_rep;
using every_rep_of_all::Rep;

namespace {

constexpr int kCoarse = 4;  // steps through a phase; the skin follows the pose, which is tested more finely
constexpr float kTouches = 0.005F;  // metres: a gap that nobody sees
constexpr float kTouchesWithFault = 0.007F;
constexpr float kRests = 0.006F;  // metres: so near the pose itself has what rests
/// Metres into the mat, before flesh and cloth give way: what is bare, what is loose, with faults as well.
constexpr float kSunk = 0.022F;
/// After they did.
constexpr float kPressed = kGive + 0.0001F;

/// The worst of each contact and of the whole, metres above what it rests on.
struct Found {
    std::map<std::string, float> gaps;
    std::map<std::string, float> gaps_with_fault;
    Skin::Lowest deepest{1.0F, Bone::pelvis};
    std::string where;
    float pressed = 1.0F;
};

void look(Skin& skin, const CoachFrame& frame, const Rep& rep, std::size_t phase, Found& found) {
    skin.pose(frame);
    for (const Contact& contact : contacts_through(rep.exercise->movement, phase)) {
        const ContactPoint& named = *find_contact(contact.point);
        const ContactPoint& point = rep.side == Side::right ? mirrored(named) : named;
        const float top = kMatTop + contact.height;
        if (point.group.empty() || lowest_point(point.group, frame.pose) - top > kRests) continue;
        auto& gaps = rep.fault == nullptr ? found.gaps : found.gaps_with_fault;
        const auto at = gaps.try_emplace(contact.point, -1.0F).first;
        at->second = std::max(at->second, skin.lowest(point) - top);
    }
    const Skin::Lowest low = skin.lowest();
    if (low.height < found.deepest.height) {
        found.deepest = low;
        found.where = rep.name();
    }
    render::press_on_mat(skin.places());
    found.pressed = std::min(found.pressed, skin.lowest().height);
}

}  // namespace

TEST_CASE("every coach's own skin rests where the exercise says, and nothing is below the mat") {
    for (const std::string coach : coach_skin::kCoaches) {
        for (const std::string& outfit : coach_skin::outfits(coach)) {
            CAPTURE(coach, outfit);
            Skin skin(render::dressed(coach_skin::wardrobe(coach), {}, outfit));
            Found found;
            every_rep([&](PoseSolver& pose_solver, const Rep& rep) {
                for (std::size_t phase = 0; phase < rep.exercise->movement.phases.size(); ++phase) {
                    for (int step = 0; step <= kCoarse; ++step) {
                        const double progress = static_cast<double>(step) / kCoarse;
                        look(skin, pose_solver.frame(rep.at(phase, progress)), rep, phase, found);
                    }
                }
            });
            for (const auto& [contact, gap] : found.gaps) {
                CAPTURE(contact);
                CHECK(gap < kTouches);
            }
            for (const auto& [contact, gap] : found.gaps_with_fault) {
                CAPTURE(contact);
                CHECK(gap < kTouchesWithFault);
            }
            CAPTURE(found.where, name(found.deepest.bone));
            CHECK(kMatTop - found.deepest.height < kSunk);
            CHECK(kMatTop - found.pressed < kPressed);
        }
    }
}
