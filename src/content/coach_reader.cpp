#include "content/coach_reader.h"

#include <fmt/format.h>

#include <algorithm>

#include "content/ids.h"

namespace ingear::content {

namespace fs = std::filesystem;
using domain::Coach;

namespace {

constexpr Range kChannel{0.0, 1.0};
constexpr Range kCoachHeight{1.0, 2.2};  // metres

glm::vec3 read_colour(const TomlTable& table, std::string_view key) {
    const std::vector<double> channels = table.numbers(key, 3, kChannel);
    return {static_cast<float>(channels[0]), static_cast<float>(channels[1]),
            static_cast<float>(channels[2])};
}

std::vector<domain::NamedColour> read_colours(const std::vector<TomlTable>& tables) {
    std::vector<domain::NamedColour> colours;
    for (const TomlTable& table : tables)
        colours.push_back({read_id(table), table.text("name"), read_colour(table, "colour")});
    refuse_repeated_ids(tables, colours);
    return colours;
}

std::vector<domain::OutfitColours> read_outfit_colours(const std::vector<TomlTable>& tables) {
    std::vector<domain::OutfitColours> colours;
    for (const TomlTable& table : tables) {
        const auto colour = [&](std::string_view key) { return read_colour(table, key); };
        colours.push_back({read_id(table), table.text("name"), colour("top"), colour("bottom"),
                           colour("band"), colour("accent"), colour("shoes")});
    }
    refuse_repeated_ids(tables, colours);
    return colours;
}

/// Moves the thing that the coach has by default to the front.
template <class T>
void put_first(const TomlTable& root, std::vector<T>& things, std::string_view key) {
    if (things.empty()) {
        if (root.has(key)) root.problem(key, "there is nothing to choose from");
        return;
    }
    const std::string id = root.text_or(key, things.front().id);
    const auto found = std::ranges::find(things, id, &T::id);
    if (found == things.end()) {
        std::vector<std::string> ids;
        for (const T& thing : things) ids.push_back(thing.id);
        root.problem(key, fmt::format("expected one of {}, not \"{}\"", fmt::join(ids, ", "), id));
        return;
    }
    std::rotate(things.begin(), found, found + 1);
}

void read_hair(const TomlTable& root, Coach& coach) {
    const auto styles = root.optional_tables("hair_styles");
    for (const TomlTable& style : styles) coach.hair_styles.push_back({read_id(style), style.text("name")});
    refuse_repeated_ids(styles, coach.hair_styles);
    coach.hair_colours = read_colours(root.optional_tables("hair_colours"));
}

void read_outfits(const TomlTable& root, Coach& coach) {
    const auto outfits = root.optional_tables("outfits");
    for (const TomlTable& outfit : outfits) {
        domain::Outfit read{read_id(outfit), outfit.text("name"),
                            read_outfit_colours(outfit.tables("colours"))};
        put_first(outfit, read.colours, "colour");
        coach.outfits.push_back(std::move(read));
    }
    refuse_repeated_ids(outfits, coach.outfits);
}

bool is_model_name(const fs::path& file) {
    const std::string kind = file.extension().string();
    return kind == ".glb" || kind == ".vrm";
}

/// A file beside the coach's own, never one elsewhere.
std::string read_file_name(const TomlTable& root, std::string_view key) {
    const fs::path file = root.text(key);
    if (file.empty()) return "";
    if (file.has_parent_path() || file.filename() != file || !is_model_name(file)) {
        root.problem(key, fmt::format("expected the name of a .glb or .vrm file, not \"{}\"", file.string()));
    }
    return file.string();
}

Coach read_own_coach(const TomlTable& root, const fs::path& folder) {
    Coach coach;
    coach.own = true;
    coach.id = read_id(root);
    coach.name = root.text("name");
    coach.summary = root.text_or("summary", "A coach of your own");
    coach.model = (folder / read_file_name(root, "file")).string();
    coach.height = static_cast<float>(root.number_or("height", kCoachHeight, 0.0));
    return coach;
}

}  // namespace

Coach read_coach(const TomlTable& root) {
    Coach coach;
    coach.id = read_id(root);
    coach.name = root.text("name");
    coach.summary = root.text("summary");
    coach.model = read_file_name(root, "file");
    coach.beard = static_cast<float>(root.number_or("beard", kChannel, 0.0));
    coach.skin_tones = read_colours(root.optional_tables("skin_tones"));
    read_hair(root, coach);
    read_outfits(root, coach);
    put_first(root, coach.skin_tones, "skin_tone");
    put_first(root, coach.hair_styles, "hair_style");
    put_first(root, coach.hair_colours, "hair_colour");
    put_first(root, coach.outfits, "outfit");
    return coach;
}

OwnCoaches read_own_coaches(const fs::path& folder, const std::vector<std::string>& taken) {
    OwnCoaches own;
    std::error_code error;
    if (!fs::is_directory(folder, error)) return own;
    std::vector<fs::path> files;
    for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
        if (at->path().extension() == ".toml" && at->path().filename().string().front() != '.')
            files.push_back(at->path());
    }
    if (error) own.problems.push_back({"can't read the folder: " + error.message(), folder.string()});
    std::ranges::sort(files);
    std::vector<std::string> ids = taken;
    for (const fs::path& path : files) {
        std::vector<Error> problems;
        if (const auto file = TomlFile::read(path, path.string(), problems)) {
            const TomlTable root = file->root();
            Coach coach = read_own_coach(root, folder);
            if (std::ranges::find(ids, coach.id) != ids.end() && !coach.id.empty())
                root.problem("id", fmt::format("\"{}\" is somebody else's: expected another", coach.id));
            file->report_unknown_keys();
            if (file->problems().empty()) {
                ids.push_back(coach.id);
                own.coaches.push_back(std::move(coach));
            }
        }
        own.problems.insert(own.problems.end(), problems.begin(), problems.end());
    }
    return own;
}

}  // namespace ingear::content
