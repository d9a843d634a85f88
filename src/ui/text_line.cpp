#include "ui/text_line.h"

#include <algorithm>

namespace ingear::ui {

namespace {

unsigned byte_at(std::string_view text, std::size_t at) {
    return at < text.size() ? static_cast<unsigned char>(text[at]) : 0U;
}

bool continues(unsigned byte) {
    return (byte & 0xC0U) == 0x80U;
}

/// The character that begins the text: its length in bytes, 0 where it is no sound UTF-8.
std::size_t sound_length(std::string_view text) {
    const unsigned lead = byte_at(text, 0);
    const unsigned second = byte_at(text, 1);
    const std::size_t length = lead < 0x80U                     ? 1
                               : lead >= 0xC2U && lead <= 0xDFU ? 2
                               : lead >= 0xE0U && lead <= 0xEFU ? 3
                               : lead >= 0xF0U && lead <= 0xF4U ? 4
                                                                : 0;
    if (length > text.size()) return 0;
    for (std::size_t i = 1; i < length; ++i)
        if (!continues(byte_at(text, i))) return 0;
    // Longer than need be, halves of pairs, and beyond Unicode's end.
    const bool unsound = (lead == 0xE0U && second < 0xA0U) || (lead == 0xEDU && second > 0x9FU) ||
                         (lead == 0xF0U && second < 0x90U) || (lead == 0xF4U && second > 0x8FU);
    return unsound ? 0 : length;
}

bool is_control(std::string_view character) {
    const unsigned lead = byte_at(character, 0);
    return lead < 0x20U || lead == 0x7FU || (lead == 0xC2U && byte_at(character, 1) < 0xA0U);
}

/// U+0300 … U+036F: accents that go with the letter before them.
bool combines(std::string_view text, std::size_t at) {
    const unsigned lead = byte_at(text, at);
    return lead == 0xCCU || (lead == 0xCDU && byte_at(text, at + 1) < 0xB0U);
}

}  // namespace

void TextLine::set(std::string_view text) {
    text_.clear();
    caret_ = 0;
    insert(text);
}

void TextLine::insert(std::string_view text) {
    std::string sound;
    while (!text.empty()) {
        const std::size_t length = sound_length(text);
        const std::string_view character = text.substr(0, std::max<std::size_t>(length, 1));
        text.remove_prefix(character.size());
        if (length == 0 || is_control(character)) continue;
        if (text_.size() + sound.size() + length > kMost) break;
        sound += character;
    }
    text_.insert(caret_, sound);
    caret_ += sound.size();
}

std::size_t TextLine::after(std::size_t byte) const {
    if (byte >= text_.size()) return text_.size();
    do {
        ++byte;
    } while (byte < text_.size() && (continues(byte_at(text_, byte)) || combines(text_, byte)));
    return byte;
}

std::size_t TextLine::before(std::size_t byte) const {
    byte = std::min(byte, text_.size());
    if (byte == 0) return 0;
    do {
        --byte;
    } while (byte > 0 && (continues(byte_at(text_, byte)) || combines(text_, byte)));
    return byte;
}

void TextLine::move_to(std::size_t byte) {
    caret_ = byte >= text_.size() ? text_.size() : before(byte + 1);
}

bool TextLine::press(Key key) {
    const std::size_t next = after(caret_);
    const std::size_t previous = before(caret_);
    switch (key) {
        case Key::left:
            caret_ = previous;
            return true;
        case Key::right:
            caret_ = next;
            return true;
        case Key::home:
            caret_ = 0;
            return true;
        case Key::end:
            caret_ = text_.size();
            return true;
        case Key::backspace:
            text_.erase(previous, caret_ - previous);
            caret_ = previous;
            return true;
        case Key::del:
            text_.erase(caret_, next - caret_);
            return true;
        default:
            return false;
    }
}

}  // namespace ingear::ui
