#pragma once

#include <cstdint>
#include <memory>
#include <utility>

namespace ingear::journal {

/// Where the journal puts an answer. Of the thread that asks alone.
template <class Answer>
struct Slot {
    std::shared_ptr<const Answer> answer;
    std::uint64_t reading = 0;  ///< which reading it came from, counted up
};

/// An answer that may not be there yet. While somebody holds it, the journal keeps it current: it is read
/// anew at every `Journal::refresh`, and once the log is open. Look at it once a frame; that costs nothing.
template <class Answer>
class Pending {
  public:
    /// Nothing was asked.
    Pending() = default;
    Pending(std::shared_ptr<const Slot<Answer>> slot, std::uint64_t since)
        : slot_(std::move(slot)), since_(since) {}

    [[nodiscard]] bool asked() const { return slot_ != nullptr; }
    /// The newest answer; null until there is one that has everything appended before it was asked.
    [[nodiscard]] std::shared_ptr<const Answer> get() const {
        return slot_ && slot_->reading >= since_ ? slot_->answer : nullptr;
    }

  private:
    std::shared_ptr<const Slot<Answer>> slot_;
    std::uint64_t since_ = 0;
};

}  // namespace ingear::journal
