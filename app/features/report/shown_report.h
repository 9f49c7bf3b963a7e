#pragma once

#include "app/shell/model.h"

#include <string>

namespace easeback {

/// The report on its screen. It is made outside of the program, by the desk.
struct ShownReport {
    enum class Status : std::uint8_t { none, making, ready, failed } status = Status::none;
    std::string language; ///< it was asked for in; empty where it has to be asked for
    std::string text;     ///< as report_text() has it
};

inline ShownReport& report_of(Model& model) { return model.parts.get<ShownReport>(); }
inline const ShownReport& report_of(const Model& model) { return model.parts.get<ShownReport>(); }

} // namespace easeback
