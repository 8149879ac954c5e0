/*
 * date.h
 *		Dates: points and stretches on the calendar.
 *
 * Finding a date and resolving it are two steps. What a text says (去年10月底) is
 * kept as it was read; which days it means is told later, for a day of
 * publication, so that one reading serves any of them.
 */
#ifndef HT_DATE_H
#define HT_DATE_H

#include "base/arena.h"
#include "base/civil.h"
#include "extract/span.h"
#include "lex/numeral.h"
#include "text/segment.h"

typedef enum ht_grain
{
	HT_G_NONE, /* no days can be told */
	HT_G_DAY,
	HT_G_TEN_DAYS,
	HT_G_MONTH,
	HT_G_QUARTER,
	HT_G_HALF,
	HT_G_YEAR,
	HT_G_YEARS,
	HT_G_FESTIVAL
} ht_grain;

/* By ht_grain; NULL for HT_G_NONE. */
extern const char *const ht_grain_names[];

/* How the year of a moment is told; its number is `year`. */
typedef enum ht_year_form
{
	HT_Y_NONE,
	HT_Y_CIVIL,   /* a year of the common era */
	HT_Y_SHIFT,   /* years from the year of publication */
	HT_Y_TEXT,    /* years from the year of the date before it in the text */
	HT_Y_UNKNOWN, /* two figures: the century is not guessed */
	HT_Y_CENTURY, /* the first year of a century */
	HT_Y_CENTURY_SHIFT,
	HT_Y_PLAN /* the first year of a five-year plan */
} ht_year_form;

/* How month and day are told. */
typedef enum ht_unit_form
{
	HT_TOLD_NOT,
	HT_TOLD_CIVIL, /* a number */
	HT_TOLD_SHIFT, /* from the month, or day, of publication */
	HT_TOLD_TEXT,  /* from that of the date before it in the text */
	HT_TOLD_WEEK, /* day only: weeks from that of publication; part is the day of the week, 0 none, 8 its end */
} ht_unit_form;

/* What part of the year or month is meant; its number is `part`. */
typedef enum ht_part_form
{
	HT_P_NONE,
	HT_P_HALF,
	HT_P_QUARTER,
	HT_P_QUARTER_SHIFT, /* from that of publication */
	HT_P_FIRST_MONTHS,
	HT_P_FIRST_QUARTERS,
	HT_P_SEASON,
	HT_P_DECADE,       /* tens of years of a century; `day`, where it is more, is the last of several */
	HT_P_TEN_DAYS,     /* 1 .. 3; 4 the first two, 5 the last two */
	HT_P_HALF_MONTH,   /* 1 or 2 */
	HT_P_CIVIL_FEAST,  /* month * 32 + day */
	HT_P_LUNAR_FEAST,  /* the same in the lunar year */
	HT_P_TERM,         /* 0 .. 23 */
	HT_P_WEEKDAY_FEAST /* month * 64 + week * 8 + day of the week */
} ht_part_form;

/* A point or stretch as it is named. */
typedef struct ht_moment
{
	int16_t year;
	int16_t part;
	int16_t day;
	int8_t month;
	uint8_t year_form;  /* ht_year_form */
	uint8_t month_form; /* ht_unit_form */
	uint8_t day_form;
	uint8_t part_form; /* ht_part_form */
	uint8_t edge;      /* of the smallest unit named: 0 all of it, 1 its beginning, 2 its middle, 3 its end */
	bool lunar;        /* month and day are lunar */
	bool leap;         /* the month is a leap month */
	bool lunar_year;   /* the year is expressly lunar */
} ht_moment;

typedef enum ht_date_form
{
	HT_DATE_POINT,  /* first */
	HT_DATE_RANGE,  /* first to last */
	HT_DATE_LENGTH, /* count units up to, or from, the day of publication */
	HT_DATE_NOW,    /* the day of publication, vaguely */
	HT_DATE_RECENT, /* up to the day of publication, from nobody knows when; or so many months (count) */
	HT_DATE_VAGUE,  /* no days that could be told */
	HT_DATE_SPAN    /* a stretch of history (count) */
} ht_date_form;

typedef struct ht_date
{
	ht_span span; /* the mention */
	ht_moment first;
	ht_moment last;
	int32_t count;      /* of a length, a stretch of history */
	uint8_t form;       /* ht_date_form */
	uint8_t grain;      /* of a length: its unit (ht_grain; HT_G_NONE for a week) */
	bool since;         /* from there through the day of publication */
	bool ahead;         /* of a length: it begins behind the day of publication */
	bool coming;        /* its clause speaks of days to come */
	bool same_sentence; /* no sentence ends between the date before it and this one */
} ht_date;

/* What dates of an article share from one segment to the next. */
typedef struct ht_dates
{
	ht_arena *arena; /* where what is found is kept */
	ht_date *items;
	size_t count;
	size_t capacity;
	bool taiwan;       /* the page is Taiwanese */
	bool taiwan_known; /* whether it is has been found out */
} ht_dates;

/* Starts an empty list. */
extern void ht_dates_init(ht_dates *dates, ht_arena *arena);

/* Empties the list once its arena is emptied; what is known of the page stays. */
extern void ht_dates_clear(ht_dates *dates);

/*
 * Appends the dates of a segment, in the order of their spans, which do not
 * overlap.  Time is linear in the segment.  HT_NO_MEMORY.
 */
extern ht_status ht_dates_scan(ht_dates *dates, const ht_segment *segment, bool traditional);

/*
 * Reads a whole segment as one date, blanks at its ends left out.  HT_NO_MATCH
 * where it is none, *fault being the index of what does not fit; HT_NO_MEMORY.
 */
extern ht_status ht_date_parse(ht_arena *arena, const ht_segment *segment, ht_date *date, uint32_t *fault);

/*
 * Whether a date holds the character at `at`, one of a number with a unit of
 * time: the number is then the date's, and no length.  `taiwan`: the page is
 * Taiwanese.
 */
extern bool ht_date_covers(const ht_chars *chars, uint32_t at, bool taiwan);

/*
 * Whether the name of a reign stands before the number at `at`, or 公元前: no
 * days are told of its years (光绪三十年).
 */
extern bool ht_date_of_reign(const ht_chars *chars, uint32_t at);

/* ---- resolving: resolve.c ---- */

/* Days from .. to, the second not included; HT_NO_DAY where unbounded or unknown. */
typedef struct ht_period
{
	ht_day from;
	ht_day to;
} ht_period;

/* What the dates of an article are resolved against, in their order. */
typedef struct ht_calendar
{
	ht_day published;   /* HT_NO_DAY: not known */
	int32_t text_year;  /* of the date before; 0: none */
	int32_t text_month; /* 0: none, or it was no date of months */
	ht_day text_day;    /* HT_NO_DAY: none */
	int32_t month_year; /* the year of text_month */
} ht_calendar;

/* Starts with nothing but the day of publication, HT_NO_DAY where it is not known. */
extern void ht_calendar_init(ht_calendar *calendar, ht_day published);

/* Whether the days that a date means depend on the day of publication. */
extern bool ht_date_is_relative(const ht_date *date);

/*
 * The days that the next date of the article means, and its grain.  Both ends
 * HT_NO_DAY where they cannot be told or there are none (February 30th).
 */
extern ht_period ht_date_resolve(ht_calendar *calendar, const ht_date *date, ht_grain *grain);

#endif /* HT_DATE_H */
