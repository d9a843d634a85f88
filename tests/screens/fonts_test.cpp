#include "ui/fonts.h"

#include <imgui.h>

#include "content/catalogue_loader.h"
#include "support/catch.h"
#include "support/places.h"

using namespace ingear;
using namespace ingear::ui;

namespace {

/// The code points of a text in UTF-8 that `font` has no glyph for.
std::vector<unsigned> missing_glyphs(const ImFont& font, const std::string& text) {
    std::vector<unsigned> missing;
    const char* at = text.data();
    const char* end = at + text.size();
    while (at < end) {
        const auto first = static_cast<unsigned char>(*at++);
        const int more = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : first >= 0xC0 ? 1 : 0;
        unsigned code = more == 0 ? first : first & (0x3FU >> static_cast<unsigned>(more));
        for (int i = 0; i < more && at < end; ++i)
            code = code << 6U | (static_cast<unsigned char>(*at++) & 0x3FU);
        if (!font.FindGlyphNoFallback(static_cast<ImWchar>(code))) missing.push_back(code);
    }
    return missing;
}

}  // namespace

TEST_CASE("captions have a glyph for every letter of every language she speaks") {
    const auto fonts = ui::FontAtlas::build(places::share(), ui::FontSizes::for_window(1.0F, 720.0F, 1.0));
    REQUIRE(fonts);
    const auto catalogue = content::load_catalogue(places::share() / "assets").catalogue;
    const auto check = [&](const std::string& text) {
        for (const ui::Font role : {ui::Font::strong, ui::Font::title, ui::Font::cue}) {
            INFO(text);
            CHECK(missing_glyphs(*(*fonts)->font(role), text).empty());
        }
    };
    for (const domain::SpeechBook& book : catalogue.speech) {
        for (const domain::SpeechLine& line : book.lines)
            for (const std::string& text : line.say) check(text);
        for (const auto& [english, own] : book.phrases) check(own);
        for (const std::string& number : book.numbers) check(number);
        check(book.name);
        check(book.sample);
    }
}
