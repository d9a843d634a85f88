#pragma once

#include <filesystem>
#include <vector>

#include "desktop/process.h"
#include "domain/log/log_event.h"

namespace ingear::agent {

/// Writes to the event log in a process of its own that ends when it is done: the agent's memory stays small,
/// and a slow disk delays nothing. What couldn't be written is tried again, with growing pauses.
class Journal {
  public:
    Journal(desktop::Loop& loop, std::filesystem::path data_dir);
    ~Journal();
    Journal(const Journal&) = delete;
    Journal& operator=(const Journal&) = delete;

    void append(domain::LogEvent event);
    /// Writes what is left here and now.
    void finish();

  private:
    struct Retry final : desktop::Source {
        explicit Retry(Journal& journal) : owner(journal) {}
        [[nodiscard]] int fd() const override { return -1; }
        [[nodiscard]] std::optional<desktop::Uptime> deadline() override { return at; }
        void dispatch(short) override { owner.begin(); }
        Journal& owner;
        std::optional<desktop::Uptime> at;
    };
    void begin();
    void ended(int exit_code);

    desktop::Loop& loop_;
    std::filesystem::path data_dir_;
    std::vector<domain::LogEvent> waiting_;
    std::size_t being_written_ = 0;
    desktop::Process writer_;
    desktop::BackOff back_off_;
    Retry retry_{*this};
};

}  // namespace ingear::agent
