#include "base/uuid.h"

#include <uuid/uuid.h>

namespace ingear {

std::string new_uuid() {
    uuid_t id;
    uuid_generate_random(id);  // version 4, from the system's entropy
    std::string words(UUID_STR_LEN - 1, '\0');
    uuid_unparse_lower(id, words.data());  // writes the closing zero, which a string's end has anyway
    return words;
}

}  // namespace ingear
