#include "app/cli/verbs.h"

#include <cstdio>
#include <string_view>

namespace easeback::cli {

namespace {

constexpr Verb verbs[] = {
    {"screen",
     "easeback screen [ANSWERS.json] [--record RECORD.jsonl --date 2026-11-21] [--lang en] [--pack DIR] [--content DIR]\n"
     "  Applies the triage rules to an object of answers by question id (\"-\" reads standard input),\n"
     "  or to what a record's answers and check-ins come to on that day; answers of a file go before those of the record.\n"
     "  A clinic's pack can add rules, exercises and lessons, and make rules stricter.\n"
     "  Prints {\"urgency\",\"plan\",\"reasons\":[{\"rule\",\"message\",\"source\"}],\"see\",\"unanswered\",\"open\"}.\n"
     "  \"open\" names the open answers that could change urgency or plan, the most useful first.\n",
     run_screen},
    {"interview",
     "easeback interview ANSWERS.json [--lang en] [--pack DIR] [--content DIR]\n"
     "  Prints the next question that the app would ask after these answers, with its words and choices (null when none\n"
     "  is left), the ids asked so far, about how many are left, and what the answers come to so far.\n"
     "  A question with \"kind\":\"ticks\" stands for others: it is answered with a list of their ids, or none_of_these.\n",
     run_interview},
    {"plan",
     "easeback plan RECORD.jsonl --date 2026-11-21 [--lang en] [--pack DIR] [--content DIR]\n"
     "  Prints the plan of that day: each item with exercise, dose and reason, what is left out and why, and the events\n"
     "  that the next session begins with.\n",
     run_plan},
    {"progress",
     "easeback progress RECORD.jsonl --date 2026-11-21 [--lang en] [--pack DIR] [--content DIR]\n"
     "  Prints what moves forward, holds, goes back or stops on the morning of that day, and why.\n",
     run_progress},
    {"report",
     "easeback report RECORD.jsonl [--format text|html|fhir|csv|ics] [--date 2026-11-21] [--language en]\n"
     "    [--pack DIR] [--content DIR]\n"
     "  Prints a report of the record: a page for an appointment as text or HTML, an HL7 FHIR R4 bundle, a table of\n"
     "  comma-separated values, or reminders as iCalendar. Without a date it is as of the record's last day.\n",
     run_report},
    {"export",
     "easeback export RECORD.jsonl [--date 2026-11-21]\n"
     "  Prints a copy of the record as one file, with a sum over its events, as the app saves it.\n",
     run_export},
    {"import",
     "easeback import FILE RECORD.jsonl [--date 2026-11-21]\n"
     "  Checks a copy of a record and prints the record with its events added, one on a line. An event that is in\n"
     "  both is there once. What claims to be later than the end of the day (today, if none is given) is moved back;\n"
     "  where the two disagree about a danger sign, the more careful answer stands until it is given again. A file that is cut, "
     "changed, of a newer version or holds an event that is not valid is\n"
     "  refused whole.\n",
     run_import},
    {"validate",
     "easeback validate PACK_DIR\n"
     "  Checks every file of a content folder against its schema, and every reference in it. A folder with a\n"
     "  pack.json is a clinic's pack: it is checked against the program's own content, which it may not weaken.\n"
     "  Prints each fault with file, JSON pointer and what was expected.\n",
     run_validate},
    {"simulate",
     "easeback simulate --people 100 --days 30 --seed 1 [--pack DIR] [--content DIR]\n"
     "  Lets virtual people live through the plan and checks what must hold on every day.\n"
     "  Prints the invariants checked and broken.\n",
     run_simulate},
};

void print_help(std::FILE* to) {
    std::fputs("easeback: screening, plans and progression on the command line.\n\n", to);
    for (const Verb& verb : verbs) std::fprintf(to, "%s\n", verb.usage);
    std::fputs("JSON goes to standard output, errors go to standard error. Exit status: 0 done, 1 bad input, "
               "2 bad usage.\n",
               to);
}

bool asks_for_help(std::string_view word) { return word == "--help" || word == "-h" || word == "help"; }

} // namespace

Exit fail(const Error& error, Exit status) {
    std::fprintf(stderr, "%s: %s\n", error.place.c_str(), error.sentence.c_str());
    return status;
}

Exit fail(const Faults& faults) {
    for (const Error& fault : faults) fail(fault);
    return Exit::bad_input;
}

Exit run(const std::vector<std::string>& words) {
    if (words.empty()) {
        print_help(stderr);
        return Exit::bad_usage;
    }
    if (asks_for_help(words[0])) {
        print_help(stdout);
        return Exit::success;
    }
    for (const Verb& verb : verbs) {
        if (words[0] != verb.name) continue;
        std::vector<std::string> rest(words.begin() + 1, words.end());
        for (const std::string& word : rest)
            if (asks_for_help(word)) {
                std::fputs(verb.usage, stdout);
                return Exit::success;
            }
        return verb.run(rest);
    }
    return fail({ErrorCode::unknown_id, "easeback",
                 "There is no verb '" + words[0] +
                     "'. Expected screen, interview, plan, progress, report, export, import, validate or simulate."},
                Exit::bad_usage);
}

} // namespace easeback::cli

int main(int count, char** words) {
    return static_cast<int>(easeback::cli::run(std::vector<std::string>(words + 1, words + count)));
}
