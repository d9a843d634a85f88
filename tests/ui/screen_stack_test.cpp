#include "ui/screen_stack.h"

#include <string>

#include "support/catch.h"

using namespace ingear;
using namespace ingear::ui;

namespace {

struct Diary {
    std::string shown;
    int alive = 0;
};

class Page final : public ui::Screen {
  public:
    Page(char name, Diary& diary, std::function<void()> when_shown = {})
        : name_(name), diary_(diary), when_shown_(std::move(when_shown)) {
        ++diary_.alive;
    }
    ~Page() override { --diary_.alive; }
    void shown() override {
        diary_.shown += name_;
        if (when_shown_) std::exchange(when_shown_, nullptr)();
    }
    void build(ui::Ui&, Seconds) override {}
    [[nodiscard]] std::string_view id() const override { return {&name_, 1}; }

  private:
    char name_;
    Diary& diary_;
    std::function<void()> when_shown_;
};

}  // namespace

TEST_CASE("changes wait until they are applied") {
    Diary diary;
    ui::ScreenStack stack;
    stack.push(std::make_unique<Page>('a', diary));
    CHECK(stack.top() == nullptr);
    CHECK(stack.apply());
    REQUIRE(stack.top());
    CHECK(stack.top()->id() == "a");
    CHECK_FALSE(stack.apply());
    stack.pop();
    CHECK(diary.alive == 1);
    CHECK(stack.apply());
    CHECK(diary.alive == 0);
    CHECK(stack.top() == nullptr);
}

TEST_CASE("a screen is told when it is on top: at first and again") {
    Diary diary;
    ui::ScreenStack stack;
    stack.push(std::make_unique<Page>('a', diary));
    stack.apply();
    stack.push(std::make_unique<Page>('b', diary));
    stack.apply();
    stack.pop();
    stack.apply();
    CHECK(diary.shown == "aba");
}

TEST_CASE("replace and reset take away what they replace") {
    Diary diary;
    ui::ScreenStack stack;
    stack.push(std::make_unique<Page>('a', diary));
    stack.push(std::make_unique<Page>('b', diary));
    stack.apply();
    stack.replace(std::make_unique<Page>('c', diary));
    stack.apply();
    CHECK(stack.size() == 2);
    CHECK(diary.alive == 2);
    stack.reset(std::make_unique<Page>('d', diary));
    stack.apply();
    CHECK(stack.size() == 1);
    CHECK(diary.alive == 1);
    CHECK(stack.top()->id() == "d");
}

TEST_CASE("a screen may queue the next change while it comes up") {
    Diary diary;
    ui::ScreenStack stack;
    stack.push(std::make_unique<Page>('a', diary, [&] { stack.push(std::make_unique<Page>('b', diary)); }));
    stack.apply();
    CHECK(stack.top()->id() == "b");
    CHECK(diary.shown == "ab");
}

TEST_CASE("more pops than screens do no harm") {
    ui::ScreenStack stack;
    stack.pop();
    stack.pop();
    CHECK(stack.apply());
    CHECK(stack.top() == nullptr);
}
