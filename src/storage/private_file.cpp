#include "storage/private_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace ingear::storage {

Result<void> create_private_file(const std::filesystem::path& file) {
    const int descriptor = ::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (descriptor >= 0) {
        ::close(descriptor);
        sync_folder(file.parent_path());
        return {};
    }
    if (errno == EEXIST) return {};
    return fail(std::string("can't create the file: ") + std::strerror(errno), file.string());
}

void sync_folder(const std::filesystem::path& dir) {
    const int descriptor = ::open(dir.empty() ? "." : dir.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0) return;
    ::fsync(descriptor);
    ::close(descriptor);
}

}  // namespace ingear::storage
