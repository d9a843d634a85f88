// Writes docs/keys.md and the tables of keys in README.md from the table of commands.
//   build/<preset>/bin/key_tables REPOSITORY
#include <cstdio>
#include <filesystem>

#include "base/paths.h"
#include "controller/key_document.h"

namespace {

bool write(const std::filesystem::path& file, const std::string& text) {
    std::FILE* out = std::fopen(file.c_str(), "wb");
    if (out == nullptr) return false;
    const bool whole = std::fwrite(text.data(), 1, text.size(), out) == text.size();
    return std::fclose(out) == 0 && whole;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 2) {
        std::fputs("usage: key_tables REPOSITORY\n", stderr);
        return 2;
    }
    const std::filesystem::path root = argv[1];
    const auto readme = ingear::read_file(root / "README.md");
    if (!readme || !write(root / "README.md", ingear::controller::with_keys_tables(*readme)) ||
        !write(root / "docs" / "keys.md", ingear::controller::keys_document())) {
        std::fputs("key_tables: README.md or docs/keys.md can't be read or written\n", stderr);
        return 1;
    }
    return 0;
}
