#include "cli/context.h"

#include <fmt/format.h>

#include "base/log.h"
#include "base/paths.h"
#include "content/own_content.h"
#include "storage/settings_file.h"

namespace ingear::cli {

namespace fs = std::filesystem;

OrFailure<Context> Context::create(const GlobalOptions& options) {
    Context context;
    context.data_dir_ = options.data.empty() ? default_data_dir() : fs::path(options.data);
    context.config_dir_ = options.config.empty() ? default_config_dir() : fs::path(options.config);
    if (options.now.empty()) {
        context.now_ = SystemClock{}.now();
        return context;
    }
    const auto given = parse_rfc3339(options.now);
    if (!given) return misuse("--now: " + given.error().text());
    context.now_given_ = true;
    context.offset_follows_zone_ = given->zulu;
    context.now_ = given->moment;
    if (given->zulu) context.now_.offset = zone_offset_at(given->moment.at);
    return context;
}

fs::path Context::share_dir() {
    return ingear::share_dir();
}

Moment Context::after(Seconds seconds) const {
    const Instant at = now_.at + std::chrono::round<std::chrono::milliseconds>(seconds);
    return {at, offset_follows_zone_ ? zone_offset_at(at) : now_.offset};
}

std::unique_ptr<Clock> Context::running_clock() const {
    if (!now_given_) return std::make_unique<SystemClock>();
    return std::make_unique<ShiftedClock>(now_, offset_follows_zone_);
}

namespace {

OrFailure<domain::Catalogue> sound_catalogue(content::LoadedCatalogue loaded) {
    for (const Error& problem : loaded.problems) log::error("{}", problem.text());
    if (!loaded.problems.empty()) {
        return fail("the exercises and routines have problems; \"ingear check-content\" lists them");
    }
    return std::move(loaded.catalogue);
}

}  // namespace

OrFailure<domain::Catalogue> Context::load_catalogue() {
    return sound_catalogue(content::load_catalogue(share_dir() / "assets"));
}

OrFailure<domain::Catalogue> Context::load_catalogue_with_own() const {
    auto loaded = content::load_catalogue(share_dir() / "assets");
    content::add_own_coaches(loaded, data_dir_);
    content::add_own_content(loaded, data_dir_);
    for (const Error& problem : loaded.own_problems) log::warn("{}", problem.text());
    return sound_catalogue(std::move(loaded));
}

domain::Settings Context::load_settings() const {
    const auto loaded = storage::load_settings(config_dir_);
    for (const Error& problem : loaded.problems) log::warn("{}", problem.text());
    return loaded.settings;
}

OrFailure<std::unique_ptr<storage::Store>> Context::open_store() const {
    auto opened = storage::Store::open(data_dir_);
    if (opened) return std::move(*opened);
    std::string words = opened.error().error.text();
    if (opened.error().last_backup) {
        words += fmt::format("\nThe newest good backup is {0}; \"ingear restore {0}\" puts it in place.",
                             opened.error().last_backup->string());
    }
    return fail(std::move(words));
}

}  // namespace ingear::cli
