#include "support/places.h"

namespace ingear::places {

const std::filesystem::path& source() {
    static const std::filesystem::path path = INGEAR_SOURCE_DIR;
    return path;
}

const std::filesystem::path& build() {
    static const std::filesystem::path path = INGEAR_BINARY_DIR;
    return path;
}

const std::filesystem::path& share() {
    static const std::filesystem::path path = INGEAR_TEST_SHARE;
    return path;
}

const std::string& game() {
    static const std::string path = INGEAR_PROGRAM;
    return path;
}

}  // namespace ingear::places
