#include "base/paths.h"

#include <sys/stat.h>
#include <unistd.h>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <optional>

#include "support/catch.h"
#include "support/places.h"
#include "support/temporary_folder.h"

using namespace ingear;
namespace fs = std::filesystem;

namespace {

/// Sets a variable of the environment, or takes it away, for as long as this lives.
class Variable {
  public:
    Variable(const char* name, const char* value) : name_(name) {
        if (const char* was = std::getenv(name)) was_ = was;
        set(value);
    }
    Variable(const Variable&) = delete;
    Variable& operator=(const Variable&) = delete;
    ~Variable() { set(was_ ? was_->c_str() : nullptr); }

  private:
    void set(const char* value) const {
        if (value != nullptr)
            ::setenv(name_, value, 1);
        else
            ::unsetenv(name_);
    }
    const char* name_;
    std::optional<std::string> was_;
};

mode_t permissions(const fs::path& path) {
    struct stat info {};
    REQUIRE(::stat(path.c_str(), &info) == 0);
    return info.st_mode & 0777;
}

}  // namespace

TEST_CASE("the folders follow the XDG base directories") {
    const Variable home("HOME", "/home/kim");
    SECTION("set") {
        const Variable data("XDG_DATA_HOME", "/data");
        const Variable config("XDG_CONFIG_HOME", "/config");
        CHECK(default_data_dir() == "/data/ingear");
        CHECK(default_config_dir() == "/config/ingear");
    }
    SECTION("not set") {
        const Variable data("XDG_DATA_HOME", nullptr);
        const Variable config("XDG_CONFIG_HOME", nullptr);
        CHECK(default_data_dir() == "/home/kim/.local/share/ingear");
        CHECK(default_config_dir() == "/home/kim/.config/ingear");
    }
    SECTION("a relative or empty one is ignored, as the specification asks") {
        const Variable data("XDG_DATA_HOME", "data");
        const Variable config("XDG_CONFIG_HOME", "");
        CHECK(default_data_dir() == "/home/kim/.local/share/ingear");
        CHECK(default_config_dir() == "/home/kim/.config/ingear");
    }
}

TEST_CASE("what came with the program lies beside the program's folder") {
    CHECK(share_dir() == places::share());
}

TEST_CASE("a private folder is made with its parents, for the owner alone") {
    const TemporaryFolder folder;
    const fs::path made = folder / "a" / "b" / "data";
    REQUIRE(make_private_dir(made).has_value());
    CHECK(fs::is_directory(made));
    CHECK(permissions(made) == 0700);
    CHECK(make_private_dir(made).has_value());  // and again
}

TEST_CASE("a folder that can't be made says why and where") {
    const TemporaryFolder folder;
    std::ofstream(folder / "file") << "in the way";
    SECTION("the name is taken by a file") {
        const auto made = make_private_dir(folder / "file");
        REQUIRE_FALSE(made.has_value());
        CHECK(made.error().where == (folder / "file").string());
    }
    SECTION("a parent is a file") {
        const auto made = make_private_dir(folder / "file" / "data");
        REQUIRE_FALSE(made.has_value());
        CHECK_FALSE(made.error().message.empty());
    }
}

TEST_CASE("a private file is written whole, for the owner alone") {
    const TemporaryFolder folder;
    const fs::path file = folder / "settings.toml";
    REQUIRE(write_private_file(file, "scale = 1.5\n").has_value());
    CHECK(*read_file(file) == "scale = 1.5\n");
    CHECK(permissions(file) == 0600);
    SECTION("and replaced whole, with nothing left beside it") {
        REQUIRE(write_private_file(file, "").has_value());
        CHECK(read_file(file)->empty());
        CHECK(std::distance(fs::directory_iterator(folder.path()), fs::directory_iterator{}) == 1);
    }
    SECTION("whatever its permissions were") {
        fs::permissions(file, fs::perms::all);
        REQUIRE(write_private_file(file, "scale = 2.0\n").has_value());
        CHECK(permissions(file) == 0600);
    }
}

TEST_CASE("a private file keeps every byte") {
    const TemporaryFolder folder;
    std::string text(300'000, 'x');
    for (std::size_t i = 0; i < text.size(); ++i) text[i] = static_cast<char>(i * 31 % 256);
    REQUIRE(write_private_file(folder / "all", text).has_value());
    CHECK(*read_file(folder / "all") == text);
}

TEST_CASE("a file that can't be written says so, and the old one stays") {
    const TemporaryFolder folder;
    SECTION("no such folder") {
        const auto written = write_private_file(folder / "no" / "such", "text");
        REQUIRE_FALSE(written.has_value());
        CHECK(written.error().where == (folder / "no" / "such").string());
    }
    SECTION("a folder has the name") {
        fs::create_directory(folder / "taken");
        CHECK_FALSE(write_private_file(folder / "taken", "text").has_value());
        CHECK(fs::is_directory(folder / "taken"));
        CHECK_FALSE(fs::exists(folder / "taken.new"));
    }
}

TEST_CASE("a file that can't be read says so") {
    const TemporaryFolder folder;
    const auto text = read_file(folder / "none");
    REQUIRE_FALSE(text.has_value());
    CHECK(text.error().where == (folder / "none").string());
}
