#include "storage/settings_file.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <toml++/toml.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <span>
#include <sstream>
#include <utility>

#include "base/enum_names.h"
#include "base/paths.h"
#include "domain/programme/composer.h"
#include "storage/break_settings_table.h"

namespace ingear::storage {

namespace fs = std::filesystem;
using domain::Settings;
using domain::Theme;

namespace {

constexpr const char* kFileName = "settings.toml";
constexpr std::uintmax_t kLargestFile = 64 * 1024;
/// Each dot in a key is a table within a table, and taking a tower of many thousands down overflows the stack
/// of the TOML library. No settings need so many dots.
constexpr auto kMostDots = 1000;

fs::path settings_path(const fs::path& config_dir) {
    return config_dir / kFileName;
}

/// The file as a table; an empty one where there is no file.
Result<toml::table> parse_file(const fs::path& file) {
    std::error_code error;
    if (!fs::exists(file, error)) return toml::table{};
    if (!fs::is_regular_file(file, error)) return fail("is not a file", file.string());
    if (fs::file_size(file, error) > kLargestFile)
        return fail("is too large: expected at most 64 KiB", file.string());
    INGEAR_TRY(const auto text, read_file(file));
    if (std::count(text.begin(), text.end(), '.') > kMostDots)
        return fail("has too many dots", file.string());
    try {
        return toml::parse(text);
    } catch (const toml::parse_error& bad) {
        return fail(std::string(bad.description()),
                    fmt::format("{}:{}", file.string(), bad.source().begin.line));
    }
}

/// The coach's part of the file: keys, and where their words are.
std::array<std::pair<const char*, std::string*>, 6> coach_words(domain::CoachChoice& coach) {
    return {{{"coach", &coach.coach},
             {"skin_tone", &coach.skin_tone},
             {"hair_style", &coach.hair_style},
             {"hair_colour", &coach.hair_colour},
             {"outfit", &coach.outfit},
             {"outfit_colour", &coach.outfit_colour}}};
}

/// Reads the keys that are there; a bad one is told and leaves its default.
class SettingsReader {
  public:
    SettingsReader(const toml::table& table, fs::path file, std::vector<Error>& problems)
        : table_(table), file_(std::move(file)), problems_(problems) {}

    void read(const char* key, bool& value) {
        const toml::node* node = table_.get(key);
        if (node == nullptr) return;
        if (node->is_boolean())
            value = node->as_boolean()->get();
        else
            refuse(key, *node, "true or false");
    }
    void read(const char* key, double& value, double low, double high) {
        const toml::node* node = table_.get(key);
        if (node == nullptr) return;
        const std::optional<double> number = node->is_number() ? node->value<double>() : std::nullopt;
        if (number && *number >= low && *number <= high)
            value = *number;
        else
            refuse(key, *node, fmt::format("a number from {} to {}", low, high));
    }
    void read(const char* key, int& value, std::span<const int> allowed) {
        const toml::node* node = table_.get(key);
        if (node == nullptr) return;
        const std::optional<int> number = node->is_integer() ? node->value<int>() : std::nullopt;
        if (number && std::ranges::find(allowed, *number) != allowed.end())
            value = *number;
        else
            refuse(key, *node, fmt::format("one of {}", fmt::join(allowed, ", ")));
    }
    void read(const char* key, std::string& value) {
        const toml::node* node = table_.get(key);
        if (node == nullptr) return;
        const std::optional<std::string> word = node->is_string() ? node->value<std::string>() : std::nullopt;
        if (word && !word->empty())
            value = *word;
        else
            refuse(key, *node, "a name");
    }
    void read(const char* key, std::vector<std::string>& value) {
        const toml::node* node = table_.get(key);
        if (node == nullptr) return;
        std::vector<std::string> words;
        const toml::array* list = node->as_array();
        if (list == nullptr ||
            !std::all_of(list->begin(), list->end(), [](const toml::node& each) { return each.is_string(); }))
            return refuse(key, *node, "a list of names");
        for (const toml::node& each : *list) words.push_back(*each.value<std::string>());
        value = std::move(words);
    }
    void read(const char* key, Theme& value) {
        const toml::node* node = table_.get(key);
        if (node == nullptr) return;
        const std::string word = node->value<std::string>().value_or("");
        if (const auto theme = domain::theme_from(word))
            value = *theme;
        else
            refuse(key, *node, R"("light" or "dark")");
    }

    /// A list of days as a bit each, Monday first.
    void read(const char* key, std::uint8_t& days) {
        const toml::node* node = table_.get(key);
        if (node == nullptr) return;
        if (const auto read = days_from(*node))
            days = *read;
        else
            refuse(key, *node, "a list of mon, tue, wed, thu, fri, sat, sun");
    }
    void read(const char* key, domain::DayMoment& value) {
        std::string word(domain::to_string(value));
        read(key, word, domain::kDayMoments);
        value = domain::day_moment_from(word).value_or(value);
    }
    void read(const char* key, domain::SpeechMode& value) {
        std::string word(domain::to_string(value));
        read(key, word, domain::kSpeechModes);
        value = value_named<domain::SpeechMode>(domain::kSpeechModes, word).value_or(value);
    }
    void read(const char* key, std::string& value, std::span<const std::string_view> allowed) {
        const toml::node* node = table_.get(key);
        if (node == nullptr) return;
        const std::optional<std::string> word = node->is_string() ? node->value<std::string>() : std::nullopt;
        if (word && std::ranges::find(allowed, *word) != allowed.end())
            value = *word;
        else
            refuse(key, *node, fmt::format("one of \"{}\"", fmt::join(allowed, "\", \"")));
    }

    /// A table of commands with a key each, or a list of keys.
    void read(const char* key, std::vector<domain::KeyChoice>& choices) {
        const toml::node* node = table_.get(key);
        if (node == nullptr) return;
        const toml::table* commands = node->as_table();
        if (commands == nullptr) return refuse(key, *node, "a table of commands and their keys");
        for (const auto& [command, value] : *commands) {
            const std::string name = fmt::format("{}.{}", key, std::string(command.str()));
            auto keys = key_names(value);
            if (keys)
                choices.push_back({std::string(command.str()), std::move(*keys), place(name, value)});
            else
                refuse(name, value, "the name of a key, or a list of such");
        }
    }

  private:
    /// "space", "none", ["space", "p"].
    static std::optional<std::vector<std::string>> key_names(const toml::node& node) {
        std::vector<std::string> names;
        if (const auto name = node.value_exact<std::string>()) {
            if (*name != "none") names.push_back(*name);
            return names;
        }
        const toml::array* list = node.as_array();
        if (list == nullptr) return std::nullopt;
        for (const toml::node& each : *list) {
            const auto name = each.value_exact<std::string>();
            if (!name) return std::nullopt;
            names.push_back(*name);
        }
        return names;
    }
    [[nodiscard]] std::string place(std::string_view key, const toml::node& node) const {
        return fmt::format("{}:{}: {}", file_.string(), node.source().begin.line, key);
    }
    void refuse(std::string_view key, const toml::node& node, const std::string& expected) {
        problems_.push_back({"expected " + expected, place(key, node)});
    }

    const toml::table& table_;
    fs::path file_;
    std::vector<Error>& problems_;
};

/// Moves a file that isn't TOML out of the way, so that what the player wrote isn't lost.
Result<void> keep_bad_file(const fs::path& file) {
    std::error_code error;
    fs::rename(file, file.string() + ".bad", error);
    if (error) return fail("can't set the unreadable settings aside: " + error.message(), file.string());
    return {};
}

}  // namespace

LoadedSettings load_settings(const fs::path& config_dir) {
    LoadedSettings loaded;
    const fs::path file = settings_path(config_dir);
    const Result<toml::table> table = parse_file(file);
    if (!table) {
        loaded.problems.push_back(table.error());
        return loaded;
    }
    Settings& settings = loaded.settings;
    SettingsReader reader(*table, file, loaded.problems);
    reader.read("theme", settings.theme);
    reader.read("scale", settings.scale, domain::kMinScale, domain::kMaxScale);
    reader.read("mirror", settings.mirror);
    reader.read("tempo_factor", settings.tempo_factor, domain::kMinTempoFactor, domain::kMaxTempoFactor);
    reader.read("session_minutes", settings.session_minutes, domain::kSessionMinutes);
    reader.read("training_days", settings.training.days);
    reader.read("training_moment", settings.training.moment);
    reader.read("stop_at_discomfort", settings.stop_at_discomfort);
    reader.read("reduced_motion", settings.reduced_motion);
    reader.read("fullscreen", settings.fullscreen);
    reader.read("scene", settings.scene);
    reader.read("glass", settings.glass);
    reader.read("marbles", settings.marbles);
    reader.read("sync_folder", settings.sync_folder);
    read_breaks(*table, file, settings.breaks, loaded.problems);
    for (const auto& [key, word] : coach_words(settings.coach)) reader.read(key, *word);
    reader.read("tips_switched", settings.tips_switched);
    domain::SoundSettings& sound = settings.sound;
    reader.read("voice", sound.voice);
    reader.read("speech_language", sound.language);
    reader.read("captions", sound.captions);
    reader.read("speech_speed", sound.speech_speed, domain::kMinSpeechSpeed, domain::kMaxSpeechSpeed);
    reader.read("voice_volume", sound.voice_volume, 0.0, 1.0);
    reader.read("sound_volume", sound.sound_volume, 0.0, 1.0);
    reader.read("music_volume", sound.music_volume, 0.0, 1.0);
    reader.read("music", sound.music, domain::kMusicThemes);
    reader.read("muted", sound.muted);
    reader.read("keys", settings.keys);
    return loaded;
}

Result<void> save_settings(const fs::path& config_dir, const Settings& wanted) {
    INGEAR_TRY_DO(make_private_dir(config_dir));
    const fs::path file = settings_path(config_dir);
    Result<toml::table> existing = parse_file(file);
    if (!existing) {
        INGEAR_TRY_DO(keep_bad_file(file));
        existing = toml::table{};
    }
    const Settings settings = domain::clamped(wanted);
    toml::table& table = *existing;
    table.insert_or_assign("theme", domain::to_string(settings.theme));
    table.insert_or_assign("scale", settings.scale);
    table.insert_or_assign("mirror", settings.mirror);
    table.insert_or_assign("tempo_factor", settings.tempo_factor);
    table.insert_or_assign("session_minutes", settings.session_minutes);
    table.insert_or_assign("training_days", day_names(settings.training.days));
    table.insert_or_assign("training_moment", domain::to_string(settings.training.moment));
    table.insert_or_assign("stop_at_discomfort", settings.stop_at_discomfort);
    table.insert_or_assign("reduced_motion", settings.reduced_motion);
    table.insert_or_assign("fullscreen", settings.fullscreen);
    table.insert_or_assign("scene", settings.scene);
    table.insert_or_assign("glass", settings.glass);
    table.insert_or_assign("marbles", settings.marbles);
    if (settings.sync_folder.empty())
        table.erase("sync_folder");
    else
        table.insert_or_assign("sync_folder", settings.sync_folder);
    write_breaks(table, settings.breaks);
    domain::CoachChoice coach = settings.coach;
    for (const auto& [key, word] : coach_words(coach)) {
        if (word->empty())
            table.erase(key);
        else
            table.insert_or_assign(key, *word);
    }
    toml::array tips;
    for (const std::string& tip : settings.tips_switched) tips.push_back(tip);
    table.insert_or_assign("tips_switched", std::move(tips));
    const domain::SoundSettings& sound = settings.sound;
    table.insert_or_assign("voice", domain::to_string(sound.voice));
    table.insert_or_assign("speech_language", sound.language);
    table.insert_or_assign("captions", sound.captions);
    table.insert_or_assign("speech_speed", sound.speech_speed);
    table.insert_or_assign("voice_volume", sound.voice_volume);
    table.insert_or_assign("sound_volume", sound.sound_volume);
    table.insert_or_assign("music_volume", sound.music_volume);
    table.insert_or_assign("music", sound.music);
    table.insert_or_assign("muted", sound.muted);
    std::ostringstream text;
    text << table << '\n';
    return write_private_file(file, text.str());
}

}  // namespace ingear::storage
