#pragma once

#include "core/catalog/content.h"
#include "core/plan/plan.h"
#include "core/progression/progress_view.h"
#include "core/report/report.h"
#include "core/screening/outcome.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace easeback {

/// One answer, with its question and the day it was given.
struct ReportAnswer {
    const Question* question = nullptr;
    const AnswerValue* value = nullptr;
    Date day;
};

/// Answers to questions that can be a warning, by what was answered. Nothing that is open counts as a no.
struct ReportSigns {
    std::vector<ReportAnswer> present; ///< anything but the calmest answer
    std::vector<ReportAnswer> unsure;
    std::vector<ReportAnswer> absent;
    std::vector<const Question*> open; ///< no answer that fits
};

/// How often an exercise was done, and how.
struct ReportExercise {
    std::string id;
    int times = 0, felt_wrong = 0;
    int level = 0; ///< the last one
    Date last;
};

/// What was done since the beginning.
struct ReportDoing {
    int sessions = 0; ///< finished, with something done
    std::optional<Date> first, last;
    std::vector<ReportExercise> exercises; ///< the most often done first
    int walks = 0, minutes_walked = 0;
};

/// How the back answered to it.
struct ReportResponse {
    int told = 0; ///< sessions whose pain was told
    double mean_pain = 0;
    int highest_pain = 0;
    Date highest_on;
    int better = 0, same = 0, worse = 0; ///< check-ins
    std::optional<LegSymptoms> leg;      ///< told last
    std::optional<Date> leg_on;
    std::vector<Date> something_new;
};

/// Everything a report tells, collected once: every format writes from this.
struct ReportFacts {
    std::optional<Date> begun; ///< the first day on which anything was answered, told or done
    ReportSigns signs;         ///< the danger signs
    ReportSigns health;        ///< what asks for precautions
    std::vector<ReportAnswer> about, person;
    Assessment assessment; ///< of the answers as they stand
    Outcome outcome;
    std::optional<DatedScreening> last_screening, most_urgent; ///< the latter only when it was more urgent than the last
    ProgressView progress;                                     ///< of all time
    ReportDoing doing;
    ReportResponse response;
    DayPlan plan;
    std::vector<const PlanChange*> stopped; ///< exercises that a rule took out, each once
};

ReportFacts report_facts(const ReportInput& input);

} // namespace easeback
