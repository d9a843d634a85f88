#include "screens/rewards/rewards_model.h"

#include <fmt/format.h>

#include <algorithm>
#include <ranges>

#include "base/text.h"
#include "ui/words.h"

namespace ingear::screens {

namespace {

using domain::MarbleSource;
using domain::Progress;

std::string date_of(const Progress& progress, std::string_view before, LocalDate today) {
    if (!progress.earned) return "";
    const std::string day = ui::day_words(progress.earned->at.local_date(), today);
    const bool is_date = !day.empty() && day.front() >= '0' && day.front() <= '9';
    if (is_date || day == "Today" || day == "Yesterday") {
        std::string small = day;
        if (!is_date) small.front() = static_cast<char>(small.front() - 'A' + 'a');
        return fmt::format("{} {}{}", before, is_date ? "on " : "", small);
    }
    return fmt::format("{} on {}", before, day);
}

std::string kind_words(domain::UnlockKind kind) {
    switch (kind) {
        case domain::UnlockKind::outfit_colour:
            return "Colours to wear";
        case domain::UnlockKind::outfit:
            return "Outfit";
        case domain::UnlockKind::hair:
            return "Hair";
        case domain::UnlockKind::scene:
            return "Scene";
        case domain::UnlockKind::glass:
            return "Glass of the jar";
        case domain::UnlockKind::marbles:
            break;
    }
    return "Marbles";
}

std::string source_words(MarbleSource source, int count) {
    switch (source) {
        case MarbleSource::head_start:
            return fmt::format("{} as a head start", count);
        case MarbleSource::session:
            return fmt::format("{} for sessions", count);
        case MarbleSource::pause_from_sitting:
            return fmt::format("{} for breaks", count);
        case MarbleSource::self_test:
            return fmt::format("{} for self-tests", count);
        case MarbleSource::welcome_back:
            break;
    }
    return fmt::format("{} for coming back", count);
}

void tell_level(RewardsModel& model, const domain::RewardBook& book, const domain::RewardStatus& status) {
    const std::size_t level = status.level();
    model.level = static_cast<int>(level) + 1;
    model.level_name = book.levels[level].name;
    model.level_words = book.levels[level].words;
    model.level_share = 1.0F;
    if (level + 1 >= book.levels.size()) return;
    const int from = book.levels[level].marbles;
    const int to = book.levels[level + 1].marbles;
    const int have = static_cast<int>(status.marbles.size());
    model.level_share = static_cast<float>(have - from) / static_cast<float>(to - from);
    model.to_next =
        fmt::format("{} to {}", text::counted(to - have, "marble", "marbles"), book.levels[level + 1].name);
}

/// Earned before others, the newest first; then the nearest; else as in the book.
template <class Item>
void put_in_order(std::vector<Item>& items, bool earned_first) {
    std::ranges::stable_sort(items, [earned_first](const Item& a, const Item& b) {
        const bool a_has = a.progress.earned.has_value();
        const bool b_has = b.progress.earned.has_value();
        if (a_has != b_has) return a_has == earned_first;
        if (a_has) return a.progress.earned->at.at > b.progress.earned->at.at;
        return a.progress.share() > b.progress.share();
    });
}

void tell_jar(RewardsModel& model, const domain::RewardStatus& status) {
    const auto jar = domain::in_the_jar(status.marbles);
    model.jar_words = fmt::format("{} of {} marbles", jar.size(), domain::kJarHolds);
    for (std::size_t i = 0; i < domain::kMarbleSources; ++i) {
        const auto source = static_cast<MarbleSource>(i);
        const auto count = static_cast<int>(std::ranges::count(jar, source, &domain::Marble::source));
        if (count > 0) model.sources.push_back({source, source_words(source, count)});
    }
}

}  // namespace

RewardsModel make_rewards(const domain::RewardBook& book, const domain::RewardStatus* status,
                          LocalDate today) {
    RewardsModel model;
    if (!status) return model;
    model.loading = false;
    tell_level(model, book, *status);
    for (std::size_t i = 0; i < book.badges.size(); ++i) {
        const domain::Badge& badge = book.badges[i];
        const Progress& progress = status->badges[i];
        model.badges.push_back({i, badge.name, how_near(badge, progress), badge.how,
                                date_of(progress, "Earned", today), progress});
        if (progress.earned) ++model.badges_earned;
    }
    for (std::size_t i = 0; i < book.unlocks.size(); ++i) {
        const domain::Unlock& unlock = book.unlocks[i];
        const Progress& progress = status->unlocks[i];
        model.unlocks.push_back({kind_words(unlock.kind), unlock.name, how_near(unlock, progress),
                                 date_of(progress, "Unlocked", today), progress});
        if (progress.earned) ++model.unlocks_earned;
    }
    put_in_order(model.badges, true);
    put_in_order(model.unlocks, false);
    if (!model.unlocks.empty() && !model.unlocks.front().progress.earned)
        model.next_unlock =
            fmt::format("Next to unlock: {} · {}", model.unlocks.front().name, model.unlocks.front().words);
    tell_jar(model, *status);
    return model;
}

}  // namespace ingear::screens
