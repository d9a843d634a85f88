#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include "base/time.h"
#include "cli/command.h"
#include "content/catalogue_loader.h"
#include "domain/settings/settings.h"
#include "storage/store.h"

namespace ingear::cli {

/// The options that every command takes, as they were given; empty where they weren't.
struct GlobalOptions {
    std::string data;
    std::string config;
    std::string now;
};

/// Where a command runs: its folders, its time, and how to get at content, settings and store.
class Context {
  public:
    /// Fails as misuse where `now` is no time stamp.
    [[nodiscard]] static OrFailure<Context> create(const GlobalOptions& options);

    [[nodiscard]] const std::filesystem::path& data_dir() const { return data_dir_; }
    [[nodiscard]] const std::filesystem::path& config_dir() const { return config_dir_; }
    [[nodiscard]] static std::filesystem::path share_dir();

    /// The moment the command counts from: `--now` to the millisecond, else the machine's clock when it was
    /// asked first.
    [[nodiscard]] Moment now() const { return now_; }
    /// The moment `seconds` after now. With a time zone known only to the machine, the offset follows it.
    [[nodiscard]] Moment after(Seconds seconds) const;
    /// A clock that begins at `now` and runs on, for what takes place in real time.
    [[nodiscard]] std::unique_ptr<Clock> running_clock() const;

    /// All content that came with the program; problems in it are told and make it fail.
    [[nodiscard]] static OrFailure<domain::Catalogue> load_catalogue();
    /// The same with the coaches, exercises and routines of the player's own; problems in those are told, and
    /// they are left out.
    [[nodiscard]] OrFailure<domain::Catalogue> load_catalogue_with_own() const;
    /// The player's settings; problems in the file are told, and the defaults stand in.
    [[nodiscard]] domain::Settings load_settings() const;
    /// The player's event log. The words name the newest good backup, if it can't be used and there is one.
    [[nodiscard]] OrFailure<std::unique_ptr<storage::Store>> open_store() const;

  private:
    Context() = default;

    std::filesystem::path data_dir_;
    std::filesystem::path config_dir_;
    Moment now_;
    bool now_given_ = false;
    bool offset_follows_zone_ = true;
};

}  // namespace ingear::cli
