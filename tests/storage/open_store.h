#pragma once

#include <catch2/catch.hpp>
#include <memory>

#include "storage/store.h"

/// Opens a store that has to open.
inline std::unique_ptr<ingear::storage::Store> open_store(const std::filesystem::path& data_dir) {
    auto store = ingear::storage::Store::open(data_dir);
    INFO((store ? std::string() : store.error().error.text()));
    REQUIRE(store.has_value());
    return std::move(*store);
}

/// The value of a result that has to have one.
template <class T>
T value_of(ingear::Result<T> result) {
    INFO((result ? std::string() : result.error().text()));
    REQUIRE(result.has_value());
    return std::move(*result);
}
inline void require_good(const ingear::Result<void>& result) {
    INFO((result ? std::string() : result.error().text()));
    REQUIRE(result.has_value());
}
