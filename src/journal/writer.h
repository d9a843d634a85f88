#pragma once

#include <filesystem>
#include <memory>
#include <optional>

#include "base/result.h"
#include "domain/log/log_event.h"

namespace ingear::journal {

/// Records events on a thread of its own (record.h), so that saving never blocks a frame. Errors are kept and
/// told; nothing is dropped: what failed is tried again with the next events and on flush.
class Writer {
  public:
    explicit Writer(std::filesystem::path data_dir);
    ~Writer();  ///< writes what is left
    Writer(const Writer&) = delete;
    Writer& operator=(const Writer&) = delete;

    void append(domain::LogEvent event);
    /// Waits until everything given so far is durable, or says why it isn't.
    [[nodiscard]] Result<void> flush();
    /// The last error that still stands, for a notice on the screen.
    [[nodiscard]] std::optional<Error> trouble() const;

  private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace ingear::journal
