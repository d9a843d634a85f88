#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

#include "content/catalogue_loader.h"
#include "motion/animation_state.h"

namespace ingear::app {

/// The exercises and the pose solver who poses them.
struct LoadedContent {
    std::shared_ptr<const domain::Catalogue> catalogue;
    std::vector<Error> problems;
    std::vector<Error> own_problems;                  ///< of what the player brought
    std::unique_ptr<motion::PoseSolver> pose_solver;  ///< has every movement prepared
};

/// Reads the content on a thread of its own.
class ContentLoader {
  public:
    /// `wake` is called from the thread when it is done.
    /// `data_dir` is where the player's own coaches are.
    ContentLoader(std::filesystem::path share_dir, std::filesystem::path data_dir,
                  std::function<void()> wake);
    ~ContentLoader();
    ContentLoader(const ContentLoader&) = delete;
    ContentLoader& operator=(const ContentLoader&) = delete;

    /// The content, once, when it is there.
    [[nodiscard]] std::optional<LoadedContent> take();
    /// Waits for it.
    void wait();

  private:
    std::mutex mutex_;
    std::optional<LoadedContent> content_;
    std::thread thread_;
};

}  // namespace ingear::app
