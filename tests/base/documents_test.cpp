#include "base/documents.h"

#include <cstdlib>
#include <fstream>

#include "support/catch.h"
#include "support/temporary_folder.h"

using namespace ingear;
namespace fs = std::filesystem;

namespace {

/// A home of its own, for as long as it lives.
class Home {
  public:
    Home() : home_(std::getenv("HOME") ? std::getenv("HOME") : "") {
        ::setenv("HOME", folder_.path().c_str(), 1);
        ::setenv("XDG_CONFIG_HOME", (folder_ / "config").c_str(), 1);
    }
    Home(const Home&) = delete;
    Home& operator=(const Home&) = delete;
    ~Home() {
        ::setenv("HOME", home_.c_str(), 1);
        ::unsetenv("XDG_CONFIG_HOME");
    }
    [[nodiscard]] fs::path operator/(const char* name) const { return folder_ / name; }
    void write(const std::string& text) const {
        fs::create_directories(folder_ / "config");
        std::ofstream(folder_ / "config" / "user-dirs.dirs") << text;
    }

  private:
    TemporaryFolder folder_;
    std::string home_;
};

}  // namespace

TEST_CASE("documents are where the desktop says, if that is a folder") {
    const Home home;
    CHECK(documents_dir("/else") == "/else");
    fs::create_directories(home / "Documents");
    CHECK(documents_dir("/else") == home / "Documents");

    home.write(
        "# a comment\nXDG_DESKTOP_DIR=\"$HOME/Desktop\"\nXDG_DOCUMENTS_DIR=\"$HOME/Meine \\\"Akten\\\"\"\n");
    CHECK(documents_dir("/else") == home / "Documents");
    fs::create_directories(home / "Meine \"Akten\"");
    CHECK(documents_dir("/else") == home / "Meine \"Akten\"");

    home.write("XDG_DOCUMENTS_DIR=\"$HOME/\"\n");  // the desktop's way to say that there is none
    CHECK(documents_dir("/else") == home / "Documents");
    home.write("XDG_DOCUMENTS_DIR=\"not/a/path\"\n");
    CHECK(documents_dir("/else") == home / "Documents");
}

TEST_CASE("a file that is there keeps its name") {
    const TemporaryFolder folder;
    CHECK(free_name(folder.path(), "a", ".csv") == folder / "a.csv");
    std::ofstream(folder / "a.csv") << "x";
    CHECK(free_name(folder.path(), "a", ".csv") == folder / "a-2.csv");
    std::ofstream(folder / "a-2.csv") << "x";
    CHECK(free_name(folder.path(), "a", ".csv") == folder / "a-3.csv");
}
