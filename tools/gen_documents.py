#!/usr/bin/env python3
"""Compile the words at the end of titles into the table of src/extract.

usage: gen_documents.py [--out DIR]

Reads data/documents.tsv beside this file's folder and writes DIR/src/extract/documents.inc (DIR is the checkout by
default). Stops with a message, and writes nothing, on a line that it does not understand or a word that stands twice.
"""
import argparse
import os
import sys

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..")
# The order is that of ht_title_role in src/extract/document.c.
ROLES = ["sure", "common", "not"]
LONGEST = 6  # LONGEST_TITLE_WORD in src/extract/document.c


def stop(message):
    sys.exit(f"gen_documents: {message}")


def read():
    """The words with their roles, and the characters of speech."""
    words, speech = {}, []
    with open(os.path.join(ROOT, "data", "documents.tsv"), encoding="utf-8") as f:
        for number, line in enumerate(f, 1):
            where = f"documents.tsv:{number}"
            line = line.rstrip("\n")
            if not line or line.startswith("#"):
                continue
            role, tab, rest = line.partition("\t")
            if not tab or role not in ROLES + ["speech"]:
                stop(f"{where}: no role and words")
            for word in rest.split():
                if word in words or word in speech:
                    stop(f"{where}: {word!r} stands twice")
                if max(map(ord, word)) > 0xFFFF or len(word) > (1 if role == "speech" else LONGEST):
                    stop(f"{where}: {word!r} is too long or too rare")
                if role == "speech":
                    speech.append(word)
                else:
                    words[word] = role
    return words, speech


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", default=ROOT)
    out = parser.parse_args().out
    words, speech = read()
    lines = ["/*", " * documents.inc", " *\t\tGenerated from data/ by tools/gen_documents.py; do not edit.", " */",
             "static const ht_title_word title_words[] = {"]
    for word in sorted(words, key=lambda w: w[::-1]):
        codes = ", ".join(f"0x{ord(c):04X}" for c in word)
        lines.append(f"\t{{{ROLES.index(words[word])}, {len(word)}, {{{codes}}}}},\t/* {word} */")
    lines += ["};", "", "static const uint16_t speech[] = {"]
    lines += [f"\t0x{ord(c):04X},\t/* {c} */" for c in sorted(speech)] + ["};"]
    full = os.path.join(out, "src/extract/documents.inc")
    os.makedirs(os.path.dirname(full), exist_ok=True)
    with open(full, "w", encoding="utf-8", newline="\n") as f:
        f.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
