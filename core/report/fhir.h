#pragma once

#include "core/json/writer.h"
#include "core/report/facts.h"

#include <string>
#include <string_view>

namespace easeback::fhir {

inline constexpr std::string_view loinc = "http://loinc.org";

/// What HL7 FHIR R4 calls a coding. Empty where no public code exists: then the words alone stand.
struct Coding {
    std::string_view system, code, display;
};

/// Codes looked up in LOINC. Nothing is given a code that only comes near.
inline constexpr Coding pain_severity = {loinc, "72514-3", "Pain severity - 0-10 verbal numeric rating [Score] - Reported"};
inline constexpr Coding exercise_duration = {loinc, "55411-3", "Exercise duration"};
inline constexpr Coding age = {loinc, "30525-0", "Age"};

/// The bundle while it is written: the resources, and the names by which they point at each other.
class Bundle {
public:
    explicit Bundle(const ReportInput& input);

    const ReportInput& input;
    JsonWriter out;

    /// A name that is the same each time the same record is written, and tells nothing of the person.
    std::string urn(std::string_view kind, std::string_view key) const;
    std::string word(std::string_view key) const { return std::string(input.strings.get(key)); }

    /// Opens an entry with a resource of that type; end_resource closes it.
    void begin_resource(std::string_view type, const std::string& urn);
    void end_resource();

    void reference(std::string_view name, const std::string& urn);
    /// The member "subject": the person, without a name.
    void subject() { reference("subject", urn("Patient", "")); }
    /// A member that is a CodeableConcept.
    void concept_member(std::string_view name, const Coding& coding, const std::string& text);
};

/// One QuestionnaireResponse for each day on which answers were given that still stand.
void write_answers(Bundle& bundle);
/// The observations: pain, age, walks, sessions, ratings of goals, what the answers came to.
void write_observations(Bundle& bundle, const ReportFacts& facts);
/// The goals, and the plan of the day where there is one.
void write_goals(Bundle& bundle);
void write_care_plan(Bundle& bundle, const ReportFacts& facts);

} // namespace easeback::fhir
