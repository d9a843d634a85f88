#include <cstdio>
#include <cstdlib>

#include "base/result.h"
#include "content/catalogue_loader.h"
#include "render/gl/offscreen.h"
#include "screens/common/badge_art.h"

/// Every badge on one sheet: on a light ground as it is earned, on a dark one with every other one still
/// waiting. Usage: badge_sheet ASSETS_DIR SIZE FILE.png
using namespace ingear;

namespace {

constexpr int kColumns = 9;

void lay(render::Picture& sheet, const screens::BadgeBaker& badge, int left, int top) {
    for (int y = 0; y < badge.size(); ++y) {
        for (int x = 0; x < badge.size(); ++x) {
            const auto* from = badge.rgba().data() + static_cast<std::ptrdiff_t>((y * badge.size() + x) * 4);
            auto* to =
                sheet.rgba.data() + static_cast<std::ptrdiff_t>(((top + y) * sheet.width + left + x) * 4);
            for (int c = 0; c < 3; ++c)
                to[c] = static_cast<std::uint8_t>((from[c] * from[3] + to[c] * (255 - from[3])) / 255);
        }
    }
}

void fill(render::Picture& sheet, int from, int to, ui::Colour colour) {
    for (int i = from * sheet.width; i < to * sheet.width; ++i) {
        auto* pixel = sheet.rgba.data() + static_cast<std::ptrdiff_t>(i) * 4;
        pixel[0] = colour.r;
        pixel[1] = colour.g;
        pixel[2] = colour.b;
        pixel[3] = 255;
    }
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 4 || std::atoi(argv[2]) < 8) {
        std::fprintf(stderr, "usage: badge_sheet ASSETS_DIR SIZE FILE.png\n");
        return 2;
    }
    const auto loaded = content::load_catalogue(argv[1]);
    for (const Error& problem : loaded.problems) std::fprintf(stderr, "%s\n", problem.text().c_str());
    const domain::RewardBook& book = loaded.catalogue.rewards;
    const int size = std::atoi(argv[2]);
    const int count = static_cast<int>(book.badges.size());
    const int rows = (count + kColumns - 1) / kColumns;
    render::Picture sheet{kColumns * size, 2 * rows * size, {}};
    sheet.rgba.resize(static_cast<std::size_t>(sheet.width) * static_cast<std::size_t>(sheet.height) * 4);
    fill(sheet, 0, rows * size, {246, 243, 238, 255});
    fill(sheet, rows * size, 2 * rows * size, {28, 33, 48, 255});
    for (int i = 0; i < count; ++i) {
        const domain::BadgePicture& picture = book.badges[static_cast<std::size_t>(i)].picture;
        for (const bool dark : {false, true}) {
            // On the dark ground every other one waits.
            const auto finish =
                dark && i % 2 == 1 ? screens::BadgeFinish::outline : screens::BadgeFinish::enamel;
            screens::BadgeBaker baker(picture, book.symbol(picture.symbol), size, finish,
                                      {150, 160, 182, 255});
            baker.bake(size);
            lay(sheet, baker, i % kColumns * size, (i / kColumns + (dark ? rows : 0)) * size);
        }
    }
    if (const auto written = render::write_png(sheet, argv[3]); !written) {
        std::fprintf(stderr, "%s\n", written.error().text().c_str());
        return 1;
    }
    return count > 0 ? 0 : 1;
}
