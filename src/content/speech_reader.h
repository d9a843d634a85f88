#pragma once

#include "content/toml_reader.h"
#include "domain/catalogue/speech_book.h"

namespace ingear::content {

/// A file of assets/speech; see FORMAT.md there.
[[nodiscard]] domain::SpeechBook read_speech(const TomlTable& root);

}  // namespace ingear::content
