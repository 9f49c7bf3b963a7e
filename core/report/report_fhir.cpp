#include "core/report/fhir.h"

namespace easeback {

namespace fhir {

void write_goals(Bundle& bundle) {
    for (const Goal& goal : bundle.input.state.goals) {
        bundle.begin_resource("Goal", bundle.urn("Goal", goal.id));
        bundle.out.member("lifecycleStatus", "active");
        bundle.concept_member("description", {}, goal.text);
        bundle.subject();
        bundle.out.member("startDate", goal.set_on.to_iso());
        bundle.reference("expressedBy", bundle.urn("Patient", ""));
        if (!goal.ratings.empty()) {
            bundle.out.key("outcomeReference").begin_array();
            for (const DatedRating& rating : goal.ratings)
                bundle.out.begin_object()
                    .member("reference", bundle.urn("rating", goal.id + "/" + rating.day.to_iso()))
                    .end_object();
            bundle.out.end_array();
        }
        bundle.end_resource();
    }
}

void write_care_plan(Bundle& bundle, const ReportFacts& facts) {
    if (facts.plan.permission == PlanPermission::none || facts.plan.items.empty()) return;
    bundle.begin_resource("CarePlan", bundle.urn("CarePlan", facts.plan.date.to_iso()));
    bundle.out.member("status", "active").member("intent", "plan");
    bundle.out.member("title", bundle.word("today.title"));
    bundle.subject();
    bundle.out.member("created", facts.plan.date.to_iso());
    const std::vector<Goal>& goals = bundle.input.state.goals;
    if (!goals.empty()) {
        bundle.out.key("goal").begin_array();
        for (const Goal& goal : goals) bundle.out.begin_object().member("reference", bundle.urn("Goal", goal.id)).end_object();
        bundle.out.end_array();
    }
    bundle.out.key("activity").begin_array();
    for (const PlanItem& item : facts.plan.items) {
        const std::string& id = bundle.input.content.exercise(item.exercise).id;
        bundle.out.begin_object().key("detail").begin_object();
        bundle.concept_member("code", {}, bundle.word(exercise_name_key(id)));
        bundle.out.member("status", "in-progress");
        bundle.out.member("description", bundle.word("report.level") + " " + std::to_string(item.level + 1));
        bundle.out.end_object().end_object();
    }
    bundle.out.end_array();
    bundle.end_resource();
}

} // namespace fhir

std::string report_fhir(const ReportInput& input) {
    ReportFacts facts = report_facts(input);
    fhir::Bundle bundle(input);
    fhir::write_answers(bundle);
    fhir::write_observations(bundle, facts);
    fhir::write_goals(bundle);
    fhir::write_care_plan(bundle, facts);
    bundle.out.end_array().end_object();
    return bundle.out.take();
}

} // namespace easeback
