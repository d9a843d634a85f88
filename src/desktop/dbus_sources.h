#pragma once

#include "desktop/bus.h"
#include "desktop/presence_source.h"

/// What the buses tell of the desk. Every service may be missing; what it tells is then as if it were quiet.
namespace ingear::desktop {

/// Lock, sleep and the idle hint of logind; where there is no logind, the lock alone from the screen savers.
class LogindSource final : public IdleSource {
  public:
    LogindSource(Bus& system, Bus& session, Changed changed);

    [[nodiscard]] bool locked() const { return locked_hint_ || screen_saver_; }
    [[nodiscard]] bool asleep() const { return asleep_; }
    [[nodiscard]] bool inhibited() const { return inhibited_; }
    [[nodiscard]] PresenceReport report() const override;
    [[nodiscard]] PresenceReport idle_report() const;

    /// The hint comes when the desktop thinks so; it can't be asked for another time.
    void set_rest_after(Uptime) override {}
    [[nodiscard]] bool active() const override { return hint_known_; }
    [[nodiscard]] std::optional<Uptime> idle_since() const override { return idle_since_; }

  private:
    void come_up();
    void follow_session(const std::string& path);
    void ask();
    void ask_inhibited();
    template <class T>
    void set(T& field, T value) {
        if (std::exchange(field, value) != value) changed_();
    }

    Bus& system_;
    Bus& session_;
    Changed changed_;
    std::string path_;
    bool there_ = false, hint_known_ = false;
    bool locked_hint_ = false, screen_saver_ = false, asleep_ = false, inhibited_ = false;
    std::optional<Uptime> idle_since_;
};

/// GNOME's idle monitor.
class MutterIdle final : public IdleSource {
  public:
    MutterIdle(Bus& session, Changed changed);

    void set_rest_after(Uptime rest_after) override;
    [[nodiscard]] bool active() const override { return there_; }
    [[nodiscard]] std::optional<Uptime> idle_since() const override { return idle_since_; }
    [[nodiscard]] PresenceReport report() const override;

  private:
    void come_up();
    void watch_for_rest();
    void watch_for_work();
    void lose();

    Bus& session_;
    Changed changed_;
    Uptime rest_after_ = std::chrono::minutes{5};
    bool there_ = false;
    std::uint32_t rest_watch_ = 0, work_watch_ = 0;
    std::optional<Uptime> idle_since_;
};

/// Programs that keep the screen awake (a film, a talk), and do-not-disturb.
class InhibitorSource final : public PresenceSource {
  public:
    InhibitorSource(Bus& session, Changed changed);

    [[nodiscard]] bool watching() const { return gnome_ || power_; }
    [[nodiscard]] bool quiet() const { return paused_ || notifications_inhibited_; }
    [[nodiscard]] PresenceReport report() const override;
    [[nodiscard]] PresenceReport quiet_report() const;

  private:
    void come_up();
    void ask_gnome();
    void ask_power();
    void ask_quiet();
    void set(bool& field, bool value) {
        if (std::exchange(field, value) != value) changed_();
    }

    Bus& session_;
    Changed changed_;
    bool gnome_ = false, power_ = false, paused_ = false, notifications_inhibited_ = false;
    bool watching_known_ = false, quiet_known_ = false;
};

}  // namespace ingear::desktop
