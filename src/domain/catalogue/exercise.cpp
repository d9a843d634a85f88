#include "domain/catalogue/exercise.h"

#include <numeric>

namespace ingear::domain {

double Exercise::rep_seconds() const {
    return std::accumulate(movement.phases.begin(), movement.phases.end(), 0.0,
                           [](double sum, const motion::Phase& phase) { return sum + phase.seconds; });
}

}  // namespace ingear::domain
