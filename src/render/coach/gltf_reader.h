#pragma once

#include <cstdint>
#include <cstring>
#include <string>
#include <vector>

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wshadow"
#include <tiny_gltf.h>
#pragma GCC diagnostic pop

#include "base/result.h"

namespace ingear::render {

/// Reads accessors with every index and range checked, because tinygltf checks only the syntax.
class GltfReader {
  public:
    explicit GltfReader(const tinygltf::Model& model) : model_(model) {}

    /// `T` is laid out as the accessor's elements, e.g. glm::vec3 for float3.
    template <class T>
    Result<std::vector<T>> read(int accessor_index, int component_type, int type,
                                const std::string& what) const {
        if (!has(model_.accessors, accessor_index)) return fail(what + " is missing");
        const tinygltf::Accessor& accessor = model_.accessors[static_cast<std::size_t>(accessor_index)];
        if (accessor.componentType != component_type || accessor.type != type || accessor.sparse.isSparse) {
            return fail(what + " has another type than expected");
        }
        // Without data all of it is zero, says glTF; the count is held against others' later.
        if (accessor.bufferView < 0 && accessor.count <= kMostZeros)
            return std::vector<T>(accessor.count, T{});
        if (!has(model_.bufferViews, accessor.bufferView)) return fail(what + " has no data");
        const tinygltf::BufferView& view = model_.bufferViews[static_cast<std::size_t>(accessor.bufferView)];
        if (!has(model_.buffers, view.buffer)) return fail(what + " has no data");
        const std::vector<unsigned char>& bytes = model_.buffers[static_cast<std::size_t>(view.buffer)].data;
        const std::size_t stride = view.byteStride != 0 ? view.byteStride : sizeof(T);
        const std::size_t begin = view.byteOffset + accessor.byteOffset;
        if (begin > bytes.size() || accessor.count > bytes.size() || stride > bytes.size() ||
            (accessor.count > 0 && begin + stride * (accessor.count - 1) + sizeof(T) > bytes.size())) {
            return fail(what + " reaches past the end of the file");
        }
        std::vector<T> values(accessor.count);
        for (std::size_t i = 0; i < values.size(); ++i) {
            std::memcpy(&values[i], bytes.data() + begin + i * stride, sizeof(T));
        }
        return values;
    }

    Result<std::vector<std::uint32_t>> read_indices(const tinygltf::Primitive& primitive,
                                                    const std::string& what) const {
        if (has(model_.accessors, primitive.indices) &&
            model_.accessors[static_cast<std::size_t>(primitive.indices)].componentType ==
                TINYGLTF_COMPONENT_TYPE_UNSIGNED_SHORT) {
            INGEAR_TRY(const auto small,
                       read<std::uint16_t>(primitive.indices, TINYGLTF_COMPONENT_TYPE_UNSIGNED_SHORT,
                                           TINYGLTF_TYPE_SCALAR, what));
            return std::vector<std::uint32_t>(small.begin(), small.end());
        }
        return read<std::uint32_t>(primitive.indices, TINYGLTF_COMPONENT_TYPE_UNSIGNED_INT,
                                   TINYGLTF_TYPE_SCALAR, what);
    }

    template <class T>
    static bool has(const std::vector<T>& list, int index) {
        return index >= 0 && static_cast<std::size_t>(index) < list.size();
    }

    /// An attribute of a primitive; `count` values are expected (0 = any number).
    template <class T>
    Result<std::vector<T>> attribute(const tinygltf::Primitive& primitive, const std::string& name,
                                     int component_type, int type, std::size_t count,
                                     const std::string& where) const {
        const auto found = primitive.attributes.find(name);
        const int accessor = found != primitive.attributes.end() ? found->second : -1;
        auto values = read<T>(accessor, component_type, type, where + ": attribute " + name);
        if (values && count != 0 && values->size() != count) {
            return fail(where + ": attribute " + name + " has another number of values than POSITION");
        }
        return values;
    }

  private:
    static constexpr std::size_t kMostZeros = 1000000;
    const tinygltf::Model& model_;
};

}  // namespace ingear::render
