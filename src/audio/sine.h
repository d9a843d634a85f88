#pragma once

namespace ingear::audio {

/// sin(2π · turns), by a table, good to a millionth. `turns` ≥ 0.
[[nodiscard]] float sine(double turns);

}  // namespace ingear::audio
