#include "domain/speech/speech_scheduler.h"

#include "domain/catalogue/exercise.h"
#include "domain/random_session.h"
#include "support/catch.h"

using namespace ingear::domain;

namespace {

/// Ten letters a second; words end at blanks.
class LetterTiming final : public SpeechTiming {
  public:
    [[nodiscard]] double seconds(const std::string& text) const override {
        return 0.1 * static_cast<double>(text.size());
    }
    [[nodiscard]] double word_end(const std::string& text, double into) const override {
        const std::size_t blank = text.find(' ', static_cast<std::size_t>(into / 0.1));
        return blank == std::string::npos ? seconds(text) : 0.1 * static_cast<double>(blank);
    }
};

SpeechBook book() {
    SpeechBook made;
    made.numbers = {"zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"};
    made.sample = "hello";
    made.left = "left";
    made.right = "right";
    made.rep = "one rep";
    made.reps = "{n} reps";
    made.each_side = "{reps} a side";
    made.minute = "one minute";
    made.minutes = "{n} minutes";
    made.seconds = "{n} seconds";
    for (const SpeechOccasion& occasion : kSpeechOccasions) {
        const std::string name(occasion.name);
        made.lines.push_back({name, "", "", "", {name + " a", name + " b", name}});
    }
    for (SpeechLine& line : made.lines) {
        if (line.when == "number") line.say = {"{n}"};
        if (line.when == "count") line.say = {"up"};
        if (line.when == "count_last") line.say = {"down {n}"};
        if (line.when == "set_done") line.say = {"that was {reps}", "{reps} done"};
    }
    return made;
}

/// Everything that a session says, as it is begun and cut short.
std::vector<Utterance> listen(Session& session, SpeechScheduler& director,
                              const std::vector<std::pair<double, Command>>& commands = {},
                              double step = 1.0 / 60.0) {
    std::vector<Utterance> said;
    const auto hear = [&](double until) {
        for (const SpeechAct& act : director.act(until)) {
            if (act.kind == SpeechAct::Kind::begin)
                said.push_back(act.utterance);
            else
                said.back().seconds = act.t - said.back().start;
        }
    };
    std::size_t next = 0;
    double after = 0.0;
    while (after < 20.0) {
        for (const auto& event : session.advance(step)) director.take(event, session);
        for (; next < commands.size() && commands[next].first <= session.t(); ++next)
            for (const auto& event : session.command(commands[next].second)) director.take(event, session);
        hear(session.t() + after);
        if (session.done()) after += step;
        if (session.state().paused && next == commands.size()) break;
    }
    return said;
}

std::vector<std::string> texts_of(const std::vector<Utterance>& said, std::string_view id) {
    std::vector<std::string> texts;
    for (const Utterance& each : said)
        if (each.id == id) texts.push_back(each.text);
    return texts;
}

}  // namespace

TEST_CASE("every rep is counted in words, on the beat of its last phase") {
    const auto catalogue = samples::catalogue(5);
    const SpeechBook words = book();
    const LetterTiming timing;
    Session session(samples::plan(catalogue), catalogue);
    SpeechScheduler director(words, timing, {});
    const auto said = listen(session, director);
    const std::vector<std::string> five{"Down one", "Down two", "Down three", "Down four", "Down five"};
    std::vector<std::string> all;
    for (int set = 0; set < 5; ++set) all.insert(all.end(), five.begin(), five.end());
    CHECK(texts_of(said, "count_last") == all);
    CHECK(texts_of(said, "number").size() == 5 * 3);  // three, two, one before each set
    CHECK(texts_of(said, "side_switch").size() == 2);
    CHECK(texts_of(said, "session_done").size() == 1);
    CHECK(texts_of(said, "last_two").size() == 5);
    CHECK(texts_of(said, "ten_seconds").size() == 4);
    CHECK(texts_of(said, "cue").size() >= 2);
}

TEST_CASE("in another language every word of an exercise is that language's") {
    auto catalogue = samples::catalogue(5);
    SpeechBook words = book();
    words.names_keep_capitals = true;
    for (SpeechLine& line : words.lines)
        if (line.when == "first_exercise" || line.when == "next_exercise") line.say = {"Jetzt {exercise}"};
    for (const Exercise& exercise : catalogue.exercises) {
        words.phrases[exercise.name] = "Brücke " + exercise.id;
        for (const std::string& step : exercise.setup) words.phrases[step] = "Schritt";
        for (const Cue& cue : exercise.cues) words.phrases[cue.text] = "Hinweis";
    }
    const LetterTiming timing;
    Session session(samples::plan(catalogue), catalogue);
    SpeechScheduler director(words, timing, {});
    const auto said = listen(session, director);
    for (const std::string& text : texts_of(said, "cue")) CHECK(text == "Hinweis");
    for (const std::string& text : texts_of(said, "setup")) CHECK(text == "Schritt");
    const auto first = texts_of(said, "first_exercise");
    REQUIRE(first.size() == 1);
    CHECK(first.front().starts_with("Jetzt Brücke "));
}

TEST_CASE("a line is not said in the same way twice running") {
    const auto catalogue = samples::catalogue(3, 3);
    const SpeechBook words = book();
    const LetterTiming timing;
    Session session(samples::plan(catalogue), catalogue);
    SpeechScheduler director(words, timing, {.seed = 5});
    const auto done = texts_of(listen(session, director), "set_done");
    REQUIRE(done.size() > 5);
    for (std::size_t i = 1; i < done.size(); ++i) CHECK(done[i] != done[i - 1]);
}

TEST_CASE("counting only and silent keep to themselves") {
    const auto catalogue = samples::catalogue(3);
    const SpeechBook words = book();
    const LetterTiming timing;
    Session counted(samples::plan(catalogue), catalogue);
    SpeechScheduler counting(words, timing, {.mode = SpeechMode::counting});
    for (const Utterance& each : listen(counted, counting)) CHECK(speech_occasion(each.id)->in_counting);
    Session quiet(samples::plan(catalogue), catalogue);
    SpeechScheduler silent(words, timing, {.mode = SpeechMode::silent});
    CHECK(listen(quiet, silent).empty());
}

TEST_CASE("a pause hushes her at the end of a word, and a skip is no reason to be late") {
    const auto catalogue = samples::catalogue(3);
    const SpeechBook words = book();
    const LetterTiming timing;
    Session session(samples::plan(catalogue), catalogue);
    SpeechScheduler director(words, timing, {});
    const auto said =
        listen(session, director, {{1.0, Command::pause}, {9.0, Command::resume}, {10.0, Command::skip}});
    REQUIRE(said.size() > 4);
    CHECK(said[0].end() <= 1.0 + 0.6);
    CHECK(said[1].id == "paused");
    CHECK(said[1].start < 2.0);
    CHECK(said[2].start >= 9.0);
}

TEST_CASE("whatever is done, she says one thing at a time") {
    CHECK(rc::check([] {
        const auto content = samples::any_content();
        const SpeechBook words = book();
        const LetterTiming timing;
        Session session(samples::plan(*content), *content);
        SpeechScheduler director(words, timing, {.seed = *rc::gen::arbitrary<std::uint64_t>()});
        std::vector<std::pair<double, Command>> commands;
        double t = 0.0;
        const int count = *rc::gen::inRange(0, 12);
        for (int i = 0; i < count; ++i) {
            t += *rc::gen::inRange(1, 3000) / 100.0;
            commands.push_back(
                {t, *rc::gen::element(Command::pause, Command::resume, Command::skip, Command::back,
                                      Command::undo_rep, Command::finish_set, Command::pain)});
        }
        commands.push_back({t + 1.0, Command::resume});
        const auto said = listen(session, director, commands);
        for (std::size_t i = 1; i < said.size(); ++i) RC_ASSERT(said[i].start >= said[i - 1].end() - 1.0e-9);
        for (const Utterance& each : said) RC_ASSERT(each.seconds >= 0.0);
    }));
}

TEST_CASE("words in braces are put in, and the first letter becomes a capital") {
    const SpeechWord words[]{{"n", "three"}, {"side", "left"}};
    CHECK(fill_in("{n} more, {side}, {unknown}", words) == "Three more, left, {unknown}");
    CHECK(fill_in("", words).empty());
    CHECK(fill_in("open {n", words) == "Open {n");
}

TEST_CASE("the line for an exercise goes before the one for its posture, and that before the one for all") {
    SpeechBook made;
    made.lines = {{"set_done", "", "", "", {"all"}},
                  {"set_done", "supine", "", "", {"posture"}},
                  {"set_done", "", "bridge", "", {"exercise"}}};
    CHECK(made.find("set_done", "supine", "bridge", "")->say[0] == "exercise");
    CHECK(made.find("set_done", "supine", "clam", "")->say[0] == "posture");
    CHECK(made.find("set_done", "standing", "clam", "")->say[0] == "all");
    CHECK(made.find("rest", "standing", "clam", "") == nullptr);
}
