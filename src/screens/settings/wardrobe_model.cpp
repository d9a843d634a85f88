#include "screens/settings/wardrobe_model.h"

#include <algorithm>

namespace ingear::screens {

namespace {

using domain::ChosenCoach;
using domain::CoachChoice;
using domain::Settings;

/// The kind of unlocks that a question's answers are among; none where all of them are free.
std::optional<domain::UnlockKind> unlock_kind(WardrobeKind kind) {
    switch (kind) {
        case WardrobeKind::scene:
            return domain::UnlockKind::scene;
        case WardrobeKind::hair:
            return domain::UnlockKind::hair;
        case WardrobeKind::outfit:
            return domain::UnlockKind::outfit;
        case WardrobeKind::outfit_colour:
            return domain::UnlockKind::outfit_colour;
        case WardrobeKind::coach:
        case WardrobeKind::skin_tone:
        case WardrobeKind::hair_colour:
            break;
    }
    return std::nullopt;
}

/// The answers to one question: names of things, and which of them it is now.
template <class T, class ColourOf>
void add_group(WardrobeModel& model, WardrobeKind kind, std::string_view title, const std::vector<T>& things,
               const std::string& chosen, const Lock& lock, ColourOf colour_of) {
    if (things.size() < 2) return;
    WardrobeGroup group{kind, title, {}, 0};
    const auto unlock = lock ? unlock_kind(kind) : std::nullopt;
    for (const T& thing : things) {
        if (thing.id == chosen) group.chosen = group.items.size();
        group.items.push_back(
            {thing.id, thing.name, colour_of(thing), unlock ? lock(*unlock, thing.id) : ""});
    }
    // What is worn can't be locked.
    group.items[group.chosen].locked.clear();
    model.groups.push_back(std::move(group));
}

std::string& answer(Settings& settings, WardrobeKind kind) {
    CoachChoice& coach = settings.coach;
    switch (kind) {
        case WardrobeKind::scene:
            return settings.scene;
        case WardrobeKind::skin_tone:
            return coach.skin_tone;
        case WardrobeKind::hair:
            return coach.hair_style;
        case WardrobeKind::hair_colour:
            return coach.hair_colour;
        case WardrobeKind::outfit:
            return coach.outfit;
        case WardrobeKind::outfit_colour:
            return coach.outfit_colour;
        case WardrobeKind::coach:
            break;
    }
    return coach.coach;
}

template <class T>
void forget_unknown(std::string& id, const std::vector<T>& things) {
    if (std::ranges::find(things, id, &T::id) == things.end()) id.clear();
}

}  // namespace

WardrobeModel make_wardrobe(const domain::Catalogue& catalogue, const Settings& settings, const Lock& lock) {
    WardrobeModel model;
    const auto no_colour = [](const auto&) { return std::optional<glm::vec3>{}; };
    const auto own_colour = [](const domain::NamedColour& colour) { return std::optional(colour.colour); };
    const auto top_colour = [](const domain::OutfitColours& colours) { return std::optional(colours.top); };
    const ChosenCoach chosen = domain::choose(catalogue.coaches, settings.coach);
    const auto id_of = [](const auto* thing) { return thing != nullptr ? thing->id : std::string(); };
    add_group(model, WardrobeKind::coach, "Your coach", catalogue.coaches, id_of(chosen.coach), lock,
              no_colour);
    const domain::Scene* scene = catalogue.scene(settings.scene);
    add_group(model, WardrobeKind::scene, "Place", catalogue.scenes,
              scene != nullptr ? scene->id : domain::kUsualScene, lock, no_colour);
    if (chosen.coach != nullptr) {
        const domain::Coach& coach = *chosen.coach;
        model.name = coach.name;
        model.summary = coach.summary;
        const bool wooden = coach.hair_styles.empty() && coach.outfits.empty();
        add_group(model, WardrobeKind::skin_tone, wooden ? "Wood" : "Skin", coach.skin_tones,
                  id_of(chosen.skin_tone), lock, own_colour);
        add_group(model, WardrobeKind::hair, "Hair", coach.hair_styles, id_of(chosen.hair_style), lock,
                  no_colour);
        add_group(model, WardrobeKind::hair_colour, "Colour of the hair", coach.hair_colours,
                  id_of(chosen.hair_colour), lock, own_colour);
        add_group(model, WardrobeKind::outfit, "Clothes", coach.outfits, id_of(chosen.outfit), lock,
                  no_colour);
        if (chosen.outfit != nullptr)
            add_group(model, WardrobeKind::outfit_colour, "Colour of the clothes", chosen.outfit->colours,
                      id_of(chosen.outfit_colour), lock, top_colour);
    }
    return model;
}

Settings with_choice(const domain::Catalogue& catalogue, Settings settings, const WardrobeGroup& group,
                     std::size_t item) {
    if (item >= group.items.size() || !group.items[item].locked.empty()) return settings;
    answer(settings, group.kind) = group.items[item].id;
    CoachChoice& choice = settings.coach;
    const ChosenCoach chosen = domain::choose(catalogue.coaches, choice);
    if (chosen.coach == nullptr) return settings;
    forget_unknown(choice.skin_tone, chosen.coach->skin_tones);
    forget_unknown(choice.hair_style, chosen.coach->hair_styles);
    forget_unknown(choice.hair_colour, chosen.coach->hair_colours);
    forget_unknown(choice.outfit, chosen.coach->outfits);
    if (chosen.outfit != nullptr)
        forget_unknown(choice.outfit_colour, chosen.outfit->colours);
    else
        choice.outfit_colour.clear();
    return settings;
}

}  // namespace ingear::screens
