/*
 * test_fold_icu.c
 *		The committed folding table beside the ICU that is installed.
 *
 * Lists where they part.  With the version of ICU that data/fold_icu.tsv was
 * made with, every difference must have been chosen: a row of data/fold.tsv,
 * or a kind of compatibility form that the table leaves alone.  With another
 * version the differences are told and are no failure.
 *
 * Runs in the root of the repository, or is given the directory of the data.
 *
 * pkg-config: icu-uc icu-i18n
 */
#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/uscript.h>
#include <unicode/utrans.h>
#include <unicode/uversion.h>

#include "tap.h"
#include "text/fold.h"

#define ROOM 64 /* UTF-16 units of a transformed character */

/* What is known of a character; a mapping of 0 is none. */
typedef struct facts
{
	uint32_t simple;
	uint32_t plain;
	char property; /* h, l, p, or 0 */
} facts;

static facts committed[HT_FOLD_LIMIT];
static facts installed[HT_FOLD_LIMIT];
static bool chosen[HT_FOLD_LIMIT]; /* has a row in fold.tsv */
static bool same_version;

/* The folded form of a character. */
static uint32_t
fold(uint32_t cp)
{
	return ht_fold_char(cp, ht_fold_lookup(cp));
}

/* The character as UTF-8, in one of a few buffers that take turns. */
static const char *
shown(uint32_t cp)
{
	static char buffers[4][8];
	static int turn;
	char *at = buffers[turn = (turn + 1) % 4];

	if (cp == 0)
		return "nothing";
	if (cp < 0x80)
		snprintf(at, 8, "%c", (int) cp);
	else if (cp < 0x800)
		snprintf(at, 8, "%c%c", (int) (0xc0 | cp >> 6), (int) (0x80 | (cp & 0x3f)));
	else if (cp < 0x10000)
		snprintf(at, 8, "%c%c%c", (int) (0xe0 | cp >> 12), (int) (0x80 | (cp >> 6 & 0x3f)),
				 (int) (0x80 | (cp & 0x3f)));
	else
		snprintf(at, 8, "%c%c%c%c", (int) (0xf0 | cp >> 18), (int) (0x80 | (cp >> 12 & 0x3f)),
				 (int) (0x80 | (cp >> 6 & 0x3f)), (int) (0x80 | (cp & 0x3f)));
	return at;
}

/* The character that a column names, by its code or by itself. */
static uint32_t
column_char(const char *text)
{
	const unsigned char *at = (const unsigned char *) text;

	if (text[0] == 'U' && text[1] == '+')
		return (uint32_t) strtoul(text + 2, NULL, 16);
	if (at[0] < 0x80)
		return at[0];
	if (at[0] < 0xe0)
		return (at[0] & 0x1fu) << 6 | (at[1] & 0x3fu);
	if (at[0] < 0xf0)
		return (at[0] & 0x0fu) << 12 | (at[1] & 0x3fu) << 6 | (at[2] & 0x3fu);
	return (at[0] & 0x07u) << 18 | (at[1] & 0x3fu) << 12 | (at[2] & 0x3fu) << 6 | (at[3] & 0x3fu);
}

/* Reads a file of data, row by row; the header's version goes to `version`. */
static bool
read_rows(const char *directory, const char *name, int wanted, void (*take)(char **column), char *version)
{
	char line[512];
	FILE *file;
	int rows = 0;

	snprintf(line, sizeof line, "%s/%s", directory, name);
	file = fopen(line, "r");
	if (file == NULL)
		return false;
	while (fgets(line, sizeof line, file) != NULL)
	{
		char *column[8];
		int columns = 0;

		if (version != NULL)
			sscanf(line, "# Source: ICU %15[0-9.],", version);
		if (line[0] == '#' || line[0] == '\n')
			continue;
		for (char *at = strtok(line, "\t\n"); at != NULL && columns < 8; at = strtok(NULL, "\t\n"))
			column[columns++] = at;
		if (columns != wanted || column_char(column[0]) >= HT_FOLD_LIMIT)
		{
			fclose(file);
			return false;
		}
		take(column);
		rows++;
	}
	fclose(file);
	return rows > 0;
}

/* A row of fold_icu.tsv. */
static void
take_fact(char **column)
{
	facts *known = &committed[column_char(column[0])];

	if (strcmp(column[4], "t2s") == 0)
		known->simple = column_char(column[1]);
	else
		known->plain = column_char(column[1]);
}

/* A row of char_property.tsv. */
static void
take_property(char **column)
{
	for (uint32_t cp = column_char(column[0]); cp <= column_char(column[1]) && cp < HT_FOLD_LIMIT; cp++)
		committed[cp].property = column[2][0];
}

/* A row of fold.tsv. */
static void
take_choice(char **column)
{
	chosen[column_char(column[0])] = true;
}

/* The only character of a UTF-16 text that is not `cp`, or 0. */
static uint32_t
only_other(const UChar *text, int32_t length, uint32_t cp)
{
	uint32_t only = 0;

	if (length == 1)
		only = text[0];
	else if (length == 2 && U16_IS_LEAD(text[0]))
		only = (uint32_t) U16_GET_SUPPLEMENTARY(text[0], text[1]);
	return only == cp ? 0 : only;
}

/* Asks the installed ICU for what tools/gen_fold.c asks it for. */
static bool
ask_icu(void)
{
	static const UChar id[] = u"Traditional-Simplified";
	UErrorCode status = U_ZERO_ERROR;
	UTransliterator *trans = utrans_openU(id, -1, UTRANS_FORWARD, NULL, 0, NULL, &status);
	const UNormalizer2 *nfkc = unorm2_getNFKCInstance(&status);

	for (UChar32 c = 0; c < HT_FOLD_LIMIT && U_SUCCESS(status); c++)
	{
		uint32_t cp = (uint32_t) c;
		facts *known = &installed[cp];
		UChar text[ROOM];
		UChar out[ROOM];
		int32_t length = 0;
		int32_t limit;
		int32_t out_length;

		if (u_charType(c) == U_SURROGATE || !u_isdefined(c))
			continue;
		if (uscript_getScript(c, &status) == USCRIPT_HAN || u_hasBinaryProperty(c, UCHAR_IDEOGRAPHIC))
			known->property = 'h';
		else if (u_hasBinaryProperty(c, UCHAR_ALPHABETIC))
			known->property = 'l';
		else if ((U_GET_GC_MASK(c) & U_GC_P_MASK) != 0)
			known->property = 'p';
		if (c < 0x80)
			continue;
		U16_APPEND_UNSAFE(text, length, c);
		out_length = unorm2_normalize(nfkc, text, length, out, ROOM, &status);
		known->plain = only_other(out, out_length, cp);
		limit = length;
		utrans_transUChars(trans, text, &length, ROOM, 0, &limit, &status);
		known->simple = only_other(text, length, cp);
	}
	utrans_close(trans);
	if (U_FAILURE(status))
		note("ICU: %s", u_errorName(status));
	return U_SUCCESS(status);
}

/* One result: nothing differs, or the ICU is another. */
static void
settled(int differences, const char *what)
{
	if (differences > 0)
		note("%d differ", differences);
	ok(differences == 0 || !same_version, "%s", what);
}

/* The facts that were committed against those of the installed ICU. */
static void
compare_facts(void)
{
	int simple = 0;
	int plain = 0;
	int property = 0;

	for (uint32_t cp = 0; cp < HT_FOLD_LIMIT; cp++)
	{
		const facts *old = &committed[cp];
		const facts *new = &installed[cp];

		if (old->simple != new->simple && ++simple)
			note("U+%04X %s: simplified to %s by the committed facts, %s by ICU", (unsigned) cp, shown(cp),
				 shown(old->simple), shown(new->simple));
		if (old->plain != new->plain && ++plain)
			note("U+%04X %s: NFKC %s by the committed facts, %s by ICU", (unsigned) cp, shown(cp),
				 shown(old->plain), shown(new->plain));
		if (old->property != new->property && ++property && property <= 20)
			note("U+%04X: property %c by the committed facts, %c by ICU", (unsigned) cp,
				 old->property ? old->property : '-', new->property ? new->property : '-');
	}
	settled(simple, "data/fold_icu.tsv: traditional to simplified");
	settled(plain, "data/fold_icu.tsv: NFKC");
	settled(property, "data/char_property.tsv");
}

/* Whether the table leaves compatibility forms of this kind alone. */
static bool
left_alone(uint32_t cp)
{
	switch (u_getIntPropertyValue((UChar32) cp, UCHAR_DECOMPOSITION_TYPE))
	{
		case U_DT_CIRCLE:
		case U_DT_FINAL:
		case U_DT_INITIAL:
		case U_DT_ISOLATED:
		case U_DT_MEDIAL:
		case U_DT_SQUARE:
		case U_DT_SUB:
		case U_DT_SUPER: return true;
		default: /* Roman numerals, Hangul letters */
			return (cp >= 0x2160 && cp < 0x2180) || (cp >= 0x3131 && cp < 0x318f) ||
				   (cp >= 0xffa0 && cp < 0xffdd);
	}
}

/* The table against the installed ICU. */
static void
compare_table(void)
{
	int simple = 0;
	int plain = 0;
	int left = 0;
	int more = 0;

	for (uint32_t cp = 0; cp < HT_FOLD_LIMIT; cp++)
	{
		const facts *known = &installed[cp];

		if (known->simple != 0 && fold(cp) != fold(known->simple))
		{
			note("U+%04X %s: simplified to %s by ICU, %s in the table%s", (unsigned) cp, shown(cp),
				 shown(known->simple), shown(fold(cp)), chosen[cp] ? ", chosen" : "");
			simple += !chosen[cp];
		}
		if (known->plain != 0 && fold(cp) != fold(known->plain))
		{
			if (fold(cp) == cp && !chosen[cp] && left_alone(cp))
				left++;
			else
			{
				note("U+%04X %s: NFKC %s by ICU, %s in the table%s", (unsigned) cp, shown(cp),
					 shown(known->plain), shown(fold(cp)), chosen[cp] ? ", chosen" : "");
				plain += !chosen[cp];
			}
		}
		more += known->simple == 0 && known->plain == 0 && fold(cp) != cp;
	}
	note("%d compatibility forms are left alone; %d characters are folded that ICU leaves alone", left, more);
	settled(simple, "the table simplifies as ICU does, or as chosen");
	settled(plain, "the table has ICU's compatibility forms, or the chosen ones");
}

int
main(int argc, char **argv)
{
	const char *directory = argc > 1 ? argv[1] : "data";
	char old[U_MAX_VERSION_STRING_LENGTH] = "";
	char new[U_MAX_VERSION_STRING_LENGTH];
	UVersionInfo version;

	ok(read_rows(directory, "fold_icu.tsv", 5, take_fact, old), "fold_icu.tsv can be read");
	ok(read_rows(directory, "char_property.tsv", 3, take_property, NULL), "char_property.tsv can be read");
	ok(read_rows(directory, "fold.tsv", 4, take_choice, NULL), "fold.tsv can be read");
	u_getVersion(version);
	u_versionToString(version, new);
	same_version = strcmp(old, new) == 0;
	note("made with ICU %s, installed is %s", old, new);
	if (!ok(ask_icu(), "ICU answers"))
		return done();
	compare_facts();
	compare_table();
	return done();
}
