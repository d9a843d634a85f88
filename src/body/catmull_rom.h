#pragma once

#include <array>
#include <cstddef>
#include <vector>

namespace ingear::body {

/// A curve through unevenly spaced knots, several numbers at once: cubic between the knots, the tangent at
/// each parallel to the chord between its neighbours, one-sided at both ends. Held at the ends' values
/// outside.
template <std::size_t Channels>
class CatmullRom {
  public:
    using Value = std::array<float, Channels>;
    struct Knot {
        float t;
        Value value;
    };

    explicit CatmullRom(const std::vector<Knot>& knots) {
        const std::size_t n = knots.size();
        for (const Knot& knot : knots) times_.push_back(knot.t);
        for (std::size_t i = 0; i + 1 < n; ++i) {
            Piece piece{};
            const float span = knots[i + 1].t - knots[i].t;
            for (std::size_t c = 0; c < Channels; ++c) {
                const float from = knots[i].value[c];
                const float to = knots[i + 1].value[c];
                const float m0 = tangent(knots, i, c) * span;
                const float m1 = tangent(knots, i + 1, c) * span;
                piece[c] = {from, m0, 3.0F * (to - from) - 2.0F * m0 - m1, 2.0F * (from - to) + m0 + m1};
            }
            pieces_.push_back(piece);
        }
    }

    [[nodiscard]] float first() const { return times_.front(); }
    [[nodiscard]] float last() const { return times_.back(); }

    [[nodiscard]] Value operator()(float t) const {
        std::size_t i = 0;
        while (i + 1 < pieces_.size() && t > times_[i + 1]) ++i;
        const float local = (t - times_[i]) / (times_[i + 1] - times_[i]);
        const float s = local < 0.0F ? 0.0F : local > 1.0F ? 1.0F : local;
        Value value{};
        for (std::size_t c = 0; c < Channels; ++c) {
            const auto& k = pieces_[i][c];
            value[c] = k[0] + s * (k[1] + s * (k[2] + s * k[3]));
        }
        return value;
    }

  private:
    using Piece = std::array<std::array<float, 4>, Channels>;

    static float tangent(const std::vector<Knot>& knots, std::size_t i, std::size_t c) {
        const auto rate = [&](std::size_t from, std::size_t to) {
            return (knots[to].value[c] - knots[from].value[c]) / (knots[to].t - knots[from].t);
        };
        if (i == 0) return rate(0, 1);
        if (i + 1 == knots.size()) return rate(i - 1, i);
        return rate(i - 1, i + 1);
    }

    std::vector<float> times_;
    std::vector<Piece> pieces_;
};

}  // namespace ingear::body
