#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "base/time.h"
#include "physics/jar.h"
#include "render/stage/jar_painter.h"
#include "screens/services.h"
#include "ui/ui.h"

namespace ingear::screens {

struct JarMarble {
    std::uint64_t key = 0;  ///< its own for good
    glm::vec3 colour{0.9F, 0.4F, 0.3F};

    bool operator==(const JarMarble&) const = default;
};

/// What is in a jar, and how it looks.
struct JarContents {
    std::vector<JarMarble> marbles;  ///< in the order in which they were earned
    render::GlassLook glass;
    render::MarblePattern pattern = render::MarblePattern::swirl;
    glm::vec3 second{1.0F, 0.97F, 0.92F};  ///< the pattern's colour
    float clarity = 0.35F;

    bool operator==(const JarContents&) const = default;
};

/// The look of a marble as the painter wants it, lying at a place.
[[nodiscard]] render::MarbleShown marble_shown(const physics::Marble& marble, const JarMarble& look,
                                               const JarContents& contents);

/// A jar that can be played with: marbles and the jar itself are dragged with the pointer; with `keys`, Left
/// and Right tilt it and Up and Down shake it. A gamepad's right stick tilts it, its shoulder buttons shake
/// it. At rest it costs nothing. Knows nothing of screens: whoever shows it steps it, builds it, and asks
/// whether it moves.
class JarView final : public ui::Inset {
  public:
    explicit JarView(const Services& services) : services_(services) {}

    /// Shows a jar. Marbles that are new since the last call drop in one by one; where it is another jar, or
    /// the first, all lie there already, but the last `arriving` of them.
    void set(JarContents contents, std::size_t arriving = 0);
    void step(Seconds dt);
    /// `id`: the widget that it is.
    void build(ui::Ui& ui, ui::WidgetId id, const ui::Rect& box, bool keys);
    /// It wants to be drawn anew.
    [[nodiscard]] bool moving() const;
    /// Marbles that have yet to fall in.
    [[nodiscard]] std::size_t to_come() const { return contents_.marbles.size() - dropped_; }

    /// What met in the last step. The hardest of it is heard.
    [[nodiscard]] std::span<const physics::Impact> impacts() const;
    [[nodiscard]] const physics::Jar& jar() const { return jar_; }
    [[nodiscard]] const JarContents& contents() const { return contents_; }
    /// Marbles that have passed the mouth.
    [[nodiscard]] std::size_t inside() const;
    /// Where a marble of the jar is seen, pixels; as of the last `build`.
    [[nodiscard]] ui::Vec2 place_of(std::size_t marble) const;
    void set_glow(float glow) { glow_ = glow; }
    void set_presence(float presence) { presence_ = presence; }

    void shake(glm::vec2 direction) { jar_.motion().jolt(direction); }
    void tilt(float by);

    void draw(const ui::Rect& clip, ui::Vec2 window) override;

  private:
    void fill(std::size_t count);
    void read_pointer(ui::Ui& ui, const ui::Interaction& state, const ui::Rect& box);
    void read_keys(ui::Ui& ui);
    void read_pad(const ui::Input& input);
    void make_heard();

    const Services& services_;
    JarContents contents_;
    physics::Jar jar_;
    std::size_t dropped_ = 0;           ///< of the contents' marbles
    double until_drop_ = 0.0;           ///< seconds
    double until_heard_ = 0.0;          ///< likewise, between two sounds
    float cork_ = 0.0F;                 ///< how far it is lifted
    float lean_ = 0.0F;                 ///< as asked for by keys …
    double lean_for_ = 0.0;             ///< … for so many seconds more
    std::optional<glm::vec2> held_at_;  ///< where the pointer took the jar, in the table's frame
    float glow_ = 0.0F;
    float presence_ = 1.0F;
    bool failed_ = false;  ///< to draw; told once
    ui::Rect box_;
    std::vector<render::MarbleShown> shown_;
};

}  // namespace ingear::screens
