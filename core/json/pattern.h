#pragma once

#include <string>
#include <string_view>

namespace easeback {

/// The few forms of text that the schemas name by regular expression. Matched by hand, because a
/// regular expression engine would be larger than the rest of the program.
///
///   ^[a-z][a-z0-9_]*$        an identifier such as bird_dog
///   ^[a-z][a-z0-9_.]*$       a dotted identifier such as screen.title
///   ^\d{4}-\d{2}-\d{2}$      a date such as 2026-11-21
///   ^[a-z]{2}$               a language code such as en
///   ^#[0-9a-fA-F]{6}$        a colour such as #1b2a33
///   ^[0-9]+(\.[0-9]+){0,2}$  a version such as 1.2.0
///   ^\+?[0-9][0-9 ()/-]{2,23}$  a phone number such as +34 912 345 678
///   ^[a-z0-9_-]{1,40}\.(svg|png|webp)$  the name of a picture such as logo.svg
///   ^[A-Z]{2}$               a country code such as ES
///
/// A form that is not listed never matches, so that a new one cannot go unchecked.
bool matches_pattern(std::string_view text, std::string_view pattern);

/// What the form is in words, for error sentences.
std::string describe_pattern(std::string_view pattern);

} // namespace easeback
