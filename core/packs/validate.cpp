#include "core/packs/validate.h"

#include "core/packs/join.h"

#include <string>
#include <vector>

namespace easeback {

void validate_pack(const ContentFiles& files, const ContentFiles& pack, Faults& faults) {
    std::vector<std::string> languages{"en"};
    join_pack(files, pack, {languages, {}}, faults);
}

} // namespace easeback
