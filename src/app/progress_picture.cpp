#include "app/progress_picture.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <cmath>
#include <cstring>

#include "app/headless_game.h"
#include "base/result.h"
#include "screens/progress/progress_screen.h"

namespace ingear::app {

namespace {

/// Wide enough to be read on a sheet of paper; as high as the longest page could be, then cut to the page.
constexpr int kSheetWidth = 1600;
constexpr int kMostHeight = 4200;
constexpr Seconds kSheetSettling{0.5};

std::vector<std::string> command_of(const ProgressPicture& picture) {
    std::vector<std::string> words{"/proc/self/exe", "progress",
                                   "--data",         picture.app.data_dir.string(),
                                   "--config",       picture.app.config_dir.string(),
                                   "--now",          format_rfc3339(picture.app.clock->now()),
                                   "--from",         format_date(picture.range.from),
                                   "--to",           format_date(picture.range.to),
                                   "--png",          picture.out.string()};
    if (picture.theme) {
        words.emplace_back("--theme");
        words.emplace_back(*picture.theme == domain::Theme::dark ? "dark" : "light");
    }
    return words;
}

/// Runs a program to its end. Fails with the last line of what it says on stderr.
Result<void> run(const std::vector<std::string>& command) {
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0) return fail(std::strerror(errno));
    posix_spawn_file_actions_t files;
    posix_spawn_file_actions_init(&files);
    posix_spawn_file_actions_addopen(&files, 0, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_addopen(&files, 1, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_adddup2(&files, ends[1], 2);
    std::vector<char*> arguments;
    for (const std::string& word : command) arguments.push_back(const_cast<char*>(word.c_str()));
    arguments.push_back(nullptr);
    pid_t child = -1;
    const int error = ::posix_spawn(&child, arguments[0], &files, nullptr, arguments.data(), environ);
    posix_spawn_file_actions_destroy(&files);
    ::close(ends[1]);
    std::string said;
    char buffer[1024];
    for (ssize_t got = 1; error == 0 && got != 0;) {
        got = ::read(ends[0], buffer, sizeof buffer);
        if (got < 0 && errno != EINTR) break;
        constexpr std::size_t kMostWords = 4096;
        if (got > 0 && said.size() < kMostWords) said.append(buffer, static_cast<std::size_t>(got));
    }
    ::close(ends[0]);
    if (error != 0) return fail(std::string("It can't be drawn: ") + std::strerror(error));
    int status = 0;
    while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    if (WIFEXITED(status) && WEXITSTATUS(status) == 0) return {};
    while (!said.empty() && said.back() == '\n') said.pop_back();
    const auto line = said.find_last_of('\n');
    if (line != std::string::npos) said.erase(0, line + 1);
    if (constexpr std::string_view kWho = "ingear: "; said.starts_with(kWho)) said.erase(0, kWho.size());
    return fail(said.empty() ? "It can't be drawn here." : said);
}

}  // namespace

Result<void> draw_progress(const ProgressPicture& picture) {
    INGEAR_TRY(auto headless, HeadlessGame::create({.app = picture.app,
                                                    .width = kSheetWidth,
                                                    .height = kMostHeight,
                                                    .scale = 1.0,
                                                    .theme = picture.theme}));
    screens::Services& services = headless->game().services();
    auto screen = std::make_unique<screens::ProgressScreen>(services);
    screens::ProgressScreen* sheet = screen.get();
    sheet->choose(picture.range);
    sheet->set_sheet();
    headless->game().stack().push(std::move(screen));
    headless->let_pass(kSheetSettling);
    headless->turn();
    render::Picture drawn = headless->platform().picture();
    drawn.height = std::min(drawn.height, static_cast<int>(std::ceil(sheet->content_height())));
    drawn.rgba.resize(static_cast<std::size_t>(drawn.width) * static_cast<std::size_t>(drawn.height) * 4);
    return render::write_private_png(drawn, picture.out);
}

std::future<Result<void>> draw_progress_aside(const ProgressPicture& picture) {
    return std::async(std::launch::async, [command = command_of(picture)] { return run(command); });
}

}  // namespace ingear::app
