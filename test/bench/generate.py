#!/usr/bin/env python3
"""Write news articles for the benchmark, one a line, as COPY's text format wants them.

usage: generate.py [--bytes N] [--seed N] [--plain]

The articles are 5 to 15 kB of UTF-8 each, built from the words in words.txt: headline, byline, paragraphs
with about one number in 60 characters, in the proportions of real articles, and the furniture of a page.
The same seed gives the same articles. --plain puts real line ends and a blank line between articles.
"""
import argparse
import os
import random
import sys

SMALLEST, LARGEST = 5_000, 15_000  # bytes of an article
DIGITS = "零一二三四五六七八九"
FULL_WIDTH = str.maketrans("0123456789.%", "０１２３４５６７８９．％")


def read_words(path):
    """The lists of words.txt by name."""
    lists, name = {}, None
    with open(path, encoding="utf-8") as f:
        for line in f:
            line = line.strip()
            if line.startswith("["):
                name = line.strip("[]")
                lists[name] = []
            elif line and not line.startswith("#"):
                lists[name] += line.split(" ")  # a heading has ideographic spaces
    return lists


def in_words(n):
    """A number below 10000 as a Chinese numeral."""
    if n == 0:
        return "零"
    out, zero = "", False
    for unit, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = n // unit % 10
        if digit:
            out += ("零" if zero and out else "") + DIGITS[digit] + name
            zero = False
        else:
            zero = True
    return out[1:] if out.startswith("一十") else out


class Writer:
    """Draws sentences from the grammar."""

    def __init__(self, words, seed):
        self.random = random.Random(seed)
        self.words = words
        self.counted = [entry.partition(":")[::2] for entry in words["counted"]]
        self.measures = [(name, units.split(",")) for name, _, units in (entry.partition(":") for entry in words["event"])]
        self.pinyin = {entry[0]: entry[1:] for entry in words["pinyin"]}
        self.traditional = str.maketrans({entry[0]: entry[1] for entry in words["traditional"]})

    def pick(self, name):
        """A word of a list."""
        words = self.words[name]
        return words[int(self.random.random() * len(words))]

    def below(self, limit):
        """A whole number from 0 up to `limit`, not included."""
        return int(self.random.random() * limit)

    def chance(self, share):
        """True in `share` of all cases."""
        return self.random.random() < share

    # ---- numbers

    def figure(self):
        """The digits of a number with or without a magnitude, as articles have them."""
        kind = self.below(20)
        if kind < 7:
            return str(1 + self.below(99))
        if kind < 10:
            return str(100 + self.below(9900))
        if kind < 14:
            return f"{self.random.random() * 100:.1f}"
        if kind < 16:
            return f"{self.random.random() * 1000:.2f}"
        if kind < 17:
            return f"{1000 + self.below(900000):,}"
        if kind < 18:
            return str(10 * (1 + self.below(99)))
        return in_words(2 + self.below(98 if kind == 18 else 9998))

    def modified(self, figure, magnitude, unit):
        """A number with its unit, in one of six cases with a word that qualifies it."""
        kind = self.below(24)
        if kind == 0:
            return self.random.choice(("近", "约", "超", "超过", "逾", "突破", "不足", "不少于")) + figure + magnitude + unit
        if kind == 1:
            return figure + magnitude + unit + self.random.choice(("以上", "左右", "以内"))
        if kind == 2 and "." not in figure:
            return figure + self.random.choice("多余") + magnitude + unit
        if kind == 3 and figure.isdigit():
            return figure + self.random.choice(("-", "至", "到", "～")) + str(int(figure) * 2) + magnitude + unit
        return figure + magnitude + unit

    def amount(self):
        """Money."""
        magnitude = self.random.choice(("亿", "亿", "亿", "万", "万", "", "千万"))
        unit = "元" if self.chance(0.9) else self.random.choice(("美元", "港元", "元人民币", "欧元", "块钱", "日元"))
        if self.chance(0.03):
            return f"{1 + self.below(30)}亿{1 + self.below(9)}000万元"
        return self.modified(self.figure(), magnitude, unit)

    def percentage(self):
        """A share of one."""
        kind = self.below(20)
        if kind < 17:
            return self.modified(f"{self.random.random() * 100:.{self.below(3)}f}", "", "%")
        if kind == 17:
            return f"{self.random.random() * 9:.1f}个百分点"
        if kind == 18:
            return self.random.choice(("近", "", "超", "")) + DIGITS[2 + self.below(7)] + "成"
        return self.random.choice(("三分之一", "四分之三", "百分之八十五", "三分之二", "一半以上", "百分之十二"))

    def date(self):
        """A day, month, year or stretch."""
        kind = self.below(12)
        year, month, day = 1998 + self.below(28), 1 + self.below(12), 1 + self.below(28)
        if kind < 3:
            return f"{year}年"
        if kind < 5:
            return f"{year}年{month}月"
        if kind < 7:
            return f"{month}月{day}日"
        if kind == 7:
            return f"{year}年{month}月{day}日"
        if kind == 8:
            return f"今年{self.random.choice(('一季度', '上半年', '前三季度', '前9个月', '1至6月'))}"
        if kind == 9:
            return f"截至{month}月底"
        if kind == 10:
            return f"{year}年以来"
        return self.pick("festival") + "前后"

    # ---- phrases

    def person(self):
        """A personal name."""
        return self.pick("surname") + self.pick("given")

    def company(self):
        """A firm's name."""
        place = self.pick("place" if self.chance(0.5) else "away").rstrip("省市县区")
        return place + self.pick("brand") + self.pick("trade") + self.pick("suffix")

    def action(self):
        """A clause that does something to something, without a number."""
        return (
            (self.pick("adverb") if self.chance(0.7) else "")
            + self.pick("verb")
            + (self.pick("quality") if self.chance(0.5) else "")
            + self.pick("noun")
            + (self.pick("noun") if self.chance(0.3) else "")
        )

    def project(self):
        """A project's name."""
        return (self.pick("place") if self.chance(0.3) else "") + self.pick("brand") + self.pick("trade") + self.pick("kind")

    def counted_things(self):
        """Something counted."""
        word, noun = self.counted[self.below(len(self.counted))]
        figure = self.figure() if word == "万人次" else str(1 + self.below(self.random.choice((20, 200, 4000))))
        if self.chance(0.12):
            figure = in_words(2 + self.below(60))
        if self.chance(0.5):
            return noun + self.modified(figure, "", word)
        return self.modified(figure, "", word) + noun

    def measured(self):
        """Something measured."""
        name, units = self.measures[self.below(len(self.measures))]
        magnitude = "万" if self.chance(0.25) else ""
        return name + self.modified(self.figure(), magnitude, self.random.choice(units))

    def statement(self):
        """A clause with a number, in the proportions of real articles: mostly quantities."""
        kind = self.below(100)
        if kind < 50:
            return self.random.choice(("引进", "建成", "拥有", "带动", "新增", "走访", "举办", "有", "共", "")) + self.counted_things()
        if kind < 60:
            return self.measured()
        if kind < 80:
            return self.pick("money") + self.amount()
        return self.pick("rate") + self.percentage()

    def sentence(self):
        """A sentence of two to five clauses."""
        r = self.below(100)
        if r < 4:
            speaker = f"{self.company() if self.chance(0.5) else self.pick('place')}{self.pick('title')}{self.person()}"
            return f"“{self.pick('clause')}，{self.pick('clause')}。”{speaker}说。"
        start = self.pick("opener") if self.chance(0.4) else ""
        if self.chance(0.22):
            start = self.date() + "，"
        if r < 14:
            return f"{start}由{self.company()}投资的{self.project()}，{self.statement()}，{self.pick('clause')}，{self.action()}。"
        if r < 20:
            return f"{start}{self.pick('place')}在{self.pick('away')}、{self.pick('away')}等地的{self.pick('association')}{self.action()}，{self.action()}。"
        clauses = []
        for _ in range(2 + self.below(4)):
            kind = self.below(20)
            if kind < 4:
                clauses.append(self.statement())
            elif kind < 11:
                clauses.append(self.action())
            elif kind < 19:
                clauses.append(self.pick("clause"))
            else:
                clauses.append(self.pick("idiom") + self.action())
        return start + self.pick("place") * self.chance(0.4) + "，".join(clauses) + "。"

    def article(self):
        """One article with its page's furniture."""
        target = SMALLEST + self.below(LARGEST - SMALLEST - 1500)
        place, outlet = self.pick("place"), self.pick("outlet")
        stamp = f"{2000 + self.below(26)}-{1 + self.below(12):02}-{1 + self.below(28):02} {self.below(24):02}:{self.below(60):02}"
        out = []
        if self.chance(0.5):
            out.append(" ".join(self.pick("site") for _ in range(4 + self.below(8))))
            out.append("")
        out.append(f"{place}：{self.pick('heading')}")
        out.append("")
        out.append(f"{stamp}  来源：{outlet}  作者：{self.person()}  编辑：{self.person()}")
        out.append("")
        size = sum(len(line) for line in out) * 3
        while size < target:
            if self.chance(0.15):
                paragraph = self.pick("heading")
            else:
                paragraph = "　　" + "".join(self.sentence() for _ in range(2 + self.below(5)))
            out.append(paragraph)
            size += len(paragraph.encode()) + 1
        out.append("")
        out.append("  ".join(self.pick("foot") for _ in range(3 + self.below(5))))
        if self.chance(0.15):
            out.append("| ".join(self.pick("place") for _ in range(10 + self.below(20))))
        plain = "\n".join(out)
        disguised = self.disguise(plain)
        return disguised if len(disguised.encode()) <= LARGEST else plain

    def disguise(self, text):
        """The article in traditional script, with full-width digits, markup or pinyin, as some pages have them."""
        kind = self.below(100)
        if kind < 10:
            return text.translate(self.traditional)
        if kind < 13:
            return text.translate(FULL_WIDTH)
        if kind < 16:
            return "<p>" + text.replace("\n", "</p>\n<p>").replace("，“", "，&ldquo;").replace("  ", "&nbsp; ") + "</p>"
        if kind < 18:
            return "".join(f"{c}({self.pinyin[c]})" if c in self.pinyin else c for c in text)
        return text


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--bytes", type=int, default=40_000_000, help="size of all articles (default 40 million)")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--plain", action="store_true", help="for people to read")
    options = parser.parse_args()
    words = read_words(os.path.join(os.path.dirname(os.path.abspath(__file__)), "words.txt"))
    writer = Writer(words, options.seed)
    out = sys.stdout.buffer
    written = 0
    while written < options.bytes:
        article = writer.article()
        data = article.encode()
        written += len(data)
        if options.plain:
            out.write(data + b"\n\n")
        else:
            out.write(data.replace(b"\\", b"\\\\").replace(b"\t", b"\\t").replace(b"\n", b"\\n") + b"\n")


if __name__ == "__main__":
    main()
