#pragma once

#include <cstdint>

#include "ui/ui.h"

namespace ingear::ui {

/// The days of the week to switch on and off, side by side. Returns them, bit 0 Monday.
std::uint8_t day_row(Ui& ui, const char* id, const Rect& row, std::uint8_t days);

}  // namespace ingear::ui
