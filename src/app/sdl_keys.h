#pragma once

#include <SDL_keycode.h>

#include "ui/input.h"

namespace ingear::app {

/// Our name for a key; none for one that means nothing here.
[[nodiscard]] constexpr ui::Key key_of(SDL_Keycode code) {
    using ui::Key;
    if (code >= SDLK_a && code <= SDLK_z)
        return static_cast<Key>(static_cast<int>(Key::a) + static_cast<int>(code - SDLK_a));
    if (code >= SDLK_0 && code <= SDLK_9)
        return static_cast<Key>(static_cast<int>(Key::digit0) + static_cast<int>(code - SDLK_0));
    switch (code) {
        case SDLK_RETURN:
        case SDLK_KP_ENTER:
            return Key::enter;
        case SDLK_ESCAPE:
            return Key::escape;
        case SDLK_SPACE:
            return Key::space;
        case SDLK_TAB:
            return Key::tab;
        case SDLK_BACKSPACE:
            return Key::backspace;
        case SDLK_DELETE:
            return Key::del;
        case SDLK_PAUSE:
            return Key::pause;
        case SDLK_LEFT:
            return Key::left;
        case SDLK_RIGHT:
            return Key::right;
        case SDLK_UP:
            return Key::up;
        case SDLK_DOWN:
            return Key::down;
        case SDLK_PAGEUP:
            return Key::page_up;
        case SDLK_PAGEDOWN:
            return Key::page_down;
        case SDLK_HOME:
            return Key::home;
        case SDLK_END:
            return Key::end;
        case SDLK_F1:
            return Key::f1;
        case SDLK_SLASH:  // with Shift a "?" on English keyboards …
        case SDLK_QUESTION:
        case 0xDF:  // … and "ß" on German ones
            return Key::question;
        case SDLK_F11:
            return Key::f11;
        case SDLK_PLUS:
        case SDLK_EQUALS:  // the same key without Shift on many keyboards
        case SDLK_KP_PLUS:
            return Key::plus;
        case SDLK_MINUS:
        case SDLK_KP_MINUS:
            return Key::minus;
        case SDLK_COMMA:
            return Key::comma;
        case SDLK_PERIOD:
            return Key::period;
        case SDLK_KP_1:
            return Key::digit1;
        case SDLK_KP_2:
            return Key::digit2;
        case SDLK_KP_3:
            return Key::digit3;
        case SDLK_KP_4:
            return Key::digit4;
        default:
            return Key::none;
    }
}

}  // namespace ingear::app
