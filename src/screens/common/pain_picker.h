#pragma once

#include "screens/common/pain_answer.h"
#include "ui/ui.h"

namespace ingear::screens {

/// Asks where it hurts and how much, in large fields.
struct PainQuestion {
    const char* id;          ///< names its widgets
    bool none = true;        ///< "Neither" is an answer
    bool elsewhere = false;  ///< "Somewhere else" is one
    bool sharp = false;      ///< asks whether it is sharp
    bool keys = false;       ///< letters and digits answer: where nothing else on the screen uses them
};
/// Draws it from `y` down into a column, and takes the answers. Returns where it ends.
float pain_picker(ui::Ui& ui, const PainQuestion& question, const ui::Rect& column, float y,
                  PainAnswer& answer);
/// A row of 0 to 10. Returns the one that was pressed in this frame.
std::optional<int> pain_scale(ui::Ui& ui, const char* id, const ui::Rect& row, std::optional<int> chosen);

}  // namespace ingear::screens
