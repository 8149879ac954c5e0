/*
 * html.c
 *		Lines as blocks, mentions as marks.
 */
#include "render/html.h"

#include "render/gloss.h"

/* Memory for titles: those of the marks that are open at once. */
#define MOST_TITLE_BYTES ((size_t) 64 * 1024 * 1024)

/* A row of mentions of one kind, in the order of their spans. */
typedef struct ht_source
{
	const char *items; /* each begins with its span */
	size_t size;       /* of an item */
	size_t count;
	size_t at;         /* the next one */
	ht_mark_kind kind; /* of measures each has its own */
	bool measures;
	uint8_t name; /* in a row of names: the one HT_N_ bit that is of this source; else 0 */
} ht_source;

/* The sources of a piece: measures, facts, dates, projects, and four kinds of names. */
#define SOURCES 8

static const char *const mark_classes[HT_MARK_KINDS] = {
	[HT_MARK_AMOUNT] = "ht-amount",     [HT_MARK_PERCENTAGE] = "ht-percentage",
	[HT_MARK_QUANTITY] = "ht-quantity", [HT_MARK_DATE] = "ht-date",
	[HT_MARK_PLACE] = "ht-place",       [HT_MARK_ORGANIZATION] = "ht-organization",
	[HT_MARK_PERSON] = "ht-person",     [HT_MARK_DOCUMENT] = "ht-document",
	[HT_MARK_PROJECT] = "ht-project",   [HT_MARK_FACT] = "ht-fact",
};

static const char *const mark_labels[HT_MARK_KINDS] = {
	[HT_MARK_AMOUNT] = "金额", [HT_MARK_PERCENTAGE] = "比例", [HT_MARK_QUANTITY] = "数量",
	[HT_MARK_DATE] = "日期",   [HT_MARK_PLACE] = "地点",      [HT_MARK_ORGANIZATION] = "机构",
	[HT_MARK_PERSON] = "人物", [HT_MARK_DOCUMENT] = "文件",   [HT_MARK_PROJECT] = "项目",
	[HT_MARK_FACT] = "统计",
};

/* The element of a line, by ht_line_kind. */
static const struct
{
	const char *begin;
	const char *end;
} blocks[] = {
	{"<h2>", "</h2>"}, {"<p class=\"ht-byline\">", "</p>"},  {"<h3>", "</h3>"},
	{"<p>", "</p>"},   {"<p class=\"ht-caption\">", "</p>"}, {"<p class=\"ht-boilerplate\">", "</p>"},
};

/* ---------------------------------------------------------------- characters */

/*
 * What a character is written as: NULL for itself.  A carriage return would be
 * read as a line feed.
 */
static inline const char *
reference_of(char c)
{
	switch (c)
	{
		case '&': return "&amp;";
		case '<': return "&lt;";
		case '>': return "&gt;";
		case '"': return "&quot;";
		case '\r': return "&#13;";
		default: return NULL;
	}
}

/* Whether one of eight bytes may have to be escaped: one that is below '@', where figures are, too. */
static inline bool
may_need_escape(const char *bytes)
{
	const uint64_t ones = UINT64_C(0x0101010101010101);
	uint64_t word;

	memcpy(&word, bytes, sizeof(word));
	/* Subtracting borrows into the highest bit of a byte that is less, and had none of its own. */
	return ((word - ones * '@') & ~word & ones << 7) != 0;
}

/* Writes text so that it is nothing else, between tags or between quotation marks. */
static void
put_escaped(ht_buffer *out, const char *bytes, size_t length)
{
	const char *end = bytes + length;
	const char *done = bytes;

	for (const char *p = bytes; p < end; p++)
	{
		const char *reference;

		while (end - p > 8 && !may_need_escape(p))
			p += 8;
		reference = reference_of(*p);
		if (reference == NULL)
			continue;
		ht_buffer_add(out, done, (size_t) (p - done));
		ht_buffer_add_string(out, reference);
		done = p + 1;
	}
	ht_buffer_add(out, done, (size_t) (end - done));
}

/* ---------------------------------------------------------------- marks */

/* Writes a position before `to`, and returns where it begins. */
static char *
write_position(char *to, uint32_t position)
{
	do
		*--to = (char) ('0' + position % 10);
	while ((position /= 10) > 0);
	return to;
}

/* Writes the attribute that tells a mark's span, and the end of its tag. */
static void
put_span(ht_buffer *out, const ht_open_mark *mark)
{
	static const char name[] = "\" data-span=\"";
	char text[sizeof(name) + 2 * 10 + 2];
	char *end = text + sizeof(text);
	char *at = end - 2;

	memcpy(at, "\">", 2);
	at = write_position(at, mark->stop_position);
	*--at = ',';
	at = write_position(at, mark->start_position);
	at -= sizeof(name) - 1;
	memcpy(at, name, sizeof(name) - 1);
	ht_buffer_add(out, at, (size_t) (end - at));
}

/* Writes the tag with which a mark begins. */
static void
put_tag(ht_html *html, const ht_open_mark *mark)
{
	const char *before = "<mark class=\"";

	for (uint32_t kind = 0; kind < HT_MARK_KINDS; kind++)
	{
		if ((mark->kinds >> kind & 1) == 0)
			continue;
		ht_buffer_add_string(html->out, before);
		ht_buffer_add_string(html->out, mark_classes[kind]);
		before = " ";
	}
	ht_buffer_add_string(html->out, "\" tabindex=\"0\" title=\"");
	/* There is none where memory was short. */
	if (mark->title_stop > mark->title)
		put_escaped(html->out, html->titles.bytes + mark->title, mark->title_stop - mark->title);
	put_span(html->out, mark);
}

/* Closes the tags that were written for all but the first `count` marks. */
static void
close_tags(ht_html *html, uint32_t count)
{
	for (; html->written > count; html->written--)
		ht_buffer_add_string(html->out, "</mark>");
}

/* Opens the tags of all marks: there are characters to stand in them. */
static void
open_tags(ht_html *html)
{
	for (; html->written < html->nmarks; html->written++)
		put_tag(html, &html->marks[html->written]);
}

/* ---------------------------------------------------------------- lines */

/* Whether what stands between two lines is nothing that a browser would show. */
static bool
is_blank(const char *bytes, const char *end)
{
	while (bytes < end && (*bytes == ' ' || *bytes == '\t' || *bytes == '\n'))
		bytes++;
	return bytes == end;
}

/* Writes what stands between two lines: blanks, and noise, which belongs to the article and is not shown. */
static void
put_gap(ht_html *html, const char *to)
{
	size_t length = (size_t) (to - html->at);
	bool blank = is_blank(html->at, to);

	if (!blank)
		ht_buffer_add_string(html->out, "<span hidden>");
	put_escaped(html->out, html->at, length);
	if (!blank)
		ht_buffer_add_string(html->out, "</span>");
	html->at = to;
}

/* Opens the element of a line; lines of boilerplate that follow each other are put away together. */
static void
open_block(ht_html *html, const ht_stretch *line)
{
	bool away = line->kind == HT_K_BOILERPLATE;

	if (html->in_details && !away)
		ht_buffer_add_string(html->out, "</details>");
	if (!html->in_details && away)
		ht_buffer_add_string(html->out, "<details><summary></summary>");
	html->in_details = away;
	ht_buffer_add_string(html->out, blocks[line->kind].begin);
	html->in_block = true;
}

/* Closes it; marks that go on are taken up again in the next line. */
static void
close_block(ht_html *html, const ht_stretch *line)
{
	close_tags(html, 0);
	ht_buffer_add_string(html->out, blocks[line->kind].end);
	html->in_block = false;
	html->line++;
}

/* Writes the article as far as `to`, in the marks that are open. */
static void
advance(ht_html *html, const char *to)
{
	while (html->at < to)
	{
		const ht_stretch *line;
		const char *stop;

		if (html->line == html->nlines)
		{
			put_gap(html, to);
			return;
		}
		line = &html->lines[html->line];
		if (html->at < line->text)
		{
			put_gap(html, line->text < to ? line->text : to);
			continue;
		}
		if (!html->in_block)
			open_block(html, line);
		stop = line->text + line->length;
		if (stop > to)
			stop = to;
		open_tags(html);
		put_escaped(html->out, html->at, (size_t) (stop - html->at));
		html->at = stop;
		if (stop == line->text + line->length)
			close_block(html, line);
	}
}

/* ---------------------------------------------------------------- mentions */

/* Moves a source to its next mention that has a mark; NULL at the end. */
static const ht_span *
next_of(ht_source *source)
{
	for (; source->at < source->count; source->at++)
	{
		const char *item = source->items + source->at * source->size;

		if (source->measures ? ((const ht_measure *) item)->kind != HT_M_NUMBER
							 : source->name == 0 || ((const ht_mention *) item)->kind == source->name)
			return (const ht_span *) item;
	}
	return NULL;
}

/* Whether a mention begins before another, or with it and goes further. */
static bool
is_before(const ht_span *a, const ht_span *b)
{
	return a->start < b->start || (a->start == b->start && a->stop > b->stop);
}

/* Ends the marks that end at `to` or before, in the order of their ends, and writes the article so far. */
static void
end_marks(ht_html *html, const char *to)
{
	for (;;)
	{
		uint32_t next = html->nmarks;

		/* Of those that end together the last that began is the innermost. */
		for (uint32_t i = html->nmarks; i > 0; i--)
			if (html->marks[i - 1].stop <= to &&
				(next == html->nmarks || html->marks[i - 1].stop < html->marks[next].stop))
				next = i - 1;
		if (next == html->nmarks)
			break;
		advance(html, html->marks[next].stop);
		close_tags(html, next);
		html->nmarks--;
		memmove(&html->marks[next], &html->marks[next + 1], (html->nmarks - next) * sizeof(html->marks[0]));
	}
	if (html->nmarks == 0)
		html->titles.length = 0;
	advance(html, to);
}

/* Writes what the source's next mention means behind the titles, and tells its kind. */
static ht_mark_kind
put_title(ht_html *html, const ht_source *source)
{
	const char *item = source->items + source->at * source->size;

	if (source->measures)
	{
		const ht_measure *m = (const ht_measure *) item;

		ht_gloss_measure(&html->titles, m);
		return m->kind == HT_M_AMOUNT       ? HT_MARK_AMOUNT
			   : m->kind == HT_M_PERCENTAGE ? HT_MARK_PERCENTAGE
											: HT_MARK_QUANTITY;
	}
	if (source->kind == HT_MARK_FACT)
		ht_gloss_fact(&html->titles, (const ht_fact *) item, html->calendar.published);
	else if (source->kind == HT_MARK_PROJECT)
		ht_gloss_project(&html->titles, (const ht_project *) item, html->calendar.published);
	else if (source->name != 0)
		ht_gloss_mention(&html->titles, (const ht_mention *) item, html->calendar.published);
	else
		ht_gloss_date(&html->titles, &html->calendar, (const ht_date *) item);
	return source->kind;
}

/* Begins the mark of the source's next mention; one of the same stretch gets a line in the same mark. */
static void
begin_mark(ht_html *html, const ht_source *source, const ht_span *span)
{
	ht_open_mark *mark;

	end_marks(html, span->text);
	mark = &html->marks[html->nmarks > 0 ? html->nmarks - 1 : 0];
	if (html->nmarks > 0 && mark->start_position == span->start && mark->stop_position == span->stop)
		ht_buffer_add_string(&html->titles, "\n");
	else
	{
		/* Of more within each other than anybody could tell apart the innermost are left out. */
		if (html->nmarks == HT_MOST_OPEN)
			return;
		mark = &html->marks[html->nmarks++];
		*mark = (ht_open_mark){
			.stop = span->text + span->length,
			.start_position = span->start,
			.stop_position = span->stop,
			.title = html->titles.length,
		};
	}
	mark->kinds |= 1u << put_title(html, source);
	mark->title_stop = html->titles.length;
}

/* The sources of a piece, in the order in which mentions of the same stretch are told. */
static void
open_sources(ht_source *sources, const ht_findings *found)
{
	static const struct
	{
		uint8_t name;
		ht_mark_kind kind;
	} names[] = {
		{HT_N_DOCUMENT, HT_MARK_DOCUMENT},
		{HT_N_ORGANIZATION, HT_MARK_ORGANIZATION},
		{HT_N_PLACE, HT_MARK_PLACE},
		{HT_N_PERSON, HT_MARK_PERSON},
	};
	const ht_statements *said = found->statements;

	*sources++ = (ht_source){
		.items = (const char *) found->measures,
		.size = sizeof(ht_measure),
		.count = found->nmeasures,
		.measures = true,
	};
	*sources++ = (ht_source){
		.items = said == NULL ? NULL : (const char *) said->facts,
		.size = sizeof(ht_fact),
		.count = said == NULL ? 0 : said->fact_count,
		.kind = HT_MARK_FACT,
	};
	*sources++ = (ht_source){
		.items = said == NULL ? NULL : (const char *) said->projects,
		.size = sizeof(ht_project),
		.count = said == NULL ? 0 : said->project_count,
		.kind = HT_MARK_PROJECT,
	};
	*sources++ = (ht_source){
		.items = (const char *) found->dates,
		.size = sizeof(ht_date),
		.count = found->ndates,
		.kind = HT_MARK_DATE,
	};
	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
		*sources++ = (ht_source){
			.items = (const char *) found->mentions,
			.size = sizeof(ht_mention),
			.count = found->nmentions,
			.name = names[i].name,
			.kind = names[i].kind,
		};
}

/* ---------------------------------------------------------------- the whole */

void
ht_html_begin(ht_html *html, ht_buffer *out, const char *bytes, ht_day published)
{
	*html = (ht_html){.out = out, .at = bytes};
	ht_calendar_init(&html->calendar, published);
	ht_arena_init(&html->arena, out->host);
	ht_buffer_init(&html->titles, out->host, MOST_TITLE_BYTES);
	ht_buffer_add_string(out, "<article class=\"hometown\" lang=\"zh\">\n<style>");
	ht_buffer_add_string(out, ht_html_style);
	ht_buffer_add_string(out, "</style>\n<ul class=\"ht-legend\">");
	for (int kind = 0; kind < HT_MARK_KINDS; kind++)
	{
		ht_buffer_add_string(out, "<li class=\"");
		ht_buffer_add_string(out, mark_classes[kind]);
		ht_buffer_add_string(out, "\">");
		ht_buffer_add_string(out, mark_labels[kind]);
		ht_buffer_add_string(out, "</li>");
	}
	ht_buffer_add_string(out, "</ul>\n<div class=\"ht-text\">");
}

/* Adds lines behind those that are not yet written. */
static void
add_lines(ht_html *html, const ht_findings *found)
{
	html->nlines -= html->line;
	if (html->nlines > 0)
		memmove(html->lines, html->lines + html->line, html->nlines * sizeof(*html->lines));
	html->line = 0;
	for (size_t i = 0; i < found->nstretches; i++)
	{
		ht_stretch *lines =
			ht_arena_grow(&html->arena, html->lines, html->nlines, &html->capacity, sizeof(*lines));

		if (lines == NULL)
		{
			html->out->status = HT_NO_MEMORY;
			return;
		}
		html->lines = lines;
		lines[html->nlines++] = found->stretches[i];
	}
}

void
ht_html_add(ht_html *html, const ht_findings *found)
{
	ht_source sources[SOURCES];

	if (found->nstretches > 0)
		add_lines(html, found);
	open_sources(sources, found);
	while (html->out->status == HT_OK)
	{
		ht_source *first = NULL;
		const ht_span *span = NULL;

		for (int i = 0; i < SOURCES; i++)
		{
			const ht_span *next = next_of(&sources[i]);

			if (next != NULL && (span == NULL || is_before(next, span)))
			{
				first = &sources[i];
				span = next;
			}
		}
		if (span == NULL)
			break;
		begin_mark(html, first, span);
		first->at++;
		if (html->titles.status != HT_OK)
			html->out->status = html->titles.status;
	}
	end_marks(html, found->stop);
}

void
ht_html_end(ht_html *html)
{
	close_tags(html, 0);
	if (html->in_block)
		close_block(html, &html->lines[html->line]);
	if (html->in_details)
		ht_buffer_add_string(html->out, "</details>");
	ht_buffer_add_string(html->out, "</div>\n</article>");
	ht_buffer_free(&html->titles);
	ht_arena_free(&html->arena);
}
