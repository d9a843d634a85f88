#include "body/parallel.h"

#include <algorithm>
#include <atomic>
#include <thread>
#include <vector>

namespace ingear::body {

void parallel_for(std::size_t count, const std::function<void(std::size_t)>& work) {
    constexpr std::size_t kChunk = 64;
    std::atomic<std::size_t> next{0};
    const auto run = [&] {
        for (;;) {
            const std::size_t begin = next.fetch_add(kChunk);
            if (begin >= count) return;
            const std::size_t end = std::min(begin + kChunk, count);
            for (std::size_t i = begin; i < end; ++i) work(i);
        }
    };
    const std::size_t cores = std::max(1U, std::thread::hardware_concurrency());
    const std::size_t helpers = std::min(cores - 1, count / kChunk);
    std::vector<std::jthread> threads;
    for (std::size_t i = 0; i < helpers; ++i) threads.emplace_back(run);
    run();
}

}  // namespace ingear::body
