#pragma once

#include "app/kit/ui.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace easeback {

/// One step along a chart.
struct ChartColumn {
    std::string name;            ///< such as "16 Nov"; below the chart where there is room, and in the table
    std::optional<double> value; ///< empty where nothing was told
    std::string words;           ///< the value as it is read: "4 of 10"
};

/// A time that is marked: places of its first and last column.
struct ChartMark {
    std::size_t first = 0, last = 0;
};

enum class ChartKind : std::uint8_t {
    line, ///< values one after the other; a break of more than a few columns breaks the line
    bars, ///< amounts; nothing told is nothing
    days, ///< two weeks of days, done or not
};

/// A picture of values over time.
struct Chart {
    ChartKind kind = ChartKind::line;
    std::string summary; ///< what it shows, in a sentence; above the chart, and its name in the semantic tree
    std::vector<ChartColumn> columns;
    double most = 10; ///< top of the scale, which begins at 0
    std::vector<ChartMark> marks;
    std::string mark_name;                  ///< what the marks stand for
    std::vector<std::string_view> weekdays; ///< of ChartKind::days: initials, Monday first
    int first_weekday = 0;                  ///< of the first column, 0 is Monday

    bool empty() const;
};

/// Draws the chart across the column with few labels: its ends, its scale, and the newest value.
void chart(Ui& ui, std::string_view key, const Chart& chart);

/// The values as a list, behind a button that opens it. The new state when it was pressed.
std::optional<bool> chart_table(Ui& ui, std::string_view key, std::string_view label, const Chart& chart, bool open);

/// A round top for a scale that has to hold `value`, at least `least`.
double chart_top(double value, double least);

/// One of a few short answers beside each other. The new one when it was changed.
std::optional<int> segments(Ui& ui, std::string_view key, std::string_view name, const std::vector<std::string_view>& options,
                            int chosen);

} // namespace easeback
