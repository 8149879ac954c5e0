#!/usr/bin/env python3
"""Writes src/text/fold_table.inc from five files of data; needs no ICU.

    fold.tsv           choices made by hand; they come first
    fold_icu.tsv       facts of ICU, written by gen_fold.c
    fold_opencc.tsv    facts of OpenCC beyond them, written by gen_fold_opencc.py
    char_class.tsv     classes by hand
    char_property.tsv  Unicode properties, written by gen_fold.c

A character is followed through the sources until nothing changes it, so that the
folded form of a folded character is itself.  Stops on whatever is not expected.
"""
import pathlib
import re
import sys

from gen_lexicon import first_characters

ROOT = pathlib.Path(__file__).resolve().parent.parent
DATA = ROOT / "data"
LIMIT = 0x30000
SHIFT = 7
PAGE = 1 << SHIFT

# What NFKC kinds the table takes.  Superscripts, circled, squared and fractional
# forms mean something else than the plain character; the contextual forms of
# Arabic are left alone.
NFKC_KINDS = {"Canonical", "Compat", "Font", "Narrow", "Nobreak", "Small", "Vertical", "Wide"}
NFKC_LEFT = {"Circle", "Final", "Initial", "Isolated", "Medial", "Square", "Sub", "Super"}
# Roman numerals are no letters, and Hangul letters are not to be taken apart.
NFKC_EXCEPT = [(0x1100, 0x11FF), (0x2160, 0x217F), (0x3131, 0x318E), (0xFFA0, 0xFFDC)]

CLASSES = ["OTHER", "HAN", "LETTER", "DIGIT", "HAN_DIGIT", "HAN_UNIT", "SPACE", "NEWLINE",
           "STOP", "PUNCT", "WIDE_COMMA", "OPEN", "MARKUP", "IGNORE"]
HAN = range(0x4E00, 0xA000)
PROPERTIES = {"han": "HAN", "letter": "LETTER", "punct": "PUNCT"}


def die(message):
    sys.exit("gen_fold.py: " + message)


def name(code):
    return f"U+{code:04X} {chr(code)!r}"


def parse_code(text, where):
    """The code point of 'U+XXXX' or of a literal character."""
    if re.fullmatch(r"U\+[0-9A-F]{4,5}", text):
        code = int(text[2:], 16)
    elif len(text) == 1:
        code = ord(text)
    else:
        die(f"{where}: neither a character nor a code: {text!r}")
    if code >= LIMIT or 0xD800 <= code < 0xE000:
        die(f"{where}: not in the table: U+{code:04X}")
    return code


def read_rows(filename, columns):
    """The rows of a file, each with its place, and the source of its header."""
    rows, source = [], None
    for number, line in enumerate((DATA / filename).read_text(encoding="utf-8").split("\n"), 1):
        if line.startswith("# Source: "):
            source = line[len("# Source: "):]
        if not line or line.startswith("#"):
            continue
        fields = line.split("\t")
        where = f"{filename}:{number}"
        if len(fields) != columns or "" in fields:
            die(f"{where}: not {columns} columns: {line!r}")
        rows.append((where, fields))
    if not rows:
        die(filename + " is empty")
    return rows, source


def read_choices():
    choices = {}
    for where, (source, target, other, _) in read_rows("fold.tsv", 4)[0]:
        code = parse_code(source, where)
        if code in choices:
            die(f"{where}: {name(code)} is listed twice")
        choices[code] = parse_code(target, where)
        if other != "-":
            for reading in other.split(" "):
                parse_code(reading, where)
    return choices


def read_facts(filename):
    facts = []
    rows, source = read_rows(filename, 5)
    if source is None:
        die(filename + " names no source")
    for where, (origin, target, _, _, kind) in rows:
        facts.append((parse_code(origin, where), parse_code(target, where), kind))
    return facts, source


def in_gb2312(code):
    try:
        chr(code).encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True


def merge(choices, icu, opencc):
    """One step of folding for every character that a source changes."""
    width, simple = {}, {}
    for code, target, kind in icu:
        if kind == "t2s":
            simple[code] = target
        elif kind.removeprefix("nfkc-") in NFKC_KINDS:
            if not any(first <= code <= last for first, last in NFKC_EXCEPT):
                width[code] = target
        elif kind.removeprefix("nfkc-") not in NFKC_LEFT:
            die(f"fold_icu.tsv: unknown kind {kind}")
    for code, target, kind in opencc:
        if kind not in ("t2s", "tw", "hk", "jp"):
            die(f"fold_opencc.tsv: unknown kind {kind}")
        if code not in choices and simple.get(code, target) != target:
            die(f"the sources disagree on {name(code)}: no row of fold.tsv decides")
        simple.setdefault(code, target)
    for code in simple:
        if code not in choices and (code in width or in_gb2312(code)):
            die(f"{name(code)} would become {name(simple[code])}: no row of fold.tsv decides")
    return {**simple, **width, **choices}


def fold_all(step):
    """The last form of every character."""
    folded = list(range(LIMIT))
    for code in step:
        seen, at = [code], code
        while step.get(at, at) != at:
            at = step[at]
            if at in seen:
                die("a circle: " + " ".join(name(one) for one in seen))
            seen.append(at)
        folded[code] = at
    return folded


def read_classes():
    listed = {}
    for where, (kind, characters, _) in read_rows("char_class.tsv", 3)[0]:
        if kind not in CLASSES:
            die(f"{where}: no such class: {kind}")
        for word in characters.split(" "):
            match = re.fullmatch(r"(U\+[0-9A-F]{4,5})-(U\+[0-9A-F]{4,5})", word)
            if match:
                codes = range(parse_code(match[1], where), parse_code(match[2], where) + 1)
            elif word.startswith("U+"):
                codes = [parse_code(word, where)]
            else:
                codes = [parse_code(char, where) for char in word]
            if not codes:
                die(f"{where}: empty range: {word}")
            for code in codes:
                if code in listed:
                    die(f"{where}: {name(code)} is listed twice")
                listed[code] = kind
    return listed


def class_all(folded, listed):
    """The class of every character."""
    classes = ["OTHER"] * LIMIT
    rows, source = read_rows("char_property.tsv", 3)
    if source is None:
        die("char_property.tsv names no source")
    for where, (first, last, kind) in rows:
        if kind not in PROPERTIES:
            die(f"{where}: no such property: {kind}")
        for code in range(parse_code(first, where), parse_code(last, where) + 1):
            classes[code] = PROPERTIES[kind]
    for code, kind in listed.items():
        classes[code] = kind
    for code in range(LIMIT):
        target = folded[code]
        if target != code and code not in listed:
            classes[code] = classes[target]
        if target != code and classes[code] != classes[target] and \
                (classes[code], classes[target]) not in (("WIDE_COMMA", "PUNCT"), ("PUNCT", "MARKUP")):
            die(f"{name(code)} is {classes[code]}, its folded form {classes[target]}")
        if classes[code] == "MARKUP" and code >= 0x80:
            die(f"{name(code)} is MARKUP, but not ASCII")
    return classes, source


def emit_han(folded, classes):
    """The unified ideographs again, in two tables small enough to stay in a processor's first cache."""
    if any(not classes[code].startswith("HAN") for code in HAN):
        die("an ideograph has a class of its own")
    out = ["", "const uint16_t ht_fold_han[HT_HAN_COUNT] = {"]
    for at in range(0, len(HAN), 16):
        out.append("\t" + ", ".join(str(folded[code] if folded[code] <= 0xFFFF else 0) for code in HAN[at:at + 16]) + ",")
    out += ["};", "", "const uint8_t ht_fold_han_mark[HT_HAN_COUNT] = {"]
    starts = first_characters()
    marks = [CLASSES.index(classes[code]) + (0x40 if classes[code] != "HAN" or folded[code] in starts else 0) + (0x80 if folded[code] != code else 0)
             for code in HAN]
    for at in range(0, len(HAN), 32):
        out.append("\t" + ", ".join(map(str, marks[at:at + 32])) + ",")
    return out + ["};"]


def read_folding():
    """The choices, the folded form of every code point, and the sources of ICU's and OpenCC's facts."""
    choices = read_choices()
    icu, icu_source = read_facts("fold_icu.tsv")
    opencc, opencc_source = read_facts("fold_opencc.tsv")
    return choices, fold_all(merge(choices, icu, opencc)), icu_source, opencc_source


def folding():
    """A function that folds a text as the reader of articles does, character by character."""
    folded = read_folding()[1]
    return lambda text: "".join(chr(folded[ord(c)]) if ord(c) < LIMIT else c for c in text)


def main():
    choices, folded, icu_source, opencc_source = read_folding()
    for code, target in choices.items():
        if folded[code] != target:
            die(f"{name(code)}: the choice {name(target)} is itself folded, to {name(folded[code])}")
    classes, property_source = class_all(folded, read_classes())
    if property_source != icu_source:
        die("fold_icu.tsv and char_property.tsv come from different versions of ICU")

    pages, page_of, first_of = [], [], {}
    for start in range(0, LIMIT, PAGE):
        page = tuple((folded[code] - code) * 256 + CLASSES.index(classes[code])
                     for code in range(start, start + PAGE))
        if page not in first_of:
            first_of[page] = len(pages)
            pages.append((start, page))
        page_of.append(first_of[page])

    out = ["/*",
           " * fold_table.inc",
           " *\t\tFolded forms and classes of characters.  Generated by tools/gen_fold.py",
           " *\t\tfrom the files in data, do not edit.",
           " *",
           f" * {icu_source}",
           f" * {opencc_source}",
           f" * {sum(one != code for code, one in enumerate(folded))} characters are changed; "
           f"{len(pages)} of {len(page_of)} pages are stored.",
           " */",
           "",
           "const uint16_t ht_fold_page[HT_FOLD_LIMIT >> HT_FOLD_SHIFT] = {"]
    for at in range(0, len(page_of), 16):
        out.append("\t" + ", ".join(map(str, page_of[at:at + 16])) + ",")
    out += ["};", "", f"const int32_t ht_fold_entry[{len(pages)} << HT_FOLD_SHIFT] = {{"]
    for number, (start, page) in enumerate(pages):
        out.append(f"\t/* {number}: U+{start:04X} */")
        if len(set(page)) > 1:
            for at in range(0, PAGE, 16):
                out.append("\t" + ", ".join(map(str, page[at:at + 16])) + ",")
        else:
            for at in range(0, PAGE, 32):
                out.append("\t" + ", ".join(map(str, page[at:at + 32])) + ",")
    out.append("};")
    out += emit_han(folded, classes)
    (ROOT / "src/text/fold_table.inc").write_text("\n".join(out) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
