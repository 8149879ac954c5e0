#!/usr/bin/env python3
"""Writes src/base/lunar.inc, the lunar years and the solar terms, from four files of data; needs no ICU.

    lunar.tsv                   lunar years as ICU has them, written by gen_lunar.c
    lunar_corrections.tsv       the years that it has wrong, by hand
    solar_terms.tsv             days of the solar terms, written by gen_solar_terms.c
    solar_term_corrections.tsv  the days that were published otherwise, by hand

Stops on whatever is not expected: a year that does not begin where the one before it
ends, a correction that corrects nothing, a term that comes too early or too late.
"""
import datetime
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
DATA = ROOT / "data"
# As HT_LUNAR_FIRST, HT_LUNAR_LAST, HT_TERM_FIRST and HT_TERM_LAST in src/base/lunar.h.
YEARS = range(1850, 2151)
TERM_YEARS = range(1900, 2101)
TERMS = ["小寒", "大寒", "立春", "雨水", "惊蛰", "春分", "清明", "谷雨", "立夏", "小满", "芒种", "夏至",
         "小暑", "大暑", "立秋", "处暑", "白露", "秋分", "寒露", "霜降", "立冬", "小雪", "大雪", "冬至"]


def die(message):
    sys.exit("gen_lunar.py: " + message)


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
    if not rows or source is None:
        die(filename + " is empty or names no source")
    return rows, source


def parse_number(text, first, last, where):
    if not re.fullmatch(r"0|[1-9][0-9]*", text) or not first <= int(text) <= last:
        die(f"{where}: not a number from {first} to {last}: {text!r}")
    return int(text)


def parse_date(text, where):
    try:
        if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
            raise ValueError
        return datetime.date.fromisoformat(text)
    except ValueError:
        die(f"{where}: not a date: {text!r}")


def parse_year(fields, where):
    """A lunar year: its number, then its first day, leap month and the lengths of its months."""
    year = parse_number(fields[0], YEARS[0], YEARS[-1], where)
    first = parse_date(fields[1], where)
    leap = parse_number(fields[2], 0, 12, where)
    lengths = [parse_number(length, 29, 30, where) for length in fields[3].split(" ")]
    if first.year != year:
        die(f"{where}: {year} begins in {first.year}")
    if len(lengths) != 12 + (leap > 0):
        die(f"{where}: {len(lengths)} months")
    return year, (first, leap, lengths)


def read_years():
    """The lunar years, corrected, and the source of the header."""
    rows, source = read_rows("lunar.tsv", 4)
    years = {}
    for (where, fields), expected in zip(rows, YEARS):
        year, facts = parse_year(fields, where)
        if year != expected:
            die(f"{where}: {year} stands where {expected} should")
        years[year] = facts
    if len(rows) != len(YEARS):
        die(f"lunar.tsv: {len(rows)} years")
    corrected = set()
    for where, fields in read_rows("lunar_corrections.tsv", 5)[0]:
        year, facts = parse_year(fields, where)
        if year in corrected:
            die(f"{where}: {year} is listed twice")
        if years[year] == facts:
            die(f"{where}: nothing is corrected")
        corrected.add(year)
        years[year] = facts
    for year in YEARS[:-1]:
        first, _, lengths = years[year]
        if first + datetime.timedelta(sum(lengths)) != years[year + 1][0]:
            die(f"{year + 1} does not begin where {year} ends")
    return years, source


def parse_term(year, term, text, where):
    """The day of a term, which is written as month and day."""
    day = parse_date(f"{year}-{text}", where)
    if day.month != term // 2 + 1:
        die(f"{where}: {TERMS[term]} in another month: {text}")
    return day


def read_terms():
    """The days of the terms, corrected: year to 24 days, and the source of the header."""
    rows, source = read_rows("solar_terms.tsv", 1 + len(TERMS))
    terms = {}
    for (where, fields), year in zip(rows, TERM_YEARS):
        if parse_number(fields[0], TERM_YEARS[0], TERM_YEARS[-1], where) != year:
            die(f"{where}: {fields[0]} stands where {year} should")
        terms[year] = [parse_term(year, term, text, where) for term, text in enumerate(fields[1:])]
    if len(rows) != len(TERM_YEARS):
        die(f"solar_terms.tsv: {len(rows)} years")
    for where, (year_text, name, published, _) in read_rows("solar_term_corrections.tsv", 4)[0]:
        year = parse_number(year_text, TERM_YEARS[0], TERM_YEARS[-1], where)
        if name not in TERMS:
            die(f"{where}: no such term: {name}")
        day = parse_term(year, TERMS.index(name), published, where)
        if abs((day - terms[year][TERMS.index(name)]).days) != 1:
            die(f"{where}: not the day before or after")
        terms[year][TERMS.index(name)] = day
    days = [day for year in TERM_YEARS for day in terms[year]]
    for before, day in zip(days, days[1:]):
        if not 14 <= (day - before).days <= 17:
            die(f"{before} and {day}: terms at a wrong distance")
    return terms, source


def pack(first, leap, lengths):
    """A lunar year as one number; see years[] in src/base/lunar.c."""
    long_months = sum((length == 30) << at for at, length in enumerate(lengths))
    return long_months | leap << 13 | (first - first.replace(month=1, day=1)).days << 17


def main():
    years, source = read_years()
    terms, term_source = read_terms()
    out = ["/*",
           " * lunar.inc",
           " *\t\tLunar years and solar terms.  Generated by tools/gen_lunar.py from the",
           " *\t\tfiles in data, do not edit.",
           " *",
           f" * {source}",
           f" * Solar terms {term_source}",
           " */",
           "",
           "static const uint32_t years[HT_LUNAR_LAST - HT_LUNAR_FIRST + 1] = {"]
    for at in range(0, len(YEARS), 10):
        out.append("\t" + " ".join(f"0x{pack(*years[year]):06x}," for year in YEARS[at:at + 10])
                   + f" /* {YEARS[at]} */")
    out += ["};", "", "static const uint8_t terms[HT_TERM_LAST - HT_TERM_FIRST + 1][HT_TERMS] = {"]
    for year in TERM_YEARS:
        out.append("\t{" + ", ".join(str(day.day) for day in terms[year]) + "}, " + f"/* {year} */")
    out.append("};")
    (ROOT / "src/base/lunar.inc").write_text("\n".join(out) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
