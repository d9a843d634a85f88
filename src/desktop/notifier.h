#pragma once

#include <string>
#include <utility>
#include <vector>

#include "desktop/bus.h"

namespace ingear::desktop {

/// A word on the desktop through org.freedesktop.Notifications.
struct Notification {
    std::string title;
    std::string body;
    std::vector<std::pair<std::string, std::string>> actions = {};  ///< id and label
    bool stays = false;                                             ///< until it is answered or withdrawn
    bool chimes = false;     ///< with the sound of a message in the desktop's theme; else without any
    bool transient = false;  ///< leaves no trace in the desktop's list
};

/// One question at a time, and words that need no answer beside it.
class Notifier {
  public:
    struct Calls {
        std::function<void(const std::string& action)> answered;  ///< "default" where it was clicked itself
        std::function<void()> dismissed;                          ///< closed by the player
        std::function<void()> unavailable;                        ///< no service could show the question
    };
    Notifier(Bus& session, Calls calls);

    /// In the place of the one before.
    void ask(const Notification& question);
    void withdraw();
    void tell(const Notification& words);
    [[nodiscard]] bool available() const { return available_; }
    /// The service said that it plays the sound of what chimes.
    [[nodiscard]] bool plays_sounds() const { return available_ && plays_sounds_; }

  private:
    void come_up();
    void ask_capabilities();
    void send(const Notification& words, std::uint32_t replaces, Bus::Handler answer);
    void close(std::uint32_t id);

    Bus& session_;
    Calls calls_;
    Notification question_;
    bool wanted_ = false;
    bool available_ = false;
    bool plays_sounds_ = false;
    std::uint32_t shown_ = 0;
    std::uint64_t round_ = 0;  ///< answers that come late belong to an earlier one
};

}  // namespace ingear::desktop
