#include "app/cli/answers_file.h"
#include "app/cli/asked_content.h"
#include "app/cli/verbs.h"
#include "core/json/writer.h"
#include "core/screening/answer_json.h"
#include "core/screening/gate.h"
#include "core/screening/interview.h"
#include "core/screening/question_words.h"

#include <cstdio>

namespace easeback::cli {

namespace {

constexpr const char* kind_names[] = {"yes_no", "choice", "choices", "number"};

class StepWriter {
public:
    StepWriter(const LoadedContent& loaded, const AnswerSheet& answers)
        : m_content(loaded.content)
        , m_strings(loaded.strings)
        , m_answers(answers) {}

    std::string write() {
        InterviewStep step = next_step(m_content, m_answers);
        m_out.begin_object().key("question");
        if (step.question) write_question(*step.question);
        else m_out.null();
        m_out.key("asked").begin_array();
        for (std::size_t i = 0; i < m_answers.size(); ++i)
            if (answered_by_itself(m_content, m_answers, static_cast<int>(i))) m_out.value(m_content.questions[i].id);
        m_out.end_array().member("left", step.expected - step.asked);
        m_out.member("urgency", to_text(step.assessment.urgency)).member("plan", to_text(step.assessment.permission));
        m_out.end_object();
        return m_out.take();
    }

private:
    void write_choice(std::string_view id, std::string_view words) {
        m_out.begin_object().member("id", id).member("words", words).end_object();
    }

    void write_ticks(int gate) {
        const Question& question = m_content.question(gate);
        std::uint32_t applying = applying_members(m_content, m_answers, gate);
        for (std::size_t i = 0; i < question.members.size(); ++i) {
            const Question& member = m_content.question(question.members[i]);
            if (applying >> i & 1) write_choice(member.id, m_strings.get(question_key(member, "short")));
        }
        write_choice("none_of_these", m_strings.get("option.none_of_these"));
    }

    void write_question(int index) {
        const Question& question = m_content.question(index);
        m_out.begin_object().member("id", question.id);
        m_out.member("kind", question.is_gate() ? "ticks" : kind_names[static_cast<std::size_t>(question.kind)]);
        m_out.member("ask", m_strings.get(question_key(question, "ask")));
        if (m_strings.has(question_key(question, "hint"))) m_out.member("hint", m_strings.get(question_key(question, "hint")));
        m_out.member("why", m_strings.get(question_key(question, "why")));
        if (question.kind == AnswerKind::number) {
            m_out.member("least", question.least).member("most", question.most);
            if (!question.unit.empty()) m_out.member("unit", question.unit);
        }
        m_out.key("choices").begin_array();
        if (question.is_gate()) write_ticks(index);
        else
            for (const QuestionOption& option : question.options)
                write_choice(option.id, option_words(m_strings, question, option.id));
        write_choice("unknown", m_strings.get("option.unsure"));
        m_out.end_array().end_object();
    }

    const Content& m_content;
    const Strings& m_strings;
    const AnswerSheet& m_answers;
    JsonWriter m_out;
};

} // namespace

Exit run_interview(const std::vector<std::string>& words) {
    auto arguments = read_arguments(words, {"lang", "content", "pack"}, 1);
    if (!arguments) return fail(arguments.error(), Exit::bad_usage);
    auto loaded = load_asked(arguments.value());
    if (!loaded) return fail(loaded.error());
    Faults faults;
    AnswerSheet answers = read_answers(arguments.value().positional[0], loaded.value().content, faults);
    if (!faults.empty()) return fail(faults);
    std::puts(StepWriter(loaded.value(), answers).write().c_str());
    return Exit::success;
}

} // namespace easeback::cli
