#pragma once

#include <memory>

#include "storage/store.h"
#include "support/catch.h"

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

/// A session put together from its events.
inline ingear::domain::SessionRecord record_of(ingear::storage::Store& store, const std::string& session) {
    return ingear::domain::fold_session(value_of(store.events_of_session(session)));
}
inline std::vector<ingear::domain::LogEvent> events_of_kind(ingear::storage::Store& store,
                                                            ingear::domain::EventKind kind) {
    return value_of(store.events_of_kinds({&kind, 1}));
}
