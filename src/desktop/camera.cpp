#include "desktop/camera.h"

#include <dirent.h>
#include <sys/inotify.h>
#include <unistd.h>

#include <array>
#include <cctype>
#include <cstdio>
#include <cstring>
#include <memory>

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
    Watch(Changed changed, std::string dev, std::string proc)
        : changed_(std::move(changed)),
          dev_(std::move(dev)),
          proc_(std::move(proc)),
          inotify_(inotify_init1(IN_CLOEXEC | IN_NONBLOCK)) {
        folder_watch_ = inotify_add_watch(inotify_, dev_.c_str(), IN_CREATE | IN_DELETE | IN_ATTRIB);
        if (folder_watch_ < 0) log::warn("cameras can't be watched: {}: {}", dev_, std::strerror(errno));
        watch_cameras();
        user_ = camera_user();
    }
    ~Watch() override { ::close(inotify_); }

    [[nodiscard]] bool in_use() const override { return !user_.empty(); }
    [[nodiscard]] SenseReport report() const override {
        if (folder_watch_ < 0) return {"camera", "the kernel", false, "can't be watched"};
        if (cameras_ == 0) return {"camera", "the kernel", true, "there is none"};
        return {"camera", "the kernel", true, user_.empty() ? "not in use" : "in use by " + user_};
    }

    [[nodiscard]] int fd() const override { return inotify_; }
    void dispatch(short ready) override {
        (void)ready;
        alignas(inotify_event) std::array<char, 4096> buffer{};
        bool plugged = false, used = false;
        for (ssize_t size = 0; (size = read(inotify_, buffer.data(), buffer.size())) > 0;) {
            for (ssize_t at = 0; at < size;) {
                const auto* event =
                    reinterpret_cast<const inotify_event*>(&buffer[static_cast<std::size_t>(at)]);
                if (event->wd != folder_watch_)
                    used = true;
                else if (event->len > 0 && std::string_view(event->name).starts_with(kCamera))
                    plugged = true;
                at += static_cast<ssize_t>(sizeof(inotify_event) + event->len);
            }
        }
        if (plugged) watch_cameras();
        if (!plugged && !used) return;
        std::string user = camera_user();
        if (std::exchange(user_, user) != user) changed_();
    }

  private:
    void watch_cameras() {
        cameras_ = 0;
        const Folder dev = open_folder(dev_);
        while (const dirent* entry = dev ? readdir(dev.get()) : nullptr) {
            if (!std::string_view(entry->d_name).starts_with(kCamera)) continue;
            ++cameras_;
            inotify_add_watch(inotify_, (dev_ + "/" + entry->d_name).c_str(), IN_OPEN | IN_CLOSE);
        }
    }

    /// "" where there is none.
    [[nodiscard]] std::string camera_user() const {
        if (cameras_ == 0) return "";
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

    Changed changed_;
    std::string dev_, proc_;
    int inotify_;
    int folder_watch_ = -1;
    int cameras_ = 0;
    std::string user_;
};

}  // namespace

std::unique_ptr<Camera> Camera::create(Changed changed, std::string dev, std::string proc) {
    return std::make_unique<Watch>(std::move(changed), std::move(dev), std::move(proc));
}

}  // namespace ingear::desktop
