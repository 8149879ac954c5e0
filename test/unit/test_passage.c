/*
 * Passages: sentences, their clauses, and what stands in them, in one row.
 */
#include "stated.h"

#define LONGEST 4096

/* Appends so many bytes of a text, if there is room. */
static void
append(char *out, const char *bytes, size_t length)
{
	size_t at = strlen(out);

	if (at + length < LONGEST)
	{
		memcpy(out + at, bytes, length);
		out[at + length] = '\0';
	}
}

/* The letter of a kind of items. */
static const char *
letter(const ht_item *item)
{
	static const char *const letters[] = {"c", "M", "D", "P", "V", "O", "N", "T"};

	return letters[item->kind];
}

/* A sentence as a row of its items: kind and text, ", " where a clause ends, "; " where a part does, ( ) around what is inside. */
static void
describe(const ht_passage *p, const ht_sentence *sentence, char *out)
{
	*out = '\0';
	for (uint32_t i = sentence->first; i < sentence->last; i++)
	{
		const ht_item *item = &p->items[i];
		const ht_segment *s = p->segment;

		if (i > sentence->first && item->part != item[-1].part)
			append(out, "; ", 2);
		else if (i > sentence->first && item->clause != item[-1].clause)
			append(out, ", ", 2);
		else if (i > sentence->first)
			append(out, " ", 1);
		append(out, item->inside ? "(" : "", item->inside);
		append(out, letter(item), 1);
		append(out, s->base + s->byte[item->start], s->byte[item->stop] - s->byte[item->start]);
		append(out, ")", item->inside);
	}
}

/* A text and its sentences, as describe() has them, with "| " before each that opens a paragraph and "/ " before others. */
static const struct
{
	const char *text;
	const char *sentences;
	const char *name;
} cases[] = {
	{"总投资25亿元。税收3亿元！职工80人？", "| c总投资 M25亿元/ c税收 M3亿元/ c职工 M80人",
	 "marks end sentences"},
	{"税收3亿元\n职工80人", "| c税收 M3亿元| c职工 M80人", "so do lines, which open paragraphs"},
	{"“职工80人。”税收3亿元", "| c职工 M80人/ c税收 M3亿元",
	 "quotes that close belong to the sentence before them"},
	{"签约8个，开工5个；税收3亿元：职工80人…", "| c签约 M8个, c开工 M5个; c税收 M3亿元, c职工 M80人",
	 "commas end clauses, semicolons parts"},
	{"比上年增加21万亩", "| c比 D上年 c增加 M21万亩", "a clue ends where a date begins"},
	{"实缴资本800万元", "| c实缴资本 M800万元", "a clue is no name"},
	{"诸暨市人民政府拨款3亿元", "| O诸暨市人民政府 (P诸暨市) c拨款 M3亿元", "a place lies inside a name"},
	{"印发《2016年工作规划》，奖励5亿元", "| T《2016年工作规划》 (D2016年), c奖励 M5亿元", "so does a date"},
	{"张伟和李娜投资5亿元", "| N张伟 N李娜 c投资 M5亿元", "people are told"},
	{"秋色正浓", "", "a text that has nothing"},
	{"", "", "no text"},
};

static void
test_cases(void)
{
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++)
	{
		stated *s = stated_open(cases[i].text, HT_NO_DAY, HT_SEGMENT_CHARS);
		char all[LONGEST] = "", one[LONGEST];

		for (size_t k = 0; k < s->passage.sentence_count; k++)
		{
			const ht_sentence *sentence = &s->passage.sentences[k];

			describe(&s->passage, sentence, one);
			if (*one == '\0')
				continue;
			append(all, sentence->opens ? "| " : "/ ", 2);
			append(all, one, strlen(one));
		}
		is_text(all, cases[i].sentences, cases[i].name);
		stated_close(s);
	}
}

/* A text that repeats `unit`; to be freed. */
static char *
repeated(const char *unit, size_t times)
{
	size_t length = strlen(unit);
	char *text = malloc(length * times + 1);

	if (text == NULL)
		abort();
	for (size_t i = 0; i < times; i++)
		memcpy(text + i * length, unit, length);
	text[length * times] = '\0';
	return text;
}

/* A sentence without end is told as several, each with few items, and nothing of it is lost. */
static void
test_limit(const char *unit, size_t measures)
{
	char *text = repeated(unit, 1000);
	stated *s = stated_open(text, HT_NO_DAY, HT_SEGMENT_CHARS);
	uint32_t stop = 0, wrong = 0, opening = 0;
	size_t found = 0;

	for (size_t i = 0; i < s->passage.sentence_count; i++)
	{
		const ht_sentence *sentence = &s->passage.sentences[i];

		wrong += sentence->start < stop || sentence->last - sentence->first > HT_SENTENCE_ITEMS;
		opening += sentence->opens;
		stop = sentence->stop;
		for (uint32_t k = sentence->first; k < sentence->last; k++)
		{
			const ht_item *item = &s->passage.items[k];

			found += item->kind == HT_I_MEASURE;
			wrong += item->start < sentence->start || item->start >= item->stop ||
					 (k > sentence->first && item->start < item[-1].start);
		}
	}
	ok(wrong == 0 && opening == 1 && s->passage.sentence_count > 1, "%s without end: %zu sentences", unit,
	   s->passage.sentence_count);
	ok(found == measures * 1000, "all %zu of its numbers are there", found);
	stated_close(s);
	free(text);
}

/* Wherever a clue stands, the walk to the next one stops. */
static void
test_next(void)
{
	char *text = repeated(
		"今年以来，永州市签约“湘商回归”项目106个，总投资324亿元；各地在北京有企业，占比分别为三成。", 20);
	stated *s = stated_open(text, HT_NO_DAY, HT_SEGMENT_CHARS);
	const uint32_t *ch = s->segment.ch;
	uint32_t wrong = 0, clues = 0, next = 0;

	for (uint32_t at = 0; at < s->segment.length; at++)
	{
		if (next < at)
			next = ht_clue_next(ch, at, s->segment.length);
		wrong += next < at || next >= s->segment.length;
		if (ht_clue_at(ch + at, s->segment.length - at).length == 0)
			continue;
		clues++;
		wrong += next != at;
	}
	ok(wrong == 0 && clues >= 20 * 10, "%u clues are stopped at", clues);
	stated_close(s);
	free(text);
}

static void
test_villages(void)
{
	static const struct
	{
		const char *text;
		bool known;
	} tries[] = {
		{"万载县赤兴乡茵果村有橙树。茵果村种橙5亩", true},
		{"万载县赤兴乡农村有橙树。全乡农村种橙5亩", false},
		{"万载县赤兴乡行政村有橙树。行政村种橙5亩", false},
		{"万载县赤兴乡的茵果村有橙树。茵果村种橙5亩", false},
		{"万载县赤兴乡村有橙树。村种橙5亩", false},
		{"茵果村有橙树。茵果村种橙5亩", false},
	};
	ht_villages villages = {.count = 0};
	uint32_t wrong = 0;

	for (size_t i = 0; i < sizeof(tries) / sizeof(tries[0]); i++)
	{
		stated *s = stated_open(tries[i].text, HT_NO_DAY, HT_SEGMENT_CHARS);
		bool known = false;

		for (size_t k = 0; k < s->passage.item_count; k++)
			known |= s->passage.items[k].kind == HT_I_VILLAGE &&
					 k >= s->passage.sentences[s->passage.sentence_count - 1].first;
		ok(known == tries[i].known, "%s", tries[i].text);
		stated_close(s);
	}
	/* More villages than there is room for: the last ones are known. */
	for (uint32_t i = 0; i < 3 * HT_VILLAGES; i++)
	{
		uint32_t ch[] = {0x4E00 + 7 * i, 0x5000 + i, 0x6751};
		uint8_t cls[] = {HT_C_HAN, HT_C_HAN, HT_C_HAN};
		ht_segment segment = {.ch = ch, .cls = cls, .length = 3};
		const ht_village *village;

		ht_villages_learn(&villages, &segment, 0, (int32_t) i);
		village = ht_villages_at(&villages, &segment, 2);
		wrong += village == NULL || village->division != (int32_t) i;
	}
	ok(wrong == 0 && villages.count == 3 * HT_VILLAGES, "%u villages were learned", villages.count);
}

int
main(void)
{
	test_cases();
	test_limit("3个，", 1);
	test_limit("3个", 1);
	test_limit("在北京3个、4个", 2);
	test_limit("湖南甲乙公司3个，", 1);
	test_next();
	test_villages();
	return done();
}
