#include "journal/log_file.h"

#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <nlohmann/json.hpp>

#include "storage/event_codec.h"

namespace ingear::journal {

namespace {

using nlohmann::json;

constexpr const char* kFormat = "ingear-log";
constexpr int kVersion = 1;
/// Nothing of ours is nested deeper than this, and a tower of brackets would overflow the stack.
constexpr int kDeepest = 32;
constexpr std::size_t kLongestId = 100;

/// What is wrong with a file; never leaves this file.
struct Wrong {
    Error error;
};

class LogReader {
  public:
    explicit LogReader(const std::string& file) : file_(file) {}

    Result<std::vector<storage::StoredEvent>> read(const std::string& text) {
        try {
            // Events are taken as they come, so that the whole file is never held as a tree.
            const json root = json::parse(text, [this](int depth, json::parse_event_t event, json& parsed) {
                return take(depth, event, parsed);
            });
            check_head(root);
        } catch (const json::parse_error& bad) {
            const std::size_t at = std::min(bad.byte, text.size());
            const auto line =
                1 + std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n');
            return fail(
                bad.byte > text.size() ? "ends too early: the file isn't complete" : "isn't sound JSON here",
                fmt::format("{}:{}", file_, line));
        } catch (const Wrong& wrong) {
            return tl::make_unexpected(wrong.error);
        }
        std::ranges::stable_sort(events_, {}, &Numbered::seq);
        std::vector<storage::StoredEvent> events;
        events.reserve(events_.size());
        for (Numbered& each : events_) events.push_back(std::move(each.event));
        return events;
    }

  private:
    struct Numbered {
        std::int64_t seq = 0;
        storage::StoredEvent event;
    };

    bool take(int depth, json::parse_event_t event, json& parsed) {
        using Event = json::parse_event_t;
        if (depth > kDeepest) refuse("is nested too deeply");
        if (event == Event::key && depth == 1) root_key_ = parsed.get<std::string>();
        const bool at_list = depth == 1 && root_key_ == "events";
        if (event == Event::array_start && at_list) in_events_ = true;
        if (event == Event::array_end && at_list) {
            in_events_ = false;
            listed_ = true;
        }
        if (!in_events_ || depth != 2) return true;
        if (event == Event::value) refuse_event("", "expected an event");
        if (event != Event::object_end && event != Event::array_end) return true;
        add(parsed);
        return false;
    }

    void check_head(const json& root) const {
        if (!root.is_object() || !root.contains("format") || root["format"] != kFormat)
            refuse("is no log of InGear's: expected \"format\": \"ingear-log\"");
        const auto version = root.find("version");
        if (version == root.end() || !version->is_number_integer())
            refuse("version: expected a whole number");
        if (*version != kVersion)
            refuse(
                fmt::format("version: this InGear reads version {}; the file is of a newer one", kVersion));
        if (!listed_) refuse("events: expected a list");
    }

    void add(const json& object) {
        if (!object.is_object()) refuse_event("", "expected an event");
        Numbered read;
        read.seq = number(object);
        read.event.id = text(object, "id", 1);
        read.event.session = text(object, "session", 0);
        read.event.kind = text(object, "kind", 1);
        const auto at = parse_rfc3339(text(object, "at", 1));
        if (!at) refuse_event("at", "expected a time like 2026-03-02T18:30:00+01:00");
        read.event.moment = at->moment;
        const auto payload = object.find("payload");
        if (payload == object.end() || !payload->is_object()) refuse_event("payload", "expected an object");
        for (const char* key : {"set_index", "reps"}) {
            const auto part = payload->find(key);
            if (part != payload->end() && !is_int(*part))
                refuse_event(fmt::format("payload.{}", key), "expected a whole number");
        }
        read.event.payload = payload->dump();
        if (storage::event_kind_from(read.event.kind) &&
            !storage::decode(read.event.kind, read.event.payload))
            refuse_event("payload", fmt::format("isn't what \"{}\" needs", read.event.kind));
        events_.push_back(std::move(read));
    }

    [[nodiscard]] static bool is_int(const json& value) {
        if (!value.is_number_integer()) return false;
        const auto number = value.get<double>();
        return number >= std::numeric_limits<int>::min() && number <= std::numeric_limits<int>::max();
    }
    [[nodiscard]] std::int64_t number(const json& object) const {
        const auto found = object.find("seq");
        if (found == object.end()) return std::numeric_limits<std::int64_t>::max();
        if (!found->is_number_integer()) refuse_event("seq", "expected a whole number");
        return found->get<std::int64_t>();
    }
    [[nodiscard]] std::string text(const json& object, const char* key, std::size_t least) const {
        const auto found = object.find(key);
        if (found == object.end() || !found->is_string()) refuse_event(key, "expected a text");
        std::string text = found->get<std::string>();
        if (text.size() < least || text.size() > kLongestId || text.find('\0') != std::string::npos)
            refuse_event(key, "expected a short text");
        return text;
    }

    [[noreturn]] void refuse(std::string what) const { throw Wrong{{std::move(what), file_}}; }
    [[noreturn]] void refuse_event(const std::string& key, std::string what) const {
        const std::string where = fmt::format("{}: event {}", file_, events_.size() + 1);
        throw Wrong{{std::move(what), key.empty() ? where : where + ": " + key}};
    }

    std::string file_;
    std::string root_key_;
    bool in_events_ = false;
    bool listed_ = false;
    std::vector<Numbered> events_;
};

}  // namespace

std::string write_log_text(const std::vector<storage::StoredEvent>& events) {
    std::string text = fmt::format("{{\"format\": \"{}\", \"version\": {}, \"events\": [", kFormat, kVersion);
    int seq = 0;
    for (const storage::StoredEvent& event : events) {
        const auto quoted = [](const std::string& words) {
            return json(words).dump(-1, ' ', false, json::error_handler_t::replace);
        };
        fmt::format_to(std::back_inserter(text),
                       R"({}{{"seq":{},"id":{},"at":"{}","session":{},"kind":{},"payload":{}}})",
                       seq == 0 ? "\n" : ",\n", seq + 1, quoted(event.id), format_rfc3339(event.moment),
                       quoted(event.session), quoted(event.kind), event.payload);
        ++seq;
    }
    return text + "\n]}\n";
}

Result<std::vector<storage::StoredEvent>> read_log_text(const std::string& text, const std::string& file) {
    return LogReader(file).read(text);
}

}  // namespace ingear::journal
