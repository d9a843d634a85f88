#pragma once

#include <string>

namespace ingear::domain {

/// How long getting into a posture may take, and its name for people.
struct PostureInfo {
    std::string id;       ///< "supine"
    std::string name;     ///< "Lying on your back"
    double seconds = 12;  ///< given to the player to get into place
    bool sided = true;    ///< the working side changes how one lies or kneels: another side is another place
};

}  // namespace ingear::domain
