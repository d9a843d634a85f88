#pragma once

namespace ingear::cli {

/// The whole program: reads the command line, does what it asks, gives the exit code (see command.h). Data
/// goes to stdout, words to stderr.
[[nodiscard]] int run(int argc, const char* const* argv);

}  // namespace ingear::cli
