#pragma once

#include "app/shell/route.h"

#include <string>
#include <string_view>

namespace easeback {

struct Content;

// Browsers remember addresses, and so does whoever looks over a shoulder or into a history. So an address names no
// question, lesson or activity: it has the number of the thing in its list, from 1.

/// "/today", "/questions/7". A thing that has no number, such as a goal, stays as it is.
std::string address_of(const Route& route, const Content& content);

/// The place that an address leads to: one with a number, or one with the id of the thing, as earlier versions and the
/// pages of clinics have it. The welcome screen for an address that names nothing.
Route route_at(std::string_view address, const Content& content);

} // namespace easeback
