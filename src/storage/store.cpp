#include "storage/store.h"

#include <SQLiteCpp/Backup.h>
#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>
#include <limits>

#include "base/log.h"
#include "storage/backup.h"
#include "storage/event_codec.h"
#include "storage/file_identity.h"
#include "storage/queries.h"
#include "storage/schema.h"
#include "storage/sqlite_trouble.h"
#include "storage/store_file.h"

namespace ingear::storage {

namespace fs = std::filesystem;
using domain::EventKind;
using domain::LogEvent;

namespace {

/// A statement that is used again and again; made ready anew at the end of each use.
class Use {
  public:
    explicit Use(SQLite::Statement& statement) : statement_(statement) {}
    Use(const Use&) = delete;
    Use& operator=(const Use&) = delete;
    ~Use() { statement_.tryReset(); }
    SQLite::Statement* operator->() { return &statement_; }
    SQLite::Statement& operator*() { return statement_; }

  private:
    SQLite::Statement& statement_;
};

void bind_or_null(Use& statement, int index, std::optional<int> value) {
    if (value)
        statement->bind(index, *value);
    else
        statement->bind(index);
}

std::int64_t number_of(LocalDate date) {
    return date.time_since_epoch().count();
}

std::int64_t milliseconds_of(Instant instant) {
    return instant.time_since_epoch().count();
}

Moment moment_in(const SQLite::Statement& row, int at_column, int offset_column) {
    return {Instant{std::chrono::milliseconds{row.getColumn(at_column).getInt64()}},
            UtcOffset{row.getColumn(offset_column).getInt64()}};
}

LocalDate date_in(const SQLite::Statement& row, int column) {
    return LocalDate{std::chrono::days{row.getColumn(column).getInt()}};
}

/// What belongs together inside SQLite; within another one, a part of that.
class Together {
  public:
    Together(SQLite::Database& database, int& depth) : depth_(depth) {
        if (depth_++ == 0) transaction_.emplace(database, SQLite::TransactionBehavior::IMMEDIATE);
    }
    Together(const Together&) = delete;
    Together& operator=(const Together&) = delete;
    ~Together() { --depth_; }
    void commit() {
        if (transaction_) transaction_->commit();
    }

  private:
    int& depth_;
    std::optional<SQLite::Transaction> transaction_;  ///< rolled back unless it was committed
};

}  // namespace

struct Store::Impl {
    /// `data_dir`: "" for a store in memory.
    Impl(fs::path folder, std::unique_ptr<SQLite::Database> opened)
        : data_dir(std::move(folder)),
          file(data_dir.empty() ? fs::path("the log in memory") : store_file(data_dir)),
          identity(FileIdentity::of(file)),
          database(std::move(opened)),
          insert_event(*database, query::kInsert),
          session_events(*database, query::kEventsOfSession) {}

    /// Runs what talks to SQLite and turns its exceptions into errors. Refuses where the file has been
    /// replaced (restored) or removed since it was opened: what is written into the old one would be lost.
    template <class Body>
    auto guarded(Body body) -> decltype(body()) {
        if (!data_dir.empty() && FileIdentity::of(file) != identity) {
            return fail("the file has been replaced or removed meanwhile: open it anew", file.string());
        }
        try {
            return body();
        } catch (const SQLite::Exception& exception) {
            const StoreProblem problem = classify(exception, file, last_system_errno(*database));
            return tl::make_unexpected(describe(problem, file, exception.what()));
        }
    }

    void insert(const LogEvent& event) {
        EncodedBody body = encode(event.body);
        insert({event.id, event.moment, event.session, std::string(body.kind), std::move(body.payload)},
               body.parts);
    }

    /// Whether it is new: 1 or 0.
    int insert(const StoredEvent& event, const IndexedParts& parts) {
        Use row(insert_event);
        row->bind(1, event.id);
        row->bind(2, milliseconds_of(event.moment.at));
        row->bind(3, static_cast<std::int64_t>(event.moment.offset.count()));
        row->bind(4, format_date(event.moment.local_date()));
        row->bind(5, event.kind);
        row->bind(6, event.session);
        row->bind(7, event.payload);
        bind_or_null(row, 8, parts.set_index);
        bind_or_null(row, 9, parts.reps);
        return row->exec();
    }

    const fs::path data_dir;
    const fs::path file;
    const FileIdentity identity;
    std::unique_ptr<SQLite::Database> database;
    SQLite::Statement insert_event;
    SQLite::Statement session_events;
    int transaction_depth = 0;
};

Store::Store(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Store::~Store() = default;

tl::expected<std::unique_ptr<Store>, StoreError> Store::open(const fs::path& data_dir) {
    INGEAR_TRY(auto database, open_store_file(data_dir));
    try {
        return std::unique_ptr<Store>(new Store(std::make_unique<Impl>(data_dir, std::move(database))));
    } catch (const SQLite::Exception& exception) {
        const fs::path file = store_file(data_dir);
        const StoreProblem problem = classify(exception, file, 0);
        return tl::make_unexpected(
            StoreError{problem, describe(problem, file, exception.what()), newest_good_backup(data_dir)});
    }
}

std::unique_ptr<Store> Store::in_memory() {
    auto database =
        std::make_unique<SQLite::Database>(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    migrate(*database);
    return std::unique_ptr<Store>(new Store(std::make_unique<Impl>(fs::path{}, std::move(database))));
}

tl::expected<std::unique_ptr<Store>, StoreError> Store::copy_in_memory(const fs::path& data_dir) {
    std::error_code code;
    if (!fs::exists(store_file(data_dir), code)) return in_memory();
    INGEAR_TRY(const auto source, open_store_file(data_dir));
    try {
        auto copy =
            std::make_unique<SQLite::Database>(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        SQLite::Backup backup(*copy, *source);
        backup.executeStep();
        return std::unique_ptr<Store>(new Store(std::make_unique<Impl>(fs::path{}, std::move(copy))));
    } catch (const SQLite::Exception& exception) {
        const fs::path file = store_file(data_dir);
        const StoreProblem problem = classify(exception, file, last_system_errno(*source));
        return tl::make_unexpected(
            StoreError{problem, describe(problem, file, exception.what()), newest_good_backup(data_dir)});
    }
}

Result<void> Store::append(std::span<const LogEvent> events) {
    return impl_->guarded([&]() -> Result<void> {
        if (events.empty()) return {};
        Together together(*impl_->database, impl_->transaction_depth);
        for (const LogEvent& event : events) impl_->insert(event);
        together.commit();
        return {};
    });
}

Result<int> Store::merge(std::span<const StoredEvent> events) {
    return impl_->guarded([&]() -> Result<int> {
        Together together(*impl_->database, impl_->transaction_depth);
        int added = 0;
        for (const StoredEvent& event : events) added += impl_->insert(event, indexed_parts(event.payload));
        together.commit();
        return added;
    });
}

Result<void> Store::in_one_transaction(const std::function<Result<void>()>& body) {
    return impl_->guarded([&]() -> Result<void> {
        Together together(*impl_->database, impl_->transaction_depth);
        INGEAR_TRY_DO(body());
        together.commit();
        return {};
    });
}

Result<void> Store::read_all(const std::function<void(const StoredEvent&)>& take) {
    return impl_->guarded([&]() -> Result<void> {
        SQLite::Statement rows(*impl_->database, query::kEverything);
        while (rows.executeStep())
            take({rows.getColumn(0).getString(), moment_in(rows, 1, 2), rows.getColumn(3).getString(),
                  rows.getColumn(4).getString(), rows.getColumn(5).getString()});
        return {};
    });
}

Result<std::vector<LogEvent>> Store::events_of_session(const std::string& id) {
    return impl_->guarded([&]() -> Result<std::vector<LogEvent>> {
        std::vector<LogEvent> events;
        Use row(impl_->session_events);
        row->bind(1, id);
        while (row->executeStep()) {
            const std::string kind = row->getColumn(3).getString();
            auto body = decode(kind, row->getColumn(4).getString());
            if (body)
                events.push_back(
                    {row->getColumn(0).getString(), moment_in(*row, 1, 2), id, *std::move(body)});
            else
                log::warn("{}: an event of kind \"{}\" isn't understood and left out", impl_->file.string(),
                          kind);
        }
        return events;
    });
}

Result<std::vector<LogEvent>> Store::events_of_kinds(std::span<const EventKind> kinds, Instant from,
                                                     Instant before) {
    return impl_->guarded([&]() -> Result<std::vector<LogEvent>> {
        std::vector<LogEvent> events;
        SQLite::Statement rows(*impl_->database, query::events_of_kinds(kinds.size()));
        int place = 0;
        for (const EventKind kind : kinds) rows.bind(++place, std::string(to_string(kind)));
        rows.bind(++place, milliseconds_of(from));
        rows.bind(++place, milliseconds_of(before));
        while (rows.executeStep()) {
            auto body = decode(rows.getColumn(4).getString(), rows.getColumn(5).getString());
            if (body)
                events.push_back({rows.getColumn(0).getString(), moment_in(rows, 1, 2),
                                  rows.getColumn(3).getString(), *std::move(body)});
        }
        return events;
    });
}

Result<std::vector<std::string>> Store::session_ids(int limit, std::optional<Instant> before) {
    return impl_->guarded([&]() -> Result<std::vector<std::string>> {
        std::vector<std::string> ids;
        SQLite::Statement starts(*impl_->database, query::kSessionsNewestFirst);
        starts.bind(1, milliseconds_of(before.value_or(Instant::max())));
        starts.bind(2, std::max(limit, 0));
        while (starts.executeStep()) ids.push_back(starts.getColumn(0).getString());
        return ids;
    });
}

Result<void> Store::sessions_with_a_set_done(Order order,
                                             const std::function<Result<bool>(const SessionRow&)>& take) {
    return impl_->guarded([&]() -> Result<void> {
        const char* in_order = order == Order::oldest_first ? query::kOldestFirst : query::kNewestFirst;
        SQLite::Statement rows(*impl_->database, std::string(query::kSessionsWithASetDone) + in_order);
        while (rows.executeStep()) {
            INGEAR_TRY(const bool more, take({rows.getColumn(0).getString(), moment_in(rows, 1, 2),
                                              rows.getColumn(3).getInt() != 0}));
            if (!more) break;
        }
        return {};
    });
}

Result<std::vector<std::pair<std::string, Moment>>> Store::moments_of_kind(EventKind kind) {
    return impl_->guarded([&]() -> Result<std::vector<std::pair<std::string, Moment>>> {
        std::vector<std::pair<std::string, Moment>> moments;
        SQLite::Statement rows(*impl_->database, query::kMomentsOfKind);
        rows.bind(1, std::string(to_string(kind)));
        while (rows.executeStep()) moments.emplace_back(rows.getColumn(0).getString(), moment_in(rows, 1, 2));
        return moments;
    });
}

Result<std::vector<DayCount>> Store::counts_by_day(EventKind kind, LocalDate first, LocalDate last) {
    return impl_->guarded([&]() -> Result<std::vector<DayCount>> {
        std::vector<DayCount> days;
        SQLite::Statement rows(*impl_->database, query::kCountsByDay);
        rows.bind(1, std::string(to_string(kind)));
        rows.bind(2, number_of(first));
        rows.bind(3, number_of(last));
        while (rows.executeStep()) days.push_back({date_in(rows, 0), rows.getColumn(1).getInt()});
        return days;
    });
}

Result<std::vector<DayCount>> Store::seconds_by_day(EventKind kind) {
    return impl_->guarded([&]() -> Result<std::vector<DayCount>> {
        std::vector<DayCount> days;
        SQLite::Statement rows(*impl_->database, query::kSecondsByDay);
        rows.bind(1, std::string(to_string(kind)));
        while (rows.executeStep())
            days.push_back({date_in(rows, 0), rows.getColumn(1).getInt(), rows.getColumn(2).getDouble()});
        return days;
    });
}

Result<void> Store::backup_daily(LocalDate today) {
    if (impl_->data_dir.empty()) return {};  // nothing to lose
    return impl_->guarded(
        [&]() -> Result<void> { return make_daily_backup(*impl_->database, impl_->data_dir, today); });
}

Result<void> Store::backup_to(const fs::path& file) {
    return impl_->guarded([&]() -> Result<void> { return copy_database(*impl_->database, file); });
}

}  // namespace ingear::storage
