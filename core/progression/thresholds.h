#pragma once

namespace easeback {

/// The numbers of the progression rules, from content/progression.json, where each has its source.
struct ProgressionThresholds {
    int green_highest = 2;        ///< NRS: pain during exercise up to here is green
    int green_rise = 1;           ///< NRS points above the resting pain that are still green
    int amber_highest = 5;        ///< NRS: pain during exercise up to here is amber
    int amber_rise = 2;           ///< NRS points above the resting pain that are still amber
    int carry_over = 1;           ///< NRS points that the next morning may stand above the resting pain
    int sessions_to_advance = 2;  ///< good sessions in a row before a step forward
    int highest_effort = 6;       ///< 0 to 10: above this a session does not count towards a step
    int worse_to_set_aside = 2;   ///< worse answers after an exercise before it stops
    int settle_pain = 6;          ///< NRS: at this resting pain and above, the phase is settle
};

} // namespace easeback
