#include "core/report/fhir.h"

#include "core/report/uuid.h"

namespace easeback::fhir {

namespace {

// White space that a FHIR string may not have, such as U+2028: readers take it for the end of the text.
constexpr std::string_view foreign_space[] = {"\u00a0", "\u1680", "\u2000", "\u2001", "\u2002", "\u2003", "\u2004",
                                              "\u2005", "\u2006", "\u2007", "\u2008", "\u2009", "\u200a", "\u2028",
                                              "\u2029", "\u202f", "\u205f", "\u3000", "\ufeff"};

// A text of the person as a FHIR string.
std::string plain(std::string_view text) {
    std::string out;
    while (!text.empty()) {
        std::size_t length = static_cast<unsigned char>(text[0]) < 0x20 ? 1 : 0;
        for (std::string_view space : foreign_space)
            if (text.starts_with(space)) length = space.size();
        out += length ? ' ' : text[0];
        text.remove_prefix(length ? length : 1);
    }
    return out;
}

} // namespace

Bundle::Bundle(const ReportInput& from)
    : input(from) {
    out.begin_object().member("resourceType", "Bundle").member("language", input.strings.language());
    out.member("type", "collection").key("entry").begin_array();
    begin_resource("Patient", urn("Patient", ""));
    end_resource();
}

// The record's own random id keeps those of different people apart.
std::string Bundle::urn(std::string_view kind, std::string_view key) const {
    return "urn:uuid:" + uuid_of(input.record_id + "/" + std::string(kind) + "/" + std::string(key));
}

void Bundle::begin_resource(std::string_view type, const std::string& urn) {
    out.begin_object().member("fullUrl", urn).key("resource").begin_object().member("resourceType", type);
}

void Bundle::end_resource() { out.end_object().end_object(); }

void Bundle::reference(std::string_view name, const std::string& urn) {
    out.key(name).begin_object().member("reference", urn).end_object();
}

void Bundle::concept_member(std::string_view name, const Coding& coding, const std::string& text) {
    out.key(name).begin_object();
    if (!coding.code.empty()) {
        out.key("coding").begin_array().begin_object();
        out.member("system", coding.system).member("code", coding.code).member("display", coding.display);
        out.end_object().end_array();
    }
    out.member("text", plain(text)).end_object();
}

} // namespace easeback::fhir
