#include "screens/session/session_model.h"

#include <algorithm>

#include "base/text.h"
#include "domain/catalogue/exercise.h"

namespace ingear::screens {

namespace {

domain::SessionOptions options_for(double tempo_factor, const domain::SessionRecord* resumed) {
    domain::SessionOptions options;
    options.tempo_factor = tempo_factor;
    if (resumed) options.resume = domain::resume_point(*resumed);
    return options;
}

}  // namespace

SessionModel::SessionModel(std::shared_ptr<const domain::Catalogue> catalogue, domain::SessionPlan plan,
                           double tempo_factor, journal::Journal* journal, const Clock& clock,
                           const domain::SessionRecord* resumed)
    : catalogue_(std::move(catalogue)),
      clock_(clock),
      recorder_(plan, clock.now(), resumed,
                [journal](domain::LogEvent event) {
                    if (journal != nullptr) journal->append(std::move(event));
                }),
      session_(std::move(plan), *catalogue_, options_for(tempo_factor, resumed)) {}

void SessionModel::step(double dt) {
    handle(session_.advance(dt));
}

void SessionModel::give(domain::Command command) {
    handle(session_.command(command));
}

void SessionModel::swap(const std::string& exercise) {
    const auto index = static_cast<int>(state().set_index);
    handle(session_.leave_exercise(domain::sets_instead(*catalogue_, exercise)));
    recorder_.swapped(exercise, index, clock_.now());
}

void SessionModel::ease_off() {
    handle(session_.ease_off());
}

void SessionModel::keep_pain(std::vector<domain::logged::PainRated> ratings) {
    for (domain::logged::PainRated& rating : ratings)
        if (rating.when == domain::PainTime::during) rating.exercise = set().exercise->id;
    recorder_.felt(ratings, clock_.now());
}

void SessionModel::handle(std::span<const domain::SessionEvent> events) {
    for (const domain::SessionEvent& event : events) {
        recorder_.take(event, clock_.now());
        notice(event);
    }
    if (listener_) listener_(events, session_);
}

void SessionModel::notice(const domain::SessionEvent& event) {
    using namespace domain;
    if (const auto* cue = std::get_if<event::CueGiven>(&event.body)) {
        cue_ = cue->text;
    } else if (const auto* phase = std::get_if<event::PhaseStarted>(&event.body)) {
        phase_word_ = text::capitalised(phase->phase);
    } else if (state().stage != SessionStage::set) {
        cue_.clear();
        phase_word_.clear();
    }
}

std::string_view SessionModel::key_cue() const {
    const domain::Exercise& exercise = *set().exercise;
    return exercise.cues.empty() ? std::string_view{} : std::string_view(exercise.cues.front().text);
}

std::string_view SessionModel::posture_name() const {
    const domain::PostureInfo* posture = catalogue_->posture(set().exercise->movement.posture);
    return posture ? std::string_view(posture->name) : std::string_view{};
}

double SessionModel::seconds_to_go() const {
    return std::max(0.0, state().duration - state().elapsed);
}

std::size_t SessionModel::step_index() const {
    const auto count = set().exercise->setup.size();
    if (count == 0) return 0;
    const double share = state().duration > 0.0 ? state().elapsed / state().duration : 0.0;
    return std::min(count - 1, static_cast<std::size_t>(share * static_cast<double>(count)));
}

std::string_view SessionModel::step_now() const {
    const auto& steps = set().exercise->setup;
    return steps.empty() ? std::string_view{} : std::string_view(steps[step_index()]);
}

double SessionModel::set_weight(std::size_t index) const {
    const domain::PlannedSet& planned = session_.plan().sets[index];
    double total = 0.0;
    for (const domain::PlannedSet& each : session_.plan().sets)
        total += each.exercise->rep_seconds() * each.reps;
    return planned.exercise->rep_seconds() * planned.reps / total;
}

double SessionModel::reps_progress() const {
    const TempoTrack track = this->track();
    if (state().stage != domain::SessionStage::set) return 0.0;
    return std::clamp(track.position(state()) / track.total_seconds(), 0.0, 1.0);
}

double SessionModel::set_progress(std::size_t index) const {
    if (index < state().set_index || session_.done()) return 1.0;
    if (index > state().set_index) return 0.0;
    return reps_progress();
}

bool SessionModel::can_undo() const {
    switch (state().stage) {
        case domain::SessionStage::set:
            return state().reps_done > 0;
        case domain::SessionStage::rest:
        case domain::SessionStage::side_switch:
            return true;
        default:
            return false;
    }
}

}  // namespace ingear::screens
