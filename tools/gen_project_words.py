#!/usr/bin/env python3
"""Compile the words around the names of projects into the table of src/lex.

usage: gen_project_words.py [--out DIR]

Reads data/project_words.tsv beside this file's folder and writes DIR/src/lex/project_words.inc (DIR is the checkout by
default). Stops with a message, and writes nothing, on a line that it does not understand or a word that stands twice in
one role.
"""
import argparse

import gen_lexicon
from gen_clues import PAIRS, STAGES
from gen_lexicon import Trie, emit_codes, wrapped

# The order is that of the HT_PR_ bits in src/lex/project_word.h.
ROLES = ["head", "works", "thing", "hide", "phase", "build", "govern", "maybe", "within", "generic", "several", "capacity",
         "invest", "payer", "this", "among", "after", "future", "not", "link", "bring", "paid_by", "place_of", "wish",
         "land", "each", "pronoun", "makes", "runs", "stage", "says", "public",
         "grammar", "visit"]
# Where one of these begins, a name may end.
HEADS = ["head", "works", "thing"]
LONGEST = 12  # HT_PROJECT_WORD_LONGEST in src/lex/project_word.h


def stop(message):
    raise SystemExit(f"gen_project_words: {message}")


def read():
    """Words with their roles as bits, and their stages."""
    words, stages = {}, {}
    for where, (role, value, terms) in gen_lexicon.rows("project_words.tsv", 3):
        if role not in ROLES or value not in STAGES or (role == "stage") != (value != "-"):
            stop(f"{where}: unknown role or value")
        for word in terms.split():
            if len(word) > LONGEST or words.get(word, 0) >> ROLES.index(role) & 1:
                stop(f"{where}: {word!r} is too long or stands twice")
            words[word] = words.get(word, 0) | 1 << ROLES.index(role)
            if role == "stage":
                stages[word] = STAGES.index(value)
    return words, stages


def pair_bits(words):
    """The pairs of characters with which the words begin."""
    bits = [0] * (PAIRS // 32)
    for word in words:
        place = (ord(word[0]) + ord(word[1]) * 8) & (PAIRS - 1)
        bits[place >> 5] |= 1 << (place & 31)
    return wrapped([f"0x{b:x}," for b in bits], 16)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", default=gen_lexicon.ROOT)
    out = parser.parse_args().out
    words, stages = read()
    codes = {c: i + 1 for i, c in enumerate(sorted({c for word in words for c in word}))}
    trie = Trie({word: [(roles, stages.get(word, 0))] for word, roles in words.items()}, codes)
    nodes = [f"{{{base}, {check}}}," for base, check in zip(trie.base, trie.check)]
    heads = [w for w, roles in words.items() if any(roles >> ROLES.index(role) & 1 for role in HEADS)]
    singles = sorted(w for w in heads if len(w) == 1)
    lines = (emit_codes(codes) + [f"#define WORD_NODES {len(trie.base)}", "", f"#define WORD_PAIRS {PAIRS}u", "",
             "static const uint32_t head_pairs[] = {"] + pair_bits([w for w in heads if len(w) > 1]) + ["};", "",
             "static const uint32_t single_heads[] = {"] + wrapped([f"0x{ord(w):04X}," for w in singles], 12) + ["};", "",
             "static const ht_trie_node word_nodes[] = {"] + wrapped(nodes, 10) + ["};", "",
             "static const ht_word_entry word_entries[] = {"] +
             wrapped([f"{{UINT64_C(0x{roles:x}), {stage}}}," for roles, stage, _ in trie.entries], 10) + ["};"])
    gen_lexicon.emit(out, "src/lex/project_words.inc", lines, "gen_project_words.py")


if __name__ == "__main__":
    main()
