#pragma once

namespace ingear::body {

/// How far the shape is worked out. `plain` is the proportions alone, as the tables give them; `fine` is what
/// is shown: features of the face, jointed fingers, softer shoulders. Where nothing is said they are the
/// same.
enum class Detail { plain, fine };

}  // namespace ingear::body
