#pragma once

#include <string_view>

#include "ui/text_line.h"
#include "ui/ui.h"

namespace ingear::ui {

/// A text field's state; lives with its screen.
struct TextField {
    TextLine line;
    float scrolled = 0.0F;  ///< pixels of the text that are out of sight at the left
};

struct TextFieldLook {
    std::string_view hint;  ///< shown while nothing is typed
    bool wrong = false;     ///< what is typed isn't good
};

struct TextFieldNews {
    bool changed = false;
    bool entered = false;  ///< Enter was pressed in it
};

/// A line to type in. It gets the keyboard by a click or by Tab, and gives it back by Tab, Esc or a click
/// elsewhere; Home, End, Left, Right, Backspace and Delete do what they do everywhere, Ctrl+V pastes.
TextFieldNews text_field(Ui& ui, WidgetId id, const Rect& box, TextField& field, const TextFieldLook& look);

}  // namespace ingear::ui
