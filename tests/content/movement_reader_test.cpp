#include "content/movement_reader.h"

#include <string>

#include "domain/catalogue/exercise.h"
#include "support/catch.h"

using namespace ingear;
using content::TomlFile;

namespace {

struct ReadMovement {
    motion::Movement movement;
    std::vector<Error> problems;
};

ReadMovement read(const std::string& text) {
    ReadMovement result;
    const auto file = TomlFile::parse(text, "lift.toml", result.problems);
    REQUIRE(file != nullptr);
    result.movement = content::read_movement(file->root());
    file->report_unknown_keys();
    return result;
}

constexpr const char* kLift = R"(posture = "supine"
anchor = "shoulder_blades"
contacts = [{ point = "sole_left", at = [0.4, -0.1], heading = 80, bend = [0, 1, 0] }, { point = "head" }]
[[poses]]
name = "start"
hip_flexion = 55
[[poses]]
name = "top"
hip_flexion = 0
[[phases]]
name = "lift"
seconds = 2
from = "start"
to = "top"
breath = "out"
effort = [0.2, 1]
[[phases]]
name = "lower"
seconds = 3
from = "top"
to = "start"
effort = [1, 0.2]
[[activations]]
muscle = "gluteus_maximus"
working = 1
other = 0.5
[[faults]]
id = "arch"
offsets.top = { lumbar_extension = 17 }
lets_go = ["head"]
)";

std::string with(const std::string& from, const std::string& to) {
    std::string text = kLift;
    const std::size_t at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

void check_problem(const std::string& text, const std::string& where, const std::string& message) {
    const ReadMovement result = read(text);
    INFO(text);
    REQUIRE(result.problems.size() == 1);
    CHECK(result.problems.front().where == where);
    CHECK_THAT(result.problems.front().message, ContainsSubstring(message));
}

}  // namespace

TEST_CASE("a movement is read with all that it says") {
    const ReadMovement result = read(kLift);
    CHECK(result.problems.empty());
    const motion::Movement& movement = result.movement;
    CHECK(movement.posture == "supine");
    CHECK(movement.anchor == "shoulder_blades");
    REQUIRE(movement.contacts.size() == 2);
    CHECK(movement.contacts[0].point == "sole_left");
    CHECK(movement.contacts[0].spot->x == 0.4F);
    CHECK(movement.contacts[0].spot->heading == 80.0F);
    CHECK(movement.contacts[0].bend->y == 1.0F);
    CHECK_FALSE(movement.contacts[1].spot.has_value());
    REQUIRE(movement.poses.size() == 2);
    CHECK(movement.poses[0].angles.at("hip_flexion") == 55.0F);
    REQUIRE(movement.phases.size() == 2);
    CHECK(movement.phases[0].breath == motion::Breathing::out);
    CHECK(movement.phases[0].effort_from == 0.2F);
    CHECK(movement.phases[1].to == "start");
    REQUIRE(movement.activations.size() == 1);
    CHECK(movement.activations[0].muscle == motion::Muscle::gluteus_maximus);
    CHECK(movement.activations[0].other == 0.5F);
    REQUIRE(movement.faults.size() == 1);
    CHECK(movement.faults[0].offsets.front().angles.at("lumbar_extension") == 17.0F);
    CHECK(movement.faults[0].lets_go.front() == "head");
}

TEST_CASE("what is wrong with a movement is told with line and key") {
    check_problem(with("hip_flexion = 0", "hip_flexions = 0"), "lift.toml:9: poses[1].hip_flexions",
                  "did you mean \"hip_flexion\"?");
    check_problem(with("hip_flexion = 55", "hip_flexion = 200"), "lift.toml:6: poses[0].hip_flexion",
                  "a number from -15 to 120");
    check_problem(with("point = \"head\"", "point = \"heat\""), "lift.toml:3: contacts[1].point",
                  "did you mean \"head\"?");
    check_problem(with("[[phases]]", "[[poses]]\nname = \"start\"\n[[phases]]"),
                  "lift.toml:11: poses[2].name", "there is another pose");
    check_problem(with("effort = [0.2, 1]", "effort = [0.2]"), "lift.toml:16: phases[0].effort",
                  "a list of 2 numbers");
    check_problem(with("{ lumbar_extension = 17 }", "{ lumbar_extension = 170 }"),
                  "lift.toml:29: faults[0].offsets.top.lumbar_extension", "-60 to 60");
    check_problem(with("lets_go = [\"head\"]", "lets_go = [\"hat\"]"), "lift.toml:30: faults[0].lets_go",
                  "there is no contact \"hat\"");
}

TEST_CASE("every muscle that the coach shows can be lit, each once") {
    for (const motion::Muscle muscle : motion::kMuscles) {
        const std::string name(motion::name(muscle));
        const ReadMovement result = read(with("\"gluteus_maximus\"", "\"" + name + "\""));
        INFO(name);
        CHECK(result.problems.empty());
        REQUIRE(result.movement.activations.size() == 1);
        CHECK(result.movement.activations[0].muscle == muscle);
    }
    check_problem(with("\"gluteus_maximus\"", "\"biceps\""), "lift.toml:24: activations[0].muscle",
                  "\"tensor_fasciae_latae\"");
    check_problem(with("[[faults]]",
                       "[[activations]]\nmuscle = \"gluteus_maximus\"\nworking = 1\nother = 1\n[[faults]]"),
                  "lift.toml:28: activations[1].muscle", "is lit twice");
}

TEST_CASE("phases have to join") {
    CHECK_FALSE(read(with("to = \"top\"\nbreath", "to = \"tip\"\nbreath")).problems.empty());
    CHECK_FALSE(read(with("from = \"top\"", "from = \"start\"")).problems.empty());
    CHECK_FALSE(read(with("to = \"start\"\neffort = [1", "to = \"top\"\neffort = [1")).problems.empty());
}

TEST_CASE("a posture is read with its ways") {
    std::vector<Error> problems;
    const auto file = TomlFile::parse(R"(id = "lying"
sided = false
look_around = 30
[pose]
head = [-1, 0, 0]
face = [0, 1, 0]
anchor = "seat"
[pose.angles]
hip_flexion = 20
[[ways]]
to = "sitting"
seconds = 1.5
[[ways.points]]
name = "half way"
seconds = 0.7
stops = true
head = [0, 1, 0]
face = [0, 0, 1]
contacts = [{ point = "wrist_left", at = [0.1, 0.2], height = 0.5 }]
)",
                                      "lying.toml", problems);
    motion::PostureLibrary library;
    content::read_posture(file->root(), library);
    file->report_unknown_keys();
    CHECK(problems.empty());
    const motion::Posture* posture = library.find("lying");
    REQUIRE(posture != nullptr);
    CHECK_FALSE(posture->sided);
    CHECK(posture->look_around == 30.0F);
    CHECK(posture->pose.anchor == "seat");
    CHECK_FALSE(posture->greeting.has_value());
    REQUIRE(posture->ways.size() == 1);
    REQUIRE(posture->ways[0].points.size() == 1);
    CHECK(posture->ways[0].points[0].stops);
    CHECK(posture->ways[0].points[0].pose.contacts[0].spot->height == 0.5F);
}

TEST_CASE("head and face of a posture have to be square") {
    std::vector<Error> problems;
    const auto file = TomlFile::parse("id = \"lying\"\n[pose]\nhead = [0, 1, 0]\nface = [0, 1, 0]\n",
                                      "lying.toml", problems);
    motion::PostureLibrary library;
    content::read_posture(file->root(), library);
    REQUIRE(problems.size() == 1);
    CHECK(problems.front().where == "lying.toml:4: pose.face");
}

TEST_CASE("props are read, and without any there is the mat") {
    const ReadMovement usual = read(kLift);
    REQUIRE(usual.movement.props.size() == 1);
    CHECK(usual.movement.props.front().kind == motion::PropKind::mat);

    const std::string furniture =
        "props = [{ kind = \"chair\", at = [0.1, -0.4], heading = 10, cushions = 2 }, { kind = \"desk\" }]\n";
    const ReadMovement at_desk = read(furniture + kLift);
    CHECK(at_desk.problems.empty());
    REQUIRE(at_desk.movement.props.size() == 2);
    CHECK(at_desk.movement.props[0] == motion::Prop{motion::PropKind::chair, 0.1F, -0.4F, 10.0F, 2});
    CHECK(at_desk.movement.props[1].kind == motion::PropKind::desk);

    const std::string lift = kLift;
    CHECK(read("props = []\n" + lift).movement.props.empty());
    check_problem("props = [{ kind = \"sofa\" }]\n" + lift, "lift.toml:1: props[0].kind", "sofa");
}

TEST_CASE("a pose may have contacts and an anchor of its own, and a phase poses on its way") {
    const ReadMovement result = read("props = [{ kind = \"desk\" }]\n" +
                                     with("name = \"top\"\n",
                                          "name = \"top\"\nanchor = \"foot_left\"\ncontacts = [{ point = "
                                          "\"fingertips_left\", at = [0, 0.4], on = \"desk\" }]\n"));
    CHECK(result.problems.empty());
    const motion::KeyPose& top = result.movement.poses[1];
    CHECK(top.anchor == "foot_left");
    REQUIRE(top.contacts);
    CHECK(top.contacts->front().height == motion::kDeskHeight);
    CHECK(&motion::contacts_in(result.movement, "top") == &*top.contacts);
    CHECK(&motion::contacts_in(result.movement, "start") == &result.movement.contacts);

    const ReadMovement passing =
        read(with("breath = \"out\"", "breath = \"out\"\nvia = [{ pose = \"start\", at = 0.4 }]"));
    CHECK(passing.problems.empty());
    REQUIRE(passing.movement.phases.front().via.size() == 1);
    CHECK(passing.movement.phases.front().via.front().at == Approx(0.4F));
    check_problem(with("breath = \"out\"", "via = [{ pose = \"topp\", at = 0.4 }]"),
                  "lift.toml:15: phases[0].via[0].pose", "did you mean \"top\"?");
}

TEST_CASE("a contact rests only on what is there") {
    const auto on_chair = read(with("{ point = \"head\" }", "{ point = \"head\", on = \"chair\" }"));
    REQUIRE(on_chair.problems.size() == 1);
    CHECK(on_chair.problems.front().text() ==
          "lift.toml:3: contacts[1].on: there is no chair among the exercise's props");
    const auto in_pose = read(with(
        "hip_flexion = 0\n", "hip_flexion = 0\ncontacts = [{ point = \"palm_left\", on = \"desk\" }]\n"));
    REQUIRE(in_pose.problems.size() == 1);
    CHECK(in_pose.problems.front().text().find("poses[1].contacts[0].on: there is no desk") !=
          std::string::npos);
    const auto sound = read("props = [{ kind = \"chair\" }]\n" +
                            with("{ point = \"head\" }", "{ point = \"head\", on = \"chair\" }"));
    CHECK(sound.problems.empty());
}
