#include "support/architecture.h"

#include <algorithm>
#include <initializer_list>

namespace easeback::test {

namespace {

// Goes through the statements of a file and knows which braces hold what.
class GlobalFinder {
public:
    explicit GlobalFinder(const SourceFile& file)
        : m_file(file) {}

    std::vector<Breach> find() {
        for (const Token& token : tokens_of(m_file)) {
            if (token.text == "{") {
                judge();
                m_scopes.push_back(scope_that_opens());
                m_statement.clear();
            } else if (token.text == "}") {
                if (m_scopes.empty()) continue;
                // What follows the values of a variable, up to its semicolon, has been judged with it.
                m_judged = m_scopes.back() == Scope::values;
                m_scopes.pop_back();
                m_statement.clear();
            } else if (token.text == ";") {
                judge();
                m_judged = false;
                m_statement.clear();
            } else {
                m_statement.push_back(token);
            }
        }
        return std::move(m_breaches);
    }

private:
    enum class Scope { space, values, other };

    bool has(std::initializer_list<std::string_view> words) const {
        return std::any_of(m_statement.begin(), m_statement.end(),
                           [&](const Token& token) { return std::find(words.begin(), words.end(), token.text) != words.end(); });
    }
    bool is_linkage() const { return m_statement.size() == 2 && m_statement[0].text == "extern" && m_statement[1].text == "\""; }
    // A parenthesis before any "=" belongs to a function.
    bool is_function() const {
        for (const Token& token : m_statement) {
            if (token.text == "(" || token.text == "operator") return true;
            if (token.text == "=") return false;
        }
        return false;
    }
    bool is_at_namespace_scope() const {
        return std::all_of(m_scopes.begin(), m_scopes.end(), [](Scope scope) { return scope == Scope::space; });
    }
    Scope scope_that_opens() const {
        if (has({"namespace"}) || is_linkage()) return Scope::space;
        if (m_judged) return Scope::values;
        bool lasting = has({"static", "thread_local"}) || is_at_namespace_scope();
        bool type = has({"class", "struct", "union", "enum"});
        return lasting && !type && !m_statement.empty() && !is_function() ? Scope::values : Scope::other;
    }
    void judge() {
        if (m_judged || m_statement.empty() || is_function() || is_linkage()) return;
        if (has({"const", "constexpr", "concept", "using", "typedef", "template", "namespace", "enum", "static_assert"})) return;
        bool lasting = has({"static", "thread_local"});
        if (!lasting && !is_at_namespace_scope()) return;
        if (!lasting && has({"class", "struct", "union", "friend"})) return;
        m_breaches.push_back({m_file.path, m_statement.front().line, "A variable that outlives a call and can change."});
    }

    const SourceFile& m_file;
    std::vector<Scope> m_scopes;
    std::vector<Token> m_statement;
    bool m_judged = false;
    std::vector<Breach> m_breaches;
};

} // namespace

std::vector<Breach> global_breaches(const SourceFile& file) { return GlobalFinder(file).find(); }

} // namespace easeback::test
