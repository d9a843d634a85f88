#include "storage/break_settings_table.h"

#include <fmt/format.h>

#include <array>
#include <optional>
#include <string_view>

namespace ingear::storage {

namespace {

using domain::BreakSettings;

constexpr std::array<std::string_view, 7> kDays{"mon", "tue", "wed", "thu", "fri", "sat", "sun"};

/// "08:30" in minutes after midnight.
std::optional<int> time_from(const std::optional<std::string>& text) {
    if (!text || text->size() != 5 || (*text)[2] != ':') return std::nullopt;
    for (const std::size_t i : {0U, 1U, 3U, 4U})
        if ((*text)[i] < '0' || (*text)[i] > '9') return std::nullopt;
    const auto two = [&](std::size_t i) { return ((*text)[i] - '0') * 10 + (*text)[i + 1] - '0'; };
    if (two(0) > 23 || two(3) > 59) return std::nullopt;
    return two(0) * 60 + two(3);
}

std::string time_words(int minutes) {
    return fmt::format("{:02}:{:02}", minutes / 60, minutes % 60);
}

class BreaksReader {
  public:
    BreaksReader(const toml::table& table, const std::filesystem::path& file, std::vector<Error>& problems)
        : table_(table), file_(file), problems_(problems) {}

    void whole(const char* key, int& value, int low, int high) {
        take(key, value, fmt::format("a whole number from {} to {}", low, high),
             [&](const toml::node& node) -> std::optional<int> {
                 const auto number = node.is_integer() ? node.value<std::int64_t>() : std::nullopt;
                 if (!number || *number < low || *number > high) return std::nullopt;
                 return static_cast<int>(*number);
             });
    }
    void time(const char* key, int& value) {
        take(key, value, "a time like \"08:30\"", [](const toml::node& node) {
            return time_from(node.is_string() ? node.value<std::string>() : std::nullopt);
        });
    }
    void flag(const char* key, bool& value) {
        take(key, value, "true or false",
             [](const toml::node& node) { return node.is_boolean() ? node.value<bool>() : std::nullopt; });
    }
    void days(const char* key, std::uint8_t& value) {
        take(key, value, "a list of mon, tue, wed, thu, fri, sat, sun", days_from);
    }

  private:
    template <class T, class Parse>
    void take(const char* key, T& value, const std::string& expected, Parse parse) {
        const toml::node* node = table_.get(key);
        if (node == nullptr) return;
        if (const auto parsed = parse(*node))
            value = *parsed;
        else
            problems_.push_back({"expected " + expected, fmt::format("{}:{}: breaks.{}", file_.string(),
                                                                     node->source().begin.line, key)});
    }

    const toml::table& table_;
    const std::filesystem::path& file_;
    std::vector<Error>& problems_;
};

}  // namespace

std::optional<std::uint8_t> days_from(const toml::node& node) {
    const toml::array* list = node.as_array();
    if (list == nullptr) return std::nullopt;
    unsigned days = 0;
    for (const toml::node& entry : *list) {
        const auto word = entry.is_string() ? entry.value<std::string>() : std::nullopt;
        std::size_t day = 0;
        while (day < kDays.size() && word != kDays[day]) ++day;
        if (day == kDays.size()) return std::nullopt;
        days |= 1U << day;
    }
    return static_cast<std::uint8_t>(days);
}

toml::array day_names(std::uint8_t days) {
    toml::array names;
    for (std::size_t day = 0; day < kDays.size(); ++day)
        if ((days >> day & 1) != 0) names.push_back(std::string(kDays[day]));
    return names;
}

void read_breaks(const toml::table& settings, const std::filesystem::path& file, BreakSettings& breaks,
                 std::vector<Error>& problems) {
    const toml::node* node = settings.get("breaks");
    if (node == nullptr) return;
    const toml::table* table = node->as_table();
    if (table == nullptr) {
        problems.push_back(
            {"expected a table", fmt::format("{}:{}: breaks", file.string(), node->source().begin.line)});
        return;
    }
    BreaksReader read(*table, file, problems);
    read.whole("every", breaks.every, domain::kMinBreakEvery, domain::kMaxBreakEvery);
    read.whole("length", breaks.length, domain::kMinBreakLength, domain::kMaxBreakLength);
    read.whole("stand", breaks.stand, 0, domain::kMaxBreakStand);
    read.time("from", breaks.from);
    read.time("until", breaks.until);
    read.days("days", breaks.days);
    read.flag("chair", breaks.chair);
    read.flag("desk", breaks.desk);
    read.flag("easy_clothes", breaks.easy_clothes);
    read.flag("among_others", breaks.among_others);
    read.flag("chime", breaks.chime);
    read.flag("start_at_login", breaks.start_at_login);
}

void write_breaks(toml::table& settings, const BreakSettings& breaks) {
    if (const toml::node* node = settings.get("breaks"); node == nullptr || !node->is_table())
        settings.insert_or_assign("breaks", toml::table{});
    toml::table& table = *settings.get("breaks")->as_table();
    table.insert_or_assign("every", breaks.every);
    table.insert_or_assign("length", breaks.length);
    table.insert_or_assign("stand", breaks.stand);
    table.insert_or_assign("from", time_words(breaks.from));
    table.insert_or_assign("until", time_words(breaks.until));
    table.insert_or_assign("days", day_names(breaks.days));
    table.insert_or_assign("chair", breaks.chair);
    table.insert_or_assign("desk", breaks.desk);
    table.insert_or_assign("easy_clothes", breaks.easy_clothes);
    table.insert_or_assign("among_others", breaks.among_others);
    table.insert_or_assign("chime", breaks.chime);
    table.erase("drink_tips");  // of before it went by the tip's own switch
    table.insert_or_assign("start_at_login", breaks.start_at_login);
}

}  // namespace ingear::storage
