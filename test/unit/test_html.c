/*
 * Annotated HTML: marks that cross, nest, coincide and go on in the next line;
 * what stands between lines; escapes; stretches; limits.
 */
#include "markup.h"
#include "tap.h"

#define MOST_ITEMS 64

/* An article with what was found in it, by positions. */
typedef struct sample
{
	char text[4096];
	ht_mention mentions[MOST_ITEMS];
	ht_stretch stretches[MOST_ITEMS];
	ht_findings found;
} sample;

/* Where the character at a position begins. */
static const char *
at_position(const char *text, uint32_t position)
{
	for (uint32_t cp; position > 1; position--)
		text += ht_utf8_read((const unsigned char *) text, strlen(text), &cp);
	return text;
}

static void
add_mention(sample *s, uint8_t kind, uint32_t start, uint32_t stop)
{
	const char *from = at_position(s->text, start);
	ht_mention *m = &s->mentions[s->found.nmentions++];

	*m = (ht_mention){.kind = kind, .division = -1, .name = {"&", 1}};
	m->span = (ht_span){start, stop, from, (uint32_t) (at_position(from, stop - start + 1) - from)};
}

static void
add_line(sample *s, ht_line_kind kind, uint32_t start, uint32_t stop)
{
	const char *from = at_position(s->text, start);

	s->stretches[s->found.nstretches++] = (ht_stretch){
		.kind = (uint8_t) kind,
		.text = from,
		.length = (size_t) (at_position(from, stop - start + 1) - from),
	};
}

static void
begin_sample(sample *s, const char *text)
{
	memset(s, 0, sizeof(*s));
	snprintf(s->text, sizeof(s->text), "%s", text);
	s->found = (ht_findings){
		.mentions = s->mentions,
		.stretches = s->stretches,
		.start = s->text,
		.stop = s->text + strlen(s->text),
	};
}

/* Writes the whole article in one stretch. */
static ht_status
render(const sample *s, const ht_host *host, size_t most, ht_buffer *out)
{
	ht_html html;

	ht_buffer_init(out, host, most);
	ht_html_begin(&html, out, s->text, HT_NO_DAY);
	ht_html_add(&html, &s->found);
	ht_html_end(&html);
	return out->status;
}

/* The fragment's text, titles and spans left out; to be freed. */
static char *
shortened(const ht_buffer *out)
{
	char *text = calloc(1, out->length + 1);
	char *to = text;
	const char *at, *end = out->bytes + out->length;

	for (at = out->bytes; strncmp(at, "<div class=\"ht-text\">", 21) != 0;)
		at++;
	for (at += 21; at < end && memcmp(at, "</div>", 6) != 0;)
	{
		if (memcmp(at, " tabindex", 9) == 0)
			at = memchr(at, '>', (size_t) (end - at));
		*to++ = *at++;
	}
	return text;
}

/* One result: what an article is written as. */
static void
is_written(const sample *s, const char *want, const char *name)
{
	ht_buffer out;
	markup m;
	char *got;

	render(s, &ht_malloc_host, 1 << 20, &out);
	got = shortened(&out);
	is_text(got, want, name);
	markup_read(&m, out.bytes, out.length, s->text, strlen(s->text));
	ok(m.problem == NULL, "%s: well formed", name);
	if (m.problem != NULL)
		note("%s", m.problem);
	free(got);
	ht_buffer_free(&out);
}

#define ORG "<mark class=\"ht-organization\">"
#define PLACE "<mark class=\"ht-place\">"
#define PERSON "<mark class=\"ht-person\">"
#define DOCUMENT "<mark class=\"ht-document\">"
#define END "</mark>"

static void
test_marks(void)
{
	static sample s;

	begin_sample(&s, "甲乙丙丁戊");
	add_line(&s, HT_K_PARAGRAPH, 1, 6);
	add_mention(&s, HT_N_ORGANIZATION, 1, 4);
	add_mention(&s, HT_N_PLACE, 3, 6);
	is_written(&s, "<p>" ORG "甲乙" PLACE "丙" END END PLACE "丁戊" END "</p>", "two that cross");

	begin_sample(&s, "甲乙丙丁戊");
	add_line(&s, HT_K_PARAGRAPH, 1, 6);
	add_mention(&s, HT_N_ORGANIZATION, 1, 6);
	add_mention(&s, HT_N_PLACE, 1, 3);
	add_mention(&s, HT_N_PLACE, 3, 4);
	add_mention(&s, HT_N_PERSON, 4, 6);
	is_written(&s, "<p>" ORG PLACE "甲乙" END PLACE "丙" END PERSON "丁戊" END END "</p>",
			   "within each other");

	begin_sample(&s, "甲乙丙丁戊");
	add_line(&s, HT_K_PARAGRAPH, 1, 6);
	add_mention(&s, HT_N_DOCUMENT, 1, 4);
	add_mention(&s, HT_N_ORGANIZATION, 2, 5);
	add_mention(&s, HT_N_PLACE, 3, 6);
	is_written(
		&s, "<p>" DOCUMENT "甲" ORG "乙" PLACE "丙" END END END ORG PLACE "丁" END END PLACE "戊" END "</p>",
		"three that cross");

	begin_sample(&s, "甲乙丙");
	add_line(&s, HT_K_PARAGRAPH, 1, 4);
	add_mention(&s, HT_N_PLACE, 1, 3);
	add_mention(&s, HT_N_ORGANIZATION, 1, 3);
	is_written(&s, "<p><mark class=\"ht-place ht-organization\">甲乙" END "丙</p>", "two of one stretch");
}

/* A statistic on the mark of its number, and a project that begins in a company's name. */
static void
test_statements(void)
{
	static sample s;
	static ht_measure amount;
	static ht_fact fact;
	static ht_project project;
	static ht_statements statements;

	begin_sample(&s, "甲公司项目5元");
	add_line(&s, HT_K_PARAGRAPH, 1, 8);
	add_mention(&s, HT_N_ORGANIZATION, 1, 4);
	add_mention(&s, HT_N_PLACE, 2, 6);
	project = (ht_project){.span = s.mentions[1].span, .name = {"项目", 6}, .place = -1};
	s.found.nmentions = 1;
	amount = (ht_measure){.kind = HT_M_AMOUNT, .has_value = true, .value = ht_decimal_from_small(5, 0)};
	amount.span = (ht_span){6, 8, at_position(s.text, 6), 4};
	fact = (ht_fact){.measure = amount, .place = -1, .period = {HT_NO_DAY, HT_NO_DAY}};
	project.period = fact.period;
	statements = (ht_statements){.facts = &fact, .fact_count = 1, .projects = &project, .project_count = 1};
	s.found.measures = &amount;
	s.found.nmeasures = 1;
	s.found.statements = &statements;
	is_written(&s,
			   "<p>" ORG "甲<mark class=\"ht-project\">公司" END END "<mark class=\"ht-project\">项目" END
			   "<mark class=\"ht-amount ht-fact\">5元" END "</p>",
			   "a fact and a project");
}

static void
test_lines(void)
{
	static sample s;

	begin_sample(&s, "甲乙\n　丙丁");
	add_line(&s, HT_K_TITLE, 1, 3);
	add_line(&s, HT_K_HEADING, 5, 7);
	add_mention(&s, HT_N_ORGANIZATION, 2, 6);
	is_written(&s, "<h2>甲" ORG "乙" END "</h2><span hidden>\n　</span><h3>" ORG "丙" END "丁</h3>",
			   "a mention in two lines");

	begin_sample(&s, "甲\n乙\n丙\n丁\n");
	add_line(&s, HT_K_BOILERPLATE, 1, 2);
	add_line(&s, HT_K_BYLINE, 3, 4);
	add_line(&s, HT_K_BOILERPLATE, 5, 6);
	add_line(&s, HT_K_BOILERPLATE, 7, 8);
	is_written(&s,
			   "<details><summary></summary><p class=\"ht-boilerplate\">甲</p>\n</details>"
			   "<p class=\"ht-byline\">乙</p>\n"
			   "<details><summary></summary><p class=\"ht-boilerplate\">丙</p>\n"
			   "<p class=\"ht-boilerplate\">丁</p>\n</details>",
			   "boilerplate is put away");

	begin_sample(&s, "<p>甲</p>\r\n\n");
	add_line(&s, HT_K_CAPTION, 4, 5);
	is_written(&s,
			   "<span hidden>&lt;p&gt;</span><p class=\"ht-caption\">甲</p>"
			   "<span hidden>&lt;/p&gt;&#13;\n\n</span>",
			   "what stands between lines");

	begin_sample(&s, "a<b>&\"'&amp;]]>\r\x01");
	add_line(&s, HT_K_PARAGRAPH, 1, 18);
	is_written(&s, "<p>a&lt;b&gt;&amp;&quot;'&amp;amp;]]&gt;&#13;\x01</p>", "escapes");

	begin_sample(&s, "");
	is_written(&s, "", "nothing");
	begin_sample(&s, "\n \n");
	is_written(&s, "\n \n", "nothing but blanks");
}

/* Draws lines and mentions: of one kind apart, else anyhow. */
static void
draw(sample *s)
{
	static const char *const pieces[] = {"甲", "é", "𠮷", "a", "<", "&", "\"", "\r", " ", "；"};
	static const uint8_t kinds[] = {HT_N_PLACE, HT_N_ORGANIZATION, HT_N_PERSON, HT_N_DOCUMENT};
	uint32_t length = 1 + tap_random_below(60);
	char text[512] = "";
	size_t used = 0;
	uint32_t at = 1;

	for (uint32_t i = 0; i < length; i++)
	{
		const char *piece = pieces[tap_random_below(10)];

		memcpy(text + used, piece, strlen(piece) + 1);
		used += strlen(piece);
	}
	begin_sample(s, text);
	while (at <= length)
	{
		uint32_t start = at + tap_random_below(4);
		uint32_t stop = start + 1 + tap_random_below(20);

		if (stop > length + 1)
			break;
		add_line(s, (ht_line_kind) tap_random_below(HT_K_BOILERPLATE + 1), start, stop);
		at = stop;
	}
	for (size_t kind = 0; kind < 4; kind++)
		for (at = 1; s->found.nmentions < MOST_ITEMS;)
		{
			uint32_t start = at + tap_random_below(8);
			uint32_t stop = start + 1 + tap_random_below(8);

			if (stop > length + 1)
				break;
			add_mention(s, kinds[kind], start, stop);
			at = stop;
		}
}

/* Whether a stretch of the article lies in lines alone, at least in part. */
static bool
is_shown(const sample *s, const ht_span *span)
{
	for (size_t i = 0; i < s->found.nstretches; i++)
	{
		const ht_stretch *p = &s->stretches[i];

		if (span->text < p->text + p->length && p->text < span->text + span->length)
			return true;
	}
	return false;
}

/* Whether every mention that is in a line is marked, and what else markup_read looks for. */
static bool
holds(const sample *s, const ht_buffer *out)
{
	markup m;
	size_t marks = 0, wanted = 0;

	markup_read(&m, out->bytes, out->length, s->text, strlen(s->text));
	for (int kind = 0; kind < HT_MARK_KINDS; kind++)
		marks += m.marks[kind];
	for (size_t i = 0; i < s->found.nmentions; i++)
		wanted += is_shown(s, &s->mentions[i].span);
	if (m.problem == NULL && marks == wanted)
		return true;
	note("%s, %zu marks of %zu: %s", m.problem == NULL ? "well formed" : m.problem, marks, wanted, s->text);
	return false;
}

/* Writes the article in several stretches, cut where no mention lies. */
static void
render_in_parts(const sample *s, ht_buffer *out)
{
	const char *end = s->found.stop;
	const char *from = s->text;
	ht_html html;

	ht_buffer_init(out, &ht_malloc_host, 1 << 20);
	ht_html_begin(&html, out, s->text, HT_NO_DAY);
	for (bool first = true; from < end || first; first = false)
	{
		static ht_mention mentions[MOST_ITEMS];
		ht_findings part = {.mentions = mentions, .stretches = s->stretches, .start = from};
		const char *stop = from + tap_random_below((uint32_t) (end - from) + 1);
		bool moved = true;

		while (stop < end && ht_utf8_continues((unsigned char) *stop))
			stop++;
		while (moved)
		{
			moved = false;
			for (size_t i = 0; i < s->found.nmentions; i++)
			{
				const ht_span *span = &s->mentions[i].span;

				if (span->text < stop && span->text + span->length > stop)
				{
					stop = span->text + span->length;
					moved = true;
				}
			}
		}
		for (size_t i = 0; i < s->found.nmentions; i++)
			if (s->mentions[i].span.text >= from && s->mentions[i].span.text < stop)
				mentions[part.nmentions++] = s->mentions[i];
		part.nstretches = first ? s->found.nstretches : 0;
		part.stop = stop;
		ht_html_add(&html, &part);
		from = stop;
	}
	ht_html_end(&html);
}

static void
test_random(void)
{
	static sample s;
	int bad = 0;

	for (int i = 0; i < 20000 && bad < 5; i++)
	{
		ht_buffer whole, parts;

		draw(&s);
		render(&s, &ht_malloc_host, 1 << 20, &whole);
		bad += !holds(&s, &whole);
		render_in_parts(&s, &parts);
		bad += !holds(&s, &parts);
		ht_buffer_free(&whole);
		ht_buffer_free(&parts);
	}
	ok(bad == 0, "random mentions in random lines, whole and in parts");
}

/* A host that gives out so many chunks. */
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

static void
test_limits(void)
{
	static const ht_host few = {.allocate = allocate, .release = release};
	static sample s;
	ht_buffer out;
	ht_status status = HT_NO_MEMORY;
	int given;

	do
		draw(&s);
	while (s.found.nmentions == 0);
	for (given = 0; status != HT_OK && given < 20; given++)
	{
		chunks = given;
		status = render(&s, &few, 1 << 20, &out);
		if (status != HT_OK && status != HT_NO_MEMORY)
			break;
		ht_buffer_free(&out);
	}
	ok(status == HT_OK && given > 3, "no memory is told, at every step");
	ok(render(&s, &ht_malloc_host, 6000, &out) == HT_TOO_LONG || out.length <= 6000, "a limit is kept");
	ht_buffer_free(&out);
}

int
main(void)
{
	tap_random_start();
	test_marks();
	test_statements();
	test_lines();
	test_random();
	test_limits();
	return done();
}
