#include "app/content_loader.h"

#include <sys/resource.h>
#include <unistd.h>

#include "content/own_content.h"
#include "domain/catalogue/exercise.h"

namespace ingear::app {

namespace {

LoadedContent load(const std::filesystem::path& share_dir, const std::filesystem::path& data_dir) {
    content::LoadedCatalogue loaded = content::load_catalogue(share_dir / "assets");
    content::add_own_coaches(loaded, data_dir);
    content::add_own_content(loaded, data_dir);
    LoadedContent content;
    content.problems = std::move(loaded.problems);
    content.own_problems = std::move(loaded.own_problems);
    content.pose_solver = std::make_unique<motion::PoseSolver>(loaded.catalogue.posture_library);
    const auto catalogue = std::make_shared<domain::Catalogue>(std::move(loaded.catalogue));
    for (const domain::Exercise& exercise : catalogue->exercises)
        content.pose_solver->prepare(exercise.movement);
    content.catalogue = catalogue;
    return content;
}

/// The window is opened meanwhile, which is seen first: where there are few cores it goes before.
void step_back() {
    constexpr int kNice = 10;
    ::setpriority(PRIO_PROCESS, static_cast<id_t>(::gettid()), kNice);  // on Linux of the thread alone
}

}  // namespace

ContentLoader::ContentLoader(std::filesystem::path share_dir, std::filesystem::path data_dir,
                             std::function<void()> wake)
    : thread_(
          [this, share_dir = std::move(share_dir), data_dir = std::move(data_dir), wake = std::move(wake)] {
              step_back();
              LoadedContent content = load(share_dir, data_dir);
              {
                  const std::lock_guard lock(mutex_);
                  content_ = std::move(content);
              }
              if (wake) wake();
          }) {}

ContentLoader::~ContentLoader() {
    if (thread_.joinable()) thread_.join();
}

std::optional<LoadedContent> ContentLoader::take() {
    const std::lock_guard lock(mutex_);
    return std::exchange(content_, std::nullopt);
}

void ContentLoader::wait() {
    if (thread_.joinable()) thread_.join();
}

}  // namespace ingear::app
