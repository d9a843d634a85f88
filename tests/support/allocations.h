#pragma once

#include <cstddef>
#include <cstdlib>
#include <new>

/// Counts what this thread allocates. It replaces the program's operators, so one file of a test program may
/// include it, no more.
namespace allocations {

// The one thing that has to be global: the program's allocations are.
inline thread_local std::size_t counted = 0;

}  // namespace allocations

// The compiler sees malloc and free behind operators that it knows otherwise.
#pragma GCC diagnostic ignored "-Wmismatched-new-delete"
void* operator new(std::size_t size, const std::nothrow_t&) noexcept {
    ++allocations::counted;
    return std::malloc(size == 0 ? 1 : size);
}
void* operator new(std::size_t size) {
    if (void* memory = operator new(size, std::nothrow)) return memory;
    throw std::bad_alloc();
}
void operator delete(void* memory) noexcept {
    std::free(memory);
}
void operator delete(void* memory, std::size_t) noexcept {
    std::free(memory);
}
void operator delete(void* memory, const std::nothrow_t&) noexcept {
    std::free(memory);
}
