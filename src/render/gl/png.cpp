#include <cerrno>
#include <cstring>
#include <fstream>

#include "base/paths.h"
#include "render/gl/offscreen.h"

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wshadow"
#pragma GCC diagnostic ignored "-Wunused-function"
#pragma GCC diagnostic ignored "-Wmissing-field-initializers"
#define STB_IMAGE_WRITE_STATIC
#define STB_IMAGE_WRITE_IMPLEMENTATION
#include <stb/stb_image_write.h>
#pragma GCC diagnostic pop

namespace ingear::render {

Result<void> write_png(const Picture& picture, const std::filesystem::path& file) {
    std::ofstream out(file, std::ios::binary);
    if (!out) return fail(std::string("can't write: ") + std::strerror(errno), file.string());
    const auto append = [](void* stream, void* data, int size) {
        static_cast<std::ofstream*>(stream)->write(static_cast<const char*>(data), size);
    };
    const int encoded = stbi_write_png_to_func(append, &out, picture.width, picture.height, 4,
                                               picture.rgba.data(), picture.width * 4);
    out.close();
    if (encoded == 0 || !out) return fail("can't write the picture (is the disk full?)", file.string());
    return {};
}

Result<void> write_private_png(const Picture& picture, const std::filesystem::path& file) {
    std::string bytes;
    const auto append = [](void* text, void* data, int size) {
        static_cast<std::string*>(text)->append(static_cast<const char*>(data),
                                                static_cast<std::size_t>(size));
    };
    if (stbi_write_png_to_func(append, &bytes, picture.width, picture.height, 4, picture.rgba.data(),
                               picture.width * 4) == 0)
        return fail("can't make the picture", file.string());
    return write_private_file(file, bytes);
}

}  // namespace ingear::render
