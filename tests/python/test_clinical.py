"""The page for clinicians says what the content says, and numbers stay."""
import json
import unittest

from tools.documents import clinical
from tools.provision.paths import ROOT


class ClinicalPage(unittest.TestCase):
    def test_the_page_is_what_the_content_says(self) -> None:
        numbers = clinical.known_numbers()
        before = dict(numbers.known)
        text = clinical.page(numbers)
        self.assertEqual(numbers.known, before, "Run: python3 -m tools.documents.clinical")
        self.assertEqual(clinical.DOCUMENT.read_text(encoding="utf-8"), text, "Run: python3 -m tools.documents.clinical")

    def test_every_rule_is_there_with_its_sources(self) -> None:
        text = clinical.page(clinical.known_numbers())
        for rule in json.loads((ROOT / "content/rules.json").read_text(encoding="utf-8"))["rules"]:
            self.assertIn(f"`{rule['id']}`", text)

    def test_a_number_is_given_once_and_never_again(self) -> None:
        numbers = clinical.Numbers({"rule:gone": 7})
        self.assertEqual(numbers.of("R", "new"), "R8")
        self.assertEqual(numbers.of("R", "gone"), "R7")
        self.assertEqual(numbers.of("Q", "new"), "Q1")
        self.assertEqual(numbers.of("R", "new"), "R8")

    def test_conditions_read_as_sentences(self) -> None:
        condition = {"all": [{"answer": "age", "at_least": 60}, {"any": [{"term": "new_pain"}, {"answer": "a", "is": ["b", "c"]}]}]}
        self.assertEqual(clinical.condition_text(condition), "(age ≥ 60 and (*new_pain* or a = b / c))")


if __name__ == "__main__":
    unittest.main()
