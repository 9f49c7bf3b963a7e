"""Where a C++ source can be made faulty, and how. Reads tokens, not the grammar: what does not compile afterwards is
drawn again by the caller."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator

_TOKEN = re.compile(r"""
    (?P<skip>//[^\n]*|/\*.*?\*/|\#(?:[^\n\\]|\\.)*|\s+)
  | (?P<text>(?:u8|[uUL])?R"(?P<mark>[^(\s]*)\(.*?\)(?P=mark)"|(?:u8|[uUL])?"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)+')
  | (?P<number>\d[\w.']*)
  | (?P<name>[A-Za-z_]\w*)
  | (?P<sign><=>|->|::|<<|>>|<=|>=|==|!=|&&|\|\||\+\+|--|[-+*/%&|^]=|.)
""", re.VERBOSE | re.DOTALL)

_SWAPPED = {"<": "<=", "<=": "<", ">": ">=", ">=": ">", "==": "!=", "!=": "==", "&&": "||", "||": "&&",
            "true": "false", "false": "true"}
_CONSTANT = re.compile(r"(true|false|\{\s*\}|std::nullopt|nullptr|)")


@dataclasses.dataclass(frozen=True)
class Token:
    """A piece of the source that is neither space nor comment nor a line for the preprocessor."""
    kind: str
    text: str
    start: int

    @property
    def end(self) -> int:
        return self.start + len(self.text)


@dataclasses.dataclass(frozen=True)
class Mutation:
    """One change: what stands from `start` to `end` becomes `new`. `told` says it in short."""
    start: int
    end: int
    new: str
    told: str

    def applied(self, source: str) -> str:
        return source[:self.start] + self.new + source[self.end:]

    def line(self, source: str) -> int:
        return source.count("\n", 0, self.start) + 1

    def line_text(self, source: str) -> str:
        return source.splitlines()[self.line(source) - 1].strip()


def tokens_of(source: str) -> list[Token]:
    """The tokens of a C++ source."""
    return [Token(found.lastgroup or "", found[0], found.start()) for found in _TOKEN.finditer(source)
            if found.lastgroup != "skip"] if "\0" not in source else []


def mutations_of(source: str) -> list[Mutation]:
    """Every change that can be made, in the order of the source."""
    tokens = tokens_of(source)
    left_out = _static_asserts(tokens)
    found: list[Mutation] = []
    for index, token in enumerate(tokens):
        if index in left_out:
            continue
        found += _of_token(source, tokens, index, token)
        found += _of_statement(source, tokens, index, token)
    return found


def _of_token(source: str, tokens: list[Token], index: int, token: Token) -> Iterator[Mutation]:
    before = tokens[index - 1].text if index else ""
    if token.text in ("true", "false") or (token.text in _SWAPPED and before != "operator" and _is_between_spaces(source, token)):
        new = _SWAPPED[token.text]
        yield Mutation(token.start, token.end, new, f"{token.text} -> {new}")
    elif token.text in "+-" and _is_between_spaces(source, token) and index + 1 < len(tokens) and tokens[index + 1].kind == "number":
        new, number = "-" if token.text == "+" else "+", tokens[index + 1].text
        yield Mutation(token.start, token.end, new, f"{token.text} {number} -> {new} {number}")
    elif token.text == "!":
        yield Mutation(token.start, token.end, "", "! left out")
    elif token.text in ("min", "max") and before == "::" and tokens[index - 2].text == "std":
        new = "max" if token.text == "min" else "min"
        yield Mutation(token.start, token.end, new, f"std::{token.text} -> std::{new}")


def _of_statement(source: str, tokens: list[Token], index: int, token: Token) -> Iterator[Mutation]:
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    if token.text in ("if", "while") and following is not None and following.text == "(":
        end = _closing(tokens, index + 1)
        if end is not None:
            parts = _split(tokens, index + 2, end)
            start = tokens[index + 1].end if len(parts) == 1 else parts[-1]
            condition = source[start:tokens[end].start]
            if not re.search(r"[^=!<>]=[^=]", condition):  # a declaration cannot be negated
                yield Mutation(start, tokens[end].start, f"!({condition.strip()})", f"{token.text} condition negated")
    elif token.text == "return":
        end = next((place for place in range(index + 1, len(tokens)) if tokens[place].text == ";"), None)
        value = source[token.end:tokens[end].start].strip() if end is not None else ""
        if end is not None and not _CONSTANT.fullmatch(value):
            yield Mutation(token.start, tokens[end].start, "return {}", "returns {} instead")


def _is_between_spaces(source: str, token: Token) -> bool:
    """Tells an operator from the brackets of a template, a reference and a sign: the code is written so."""
    return source[token.start - 1:token.start].isspace() and source[token.end:token.end + 1].isspace() and not re.search(
        r"\btemplate\s*$", source[:token.start])


def _closing(tokens: list[Token], opening: int) -> int | None:
    """The place of the bracket that closes the one at `opening`."""
    depth = 0
    for place in range(opening, len(tokens)):
        depth += tokens[place].text in ("(", "[", "{")
        depth -= tokens[place].text in (")", "]", "}")
        if depth == 0:
            return place
    return None


def _split(tokens: list[Token], first: int, last: int) -> list[int]:
    """Where the parts between semicolons of the same depth begin."""
    starts, depth = [tokens[first].start], 0
    for place in range(first, last):
        depth += tokens[place].text in ("(", "[", "{")
        depth -= tokens[place].text in (")", "]", "}")
        if depth == 0 and tokens[place].text == ";":
            starts.append(tokens[place].end)
    return starts


def _static_asserts(tokens: list[Token]) -> set[int]:
    found: set[int] = set()
    for index, token in enumerate(tokens):
        if token.text == "static_assert" and index + 1 < len(tokens):
            end = _closing(tokens, index + 1)
            found |= set(range(index, (end if end is not None else index) + 1))
    return found
