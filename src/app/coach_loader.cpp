#include "app/coach_loader.h"

#include "render/coach/coach_model.h"
#include "render/coach/imported_coach.h"

namespace ingear::app {

namespace {

Result<render::Wardrobe> read_wardrobe(const std::filesystem::path& share_dir, const domain::Coach& coach) {
    if (!coach.own) return render::load_wardrobe(share_dir / "coaches" / coach.model);
    INGEAR_TRY(auto model, render::load_imported_coach(coach.model, coach.height));
    render::Wardrobe wardrobe;
    wardrobe.body = std::move(model);
    return wardrobe;
}

}  // namespace

render::CoachLook look_of(const domain::ChosenCoach& chosen) {
    render::CoachLook look;
    if (chosen.hair_style != nullptr) look.hair = chosen.hair_style->id;
    if (chosen.hair_colour != nullptr) look.hair_colour = chosen.hair_colour->colour;
    if (chosen.skin_tone != nullptr) look.skin = chosen.skin_tone->colour;
    if (chosen.outfit != nullptr) look.outfit = chosen.outfit->id;
    if (const domain::OutfitColours* colours = chosen.outfit_colour) {
        look.top = colours->top;
        look.bottom = colours->bottom;
        look.band = colours->band;
        look.accent = colours->accent;
        look.shoes = colours->shoes;
    }
    if (chosen.coach != nullptr) look.beard = chosen.coach->beard;
    return look;
}

Result<void> CoachLoader::load(render::CoachRenderer& stage, const domain::ChosenCoach& chosen) {
    if (chosen.coach == nullptr) return {};
    const render::CoachLook look = look_of(chosen);
    if (chosen.coach->model == model_) {
        stage.dress(look);
        return {};
    }
    INGEAR_TRY(auto wardrobe, read_wardrobe(share_dir_, *chosen.coach));
    INGEAR_TRY_DO(stage.change_coach(std::move(wardrobe), look));
    model_ = chosen.coach->model;
    return {};
}

}  // namespace ingear::app
