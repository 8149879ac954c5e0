/*
 * page.c
 *		The kinds of lines.
 */
#include "text/page.h"

#include <string.h>

#include "text/page_parts.h"

/* Characters of a line that is read again. */
#define LINE_CHARS 384

/* The first paragraphs, in which a dateline is looked for, and the last, for names in brackets. */
#define DATELINES 4
#define TAILS 3

/* Bytes of an article's head and of its end in which the day of publication is looked for. */
#define HEAD_BYTES ((size_t) 2048)
#define TAIL_BYTES ((size_t) 1024)

/* Bytes of a line that is left as it is, with names at its end or without. */
#define LONG_LINE ((size_t) 65536)

/* Bytes of a line's end in which a bracket may close before what a page puts behind it. */
#define END_BYTES ((size_t) 54)

/* Most characters of a heading and of a caption. */
#define HEADING_CHARS 40
#define CAPTION_CHARS 60

ht_status
ht_page_init(ht_page *page, ht_arena *arena, ht_patterns *patterns, const char *bytes, size_t length)
{
	ht_status status;

	*page = (ht_page){.arena = arena, .patterns = patterns, .byline = ht_byline_none, .quiet = *arena->host};
	page->quiet.interrupted = NULL;
	ht_lines_init(&page->lines, arena, bytes);
	/* Buffers for lines first: they know no article yet. */
	status = ht_scanner_init(&page->line, arena, bytes, LINE_CHARS, LINE_CHARS);
	if (status != HT_OK)
		return status;
	page->line.host = &page->quiet;
	return ht_scanner_init(&page->scanner, arena, bytes, length, HT_SEGMENT_CHARS);
}

ht_status
ht_page_read(ht_page *page, size_t index, ht_byline *byline)
{
	ht_segment segment;
	ht_status status = ht_line_fold(&page->lines, &page->lines.items[index], false, &page->line, &segment);

	if (status != HT_OK)
		return status;
	return ht_byline_read(page->patterns, page->arena, &segment, byline);
}

void
ht_page_merge(ht_page *page, const ht_byline *byline)
{
	ht_byline rest = *byline;

	if (page->byline.published.rank > HT_RANK_MASTHEAD)
		rest.published.rank = 0;
	ht_byline_merge(&page->byline, &rest);
}

bool
ht_is_prose(const ht_line *line)
{
	uint32_t marks = (uint32_t) line->stops + line->commas;

	if ((line->flags & HT_L_CODE) != 0 || (line->flags & HT_L_END) != 0 ||
		(line->separators > 5 && line->stops == 0))
		return false;
	if (line->chars > HT_LINE_WORDS)
		return marks > 0 && line->han + line->letters >= 40;
	return line->han >= 20 && marks > 0 && ((line->flags & HT_L_TERMINAL) != 0 || line->chars >= 60);
}

/* Whether words of furniture make so many hundredths of what is written in a line. */
static bool
is_covered(const ht_line *line, uint32_t hundredths)
{
	uint32_t counted = (uint32_t) line->han + line->letters + line->digits;

	return line->covered > 0 && (uint32_t) line->covered * 100 >= counted * hundredths;
}

/* Whether the line is a row of links: many short pieces with signs between them. */
static bool
is_link_row(const ht_line *line)
{
	uint32_t counted = line->chars < HT_LINE_COUNTED ? line->chars : HT_LINE_COUNTED;

	if (line->stops > 0 || line->commas > line->separators)
		return false;
	if (line->arrows > 0 && line->chars <= 80 && (line->arrows > 1 || is_covered(line, 15)))
		return true;
	return line->separators >= 3 && counted / (line->separators + 1u) <= 12;
}

bool
ht_is_evidence(const ht_line *line)
{
	bool sentence = (line->flags & HT_L_PERIOD) != 0;

	if ((line->flags & HT_L_CODE) != 0)
		return true;
	if (line->chars > HT_LINE_WORDS)
		return line->separators >= 10 && line->stops == 0 && is_link_row(line);
	if ((line->cues & HT_CUE_LEGAL) != 0 &&
		((line->flags & HT_L_END) != 0 || (!sentence && is_covered(line, 20))))
		return true;
	if ((line->cues & HT_CUE_END) != 0 && !sentence &&
		((line->flags & HT_L_END) != 0 || is_covered(line, 40)))
		return true;
	if ((line->cues & HT_CUE_STRONG) != 0 && !sentence && is_covered(line, 40))
		return true;
	return is_link_row(line) && (is_covered(line, 30) || line->separators >= 10);
}

bool
ht_is_furniture(const ht_line *line, ht_region region)
{
	uint32_t signs = (uint32_t) line->han + line->letters;

	if (ht_is_evidence(line) || (line->flags & HT_L_ALONE) != 0)
		return true;
	if (signs == 0 && line->digits == 0)
		return true;
	if (line->chars > HT_LINE_WORDS || line->stops > 0)
		return false;
	if (is_covered(line, 50) && (region == HT_AROUND || line->tokens > 2 || line->separators > 0))
		return true;
	if (region == HT_IN_BODY)
		return false;
	if ((line->flags & HT_L_SITE) != 0)
		return true;
	if (signs == 0 && line->digits <= 4)
		return true;
	return is_link_row(line) || (line->tokens >= 5 && line->chars / line->tokens <= 5 && line->commas == 0 &&
								 line->digits * 3u < line->chars);
}

bool
ht_is_headline(const ht_line *line)
{
	return line->chars >= 3 && line->chars <= 100 && line->han + line->letters / 2 >= 3 &&
		   (line->flags & (HT_L_PERIOD | HT_L_NUMBERED | HT_L_COLON | HT_L_TEASER)) == 0;
}

bool
ht_is_candidate(const ht_line *line)
{
	return line->chars <= HT_LINE_WORDS && line->commas <= 6 &&
		   ((line->cues & (HT_CUE_LABEL | HT_CUE_REPORTER)) != 0 ||
			(line->flags & (HT_L_DATE | HT_L_FIELD)) != 0);
}

/* The next line of the article behind one, HT_NO_LINE for none. */
static size_t
next_of_article(const ht_page *page, size_t index, size_t end)
{
	for (size_t i = index + 1; i < end; i++)
		if (page->lines.items[i].kind == HT_K_UNKNOWN)
			return i;
	return HT_NO_LINE;
}

/* Whether a short line stands over what follows it. */
static bool
is_heading(const ht_page *page, size_t index, size_t end)
{
	const ht_line *line = &page->lines.items[index];
	size_t next = next_of_article(page, index, end);
	const ht_line *below = next == HT_NO_LINE ? NULL : &page->lines.items[next];

	if (below == NULL || line->chars > HEADING_CHARS || line->han < 2 || (line->flags & HT_L_COLON) != 0)
		return false;
	if ((line->flags & HT_L_TERMINAL) != 0 && ((line->flags & HT_L_NUMBERED) == 0 || line->digits > 0))
		return false;
	if (below->chars * 2 < line->chars * 3)
		return false;
	return ht_is_prose(below) || ((line->flags & HT_L_NUMBERED) != 0 && (below->flags & HT_L_PERIOD) != 0 &&
								  (below->flags & HT_L_NUMBERED) == 0);
}

/* The kind of a line inside the article. */
static ht_line_kind
kind_in_body(const ht_page *page, size_t index, size_t end)
{
	const ht_line *line = &page->lines.items[index];

	if (page->is_page && ht_is_furniture(line, HT_IN_BODY))
		return HT_K_BOILERPLATE;
	if (line->chars <= CAPTION_CHARS &&
		((line->cues & HT_CUE_CAPTION) != 0 || (line->flags & HT_L_CAPTION) != 0))
		return HT_K_CAPTION;
	return is_heading(page, index, end) ? HT_K_HEADING : HT_K_PARAGRAPH;
}

/* Reads datelines in the article's first lines; a line that is nothing else is a byline. */
static ht_status
read_datelines(ht_page *page, size_t begin, size_t end)
{
	int looked = 0;

	for (size_t i = begin; i < end && looked < DATELINES; i++)
	{
		ht_line *line = &page->lines.items[i];
		ht_segment segment;
		ht_byline byline;
		ht_status status;

		if (line->kind != HT_K_UNKNOWN || line->chars < 8)
			continue;
		looked++;
		status = ht_line_fold(&page->lines, line, false, &page->line, &segment);
		if (status == HT_OK)
			status = ht_byline_dateline(page->patterns, page->arena, &segment, &byline);
		if (status != HT_OK)
			return status;
		if (!byline.is_byline)
			continue;
		ht_page_merge(page, &byline);
		if (!ht_is_prose(line) && (line->flags & HT_L_TERMINAL) == 0 && line->chars <= 80 && i + 1 < end)
			line->kind = HT_K_BYLINE;
		return HT_OK;
	}
	return HT_OK;
}

/* Reads what stands in brackets at the end of a line, and makes it a line of its own. */
static ht_status
read_tail(ht_page *page, size_t index, size_t *end)
{
	const ht_line *line = &page->lines.items[index];
	ht_segment segment;
	ht_byline byline = ht_byline_none;
	uint32_t from;
	size_t at;
	ht_status status = ht_line_fold(&page->lines, line, true, &page->line, &segment);

	if (status == HT_OK)
		status = ht_byline_tail(page->patterns, page->arena, &segment, &from, &byline);
	if (status != HT_OK || !byline.is_byline)
		return status;
	ht_page_merge(page, &byline);
	at = (size_t) (segment.base - page->lines.bytes) + segment.byte[from];
	if (from == 0 || at <= line->byte || line->byte_stop - line->byte > LONG_LINE)
		return HT_OK;
	status = ht_lines_split(&page->lines, index, at);
	if (status != HT_OK)
		return status;
	page->lines.items[index + 1].kind = HT_K_BYLINE;
	++*end;
	return HT_OK;
}

/* Whether a bracket closes among the last bytes of a line. */
static bool
has_bracket(const ht_page *page, const ht_line *line)
{
	const unsigned char *bytes = (const unsigned char *) page->lines.bytes;
	size_t i = line->byte_stop - line->byte > END_BYTES ? line->byte_stop - END_BYTES : line->byte;

	for (; i < line->byte_stop; i++)
		if (bytes[i] == ')' || bytes[i] == ']' ||
			(i + 2 < line->byte_stop && ((bytes[i] == 0xEF && bytes[i + 1] == 0xBC && bytes[i + 2] == 0x89) ||
										 (bytes[i] == 0xE3 && bytes[i + 1] == 0x80 && bytes[i + 2] == 0x91))))
			return true;
	return false;
}

/* Reads what stands in brackets at the end of the article's last lines. */
static ht_status
read_tails(ht_page *page, size_t begin, size_t *end)
{
	int looked = 0;

	for (size_t i = *end; i > begin && looked < TAILS; i--)
	{
		const ht_line *line = &page->lines.items[i - 1];
		ht_status status;

		if (line->kind != HT_K_UNKNOWN)
			continue;
		looked++;
		if ((line->flags & HT_L_BRACKET) == 0 && !has_bracket(page, line))
			continue;
		status = read_tail(page, i - 1, end);
		if (status != HT_OK)
			return status;
	}
	return HT_OK;
}

/* Where nothing would be left of the text, all of it is article. */
static void
leave_something(ht_page *page)
{
	for (size_t i = 0; i < page->lines.count; i++)
		if (page->lines.items[i].kind != HT_K_BYLINE && page->lines.items[i].kind != HT_K_BOILERPLATE)
			return;
	for (size_t i = 0; i < page->lines.count; i++)
		page->lines.items[i].kind = HT_K_PARAGRAPH;
}

/* Gives each line of the window its kind. */
static ht_status
decide(ht_page *page, bool is_first, bool is_last)
{
	ht_line *items = page->lines.items;
	size_t begin = 0, end = page->lines.count;
	ht_status status = HT_OK;

	for (size_t i = 0; i < end; i++)
		items[i].kind = HT_K_UNKNOWN;
	for (size_t i = 0; i < end && !page->is_page && end > 1; i++)
		page->is_page = ht_is_evidence(&items[i]);
	if (is_first)
		status = ht_page_head(page, &begin);
	if (status == HT_OK && is_last)
		status = ht_page_foot(page, begin, &end);
	if (status == HT_OK && is_first)
		status = read_datelines(page, begin, end);
	if (status == HT_OK && is_last)
		status = read_tails(page, begin, &end);
	if (status != HT_OK)
		return status;
	items = page->lines.items;
	for (size_t i = page->lines.count; i > 0; i--)
		if (items[i - 1].kind == HT_K_UNKNOWN && (i - 1 < begin || i - 1 >= end))
			items[i - 1].kind = HT_K_BOILERPLATE;
	/* Forward: whether a line is a heading depends on what follows, not on its kind. */
	for (size_t i = begin; i < end; i++)
		if (items[i].kind == HT_K_UNKNOWN)
			items[i].kind = (uint8_t) kind_in_body(page, i, end);
	if (is_first && is_last)
		leave_something(page);
	return HT_OK;
}

ht_status
ht_page_next(ht_page *page)
{
	bool is_first = !page->started;
	ht_segment segment;
	ht_status status;

	if (!page->filling)
		page->lines.count = 0;
	page->filling = true;
	if (page->finished)
		return HT_OK;
	do
	{
		status = ht_scanner_next(&page->scanner, &segment);
		if (status == HT_OK)
			status = ht_lines_scan(&page->lines, &segment, page->scanner.pinyin_seen);
		if (status != HT_OK)
			return status;
	} while (segment.length > 0 && (page->lines.count < HT_LINES_MOST || page->lines.open));
	page->filling = false;
	page->started = true;
	page->finished = segment.length == 0;
	return decide(page, is_first, page->finished);
}

ht_status
ht_page_add(ht_page *page, const ht_scanner *scanner, const ht_segment *segment, bool *fits)
{
	ht_status status = ht_lines_scan(&page->lines, segment, scanner->pinyin_seen);

	*fits = page->lines.count < HT_LINES_MOST;
	return status;
}

ht_status
ht_page_end(ht_page *page, const ht_scanner *scanner)
{
	page->scanner.position = scanner->position;
	page->started = page->finished = true;
	return decide(page, true, true);
}

ht_stretch
ht_page_stretch(const ht_page *page, size_t index, uint32_t *from)
{
	const ht_lines *lines = &page->lines;
	const ht_line *line = &lines->items[index];
	ht_stretch stretch = {
		.start = *from,
		.kind = line->kind,
		.text = lines->bytes + line->byte,
		.length = line->byte_stop - line->byte,
	};

	/* The last line of a window ends where the scanner has come to: blanks behind it are its own. */
	stretch.stop = index + 1 < lines->count ? lines->items[index + 1].start : page->scanner.position;
	*from = stretch.stop;
	return stretch;
}

ht_metadata
ht_page_metadata(const ht_page *page)
{
	const ht_byline *b = &page->byline;

	return (ht_metadata){
		.title = page->title,
		.published = b->published,
		.source = b->source.bytes != NULL ? b->source : b->outlet,
		.author = b->author,
		.editor = b->editor.bytes != NULL ? b->editor : b->chief,
	};
}

/* Reads a part of an article; *page is what it says. */
static ht_status
read_part(ht_page *page, ht_arena *arena, ht_patterns *patterns, const char *bytes, size_t length)
{
	ht_status status = ht_page_init(page, arena, patterns, bytes, length);

	do
	{
		if (status == HT_OK)
			status = ht_page_next(page);
	} while (status == HT_OK && !page->finished);
	return status;
}

/* Where the line ends in which the byte before `at` stands; `most` where it does not end before. */
static size_t
behind_line(const char *bytes, size_t at, size_t most)
{
	const char *end = at < most ? memchr(bytes + at, '\n', most - at) : NULL;

	return end == NULL ? most : (size_t) (end - bytes) + 1;
}

ht_status
ht_byline_day(ht_arena *arena, ht_patterns *patterns, const char *bytes, size_t length, ht_day *day)
{
	size_t head = length <= HEAD_BYTES + TAIL_BYTES ? length : HEAD_BYTES;
	ht_page page;
	ht_published published;
	ht_status status;

	while (head < length && ht_utf8_continues((unsigned char) bytes[head]))
		head--;
	status = read_part(&page, arena, patterns, bytes, head);
	if (status != HT_OK)
		return status;
	published = page.byline.published;
	/* What a head says of its day is believed, unless it may be that of the visit. */
	if (head < length && published.rank <= HT_RANK_MASTHEAD)
	{
		size_t tail = behind_line(bytes, length - TAIL_BYTES, length);

		status = read_part(&page, arena, patterns, bytes + tail, length - tail);
		if (status != HT_OK)
			return status;
		if (page.byline.published.rank > published.rank)
			published = page.byline.published;
	}
	*day = published.rank > 0 ? published.day : HT_NO_DAY;
	return HT_OK;
}
