#include "app/game.h"

#include <epoxy/gl.h>
#include <fmt/format.h>
#include <imgui.h>

#include "app/agent_link.h"
#include "app/progress_picture.h"
#include "app/route_table.h"
#include "base/log.h"
#include "base/result.h"
#include "coach_view/staged_screen.h"
#include "journal/today.h"
#include "screens/navigator.h"
#include "screens/session/session_screen.h"
#include "screens/settings/welcome_screen.h"
#include "screens/theme_reader.h"
#include "screens/today/today_screen.h"
#include "storage/settings_file.h"
#include "ui/captions.h"

namespace ingear::app {

using journal::Journal;
using ui::FontAtlas;
using ui::FontSizes;
using ui::RedrawRate;
using ui::Vec2;

namespace {

Result<std::unique_ptr<ui::Screen>> begin_todays_session(screens::Services& services,
                                                         const journal::Snapshot& snapshot) {
    const auto today =
        journal::plan_of_today(*services.catalogue, snapshot, services.settings, services.clock.now());
    return make_screen(services, screens::routes::Session{today.routine});
}

}  // namespace

Result<Palettes> load_palettes(const std::filesystem::path& share_dir) {
    INGEAR_TRY(auto light, screens::load_palette(share_dir, domain::Theme::light));
    INGEAR_TRY(auto dark, screens::load_palette(share_dir, domain::Theme::dark));
    return Palettes{light, dark};
}

Game::Game(GameParts parts, Platform& platform)
    : options_(parts.options),
      platform_(platform),
      content_(parts.content),
      palettes_(parts.palettes),
      keeps_settings_(parts.keeps_settings),
      welcomes_(parts.welcomes),
      has_sound_(parts.has_sound),
      navigator_(services_, stack_),
      ui_(std::move(parts.fonts), palettes_.of(parts.settings.theme)),
      services_{.host = *this,
                .clock = *options_.clock,
                .journal = parts.journal,
                .navigator = navigator_,
                .notices = notices_,
                .settings = parts.settings,
                .settings_problems = std::move(parts.settings_problems),
                .catalogue = nullptr,
                .content_problems = {},
                .pictures = &pictures_,
                .data_dir = options_.data_dir,
                .config_dir = options_.config_dir},
      ui_renderer_(options_.share_dir),
      jar_painter_(options_.share_dir),
      coach_loader_(options_.share_dir) {
    services_.jar_painter = &jar_painter_;
    controller::ReadKeys keys = controller::read_keys(services_.settings.keys);
    for (Error& problem : keys.problems) {
        log::warn("{}", problem.text());
        services_.settings_problems.push_back(std::move(problem));
    }
    keys_ = std::move(keys.keys);
    ui_.set_command_keys(keys_.all());
    services_.lock = [this](domain::UnlockKind kind, std::string_view id) -> std::string {
        const auto book = screens::rewards_of(services_);
        if (book && !reward_status_.asked())
            reward_status_ = services_.journal.ask(journal::RewardStatusQuery{book}, services_.clock.now());
        const auto status = reward_status_.get();
        return book && status ? domain::why_locked(*book, *status, kind, id) : "";
    };
    ui_.set_reduced_motion(services_.settings.reduced_motion);
    stack_.reset(std::make_unique<screens::TodayScreen>(services_));
}

Game::~Game() {
    stack_ = ui::ScreenStack();
}

void Game::step(Seconds dt) {
    if (services_.stage_ready) services_.stage_age += dt.count();
    if (stack_.top()) stack_.top()->step(dt);
    if (sound_) sound_->step(dt.count());
}

RedrawRate Game::redraw_rate() const {
    if (ui_.moving()) return RedrawRate::full;
    const RedrawRate screen = stack_.top() ? stack_.top()->redraw_rate() : RedrawRate::still;
    const bool arriving = services_.stage_ready && services_.stage_age < 0.7;
    const bool speaks = sound_ && sound_->busy();
    if (screen == RedrawRate::still && (speaks || notices_.showing() || arriving)) return RedrawRate::gentle;
    return screen;
}

void Game::take_news() {
    again_ = services_.journal.poll();
    if (auto content = content_.take()) {
        services_.catalogue = content->catalogue;
        services_.own_routines.clear();
        for (const domain::Routine& routine : content->catalogue->routines)
            if (routine.own) services_.own_routines.push_back(routine);
        look_ = find_look(*services_.catalogue, services_.settings.scene);
        services_.content_problems = std::move(content->problems);
        if (sound_) sound_->set_catalogue(services_.catalogue);
        pose_solver_ = std::move(content->pose_solver);
        services_.pose_solver = pose_solver_.get();
        welcome_coach();
        for (const Error& problem : content->own_problems) log::warn("{}", problem.text());
        if (!content->own_problems.empty())
            notices_.tell("A file of yours can't be used. " + content->own_problems.front().text(), 12.0);
        if (!services_.content_problems.empty())
            notices_.tell(
                "Part of the exercises couldn't be read. " + services_.content_problems.front().text(), 12.0);
        for (const Error& problem : services_.content_problems) log::warn("{}", problem.text());
        again_ = true;
    }
    follow_store();
    if (has_sound_ && !sound_ && frames_ > 0) open_sound();
    welcome();
    const bool asked = options_.start_routine || options_.opens != AppOptions::Opens::today;
    if (!asked_routine_open_ && asked) open_asked_routine();
    // Never before the first frame is seen: reading the coach takes a moment.
    if (!stage_ && !stage_failed_ && frames_ > 0 && pose_solver_) (void)prepare_stage();
}

/// Never before the first frame is seen, and without waiting for a device.
void Game::open_sound() {
    sound_ = std::make_unique<SoundSystem>(services_.settings.sound, true);
    if (services_.catalogue) sound_->set_catalogue(services_.catalogue);
    services_.sound = sound_.get();
}

void Game::follow_store() {
    const Journal::State state = services_.journal.state();
    const bool told = stack_.top() && stack_.top()->id() == "store_problem";
    if (state == Journal::State::failed && !told) navigator_.go_to(screens::routes::StoreProblem{});
    if (told && services_.journal.usable()) stack_.pop();
}

/// Once, as soon as it is known that nothing was done yet.
void Game::welcome() {
    const auto snapshot = services_.journal.snapshot();
    if (!welcomes_ || !snapshot || !services_.catalogue) return;
    welcomes_ = false;
    const bool asked = options_.start_routine || options_.opens != AppOptions::Opens::today;
    if (!asked && screens::WelcomeScreen::due(*snapshot)) navigator_.go_to(screens::routes::Welcome{});
}

void Game::open_asked_routine() {
    if (!services_.catalogue || !services_.journal.usable() || (has_sound_ && !sound_)) return;
    const bool composed = options_.start_routine == domain::kComposedRoutine;
    const auto snapshot = services_.journal.snapshot();
    if (composed && !snapshot) return;
    asked_routine_open_ = true;
    using Opens = AppOptions::Opens;
    if (composed) return open_asked(begin_todays_session(services_, *snapshot));
    if (options_.start_routine)
        return open_asked(screens::SessionScreen::begin(services_, *options_.start_routine));
    if (options_.opens == Opens::breaks) return navigator_.go_to(screens::routes::Breaks{});
    open_asked(make_screen(services_, screens::routes::Break{options_.opens == Opens::prompted_break}));
}

void Game::open_asked(Result<std::unique_ptr<ui::Screen>> screen) {
    if (screen) {
        stack_.push(std::move(*screen));
    } else {
        failure_ = screen.error();
        quit_ = true;
    }
}

// Trials and pictures have no say in what the player's own reminder does.
void Game::break_begun() {
    if (keeps_settings_) AgentLink::break_begun();
}

bool Game::break_finished(bool done) {
    return keeps_settings_ ? AgentLink::break_finished(done) : done;
}

screens::AgentNews Game::agent_news() {
    return AgentLink::news();
}

std::future<Result<void>> Game::draw_progress(const DateRange& range, const std::filesystem::path& out) {
    if (!keeps_settings_ || services_.journal.state() != Journal::State::ready)
        return Host::draw_progress(range, out);
    return draw_progress_aside(
        {.app = options_, .range = range, .theme = services_.settings.theme, .out = out});
}

void Game::follow_break_settings(const domain::BreakSettings& before) {
    const bool wanted = services_.settings.breaks.start_at_login;
    if (!keeps_settings_ || wanted == before.start_at_login) return;
    if (const auto set = AgentLink::set_reminders(wanted, options_.data_dir, options_.config_dir); !set)
        notices_.tell("The reminder couldn't be switched. " + set.error().text(), 8.0);
}

Result<void> Game::prepare_stage() {
    auto stage = render::CoachRenderer::create(options_.share_dir);
    if (!stage) {
        stage_failed_ = true;
        log::error("Bridget can't be drawn: {}", stage.error().text());
        notices_.tell("Bridget can't be drawn. " + stage.error().text(), 12.0);
        return tl::make_unexpected(stage.error());
    }
    stage_ = std::move(*stage);
    coach_loader_.forget();
    welcome_coach();
    services_.stage_ready = true;
    services_.stage_age = 0.0;
    again_ = true;
    return {};
}

/// Once, when both stage and coaches are there: what the settings name that isn't here is told.
void Game::welcome_coach() {
    if (!stage_ || !services_.catalogue) return;
    const std::string missing =
        domain::missing_words(domain::choose(services_.catalogue->coaches, services_.settings.coach));
    if (!missing.empty()) {
        log::warn("{}", missing);
        notices_.tell(missing, 8.0);
    }
    cast_coach();
}

/// Brings the coach that the settings name on the stage; the usual one where theirs is no good.
void Game::cast_coach() {
    if (!stage_ || !services_.catalogue) return;
    const auto& coaches = services_.catalogue->coaches;
    const domain::ChosenCoach chosen = domain::choose(coaches, services_.settings.coach);
    const auto done = coach_loader_.load(*stage_, chosen);
    if (!done) {
        log::error("{}", done.error().text());
        notices_.tell(fmt::format("{} can't come. {}", chosen.coach->name, done.error().text()), 12.0);
        if (!coach_loader_.load(*stage_, domain::choose(coaches, {}))) log::error("nor can the usual coach");
    }
    scene_pictures_.renew();
}

void Game::picture_scenes() {
    if (!services_.wants_scene_pictures || !stage_ || !pose_solver_) return;
    const auto daylight =
        services_.settings.theme == domain::Theme::dark ? render::Daylight::dark : render::Daylight::light;
    services_.scene_pictures =
        scene_pictures_.make_one(*stage_, *pose_solver_, *services_.catalogue, daylight);
    if (!scene_pictures_.complete()) again_ = true;
}

void Game::change_settings(const domain::Settings& settings) {
    const domain::Settings before = services_.settings;
    services_.settings = settings;
    ui_.set_palette(palettes_.of(settings.theme));
    ui_.set_reduced_motion(settings.reduced_motion);
    if (services_.catalogue) look_ = find_look(*services_.catalogue, settings.scene);
    if (!(settings.coach == before.coach)) cast_coach();
    if (sound_ && settings.sound != before.sound) sound_->change_settings(settings.sound);
    if (settings.fullscreen != before.fullscreen) platform_.set_fullscreen(settings.fullscreen);
    again_ = true;
    if (!keeps_settings_) return;
    if (const auto saved = storage::save_settings(options_.config_dir, settings); !saved)
        notices_.tell("The settings couldn't be kept. " + saved.error().text(), 8.0);
    follow_break_settings(before.breaks);
}

void Game::follow_window(Seconds dt) {
    constexpr double kBetweenBuilds = 0.2;  // seconds, while the player drags the window's edge
    fonts_age_ += dt.count();
    const Vec2 size = platform_.size();
    const double scale = services_.settings.scale;
    const FontSizes wanted = FontSizes::for_window(ui::design_unit(size, scale), size.y, scale);
    if (wanted == ui_.fonts().sizes()) return;
    again_ = true;
    if (fonts_age_ < kBetweenBuilds) return;
    fonts_age_ = 0.0;
    auto fonts = FontAtlas::build(options_.share_dir, wanted);
    if (!fonts) {
        log::error("{}", fonts.error().text());
        return;
    }
    ui_renderer_.forget_fonts();
    ui_.set_fonts(std::move(*fonts));
    ui_renderer_.take_fonts();
}

void Game::build(ui::Input& input, Seconds dt, Seconds ahead) {
    take_news();
    picture_scenes();
    again_ = stack_.apply() || again_;
    if (stack_.top() != shown_) {
        ui_.reset_widgets();
        shown_ = stack_.top();
        governor_.forget();
    }
    follow_window(dt);
    read_global_keys(input);

    ui_renderer_.begin_frame();
    ui::Ui& ui = ui_.begin(platform_.size(), services_.settings.scale, dt.count(), input);
    if (stack_.top()) stack_.top()->build(ui, ahead);
    // A session and a self-test have places of their own for her words.
    const std::string_view screen = shown_ ? shown_->id() : "session";
    if (sound_ && screen != "session" && screen != "test_run")
        ui::build_caption(ui, ui.window(), sound_->caption().text);
    notices_.build(ui);
    platform_.set_hand_cursor(ui.wants_hand());
    platform_.set_typing(ui_.focus().typing());
    again_ = stack_.apply() || again_;
    if (stack_.top() != shown_) again_ = true;
}

void Game::draw() {
    ImDrawData* shapes = ui_.end();
    platform_.bind();
    const Vec2 size = platform_.size();
    glViewport(0, 0, static_cast<int>(size.x), static_cast<int>(size.y));
    // The screen that was built; one that came up since then has built nothing yet.
    const coach_view::StageView* view = shown_ == stack_.top() ? coach_view::stage_of(shown_) : nullptr;
    if (stage_ && view) {
        const render::StageOptions options{.quality = fixed_quality_.value_or(governor_.quality()),
                                           .daylight = services_.settings.theme == domain::Theme::dark
                                                           ? render::Daylight::dark
                                                           : render::Daylight::light,
                                           .scene = &look_,
                                           .mirrored = view->mirrored};
        stage_->draw(view->coach, view->camera, view->viewport, options);
        platform_.bind();
    } else {
        const ui::Colour ground = ui_.palette().background;
        glClearColor(static_cast<float>(ground.r) / 255.0F, static_cast<float>(ground.g) / 255.0F,
                     static_cast<float>(ground.b) / 255.0F, 1.0F);
        glClear(GL_COLOR_BUFFER_BIT);
    }
    ui_renderer_.draw(*shapes);
    ++frames_;
}

}  // namespace ingear::app
