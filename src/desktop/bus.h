#pragma once

#include <functional>
#include <string>
#include <vector>

#include "desktop/event_loop.h"

struct sd_bus;
struct sd_bus_message;
struct sd_bus_slot;

namespace ingear::desktop {

/// A connection to a message bus that comes back: when it is lost it is made anew, with growing pauses, and
/// whoever uses it is told to begin anew.
class Bus {
  public:
    enum class Kind { session, system };
    Bus(EventLoop& loop, Kind kind);
    ~Bus();
    Bus(const Bus&) = delete;
    Bus& operator=(const Bus&) = delete;

    /// What to do whenever the connection stands (matches, names, first questions), and when it is lost.
    void on_up(std::function<void()> call) { up_calls_.push_back(std::move(call)); }
    void on_down(std::function<void()> call) { down_calls_.push_back(std::move(call)); }
    /// Connects, or begins to try again and again.
    void open();
    void close();
    [[nodiscard]] bool is_up() const { return bus_ != nullptr; }
    [[nodiscard]] sd_bus* raw() const { return bus_; }
    [[nodiscard]] const char* name() const { return kind_ == Kind::session ? "session" : "system"; }
    /// Why it is down.
    [[nodiscard]] const std::string& trouble() const { return trouble_; }

    using Handler = std::function<void(sd_bus_message*)>;
    /// Calls the handler for every message that fits the rule, as long as the connection stands.
    void match(const std::string& rule, Handler handler);
    /// Asks without waiting. The answer may be an error; there is none when the connection is lost before.
    /// Never starts a service unless `start` says so.
    struct Target {
        const char* service;
        const char* path;
        const char* interface;
        const char* member;
        bool start = false;
    };
    void call(const Target& target, Handler answer = {},
              const std::function<void(sd_bus_message*)>& fill = {});
    /// Asks for a property; the handler gets the message inside the variant of that type, or null when there
    /// is none.
    void get(const Target& property, const char* type, Handler value);

  private:
    void lose(int error);

    EventLoop& loop_;
    Kind kind_;
    sd_bus* bus_ = nullptr;
    std::vector<std::function<void()>> up_calls_, down_calls_;
    BackOff back_off_;
    Deferred lost_;
    std::string trouble_;
};

/// The name's owner as told by NameOwnerChanged; "" when it has left.
[[nodiscard]] std::string match_owner(const char* name);
void read_owner_change(sd_bus_message* message, const std::function<void(bool present)>& tell);

}  // namespace ingear::desktop
