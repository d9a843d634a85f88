#include "base/paths.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <sstream>

namespace ingear {

namespace fs = std::filesystem;

namespace {

fs::path xdg_dir(const char* variable, const char* fallback_under_home) {
    // The XDG base directory specification: a relative path in the variable is to be ignored.
    if (const char* value = std::getenv(variable); value != nullptr && value[0] == '/')
        return fs::path(value) / "ingear";
    const char* home = std::getenv("HOME");
    return fs::path(home != nullptr ? home : "/") / fallback_under_home / "ingear";
}

/// Closes a file descriptor when it goes out of scope.
struct Descriptor {
    int fd = -1;
    explicit Descriptor(int descriptor) : fd(descriptor) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor() {
        if (fd >= 0) ::close(fd);
    }
};

bool write_all(int fd, std::string_view text) {
    while (!text.empty()) {
        const ssize_t written = ::write(fd, text.data(), text.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) return false;
        text.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

}  // namespace

fs::path default_data_dir() {
    return xdg_dir("XDG_DATA_HOME", ".local/share");
}

fs::path default_config_dir() {
    return xdg_dir("XDG_CONFIG_HOME", ".config");
}

fs::path share_dir() {
    std::error_code ignored;
    const fs::path program = fs::read_symlink("/proc/self/exe", ignored);
    return program.parent_path().parent_path() / "share" / "ingear";
}

Result<void> make_private_dir(const fs::path& dir) {
    std::error_code error;
    if (fs::is_directory(dir, error)) return {};
    if (dir.has_parent_path() && dir.parent_path() != dir) {
        fs::create_directories(dir.parent_path(), error);
        if (error) return fail("can't create the folder: " + error.message(), dir.parent_path().string());
    }
    if (::mkdir(dir.c_str(), 0700) != 0 && errno != EEXIST) {
        return fail(std::string("can't create the folder: ") + std::strerror(errno), dir.string());
    }
    if (!fs::is_directory(dir, error)) return fail("is in the way: not a folder", dir.string());
    return {};
}

Result<void> write_private_file(const fs::path& file, std::string_view text) {
    const fs::path draft = file.string() + ".new";
    const auto refuse = [&](const char* what) {
        const std::string reason = std::strerror(errno);
        ::unlink(draft.c_str());
        return fail(std::string(what) + ": " + reason, file.string());
    };
    {
        const Descriptor out(::open(draft.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600));
        if (out.fd < 0) return refuse("can't write");
        if (!write_all(out.fd, text) || ::fsync(out.fd) != 0) return refuse("can't write");
    }
    if (::rename(draft.c_str(), file.c_str()) != 0) return refuse("can't replace");
    return {};
}

Result<std::string> read_file(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    if (!in) return fail(std::string("can't open: ") + std::strerror(errno), file.string());
    std::ostringstream text;
    text << in.rdbuf();
    if (in.bad()) return fail("can't read to the end", file.string());
    return std::move(text).str();
}

}  // namespace ingear
