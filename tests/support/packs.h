#pragma once

#include "core/catalog/content.h"
#include "core/packs/join.h"

#include <map>
#include <string>

namespace easeback::test {

/// The texts of the files of a pack, by their path in its folder.
using PackTexts = std::map<std::string, std::string>;

/// The example of a pack that is served with the page.
PackTexts example_pack();

/// A pack of one file: pack.json with these members besides its form and its id.
PackTexts pack_with(const std::string& members);

/// What join_pack() gives for English and Spanish; empty where there are faults.
std::string joined(const PackTexts& texts, Faults& faults, std::string_view country = {});

/// The content that a joined bundle holds.
Content content_of_bundle(const std::string& bundle);

} // namespace easeback::test
