#pragma once

#include "support/cpp_source.h"

#include <string>
#include <vector>

namespace easeback::test {

/// Where a source file breaks a rule of the architecture, and which.
struct Breach {
    std::string file;
    int line = 0;
    std::string sentence;

    /// "core/plan/plan.cpp:12: …", as compilers write it.
    std::string text() const { return file + ":" + std::to_string(line) + ": " + sentence; }
};

/// What one file includes and may not: the layers of core and app, and the seams of the libraries.
std::vector<Breach> include_breaches(const SourceFile& file);
/// Words in one file that its part of the program must not know: libraries, exceptions, clocks, files.
std::vector<Breach> word_breaches(const SourceFile& file);
/// Variables of one file that outlive a call and can change. Finds the usual ways to write one; not all.
std::vector<Breach> global_breaches(const SourceFile& file);
/// Files that include themselves by way of others.
std::vector<Breach> cycle_breaches(const std::vector<SourceFile>& files);

/// All of the above over many files.
std::vector<Breach> breaches(const std::vector<SourceFile>& files);

} // namespace easeback::test
