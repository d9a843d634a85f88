#include "screens/theme_reader.h"

#include <vector>

#include "content/toml_reader.h"

namespace ingear::screens {

namespace {

std::string_view file_name(domain::Theme theme) {
    return theme == domain::Theme::dark ? "dark.toml" : "light.toml";
}

}  // namespace

Result<ui::Palette> load_palette(const std::filesystem::path& share_dir, domain::Theme theme) {
    const auto path = share_dir / "assets" / "themes" / file_name(theme);
    std::vector<Error> problems;
    const auto file = content::TomlFile::read(path, path.string(), problems);
    if (!file) return tl::make_unexpected(problems.front());

    ui::Palette palette;
    (void)file->root().text("name");
    if (const auto colours = file->root().table("colours")) {
        for (const ui::PaletteEntry& entry : ui::palette_entries()) {
            if (!colours->has(entry.key)) {
                colours->problem(entry.key, "expected a colour");
                continue;
            }
            const auto colour = ui::parse_colour(colours->text(entry.key));
            if (colour)
                palette.*entry.colour = *colour;
            else
                colours->problem(entry.key, colour.error().message);
        }
    }
    file->report_unknown_keys();
    if (!file->problems().empty()) return tl::make_unexpected(file->problems().front());
    return palette;
}

}  // namespace ingear::screens
