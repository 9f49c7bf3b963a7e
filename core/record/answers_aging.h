#pragma once

#include "core/record/state.h"
#include "core/screening/answer.h"

namespace easeback {

struct ScreeningContent;

/// Brings answers of earlier days to `today`. An answer is about the day it was given on:
///
/// - how long it hurts runs on with the calendar;
/// - pain of check-ins counts as pain now: the stronger of the last three days, and of the interview while that is as
///   recent or alone; the median of the last seven stands for the average once there are as many;
/// - new pain counts as new for six weeks;
/// - a sharp pain is over after seven days unless it is told again, and pain down a leg once two weeks of check-ins told
///   3 or less and no nerve shows a loss;
/// - a first time after 60 counts no more once the pain has fallen by 30 % in two weeks or more;
/// - what a clinician said holds for twelve weeks, and only while no danger sign was answered worse since; "wait" and
///   "tests pending" are asked again after two weeks, "not seen" after three days and then every three weeks;
/// - a doubt about bladder or skin is asked again after two days, and thoughts of not living on the next day.
///
/// What is asked again is taken out of the sheet. Sources: numbers are our own proposal, but for the change of 30 % (Ostelo
/// 2008).
void age_answers(const State& state, const ScreeningContent& content, Date today, AnswerSheet& sheet);

} // namespace easeback
