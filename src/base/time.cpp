#include "base/time.h"

#include <fmt/format.h>

#include <charconv>
#include <ctime>
#include <optional>

namespace ingear {

using namespace std::chrono;

LocalDate Moment::local_date() const {
    return floor<days>(local_time<milliseconds>{at.time_since_epoch() + offset});
}

seconds Moment::local_time_of_day() const {
    const local_time<milliseconds> local{at.time_since_epoch() + offset};
    return floor<seconds>(local - floor<days>(local));
}

UtcOffset zone_offset_at(Instant at) {
    const std::time_t time = floor<seconds>(at).time_since_epoch().count();
    std::tm local{};
    ::tzset();
    if (::localtime_r(&time, &local) == nullptr) return UtcOffset{0};
    return UtcOffset{local.tm_gmtoff};
}

Moment SystemClock::now() const {
    const auto at = floor<milliseconds>(system_clock::now());
    return {at, zone_offset_at(at)};
}

ShiftedClock::ShiftedClock(Moment start, bool offset_follows_zone)
    : start_(start), offset_follows_zone_(offset_follows_zone), began_(steady_clock::now()) {}

Moment ShiftedClock::now() const {
    const Instant at = start_.at + floor<milliseconds>(steady_clock::now() - began_);
    return {at, offset_follows_zone_ ? zone_offset_at(at) : start_.offset};
}

namespace {

/// Reads fixed-width numbers and single characters off the front of a text; any mismatch makes it bad for
/// good.
class Scanner {
  public:
    explicit Scanner(std::string_view text) : rest_(text) {}

    int digits(std::size_t count) {
        int value = 0;
        if (rest_.size() < count) return bad();
        const auto [end, error] = std::from_chars(rest_.data(), rest_.data() + count, value);
        if (error != std::errc{} || end != rest_.data() + count || rest_.front() == '-') return bad();
        rest_.remove_prefix(count);
        return value;
    }
    bool accept(char expected) {
        if (rest_.empty() || rest_.front() != expected) return false;
        rest_.remove_prefix(1);
        return true;
    }
    void expect(char expected) {
        if (!accept(expected)) bad();
    }
    /// Fraction digits as milliseconds, the rest cut off.
    milliseconds fraction() {
        int value = 0;
        int places = 0;
        while (!rest_.empty() && rest_.front() >= '0' && rest_.front() <= '9') {
            if (places < 3) value = value * 10 + (rest_.front() - '0');
            ++places;
            rest_.remove_prefix(1);
        }
        if (places == 0) bad();
        for (int i = places; i < 3; ++i) value *= 10;
        return milliseconds{value};
    }
    [[nodiscard]] bool done() const { return good_ && rest_.empty(); }

  private:
    int bad() {
        good_ = false;
        return 0;
    }
    std::string_view rest_;
    bool good_ = true;
};

LocalDate scan_date(Scanner& scan, bool& valid) {
    const year y{scan.digits(4)};
    scan.expect('-');
    const month m{static_cast<unsigned>(scan.digits(2))};
    scan.expect('-');
    const day d{static_cast<unsigned>(scan.digits(2))};
    valid = (y / m / d).ok();
    return valid ? LocalDate{y / m / d} : LocalDate{};
}

/// Nothing where there is neither a sign nor a Z; the offset is out of range when it is a day or more.
std::optional<UtcOffset> scan_offset(Scanner& scan, bool& zulu) {
    zulu = scan.accept('Z') || scan.accept('z');
    if (zulu) return UtcOffset{0};
    int sign = 0;
    if (scan.accept('+'))
        sign = 1;
    else if (scan.accept('-'))
        sign = -1;
    else
        return std::nullopt;
    const hours h{scan.digits(2)};
    scan.expect(':');
    const minutes m{scan.digits(2)};
    if (h >= hours{24} || m >= minutes{60}) return std::nullopt;
    return sign * (h + m);
}

}  // namespace

Result<ParsedTimestamp> parse_rfc3339(std::string_view text) {
    const auto refuse = [&] {
        return fail(fmt::format("expected a time such as 2026-03-29T18:30:00+02:00, not \"{}\"", text));
    };
    Scanner scan(text);
    bool date_valid = false;
    const LocalDate date = scan_date(scan, date_valid);
    if (!scan.accept('T') && !scan.accept('t')) scan.expect(' ');
    const hours h{scan.digits(2)};
    scan.expect(':');
    const minutes m{scan.digits(2)};
    scan.expect(':');
    const seconds s{scan.digits(2)};
    const milliseconds fraction = scan.accept('.') ? scan.fraction() : milliseconds{0};
    bool zulu = false;
    const auto offset = scan_offset(scan, zulu);
    // A leap second (60) is read as the second after it.
    if (!scan.done() || !date_valid || !offset || h >= hours{24} || m >= minutes{60} || s > seconds{60}) {
        return refuse();
    }
    const Instant at{date.time_since_epoch() + h + m + s + fraction - *offset};
    return ParsedTimestamp{{at, *offset}, zulu};
}

std::string format_rfc3339(const Moment& moment) {
    const local_time<milliseconds> local{moment.at.time_since_epoch() + moment.offset};
    const auto day = floor<days>(local);
    const hh_mm_ss clock{local - day};
    const auto offset_minutes = duration_cast<minutes>(abs(moment.offset)).count();
    std::string text = fmt::format("{}T{:02}:{:02}:{:02}", format_date(day), clock.hours().count(),
                                   clock.minutes().count(), clock.seconds().count());
    if (clock.subseconds().count() != 0) text += fmt::format(".{:03}", clock.subseconds().count());
    return text + fmt::format("{}{:02}:{:02}", moment.offset < UtcOffset{0} ? '-' : '+', offset_minutes / 60,
                              offset_minutes % 60);
}

std::string format_date(LocalDate date) {
    const year_month_day ymd{date};
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(ymd.year()), static_cast<unsigned>(ymd.month()),
                       static_cast<unsigned>(ymd.day()));
}

Result<LocalDate> parse_date(std::string_view text) {
    Scanner scan(text);
    bool valid = false;
    const LocalDate date = scan_date(scan, valid);
    if (!scan.done() || !valid)
        return fail(fmt::format("expected a date such as 2026-03-29, not \"{}\"", text));
    return date;
}

LocalDate week_start(LocalDate date) {
    return date - (weekday{date} - Monday);
}

std::chrono::year_month month_of(LocalDate date) {
    const std::chrono::year_month_day day(date);
    return day.year() / day.month();
}

}  // namespace ingear
