#pragma once

#include <cstdlib>
#include <ctime>
#include <optional>
#include <string>

/// Lets the machine be in another time zone for as long as this lives.
class TimeZone {
  public:
    explicit TimeZone(const char* name) {
        if (const char* was = std::getenv("TZ")) was_ = was;
        set(name);
    }
    TimeZone(const TimeZone&) = delete;
    TimeZone& operator=(const TimeZone&) = delete;
    ~TimeZone() { set(was_ ? was_->c_str() : nullptr); }

  private:
    static void set(const char* name) {
        if (name != nullptr)
            ::setenv("TZ", name, 1);
        else
            ::unsetenv("TZ");
        ::tzset();
    }
    std::optional<std::string> was_;
};
