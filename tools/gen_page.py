#!/usr/bin/env python3
"""Compile the words of pages and bylines in data/ into the tables of src/text.

usage: gen_page.py [--out DIR]

Reads data/{page_words,byline_labels,surnames}.tsv beside this file's folder and writes
DIR/src/text/{cues,labels,patterns,surnames}.inc (DIR is the checkout by default). Stops with a message, and writes nothing, on a
line that it does not understand or a word that stands twice in one line.
"""
import argparse
import os
import re
import sys

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..")
# The order is that of the HT_CUE_ bits in src/text/cues.h.
KINDS = ["strong", "weak", "end", "legal", "alone", "caption", "caption_tail", "reporter", "outlet", "agency", "role",
         "nobody", "label", "site", "office", "closing"]
# The order is that of ht_field in src/text/byline.h.
FIELDS = ["time", "changed", "weak_time", "visit", "source", "author", "supplier", "editor", "chief", "other", "event"]
LONGEST = 15
BUCKETS = 256
PAIR_BITS = 65536  # HT_CUE_PAIR_BITS in src/text/cues.h

HAN_DIGIT = "[〇零一二三四五六七八九十廿卅]"
WEEKDAY = r"(?: *\(?(?:星期|周|礼拜)[一二三四五六日天]\)?)?"
TIME = (r"(?:[ T,]*(上午|下午|晚上|晚|凌晨|中午|AM|PM|am|pm)? *(\d{1,2}) *[:时点] *(\d{2})(?: *[:分] *(\d{2}))?"
        r"[分秒]?(?!\d))?")
DAY = r"(\d{2}(?=\d{2}:\d{2})|\d{1,2}(?!\d))"
# Groups: 1-3 year month day; 4-6 day month year; 7-9 in Chinese numerals; 10-12 years of the Republic (10 figures,
# 13 numerals) ; 14-16 eight figures; 17 half of the day, 18-20 hour minute second.
DATE = (r"(?:(?<!\d)(\d{4}) *[-/.年] *(\d{1,2}) *[-/.月] *" + DAY + r" *[日号]?"
        r"|(?<![\d./-])(\d{1,2})[./-](\d{1,2})[./-](\d{4})(?!\d)"
        r"|(?<!民国)(?<!" + HAN_DIGIT + ")(" + HAN_DIGIT + "{4})年(" + HAN_DIGIT + "{1,3})月(" + HAN_DIGIT + "{1,3})日"
        r"|(?:民国 *|(?<![\d./-])(?=(?:[6-9]\d|1\d\d) *[-/.年]))(?:(\d{2,3}) *[-/.年] *|(" + HAN_DIGIT.replace("十", "十百") + r"{1,5})年)(?:(\d{1,2})|(" + HAN_DIGIT + r"{1,3})) *[-/.月] *(?:" + DAY + "|(" + HAN_DIGIT + "{1,3})) *日?"
        r"|(?<![\d-])(\d{4})(\d{2})(\d{2})(?![\d-])"
        r")" + WEEKDAY + TIME)


def stop(message):
    sys.exit(f"gen_page: {message}")


def rows(name):
    """The lines of a data file: where, key, words."""
    with open(os.path.join(ROOT, "data", name), encoding="utf-8") as f:
        for number, line in enumerate(f, 1):
            line = line.rstrip("\n")
            if not line or line.startswith("#"):
                continue
            cells = line.split("\t")
            words = cells[-1].split()
            if len(cells) != 2 or len(set(words)) != len(words):
                stop(f"{name}:{number}: not a key and words, each once")
            yield f"{name}:{number}", cells[0], [w.replace("_", " ") for w in words]


def read_cues(labels):
    cues = {}
    for where, kind, words in rows("page_words.tsv"):
        if kind not in KINDS:
            stop(f"{where}: unknown kind {kind!r}")
        for word in words:
            if len(word) > LONGEST or max(map(ord, word)) > 0xFFFF:
                stop(f"{where}: {word!r} is too long or too rare")
            cues[word] = cues.get(word, 0) | 1 << KINDS.index(kind)
    for words in labels.values():
        for word in words:
            if len(word) > 1:
                cues[word] = cues.get(word, 0) | 1 << KINDS.index("label")
    return cues


def read_labels():
    labels, seen = {field: [] for field in FIELDS}, set()
    for where, field, words in rows("byline_labels.tsv"):
        if field not in labels:
            stop(f"{where}: unknown field {field!r}")
        for word in words:
            if word in seen or len(word) > LONGEST:
                stop(f"{where}: {word!r} stands twice or is too long")
            seen.add(word)
            labels[field].append(word)
    return labels


def alternatives(words):
    """The words, longest first."""
    return "|".join(re.escape(w) for w in sorted(words, key=lambda w: (-len(w), w)))


def patterns(cues):
    outlets = [w for w in cues if cues[w] & 1 << KINDS.index("outlet")]
    agencies = [w for w in cues if cues[w] & 1 << KINDS.index("agency")]
    reporters = [w for w in cues if cues[w] & 1 << KINDS.index("reporter")]
    other = r"[^ ,。、:;!?()\[\]【】“”《》\d]"
    outlet = f"{alternatives(agencies)}|{other}{{1,12}}?(?:{alternatives(outlets)})"
    names = r"[^,。:;!?()\[\]【】“”《》\d]"
    return {
        "date": DATE,
        # 1 our own paper, 2 outlet, 3 names in brackets, 4 names without
        "dateline": (r"^[ \[【(]*(?:(本[报网刊台社]|本新闻)|(" + outlet + r"))(?: *[-—·] *)?" + other +
                     r"{0,12}? *(?:\d{4}年)?(?:\d{1,2}月)?(?:\d{1,2}日)? *(?:(?:综合)?(?:电|讯|消息)) *[】\])]*"
                     r" *(?:[—-]* *)(?:\(([^()]{2,80})\)|(" + names + "{0,8}(?:" + alternatives(reporters) + ")" + names +
                     "{2,40}?)(?:报道|摄影报道|[,。:]|$)|(?=[】\\])—:-]|题|$| ))"),
        # 1 outlet, 2 names
        "reporter": (r"^[ □■◎●〇▲△◇◆★☆\[【(/—-]*(" + other + r"{0,14}?) *(?:" + alternatives(reporters) + ")[:∶/ ]*(" + names +
                     r"{2,60}?)[ \])】]*$"),
    }


def emit(out, name, lines):
    header = ["/*", f" * {name}", " *\t\tGenerated from data/ by tools/gen_page.py; do not edit.", " */"]
    full = os.path.join(out, "src/text", name)
    os.makedirs(os.path.dirname(full), exist_ok=True)
    with open(full, "w", encoding="utf-8", newline="\n") as f:
        f.write("\n".join(header + lines) + "\n")


def wrapped(items, per_line):
    return ["\t" + " ".join(items[i:i + per_line]) for i in range(0, len(items), per_line)]


def pair(first, second):
    """The bit of two characters in ht_cue_pairs, as ht_cue_pair() has it."""
    return (ord(first) * 181 + ord(second)) % PAIR_BITS


def emit_cues(out, cues):
    """The words in buckets by the low bits of their first character, the longest first."""
    order = sorted(cues, key=lambda w: (ord(w[0]) % BUCKETS, -len(w), w))
    firsts = [sum(1 for w in order if ord(w[0]) % BUCKETS < b) for b in range(BUCKETS + 1)]
    pairs = [0] * (PAIR_BITS // 64)
    for w in order:
        bits = [pair(w[0], w[1])] if len(w) > 1 else [pair(w[0], chr(0))]
        for bit in bits:
            pairs[bit // 64] |= 1 << bit % 64
    lines = [f"const uint64_t ht_cue_pairs[HT_CUE_PAIR_BITS / 64] = {{"]
    lines += wrapped([f"UINT64_C(0x{p:X})," for p in pairs], 6) + ["};", ""]
    heads = [(ord(w[0]) << 16) + (ord(w[1]) if len(w) > 1 else 0) for w in order]
    lines += ["/* The first two characters of each word. */", "static const uint32_t cue_heads[] = {"]
    lines += wrapped([f"0x{h:08X}," for h in heads], 9) + ["};", ""]
    lines += [f"#define CUE_BUCKETS {BUCKETS}", "", "static const uint16_t cue_first[CUE_BUCKETS + 1] = {"]
    lines += wrapped([f"{n}," for n in firsts], 20) + ["};", "", "static const ht_cue_word cue_words[] = {"]
    for w in order:
        codes = ", ".join(f"0x{ord(c):04X}" for c in w)
        lines.append(f"\t{{0x{cues[w]:X}, {len(w)}, {{{codes}}}}},\t/* {w} */")
    emit(out, "cues.inc", lines + ["};"])


def emit_patterns(out, texts):
    lines = []
    for name, text in texts.items():
        lines += [f"static const uint32_t pattern_{name}[] = {{"] + wrapped([f"{ord(c)}," for c in text], 28) + ["};", ""]
    lines += ["static const struct", "{", "\tconst uint32_t *text;", "\tsize_t length;",
              "} pattern_texts[] = {"]
    lines += [f"\t{{pattern_{name}, {len(text)}}}," for name, text in texts.items()] + ["};"]
    emit(out, "patterns.inc", lines)


def emit_labels(out, labels):
    """The labels without their blanks, by their first character, the longest first."""
    order = sorted(((w.replace(" ", ""), f) for f in FIELDS for w in labels[f]), key=lambda e: (e[0][0], -len(e[0]), e[0]))
    firsts = sorted({w[0] for w, _ in order})
    if max(ord(c) for w, _ in order for c in w) > 0xFFFF:
        stop("a label has a character that is too rare")
    lines = ["static const uint16_t label_firsts[] = {"] + wrapped([f"0x{ord(c):04X}," for c in firsts], 16) + ["};", ""]
    starts = [sum(1 for w, _ in order if w[0] < c) for c in firsts] + [len(order)]
    lines += ["static const uint16_t label_starts[] = {"] + wrapped([f"{n}," for n in starts], 20) + ["};", ""]
    lines += ["static const ht_label labels[] = {"]
    for w, f in order:
        codes = ", ".join(f"0x{ord(c):04X}" for c in w)
        lines.append(f"\t{{{FIELDS.index(f)}, {len(w)}, {{{codes}}}}},\t/* {w} */")
    emit(out, "labels.inc", lines + ["};"])


def emit_surnames(out):
    single, double = {}, {}
    for where, rank, words in rows("surnames.tsv"):
        if rank not in ("1", "2", "3"):
            stop(f"{where}: bad rank {rank!r}")
        for word in words:
            table = single if len(word) == 1 else double
            if word in table or len(word) > 2:
                stop(f"{where}: {word!r} stands twice or is too long")
            table[word] = rank
    lines = ["static const ht_surname single_names[] = {"]
    lines += wrapped([f"{{0x{ord(w):04X}, 0, {single[w]}}}," for w in sorted(single)], 6) + ["};", ""]
    lines += ["static const ht_surname double_names[] = {"]
    lines += wrapped([f"{{0x{ord(w[0]):04X}, 0x{ord(w[1]):04X}, {double[w]}}}," for w in sorted(double)], 5) + ["};"]
    emit(out, "surnames.inc", lines)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", default=ROOT)
    out = parser.parse_args().out
    labels = read_labels()
    cues = read_cues(labels)
    texts = patterns(cues)
    emit_surnames(out)
    emit_cues(out, cues)
    emit_patterns(out, texts)
    emit_labels(out, labels)


if __name__ == "__main__":
    main()
