#pragma once

#include <array>
#include <memory>
#include <optional>

#include "app/app.h"
#include "app/coach_loader.h"
#include "app/content_loader.h"
#include "app/gl_texture_store.h"
#include "app/platform.h"
#include "app/quality_governor.h"
#include "app/scene_look.h"
#include "app/scene_pictures.h"
#include "app/screen_navigator.h"
#include "app/sound_system.h"
#include "app/ui_renderer.h"
#include "controller/key_map.h"
#include "journal/reward_status.h"
#include "render/stage/coach_renderer.h"
#include "render/stage/jar_painter.h"
#include "screens/services.h"
#include "ui/ui_system.h"

namespace ingear::app {

/// The colours of both themes.
struct Palettes {
    ui::Palette light;
    ui::Palette dark;

    [[nodiscard]] const ui::Palette& of(domain::Theme theme) const {
        return theme == domain::Theme::dark ? dark : light;
    }
};
[[nodiscard]] Result<Palettes> load_palettes(const std::filesystem::path& share_dir);

/// What the game begins with.
struct GameParts {
    AppOptions options;
    ingear::journal::Journal& journal;
    ContentLoader& content;
    Palettes palettes;
    std::unique_ptr<ui::FontAtlas> fonts;
    domain::Settings settings;
    std::vector<Error> settings_problems;
    bool keeps_settings = true;  ///< writes changes to the settings file
    bool welcomes = false;       ///< begins with the welcome, where nothing was done yet
    bool has_sound = false;      ///< opens the sound device, after the first frame
};

/// The screens with all they work with, and how they are drawn. Needs a current OpenGL 3.3 core context for
/// its life.
class Game final : public screens::Host {
  public:
    Game(GameParts parts, Platform& platform);
    ~Game() override;
    Game(const Game&) = delete;
    Game& operator=(const Game&) = delete;

    /// Time passes, in fixed steps.
    void step(Seconds dt);
    /// Takes over news, reads the input, lays out the frame. `dt` since the last one; `ahead` since the last
    /// step.
    void build(ui::Input& input, Seconds dt, Seconds ahead);
    void draw();
    /// Ends a frame that nobody can see.
    void skip_drawing() { (void)ui_.end(); }
    /// How long the last frame took to make, for choosing the quality.
    void measured(Seconds frame) { governor_.frame(frame.count()); }

    [[nodiscard]] ui::RedrawRate redraw_rate() const;
    /// Something happened in the last frame that is to be seen at once.
    [[nodiscard]] bool wants_another_frame() const { return again_; }
    [[nodiscard]] bool done() const { return quit_; }
    /// Why it couldn't do what it was started for.
    [[nodiscard]] const std::optional<Error>& failure() const { return failure_; }

    void quit() override { quit_ = true; }
    void change_settings(const domain::Settings& settings) override;
    void break_begun() override;
    [[nodiscard]] bool break_finished(bool done) override;
    [[nodiscard]] screens::AgentNews agent_news() override;
    [[nodiscard]] std::future<Result<void>> draw_progress(const DateRange& range,
                                                          const std::filesystem::path& out) override;

    [[nodiscard]] screens::Services& services() { return services_; }
    [[nodiscard]] ui::ScreenStack& stack() { return stack_; }
    [[nodiscard]] ui::UiSystem& ui() { return ui_; }
    [[nodiscard]] UiRenderer& ui_renderer() { return ui_renderer_; }
    /// Loads the coach now instead of after the first frame.
    [[nodiscard]] Result<void> prepare_stage();
    void set_quality(render::Quality quality) { fixed_quality_ = quality; }

  private:
    void take_news();
    void welcome_coach();
    void cast_coach();
    void picture_scenes();
    void open_asked_routine();
    void open_asked(Result<std::unique_ptr<ui::Screen>> screen);
    void follow_break_settings(const domain::BreakSettings& before);
    void follow_store();
    void welcome();
    void open_sound();
    void read_global_keys(ui::Input& input);
    void switch_full_screen();
    void switch_sound();
    bool show_help();
    void follow_window(Seconds dt);

    AppOptions options_;
    Platform& platform_;
    ContentLoader& content_;
    Palettes palettes_;
    bool keeps_settings_;
    bool welcomes_;
    GlTextureStore pictures_;  // before the screens, which keep some
    bool has_sound_;
    ui::ScreenStack stack_;
    ScreenNavigator navigator_;
    ui::Notices notices_;
    ui::UiSystem ui_;
    controller::KeyMap keys_;
    screens::Services services_;
    journal::Pending<domain::RewardStatus> reward_status_;  ///< by which things are locked
    UiRenderer ui_renderer_;
    std::unique_ptr<SoundSystem> sound_;  ///< null before the first frame, and without sound
    std::unique_ptr<motion::PoseSolver> pose_solver_;
    std::unique_ptr<render::CoachRenderer> stage_;
    render::JarPainter jar_painter_;
    render::SceneLook look_;  ///< of the scene that the player chose
    CoachLoader coach_loader_;
    ScenePictures scene_pictures_;
    QualityGovernor governor_;
    std::optional<render::Quality> fixed_quality_;
    bool stage_failed_ = false;
    bool asked_routine_open_ = false;
    ui::Screen* shown_ = nullptr;
    double fonts_age_ = 1.0;  ///< seconds since the atlas was built
    long frames_ = 0;
    bool again_ = true;
    bool quit_ = false;
    std::optional<Error> failure_;
};

}  // namespace ingear::app
