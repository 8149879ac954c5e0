#!/usr/bin/env python3
"""Writes the tables of the gazetteer from three files of data.

    divisions.tsv               what lists have, written by import_divisions.py
    division_corrections.tsv    what they lack or have wrong, by hand
    place_forms.tsv             how names are shortened

usage: gen_divisions.py

Writes src/lex/divisions.inc. Another generator asks `tables()` for the names: what they
are, folded as an article's text is, and where in the table of bearers each begins. Stops on whatever is not expected.
"""
import datetime
import pathlib
import re
import sys

from gen_fold import folding

ROOT = pathlib.Path(__file__).resolve().parent.parent
EPOCH = datetime.date(2000, 1, 1)
# No division, and no day, in the tables; as in src/lex/gazetteer.c.
NONE, NO_DAY = 0xFFFF, -0x8000
# Bits of a bearer beside the number of the version.
FULL, LAST = 1 << 16, 1 << 17
# A name has fewer bearers, so that one reading can keep all; as HT_PLACE_KEPT in src/lex/place_chain.h.
KEPT = 128
# The longest name that a reader has to look for; as HT_PLACE_NAME_MOST in src/lex/gazetteer.h. Longer ones are left out.
NAME_MOST = 24
LEVELS = ["province", "prefecture", "county", "township"]
PROVINCE, PREFECTURE, COUNTY, TOWNSHIP = range(4)
# Names that tell a wing or a colour before their rank are not shortened by the rank alone (阿拉善左旗).
PART = re.compile(r".*[左右前后中白黄蓝]旗")


def die(message):
    sys.exit("gen_divisions.py: " + message)


def read_rows(filename, columns):
    """The rows of a file, each with its place."""
    rows = []
    for number, line in enumerate((ROOT / "data" / filename).read_text(encoding="utf-8").split("\n"), 1):
        if not line or line.startswith("#"):
            continue
        cells = line.split("\t")
        if len(cells) != columns or "" in cells:
            die(f"{filename}:{number}: not {columns} columns: {line!r}")
        rows.append((f"{filename}:{number}", cells))
    return rows


class Version:
    """A line of divisions.tsv; parent, next and previous are versions, set when all are read."""

    def __init__(self, where, cells):
        self.where = where
        self.code, self.name, start, end, self.successor, _, self.parent_name = cells
        self.start, self.end = self.day(start), self.day(end)
        self.joined = self.successor.startswith("+")
        self.parent = self.next = self.previous = None
        if not re.fullmatch(r"-|\d{6}|\d{9}", self.code) or (self.successor == "-") != (self.end is None):
            die(f"{where}: not a division")

    def day(self, text):
        if text == "-":
            return None
        try:
            return (datetime.date.fromisoformat(text.removeprefix("~")) - EPOCH).days
        except ValueError:
            die(f"{self.where}: not a date: {text!r}")

    def stands_on(self, day):
        """Whether it is valid on a day; None is today."""
        if day is None:
            return self.end is None
        return (self.start is None or self.start <= day) and (self.end is None or day < self.end)

    @property
    def key(self):
        """What tells a line from all others."""
        return (self.code, self.start) if self.code != "-" else (self.name, self.parent_name, self.start)

    @property
    def last_day(self):
        return None if self.end is None else self.end - 1

    @property
    def level(self):
        if self.code == "-":
            return self.parent.level + 1
        return TOWNSHIP if len(self.code) == 9 else PROVINCE if self.code.endswith("0000") else \
            PREFECTURE if self.code.endswith("00") else COUNTY

    def last(self):
        """The last version of the same division."""
        version = self
        while version.next is not None and not version.joined:
            version = version.next
        return version


def above(code):
    """The codes of what a division may lie in, the nearest first."""
    if len(code) == 9:
        return [code[:6], code[:4] + "00"]
    return [up for up in (code[:4] + "00", code[:2] + "0000") if up != code]


def link(versions):
    """Sets parents, next and previous versions."""
    by_code, by_name = {}, {}
    for version in versions:
        by_code.setdefault(version.code, []).append(version)
        by_name.setdefault(version.name, []).append(version)

    def standing(code, day):
        return [version for version in by_code.get(code, []) if version.stands_on(day)]

    for version in versions:
        if version.code == "-":
            found = standing(version.parent_name, version.last_day) or [one for one in by_name.get(version.parent_name, []) if one.code == "-"]
        else:
            found = next(filter(None, (standing(code, version.last_day) for code in above(version.code))), [])
        if len(found) > 1 or not found and not version.code.endswith("0000"):
            die(f"{version.where}: lies in {len(found)} divisions")
        version.parent = found[0] if found else None
        if version.end is None:
            continue
        following = standing(version.successor.removeprefix("+"), version.end)
        if len(following) != 1:
            die(f"{version.where}: has {len(following)} successors")
        version.next = following[0]
        if not version.joined:
            if following[0].previous is not None or following[0].start != version.end:
                die(f"{version.where}: does not go on as {version.successor}")
            following[0].previous = version


def check_parents(versions):
    """A version lies in its parent, or in earlier versions of that, all its days; of townships no days are known."""
    for version in versions:
        first = None if version.level == TOWNSHIP else version.parent
        while first is not None and first.previous is not None:
            first = first.previous
        if first is not None and first.start is not None and (version.start is None or version.start < first.start):
            die(f"{version.where}: is older than what it lies in, {first.name}")


def read_divisions():
    """All versions in the order of the tables: without townships, those without code last, then townships; by code and day."""
    lines = {}
    for where, cells in read_rows("divisions.tsv", 7):
        version = Version(where, cells)
        if lines.setdefault(version.key, version) is not version:
            die(f"{where}: stands twice")
    for where, (*cells, _) in read_rows("division_corrections.tsv", 8):
        version = Version(where, cells)
        lines[version.key] = version
    versions = sorted(lines.values(), key=lambda version: (version.code, version.start is not None, version.start))
    versions.sort(key=lambda version: (len(version.code) == 9, version.code == "-"))
    if len(versions) >= NONE:
        die("too many divisions for 16 bits")
    link(versions)
    check_parents(versions)
    return versions


class Forms:
    """What names are shortened to."""

    def __init__(self):
        self.ranks = {level: {} for level in LEVELS}
        self.also, self.never = {}, set()
        self.peoples = {}
        for where, (kind, subject, words) in read_rows("place_forms.tsv", 3):
            words = words.split(" ")
            if kind == "rank":
                level, least = subject.split(" ")
                self.ranks[level].update((word, int(least)) for word in words)
            elif kind == "people":
                self.peoples[subject] = words
            elif kind == "also":
                if subject in self.also:
                    die(f"{where}: {subject} stands twice")
                self.also[subject] = (where, words)
            elif kind == "never":
                self.never.update(words)
            else:
                die(f"{where}: unknown kind {kind!r}")

    def without_peoples(self, name, bare):
        """A name without the names of peoples at its end; nothing where no name is left."""
        words = sorted(self.peoples["族"] + (self.peoples["bare"] if bare else []), key=len, reverse=True)
        while True:
            word = next((word for word in words if name.endswith(word)), None)
            if word is None:
                return name
            name = name.removesuffix(word)

    def shortened(self, name, level):
        """The short forms of a full name."""
        for rank, ends in (("自治区", ["", "自治区"]), ("特别行政区", ["", "特区"]), ("自治州", ["", "州"]),
                           ("自治县", ["", "县", "自治县"]), ("自治旗", ["", "旗"]), ("民族乡", ["", "乡"]), ("民族苏木", ["", "苏木"])):
            if name.endswith(rank):
                stem = self.without_peoples(name.removesuffix(rank), True)
                return [stem + end for end in ends] if len(stem) > 1 else []
        if level == PROVINCE:
            return [name[:-1]]
        if PART.fullmatch(name):
            return []
        ranks = self.ranks[LEVELS[level]]
        # The longest rank that leaves a name: 神农架|林区, but 碑林|区.
        for rank in sorted(ranks, key=len, reverse=True):
            stem = name.removesuffix(rank)
            if stem != name and len(stem) >= ranks[rank]:
                people = self.without_peoples(stem, False) if level == TOWNSHIP else stem
                return [people, people + rank] if people != stem and len(people) > 1 else [stem]
        return []

    def of(self, version):
        """(name, full) of a version; the full one comes first."""
        names = []
        if version.level != TOWNSHIP or version.name not in self.never:
            names.append((version.name, True))
        short = self.shortened(version.name, version.level)
        if version.code in self.also and version.end is None:
            where, words = self.also[version.code]
            if set(words) & {version.name, *short}:
                die(f"{where}: {words} are short forms of {version.name} without this row")
            short = short + words
        return names + [(name, False) for name in short if name not in self.never and name != version.name]


def gather(versions):
    """Name -> records (version, full), one for each division that bears it: the last version that does."""
    forms, fold, names = Forms(), folding(), {}
    unknown = set(forms.also) - {version.code for version in versions if version.end is None}
    if unknown:
        die(f"place_forms.tsv: no such divisions: {sorted(unknown)}")
    for version in sorted(versions, key=lambda version: (version.start is not None, version.start)):
        for name, full in forms.of(version):
            name = fold(name)
            if not 1 < len(name) <= NAME_MOST:
                if full and len(name) == 1:
                    die(f"{version.where}: name of one character")
                continue
            known = names.setdefault(name, {})
            division = version.last()
            before = known.get(division)
            if before is None or full >= before[1]:
                known[division] = (version, full)
    return names


def tables():
    """The versions, the place of each name among the bearers, and the bearers: (version, full, last)."""
    versions = read_divisions()
    number = {version: at for at, version in enumerate(versions)}
    places, records = {}, []
    names = gather(versions)
    for name in sorted(names):
        places[name] = len(records)
        if len(names[name]) >= KEPT:
            die(f"{name} has {len(names[name])} bearers")
        bearing = sorted(names[name].values(), key=lambda record: (record[0].level, number[record[0]]))
        records += [(version, full, version is bearing[-1][0]) for version, full in bearing]
    return versions, number, places, records


def wrapped(items, per_line):
    return ["\t" + " ".join(f"{item}," for item in items[at:at + per_line]) for at in range(0, len(items), per_line)]


def array(kind, name, items, per_line=20):
    return [f"static const {kind} {name}[] = {{"] + wrapped(items, per_line) + ["};", ""]


def emit(filename, lines):
    header = ["/*", f" * {filename}", " *\t\tGenerated from data/divisions.tsv, data/division_corrections.tsv and",
              " *\t\tdata/place_forms.tsv by tools/gen_divisions.py; do not edit.", " */"]
    (ROOT / "src/lex" / filename).write_text("\n".join(header + lines) + "\n", encoding="utf-8", newline="\n")


def pool_of(names):
    """Names one behind the other, each ended by 0: name -> offset in bytes, and the lines of C."""
    offsets, size, lines = {}, 0, []
    for name in sorted(set(names)):
        if not re.fullmatch(r"[^\x00-\x1f\x7f\"\\\\0-9]+", name):
            die(f"not a name: {name!r}")
        offsets[name] = size
        size += len(name.encode()) + 1
        lines.append(f'"{name}\\0"')
    return offsets, ["\t" + " ".join(lines[at:at + 8]) for at in range(0, len(lines), 8)]


def emit_divisions(versions, number, records):
    offsets, pool = pool_of(version.name for version in versions)
    dated = [version for version in versions if version.level != TOWNSHIP or version.code == "-"]
    if versions[:len(dated)] != dated or any(v.start or v.end for v in versions[len(dated):]):
        die("townships have days or stand before counties")
    at = lambda version: NONE if version is None else number[version]
    day = lambda value: NO_DAY if value is None else value
    lines = [f"#define DIVISIONS {len(versions)}", f"#define DATED {len(dated)}",
             f"#define CODED {sum(v.code != '-' for v in dated)}", f"#define BEARERS {len(records)}", "",
             "static const char name_pool[] ="] + pool + ["\t;", ""]
    lines += array("uint32_t", "code_of", [0 if v.code == "-" else int(v.code) for v in versions])
    lines += array("uint32_t", "name_of", [offsets[v.name] for v in versions])
    lines += array("uint16_t", "parent_of", [at(v.parent) for v in versions])
    lines += array("int16_t", "from_of", [day(v.start) for v in dated])
    lines += array("int16_t", "to_of", [day(v.end) for v in dated])
    lines += array("uint16_t", "next_of", [at(v.next) for v in dated])
    lines += array("uint16_t", "previous_of", [at(v.previous) for v in dated])
    lines += array("uint32_t", "bearers", [number[v] | FULL * full | LAST * last for v, full, last in records])
    emit("divisions.inc", lines[:-1])


def main():
    versions, number, _, records = tables()
    emit_divisions(versions, number, records)


if __name__ == "__main__":
    main()
