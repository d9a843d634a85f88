#pragma once

#include <array>
#include <atomic>
#include <cstddef>

namespace ingear::audio {

/// A queue from one thread to one other that neither locks nor allocates. Holds up to `Size` - 1 things.
template <class T, std::size_t Size>
class Ring {
  public:
    /// False when it is full: nothing was put in.
    bool push(const T& thing) {
        const std::size_t tail = tail_.load(std::memory_order_relaxed);
        const std::size_t next = (tail + 1) % Size;
        if (next == head_.load(std::memory_order_acquire)) return false;
        things_[tail] = thing;
        tail_.store(next, std::memory_order_release);
        return true;
    }
    /// False when it is empty.
    bool pop(T& thing) {
        const std::size_t head = head_.load(std::memory_order_relaxed);
        if (head == tail_.load(std::memory_order_acquire)) return false;
        thing = things_[head];
        head_.store((head + 1) % Size, std::memory_order_release);
        return true;
    }

  private:
    std::array<T, Size> things_{};
    alignas(64) std::atomic<std::size_t> head_{0};
    alignas(64) std::atomic<std::size_t> tail_{0};
};

}  // namespace ingear::audio
