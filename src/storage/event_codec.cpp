#include "storage/event_codec.h"

#include <array>
#include <cmath>
#include <limits>
#include <nlohmann/json.hpp>

#include "base/enum_names.h"

namespace ingear::storage {

namespace {

using nlohmann::json;
namespace logged = domain::logged;

/// Names and keys are in files on players' machines: they are never changed.
constexpr std::array<std::string_view, domain::kEventKinds> kKinds{"session_started",  "rep",
                                                                   "rep_undone",       "set_done",
                                                                   "session_ended",    "session_rated",
                                                                   "target_changed",   "set_skipped",
                                                                   "session_removed",  "session_restored",
                                                                   "pause_started",    "pause_ended",
                                                                   "reserve_declined", "reserve_accepted",
                                                                   "break_prompted",   "break_done",
                                                                   "break_skipped",    "self_test_done",
                                                                   "pain_rated",       "sat",
                                                                   "in_call",          "lesson_done",
                                                                   "tip_dismissed",    "red_flags_answered",
                                                                   "lock_lifted",      "exercise_swapped",
                                                                   "came_back"};

struct Encoder {
    json& out;

    void operator()(const logged::SessionStarted& e) const {
        out["routine"] = e.routine;
        for (const domain::RoutineItem& item : e.items) {
            json& told = out["items"].emplace_back(
                json{{"exercise", item.exercise}, {"sets", item.sets}, {"reps", item.reps}});
            if (item.sets_of_step > 0) told["sets_of_step"] = item.sets_of_step;
        }
        if (!e.items.empty()) out["rest"] = finite(e.rest);
    }
    void operator()(const logged::Rep& e) const {
        write_place(e);
        out["rep"] = e.rep;
    }
    void operator()(const logged::RepUndone& e) const {
        write_place(e);
        out["rep"] = e.rep;
    }
    void operator()(const logged::SetDone& e) const {
        write_place(e);
        out["reps"] = e.reps;
    }
    void operator()(const logged::SetSkipped& e) const {
        write_place(e);
        out["reps"] = e.reps;
    }
    void operator()(const logged::SessionEnded& e) const {
        out["reason"] = domain::to_string(e.reason);
        out["seconds"] = finite(e.seconds);
    }
    void operator()(const logged::SessionRated& e) const {
        if (e.effort) out["effort"] = *e.effort;
        if (e.pain) out["pain"] = *e.pain;
    }
    void operator()(const logged::TargetChanged& e) const { out["sessions_a_week"] = e.sessions_a_week; }
    void operator()(const logged::SessionRemoved&) const {}
    void operator()(const logged::SessionRestored&) const {}
    void operator()(const logged::PauseStarted& e) const {
        out["reason"] = domain::to_string(e.reason);
        out["until"] = format_date(e.until);
    }
    void operator()(const logged::PauseEnded&) const {}
    void operator()(const logged::ReserveDeclined& e) const { out["week"] = format_date(e.week); }
    void operator()(const logged::ReserveAccepted& e) const { out["week"] = format_date(e.week); }
    void operator()(const logged::BreakPrompted& e) const { out["prompt"] = e.prompt; }
    void operator()(const logged::BreakDone& e) const {
        out["routine"] = e.routine;
        out["seconds"] = finite(e.seconds);
        out["followed_prompt"] = e.followed_prompt;
    }
    void operator()(const logged::CameBack& e) const { out["week"] = format_date(e.week); }
    void operator()(const logged::BreakSkipped& e) const { out["prompt"] = e.prompt; }
    void operator()(const logged::Sat& e) const { out["seconds"] = finite(e.seconds); }
    void operator()(const logged::InCall& e) const { out["seconds"] = finite(e.seconds); }
    void operator()(const logged::SelfTestDone& e) const {
        out["test"] = e.test;
        out["side"] = motion::to_string(e.side);
        out["value"] = finite(e.value);
        out["unit"] = domain::to_string(e.unit);
        if (e.reason != domain::SelfTestEnd::untold) out["reason"] = domain::to_string(e.reason);
    }
    void operator()(const logged::PainRated& e) const {
        out["knee"] = motion::to_string(e.knee);
        out["level"] = e.level;
        out["when"] = domain::to_string(e.when);
        out["sharp"] = e.sharp;
        out["place"] = e.place;
        if (!e.exercise.empty()) out["exercise"] = e.exercise;
    }
    void operator()(const logged::LessonDone& e) const { out["lesson"] = e.lesson; }
    void operator()(const logged::TipDismissed& e) const { out["tip"] = e.tip; }
    void operator()(const logged::RedFlagsAnswered& e) const { out["flags"] = e.flags; }
    void operator()(const logged::LockLifted&) const {}
    void operator()(const logged::ExerciseSwapped& e) const {
        out["exercise"] = e.exercise;
        out["set_index"] = e.set_index;
    }

  private:
    /// JSON has no other numbers.
    static double finite(double value) { return std::isfinite(value) ? value : 0.0; }

    template <class Event>
    void write_place(const Event& e) const {
        out["exercise"] = e.exercise;
        out["side"] = motion::to_string(e.side);
        out["set"] = e.set;
        out["set_index"] = e.set_index;
    }
};

/// Reads keys off an object; the first one that is missing or of the wrong type makes it bad for good.
class Reader {
  public:
    static constexpr int kMostSetsOrReps = 1000;

    explicit Reader(const json& object) : object_(object), good_(object.is_object()) {}

    std::string text(const char* key) {
        const json* value = find(key);
        if (value != nullptr && value->is_string()) return value->get<std::string>();
        good_ = false;
        return {};
    }
    /// "" where there is none.
    std::string optional_text(const char* key) { return find(key) == nullptr ? std::string() : text(key); }
    std::vector<std::string> texts(const char* key) {
        const json* list = find(key);
        good_ = good_ && list != nullptr && list->is_array();
        std::vector<std::string> words;
        if (!good_) return words;
        for (const json& entry : *list) {
            good_ = good_ && entry.is_string();
            if (entry.is_string()) words.push_back(entry.get<std::string>());
        }
        return words;
    }
    int whole(const char* key) {
        const json* value = find(key);
        if (value != nullptr && value->is_number_integer()) {
            const auto number = value->get<double>();
            if (number >= std::numeric_limits<int>::min() && number <= std::numeric_limits<int>::max())
                return value->get<int>();
        }
        good_ = false;
        return 0;
    }
    std::optional<int> optional_whole(const char* key) {
        if (find(key) == nullptr) return std::nullopt;
        return whole(key);
    }
    double number(const char* key) {
        const json* value = find(key);
        if (value != nullptr && value->is_number()) return value->get<double>();
        good_ = false;
        return 0.0;
    }
    bool truth(const char* key) {
        const json* value = find(key);
        if (value != nullptr && value->is_boolean()) return value->get<bool>();
        good_ = false;
        return false;
    }
    int whole_between(const char* key, int low, int high) {
        const int value = whole(key);
        good_ = good_ && value >= low && value <= high;
        return value;
    }
    motion::Side side(const char* key) { return one_of(motion::side_from(text(key)), motion::Side::both); }
    domain::PauseReason pause_reason(const char* key) {
        return one_of(domain::pause_reason_from(text(key)), domain::PauseReason::other);
    }
    domain::PainTime pain_time(const char* key) {
        return one_of(domain::pain_time_from(text(key)), domain::PainTime::during);
    }
    domain::EndReason end_reason(const char* key) { return domain::end_reason_from(text(key)); }
    domain::SelfTestUnit self_test_unit(const char* key) { return domain::self_test_unit_from(text(key)); }
    domain::SelfTestEnd self_test_end(const char* key) {
        return domain::self_test_end_from(find(key) == nullptr ? std::string() : text(key));
    }
    LocalDate date(const char* key) {
        const auto read = parse_date(text(key));
        good_ = good_ && read.has_value();
        return read.value_or(LocalDate{});
    }
    /// None where there is no such key, as in logs of the first version.
    std::vector<domain::RoutineItem> routine_items(const char* key) {
        const json* list = find(key);
        if (list == nullptr) return {};
        std::vector<domain::RoutineItem> items;
        good_ = good_ && list->is_array();
        for (const json& entry : *list) {
            Reader item(entry);
            const std::string exercise = item.text("exercise");
            const int sets = item.whole_between("sets", 1, kMostSetsOrReps);
            const int reps = item.whole_between("reps", 1, kMostSetsOrReps);
            const bool shortened = item.find("sets_of_step") != nullptr;
            const int of_step = shortened ? item.whole_between("sets_of_step", 1, kMostSetsOrReps) : 0;
            good_ = good_ && item.good();
            items.push_back({exercise, sets, reps, of_step});
        }
        return items;
    }
    [[nodiscard]] bool good() const { return good_; }

  private:
    template <class Value>
    Value one_of(std::optional<Value> read, Value otherwise) {
        good_ = good_ && read.has_value();
        return read.value_or(otherwise);
    }
    const json* find(const char* key) const {
        const auto found = object_.find(key);
        return found == object_.end() ? nullptr : &*found;
    }

    const json& object_;
    bool good_;
};

/// In this order: the readers of braced lists run from left to right.
template <class Event>
Event read_set_event(Reader& read, const char* count_key) {
    return Event{read.text("exercise"), read.side("side"), read.whole("set"), read.whole(count_key),
                 read.whole("set_index")};
}

domain::LogBody read_start(Reader& read) {
    logged::SessionStarted started{read.text("routine"), read.routine_items("items"), 0.0};
    if (!started.items.empty()) started.rest = read.number("rest");
    return started;
}

domain::LogBody read_body(domain::EventKind kind, Reader& read) {
    using Kind = domain::EventKind;
    switch (kind) {
        case Kind::session_started:
            return read_start(read);
        case Kind::rep:
            return read_set_event<logged::Rep>(read, "rep");
        case Kind::rep_undone:
            return read_set_event<logged::RepUndone>(read, "rep");
        case Kind::set_done:
            return read_set_event<logged::SetDone>(read, "reps");
        case Kind::set_skipped:
            return read_set_event<logged::SetSkipped>(read, "reps");
        case Kind::exercise_swapped:
            return logged::ExerciseSwapped{read.text("exercise"),
                                           read.whole_between("set_index", 0, Reader::kMostSetsOrReps)};
        case Kind::session_ended:
            return logged::SessionEnded{read.end_reason("reason"), read.number("seconds")};
        case Kind::session_rated:
            return logged::SessionRated{read.optional_whole("effort"), read.optional_whole("pain")};
        case Kind::session_removed:
            return logged::SessionRemoved{};
        case Kind::session_restored:
            return logged::SessionRestored{};
        case Kind::target_changed:
            return logged::TargetChanged{read.whole("sessions_a_week")};
        case Kind::pause_started:
            return logged::PauseStarted{read.pause_reason("reason"), read.date("until")};
        case Kind::pause_ended:
            return logged::PauseEnded{};
        case Kind::reserve_declined:
            return logged::ReserveDeclined{read.date("week")};
        case Kind::reserve_accepted:
            return logged::ReserveAccepted{read.date("week")};
        case Kind::came_back:
            return logged::CameBack{read.date("week")};
        case Kind::break_prompted:
            return logged::BreakPrompted{read.text("prompt")};
        case Kind::break_done:
            return logged::BreakDone{read.text("routine"), read.number("seconds"),
                                     read.truth("followed_prompt")};
        case Kind::break_skipped:
            return logged::BreakSkipped{read.text("prompt")};
        case Kind::sat:
            return logged::Sat{read.number("seconds")};
        case Kind::in_call:
            return logged::InCall{read.number("seconds")};
        case Kind::self_test_done:
            return logged::SelfTestDone{read.text("test"), read.side("side"), read.number("value"),
                                        read.self_test_unit("unit"), read.self_test_end("reason")};
        case Kind::pain_rated:
            return logged::PainRated{
                read.side("knee"),      read.whole_between("level", 0, domain::kWorstPain),
                read.pain_time("when"), read.truth("sharp"),
                read.text("place"),     read.optional_text("exercise")};
        case Kind::lesson_done:
            return logged::LessonDone{read.text("lesson")};
        case Kind::tip_dismissed:
            return logged::TipDismissed{read.text("tip")};
        case Kind::red_flags_answered:
            return logged::RedFlagsAnswered{read.texts("flags")};
        case Kind::lock_lifted:
            break;
    }
    return logged::LockLifted{};
}

std::optional<int> whole_in(const json& object, const char* key) {
    const auto found = object.find(key);
    if (found == object.end() || !found->is_number_integer()) return std::nullopt;
    return found->get<int>();
}

IndexedParts indexed_parts_of(const json& payload) {
    return {whole_in(payload, "set_index"), whole_in(payload, "reps")};
}

}  // namespace

std::string_view to_string(domain::EventKind kind) {
    return name_of(kKinds, kind);
}

std::optional<domain::EventKind> event_kind_from(std::string_view name) {
    return value_named<domain::EventKind>(kKinds, name);
}

EncodedBody encode(const domain::LogBody& body) {
    json payload = json::object();
    std::visit(Encoder{payload}, body);
    // Texts that aren't UTF-8 are stored with replacement characters rather than not at all.
    std::string text = payload.dump(-1, ' ', false, json::error_handler_t::replace);
    return {to_string(domain::kind_of(body)), std::move(text), indexed_parts_of(payload)};
}

IndexedParts indexed_parts(std::string_view payload) {
    return indexed_parts_of(json::parse(payload, nullptr, false));
}

std::optional<domain::LogBody> decode(domain::EventKind kind, std::string_view payload) {
    const json object = json::parse(payload, nullptr, false);
    Reader read(object);
    domain::LogBody body = read_body(kind, read);
    if (!read.good()) return std::nullopt;
    return body;
}

std::optional<domain::LogBody> decode(std::string_view kind, std::string_view payload) {
    const auto known = event_kind_from(kind);
    return known ? decode(*known, payload) : std::nullopt;
}

}  // namespace ingear::storage
