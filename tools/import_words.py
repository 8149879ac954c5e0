#!/usr/bin/env python3
"""Writes data/words.tsv and data/name_characters.tsv from the npm package nodejieba.

usage: import_words.py PACKAGE VERSION DATE

PACKAGE is the directory of the installed package (MIT licence); of its dictionary only facts are taken: which words
there are, how often each was counted, and its part of speech.  Costs are bits (minus the logarithm of the frequency)
times eight, rounded.  Runs by hand, when the dictionary is to be renewed; needs no network.
"""
import collections
import math
import pathlib
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
DATA = ROOT / "data"
LEAST = 6  # a word that was counted less often is left out
MOST_CHARACTERS = 8
PER_LINE = 60

# Parts of speech of the dictionary to those of data/words.tsv.
CLASSES = {
    "noun": "n ng nt g zg",
    "name": "nr nrfg",
    "verb": "v vd vg vq vi vp",
    "gerund": "vn",
    "adjective": "a ad an ag z b dg",
    "adverb": "d df",
    "proper": "nz",
    "place": "ns",
    "foreign": "nrt",
    "short": "j",
    "idiom": "i l",
    "number": "m mq",
    "measure": "q",
    "pronoun": "r rz rg rr mg",
    "time": "t tg",
    "locality": "f s",
    "preposition": "p",
    "conjunction": "c",
    "particle": "u uj ud ug ul uv uz y e o h k",
}
# What the dictionary calls a number and has none of these is a noun (大米).
NUMERALS = set("零〇一二三四五六七八九十百千万亿两几数多半第廿卅壹贰叁肆伍陆柒捌玖拾佰仟余")
# Surnames that are hardly a word: what the dictionary calls a name of three characters with them is one.
SURE_SURNAMES = set("李刘陈赵吴徐孙郭梁宋冯董萧曹袁邓傅沈彭吕卢蒋蔡贾魏薛阎潘杜汪姜姚谭廖邹陆郝崔邱侯邵孟尹黎贺龚")
CLASS_OF = {tag: name for name, tags in CLASSES.items() for tag in tags.split()}


def die(message):
    sys.exit("import_words.py: " + message)


def read_dictionary(package):
    """The words of the dictionary: {word: (count, tag)}."""
    words = {}
    path = package / "submodules/cppjieba/dict/jieba.dict.utf8"
    for line in path.read_text(encoding="utf-8").splitlines():
        word, count, tag = line.rsplit(" ", 2)
        words[word] = (int(count), tag)
    return words


def is_han(word):
    return all("\u4e00" <= c <= "\u9fff" for c in word)


def read_surnames():
    """The surnames of data/surnames.tsv of one character, with their rank."""
    ranks = {}
    for line in (DATA / "surnames.tsv").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            rank, names = line.split("\t")
            ranks.update((name, int(rank)) for name in names.split() if len(name) == 1)
    return ranks


def count_names(words, ranks):
    """How often a character stands at each place of the names of three characters, every name counted once.

    The dictionary calls many things names that are none (马拉松, 金水河). The given characters are counted behind those
    common surnames only that are hardly a word of their own.
    """
    common = sum(count for count, _ in words.values()) // 10000
    counts = [collections.Counter() for _ in range(3)]
    for word, (_, tag) in words.items():
        if tag == "nr" and len(word) == 3 and is_han(word) and word[0] in ranks:
            counts[0][word[0]] += 1
            count, own = words.get(word[0], (0, "nr"))
            if ranks[word[0]] == 1 and (own == "nr" or count < common):
                for place in (1, 2):
                    counts[place][word[place]] += 1
    return counts, sum(counts[1].values())


def bits(part):
    """A part of a whole in eighths of a bit."""
    return min(255, round(-8 * math.log2(part)))


def read_left_out():
    """The names of persons that are left out, one by one."""
    text = (DATA / "words_left_out.tsv").read_text(encoding="utf-8")
    return {word for line in text.splitlines() if not line.startswith("#") for word in line.split()}


def read_sounds():
    """The characters that write sounds of names from abroad."""
    text = (DATA / "foreign_characters.tsv").read_text(encoding="utf-8")
    return {c for line in text.splitlines() if not line.startswith("#") for c in line.split("\t")[1].split()}


def looks_like_name(word, counts, total, surnames):
    """Whether three characters are rather a person's name than a word: left to the reader of names."""
    return word[0] in surnames and (counts[1][word[1]] * counts[2][word[2]] * 40 > total or
                                    surnames[word[0]] == 1 and word[0] in SURE_SURNAMES)


def write_words(words, counts, total, surnames, version, date):
    whole = sum(count for count, _ in words.values())
    table = collections.defaultdict(list)
    left_out, sounds = read_left_out(), read_sounds()
    for word, (count, tag) in words.items():
        if word in left_out:
            continue
        if not is_han(word) or len(word) > MOST_CHARACTERS or len(word) > 1 and count < LEAST:
            continue
        if tag == "nr" and len(word) == 3 and looks_like_name(word, counts, total, surnames):
            continue
        if tag in ("nr", "nrt") and len(word) > 2 and set(word) <= sounds:
            tag = "nrt"
        if tag == "m" and len(word) > 1 and not set(word) & NUMERALS:
            tag = "n"
        if tag not in CLASS_OF:
            tag = "n"
        table[CLASS_OF[tag], bits(max(count, 1) / whole)].append(word)
    lines = ["# Words of the language, with their part of speech and how rare they are.",
             f"# Source: dictionary of the npm package nodejieba {version} (MIT licence), facts only; written {date} by",
             f"# tools/import_words.py. Words counted less than {LEAST} times and names of persons are left out.",
             "# part of speech\tcost: bits (minus the binary logarithm of the frequency) times 8\twords"]
    order = list(CLASSES)
    for name, cost in sorted(table, key=lambda key: (order.index(key[0]), key[1])):
        group = sorted(table[name, cost])
        for start in range(0, len(group), PER_LINE):
            lines.append(f"{name}\t{cost}\t{' '.join(group[start:start + PER_LINE])}")
    (DATA / "words.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")
    return sum(map(len, table.values()))


def write_characters(counts, total, version, date):
    lines = ["# How often a character stands in personal names: as the surname, as the first and as the last of two given characters.",
             f"# Source: {total} names of three characters in the dictionary of the npm package nodejieba {version} (MIT licence),",
             f"# each counted once; written {date} by tools/import_words.py.",
             "# character\tsurname\tfirst\tlast"]
    chars = set().union(*counts)
    for char in sorted(chars):
        lines.append("\t".join([char] + [str(c[char]) for c in counts]))
    (DATA / "name_characters.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")


def main():
    if len(sys.argv) != 4:
        die("usage: import_words.py PACKAGE VERSION DATE")
    package, version, date = pathlib.Path(sys.argv[1]), sys.argv[2], sys.argv[3]
    words = read_dictionary(package)
    ranks = read_surnames()
    counts, total = count_names(words, ranks)
    write_characters(counts, total, version, date)
    print(write_words(words, counts, total, ranks, version, date), "words,", total, "names")


if __name__ == "__main__":
    main()
