#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "domain/catalogue/routine.h"
#include "domain/log/log_event.h"

namespace ingear::coach_view {
class CoachView;
}

namespace ingear::screens {

class SessionCoach;
class SessionModel;
struct ShelfPiece;

/// Where a screen can lead to: a plain struct a screen, with what the player chose for it. What the catalogue
/// has is named by its id.
namespace routes {

// today
/// The first screen. `waves`: the coach greets.
struct Today {
    bool waves = false;
};
struct ChangeSession {
    domain::Routine routine;
};

// session
/// The way into a new session: where red flags or the rest keep from it, to what is possible instead; else
/// past the question how the knees are. Every new session in the window begins here.
struct StartSession {
    domain::Routine routine;
};
/// The question how the knees are, and what follows the answer.
struct PainBefore {
    domain::Routine routine;
};
struct Session {
    domain::Routine routine;
    std::vector<domain::logged::PainRated> pain = {};  ///< told before it, to be kept with it
};
/// One that was left in the middle.
struct ResumeSession {
    domain::SessionRecord session;
};
struct Mistake {
    std::string exercise;
    motion::Side side;
    std::shared_ptr<coach_view::CoachView> coach;  ///< as the session has her
};
struct Summary {
    std::shared_ptr<SessionModel> session;
    std::shared_ptr<const SessionCoach> direction;  ///< what the coach does …
    std::shared_ptr<coach_view::CoachView> coach;   ///< … and the view of her, as the session leaves them
};
/// Why exercise is closed, and what is possible instead.
struct Locked {
    std::vector<std::string> red_flags;
};
struct Break {
    bool prompted = false;  ///< the player was asked
};

// exercises
struct Catalogue {};
struct ExercisePage {
    std::string exercise;
};

// lessons
struct Learn {};
struct Lesson {
    std::string lesson;
};

// self_tests
struct SelfTests {};
struct SelfTest {
    std::string test;
};

// progress
struct Progress {};
struct Streak {};
struct Year {};

// rewards
struct Rewards {};
/// A jar is full, and goes on the shelf.
struct JarFull {
    std::shared_ptr<const ShelfPiece> jar;
};

// breaks
struct Breaks {};
struct BreakSettings {};

// help
/// What the keys do. `scopes`: where, see controller::scopes.
struct Help {
    std::vector<std::string_view> scopes;
};

// settings
struct Settings {};
struct SoundSettings {};
struct TipsSettings {};
struct Wardrobe {};
struct Data {};
struct StoreProblem {};
struct RedFlags {};
struct Welcome {};

}  // namespace routes

using Route =
    std::variant<routes::Today, routes::ChangeSession, routes::StartSession, routes::PainBefore,
                 routes::Session, routes::ResumeSession, routes::Mistake, routes::Summary, routes::Locked,
                 routes::Break, routes::Catalogue, routes::ExercisePage, routes::Learn, routes::Lesson,
                 routes::SelfTests, routes::SelfTest, routes::Progress, routes::Streak, routes::Year,
                 routes::Rewards, routes::JarFull, routes::Breaks, routes::BreakSettings, routes::Help,
                 routes::Settings, routes::SoundSettings, routes::TipsSettings, routes::Wardrobe,
                 routes::Data, routes::StoreProblem, routes::RedFlags, routes::Welcome>;

}  // namespace ingear::screens
