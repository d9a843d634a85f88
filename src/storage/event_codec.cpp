#include "storage/event_codec.h"

#include <cmath>
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
        out["seconds"] = std::isfinite(e.seconds) ? e.seconds : 0.0;  // JSON has no other numbers
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

  private:
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
    explicit Reader(const json& object) : object_(object), good_(object.is_object()) {}

    std::string text(const char* key) {
        const json* value = find(key);
        if (value != nullptr && value->is_string()) return value->get<std::string>();
        good_ = false;
        return {};
    }
    int whole(const char* key) {
        const json* value = find(key);
        if (value != nullptr && value->is_number_integer()) return value->get<int>();
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
    motion::Side side(const char* key) {
        if (const auto side = motion::side_from(text(key))) return *side;
        good_ = false;
        return motion::Side::both;
    }
    [[nodiscard]] bool good() const { return good_; }

  private:
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

std::optional<domain::LogBody> read_body(std::string_view kind, Reader& read) {
    if (kind == "session_started") return logged::SessionStarted{read.text("routine")};
    if (kind == "rep") return read_set_event<logged::Rep>(read, "rep");
    if (kind == "rep_undone") return read_set_event<logged::RepUndone>(read, "rep");
    if (kind == "set_done") return read_set_event<logged::SetDone>(read, "reps");
    if (kind == "set_skipped") return read_set_event<logged::SetSkipped>(read, "reps");
    if (kind == "session_ended") return logged::SessionEnded{read.text("reason"), read.number("seconds")};
    if (kind == "session_rated")
        return logged::SessionRated{read.optional_whole("effort"), read.optional_whole("pain")};
    if (kind == "target_changed") return logged::TargetChanged{read.whole("sessions_a_week")};
    return std::nullopt;
}

std::optional<int> whole_in(const json& object, const char* key) {
    const auto found = object.find(key);
    if (found == object.end()) return std::nullopt;
    return found->get<int>();
}

}  // namespace

EncodedBody encode(const domain::LogBody& body) {
    json payload = json::object();
    const std::string_view kind = std::visit(Encoder{payload}, body);
    // Texts that aren't UTF-8 are stored with replacement characters rather than not at all.
    std::string text = payload.dump(-1, ' ', false, json::error_handler_t::replace);
    return {kind, std::move(text), whole_in(payload, "set_index"), whole_in(payload, "reps")};
}

std::optional<domain::LogBody> decode(std::string_view kind, std::string_view payload) {
    const json object = json::parse(payload, nullptr, false);
    Reader read(object);
    std::optional<domain::LogBody> body = read_body(kind, read);
    return read.good() ? body : std::nullopt;
}

}  // namespace ingear::storage
