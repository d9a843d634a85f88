#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "render/imported_coach/tiny_gltf.h"

namespace ingear::render {

/// The values of an accessor of any kind, `components` a value one after another, as floats: whole numbers as
/// they are, or 0 … 1 and -1 … 1 where they are normalised; with what a sparse accessor replaces. Every index
/// and range is checked. `most` is the largest number of values.
[[nodiscard]] Result<std::vector<float>> read_floats(const tinygltf::Model& model, int accessor,
                                                     int components, std::size_t most,
                                                     const std::string& what);

template <class T>
[[nodiscard]] bool has_index(const std::vector<T>& list, int index) {
    return index >= 0 && static_cast<std::size_t>(index) < list.size();
}

}  // namespace ingear::render
