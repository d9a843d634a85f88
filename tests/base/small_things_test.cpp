#include <array>
#include <regex>
#include <set>

#include "base/random.h"
#include "base/uuid.h"
#include "support/catch.h"

using namespace ingear;

TEST_CASE("identifiers are version 4 UUIDs, each another") {
    const std::regex form("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
    std::set<std::string> seen;
    for (int i = 0; i < 1000; ++i) {
        const std::string id = new_uuid();
        REQUIRE(std::regex_match(id, form));
        seen.insert(id);
    }
    CHECK(seen.size() == 1000);
}

TEST_CASE("the random numbers are SplitMix64's, on every machine") {
    Random random(1234567);
    CHECK(random.next() == 6457827717110365317ULL);
    CHECK(random.next() == 3203168211198807973ULL);
    CHECK(random.next() == 9817491932198370423ULL);
}

TEST_CASE("random numbers stay in their range and fill it") {
    Random random(1);
    std::array<int, 10> bins{};
    for (int i = 0; i < 10'000; ++i) {
        const double value = random.between(-5.0, 5.0);
        REQUIRE(value >= -5.0);
        REQUIRE(value < 5.0);
        ++bins.at(static_cast<std::size_t>(value + 5.0));
    }
    for (const int count : bins) CHECK(count > 800);
}
