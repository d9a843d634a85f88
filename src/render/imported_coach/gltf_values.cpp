#include "render/imported_coach/gltf_values.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <limits>
#include <utility>

namespace ingear::render {

namespace {

/// Where the bytes of a list of elements are.
struct Elements {
    const unsigned char* first = nullptr;
    std::size_t stride = 0;
    std::size_t count = 0;
};

Result<Elements> find_elements(const tinygltf::Model& model, int view_index, std::size_t offset,
                               std::size_t count, std::size_t size, std::size_t stride,
                               const std::string& what) {
    if (!has_index(model.bufferViews, view_index)) return fail(what + " has no data");
    const tinygltf::BufferView& view = model.bufferViews[static_cast<std::size_t>(view_index)];
    if (!has_index(model.buffers, view.buffer)) return fail(what + " has no data");
    const std::vector<unsigned char>& bytes = model.buffers[static_cast<std::size_t>(view.buffer)].data;
    const std::size_t most = bytes.size();
    if (view.byteOffset > most || offset > most || count > most || stride > most ||
        view.byteOffset + offset > most ||
        (count > 0 && view.byteOffset + offset + stride * (count - 1) + size > most)) {
        return fail(what + " reaches past the end of the file");
    }
    return Elements{bytes.data() + view.byteOffset + offset, stride, count};
}

template <class T>
float convert(const unsigned char* from, bool normalised) {
    T value;
    std::memcpy(&value, from, sizeof value);
    const auto number = static_cast<float>(value);
    if (!normalised || std::is_floating_point_v<T>) return number;
    return std::max(number / static_cast<float>(std::numeric_limits<T>::max()), -1.0F);
}

float component(const unsigned char* from, int type, bool normalised) {
    switch (type) {
        case TINYGLTF_COMPONENT_TYPE_BYTE:
            return convert<std::int8_t>(from, normalised);
        case TINYGLTF_COMPONENT_TYPE_UNSIGNED_BYTE:
            return convert<std::uint8_t>(from, normalised);
        case TINYGLTF_COMPONENT_TYPE_SHORT:
            return convert<std::int16_t>(from, normalised);
        case TINYGLTF_COMPONENT_TYPE_UNSIGNED_SHORT:
            return convert<std::uint16_t>(from, normalised);
        case TINYGLTF_COMPONENT_TYPE_UNSIGNED_INT:
            return convert<std::uint32_t>(from, normalised);
        default:
            return convert<float>(from, normalised);
    }
}

/// 0: no type that we know.
std::size_t component_size(int type) {
    switch (type) {
        case TINYGLTF_COMPONENT_TYPE_BYTE:
        case TINYGLTF_COMPONENT_TYPE_UNSIGNED_BYTE:
            return 1;
        case TINYGLTF_COMPONENT_TYPE_SHORT:
        case TINYGLTF_COMPONENT_TYPE_UNSIGNED_SHORT:
            return 2;
        case TINYGLTF_COMPONENT_TYPE_UNSIGNED_INT:
        case TINYGLTF_COMPONENT_TYPE_FLOAT:
            return 4;
        default:
            return 0;
    }
}

int component_count(int type) {
    switch (type) {
        case TINYGLTF_TYPE_SCALAR:
            return 1;
        case TINYGLTF_TYPE_VEC2:
            return 2;
        case TINYGLTF_TYPE_VEC3:
            return 3;
        case TINYGLTF_TYPE_VEC4:
            return 4;
        case TINYGLTF_TYPE_MAT4:
            return 16;
        default:
            return 0;
    }
}

Result<void> replace_sparse(const tinygltf::Model& model, const tinygltf::Accessor& accessor,
                            std::size_t components, std::size_t size, std::vector<float>& values,
                            const std::string& what) {
    const auto& sparse = accessor.sparse;
    const std::size_t index_size = component_size(sparse.indices.componentType);
    if (sparse.count < 0 || static_cast<std::size_t>(sparse.count) > accessor.count || index_size == 0 ||
        std::cmp_less(sparse.indices.byteOffset, 0) || std::cmp_less(sparse.values.byteOffset, 0)) {
        return fail(what + " has a damaged sparse part");
    }
    const auto count = static_cast<std::size_t>(sparse.count);
    INGEAR_TRY(const auto indices, find_elements(model, sparse.indices.bufferView,
                                                 static_cast<std::size_t>(sparse.indices.byteOffset), count,
                                                 index_size, index_size, what));
    INGEAR_TRY(const auto replacing, find_elements(model, sparse.values.bufferView,
                                                   static_cast<std::size_t>(sparse.values.byteOffset), count,
                                                   components * size, components * size, what));
    for (std::size_t i = 0; i < count; ++i) {
        const float at = component(indices.first + i * index_size, sparse.indices.componentType, false);
        if (!(at >= 0.0F) || at >= static_cast<float>(accessor.count))
            return fail(what + " replaces a value that isn't there");
        for (std::size_t c = 0; c < components; ++c) {
            values[static_cast<std::size_t>(at) * components + c] =
                component(replacing.first + i * replacing.stride + c * size, accessor.componentType,
                          accessor.normalized);
        }
    }
    return {};
}

}  // namespace

Result<std::vector<float>> read_floats(const tinygltf::Model& model, int index, int components,
                                       std::size_t most, const std::string& what) {
    if (!has_index(model.accessors, index)) return fail(what + " is missing");
    const tinygltf::Accessor& accessor = model.accessors[static_cast<std::size_t>(index)];
    const std::size_t size = component_size(accessor.componentType);
    if (size == 0 || component_count(accessor.type) != components)
        return fail(what + " has another type than expected");
    if (accessor.count > most)
        return fail(what + " has too many values: expected at most " + std::to_string(most));
    const auto each = static_cast<std::size_t>(components);
    std::vector<float> values(accessor.count * each, 0.0F);
    if (accessor.bufferView >= 0 || !accessor.sparse.isSparse) {
        if (!has_index(model.bufferViews, accessor.bufferView)) return fail(what + " has no data");
        const std::size_t given = model.bufferViews[static_cast<std::size_t>(accessor.bufferView)].byteStride;
        const std::size_t stride = given != 0 ? given : each * size;
        INGEAR_TRY(const auto elements, find_elements(model, accessor.bufferView, accessor.byteOffset,
                                                      accessor.count, each * size, stride, what));
        for (std::size_t i = 0; i < accessor.count; ++i) {
            for (std::size_t c = 0; c < each; ++c) {
                values[i * each + c] = component(elements.first + i * stride + c * size,
                                                 accessor.componentType, accessor.normalized);
            }
        }
    }
    if (accessor.sparse.isSparse) {
        INGEAR_TRY_DO(replace_sparse(model, accessor, each, size, values, what));
    }
    if (!std::all_of(values.begin(), values.end(), [](float value) { return std::isfinite(value); }))
        return fail(what + " has a value that is no number");
    return values;
}

}  // namespace ingear::render
