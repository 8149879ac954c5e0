/*
 * test_lunar_icu.c
 *		The committed lunar calendar beside the ICU that is installed.
 *
 * Lists the years in which they part.  With the version of ICU that
 * data/lunar.tsv was made with, every year that differs must be a row of
 * data/lunar_corrections.tsv.  With another version the differences are told
 * and are no failure.
 *
 * Runs in the root of the repository, or is given the directory of the data.
 *
 * pkg-config: icu-uc icu-i18n
 */
#include <unicode/ucal.h>
#include <unicode/uversion.h>

#include "base/lunar.h"
#include "tap.h"

#define YEARS (HT_LUNAR_LAST - HT_LUNAR_FIRST + 1)
#define MONTHS 13
#define UNIX_EPOCH 10957 /* days from 1970-01-01 to 2000-01-01 */

/* A lunar year: its first day, its leap month, the lengths of its months in their order. */
typedef struct lunar_year
{
	ht_day first;
	int32_t leap;
	int32_t months;
	int32_t length[MONTHS];
} lunar_year;

static lunar_year committed[YEARS]; /* lunar.tsv */
static lunar_year corrected[YEARS]; /* lunar_corrections.tsv; where there is no row, of no months */
static lunar_year compiled[YEARS];  /* the table */
static lunar_year installed[YEARS];
static bool same_version;

/* Whether two years are the same. */
static bool
same_year(const lunar_year *a, const lunar_year *b)
{
	if (a->first != b->first || a->leap != b->leap || a->months != b->months)
		return false;
	for (int32_t at = 0; at < a->months; at++)
		if (a->length[at] != b->length[at])
			return false;
	return true;
}

/* Prints a year. */
static void
tell_year(const char *whose, const lunar_year *lunar)
{
	char lengths[MONTHS * 12 + 1] = "";
	int32_t year = 0, month = 0, day = 0;

	for (int32_t at = 0; at < lunar->months; at++)
		snprintf(lengths + strlen(lengths), sizeof lengths - strlen(lengths), " %d", lunar->length[at]);
	ht_civil_date(lunar->first, &year, &month, &day);
	note("  %-9s %d-%02d-%02d, leap month %d,%s", whose, year, month, day, lunar->leap, lengths);
}

/* Reads the first four columns of a row; false where they are not as they should be. */
static bool
read_row(const char *line, lunar_year *years)
{
	int year, y, month, day, leap, length;
	int at = 0;
	int used = 0;
	lunar_year *lunar;

	if (sscanf(line, "%d\t%d-%d-%d\t%d\t%n", &year, &y, &month, &day, &leap, &at) != 5 || at == 0 ||
		year < HT_LUNAR_FIRST || year > HT_LUNAR_LAST)
		return false;
	lunar = &years[year - HT_LUNAR_FIRST];
	*lunar = (lunar_year){.first = ht_civil_day(y, month, day), .leap = leap};
	while (lunar->months < MONTHS && sscanf(line + at, "%2d%n", &length, &used) == 1)
	{
		lunar->length[lunar->months++] = length;
		at += used;
		if (line[at] != ' ')
			break;
	}
	return line[at] == '\n' || line[at] == '\t';
}

/* Reads a file of years, row by row; the header's version goes to `version`. */
static bool
read_years(const char *directory, const char *name, lunar_year *years, char *version)
{
	char line[1024];
	FILE *file;
	int rows = 0;

	snprintf(line, sizeof line, "%s/%s", directory, name);
	file = fopen(line, "r");
	if (file == NULL)
		return false;
	while (fgets(line, sizeof line, file) != NULL)
	{
		if (version != NULL)
			sscanf(line, "# Source: ICU %15[0-9.],", version);
		if (line[0] == '#' || line[0] == '\n')
			continue;
		if (!read_row(line, years))
		{
			note("%s: %s", name, line);
			fclose(file);
			return false;
		}
		rows++;
	}
	fclose(file);
	return rows > 0;
}

/* Asks the compiled table. */
static void
ask_table(void)
{
	for (int32_t year = HT_LUNAR_FIRST; year <= HT_LUNAR_LAST; year++)
	{
		lunar_year *lunar = &compiled[year - HT_LUNAR_FIRST];

		lunar->first = ht_lunar_day(year, 1, false, 1);
		lunar->leap = ht_lunar_leap(year);
		for (int32_t month = 1; month <= 12; month++)
		{
			ht_lunar_month(year, month, false, &lunar->length[lunar->months++]);
			if (month == lunar->leap)
				ht_lunar_month(year, month, true, &lunar->length[lunar->months++]);
		}
	}
}

/* Takes a month that begins on `first` and ends before `next` into the year that is told, if any. */
static lunar_year *
take_month(lunar_year *lunar, int32_t month, bool leap, ht_day first, ht_day next)
{
	int32_t year, m, d;

	ht_civil_date(first, &year, &m, &d);
	if (month == 1 && !leap)
	{
		if (year < HT_LUNAR_FIRST || year > HT_LUNAR_LAST)
			return NULL;
		lunar = &installed[year - HT_LUNAR_FIRST];
		lunar->first = first;
	}
	if (lunar == NULL)
		return NULL;
	if (leap)
		lunar->leap = month;
	if (lunar->months < MONTHS)
		lunar->length[lunar->months++] = next - first;
	return lunar;
}

/* Asks the installed ICU, as tools/gen_lunar.c does, for every day. */
static bool
ask_icu(void)
{
	static const UChar zone[] = u"Asia/Shanghai";
	UErrorCode status = U_ZERO_ERROR;
	UCalendar *calendar = ucal_open(zone, -1, "@calendar=chinese", UCAL_DEFAULT, &status);
	ht_day end = ht_civil_day(HT_LUNAR_LAST + 1, 4, 1);
	ht_day first = HT_NO_DAY; /* of the month that is walked through */
	int32_t month = 0;
	bool leap = false;
	lunar_year *lunar = NULL;

	for (ht_day day = ht_civil_day(HT_LUNAR_FIRST, 1, 1); day < end && U_SUCCESS(status); day++)
	{
		ucal_setMillis(calendar, (day + UNIX_EPOCH) * 86400e3 + 4 * 3600e3, &status);
		if (ucal_get(calendar, UCAL_DATE, &status) != 1)
			continue;
		if (first != HT_NO_DAY)
			lunar = take_month(lunar, month, leap, first, day);
		first = day;
		month = ucal_get(calendar, UCAL_MONTH, &status) + 1;
		leap = ucal_get(calendar, UCAL_IS_LEAP_MONTH, &status) != 0;
	}
	ucal_close(calendar);
	if (U_FAILURE(status))
		note("ICU: %s", u_errorName(status));
	return U_SUCCESS(status);
}

/* The facts that were committed against those of the installed ICU. */
static void
compare_facts(void)
{
	int differences = 0;

	for (int32_t at = 0; at < YEARS; at++)
		if (!same_year(&committed[at], &installed[at]))
		{
			note("%d differs from data/lunar.tsv", HT_LUNAR_FIRST + at);
			tell_year("committed", &committed[at]);
			tell_year("ICU", &installed[at]);
			differences++;
		}
	ok(differences == 0 || !same_version, "data/lunar.tsv is what ICU has (%d years differ)", differences);
}

/* The table against the installed ICU and the corrections. */
static void
compare_table(void)
{
	int listed = 0;
	int unlisted = 0;
	int needless = 0;
	int lost = 0;

	for (int32_t at = 0; at < YEARS; at++)
	{
		bool has_row = corrected[at].months > 0;
		bool same = same_year(&compiled[at], &installed[at]);

		if (has_row && !same_year(&compiled[at], &corrected[at]))
		{
			note("%d: the table has not the corrected months", HT_LUNAR_FIRST + at);
			lost++;
		}
		if (has_row && same)
		{
			note("%d: this ICU has it right", HT_LUNAR_FIRST + at);
			needless++;
		}
		if (same)
			continue;
		note("%d%s", HT_LUNAR_FIRST + at, has_row ? ", corrected" : " is not listed");
		tell_year("table", &compiled[at]);
		tell_year("ICU", &installed[at]);
		listed += has_row;
		unlisted += !has_row;
	}
	note("%d years are corrected, %d differ and are not listed, %d corrections are not needed", listed,
		 unlisted, needless);
	ok(lost == 0, "the table has every correction");
	ok(unlisted == 0 || !same_version, "the table is as ICU has it, or as corrected");
	ok(needless == 0 || !same_version, "every correction corrects something");
}

int
main(int argc, char **argv)
{
	const char *directory = argc > 1 ? argv[1] : "data";
	char old[U_MAX_VERSION_STRING_LENGTH] = "";
	char new[U_MAX_VERSION_STRING_LENGTH];
	UVersionInfo version;

	ok(read_years(directory, "lunar.tsv", committed, old), "lunar.tsv can be read");
	ok(read_years(directory, "lunar_corrections.tsv", corrected, NULL), "lunar_corrections.tsv can be read");
	u_getVersion(version);
	u_versionToString(version, new);
	same_version = strcmp(old, new) == 0;
	note("made with ICU %s, installed is %s", old, new);
	ask_table();
	if (!ok(ask_icu(), "ICU answers"))
		return done();
	compare_facts();
	compare_table();
	return done();
}
