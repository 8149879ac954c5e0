/*
 * markup.h
 *		Whether a fragment of annotated HTML is well formed and has the article's
 *		characters, each in the marks that it belongs to.
 *
 * It reads no more of HTML than the fragment may have: known elements that are
 * closed in order, attributes in double quotation marks, and the references of
 * five characters.
 */
#ifndef HT_MARKUP_H
#define HT_MARKUP_H

#include <stdlib.h>

#include "render/html.h"
#include "text/utf8.h"

/* Elements within each other at most. */
#define MARKUP_DEPTH 32

typedef struct markup
{
	const char *at;
	const char *end;
	const char *article;
	const char *article_end;
	uint32_t position;   /* of the article's next character, in code points from 1 */
	const char *problem; /* NULL: none so far */
	const char *open[MARKUP_DEPTH];
	uint32_t start[MARKUP_DEPTH]; /* of a mark, else 0 */
	uint32_t stop[MARKUP_DEPTH];
	int depth;
	uint32_t last[HT_MARK_KINDS]; /* where the last mention of the kind starts */
	uint32_t last_stop[HT_MARK_KINDS];
	size_t marks[HT_MARK_KINDS]; /* mentions that have a mark */
	size_t parts;                /* elements of marks */
} markup;

static const char *const markup_names[] = {
	"article", "style", "ul", "li", "div", "details", "summary", "h2", "h3", "p", "span", "mark",
};

static const char *const markup_classes[HT_MARK_KINDS] = {
	"ht-amount",       "ht-percentage", "ht-quantity", "ht-date",    "ht-place",
	"ht-organization", "ht-person",     "ht-document", "ht-project", "ht-fact",
};

static inline bool
markup_fail(markup *m, const char *problem)
{
	if (m->problem == NULL)
		m->problem = problem;
	return false;
}

/* Passes over a text; false where another stands. */
static inline bool
markup_skip(markup *m, const char *text)
{
	size_t length = strlen(text);

	if ((size_t) (m->end - m->at) < length || memcmp(m->at, text, length) != 0)
		return false;
	m->at += length;
	return true;
}

/* The name of an element; NULL for none that is known. */
static inline const char *
markup_name(markup *m)
{
	for (size_t i = 0; i < sizeof(markup_names) / sizeof(markup_names[0]); i++)
	{
		size_t length = strlen(markup_names[i]);

		if ((size_t) (m->end - m->at) > length && memcmp(m->at, markup_names[i], length) == 0 &&
			(m->at[length] == '>' || m->at[length] == ' '))
		{
			m->at += length;
			return markup_names[i];
		}
	}
	return NULL;
}

/* Reads the reference or the character that stands in text or in a value: its one byte. */
static inline bool
markup_byte(markup *m, char *byte)
{
	static const struct
	{
		const char *reference;
		char byte;
	} references[] = {{"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&#13;", '\r'}};

	for (size_t i = 0; i < sizeof(references) / sizeof(references[0]); i++)
		if (markup_skip(m, references[i].reference))
		{
			*byte = references[i].byte;
			return true;
		}
	*byte = *m->at;
	if (memchr("<>&\"\r", *m->at, 5) != NULL)
		return markup_fail(m, "a character that has to be escaped");
	m->at++;
	return true;
}

/* Reads the attributes of a mark behind its name: the kinds in its class, its title, its span. */
static inline bool
markup_mark(markup *m)
{
	uint32_t kinds = 0;
	char byte;
	char *end;
	unsigned long start, stop;

	if (!markup_skip(m, " class=\""))
		return markup_fail(m, "a mark without a class");
	do
	{
		int found = -1;

		for (int kind = 0; kind < HT_MARK_KINDS && found < 0; kind++)
			if (markup_skip(m, markup_classes[kind]))
				found = kind;
		if (found < 0 || (kinds >> found & 1) != 0)
			return markup_fail(m, "a mark of no kind, or twice of one");
		kinds |= 1u << found;
	} while (markup_skip(m, " "));
	if (!markup_skip(m, "\" tabindex=\"0\" title=\"") || *m->at == '"')
		return markup_fail(m, "a mark without a title");
	while (m->at < m->end && *m->at != '"')
		if (!markup_byte(m, &byte))
			return false;
	if (!markup_skip(m, "\" data-span=\""))
		return markup_fail(m, "a mark without a span");
	start = strtoul(m->at, &end, 10);
	m->at = end;
	if (!markup_skip(m, ","))
		return markup_fail(m, "half a span");
	stop = strtoul(m->at, &end, 10);
	m->at = end;
	if (!markup_skip(m, "\"") || start < 1 || stop <= start)
		return markup_fail(m, "a bad span");
	m->start[m->depth] = (uint32_t) start;
	m->stop[m->depth] = (uint32_t) stop;
	m->parts++;
	/* Mentions begin in order: what began before goes on. */
	for (int kind = 0; kind < HT_MARK_KINDS; kind++)
		if ((kinds >> kind & 1) != 0 &&
			(start > m->last[kind] || (start == m->last[kind] && stop > m->last_stop[kind])))
		{
			m->last[kind] = (uint32_t) start;
			m->last_stop[kind] = (uint32_t) stop;
			m->marks[kind]++;
		}
	return true;
}

/* Reads a tag, behind its '<'. */
static inline bool
markup_tag(markup *m)
{
	bool closes = markup_skip(m, "/");
	const char *name = markup_name(m);

	if (name == NULL)
		return markup_fail(m, "no known element");
	if (closes)
	{
		if (m->depth == 0 || m->open[m->depth - 1] != name || !markup_skip(m, ">"))
			return markup_fail(m, "an element closed out of order");
		m->depth--;
		return true;
	}
	if (m->depth == MARKUP_DEPTH)
		return markup_fail(m, "too many elements within each other");
	m->start[m->depth] = m->stop[m->depth] = 0;
	if (strcmp(name, "mark") == 0)
	{
		if (!markup_mark(m))
			return false;
	}
	else if (strcmp(name, "span") == 0)
	{
		if (!markup_skip(m, " hidden"))
			return markup_fail(m, "a span that is not hidden");
	}
	else if (markup_skip(m, " class=\"ht-"))
	{
		while (m->at < m->end && *m->at >= 'a' && *m->at <= 'z')
			m->at++;
		if (!markup_skip(m, "\""))
			return markup_fail(m, "a bad class");
	}
	m->open[m->depth++] = name;
	return markup_skip(m, ">") || markup_fail(m, "a tag that does not end");
}

/* Reads one character of the article's text. */
static inline bool
markup_character(markup *m)
{
	uint32_t cp;
	uint32_t length;

	if (m->article == m->article_end)
		return markup_fail(m, "more text than the article has");
	length = ht_utf8_read((const unsigned char *) m->article, (size_t) (m->article_end - m->article), &cp);
	for (int i = 0; i < m->depth; i++)
		if (m->start[i] != 0 && (m->position < m->start[i] || m->position >= m->stop[i]))
			return markup_fail(m, "a character in a mark that it does not belong to");
	for (; length > 0; length--)
	{
		char byte;

		if (m->at == m->end || !markup_byte(m, &byte))
			return markup_fail(m, "part of a character");
		if (byte != *m->article++)
			return markup_fail(m, "another text than the article's");
	}
	m->position++;
	return true;
}

/*
 * Reads a fragment over an article; m->problem tells what is wrong, m->marks
 * how many mentions of each kind are marked.
 */
static inline void
markup_read(markup *m, const char *html, size_t length, const char *article, size_t article_length)
{
	static const char begin[] = "<div class=\"ht-text\">";
	static const char end[] = "</div>\n</article>";
	size_t at = 0;

	*m = (markup){.article = article, .article_end = article + article_length, .position = 1};
	while (at + sizeof(begin) <= length && memcmp(html + at, begin, sizeof(begin) - 1) != 0)
		at++;
	at += sizeof(begin) - 1;
	if (at + sizeof(end) - 1 > length || memcmp(html + length - (sizeof(end) - 1), end, sizeof(end) - 1) != 0)
	{
		markup_fail(m, "no text in it");
		return;
	}
	m->at = html + at;
	m->end = html + length - (sizeof(end) - 1);
	while (m->at < m->end && m->problem == NULL)
	{
		if (markup_skip(m, "<"))
			markup_tag(m);
		else
			markup_character(m);
	}
	if (m->depth > 0)
		markup_fail(m, "an element that is not closed");
	if (m->article != m->article_end)
		markup_fail(m, "less text than the article has");
}

#endif /* HT_MARKUP_H */
