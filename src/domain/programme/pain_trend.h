#pragma once

#include <vector>

#include "base/time.h"
#include "domain/programme/programme.h"

namespace ingear::domain {

/// What the pain of the sessions up to `today`, oldest first, asks for.
[[nodiscard]] PainAdvice pain_advice(const std::vector<const PastSession*>& sessions, LocalDate today);

}  // namespace ingear::domain
