#include "app/sdl_platform.h"

#include <SDL.h>
#include <epoxy/gl.h>
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <optional>
#include <string_view>

#include "app/gamepad.h"
#include "app/sdl_keys.h"

namespace ingear::app {

namespace {

constexpr int kFirstWidth = 1280;
constexpr int kFirstHeight = 720;
constexpr int kLeastWidth = 800;
constexpr int kLeastHeight = 500;

struct SdlDeleter {
    void operator()(SDL_Window* window) const { SDL_DestroyWindow(window); }
    void operator()(SDL_Cursor* cursor) const { SDL_FreeCursor(cursor); }
};
using WindowPtr = std::unique_ptr<SDL_Window, SdlDeleter>;
using CursorPtr = std::unique_ptr<SDL_Cursor, SdlDeleter>;

Error sdl_error(const char* what) {
    return {fmt::format("{}: {}", what, SDL_GetError()), {}};
}

/// Where there is no display SDL falls back to drivers that show nothing: a window nobody sees would wait for
/// ever. They serve only those who ask for them by SDL_VIDEODRIVER.
bool shows_nothing(const char* driver) {
    const std::string_view name = driver != nullptr ? driver : "";
    return std::getenv("SDL_VIDEODRIVER") == nullptr && (name == "offscreen" || name == "dummy");
}

/// The wanted size, or what fits the display.
SDL_Point window_size() {
    SDL_Rect usable{0, 0, kFirstWidth, kFirstHeight};
    if (SDL_GetDisplayUsableBounds(0, &usable) != 0) return {kFirstWidth, kFirstHeight};
    return {std::min(kFirstWidth, usable.w), std::min(kFirstHeight, usable.h)};
}

class Window final : public SdlPlatform {
  public:
    Window(WindowPtr window, SDL_GLContext context)
        : window_(std::move(window)),
          context_(context),
          arrow_(SDL_CreateSystemCursor(SDL_SYSTEM_CURSOR_ARROW)),
          hand_(SDL_CreateSystemCursor(SDL_SYSTEM_CURSOR_HAND)),
          began_(SDL_GetPerformanceCounter()) {
        follow_size();
    }
    ~Window() override {
        pads_.reset();
        SDL_GL_DeleteContext(context_);
        hand_.reset();
        arrow_.reset();
        window_.reset();
        SDL_Quit();
    }

    [[nodiscard]] Seconds time() override {
        return Seconds{static_cast<double>(SDL_GetPerformanceCounter() - began_) /
                       static_cast<double>(SDL_GetPerformanceFrequency())};
    }
    void poll(ui::Input& input, Seconds wait) override;
    [[nodiscard]] ui::Vec2 size() const override { return size_; }
    void bind() override { glBindFramebuffer(GL_FRAMEBUFFER, 0); }
    void present() override {
        SDL_GL_SwapWindow(window_.get());
        if (pads_) pads_->open();
    }
    void use_gamepads() { pads_.emplace(); }
    [[nodiscard]] bool closed() const override { return closed_; }
    [[nodiscard]] bool visible() const override { return visible_; }
    [[nodiscard]] bool focused() const override { return focused_; }
    void set_fullscreen(bool fullscreen) override {
        SDL_SetWindowFullscreen(window_.get(), fullscreen ? SDL_WINDOW_FULLSCREEN_DESKTOP : 0);
        follow_size();
    }
    void set_hand_cursor(bool hand) override {
        if (hand == hand_shown_) return;
        hand_shown_ = hand;
        SDL_SetCursor(hand ? hand_.get() : arrow_.get());
    }
    void set_typing(bool typing) override {
        if (typing == (SDL_IsTextInputActive() == SDL_TRUE)) return;
        typing ? SDL_StartTextInput() : SDL_StopTextInput();
    }

  private:
    /// Whether it is news to anybody.
    bool take(const SDL_Event& event, ui::Input& input);
    void take_window(const SDL_WindowEvent& event, ui::Input& input);
    static void paste(ui::Input& input);
    void follow_size();

    std::optional<Gamepads> pads_;
    WindowPtr window_;
    SDL_GLContext context_;
    CursorPtr arrow_;
    CursorPtr hand_;
    Uint64 began_;
    ui::Vec2 size_;
    float pixels_per_point_ = 1.0F;
    bool closed_ = false;
    bool visible_ = true;
    bool focused_ = true;
    bool hand_shown_ = false;
};

void Window::follow_size() {
    int width = 0;
    int height = 0;
    SDL_GL_GetDrawableSize(window_.get(), &width, &height);
    int points = 0;
    SDL_GetWindowSize(window_.get(), &points, nullptr);
    size_ = {static_cast<float>(std::max(1, width)), static_cast<float>(std::max(1, height))};
    pixels_per_point_ = points > 0 ? size_.x / static_cast<float>(points) : 1.0F;
}

void Window::poll(ui::Input& input, Seconds wait) {
    input.begin_frame();
    SDL_Event event;
    const bool patient = wait.count() < 0.0;  // for what comes, whatever that is
    if (const auto repeat = pads_ ? pads_->until_repeat(time()) : std::nullopt)
        wait = wait.count() < 0.0 ? *repeat : std::min(wait, *repeat);
    const double until = time().count() + wait.count();
    if (wait.count() < 0.0) {
        while (SDL_WaitEvent(&event) == 1 && !take(event, input)) {
        }
    } else {
        // Input that comes while waiting is taken, but doesn't bring the frame forward: a mouse sends a
        // thousand events a second.
        for (double left = wait.count(); left > 0.0005; left = until - time().count())
            if (SDL_WaitEventTimeout(&event, std::max(1, static_cast<int>(left * 1000.0))) == 1 &&
                take(event, input) && patient)
                break;
    }
    while (SDL_PollEvent(&event) == 1) take(event, input);
    if (pads_) pads_->repeat(time(), input);
}

bool Window::take(const SDL_Event& event, ui::Input& input) {
    const auto move_to = [&](int x, int y) {
        input.pointer = {static_cast<float>(x) * pixels_per_point_,
                         static_cast<float>(y) * pixels_per_point_};
        input.pointer_moved = true;
    };
    switch (event.type) {
        case SDL_QUIT:
            closed_ = true;
            return true;
        case SDL_WINDOWEVENT:
            take_window(event.window, input);
            return true;
        case SDL_MOUSEMOTION:
            move_to(event.motion.x, event.motion.y);
            return true;
        case SDL_MOUSEBUTTONDOWN:
            if (event.button.button != SDL_BUTTON_LEFT) return true;
            move_to(event.button.x, event.button.y);
            input.pressed = input.down = true;
            return true;
        case SDL_MOUSEBUTTONUP:
            if (event.button.button != SDL_BUTTON_LEFT) return true;
            move_to(event.button.x, event.button.y);
            input.released = true;
            input.down = false;
            return true;
        case SDL_MOUSEWHEEL:
            input.wheel += event.wheel.preciseY;
            return true;
        case SDL_KEYDOWN:
            if (const ui::Key key = key_of(event.key.keysym.sym); key != ui::Key::none) {
                const auto modifiers = event.key.keysym.mod;
                input.add({key, (modifiers & KMOD_SHIFT) != 0, (modifiers & KMOD_CTRL) != 0,
                           event.key.repeat != 0});
                if (key == ui::Key::v && (modifiers & KMOD_CTRL) != 0) paste(input);
            }
            return true;
        case SDL_TEXTINPUT:
            if (SDL_IsTextInputActive() == SDL_TRUE) input.add_text(event.text.text);
            return true;
        default:
            break;
    }
    const bool of_a_pad = event.type >= SDL_JOYAXISMOTION && event.type < SDL_FINGERDOWN;
    return of_a_pad ? pads_ && pads_->take(event, time(), input) : true;
}

void Window::paste(ui::Input& input) {
    if (SDL_IsTextInputActive() != SDL_TRUE) return;
    const std::unique_ptr<char, decltype(&SDL_free)> text(SDL_GetClipboardText(), &SDL_free);
    if (text) input.add_text(text.get());
}

void Window::take_window(const SDL_WindowEvent& event, ui::Input& input) {
    switch (event.event) {
        case SDL_WINDOWEVENT_SIZE_CHANGED:
            follow_size();
            return;
        case SDL_WINDOWEVENT_MINIMIZED:
        case SDL_WINDOWEVENT_HIDDEN:
            visible_ = false;
            return;
        case SDL_WINDOWEVENT_RESTORED:
        case SDL_WINDOWEVENT_SHOWN:
        case SDL_WINDOWEVENT_EXPOSED:
            visible_ = true;
            return;
        case SDL_WINDOWEVENT_FOCUS_GAINED:
            focused_ = true;
            return;
        case SDL_WINDOWEVENT_FOCUS_LOST:
            focused_ = false;
            return;
        case SDL_WINDOWEVENT_LEAVE:
            input.pointer = {-1.0F, -1.0F};
            input.pointer_moved = true;
            return;
        default:
            return;
    }
}

}  // namespace

namespace {

constexpr int kPromptWidth = 480, kPromptHeight = 220, kPromptMargin = 24;

/// Lower right, where notifications come up.
SDL_Rect prompt_place() {
    SDL_Rect usable{0, 0, kFirstWidth, kFirstHeight};
    SDL_GetDisplayUsableBounds(0, &usable);
    return {usable.x + usable.w - kPromptWidth - kPromptMargin,
            usable.y + usable.h - kPromptHeight - kPromptMargin, kPromptWidth, kPromptHeight};
}

enum class Look { game, fullscreen, prompt };

Result<std::unique_ptr<SdlPlatform>> open_window(Look look) {
    // A coach who moves is no reason for the screen to sleep in the middle of a set.
    SDL_SetHint(SDL_HINT_VIDEO_ALLOW_SCREENSAVER, look == Look::prompt ? "1" : "0");
    SDL_SetHint(SDL_HINT_WINDOW_NO_ACTIVATION_WHEN_SHOWN, look == Look::prompt ? "1" : "0");
    SDL_SetHint(SDL_HINT_APP_NAME, "InGear");
    SDL_SetHint(SDL_HINT_VIDEO_X11_NET_WM_BYPASS_COMPOSITOR, "0");
    if (SDL_Init(SDL_INIT_VIDEO) != 0) return tl::make_unexpected(sdl_error("No window can be opened here"));
    struct QuitUnlessKept {
        bool kept = false;
        ~QuitUnlessKept() {
            if (!kept) SDL_Quit();
        }
    } quit;
    if (shows_nothing(SDL_GetCurrentVideoDriver()))
        return fail("There is no display here to open the window on");

    SDL_GL_SetAttribute(SDL_GL_CONTEXT_MAJOR_VERSION, 3);
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_MINOR_VERSION, 3);
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_PROFILE_MASK, SDL_GL_CONTEXT_PROFILE_CORE);
    SDL_GL_SetAttribute(SDL_GL_DOUBLEBUFFER, 1);
    SDL_GL_SetAttribute(SDL_GL_DEPTH_SIZE, 0);
    Uint32 flags = SDL_WINDOW_OPENGL | SDL_WINDOW_ALLOW_HIGHDPI;
    if (look != Look::prompt) flags |= SDL_WINDOW_RESIZABLE;
    if (look == Look::fullscreen) flags |= SDL_WINDOW_FULLSCREEN_DESKTOP;
    if (look == Look::prompt)
        flags |=
            SDL_WINDOW_ALWAYS_ON_TOP | SDL_WINDOW_UTILITY | SDL_WINDOW_SKIP_TASKBAR | SDL_WINDOW_BORDERLESS;
    const SDL_Point size = window_size();
    const SDL_Rect place = look == Look::prompt
                               ? prompt_place()
                               : SDL_Rect{SDL_WINDOWPOS_CENTERED, SDL_WINDOWPOS_CENTERED, size.x, size.y};
    WindowPtr window(SDL_CreateWindow("InGear", place.x, place.y, place.w, place.h, flags));
    if (!window) return tl::make_unexpected(sdl_error("No window with OpenGL can be opened here"));
    if (look != Look::prompt)
        SDL_SetWindowMinimumSize(window.get(), std::min(kLeastWidth, size.x), std::min(kLeastHeight, size.y));
    SDL_GLContext context = SDL_GL_CreateContext(window.get());
    if (!context) {
        const Error error = sdl_error("InGear needs OpenGL 3.3, which is not available here");
        window.reset();
        return tl::make_unexpected(error);
    }
    if (SDL_GL_SetSwapInterval(-1) != 0) SDL_GL_SetSwapInterval(1);
    SDL_StopTextInput();  // it is on from the start
    quit.kept = true;
    auto opened = std::make_unique<Window>(std::move(window), context);
    if (look != Look::prompt) opened->use_gamepads();
    return opened;
}

}  // namespace

Result<std::unique_ptr<SdlPlatform>> SdlPlatform::create(bool fullscreen) {
    return open_window(fullscreen ? Look::fullscreen : Look::game);
}

Result<std::unique_ptr<SdlPlatform>> SdlPlatform::create_prompt() {
    return open_window(Look::prompt);
}

void SdlPlatform::wake() {
    SDL_Event event{};
    event.type = SDL_USEREVENT;
    SDL_PushEvent(&event);
}

}  // namespace ingear::app
