/*
 * Lines of pages: their features, that the kinds lose nothing however a page is
 * cut up, and that limits of memory are told.
 *
 * pkg-config: libpcre2-32
 */
#include "tap.h"
#include "text/page.h"

static const char *const pages[] = {
	"首页 > 新闻 > 正文\n\n小城迎来返乡潮\n\n2023-03-23 16:30:07来源: 某某在线编辑: 高小靖\n\n"
	"　　近年来，这座小城大力实施回归工程，引进项目84个，总投资110亿元。\n\n筑巢引凤\n\n"
	"　　走进县工业园区，机器轰鸣，车辆穿梭，一派热火朝天的建设景象。(文 程正锋)\n\n责任编辑：王五\n分享到：\n"
	"相关新闻\n某县又签约三个项目\n湘阴县| 桐乡市| 隆林| 金川县| 通榆县| 灌南县| 依安县| 黄骅市| 邵武市| 昆明市|\n",
	"岳陽(yáng)縣:引鳳歸巢產(chǎn)業(yè)興\n\n文章來(lái)源: 紅星網(wǎng)  時(shí)間: 2024-04-29 21:37\n\n"
	"近年來(lái),岳陽(yáng)縣引資110億元,逐步形成良好局面。\n\n1\n\n主辦單位:某某\nICP備案號:湘ICP備00號\n",
	"<html><title>返乡热-某某网</title><body><h1>返乡热</h1><div>2019-08-01&nbsp;来源：某报</div>"
	"<p>近年来，该县引进项目84个，总投资<b>110亿元</b>，带动就业1500人。</p>&copy; 2019</body>",
	"时间：2021年3月5日\n地点：三楼\n记者 李兵 通讯员 张光升\n来源：\n某报\n作者：\n-\n2021年\n1\n2\n3\n",
};

#define MOST 8192

/* Code points of so many bytes, malformed ones counted as the scanner counts them. */
static uint32_t
code_points(const char *bytes, size_t length)
{
	uint32_t count = 0;

	for (size_t at = 0; at < length; count++)
	{
		uint32_t cp;

		at += ht_utf8_read((const unsigned char *) bytes + at, length - at, &cp);
	}
	return count;
}

/* Whether the lines go forward, each inside the text, and every one has a kind. */
static bool
lines_hold(const ht_page *page, const char *bytes, size_t length)
{
	size_t byte = 0;
	uint32_t start = 0;

	for (size_t i = 0; i < page->lines.count; i++)
	{
		const ht_line *line = &page->lines.items[i];

		if (line->byte < byte || line->byte_stop <= line->byte || line->byte_stop > length ||
			line->start <= start || line->kind > HT_K_BOILERPLATE || line->chars == 0 ||
			line->start != code_points(bytes, line->byte) + 1)
		{
			note("line %zu: bytes %zu-%zu, start %u, kind %u", i, line->byte, line->byte_stop, line->start,
				 line->kind);
			return false;
		}
		byte = line->byte_stop;
		start = line->start;
	}
	return true;
}

/* Whether what is in the lines is no longer than their bytes. */
static bool
contents_hold(const ht_page *page, ht_arena *arena)
{
	for (size_t i = 0; i < page->lines.count; i++)
	{
		const ht_line *line = &page->lines.items[i];
		const char *bytes;
		size_t length;

		if (ht_line_content(&page->lines, line, arena, &bytes, &length) != HT_OK || length == 0 ||
			length > line->byte_stop - line->byte || memchr(bytes, '\n', length) != NULL)
			return false;
	}
	return true;
}

/* Reads a text and looks at all that it says; false tells that something does not hold. */
static bool
text_holds(ht_patterns *patterns, const char *bytes, size_t length)
{
	ht_arena arena;
	ht_page page;
	ht_day day;
	bool good;

	ht_arena_init(&arena, &ht_malloc_host);
	good = ht_page_init(&page, &arena, patterns, bytes, length) == HT_OK && ht_page_next(&page) == HT_OK &&
		   page.finished && lines_hold(&page, bytes, length) && contents_hold(&page, &arena) &&
		   ht_byline_day(&arena, patterns, bytes, length, &day) == HT_OK &&
		   (day == HT_NO_DAY) == (page.byline.published.rank == 0);
	ht_arena_free(&arena);
	return good;
}

/* Moves, drops, doubles and spoils stretches of a page. */
static size_t
mutate(char *text, size_t length)
{
	for (uint32_t n = tap_random_below(6); n > 0 && length > 8; n--)
	{
		size_t at = tap_random_below((uint32_t) length - 4);
		size_t size = 1 + tap_random_below((uint32_t) (length - at < 60 ? length - at : 60));

		switch (tap_random_below(5))
		{
			case 0:
				memmove(text + at, text + at + size, length - at - size);
				length -= size;
				break;
			case 1:
				if (length + size < MOST)
				{
					memmove(text + at + size, text + at, length - at);
					length += size;
				}
				break;
			case 2: text[at] = '\n'; break;
			case 3: text[at] = (char) tap_random_below(256); break;
			default: text[at] = "0123456789 :-()<&"[tap_random_below(17)]; break;
		}
	}
	return length;
}

/* Mutated pages, the first that does not hold printed. */
static bool
mutations_hold(ht_patterns *patterns, int rounds)
{
	static char text[MOST];

	for (int i = 0; i < rounds; i++)
	{
		const char *page = pages[tap_random_below(sizeof(pages) / sizeof(pages[0]))];
		size_t length = strlen(page);
		char *copy;
		bool good;

		for (size_t k = 0; k < length; k++)
			text[k] = page[k];
		length = mutate(text, length);
		/* Of just this length, so that a read behind the end is seen. */
		copy = malloc(length + 1);
		if (copy == NULL)
			return false;
		memcpy(copy, text, length);
		good = text_holds(patterns, copy, length);
		free(copy);
		if (!good)
		{
			note("does not hold: %.*s", (int) length, text);
			return false;
		}
	}
	return true;
}

/* A host that gives out so many chunks and no more. */
static int chunks;

static void *
allocate(void *context, size_t size)
{
	(void) context;
	return chunks-- > 0 ? malloc(size) : NULL;
}

static void
release(void *context, void *chunk)
{
	(void) context;
	free(chunk);
}

/* Whether every shortage of memory is told, and plenty is enough. */
static bool
shortages_are_told(ht_patterns *patterns)
{
	static const ht_host poor = {.allocate = allocate, .release = release};
	ht_status status = HT_NO_MEMORY;

	for (int given = 0; status == HT_NO_MEMORY && given < 100; given++)
	{
		ht_arena arena;
		ht_page page;

		chunks = given;
		ht_arena_init(&arena, &poor);
		status = ht_page_init(&page, &arena, patterns, pages[0], strlen(pages[0]));
		if (status == HT_OK)
			status = ht_page_next(&page);
		ht_arena_free(&arena);
	}
	return status == HT_OK;
}

/* The kinds of a text's lines, a letter each. */
static void
kinds(ht_patterns *patterns, const char *text, const char *want)
{
	char got[64] = "";
	size_t n = 0;
	ht_arena arena;
	ht_page page;

	ht_arena_init(&arena, &ht_malloc_host);
	if (ht_page_init(&page, &arena, patterns, text, strlen(text)) == HT_OK && ht_page_next(&page) == HT_OK)
		for (; n < page.lines.count && n < sizeof(got) - 1; n++)
			got[n] = ht_line_kind_names[page.lines.items[n].kind][0];
	got[n] = '\0';
	ht_arena_free(&arena);
	is_text(got, want, want);
}

/* The day of a text, as a number of days. */
static ht_day
day_of(ht_patterns *patterns, const char *text)
{
	ht_arena arena;
	ht_day day = 0;

	ht_arena_init(&arena, &ht_malloc_host);
	ok(ht_byline_day(&arena, patterns, text, strlen(text), &day) == HT_OK, "the day is looked for");
	ht_arena_free(&arena);
	return day;
}

int
main(void)
{
	ht_patterns *patterns = ht_patterns_create();
	char long_text[40000];
	int used = 0;
	ht_match match;

	tap_random_start();
	for (size_t i = 0; i < sizeof(pages) / sizeof(pages[0]); i++)
		ok(text_holds(patterns, pages[i], strlen(pages[i])), "page %zu holds", i);
	ok(text_holds(patterns, "", 0), "no text holds");
	ok(mutations_hold(patterns, 3000), "3000 mutated pages hold");
	ok(shortages_are_told(patterns), "a shortage of memory is told");
	kinds(patterns, pages[0], "btbphpbbbbbb");
	kinds(patterns, "招商引资\n项目为王\n大干快上", "ppp");
	kinds(patterns, "来源：某报", "p");
	ok(day_of(patterns, pages[0]) == ht_civil_day(2023, 3, 23), "the day of a page");
	ok(day_of(patterns, pages[2]) == ht_civil_day(2019, 8, 1), "the day of a page with tags");
	ok(day_of(patterns, "2021年3月5日，仪式举行，来源于各地的乡贤参加。") == HT_NO_DAY,
	   "no day in the running text");
	/* The foot of a long article is found behind what is read first. */
	for (int i = 0; i < 400; i++)
		used += snprintf(long_text + used, sizeof(long_text) - (size_t) used, "%s",
						 "近年来，小城引进项目84个，总投资110亿元，带动就业1500人。\n");
	snprintf(long_text + used, sizeof(long_text) - (size_t) used, "来源：某报 2020-01-02\n");
	ok(day_of(patterns, long_text) == ht_civil_day(2020, 1, 2), "the day at the foot of a long article");
	ok(ht_pattern_find(patterns, HT_PATTERN_DATE, (const uint32_t[]){'2'}, 1, 0, &match) == HT_NO_MATCH,
	   "no match is no error");
	ht_patterns_free(patterns);
	return done();
}
