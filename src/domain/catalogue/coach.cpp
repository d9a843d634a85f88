#include "domain/catalogue/coach.h"

#include <algorithm>

#include "base/text.h"

namespace ingear::domain {

namespace {

/// The one with that id; else the first, and the id is told unless it was empty.
template <class T>
const T* pick(const std::vector<T>& things, const std::string& id, std::string_view what,
              std::vector<std::string>& unknown) {
    const auto found = std::ranges::find(things, id, &T::id);
    if (found != things.end()) return &*found;
    if (!id.empty() && !things.empty()) unknown.push_back(std::string(what) + " \"" + id + "\"");
    return things.empty() ? nullptr : &things.front();
}

const Coach* pick_coach(const std::vector<Coach>& coaches, const std::string& id,
                        std::vector<std::string>& unknown) {
    const auto found = std::ranges::find(coaches, id, &Coach::id);
    if (found != coaches.end()) return &*found;
    if (!id.empty()) unknown.push_back("the coach \"" + id + "\"");
    const auto usual = std::ranges::find(coaches, kUsualCoach, &Coach::id);
    if (usual != coaches.end()) return &*usual;
    return coaches.empty() ? nullptr : &coaches.front();
}

}  // namespace

ChosenCoach choose(const std::vector<Coach>& coaches, const CoachChoice& choice) {
    ChosenCoach chosen;
    chosen.coach = pick_coach(coaches, choice.coach, chosen.unknown);
    if (chosen.coach == nullptr) return chosen;
    const Coach& coach = *chosen.coach;
    // What was chosen for somebody else says nothing about the one who stands in.
    const CoachChoice plain;
    const CoachChoice& meant = chosen.unknown.empty() ? choice : plain;
    chosen.skin_tone = pick(coach.skin_tones, meant.skin_tone, "the skin tone", chosen.unknown);
    chosen.hair_style = pick(coach.hair_styles, meant.hair_style, "the hair style", chosen.unknown);
    chosen.hair_colour = pick(coach.hair_colours, meant.hair_colour, "the hair colour", chosen.unknown);
    chosen.outfit = pick(coach.outfits, meant.outfit, "the outfit", chosen.unknown);
    if (chosen.outfit != nullptr) {
        chosen.outfit_colour =
            pick(chosen.outfit->colours, meant.outfit_colour, "the colour", chosen.unknown);
    }
    return chosen;
}

std::string missing_words(const ChosenCoach& chosen) {
    if (chosen.unknown.empty() || chosen.coach == nullptr) return "";
    return "Your settings name " + text::listed(chosen.unknown) + ", which isn't here. " +
           chosen.coach->name + " is glad to stand in.";
}

}  // namespace ingear::domain
