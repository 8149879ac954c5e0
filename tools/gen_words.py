#!/usr/bin/env python3
"""Compile the words of the language, the roles they play in names, and the names of places into src/lex/words.inc.

usage: gen_words.py [--out DIR]

Reads data/words.tsv, data/words_more.tsv, data/name_roles.tsv, data/organizations.tsv, data/name_characters.tsv, data/given_names.tsv,
data/foreign_characters.tsv, data/places_abroad.tsv, data/surnames.tsv, data/surnames_abroad.tsv and, through gen_divisions.py, the gazetteer. The output depends on data/ alone. Stops with a message,
and writes nothing, on a line that it does not understand.

The first two characters of a word are looked up in a perfect hash table, behind which the words that begin with them
stand sorted. That is a third of the size of a trie of 200,000 words and takes one look for most places of a text. The
layout stands in src/lex/words.c.
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
# The bits of a number that a pair of characters is hashed to.
PAIR_BITS = 19
# The same of the buckets of the hash table, and what marks a slot that holds a word and not where words stand.
BUCKET_BITS = 15
WORD_BIT = 1 << 31
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


class Infos:
    """What is known of words, each combination once."""

    def __init__(self):
        self.table = [(NO_COST, 0, 0)]
        self.index = {}

    def number(self, info):
        if info not in self.index:
            self.index[info] = len(self.table)
            self.table.append(info)
        return self.index[info]


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


def emit_words(table, places, infos):
    """The words of two and more characters by their first two.

    {pair: (number of its info, 0) where the pair is a word and begins no other, else (0, where its words stand)}, and the
    stream where they stand.
    """
    groups = {}
    for word, info in table.items():
        if len(word) > 1:
            groups.setdefault(word[:2], []).append((word[2:], 0, infos.number(info), 0))
    for name, (first, cost) in places.items():
        groups.setdefault(name[:2], []).append((name[2:], 1, first, cost))
    at, stream = {}, [0xFFFF]
    for pair in sorted(groups):
        if len(groups[pair]) == 1 and groups[pair][0][:2] == ("", 0):
            at[pair] = (groups[pair][0][2], 0)
            continue
        at[pair] = (0, len(stream))
        stream.append(0)
        for rest in {rest[0] for rest, *_ in groups[pair] if rest}:
            stream[-1] |= 1 << third_bit(rest)
        for rest, is_place, value, cost in sorted(groups[pair]):
            if len(rest) > 29 or value >> 24:
                stop(f"{pair + rest!r} is too long, or there are too many words")
            stream.append(len(rest) | is_place << 7 | (value >> 16) << 8)
            stream.append(value & 0xFFFF)
            if is_place:
                stream.append(cost)
            stream += [ord(c) for c in rest]
        stream.append(0xFFFF)
    return at, stream


def pair_bit(pair):
    """The bit of a pair; as pair_bit() in src/lex/words.c."""
    return (ord(pair[0]) * 0x9E3779B1 + ord(pair[1]) * 0x85EBCA77 & 0xFFFFFFFF) >> 32 - PAIR_BITS


def emit_pair_bits(pairs):
    words = [0] * (1 << PAIR_BITS - 6)
    for pair in pairs:
        words[pair_bit(pair) >> 6] |= 1 << (pair_bit(pair) & 63)
    return [f"UINT64_C(0x{word:x})" for word in words]


def pair_slot(pair, displacement, count):
    """The slot of a pair in its bucket's displacement; as pair_slot() in src/lex/words.c."""
    mixed = (pair + displacement * 0x9E3779B1) * 0x85EBCA77 & 0xFFFFFFFF
    mixed = (mixed ^ mixed >> 15) * 0xC2B2AE3D & 0xFFFFFFFF
    return mixed * count >> 32


def place_pairs(at):
    """The pairs in a perfect hash table: the displacements of the buckets, and the slots, (pair, word or where it stands).

    A pair's bucket tells how far its slot is displaced, so that no two pairs have one slot. The fullest buckets are placed
    first, while there is room.
    """
    buckets = [[] for _ in range(1 << BUCKET_BITS)]
    for pair in sorted(at):
        key = ord(pair[0]) << 16 | ord(pair[1])
        buckets[(key * 0x9E3779B1 & 0xFFFFFFFF) >> 32 - BUCKET_BITS].append((key, at[pair]))
    count = len(at) + len(at) // 32
    slots, displacements = [None] * count, [0] * len(buckets)
    for bucket in sorted(range(len(buckets)), key=lambda i: (-len(buckets[i]), i)):
        for displacement in range(1 << 16):
            places = [pair_slot(key, displacement, count) for key, _ in buckets[bucket]]
            if len(set(places)) == len(places) and all(slots[place] is None for place in places):
                break
        else:
            stop("the pairs have no perfect hash")
        displacements[bucket] = displacement
        for place, (key, (word, where)) in zip(places, buckets[bucket]):
            slots[place] = (key, word | WORD_BIT if where == 0 else where)
    return displacements, [slot or (0, 0) for slot in slots]


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


def array(kind, name, items, per_line):
    return [f"static const {kind} {name}[] = {{"] + wrapped([f"{item}," for item in items], per_line) + ["};", ""]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", default=ROOT)
    out = parser.parse_args().out
    fold = folding()
    words = read_words(fold)
    places = place_names(words)
    drop_rows(words, places)
    table = merge(words, read_roles(fold))
    infos = Infos()
    at, stream = emit_words(table, places, infos)
    displacements, slots = place_pairs(at)
    costs, doubles = name_costs(fold, words)
    hans = []
    for char in map(chr, range(HAN_FIRST, HAN_FIRST + HAN_COUNT)):
        number = infos.number(table[char]) if char in table else 0
        hans.append("{%d, {%d, %d, %d, %d, %d}}" % ((number,) + costs[char]))
    if len(infos.table) > 0xFFFF:
        stop("there are too many combinations of part, cost and roles")
    lines = ["const ht_han ht_hans[HT_WORD_CHARS] = {"] + wrapped([h + "," for h in hans], 5) + ["};", ""]
    lines += [f"#define PAIR_BITS {PAIR_BITS}", ""] + array("uint64_t", "pair_bits", emit_pair_bits(at), 6)
    lines += [f"#define BUCKET_BITS {BUCKET_BITS}", f"#define SLOTS {len(slots)}", ""]
    lines += array("uint16_t", "displacements", displacements, 24)
    lines += array("ht_slot", "slots", ["{0x%x, 0x%x}" % slot for slot in slots], 8)
    lines += array("uint16_t", "stream", stream, 24)
    lines += array("ht_word_info", "infos", [f"{{0x{r:x}, {c}, {p}}}" for c, p, r in infos.table], 8)
    lines += array("uint32_t", "double_surnames", [f"0x{ord(d[0]) << 16 | ord(d[1]):x}" for d in doubles], 10)
    emit(out, lines)


if __name__ == "__main__":
    main()
