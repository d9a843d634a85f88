#include <imgui.h>
#include <imgui_internal.h>

#include <cmath>

#include "ui/painter.h"

namespace ingear::ui {

namespace {

constexpr std::string_view kEllipsis = "…";

/// Reads one character; moves on behind it.
unsigned next_character(const char*& at, const char* end) {
    unsigned character = static_cast<unsigned char>(*at);
    if (character < 0x80)
        ++at;
    else
        at += ImTextCharFromUtf8(&character, at, end);
    return character;
}

bool is_digit(unsigned character) {
    return character >= '0' && character <= '9';
}

}  // namespace

float Painter::paragraph_pitch(Font font) const {
    const bool big = font == Font::headline || font == Font::display || font == Font::cue;
    return std::round(em(font) * (big ? 1.22F : 1.45F));
}

float Painter::run_width(Font font, std::string_view text, bool even_digits) const {
    const ImFont* face = fonts_->font(font);
    const float digit = even_digits ? face->GetCharAdvance('0') : 0.0F;
    float width = 0.0F;
    for (const char *at = text.data(), *end = at + text.size(); at < end;) {
        const unsigned character = next_character(at, end);
        width += even_digits && is_digit(character) ? digit
                                                    : face->GetCharAdvance(static_cast<ImWchar>(character));
    }
    return width;
}

float Painter::width(Font font, std::string_view text) const {
    return run_width(font, text, false);
}

float Painter::draw_run(Font font, Vec2 at, std::string_view text, Colour colour, bool even_digits) {
    const ImFont* face = fonts_->font(font);
    const float digit = even_digits ? face->GetCharAdvance('0') : 0.0F;
    const float top = std::round(at.y);
    const unsigned shade = packed(colour);
    float pen = at.x;
    list_->PrimReserve(static_cast<int>(text.size()) * 6, static_cast<int>(text.size()) * 4);
    int unused = 0;
    for (const char *c = text.data(), *end = c + text.size(); c < end;) {
        const char* before = c;
        const unsigned character = next_character(c, end);
        unused += static_cast<int>(c - before) - 1;
        const ImFontGlyph* glyph = face->FindGlyph(static_cast<ImWchar>(character));
        if (!glyph) {
            ++unused;
            continue;
        }
        const float advance = even_digits && is_digit(character) ? digit : glyph->AdvanceX;
        if (glyph->Visible) {
            // Glyphs sit on whole pixels, where they are crisp; the pen keeps its fraction, so that spacing
            // stays true.
            const float x = std::round(pen + (advance - glyph->AdvanceX) * 0.5F);
            list_->PrimRectUV({x + glyph->X0, top + glyph->Y0}, {x + glyph->X1, top + glyph->Y1},
                              {glyph->U0, glyph->V0}, {glyph->U1, glyph->V1}, shade);
        } else {
            ++unused;
        }
        pen += advance;
    }
    list_->PrimUnreserve(unused * 6, unused * 4);
    return pen - at.x;
}

void Painter::note(std::string_view text, const Rect& ink, bool shortened) {
    if (probe_) probe_->entries.push_back({std::string(text), ink, shortened, clips_, layer_, scrolls_});
}

void Painter::text(const Rect& box, Font font, std::string_view text, Colour colour, Align align) {
    line_of_text(box, font, text, colour, align, false);
}

void Painter::figures(const Rect& box, Font font, std::string_view text, Colour colour, Align align) {
    line_of_text(box, font, text, colour, align, true);
}

void Painter::line_of_text(const Rect& box, Font font, std::string_view text, Colour colour, Align align,
                           bool even) {
    const float height = line_height(font);
    const float top = box.y + (box.height - height) * 0.5F;
    const float wanted = run_width(font, text, even);
    // Half a pixel of rounding is no reason to cut a word.
    if (wanted <= box.width + 0.5F) {
        const float free = box.width - wanted;
        const float x = box.x + (align == Align::left ? 0.0F : align == Align::centre ? free * 0.5F : free);
        draw_run(font, {x, top}, text, colour, even);
        note(text, {x, top, wanted, height}, false);
        return;
    }
    const float room = box.width - run_width(font, kEllipsis, false);
    const ImFont* face = fonts_->font(font);
    float used = 0.0F;
    const char* at = text.data();
    const char* end = at + text.size();
    while (at < end) {
        const char* next = at;
        const float advance = face->GetCharAdvance(static_cast<ImWchar>(next_character(next, end)));
        if (used + advance > room) break;
        used += advance;
        at = next;
    }
    const auto kept = text.substr(0, static_cast<std::size_t>(at - text.data()));
    const float drawn = draw_run(font, {box.x, top}, kept, colour, even);
    draw_run(font, {box.x + drawn, top}, kEllipsis, colour);
    note(text, {box.x, top, box.width, height}, true);
}

std::string_view Painter::next_line(Font font, std::string_view& rest, float width) const {
    const ImFont* face = fonts_->font(font);
    const char* begin = rest.data();
    const char* end = begin + rest.size();
    const char* line_end = nullptr;  // after the last whole word that fits
    float used = 0.0F;
    const char* at = begin;
    while (at < end && *at != '\n') {
        if (*at == ' ') line_end = at;
        const char* next = at;
        used += face->GetCharAdvance(static_cast<ImWchar>(next_character(next, end)));
        if (used > width + 0.5F && at > begin && *at != ' ') break;
        at = next;
    }
    const bool whole = at == end || *at == '\n';
    if (whole || !line_end) line_end = at;  // a word longer than the line is cut where the line ends
    const auto line = rest.substr(0, static_cast<std::size_t>(line_end - begin));
    const char* following = line_end;
    while (following < end && *following == ' ') ++following;
    if (following < end && *following == '\n') ++following;
    rest.remove_prefix(static_cast<std::size_t>(following - begin));
    return line;
}

int Painter::line_count(Font font, std::string_view text, float width) const {
    int lines = 0;
    while (!text.empty()) {
        (void)next_line(font, text, width);
        ++lines;
    }
    return lines;
}

float Painter::paragraph_height(Font font, std::string_view text, float width) const {
    const int lines = line_count(font, text, width);
    return static_cast<float>(lines) * paragraph_pitch(font);
}

float Painter::paragraph(const Rect& box, Font font, std::string_view text, Colour colour, Align align) {
    const float pitch = paragraph_pitch(font);
    const float lead = (pitch - line_height(font)) * 0.5F;
    std::string_view rest = text;
    float y = box.y;
    float widest = 0.0F;
    while (!rest.empty() && y + pitch <= box.bottom() + pitch * 0.25F) {
        const auto line = next_line(font, rest, box.width);
        const float wide = width(font, line);
        const float free = box.width - wide;
        const float x = box.x + (align == Align::left ? 0.0F : align == Align::centre ? free * 0.5F : free);
        draw_run(font, {x, y + lead}, line, colour);
        widest = std::max(widest, wide);
        y += pitch;
    }
    note(text, {box.x, box.y, align == Align::left ? widest : box.width, y - box.y}, !rest.empty());
    return y - box.y;
}

}  // namespace ingear::ui
