#pragma once

#include <chrono>
#include <string>
#include <string_view>

#include "base/result.h"

namespace ingear {

using Seconds = std::chrono::duration<double>;
using Instant = std::chrono::sys_time<std::chrono::milliseconds>;  ///< UTC
using LocalDate = std::chrono::local_days;                         ///< a day in the player's own calendar
using UtcOffset = std::chrono::seconds;                            ///< local time minus UTC

/// An instant as the player's wall clock showed it.
struct Moment {
    Instant at{};
    UtcOffset offset{};

    [[nodiscard]] LocalDate local_date() const;
    /// Seconds since local midnight, 0 … 86399.
    [[nodiscard]] std::chrono::seconds local_time_of_day() const;

    bool operator==(const Moment&) const = default;
};

/// Tells the time. Passed to whatever needs it, so that tests and `--now` can set it.
class Clock {
  public:
    virtual ~Clock() = default;
    [[nodiscard]] virtual Moment now() const = 0;
};

/// The machine's clock and time zone (TZ), asked anew at every call, so that travel and DST are followed.
class SystemClock final : public Clock {
  public:
    [[nodiscard]] Moment now() const override;
};

/// Starts at a given moment and runs on at the machine's pace. With `offset_follows_zone` the offset is the
/// machine's time zone at that instant; otherwise it stays as given.
class ShiftedClock final : public Clock {
  public:
    ShiftedClock(Moment start, bool offset_follows_zone);
    [[nodiscard]] Moment now() const override;

  private:
    Moment start_;
    bool offset_follows_zone_;
    std::chrono::steady_clock::time_point began_;
};

/// Stands still until it is moved.
class ManualClock final : public Clock {
  public:
    explicit ManualClock(Moment start) : now_(start) {}
    [[nodiscard]] Moment now() const override { return now_; }
    void set(Moment moment) { now_ = moment; }
    void advance(Seconds by) { now_.at += std::chrono::round<std::chrono::milliseconds>(by); }

  private:
    Moment now_;
};

/// The machine's offset from UTC at an instant (from TZ or /etc/localtime).
[[nodiscard]] UtcOffset zone_offset_at(Instant at);

/// A parsed RFC 3339 time stamp. `zulu` is true for "Z", which names an instant but no wall clock.
struct ParsedTimestamp {
    Moment moment;
    bool zulu = false;
};

/// Reads "2026-03-29T01:30:00+01:00" (also with fractions of a second and "Z").
[[nodiscard]] Result<ParsedTimestamp> parse_rfc3339(std::string_view text);
/// "2026-03-29T01:30:00+01:00", with milliseconds where there are any.
[[nodiscard]] std::string format_rfc3339(const Moment& moment);

/// "2026-03-29".
[[nodiscard]] std::string format_date(LocalDate date);
[[nodiscard]] Result<LocalDate> parse_date(std::string_view text);

/// The Monday on or before the day: weeks are ISO weeks.
[[nodiscard]] LocalDate week_start(LocalDate date);
/// The calendar month that a day lies in.
[[nodiscard]] std::chrono::year_month month_of(LocalDate date);

/// Days from `from` to `to`, both included.
struct DateRange {
    LocalDate from{};
    LocalDate to{};

    [[nodiscard]] int days() const { return static_cast<int>((to - from).count()) + 1; }
    [[nodiscard]] bool has(LocalDate date) const { return date >= from && date <= to; }
    bool operator==(const DateRange&) const = default;
};

}  // namespace ingear
