#include "desktop/camera.h"

#include <dirent.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cctype>
#include <cstdio>
#include <cstring>
#include <memory>

namespace ingear::desktop {

namespace {

struct CloseFolder {
    void operator()(DIR* folder) const { closedir(folder); }
};
using Folder = std::unique_ptr<DIR, CloseFolder>;

Folder open_folder(const std::string& path) {
    return Folder(opendir(path.c_str()));
}

bool any_camera(const std::string& dev) {
    struct stat info {};
    constexpr int kMostCameras = 16;
    for (int i = 0; i < kMostCameras; ++i)
        if (stat((dev + std::to_string(i)).c_str(), &info) == 0) return true;
    return false;
}

bool holds_camera(const std::string& process, const char* dev) {
    const Folder files = open_folder(process + "/fd");
    if (!files) return false;
    std::array<char, 256> target{};
    while (const dirent* entry = readdir(files.get())) {
        const std::string link = process + "/fd/" + entry->d_name;
        const ssize_t length = readlink(link.c_str(), target.data(), target.size() - 1);
        if (length <= 0) continue;
        target[static_cast<std::size_t>(length)] = '\0';
        if (std::strncmp(target.data(), dev, std::strlen(dev)) == 0) return true;
    }
    return false;
}

std::string program_name(const std::string& process) {
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::fopen((process + "/comm").c_str(), "re"),
                                                               &std::fclose);
    std::array<char, 64> name{};
    if (!file || std::fgets(name.data(), static_cast<int>(name.size()), file.get()) == nullptr)
        return "a program";
    name[std::strcspn(name.data(), "\n")] = '\0';
    return name.data();
}

}  // namespace

std::optional<std::string> camera_user(const char* proc, const char* dev) {
    if (!any_camera(dev)) return std::nullopt;
    const Folder processes = open_folder(proc);
    if (!processes) return std::nullopt;
    while (const dirent* entry = readdir(processes.get())) {
        if (std::isdigit(static_cast<unsigned char>(entry->d_name[0])) == 0) continue;
        const std::string process = std::string(proc) + "/" + entry->d_name;
        const std::string name = program_name(process);
        // The servers that hand cameras on hold them without looking through them.
        if (name == "pipewire" || name == "wireplumber") continue;
        if (holds_camera(process, dev)) return name;
    }
    return std::nullopt;
}

}  // namespace ingear::desktop
