#!/usr/bin/env python3
"""Compile the words that tell what a number measures into the tables of src/lex.

usage: gen_clues.py [--out DIR]

Reads data/{indicators,clues}.tsv beside this file's folder and writes DIR/src/lex/{clues,indicators,indicator_numbers}.inc
(DIR is the checkout by default). The output depends on data/ alone. Stops with a message, and writes nothing, on a line
that it does not understand or a word that stands twice in one kind.
"""
import argparse
import os
import sys

import gen_lexicon
from gen_lexicon import Trie, c_string, emit_codes, wrapped

# The order is that of ht_clue_kind in src/lex/clue.h.
KINDS = ["hide", "amount", "percentage", "count", "area", "deed", "stage", "whole", "this", "mark", "project"]
# The order is that of ht_stage in src/lex/clue.h.
STAGES = ["-", "planned", "attracted", "signed", "registered", "started", "operating"]
# The order is that of ht_mark in src/lex/clue.h.
MARKS = ["of_these", "each", "from", "to", "until", "since", "that_year", "by", "whither", "at", "rank", "future", "saved", "change", "away", "than", "yardstick", "event", "here", "stands", "not", "limit", "all", "whole_year", "another", "named"]
# The order is that of ht_project_word in src/lex/clue.h.
PROJECT_WORDS = ["project", "works", "this", "phase"]
FLAGS = {"weak": 1, "behind": 2, "before": 4, "total": 8}
DIMENSIONS = ["amount", "percentage", "count", "area", "duration", "any"]
LONGEST = 31
# Bits of the table of pairs of characters with which a clue may begin, and what spreads the second character over it.
PAIRS = 1 << 16
SPREAD = 331
# The Chinese characters, of which some are clues by themselves.
HAN = 0x4E00
SINGLES = 0x5200


def stop(message):
    sys.exit(f"gen_clues: {message}")


def read_indicators():
    """The vocabulary: rows of name, dimension, label, description."""
    table = []
    for where, cells in gen_lexicon.rows("indicators.tsv", 4):
        if cells[1] not in DIMENSIONS or any(cells[0] == known[0] for known in table):
            stop(f"{where}: unknown dimension, or an indicator that stands twice")
        table.append(cells)
    return table


def read_clues(indicators):
    """Words with their meanings: word -> list of (kind, value, flags)."""
    values = {"stage": STAGES, "mark": MARKS, "project": PROJECT_WORDS, "hide": ["-"], "whole": ["-"], "this": ["-"]}
    words = {}
    for where, (kind, value, names, terms) in gen_lexicon.rows("clues.tsv", 4):
        known = values.get(kind, [row[0] for row in indicators])
        if kind not in KINDS or value not in known:
            stop(f"{where}: unknown kind or value")
        entry = (KINDS.index(kind), known.index(value), gen_lexicon.flags(where, names, FLAGS))
        for word in terms.split():
            meanings = words.setdefault(word, [])
            # Only small words do several things.
            twice = entry in meanings if kind in ("mark", "project") else any(known[0] == entry[0] for known in meanings)
            if len(word) > LONGEST or twice:
                stop(f"{where}: {word!r} is too long or stands twice")
            meanings.append(entry)
            meanings.sort()  # those of one kind side by side
    return words


def set_bit(table, place):
    table[place >> 5] |= 1 << (place & 31)


def hexadecimal(table):
    return wrapped([f"0x{bits:x}," for bits in table], 16)


def emit_trie(words):
    characters = sorted({c for word in words for c in word})
    codes = {c: i + 1 for i, c in enumerate(characters)}
    trie = Trie(words, codes)
    nodes = [f"{{{base}, {check}}}," for base, check in zip(trie.base, trie.check)]
    entries = [f"{{{kind}, {value}, {flags}, {str(last).lower()}}}," for kind, value, flags, last in trie.entries]
    singles = [0] * (SINGLES // 32)
    pairs = [0] * (PAIRS // 32)
    for word in words:
        first = ord(word[0]) - HAN
        if len(word) > 1:
            set_bit(pairs, (ord(word[0]) + ord(word[1]) * SPREAD) & (PAIRS - 1))
        elif 0 <= first < SINGLES:
            set_bit(singles, first)
        else:
            stop(f"{word!r} is one character and no Chinese one")
    return (emit_codes(codes) + [f"#define CLUE_NODES {len(trie.base)}", f"#define CLUE_PAIRS {PAIRS}u", f"#define CLUE_SPREAD {SPREAD}u",
            f"#define CLUE_HAN 0x{HAN:X}u", f"#define CLUE_SINGLES {SINGLES}u", "",
            "/* Characters that are clues by themselves. */", "static const uint32_t clue_singles[] = {"] + hexadecimal(singles) + ["};", "",
            "/* Pairs of characters with which clues begin. */", "static const uint32_t clue_pairs[] = {"] + hexadecimal(pairs) + ["};", "",
            "static const ht_trie_node clue_nodes[] = {"] + wrapped(nodes, 10) + ["};", "",
            "static const ht_clue_entry clue_entries[] = {"] + wrapped(entries, 8) + ["};"])


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", default=gen_lexicon.ROOT)
    out = parser.parse_args().out
    indicators = read_indicators()
    words = read_clues(indicators)
    numbers = [f"#define HT_IND_{row[0].upper()} {i}" for i, row in enumerate(indicators)]
    for path, lines in (("clues", emit_trie(words)), ("indicator_numbers", numbers),
                        ("indicators", [f"\t{{{', '.join(c_string(cell) for cell in row)}}}," for row in indicators])):
        gen_lexicon.emit(out, f"src/lex/{path}.inc", lines, "gen_clues.py")


if __name__ == "__main__":
    main()
