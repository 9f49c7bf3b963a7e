import unittest

from tools.serving.negotiation import choose_encoding, has_tag, wanted_range

ALL = {"br", "gzip", "identity"}


class ChooseEncoding(unittest.TestCase):
    def test_what_browsers_send(self):
        self.assertEqual(choose_encoding("gzip, deflate, br, zstd", ALL), "br")
        self.assertEqual(choose_encoding("gzip, deflate", ALL), "gzip")

    def test_nothing_asked_is_plain(self):
        for header in (None, "", "deflate", "zstd;q=1"):
            self.assertEqual(choose_encoding(header, ALL), "identity", header)

    def test_weights_decide_before_our_own_order(self):
        self.assertEqual(choose_encoding("br;q=0.5, gzip;q=0.8", ALL), "gzip")
        self.assertEqual(choose_encoding("br;q=0.2, identity;q=0.9", ALL), "identity")
        self.assertEqual(choose_encoding("gzip;q=0.001", ALL), "gzip")

    def test_zero_forbids(self):
        self.assertEqual(choose_encoding("br;q=0, gzip", ALL), "gzip")
        self.assertEqual(choose_encoding("br;q=0.000, gzip;q=0", ALL), "identity")
        self.assertEqual(choose_encoding("*;q=0, gzip", ALL), "gzip")

    def test_star_stands_for_what_is_not_named(self):
        self.assertEqual(choose_encoding("*", ALL), "br")
        self.assertEqual(choose_encoding("br;q=0, *", ALL), "gzip")

    def test_only_what_is_there(self):
        self.assertEqual(choose_encoding("br, gzip", {"gzip", "identity"}), "gzip")
        self.assertEqual(choose_encoding("br, gzip", {"identity"}), "identity")

    def test_nothing_acceptable(self):
        self.assertIsNone(choose_encoding("identity;q=0", {"identity"}))
        self.assertIsNone(choose_encoding("br, *;q=0", {"identity"}))

    def test_case_spaces_and_old_name(self):
        self.assertEqual(choose_encoding("  BR ; Q=1.0 ", ALL), "br")
        self.assertEqual(choose_encoding("x-gzip", ALL), "gzip")

    def test_a_weight_that_cannot_be_read_is_not_a_wish(self):
        for weight in ("2", "-1", "nan", "1e0", "0.5555", "\u0660"):
            self.assertEqual(choose_encoding(f"br;q={weight}", ALL), "identity", weight)


class Tags(unittest.TestCase):
    def test_named_alone_in_a_list_weak_or_any(self):
        for header in ('"a"', '"b", "a"', 'W/"a"', '"b",W/"a"', "*"):
            self.assertTrue(has_tag(header, '"a"'), header)

    def test_not_named(self):
        for header in (None, "", '"b"', "a", '"a', '"ab"'):
            self.assertFalse(has_tag(header, '"a"'), header)


class Ranges(unittest.TestCase):
    def test_first_middle_last(self):
        self.assertEqual(wanted_range("bytes=0-0", 10), (0, 0))
        self.assertEqual(wanted_range("bytes=2-5", 10), (2, 5))
        self.assertEqual(wanted_range("bytes=7-", 10), (7, 9))
        self.assertEqual(wanted_range("bytes=-3", 10), (7, 9))

    def test_longer_than_the_file(self):
        self.assertEqual(wanted_range("bytes=5-99", 10), (5, 9))
        self.assertEqual(wanted_range("bytes=-99", 10), (0, 9))

    def test_outside_the_file(self):
        for header, size in (("bytes=10-", 10), ("bytes=10-12", 10), ("bytes=-0", 10), ("bytes=0-", 0), ("bytes=-1", 0)):
            self.assertEqual(wanted_range(header, size), "unsatisfiable", header)

    def test_what_is_answered_with_everything(self):
        for header in (None, "", "bytes=-", "bytes=5-2", "bytes=0-1,3-4", "lines=0-1", "bytes=a-b", "bytes=0-1 x",
                       "bytes=" + "9" * 5000 + "-"):
            self.assertIsNone(wanted_range(header, 10), header)


if __name__ == "__main__":
    unittest.main()
