#pragma once

#include <cstddef>
#include <functional>

namespace ingear::body {

/// Calls work(i) for every i below count, on all cores. Each call must write to its own place only, so that
/// the result does not depend on which thread came first.
void parallel_for(std::size_t count, const std::function<void(std::size_t)>& work);

}  // namespace ingear::body
