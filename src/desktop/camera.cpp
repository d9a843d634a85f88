#include "desktop/camera.h"

#include <dirent.h>
#include <sys/inotify.h>
#include <unistd.h>

#include <array>
#include <cctype>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>
#include <string_view>
#include <utility>
#include <vector>

#include "base/log.h"

namespace ingear::desktop {

namespace {

constexpr std::string_view kCamera = "video";

struct CloseFolder {
    void operator()(DIR* folder) const { closedir(folder); }
};
using Folder = std::unique_ptr<DIR, CloseFolder>;

Folder open_folder(const std::string& path) {
    return Folder(opendir(path.c_str()));
}

struct CloseFile {
    void operator()(std::FILE* file) const { std::fclose(file); }
};

bool holds_camera(const std::string& process, const std::string& camera) {
    const Folder files = open_folder(process + "/fd");
    if (!files) return false;
    std::array<char, 256> target{};
    while (const dirent* entry = readdir(files.get())) {
        const std::string link = process + "/fd/" + entry->d_name;
        const ssize_t length = readlink(link.c_str(), target.data(), target.size());
        if (length > 0 &&
            std::string_view(target.data(), static_cast<std::size_t>(length)).starts_with(camera))
            return true;
    }
    return false;
}

std::string program_name(const std::string& process) {
    const std::unique_ptr<std::FILE, CloseFile> file(std::fopen((process + "/comm").c_str(), "re"));
    std::array<char, 64> name{};
    if (!file || std::fgets(name.data(), static_cast<int>(name.size()), file.get()) == nullptr)
        return "a program";
    name[std::strcspn(name.data(), "\n")] = '\0';
    return name.data();
}

class Watch final : public Camera {
  public:
    Watch(EventLoop& loop, Changed changed, std::string dev, std::string proc)
        : loop_(loop),
          changed_(std::move(changed)),
          dev_(std::move(dev)),
          proc_(std::move(proc)),
          look_(loop, [this] { look(); }) {
        folder_ =
            loop_.on_file_events(dev_, IN_CREATE | IN_DELETE | IN_ATTRIB, [this](const inotify_event& event) {
                if (event.len > 0 && std::string_view(event.name).starts_with(kCamera)) watch_cameras();
            });
        if (!folder_) log::warn("cameras can't be watched: {}: {}", dev_, std::strerror(errno));
        watch_cameras();
    }

    [[nodiscard]] bool in_use() const override { return !user_.empty(); }
    [[nodiscard]] PresenceReport report() const override {
        if (!folder_) return {"camera", "the kernel", false, "can't be watched"};
        if (cameras_.empty()) return {"camera", "the kernel", true, "there is none"};
        return {"camera", "the kernel", true, user_.empty() ? "not in use" : "in use by " + user_};
    }

  private:
    void watch_cameras() {
        cameras_.clear();
        const Folder dev = open_folder(dev_);
        while (const dirent* entry = dev ? readdir(dev.get()) : nullptr) {
            if (!std::string_view(entry->d_name).starts_with(kCamera)) continue;
            cameras_.push_back(loop_.on_file_events(dev_ + "/" + entry->d_name, IN_OPEN | IN_CLOSE,
                                                    [this](const inotify_event&) { look_.call(); }));
        }
        // Later: sd-event itself holds what it has only just begun to watch.
        look_.call();
    }

    void look() {
        std::string user = camera_user();
        if (std::exchange(user_, user) != user) changed_();
    }

    /// "" where there is none.
    [[nodiscard]] std::string camera_user() const {
        if (cameras_.empty()) return "";
        const std::string camera = dev_ + "/" + std::string(kCamera);
        const Folder processes = open_folder(proc_);
        while (const dirent* entry = processes ? readdir(processes.get()) : nullptr) {
            if (std::isdigit(static_cast<unsigned char>(entry->d_name[0])) == 0) continue;
            const std::string process = proc_ + "/" + entry->d_name;
            if (!holds_camera(process, camera)) continue;
            const std::string name = program_name(process);
            // The servers that hand cameras on hold them without looking through them.
            if (name != "pipewire" && name != "wireplumber") return name;
        }
        return "";
    }

    EventLoop& loop_;
    Changed changed_;
    std::string dev_, proc_;
    EventSource folder_;
    std::vector<EventSource> cameras_;  ///< each of them, watched or not
    std::string user_;
    Deferred look_;
};

}  // namespace

std::unique_ptr<Camera> Camera::create(EventLoop& loop, Changed changed, std::string dev, std::string proc) {
    return std::make_unique<Watch>(loop, std::move(changed), std::move(dev), std::move(proc));
}

}  // namespace ingear::desktop
