#!/usr/bin/env python3
"""Compile the words in data/ into the tables of src/lex and src/text.

usage: gen_lexicon.py [--out DIR]

Reads data/*.tsv beside this file's folder and writes DIR/src/lex/{lexicon,units,currencies,numerals}.inc and
DIR/src/text/pinyin.inc (DIR is the checkout by default). The output depends on data/ alone. Stops with a message, and
writes nothing, on a line that it does not understand or a word that stands twice in one file.
"""
import argparse
import os
import sys
from fractions import Fraction

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..")
QUALIFIERS = ["exact", "plus", "nearly", "about", "over", "at_least", "under", "at_most", "range", "several", "order"]
QUALIFIER_FLAGS = {"implied": 1, "money": 2, "length": 4, "tail": 8}
DIMENSIONS = ["count", "area", "length", "mass", "volume", "duration", "voltage", "power", "energy", "temperature",
              "multiple"]
UNIT_FLAGS = {"digits": 1, "calendar": 2, "part": 4}
ROLES = ["digit", "unit", "tens", "group", "vague", "half"]
# The order is that of ht_word_kind in src/lex/lexicon.h.
KINDS = ["other", "not_number", "unit", "currency", "qualifier", "money", "noun", "link", "attribute", "locale"]
# The order is that of ht_time_role in src/lex/lexicon.h.
TIME_ROLES = ["hide", "keep", "year", "text_year", "month", "text_month", "day", "text_day", "week", "century", "quarter_shift", "half",
              "quarter", "ten_days", "half_month", "edge", "month_edge", "season", "era", "span", "plan", "civil",
              "civil_month", "lunar", "lunar_month", "lunar_mark", "term", "weekday", "now", "recent", "vague", "last",
              "part_edge", "tail", "future", "stretch", "holiday", "reign"]
# Roles of words that begin no date of their own.
TIME_INSIDE = {"hide", "keep", "part_edge", "tail", "future", "stretch", "holiday", "reign"}
# Kinds of characters beside a word; the order is that of ht_time_mark in src/lex/lexicon.h.
TIME_MARKS = ["after", "lasts_before", "lasts_behind", "name_before", "name_behind", "hour_behind"]
# Bits of the table of pairs of characters that may begin a date.
TIME_PAIRS = 1 << 15
TIME_FLAGS = {"named": 1, "quoted": 2, "long": 2}


def stop(message):
    sys.exit(f"gen_lexicon: {message}")


def rows(name, columns):
    """The lines of a data file as lists of so many columns."""
    path = os.path.join(ROOT, "data", name)
    with open(path, encoding="utf-8") as f:
        for number, line in enumerate(f, 1):
            line = line.rstrip("\n")
            if not line or line.startswith("#"):
                continue
            cells = line.split("\t")
            if len(cells) != columns:
                stop(f"{name}:{number}: {len(cells)} columns, expected {columns}")
            yield f"{name}:{number}", cells


def flags(where, names, known):
    value = 0
    for name in names.split():
        if name == "-":
            continue
        if name not in known:
            stop(f"{where}: unknown flag {name!r}")
        value |= known[name]
    return value


class Words:
    """Words of one direction with what they mean: word -> list of (kind, payload, take)."""

    def __init__(self):
        self.entries = {}

    def add(self, where, word, kind, payload, take=None):
        if not word or len(word) > 31:
            stop(f"{where}: word of {len(word)} characters")
        entry = (KINDS.index(kind), payload, take or len(word))
        known = self.entries.setdefault(word, [])
        if any(e[0] == entry[0] and e != entry for e in known):
            stop(f"{where}: {word!r} has two meanings of kind {kind}")
        if entry not in known:
            known.append(entry)


def read_units(forward):
    """Reads units and measure words; returns the rows of the unit table."""
    table, index = [], {}

    def unit(where, name, dimension, base, factor, unit_flags):
        key = (name, dimension, base, factor, unit_flags)
        if key not in index:
            index[key] = len(table)
            table.append(key)
        return index[key]

    for where, (words, name, dimension, base, factor, names) in rows("units.tsv", 6):
        if dimension not in DIMENSIONS:
            stop(f"{where}: unknown dimension {dimension!r}")
        value = None if factor == "-" else Fraction(factor)
        for word in words.split():
            # A word answers for itself, a symbol with its Chinese name.
            head, bar, tail = word.partition("|")
            own = head if all("\u4e00" <= c <= "\u9fff" for c in head) else name
            number = unit(where, own, dimension, None if base == "-" else base, value, flags(where, names, UNIT_FLAGS))
            forward.add(where, head + tail, "unit", number, len(head))
    for where, (names, words) in rows("measure_words.tsv", 2):
        for word in words.split():
            forward.add(where, word, "unit", unit(where, word, "count", "1", Fraction(1), flags(where, names, UNIT_FLAGS)))
    return table


def read_currencies(forward, backward):
    codes = []
    for where, (word, code, side, scale) in rows("currencies.tsv", 4):
        if side not in ("after", "before", "both") or code != "-" and (len(code) != 3 or not code.isupper()):
            stop(f"{where}: bad side or code")
        key = (code, int(scale))
        if key not in codes:
            codes.append(key)
        if side != "before":
            forward.add(where, word, "currency", codes.index(key))
        if side != "after":
            backward.add(where, word, "currency", codes.index(key))
    return codes


def read_qualifiers(forward, backward):
    for where, (side, qualifier, names, words) in rows("qualifiers.tsv", 4):
        if side not in ("before", "after") or qualifier not in QUALIFIERS:
            stop(f"{where}: unknown side or qualifier")
        payload = QUALIFIERS.index(qualifier) << 8 | flags(where, names, QUALIFIER_FLAGS)
        for word in words.split():
            (forward if side == "after" else backward).add(where, word, "qualifier", payload)


def read_lists(forward, backward):
    """The files that are plain lists of words."""
    for name, kind, ways in (("money_words.tsv", "money", [backward]), ("attributes.tsv", "attribute", [forward]),
                             ("links.tsv", "link", [backward])):
        for where, (words,) in rows(name, 1):
            for word in words.split():
                for way in ways:
                    way.add(where, word, kind, 0)
    for name, kind, ways in (("not_numbers.tsv", "not_number", [forward]), ("nouns.tsv", "noun", [forward, backward])):
        for where, (_, words) in rows(name, 2):
            for word in words.split():
                for way in ways:
                    way.add(where, word, kind, 0)
    for where, (locale, words) in rows("locale.tsv", 2):
        for word in words.split():
            forward.add(where, word, "locale", ["taiwan", "mainland"].index(locale))


def read_left_words(backward):
    """Words that hide a qualifier before a number; with a bar, words that do not hide it."""
    for where, (last, words) in rows("left_words.tsv", 2):
        for word in words.split():
            head, bar, tail = word.partition("|")
            if not word.endswith(last):
                stop(f"{where}: {word!r} does not end in {last!r}")
            if not bar:
                backward.add(where, word, "other", 0)
                continue
            meant = [e for e in backward.entries.get(tail, []) if KINDS[e[0]] == "qualifier"]
            if not meant or not head:
                stop(f"{where}: nothing to keep in {word!r}")
            backward.add(where, head + tail, "qualifier", meant[0][1], len(tail))


def keep_units_before_nouns(forward, hidden):
    """Where a noun behind a measure word looks like a hidden word (338名|企业, like 名企), the unit stays."""
    nouns = [w for w, entries in forward.entries.items() if any(KINDS[e[0]] == "noun" for e in entries)]
    for word, head in hidden:
        meant = [e for e in forward.entries.get(head, []) if KINDS[e[0]] == "unit"]
        for noun in nouns:
            if meant and len(head + noun) > len(word) and (head + noun).startswith(word) and head + noun not in forward.entries:
                forward.add("other_words.tsv", head + noun, "unit", meant[0][1], len(head))


def read_other_words(forward):
    """Words that hide a unit, a currency or a qualifier; with a bar, words that do not hide it."""
    hidden = []
    for where, (first, words) in rows("other_words.tsv", 2):
        for word in words.split():
            if not word.startswith(first):
                stop(f"{where}: {word!r} does not begin with {first!r}")
            head, bar, tail = word.partition("|")
            if not bar:
                forward.add(where, word, "other", 0)
                hidden.append((word, first))
                continue
            meant = [e for e in forward.entries.get(head, []) if KINDS[e[0]] in ("unit", "currency", "qualifier")]
            if not meant or not tail:
                stop(f"{where}: nothing to keep in {word!r}")
            for kind, payload, _ in meant:
                forward.add(where, head + tail, KINDS[kind], payload, len(head))
    keep_units_before_nouns(forward, hidden)


def time_value(where, role, text):
    """A value as the payload has it: days of a year as month * 32 + day, offsets and eras made positive."""
    value = int(text)
    if role in ("civil", "lunar"):
        value = value // 100 * 32 + value % 100
    elif role == "weekday":
        value = value // 100 * 64 + value // 10 % 10 * 8 + value % 10
    elif role == "era":
        value = max(value, 0)
    elif role in ("year", "text_year", "month", "text_month", "day", "text_day", "week", "century",
                  "quarter_shift"):
        value += 8
    if not 0 <= value < 1024:
        stop(f"{where}: value out of range")
    return value


def read_dates():
    """The words of the calendar: a Words, and the characters that tell beside a word: (kind, word) -> characters."""
    words, marks = Words(), {}
    for where, (role, value, names, terms) in rows("dates.tsv", 4):
        if role in TIME_MARKS:
            marks.update(((TIME_MARKS.index(role), term[0]), term[2:]) for term in terms.split())
            continue
        if role not in TIME_ROLES:
            stop(f"{where}: unknown role {role!r}")
        payload = flags(where, names, TIME_FLAGS) << 10 | time_value(where, role, value)
        for word in terms.split():
            if not word or len(word) > 31 or word in words.entries:
                stop(f"{where}: {word!r} is too long or stands twice")
            words.entries[word] = [(TIME_ROLES.index(role), payload, len(word))]
    return words, marks


def begin_dates(words):
    """The words of the calendar that may begin a date."""
    return [w for w, e in words.entries.items() if TIME_ROLES[e[0][0]] not in TIME_INSIDE]


def first_characters():
    """The code points with which a date may begin, numerals aside; 第 and 闰 are read with the number behind them."""
    return {ord(w[0]) for w in begin_dates(read_dates()[0])} | {ord("第"), ord("闰")}


def pair(first, second):
    """Where a pair of characters stands in the table of pairs; the same as ht_time_pair in src/lex/lexicon.h."""
    return (ord(first) + ord(second) * 8) & (TIME_PAIRS - 1)


def emit_bits(name, members, size):
    bits = [0] * (size // 32)
    for member in members:
        bits[member >> 5] |= 1 << (member & 31)
    return [f"const uint32_t {name}[] = {{"] + wrapped([f"0x{b:x}," for b in bits], 16) + ["};", ""]


def emit_dates(words, marks, numerals):
    """Which characters and pairs may begin a date, and what the characters beside a word of the calendar tell."""
    starts = begin_dates(words)
    pairs = {pair(w[0], w[1]) for w in starts if len(w) > 1}
    # A word of one character stands before a number: 近3年, 前9个月.
    pairs |= {pair(w, n) for w in [w for w in starts if len(w) == 1] + ["第", "闰"] for n in numerals}
    lines = emit_bits("ht_time_starts", first_characters(), 0x10000)
    lines += emit_bits("ht_time_pairs", pairs, TIME_PAIRS)
    future = {ord(w[0]) for w, e in words.entries.items() if TIME_ROLES[e[0][0]] == "future"}
    lines += emit_bits("ht_time_future", future, 0x10000)
    most = max(map(len, marks.values())) + 1
    lines += ["static const struct", "{", "\tuint16_t mark;", "\tuint16_t word;", f"\tuint16_t beside[{most}];", "} time_marks[] = {"]
    for (mark, word), beside in sorted(marks.items()):
        lines.append(f"\t{{{mark}, 0x{ord(word):04X}, {{{', '.join(f'0x{ord(c):04X}' for c in beside)}}}}},\t/* {word}: {beside} */")
    return lines + ["};", ""]


class Trie:
    """A double array: child of node s by code c is t = base[s] + c where check[t] = s; code 0 ends a word."""

    def __init__(self, words, codes):
        self.entries = []
        tree = {}
        for word in sorted(words):
            node = tree
            for char in word:
                node = node.setdefault(codes[char], {})
            node[0] = words[word]
        self.base, self.check = [0], [-1]
        self.used = {0}
        self.low = 1
        self.place(0, tree)

    def place(self, root, tree):
        queue = [(root, tree)]
        for node, children in queue:
            labels = sorted(children)
            start = self.find(labels)
            self.base[node] = start
            for label in labels:
                slot = start + label
                self.grow(slot)
                self.used.add(slot)
                self.check[slot] = node
                if label == 0:
                    self.base[slot] = len(self.entries)
                    for position, entry in enumerate(children[0]):
                        self.entries.append(entry + (position + 1 == len(children[0]),))
                else:
                    queue.append((slot, children[label]))
            while self.low in self.used:
                self.low += 1

    def grow(self, slot):
        while len(self.base) <= slot:
            self.base.append(0)
            self.check.append(-1)

    def find(self, labels):
        start = max(1, self.low - labels[0])
        while any(start + label in self.used for label in labels):
            start += 1
        return start


def emit(out, path, lines, tool="gen_lexicon.py"):
    header = ["/*", f" * {os.path.basename(path)}", f" *\t\tGenerated from data/ by tools/{tool}; do not edit.", " */"]
    full = os.path.join(out, path)
    os.makedirs(os.path.dirname(full), exist_ok=True)
    with open(full, "w", encoding="utf-8", newline="\n") as f:
        f.write("\n".join(header + lines) + "\n")


def wrapped(items, per_line):
    return ["\t" + " ".join(items[i:i + per_line]) for i in range(0, len(items), per_line)]


def emit_trie(name, trie):
    nodes = [f"{{{b}, {c}}}," for b, c in zip(trie.base, trie.check)]
    entries = [f"{{{kind}, {take | (64 if last else 0)}, {payload}}}," for kind, payload, take, last in trie.entries]
    return ([f"static const ht_trie_node {name}_nodes[] = {{"] + wrapped(nodes, 10) + ["};", "",
            f"static const ht_entry {name}_entries[] = {{"] + wrapped(entries, 12) + ["};", "",
            f"static const ht_trie {name}_trie = {{{name}_nodes, {name}_entries, {len(trie.base)}}};", ""])


def emit_codes(codes):
    """Characters to trie codes, in pages of 64 as far as any word reaches."""
    limit = (max(map(ord, codes)) >> 6) + 1
    pages, where = [[0] * 64], []
    for page in range(limit):
        block = [codes.get(chr(page * 64 + i), 0) for i in range(64)]
        if block not in pages:
            pages.append(block)
        where.append(pages.index(block))
    flat = [f"{c}," for block in pages for c in block]
    return ([f"#define CODE_PAGES {limit}", "", "static const uint16_t code_page[CODE_PAGES] = {"] +
            wrapped([f"{w}," for w in where], 24) + ["};", "", "static const uint16_t code_of[] = {"] +
            wrapped(flat, 24) + ["};", ""])


def c_string(text):
    return "NULL" if text is None else '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def emit_units(table):
    lines = []
    for name, dimension, base, factor, unit_flags in table:
        numerator = factor.numerator if factor is not None else 0
        denominator = factor.denominator if factor is not None else 1
        if numerator >= 1 << 63 or denominator >= 1 << 63:
            stop(f"factor of {name} is too fine")
        lines.append(f"\t{{{c_string(name)}, {c_string(base)}, UINT64_C({numerator}), UINT64_C({denominator}), "
                     f"{DIMENSIONS.index(dimension)}, {unit_flags}}},")
    return lines


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", default=ROOT)
    out = parser.parse_args().out
    forward, backward = Words(), Words()
    units = read_units(forward)
    currencies = read_currencies(forward, backward)
    read_qualifiers(forward, backward)
    read_lists(forward, backward)
    read_other_words(forward)
    read_left_words(backward)
    reversed_words = {word[::-1]: entries for word, entries in backward.entries.items()}
    numeral_rows = list(rows("numerals.tsv", 3))
    numeral_characters = [cells[0] for _, cells in numeral_rows] + list("0123456789")
    dates, marks = read_dates()
    sets = (forward.entries, reversed_words, dates.entries)
    characters = sorted({c for words in sets for word in words for c in word})
    # Common characters get small codes: the array stays dense.
    count = {c: 0 for c in characters}
    for words in sets:
        for word in words:
            for c in word:
                count[c] += 1
    codes = {c: i + 1 for i, c in enumerate(sorted(characters, key=lambda c: (-count[c], c)))}
    lexicon = emit_codes(codes) + emit_trie("forward", Trie(forward.entries, codes)) + \
        emit_trie("backward", Trie(reversed_words, codes)) + emit_trie("time", Trie(dates.entries, codes)) + \
        emit_dates(dates, marks, numeral_characters)
    numerals = []
    for where, (char, role, value) in numeral_rows:
        if role not in ROLES or len(char) != 1:
            stop(f"{where}: bad role or character")
        numerals.append(f"\tcase 0x{ord(char):04X}:\t\t\t/* {char} */\n"
                        f"\t\treturn (ht_numeral_char) {{HT_N_{role.upper()}, {int(value)}}};")
    pinyin = [cells[0] for _, cells in rows("pinyin.tsv", 1)]
    if pinyin != sorted(pinyin):
        stop("pinyin.tsv is not sorted")
    kept = []
    for where, (char, words) in rows("fold_kept.tsv", 2):
        for word in words.split():
            if len(word) != 2 or word.count(char) != 1:
                stop(f"{where}: {word!r} is no word of {char!r} and one more character")
            first = word[0] == char
            kept.append(f"\t{{0x{ord(char):04X}, 0x{ord(word[1] if first else word[0]):04X}, {str(first).lower()}}},\t/* {word} */")
    emit(out, "src/text/kept.inc", kept)
    emit(out, "src/lex/lexicon.inc", lexicon)
    emit(out, "src/lex/units.inc", emit_units(units))
    emit(out, "src/lex/currencies.inc", [f"\t{{{c_string(None if code == '-' else code)}, {scale}}}," for code, scale in currencies])
    emit(out, "src/lex/numerals.inc", numerals)
    emit(out, "src/text/pinyin.inc", wrapped([f'"{p}",' for p in pinyin], 14))


if __name__ == "__main__":
    main()
