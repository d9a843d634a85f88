#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "ui/input.h"

namespace ingear::ui {

/// A line of text that is being typed: sound UTF-8 without control characters, and a caret between two of
/// its characters. An accent that stands by itself goes with the letter before it.
class TextLine {
  public:
    static constexpr std::size_t kMost = 4000;  ///< bytes; a path has no more on Linux

    explicit TextLine(std::string_view text = {}) { set(text); }

    [[nodiscard]] const std::string& text() const { return text_; }
    [[nodiscard]] std::size_t caret() const { return caret_; }  ///< bytes before it

    /// The caret goes to the end.
    void set(std::string_view text);
    /// At the caret. Bytes that are no UTF-8 and control characters are left out, and what has no room.
    void insert(std::string_view text);
    /// Moves or erases by a key. Whether it meant something here.
    bool press(Key key);
    /// To the nearest place between characters.
    void move_to(std::size_t byte);

    /// The next place between two characters, or the text's end; the one before, or its beginning.
    [[nodiscard]] std::size_t after(std::size_t byte) const;
    [[nodiscard]] std::size_t before(std::size_t byte) const;

  private:
    std::string text_;
    std::size_t caret_ = 0;
};

}  // namespace ingear::ui
