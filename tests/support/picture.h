#pragma once

#include "app/kit/canvas.h"

#include <string>

namespace easeback::test {

/// Writes the frame drawn last into a PNG file, drawn in software, over a background. For whoever makes a screen to look at;
/// false where the file could not be written.
bool write_picture(const std::string& path, Color background);

} // namespace easeback::test
