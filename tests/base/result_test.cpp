#include "base/result.h"

#include <memory>
#include <string>

#include "support/catch.h"

using namespace ingear;

namespace {

/// Half of an even number.
Result<int> half(int number) {
    if (number % 2 != 0) return fail(std::to_string(number) + " is odd", "half");
    return number / 2;
}
Result<void> even(int number) {
    if (number % 2 != 0) return fail(std::to_string(number) + " is odd", "even");
    return {};
}
Result<std::unique_ptr<int>> held(int number) {
    INGEAR_TRY_DO(even(number));
    return std::make_unique<int>(number);
}

Result<int> quarter(int number) {
    INGEAR_TRY(const int once, half(number));
    INGEAR_TRY(const auto twice, half(once));
    return twice;
}

/// An error type of one's own, made from ours.
struct Trouble {
    std::string words;
    Trouble(const Error& error) : words("trouble: " + error.text()) {}  // NOLINT(google-explicit-constructor)
};

}  // namespace

TEST_CASE("an error tells where it happened, if that is known") {
    CHECK(Error{"expected a number", "clamshell.toml:12: tempo"}.text() ==
          "clamshell.toml:12: tempo: expected a number");
    CHECK(Error{"there is no display"}.text() == "there is no display");
    const Result<int> failed = fail("no", "here");
    CHECK(failed.error() == Error{"no", "here"});
}

TEST_CASE("trying goes on with the value, or hands the error back as it is") {
    CHECK(quarter(12) == 3);
    CHECK(quarter(3).error() == Error{"3 is odd", "half"});
    CHECK(quarter(6).error() == Error{"3 is odd", "half"});
}

TEST_CASE("what is only done is tried as well") {
    const auto all_even = [](std::initializer_list<int> numbers, int& seen) -> Result<void> {
        for (const int number : numbers) {
            INGEAR_TRY_DO(even(number));
            ++seen;
        }
        return {};
    };
    int seen = 0;
    CHECK(all_even({2, 4, 6}, seen));
    CHECK(seen == 3);
    CHECK(all_even({2, 3, 6}, seen).error().message == "3 is odd");
    CHECK(seen == 4);
    const auto sign_of = [](bool tried, int number) -> Result<int> {
        if (tried)
            INGEAR_TRY_DO(even(number));
        else
            return -1;
        return 1;
    };
    CHECK(sign_of(true, 2) == 1);
    CHECK(sign_of(false, 3) == -1);
    CHECK_FALSE(sign_of(true, 3));
}

TEST_CASE("trying moves what can't be copied, and fills what is there already") {
    const auto doubled = [](int number) -> Result<int> {
        INGEAR_TRY(const auto own, held(number));
        std::unique_ptr<int> kept;
        INGEAR_TRY(kept, held(*own + *own));
        return *kept;
    };
    CHECK(doubled(4) == 8);
    CHECK(doubled(5).error().where == "even");
}

TEST_CASE("a result that stays keeps its value") {
    const Result<std::string> stays = std::string("a text too long to be kept within the string itself");
    const auto length = [&]() -> Result<std::size_t> {
        INGEAR_TRY(const auto text, stays);
        return text.size();
    };
    CHECK(length() == stays->size());
    CHECK(length() == 51);
}

TEST_CASE("an error turns into that of the function which tries") {
    const auto outcome = [](int number) -> tl::expected<int, Trouble> {
        INGEAR_TRY_DO(even(number));
        INGEAR_TRY(const int once, half(number));
        return once;
    };
    CHECK(outcome(8).value() == 4);
    CHECK(outcome(7).error().words == "trouble: even: 7 is odd");
}
