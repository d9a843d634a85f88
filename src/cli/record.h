#pragma once

#include <memory>
#include <span>
#include <vector>

#include "cli/context.h"
#include "domain/session/session_log.h"

namespace ingear::cli {

/// Saves a simulated session as if it had really been done from the context's moment on.
class Recorder {
  public:
    /// Opens the store at once, so that a session which can't be saved isn't begun. The context outlives the
    /// recorder.
    [[nodiscard]] static OrFailure<Recorder> open(const Context& context, const domain::SessionPlan& plan);

    void take(std::span<const domain::SessionEvent> events);
    /// Writes everything taken so far, all or nothing.
    [[nodiscard]] Outcome save();

  private:
    Recorder(const Context& context, std::unique_ptr<storage::Store> store, const domain::SessionPlan& plan);

    const Context* context_;
    std::unique_ptr<storage::Store> store_;
    domain::SessionLogContext log_;
    std::vector<domain::LogEvent> events_;
};

}  // namespace ingear::cli
