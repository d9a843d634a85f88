#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <utility>

#include "base/result.h"
#include "base/time.h"
#include "journal/pending.h"

namespace ingear::storage {
class Store;
}

namespace ingear::journal {

/// Something that was asked, of whatever type.
class Question {
  public:
    /// Puts the answer into its slot; to be called by the thread that asked.
    using Deliver = std::function<void(std::uint64_t reading)>;

    Question() = default;
    Question(const Question&) = delete;
    Question& operator=(const Question&) = delete;
    virtual ~Question() = default;

    /// Whether somebody still waits for it or looks at it.
    [[nodiscard]] virtual bool wanted() const = 0;
    [[nodiscard]] virtual Result<Deliver> read(storage::Store& store, const Moment& now) const = 0;

    // Guarded by the journal's lock.
    std::uint64_t number = 0;  ///< the number of the one that is due
    bool due = false;          ///< asked, and not yet begun to be read
    Moment asked_at{};         ///< the moment it is asked for
};

template <class Query>
class QuestionOf final : public Question {
  public:
    using Answer = typename Query::Answer;
    QuestionOf(Query query, std::weak_ptr<Slot<Answer>> slot)
        : query_(std::move(query)), slot_(std::move(slot)) {}

    [[nodiscard]] bool wanted() const override { return !slot_.expired(); }
    [[nodiscard]] Result<Deliver> read(storage::Store& store, const Moment& now) const override {
        return query_.answer(store, now).map([this](Answer found) -> Deliver {
            return [slot = slot_,
                    answer = std::make_shared<const Answer>(std::move(found))](std::uint64_t reading) {
                const auto to = slot.lock();
                if (!to) return;
                to->answer = answer;
                to->reading = reading;
            };
        });
    }

    [[nodiscard]] const Query& query() const { return query_; }
    [[nodiscard]] std::shared_ptr<Slot<Answer>> slot() const { return slot_.lock(); }

  private:
    Query query_;
    std::weak_ptr<Slot<Answer>> slot_;
};

}  // namespace ingear::journal
