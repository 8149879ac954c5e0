#!/usr/bin/env python3
"""Compile the words of the language, the roles they play in names, and the names of places into src/lex/words.inc.

usage: gen_words.py [--out DIR]

Reads data/words.tsv, data/words_more.tsv, data/name_roles.tsv, data/organizations.tsv, data/name_characters.tsv, data/given_names.tsv,
data/foreign_characters.tsv, data/places_abroad.tsv, data/surnames.tsv, data/surnames_abroad.tsv and, through gen_divisions.py, the gazetteer. The output depends on data/ alone. Stops with a message,
and writes nothing, on a line that it does not understand.

The first two characters of a word are looked up in one table: each first character has a few rows of it, which overlap so
that no two fill one slot. The longer words that begin with the two stand behind it, by their third character. That
is a third of the size of a trie of 200,000 words and takes one look for most places of a text. The layout stands in
src/lex/words.c.
"""
import argparse
import math
import os
import sys

from gen_divisions import TOWNSHIP, tables
from gen_fold import folding
from gen_lexicon import rows, wrapped

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..")
# The order is that of ht_part in src/lex/words.h.
PARTS = ["unknown", "noun", "name", "verb", "gerund", "adjective", "adverb", "proper", "place", "foreign", "short", "idiom",
         "number", "measure", "pronoun", "time", "locality", "preposition", "conjunction", "particle"]
# The order is that of the HT_R_ bits in src/lex/words.h.
ROLES = ["title", "person", "honorific", "says", "suffix", "organ", "unit", "body", "generic", "inside", "edge", "trade",
         "ordinary", "tail", "rank", "someone", "facility", "where", "of_division",
         "head", "alias", "sole"]
# The order is that of ht_body_kind in src/extract/mention.h.
BODY_KINDS = ["company", "chamber", "government", "party", "school", "media", "park", "other"]
KIND_SHIFT = 24
# What a character costs that is no word: more than any word.
UNKNOWN_COST = 168
# What marks a slot whose pair is the name of a place itself, and where its cost as a word stands; as in src/lex/words.h.
PAIR_PLACE, COST_SHIFT = 1 << 23, 24
# A unit of the stream that ends words; no place of a second character.
STREAM_END = 0xFFFF
NO_PLACE = 0xFFFF
# Rows that a first character has in the table of pairs, and of how many slots is a multiple where one begins; as in src/lex/words.h
# and src/lex/words.c.
ROWS, ROW_UNIT = 3, 2
# What a word costs that only a list of roles has, in eighths of a bit, by its number of characters.
ROLE_COST = {1: 112, 2: 112, 3: 116, 4: 120}
# What the name of a place costs, likewise: the full one, the short one.
PLACE_COST = {True: [96, 116, 128, 150], False: [88, 104, 128, 190]}
PLACE_ABROAD_COST = 128
# The cost of a name that is looked up, but never read in a text; as HT_NEVER_COST in src/lex/words.h.
NEVER_COST = 0x7FFF
# What a surname costs more that stands where a word does: few do, but with a name behind them.
LONE_SURNAME = 48
HAN_FIRST, HAN_COUNT = 0x4E00, 0x5200
NO_COST = 255
# Surnames that are mostly words are less often surnames than the dictionary counts them: parts of all names, by rank.
SURNAME_MOST = {1: 1.0, 2: 0.002, 3: 0.0004}
# Parts of all given names that a character has at least, by its rank in data/given_names.tsv, and at most: without a rank, and as the
# last character where it has rank 0.
GIVEN_LEAST = {1: 0.006, 2: 0.0012, 3: 0.0003}
GIVEN_MOST = 0.0004
# What an ending costs; as HT_NAME_ENDING in src/lex/words.h.
ENDING_COST = 172
GIVEN_UNSEEN = 0.000001


def stop(message):
    sys.exit(f"gen_words: {message}")


def bits(part):
    """A part of a whole in eighths of a bit."""
    return min(NO_COST - 1, max(0, round(-8 * math.log2(part))))


def is_han(word):
    return all(HAN_FIRST <= ord(c) < HAN_FIRST + HAN_COUNT for c in word)


def read_words(fold):
    """The words of the language: {word: (part, cost)}; of two readings that fold together the more frequent one."""
    words = {}
    for where, (part, cost, terms) in [*rows("words.tsv", 3), *rows("words_more.tsv", 3)]:
        if part not in PARTS or not cost.isdigit() or int(cost) > NO_COST:
            stop(f"{where}: bad part of speech or cost")
        for term in terms.split():
            word = fold(term)
            paid = int(cost) + (LONE_SURNAME if part == "name" and len(word) == 1 else 0)
            if word not in words or words[word][1] > paid:
                words[word] = (PARTS.index(part), min(paid, NO_COST - 1))
    for where, (names,) in rows("places_abroad.tsv", 1):
        for name in map(fold, names.split()):
            words[name] = (PARTS.index("place"), min(words.get(name, (0, NO_COST))[1], PLACE_ABROAD_COST))
    return words


def read_roles(fold):
    """The roles of words: {word: bits}."""
    roles = {}
    for name in ("name_roles.tsv", "organizations.tsv"):
        for where, (role, kind, terms) in rows(name, 3):
            if role not in ROLES or kind != "-" and kind not in BODY_KINDS:
                stop(f"{where}: unknown role or kind")
            value = 1 << ROLES.index(role)
            if kind != "-":
                value |= (BODY_KINDS.index(kind) + 1) << KIND_SHIFT
            for term in terms.split():
                word = fold(term)
                if not is_han(word):
                    stop(f"{where}: {term!r} has characters that no word has")
                known = roles.get(word, 0)
                # Of two kinds the first one holds.
                roles[word] = known | (value & (1 << KIND_SHIFT) - 1 if known >> KIND_SHIFT else value)
    return roles


def merge(words, roles):
    """{word: (cost, part, roles)}"""
    table = {word: (cost, part, roles.get(word, 0)) for word, (part, cost) in words.items()}
    for word, value in roles.items():
        if word not in table:
            table[word] = (ROLE_COST[min(len(word), 4)] + 4 * max(0, len(word) - 4), PARTS.index("noun"), value)
    return table


def drop_rows(words, places):
    """Drops what the dictionary takes for one place and is a row of several (上海市浦东新区)."""
    known = {w for w, (part, _) in words.items() if PARTS[part] == "place"} | set(places)
    for word in [w for w, (part, _) in words.items() if PARTS[part] in ("place", "noun") and len(w) > 3 and w not in places]:
        if any(word[:i] in known and word[i:] in places for i in range(2, len(word) - 1)):
            del words[word]


class Kinds:
    """What is known of words but for their cost, each combination of part and roles once; 0 is that of no word."""

    def __init__(self):
        self.table = [(0, 0)]
        self.index = {}

    def number(self, part, roles):
        if part == 0:
            stop("a word without a part of speech")
        if (part, roles) not in self.index:
            self.index[part, roles] = len(self.table)
            self.table.append((part, roles))
        return self.index[part, roles]


def is_generic(name, record):
    """Whether all that bear the name are no townships but parks and farms, whose names are words (经济开发区管委会)."""
    version, full, _ = record
    return version.level == TOWNSHIP and full and not name.endswith(("镇", "乡", "街道", "苏木"))


def place_names(words):
    """The names of places: {name: (index of the bearers, cost)}."""
    _, _, names, records = tables()
    places = {}
    for name, first in names.items():
        if not is_han(name) or len(name) < 2:
            continue
        if is_generic(name, records[first]):
            places[name] = (first, NEVER_COST)
            continue
        costs, at = [], first
        while True:
            version, full, last = records[at]
            costs.append(PLACE_COST[full][version.level])
            at += 1
            if last:
                break
        cost = min(costs)
        # Where the dictionary knows the place, the gazetteer knows it better.
        if name in words and PARTS[words[name][0]] == "place":
            cost = min(cost, words[name][1] - 1)
        places[name] = (first, cost)
    return places


def third_bit(char):
    """The bit of a word's third character; as third_bit() in src/lex/words.c."""
    code = ord(char)
    return (code ^ code >> 4) & 15


def word_units(rest, is_place, value, cost):
    """What stands of a reading: its length, what it is, and the characters that it has in `rest`."""
    if len(rest) > 29 or value >> (24 if is_place else 16):
        stop(f"a word that ends in {rest!r} is too long, or there are too many words")
    if is_place:
        return [len(rest) | 1 << 7 | (value >> 16) << 8, value & 0xFFFF, cost, *map(ord, rest)]
    return [len(rest) | cost << 8, value, *map(ord, rest)]


def longer_words(pair, readings):
    """The units of stream behind a pair: of its readings, (rest, whether it is a place, value, cost), those of `readings`."""
    thirds = sorted({rest[0] for rest, *_ in readings if rest})
    places = [(value, cost) for rest, is_place, value, cost in readings if not rest]
    units = [len(thirds)]
    for value, cost in places:
        units = [value >> 16, value & 0xFFFF, cost, len(thirds)]
    index = len(units) + len(thirds)
    units += [ord(third) for third in thirds] + [0] * len(thirds)
    for i, third in enumerate(thirds):
        units[index + i] = len(units)
        for rest, is_place, value, cost in sorted(readings):
            if rest[:1] == third:
                units += word_units(rest[1:], is_place, value, cost)
        units.append(STREAM_END)
    if len(units) > 0xFFFF or len(places) > 1:
        stop(f"too many words begin with {pair!r}")
    return units


def emit_words(table, places, kinds):
    """The words of two and more characters by their first two, and the stream.

    {pair: (its kind as a word or 0, bits of the third characters, and as one number its cost, whether it is a place, and where
    its longer words stand in the stream or 0)}
    """
    groups = {}
    for word, (cost, part, roles) in table.items():
        if len(word) > 1:
            groups.setdefault(word[:2], []).append((word[2:], 0, kinds.number(part, roles), cost))
    for name, (first, cost) in places.items():
        groups.setdefault(name[:2], []).append((name[2:], 1, first, cost))
    at, stream = {}, [0]
    for pair in sorted(groups):
        word, cost = next(((kind, cost) for rest, is_place, kind, cost in groups[pair] if not rest and not is_place), (0, 0))
        others = [reading for reading in groups[pair] if reading[0] or reading[1]]
        bits_of = 0
        for rest, *_ in others:
            bits_of |= 1 << third_bit(rest[0]) if rest else 0
        is_place = any(not rest for rest, *_ in others)
        if len(stream) >= PAIR_PLACE:
            stop("there are too many words")
        at[pair] = (word, bits_of, (len(stream) if others else 0) | (PAIR_PLACE if is_place else 0) | cost << COST_SHIFT)
        if others:
            stream += longer_words(pair, others)
    return at, stream


def second_codes(pairs):
    """{second character: (which row of the first one it stands in, its column there)}; column 0 is nobody's."""
    count = {}
    for pair in pairs:
        count[pair[1]] = count.get(pair[1], 0) + 1
    return {char: (i % ROWS, i // ROWS + 1) for i, char in enumerate(sorted(count, key=lambda c: (-count[c], c)))}


def place_rows(at):
    """The pairs in a table whose rows overlap.

    {first character: where its rows begin}, {second character: (row, column)}, and the slots: (row and column of the pair's
    second character, what emit_words() has of it), None where one is free. The fullest rows are placed first, each at the
    first place where its pairs fall into free slots. No two characters have their rows of one number at the same place, and
    those that have none have it at 0: so the second character in a slot tells the first. Every row may be asked for every column.
    """
    codes = second_codes(at)
    columns = {}
    for pair in sorted(at):
        row, column = codes[pair[1]]
        columns.setdefault((pair[0], row), []).append(column)
    odd = sum(1 << i for i in range(2 * len(at) * ROW_UNIT) if i % ROW_UNIT)
    taken, begun, bases = 1, [1] * ROWS, {}
    for char, row in sorted(columns, key=lambda key: (-len(columns[key]), key)):
        clash = odd | begun[row]
        for column in columns[char, row]:
            clash |= taken >> column
        base = (~clash & clash + 1).bit_length() - 1
        begun[row] |= 1 << base
        bases.setdefault(char, [0] * ROWS)[row] = base
        for column in columns[char, row]:
            taken |= 1 << base + column
    last = max(max(rows_of) for rows_of in bases.values())
    if last // ROW_UNIT > 0xFFFF:
        stop("there are too many pairs")
    slots = [None] * (last + max(column for _, column in codes.values()) + 1)
    for pair, found in at.items():
        row, column = codes[pair[1]]
        slots[bases[pair[0]][row] + column] = (column << 2 | row, found)
    return bases, codes, slots


def read_surnames():
    """{surname: rank}, of one and of two characters."""
    ranks = {}
    for _, (rank, names) in rows("surnames.tsv", 2):
        ranks.update((name, int(rank)) for name in names.split())
    return ranks


def name_costs(fold, words):
    """{character: (as surname, first, last and only given character, marks)}, costs in eighths of a bit."""
    sounds = {}
    for where, (rank, chars) in rows("foreign_characters.tsv", 2):
        if rank not in ("1", "2"):
            stop(f"{where}: bad rank")
        sounds.update((fold(c), int(rank)) for c in chars.split())
    counts = {}
    for where, cells in rows("name_characters.tsv", 4):
        counts[cells[0]] = [int(c) for c in cells[1:]]
    total = [sum(c[i] for c in counts.values()) for i in range(3)]
    given_ranks, ending = {}, set()
    for where, (rank, chars) in rows("given_names.tsv", 2):
        for char in chars.split():
            if rank == "0":
                ending.add(fold(char))
            else:
                given_ranks[fold(char)] = int(rank)
    ranks = read_surnames()
    doubles = sorted({n for n in ranks if len(n) == 2} |
                     {fold(n) for _, (names,) in rows("surnames_abroad.tsv", 1) for n in names.split()})
    begin = {d[0] for d in doubles}
    sure = {c for c in ranks if c not in words or words[c][0] == PARTS.index("name")}
    costs = {}
    for code in range(HAN_FIRST, HAN_FIRST + HAN_COUNT):
        char = chr(code)
        count = counts.get(char, [0, 0, 0])
        surname = NO_COST
        if char in ranks:
            surname = bits(min(max(count[0] / total[0], 0.0001), SURNAME_MOST[ranks[char]]))
        rank = given_ranks.get(char)
        part = [(count[i] - 0.5) / total[i] for i in (1, 2)]
        part.append((part[0] + part[1]) / 3)
        if rank is None:
            part = [min(p, GIVEN_MOST) for p in part]
            part[2] /= 2
        else:
            part = [max(p, GIVEN_LEAST[rank]) for p in part]
        given = [bits(max(p, GIVEN_UNSEEN)) for p in part]
        if char in ending:
            given[1] = given[2] = ENDING_COST
        costs[char] = (surname, *given, sounds.get(char, 0) | (4 if char in begin else 0) | (8 if char in sure else 0))
    return costs, doubles


def emit(out, lines):
    path = os.path.join(out, "src/lex/words.inc")
    head = ["/*", " * words.inc", " *\t\tGenerated from data/ by tools/gen_words.py; do not edit.", " */"]
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8", newline="\n") as f:
        f.write("\n".join(head + lines) + "\n")


def array(kind, name, items, per_line, storage=""):
    return [f"{storage}const {kind} {name}[] = {{"] + wrapped([f"{item}," for item in items], per_line) + ["};", ""]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", default=ROOT)
    out = parser.parse_args().out
    fold = folding()
    words = read_words(fold)
    places = place_names(words)
    drop_rows(words, places)
    table = merge(words, read_roles(fold))
    kinds = Kinds()
    at, stream = emit_words(table, places, kinds)
    bases, codes, slots = place_rows(at)
    costs, doubles = name_costs(fold, words)
    hans = []
    for char in map(chr, range(HAN_FIRST, HAN_FIRST + HAN_COUNT)):
        cost, part, roles = table.get(char, (UNKNOWN_COST, 0, 0))
        row, column = codes.get(char, (0, 0))
        hans.append("{{%d, %d, %d}, %d, %d, %d, {%d, %d, %d, %d, %d}}" % (
            *(base // ROW_UNIT for base in bases.get(char, [0] * ROWS)), column << 2 | row,
            kinds.number(part, roles) if char in table else 0, cost, *costs[char]))
    # For every other character.
    hans.append("{{0, 0, 0}, 0, 0, %d, {%d, %d, %d, %d, 0}}" % (UNKNOWN_COST, *(NO_COST,) * 4))
    seconds = [slot[0] if slot else NO_PLACE for slot in slots]
    lines = array("ht_han", "ht_hans", hans, 5)
    lines += array("uint16_t", "seconds", seconds, 24, "static ")
    lines += array("ht_slot", "ht_slots", ["{%d, 0x%x, 0x%x}" % (slot[1] if slot else (0, 0, 0)) for slot in slots], 8)
    lines += array("ht_term", "ht_kinds", [f"{{0x{r:x}, 0, 0, {p}}}" for p, r in kinds.table], 8)
    lines += array("uint16_t", "stream", stream, 24, "static ")
    lines += array("uint32_t", "double_surnames", [f"0x{ord(d[0]) << 16 | ord(d[1]):x}" for d in doubles], 10, "static ")
    emit(out, lines)


if __name__ == "__main__":
    main()
