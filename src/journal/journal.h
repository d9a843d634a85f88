#pragma once

#include <chrono>
#include <condition_variable>
#include <deque>
#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

#include "base/result.h"
#include "base/time.h"
#include "journal/pending.h"
#include "journal/question.h"
#include "journal/snapshot.h"
#include "journal/writer.h"
#include "storage/store.h"

namespace ingear::journal {

/// The event log as a program that goes on and on knows it: events go in, and what is asked comes back when
/// it is known. Over a file, it is opened, read, restored and backed up on a thread of its own and written on
/// another, so that no frame ever waits for a disk; what they have to tell is taken over by `poll`. Over a
/// store in memory everything is done at once, by the caller.
///
/// What can be asked is a query: a struct with `Answer`, `==` and `answer(store, now)`, see
/// src/journal/README.md. A program that does one thing and ends calls that itself, with a store.
class Journal {
  public:
    enum class State {
        opening,  ///< not yet known
        ready,    ///< everything is saved
        failed,   ///< can't be used; `problem` says why
        unsaved,  ///< the player chose to go on without saving
    };

    /// Begins to open the store at once. `wake` is called from a thread whenever there is something to
    /// `poll`; it may be null.
    Journal(std::filesystem::path data_dir, const Moment& now, std::function<void()> wake);
    /// Over a store in memory: for pictures and trials.
    Journal(std::unique_ptr<storage::Store> in_memory, const Moment& now);
    ~Journal();  ///< writes what is left
    Journal(const Journal&) = delete;
    Journal& operator=(const Journal&) = delete;

    [[nodiscard]] State state() const { return state_; }
    /// Whether events can be appended and questions be answered: it is `ready` or `unsaved`.
    [[nodiscard]] bool usable() const { return state_ == State::ready || state_ == State::unsaved; }
    /// Why it can't be used; null unless the state is `failed`.
    [[nodiscard]] const storage::StoreError* problem() const { return problem_ ? &*problem_ : nullptr; }
    /// The ways out of `failed`. The first two lead to `opening`.
    void try_again();
    void restore(const std::filesystem::path& backup);
    void go_on_unsaved();
    /// Makes it `failed`, for picturing the ways out.
    void fail_with(storage::StoreError problem);

    void append(domain::LogEvent event);
    /// Reads anew, with all events appended so far, what anybody still looks at.
    void refresh(const Moment& now);

    /// Asks a question as of a moment. The answer has all events appended so far. Who asks what another one
    /// looks at already shares the work.
    template <class Query>
    [[nodiscard]] Pending<typename Query::Answer> ask(Query query, const Moment& now);
    /// Has something done in the background, after all events appended so far, and then refreshes. A command
    /// is a struct with `Answer` and `carry_out(store)`; what became of it comes once.
    template <class Command>
    [[nodiscard]] Pending<Result<typename Command::Answer>> order(Command command, const Moment& now);

    /// The newest snapshot, as if asked for all the time; null until there is one.
    [[nodiscard]] std::shared_ptr<const Snapshot> snapshot() const { return snapshot_.get(); }
    /// Why the newest events aren't saved yet, or couldn't be read, while that is so. It is tried again.
    [[nodiscard]] std::optional<Error> trouble() const;

    /// Takes over what has been done in the background; whether something is new. Call once a frame.
    bool poll();
    /// Waits until all that was asked for is done, for runs that have to be the same every time.
    void wait();

    /// The store in memory that it is over; null where there is none.
    [[nodiscard]] storage::Store* in_memory() const { return memory_.get(); }

  private:
    /// Where a job is done: by the working thread with its store, null while that isn't open, or by the owner
    /// with the one in memory.
    struct Place {
        storage::Store* store;
        bool aside;  ///< on the working thread
    };
    using Job = std::function<void(const Place&)>;
    using News = std::function<void()>;

    void add(std::shared_ptr<Question> question);
    void start_reading(const std::shared_ptr<Question>& question, const Moment& now);
    /// Has a job done: by the thread or, over memory, at once.
    void post(Job job);
    /// Has the owner's thread take something over: at the next `poll` or, over memory, after the job.
    void tell(News news);
    [[nodiscard]] bool take_news();
    void retry_saving();

    // Of the working thread, or where a job is done.
    void work();
    void open(const Moment& now);
    void back_up(LocalDate today);
    /// What was appended before has to be in the picture. Trouble with that shows through `trouble`.
    void settle(const Place& place);
    void read(Question& question, const Place& place);

    std::filesystem::path data_dir_;
    std::function<void()> wake_;

    // Of the thread that owns this object.
    Moment latest_;  ///< the newest moment that was told
    State state_ = State::opening;
    std::optional<storage::StoreError> problem_;
    std::optional<Error> reading_failed_;
    std::vector<std::shared_ptr<Question>> questions_;
    Pending<Snapshot> snapshot_;
    std::unique_ptr<storage::Store> memory_;
    bool taken_at_once_ = false;  ///< something that the next `poll` has to tell of
    std::chrono::steady_clock::time_point next_retry_{};

    std::optional<Writer> writer_;           // for both; has a thread of its own
    std::unique_ptr<storage::Store> store_;  // of the working thread

    std::mutex mutex_;  ///< guards what follows, and what questions say it does
    std::condition_variable asked_;
    std::condition_variable idle_;
    std::deque<Job> jobs_;
    bool working_ = false;
    bool stop_ = false;
    bool left_ = false;  ///< it is played on in memory: what the thread finds out is of no interest
    std::thread::id worker_;
    std::vector<News> news_;
    std::uint64_t readings_ = 0;
    std::thread thread_;
};

template <class Query>
Pending<typename Query::Answer> Journal::ask(Query query, const Moment& now) {
    using Asked = QuestionOf<Query>;
    std::shared_ptr<Slot<typename Query::Answer>> slot;
    std::shared_ptr<Question> question;
    for (const std::shared_ptr<Question>& each : questions_) {
        const auto* same = dynamic_cast<const Asked*>(each.get());
        if (same == nullptr || !(same->query() == query)) continue;
        slot = same->slot();
        question = each;
        if (slot) break;
    }
    if (!slot) {
        slot = std::make_shared<Slot<typename Query::Answer>>();
        question = std::make_shared<Asked>(std::move(query), slot);
        add(question);
    }
    start_reading(question, now);
    return {slot, question->number};
}

template <class Command>
Pending<Result<typename Command::Answer>> Journal::order(Command command, const Moment& now) {
    using Outcome = Result<typename Command::Answer>;
    auto slot = std::make_shared<Slot<Outcome>>();
    post([this, slot, command = std::move(command)](const Place& place) {
        if (place.store == nullptr) return;
        settle(place);
        auto outcome = std::make_shared<const Outcome>(command.carry_out(*place.store));
        tell([slot, outcome] { slot->answer = outcome; });
    });
    refresh(now);
    return {slot, 0};
}

}  // namespace ingear::journal
