#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string_view>

namespace ingear {

/// Keys that mean something somewhere. Letters and digits are by what is printed on them.
enum class Key : std::uint8_t {
    none,
    enter,
    escape,
    space,
    tab,
    backspace,
    del,
    left,
    right,
    up,
    down,
    page_up,
    page_down,
    home,
    end,
    f1,
    f11,
    pause,
    plus,
    minus,
    comma,
    period,
    question,  ///< what types a "?", wherever the keyboard has it
    help,      ///< a gamepad's Back or Select
    digit0,
    digit1,
    digit2,
    digit3,
    digit4,
    digit5,
    digit6,
    digit7,
    digit8,
    digit9,
    a,
    b,
    c,
    d,
    e,
    f,
    g,
    h,
    i,
    j,
    k,
    l,
    m,
    n,
    o,
    p,
    q,
    r,
    s,
    t,
    u,
    v,
    w,
    x,
    y,
    z,
};
inline constexpr std::size_t kKeyCount = static_cast<std::size_t>(Key::z) + 1;

/// What is shown in a key hint: "Enter", "Esc", "←", "H".
[[nodiscard]] std::string_view key_label(Key key);
/// What it is called in files: "enter", "page_up", "plus", "7", "h"; "none" for no key.
[[nodiscard]] std::string_view key_name(Key key);
[[nodiscard]] std::optional<Key> key_named(std::string_view name);

/// 0 … 9.
[[nodiscard]] constexpr Key digit_key(int digit) {
    return static_cast<Key>(static_cast<int>(Key::digit0) + digit);
}

/// The keys that do one thing; the first is the one that is shown. A gamepad's buttons send keys, too (A is
/// Enter, B is Esc, Start is Pause); other keys for the keyboard leave them as they are.
class KeySet {
  public:
    static constexpr std::size_t kMost = 4;

    constexpr KeySet() = default;
    constexpr KeySet(Key key) : KeySet{std::initializer_list<Key>{key}} {}  // NOLINT: one key is a set of one
    constexpr KeySet(std::initializer_list<Key> keys) {
        for (const Key key : keys) add(key);
    }

    /// Leaves out `none`, one that is in it already, and what is more than it holds.
    constexpr void add(Key key) {
        if (key == Key::none || has(key) || size_ == kMost) return;
        keys_[size_++] = key;
        by_pad_ |= bit(key);
    }
    /// These keys, and on the gamepad what another set has.
    [[nodiscard]] constexpr KeySet with_pad_of(const KeySet& other) const {
        KeySet both = *this;
        both.by_pad_ = other.by_pad_;
        return both;
    }
    [[nodiscard]] constexpr bool has(Key key) const { return std::find(begin(), end(), key) != end(); }
    [[nodiscard]] constexpr bool matches(Key key, bool pad) const {
        return pad ? (by_pad_ & bit(key)) != 0 : has(key);
    }
    /// `none` where there is none.
    [[nodiscard]] constexpr Key first() const { return keys_[0]; }
    [[nodiscard]] constexpr bool empty() const { return size_ == 0; }
    [[nodiscard]] constexpr std::size_t size() const { return size_; }
    [[nodiscard]] constexpr const Key* begin() const { return keys_.data(); }
    [[nodiscard]] constexpr const Key* end() const { return keys_.data() + size_; }
    constexpr bool operator==(const KeySet&) const = default;

  private:
    [[nodiscard]] static constexpr std::uint64_t bit(Key key) {
        return std::uint64_t{1} << static_cast<unsigned>(key);
    }
    static_assert(kKeyCount <= 64);

    std::array<Key, kMost> keys_{};
    std::uint64_t by_pad_ = 0;
    std::size_t size_ = 0;
};

}  // namespace ingear
