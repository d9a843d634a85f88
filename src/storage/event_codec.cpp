#include "storage/event_codec.h"

#include <cmath>
#include <limits>
#include <nlohmann/json.hpp>

namespace ingear::storage {

namespace {

using nlohmann::json;
namespace logged = domain::logged;

/// The names are in files on players' machines: they are never changed.
struct Encoder {
    json& out;

    std::string_view operator()(const logged::SessionStarted& e) const {
        out["routine"] = e.routine;
        for (const domain::RoutineItem& item : e.items) {
            json& told = out["items"].emplace_back(
                json{{"exercise", item.exercise}, {"sets", item.sets}, {"reps", item.reps}});
            if (item.sets_of_step > 0) told["sets_of_step"] = item.sets_of_step;
        }
        if (!e.items.empty()) out["rest"] = finite(e.rest);
        return "session_started";
    }
    std::string_view operator()(const logged::Rep& e) const {
        write_place(e);
        out["rep"] = e.rep;
        return "rep";
    }
    std::string_view operator()(const logged::RepUndone& e) const {
        write_place(e);
        out["rep"] = e.rep;
        return "rep_undone";
    }
    std::string_view operator()(const logged::SetDone& e) const {
        write_place(e);
        out["reps"] = e.reps;
        return "set_done";
    }
    std::string_view operator()(const logged::SetSkipped& e) const {
        write_place(e);
        out["reps"] = e.reps;
        return "set_skipped";
    }
    std::string_view operator()(const logged::SessionEnded& e) const {
        out["reason"] = e.reason;
        out["seconds"] = finite(e.seconds);
        return "session_ended";
    }
    std::string_view operator()(const logged::SessionRated& e) const {
        if (e.effort) out["effort"] = *e.effort;
        if (e.pain) out["pain"] = *e.pain;
        return "session_rated";
    }
    std::string_view operator()(const logged::TargetChanged& e) const {
        out["sessions_a_week"] = e.sessions_a_week;
        return "target_changed";
    }
    std::string_view operator()(const logged::SessionRemoved&) const { return "session_removed"; }
    std::string_view operator()(const logged::SessionRestored&) const { return "session_restored"; }
    std::string_view operator()(const logged::PauseStarted& e) const {
        out["reason"] = domain::to_string(e.reason);
        out["until"] = format_date(e.until);
        return "pause_started";
    }
    std::string_view operator()(const logged::PauseEnded&) const { return "pause_ended"; }
    std::string_view operator()(const logged::ReserveDeclined& e) const {
        out["week"] = format_date(e.week);
        return "reserve_declined";
    }
    std::string_view operator()(const logged::ReserveAccepted& e) const {
        out["week"] = format_date(e.week);
        return "reserve_accepted";
    }
    std::string_view operator()(const logged::BreakPrompted& e) const {
        out["prompt"] = e.prompt;
        return "break_prompted";
    }
    std::string_view operator()(const logged::BreakDone& e) const {
        out["routine"] = e.routine;
        out["seconds"] = finite(e.seconds);
        out["followed_prompt"] = e.followed_prompt;
        return "break_done";
    }
    std::string_view operator()(const logged::CameBack& e) const {
        out["week"] = format_date(e.week);
        return "came_back";
    }
    std::string_view operator()(const logged::BreakSkipped& e) const {
        out["prompt"] = e.prompt;
        return "break_skipped";
    }
    std::string_view operator()(const logged::Sat& e) const {
        out["seconds"] = finite(e.seconds);
        return "sat";
    }
    std::string_view operator()(const logged::InCall& e) const {
        out["seconds"] = finite(e.seconds);
        return "in_call";
    }
    std::string_view operator()(const logged::SelfTestDone& e) const {
        out["test"] = e.test;
        out["side"] = motion::to_string(e.side);
        out["value"] = finite(e.value);
        out["unit"] = e.unit;
        if (!e.reason.empty()) out["reason"] = e.reason;
        return "self_test_done";
    }
    std::string_view operator()(const logged::PainRated& e) const {
        out["knee"] = motion::to_string(e.knee);
        out["level"] = e.level;
        out["when"] = domain::to_string(e.when);
        out["sharp"] = e.sharp;
        out["place"] = e.place;
        return "pain_rated";
    }
    std::string_view operator()(const logged::LessonDone& e) const {
        out["lesson"] = e.lesson;
        return "lesson_done";
    }
    std::string_view operator()(const logged::TipDismissed& e) const {
        out["tip"] = e.tip;
        return "tip_dismissed";
    }
    std::string_view operator()(const logged::RedFlagsAnswered& e) const {
        out["flags"] = e.flags;
        return "red_flags_answered";
    }
    std::string_view operator()(const logged::LockLifted&) const { return "lock_lifted"; }
    std::string_view operator()(const logged::ExerciseSwapped& e) const {
        out["exercise"] = e.exercise;
        out["set_index"] = e.set_index;
        return "exercise_swapped";
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
    std::string optional_text(const char* key) { return find(key) == nullptr ? std::string() : text(key); }
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

std::optional<domain::LogBody> read_body_around_sessions(std::string_view kind, Reader& read) {
    if (kind == "pause_started") return logged::PauseStarted{read.pause_reason("reason"), read.date("until")};
    if (kind == "pause_ended") return logged::PauseEnded{};
    if (kind == "reserve_declined") return logged::ReserveDeclined{read.date("week")};
    if (kind == "reserve_accepted") return logged::ReserveAccepted{read.date("week")};
    if (kind == "came_back") return logged::CameBack{read.date("week")};
    if (kind == "break_prompted") return logged::BreakPrompted{read.text("prompt")};
    if (kind == "break_done")
        return logged::BreakDone{read.text("routine"), read.number("seconds"), read.truth("followed_prompt")};
    if (kind == "break_skipped") return logged::BreakSkipped{read.text("prompt")};
    if (kind == "sat") return logged::Sat{read.number("seconds")};
    if (kind == "in_call") return logged::InCall{read.number("seconds")};
    if (kind == "self_test_done")
        return logged::SelfTestDone{read.text("test"), read.side("side"), read.number("value"),
                                    read.text("unit"), read.optional_text("reason")};
    if (kind == "lesson_done") return logged::LessonDone{read.text("lesson")};
    if (kind == "tip_dismissed") return logged::TipDismissed{read.text("tip")};
    if (kind == "red_flags_answered") return logged::RedFlagsAnswered{read.texts("flags")};
    if (kind == "lock_lifted") return logged::LockLifted{};
    if (kind == "exercise_swapped")
        return logged::ExerciseSwapped{read.text("exercise"),
                                       read.whole_between("set_index", 0, Reader::kMostSetsOrReps)};
    if (kind == "pain_rated")
        return logged::PainRated{read.side("knee"), read.whole_between("level", 0, domain::kWorstPain),
                                 read.pain_time("when"), read.truth("sharp"), read.text("place")};
    return std::nullopt;
}

std::optional<domain::LogBody> read_body(std::string_view kind, Reader& read) {
    if (kind == "session_started") {
        logged::SessionStarted started{read.text("routine"), read.routine_items("items"), 0.0};
        if (!started.items.empty()) started.rest = read.number("rest");
        return started;
    }
    if (kind == "rep") return read_set_event<logged::Rep>(read, "rep");
    if (kind == "rep_undone") return read_set_event<logged::RepUndone>(read, "rep");
    if (kind == "set_done") return read_set_event<logged::SetDone>(read, "reps");
    if (kind == "set_skipped") return read_set_event<logged::SetSkipped>(read, "reps");
    if (kind == "session_ended") return logged::SessionEnded{read.text("reason"), read.number("seconds")};
    if (kind == "session_rated")
        return logged::SessionRated{read.optional_whole("effort"), read.optional_whole("pain")};
    if (kind == "target_changed") return logged::TargetChanged{read.whole("sessions_a_week")};
    if (kind == "session_removed") return logged::SessionRemoved{};
    if (kind == "session_restored") return logged::SessionRestored{};
    return read_body_around_sessions(kind, read);
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

EncodedBody encode(const domain::LogBody& body) {
    json payload = json::object();
    const std::string_view kind = std::visit(Encoder{payload}, body);
    // Texts that aren't UTF-8 are stored with replacement characters rather than not at all.
    std::string text = payload.dump(-1, ' ', false, json::error_handler_t::replace);
    return {kind, std::move(text), indexed_parts_of(payload)};
}

IndexedParts indexed_parts(std::string_view payload) {
    return indexed_parts_of(json::parse(payload, nullptr, false));
}

bool is_known(std::string_view kind) {
    const json nothing = json::object();
    Reader read(nothing);
    return read_body(kind, read).has_value();
}

std::optional<domain::LogBody> decode(std::string_view kind, std::string_view payload) {
    const json object = json::parse(payload, nullptr, false);
    Reader read(object);
    std::optional<domain::LogBody> body = read_body(kind, read);
    return read.good() ? body : std::nullopt;
}

}  // namespace ingear::storage
