#pragma once

#include <cstdlib>
#include <filesystem>
#include <stdexcept>
#include <string>

namespace ingear::bench {

/// An empty folder that is gone at the end. On the disk of `parent`: what a commit costs is up to the disk.
class Scratch {
  public:
    explicit Scratch(const std::filesystem::path& parent) {
        std::string name = (parent / "ingear-bench-XXXXXX").string();
        if (::mkdtemp(name.data()) == nullptr)
            throw std::runtime_error("can't make a folder in " + parent.string());
        path_ = name;
    }
    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;
    ~Scratch() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }
    [[nodiscard]] const std::filesystem::path& path() const { return path_; }

  private:
    std::filesystem::path path_;
};

/// The first argument of the program, or the folder that it was started in.
inline std::filesystem::path disk_from(int argc, char** argv) {
    return argc > 1 ? std::filesystem::path(argv[1]) : std::filesystem::current_path();
}

}  // namespace ingear::bench
