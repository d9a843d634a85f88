#include "domain/catalogue/catalogue.h"

#include <algorithm>

#include "domain/catalogue/exercise.h"

namespace ingear::domain {

namespace {

template <class Item>
const Item* find_by_id(const std::vector<Item>& items, std::string_view id) {
    const auto found = std::ranges::find(items, id, &Item::id);
    return found == items.end() ? nullptr : &*found;
}

}  // namespace

Catalogue::Catalogue() = default;
Catalogue::Catalogue(const Catalogue& other) = default;
Catalogue::Catalogue(Catalogue&& other) noexcept = default;
Catalogue& Catalogue::operator=(const Catalogue& other) = default;
Catalogue& Catalogue::operator=(Catalogue&& other) noexcept = default;
Catalogue::~Catalogue() = default;

const Exercise* Catalogue::exercise(std::string_view id) const {
    return find_by_id(exercises, id);
}
const Routine* Catalogue::routine(std::string_view id) const {
    return find_by_id(routines, id);
}
const PostureInfo* Catalogue::posture(std::string_view id) const {
    return find_by_id(postures, id);
}
const Scene* Catalogue::scene(std::string_view id) const {
    return find_by_id(scenes, id);
}
const Lesson* Catalogue::lesson(std::string_view id) const {
    return find_by_id(lessons, id);
}

const SpeechBook* Catalogue::speech_in(std::string_view language) const {
    for (const std::string_view wanted : {language, std::string_view(kOwnLanguage)})
        if (const auto found = std::ranges::find(speech, wanted, &SpeechBook::id); found != speech.end())
            return &*found;
    return speech.empty() ? nullptr : &speech.front();
}
const Ladder* Catalogue::ladder(std::string_view id) const {
    return find_by_id(ladders, id);
}

}  // namespace ingear::domain
