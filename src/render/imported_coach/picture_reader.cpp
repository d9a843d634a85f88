#include "render/imported_coach/picture_reader.h"

#include <algorithm>
#include <memory>
#include <string>

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wshadow"
#pragma GCC diagnostic ignored "-Wunused-function"
#pragma GCC diagnostic ignored "-Wsign-conversion"
#pragma GCC diagnostic ignored "-Wold-style-cast"
#pragma GCC diagnostic ignored "-Wuseless-cast"
#pragma GCC diagnostic ignored "-Wduplicated-branches"
#pragma GCC diagnostic ignored "-Wcast-qual"
#pragma GCC diagnostic ignored "-Wdouble-promotion"
#pragma GCC diagnostic ignored "-Wimplicit-fallthrough"
#define STB_IMAGE_STATIC
#define STB_IMAGE_IMPLEMENTATION
#define STBI_ONLY_PNG
#define STBI_ONLY_JPEG
#define STBI_NO_STDIO
#include <stb/stb_image.h>
#pragma GCC diagnostic pop

namespace ingear::render {

namespace {

/// Halves it by the mean of every four pixels.
Picture halved(const Picture& large) {
    Picture small{std::max(1, large.width / 2), std::max(1, large.height / 2), {}};
    small.rgba.resize(static_cast<std::size_t>(small.width) * static_cast<std::size_t>(small.height) * 4);
    const auto at = [&](int x, int y, int channel) {
        const int column = std::min(x, large.width - 1);
        const int row = std::min(y, large.height - 1);
        return static_cast<int>(
            large.rgba[static_cast<std::size_t>((row * large.width + column) * 4 + channel)]);
    };
    for (int y = 0; y < small.height; ++y) {
        for (int x = 0; x < small.width; ++x) {
            for (int c = 0; c < 4; ++c) {
                const int sum = at(2 * x, 2 * y, c) + at(2 * x + 1, 2 * y, c) + at(2 * x, 2 * y + 1, c) +
                                at(2 * x + 1, 2 * y + 1, c);
                small.rgba[static_cast<std::size_t>((y * small.width + x) * 4 + c)] =
                    static_cast<std::uint8_t>((sum + 2) / 4);
            }
        }
    }
    return small;
}

}  // namespace

Result<Picture> read_picture(const std::vector<unsigned char>& bytes) {
    if (bytes.empty()) return fail("a picture is empty");
    if (bytes.size() > HumanoidLimits::kBytes) return fail("a picture is too large");
    const auto size = static_cast<int>(bytes.size());
    Picture picture;
    int channels = 0;
    if (stbi_info_from_memory(bytes.data(), size, &picture.width, &picture.height, &channels) == 0)
        return fail("a picture is neither PNG nor JPEG, or damaged");
    if (picture.width < 1 || picture.height < 1 || picture.width > HumanoidLimits::kPicture ||
        picture.height > HumanoidLimits::kPicture) {
        return fail("a picture has " + std::to_string(picture.width) + " x " +
                    std::to_string(picture.height) + " pixels: expected at most " +
                    std::to_string(HumanoidLimits::kPicture) + " on a side");
    }
    const std::unique_ptr<stbi_uc, decltype(&stbi_image_free)> pixels(
        stbi_load_from_memory(bytes.data(), size, &picture.width, &picture.height, &channels, 4),
        &stbi_image_free);
    if (pixels == nullptr) return fail("a picture is damaged");
    const std::size_t count =
        static_cast<std::size_t>(picture.width) * static_cast<std::size_t>(picture.height) * 4;
    picture.rgba.assign(pixels.get(), pixels.get() + count);
    while (std::max(picture.width, picture.height) > HumanoidLimits::kKeptPicture) picture = halved(picture);
    return picture;
}

}  // namespace ingear::render
