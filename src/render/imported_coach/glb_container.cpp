#include "render/imported_coach/glb_container.h"

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <string>

namespace ingear::render {

namespace {

/// A file that names other files would have them read: it gets none, and we remember what it asked for.
bool no_such_file(const std::string& name, void* asked) {
    auto& first = *static_cast<std::string*>(asked);
    if (first.empty()) first = name;
    return false;
}
std::string same_path(const std::string& name, void*) {
    return name;
}
bool read_nothing(std::vector<unsigned char>*, std::string*, const std::string& name, void* asked) {
    auto& first = *static_cast<std::string*>(asked);
    if (first.empty()) first = name;
    return false;
}

bool write_nothing(std::string*, const std::string&, const std::vector<unsigned char>&, void*) {
    return false;
}

/// tinygltf takes either all of them or silently none, and then reads what is on the disk. Its version 2.9
/// asks for the size of a file as well.
template <class Callbacks>
Callbacks no_files(std::string& asked_for) {
    Callbacks none{};
    none.FileExists = &no_such_file;
    none.ExpandFilePath = &same_path;
    none.ReadWholeFile = &read_nothing;
    none.WriteWholeFile = &write_nothing;
    if constexpr (requires { none.GetFileSizeInBytes; })
        none.GetFileSizeInBytes = [](std::size_t*, std::string*, const std::string& name, void* asked) {
            return no_such_file(name, asked);
        };
    none.user_data = &asked_for;
    return none;
}

/// Pictures are unpacked later, and only those that are shown.
bool keep_packed(tinygltf::Image* image, int, std::string*, std::string*, int, int,
                 const unsigned char* bytes, int size, void*) {
    image->image.assign(bytes, bytes + std::max(size, 0));
    image->as_is = true;
    return true;
}

/// Whether tables and lists lie more deeply in each other than any sane file's: taking such a tower apart
/// would overflow the stack of the library.
bool too_deep(const unsigned char* text, std::size_t size) {
    constexpr int kDeepest = 64;
    int depth = 0;
    bool quoted = false;
    for (std::size_t i = 0; i < size; ++i) {
        const unsigned char c = text[i];
        if (quoted) {
            if (c == '\\')
                ++i;
            else if (c == '"')
                quoted = false;
        } else if (c == '"') {
            quoted = true;
        } else if (c == '{' || c == '[') {
            if (++depth > kDeepest) return true;
        } else if (c == '}' || c == ']') {
            --depth;
        }
    }
    return false;
}

/// The first piece of the file, in words of four bytes: "glTF", version, length; length and "JSON" of the
/// text.
Result<void> check_container(const std::vector<unsigned char>& bytes) {
    constexpr std::size_t kHead = 20;
    constexpr std::size_t kLargestText = 32 * 1024 * 1024;
    if (bytes.size() < kHead || std::memcmp(bytes.data(), "glTF", 4) != 0)
        return fail("is no binary glTF file (.glb, .vrm)");
    std::uint32_t text = 0;
    std::memcpy(&text, bytes.data() + 12, sizeof text);
    if (text > bytes.size() - kHead) return fail("ends too early");
    if (text > kLargestText) return fail("describes itself in more than 32 MiB");
    if (too_deep(bytes.data() + kHead, text)) return fail("has tables nested too deeply");
    return {};
}

}  // namespace

Result<tinygltf::Model> load_glb(const std::vector<unsigned char>& bytes) {
    INGEAR_TRY_DO(check_container(bytes));
    tinygltf::TinyGLTF loader;
    tinygltf::Model model;
    std::string asked_for;
    std::string error;
    std::string warning;
    loader.SetImageLoader(&keep_packed, nullptr);
    loader.SetFsCallbacks(no_files<tinygltf::FsCallbacks>(asked_for));
    bool loaded = false;
    try {
        loaded = loader.LoadBinaryFromMemory(&model, &error, &warning, bytes.data(),
                                             static_cast<unsigned>(bytes.size()));
    } catch (const std::exception& wrong) {
        error = wrong.what();
    }
    if (!asked_for.empty())
        return fail("needs the file \"" + asked_for + "\": everything has to be in the one file");
    if (loaded) return model;
    while (!error.empty() && error.back() == '\n') error.pop_back();
    return fail("is damaged: " + (error.empty() ? "not a binary glTF file" : error));
}

}  // namespace ingear::render
