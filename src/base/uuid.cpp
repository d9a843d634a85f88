#include "base/uuid.h"

#include <fmt/format.h>

#include <cstdint>
#include <random>

namespace ingear {

std::string new_uuid() {
    std::random_device entropy;
    const auto word = [&] { return (static_cast<std::uint64_t>(entropy()) << 32) | entropy(); };
    const std::uint64_t high = (word() & ~0xf000ULL) | 0x4000ULL;       // version 4 (RFC 4122, 4.4)
    const std::uint64_t low = (word() & ~(3ULL << 62)) | (2ULL << 62);  // variant 10
    return fmt::format("{:08x}-{:04x}-{:04x}-{:04x}-{:012x}", high >> 32, (high >> 16) & 0xffff,
                       high & 0xffff, low >> 48, low & 0xffffffffffffULL);
}

}  // namespace ingear
