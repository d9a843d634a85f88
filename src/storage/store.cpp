#include "storage/store.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "base/log.h"
#include "base/uuid.h"
#include "storage/backup.h"
#include "storage/deeds_reader.h"
#include "storage/event_codec.h"
#include "storage/file_identity.h"
#include "storage/progress_reader.h"
#include "storage/queries.h"
#include "storage/sqlite_trouble.h"
#include "storage/store_file.h"

namespace ingear::storage {

namespace fs = std::filesystem;
using domain::EventKind;
using domain::LogEvent;
using domain::SessionRecord;

namespace {

/// A statement that is used again and again; made ready anew at the end of each use.
class Use {
  public:
    explicit Use(SQLite::Statement& statement) : statement_(statement) {}
    Use(const Use&) = delete;
    Use& operator=(const Use&) = delete;
    ~Use() { statement_.tryReset(); }
    SQLite::Statement* operator->() { return &statement_; }

  private:
    SQLite::Statement& statement_;
};

void bind_or_null(Use& statement, int index, std::optional<int> value) {
    if (value)
        statement->bind(index, *value);
    else
        statement->bind(index);
}

void bind_days(SQLite::Statement& statement, LocalDate first, LocalDate last) {
    statement.bind(1, static_cast<std::int64_t>(first.time_since_epoch().count()));
    statement.bind(2, static_cast<std::int64_t>(last.time_since_epoch().count()));
}

std::string sessions_with_a_set_done(const char* order) {
    return std::string(query::kSessionsWithASetDone) + order;
}

std::int64_t milliseconds_of(Instant instant) {
    return instant.time_since_epoch().count();
}

Moment moment_in(const SQLite::Statement& row, int at_column, int offset_column) {
    return {Instant{std::chrono::milliseconds{row.getColumn(at_column).getInt64()}},
            UtcOffset{row.getColumn(offset_column).getInt64()}};
}

bool brings_a_session(const LogEvent& event) {
    return std::holds_alternative<domain::logged::SessionStarted>(event.body) ||
           std::holds_alternative<domain::logged::SessionRestored>(event.body);
}
bool ends_a_session(const LogEvent& event) {
    return std::holds_alternative<domain::logged::SessionEnded>(event.body);
}

class SqliteStore final : public Store {
  public:
    SqliteStore(fs::path data_dir, std::unique_ptr<SQLite::Database> database)
        : data_dir_(std::move(data_dir)),
          file_(store_file(data_dir_)),
          identity_(FileIdentity::of(file_)),
          database_(std::move(database)),
          insert_(*database_, query::kInsert),
          events_of_session_(*database_, query::kEventsOfSession) {}

    Result<void> append(std::span<const LogEvent> events) override {
        return guarded([&]() -> Result<void> {
            if (events.empty()) return {};
            SQLite::Transaction transaction(*database_, SQLite::TransactionBehavior::IMMEDIATE);
            const auto has = [&](auto kind) { return std::ranges::any_of(events, kind); };
            if (has(brings_a_session)) note_returns(events.front().moment);
            for (const LogEvent& event : events) insert(event);
            if (has(ends_a_session)) note_returns(events.back().moment);
            transaction.commit();
            return {};
        });
    }

    Result<std::vector<SessionRecord>> sessions(int limit, std::optional<Instant> before) override {
        return guarded([&]() -> Result<std::vector<SessionRecord>> {
            SQLite::Statement starts(*database_, query::kSessionsNewestFirst);
            starts.bind(1, before ? milliseconds_of(*before) : std::numeric_limits<std::int64_t>::max());
            starts.bind(2, std::max(limit, 0));
            std::vector<SessionRecord> records;
            while (starts.executeStep()) records.push_back(record_of(starts.getColumn(0).getString()));
            return records;
        });
    }

    Result<std::optional<SessionRecord>> session(const std::string& id) override {
        return guarded([&]() -> Result<std::optional<SessionRecord>> {
            const std::vector<LogEvent> events = events_of(id);
            if (id.empty() || events.empty()) return std::nullopt;
            return domain::fold_session(events);
        });
    }

    Result<std::optional<SessionRecord>> unfinished(Instant now) override {
        return sessions(1, std::nullopt)
            .map([&](std::vector<SessionRecord> newest) -> std::optional<SessionRecord> {
                if (newest.empty() || !newest.front().can_go_on(now)) return std::nullopt;
                return std::move(newest.front());
            });
    }

    Result<std::vector<LocalDate>> session_dates(Instant now) override {
        return guarded([&]() -> Result<std::vector<LocalDate>> {
            std::vector<LocalDate> dates;
            SQLite::Statement candidates(*database_, sessions_with_a_set_done(query::kOldestFirst));
            while (candidates.executeStep()) {
                if (counts(candidates, now)) dates.push_back(moment_in(candidates, 1, 2).local_date());
            }
            return dates;
        });
    }

    Result<std::vector<domain::Target>> targets() override {
        return guarded([&]() -> Result<std::vector<domain::Target>> {
            std::vector<domain::Target> targets;
            SQLite::Statement changes(*database_, query::kTargetChanges);
            while (changes.executeStep()) {
                const auto body = decode(EventKind::target_changed, changes.getColumn(2).getString());
                if (!body) continue;
                const Moment chosen = moment_in(changes, 0, 1);
                targets.push_back({chosen.local_date(),
                                   std::get<domain::logged::TargetChanged>(*body).sessions_a_week,
                                   chosen.at});
            }
            return targets;
        });
    }

    Result<domain::StreakHistory> streak_history(const Moment& now) override {
        domain::StreakHistory history;
        INGEAR_TRY(history.session_dates, session_dates(now.at));
        INGEAR_TRY(history.targets, targets());
        return guarded([&]() -> Result<domain::StreakHistory> {
            read_streak_choices(history);
            SQLite::Statement breaks(*database_, query::kBreaksBetween);
            const LocalDate today = now.local_date();
            bind_days(breaks, today - domain::kBreakDays + std::chrono::days{1}, today);
            if (breaks.executeStep())
                history.breaks = {.prompted = breaks.getColumn(0).getInt(),
                                  .followed = breaks.getColumn(2).getInt(),
                                  .done = breaks.getColumn(1).getInt()};
            return std::move(history);
        });
    }

    Result<std::vector<DayAccomplishments>> accomplishments(LocalDate first, LocalDate last) override {
        return guarded([&]() -> Result<std::vector<DayAccomplishments>> {
            std::vector<DayAccomplishments> found;
            SQLite::Statement days(*database_, query::kDeedsByDay);
            bind_days(days, first, last);
            while (days.executeStep()) {
                const LocalDate date{std::chrono::days{days.getColumn(0).getInt()}};
                found.push_back({date, days.getColumn(1).getInt(), days.getColumn(2).getInt()});
            }
            return found;
        });
    }

    Result<std::vector<domain::PainNote>> pain_notes(Instant since) override {
        return guarded([&]() -> Result<std::vector<domain::PainNote>> {
            std::vector<domain::PainNote> notes;
            SQLite::Statement ratings(*database_, query::kPainRatings);
            ratings.bind(1, milliseconds_of(since));
            while (ratings.executeStep()) {
                const auto body = decode(EventKind::pain_rated, ratings.getColumn(3).getString());
                if (!body) continue;
                notes.push_back({moment_in(ratings, 0, 1), ratings.getColumn(2).getString(),
                                 std::get<domain::logged::PainRated>(*body)});
            }
            return notes;
        });
    }

    Result<std::vector<domain::LogEvent>> desk_events(Instant from, Instant before) override {
        return guarded([&]() -> Result<std::vector<domain::LogEvent>> {
            std::vector<domain::LogEvent> events;
            SQLite::Statement rows(*database_, query::kDeskEvents);
            rows.bind(1, milliseconds_of(from));
            rows.bind(2, milliseconds_of(before));
            while (rows.executeStep()) {
                auto body = decode(rows.getColumn(3).getString(), rows.getColumn(4).getString());
                if (body)
                    events.push_back(
                        {rows.getColumn(0).getString(), moment_in(rows, 1, 2), "", *std::move(body)});
            }
            return events;
        });
    }

    Result<std::vector<LogEvent>> events_of_kind(domain::EventKind kind) override {
        return guarded([&]() -> Result<std::vector<LogEvent>> {
            std::vector<LogEvent> events;
            SQLite::Statement rows(*database_, query::kEventsOfKind);
            rows.bind(1, std::string(to_string(kind)));
            while (rows.executeStep()) {
                auto body = decode(kind, rows.getColumn(3).getString());
                if (!body) continue;
                events.push_back({rows.getColumn(0).getString(), moment_in(rows, 1, 2),
                                  rows.getColumn(4).getString(), std::move(*body)});
            }
            return events;
        });
    }

    Result<std::optional<Moment>> last_session(Instant now) override {
        return guarded([&]() -> Result<std::optional<Moment>> {
            SQLite::Statement candidates(*database_, sessions_with_a_set_done(query::kNewestFirst));
            while (candidates.executeStep()) {
                if (counts(candidates, now)) return moment_in(candidates, 1, 2);
            }
            return std::nullopt;
        });
    }

    Result<void> read_all(const std::function<void(const StoredEvent&)>& take) override {
        return guarded([&]() -> Result<void> {
            SQLite::Statement rows(*database_, query::kEverything);
            while (rows.executeStep())
                take({rows.getColumn(0).getString(), moment_in(rows, 1, 2), rows.getColumn(3).getString(),
                      rows.getColumn(4).getString(), rows.getColumn(5).getString()});
            return {};
        });
    }

    Result<int> merge(std::span<const StoredEvent> events) override {
        return guarded([&]() -> Result<int> {
            SQLite::Transaction transaction(*database_, SQLite::TransactionBehavior::IMMEDIATE);
            int added = 0;
            for (const StoredEvent& event : events) added += insert(event, indexed_parts(event.payload));
            transaction.commit();
            return added;
        });
    }

    Result<domain::Accomplishments> accomplishments(Instant now) override {
        return guarded([&]() -> Result<domain::Accomplishments> {
            return read_deeds(*database_, [&](const auto& candidate) { return counts(candidate, now); });
        });
    }

    Result<domain::ProgressLog> progress_log() override {
        return guarded([&]() -> Result<domain::ProgressLog> {
            return read_progress(*database_, [this](const std::string& id) { return record_of(id); });
        });
    }

    Result<void> backup_daily(LocalDate today) override {
        return guarded([&]() -> Result<void> { return make_daily_backup(*database_, data_dir_, today); });
    }

    Result<void> backup_to(const fs::path& file) override {
        return guarded([&]() -> Result<void> { return copy_database(*database_, file); });
    }

  private:
    /// Runs what talks to SQLite and turns its exceptions into errors. Refuses where the file has been
    /// replaced (restored) or removed since it was opened: what is written into the old one would be lost.
    template <class Body>
    auto guarded(Body body) -> decltype(body()) {
        if (FileIdentity::of(file_) != identity_) {
            return fail("the file has been replaced or removed meanwhile: open it anew", file_.string());
        }
        try {
            return body();
        } catch (const SQLite::Exception& exception) {
            const StoreProblem problem = classify(exception, file_, last_system_errno(*database_));
            return tl::make_unexpected(describe(problem, file_, exception.what()));
        }
    }

    void insert(const LogEvent& event) {
        EncodedBody body = encode(event.body);
        insert({event.id, event.moment, event.session, std::string(body.kind), std::move(body.payload)},
               body.parts);
    }

    /// Whether it is new: 1 or 0.
    int insert(const StoredEvent& event, const IndexedParts& parts) {
        Use row(insert_);
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

    /// Writes down the weeks in which the player came back as the log has it now: see docs/streak.md.
    void note_returns(const Moment& now) {
        std::vector<LocalDate> dates;
        SQLite::Statement sessions(*database_, sessions_with_a_set_done(query::kOldestFirst));
        while (sessions.executeStep())
            if (counts(sessions, now.at)) dates.push_back(moment_in(sessions, 1, 2).local_date());
        std::set<LocalDate> noted;
        SQLite::Statement notes(*database_, query::kEventsOfKind);
        notes.bind(1, std::string(to_string(EventKind::came_back)));
        while (notes.executeStep())
            if (const auto body = decode(EventKind::came_back, notes.getColumn(3).getString()))
                noted.insert(std::get<domain::logged::CameBack>(*body).week);
        for (const LocalDate week : domain::weeks_of_return(dates))
            if (!noted.contains(week)) insert({new_uuid(), now, "", domain::logged::CameBack{week}});
    }

    void read_streak_choices(domain::StreakHistory& history) {
        SQLite::Statement rows(*database_, query::kStreakChoices);
        while (rows.executeStep()) {
            const auto body = decode(rows.getColumn(0).getString(), rows.getColumn(3).getString());
            if (body) domain::add_to(history, moment_in(rows, 1, 2), *body);
        }
    }

    std::vector<LogEvent> events_of(const std::string& session) {
        std::vector<LogEvent> events;
        Use row(events_of_session_);
        row->bind(1, session);
        while (row->executeStep()) {
            const std::string kind = row->getColumn(3).getString();
            auto body = decode(kind, row->getColumn(4).getString());
            if (!body) {
                log::warn("{}: an event of kind \"{}\" isn't understood and left out", file_.string(), kind);
                continue;
            }
            events.push_back({row->getColumn(0).getString(), moment_in(*row.operator->(), 1, 2), session,
                              std::move(*body)});
        }
        return events;
    }

    SessionRecord record_of(const std::string& session) { return domain::fold_session(events_of(session)); }

    /// `candidate`: a row of kSessionsWithASetDone. Those few that never ended are put together to judge
    /// them.
    bool counts(const SQLite::Statement& candidate, Instant now) {
        const bool ended = candidate.getColumn(3).getInt() != 0;
        return ended || record_of(candidate.getColumn(0).getString()).counts(now);
    }

    fs::path data_dir_;
    fs::path file_;
    FileIdentity identity_;
    std::unique_ptr<SQLite::Database> database_;
    SQLite::Statement insert_;
    SQLite::Statement events_of_session_;
};

}  // namespace

tl::expected<std::unique_ptr<Store>, StoreError> Store::open(const fs::path& data_dir) {
    INGEAR_TRY(auto database, open_store_file(data_dir));
    try {
        return std::make_unique<SqliteStore>(data_dir, std::move(database));
    } catch (const SQLite::Exception& exception) {
        const fs::path file = store_file(data_dir);
        const StoreProblem problem = classify(exception, file, 0);
        return tl::make_unexpected(
            StoreError{problem, describe(problem, file, exception.what()), newest_good_backup(data_dir)});
    }
}

}  // namespace ingear::storage
