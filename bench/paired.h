#pragma once

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <string_view>
#include <vector>

/// Times two things in turns within one run, so that a machine that is slow or busy is so for both of them,
/// and tells their ratio.
namespace ingear::bench {

/// Durations in milliseconds.
class Timing {
  public:
    Timing() {
        milliseconds_.reserve(4096);
    }  // or adding would now and then count as an allocation of the work

    template <class Work>
    void add(Work&& work) {
        const auto begin = std::chrono::steady_clock::now();
        work();
        const std::chrono::duration<double, std::milli> spent = std::chrono::steady_clock::now() - begin;
        milliseconds_.push_back(spent.count());
    }
    void add_milliseconds(double value) { milliseconds_.push_back(value); }

    /// `share` 0 … 1 of the values lie below it: 0.5 is the median.
    [[nodiscard]] double quantile(double share) const {
        std::vector<double> sorted = milliseconds_;
        std::sort(sorted.begin(), sorted.end());
        if (sorted.empty()) return 0.0;
        const auto last = static_cast<double>(sorted.size() - 1);
        return sorted[static_cast<std::size_t>(share * last + 0.5)];
    }
    [[nodiscard]] double median() const { return quantile(0.5); }
    [[nodiscard]] double p95() const { return quantile(0.95); }

  private:
    std::vector<double> milliseconds_;
};

struct Pair {
    Timing ours;
    Timing floor;
};

/// Ours and the floor by turns, `rounds` times, after `warm_up` rounds that don't count.
template <class Ours, class Floor>
Pair in_turns(int warm_up, int rounds, Ours&& ours, Floor&& floor) {
    Pair pair;
    for (int round = -warm_up; round < rounds; ++round) {
        if (round == 0) pair = {};
        pair.ours.add(ours);
        pair.floor.add(floor);
    }
    return pair;
}

inline void print_head(std::string_view title) {
    fmt::print("\n{}\n  {:<52} {:>10} {:>10}\n", title, "", "median", "p95");
}

/// `calls`: how many calls one timing is made of; the table shows one call.
inline void print_row(std::string_view name, const Timing& timing, double calls = 1.0) {
    const auto one = [&](double milliseconds) {
        const double each = milliseconds / calls;
        return each < 0.1 ? fmt::format("{:.2f} us", each * 1000.0) : fmt::format("{:.2f} ms", each);
    };
    fmt::print("  {:<52} {:>10} {:>10}\n", name, one(timing.median()), one(timing.p95()));
}

inline void print_ratio(const Pair& pair) {
    fmt::print("  {:<52} {:>9.2f}x\n", "ratio of the medians", pair.ours.median() / pair.floor.median());
}

/// With the ratio that is aimed at.
inline void print_ratio(const Pair& pair, double bar) {
    const double ratio = pair.ours.median() / pair.floor.median();
    fmt::print("  {:<52} {:>9.2f}x  {} the bar of {:.2f}x\n", "ratio of the medians", ratio,
               ratio <= bar ? "within" : "ABOVE", bar);
}

}  // namespace ingear::bench
