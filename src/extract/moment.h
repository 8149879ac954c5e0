/*
 * moment.h
 *		Reading a point or stretch on the calendar, piece by piece.
 *
 * 	  农历 | 去年   |  十月  | 下旬
 * 	       | 2016年 |  3月   | 18日
 * 	       | 十三五 |        | 末
 * 	       year      in it    in it
 *
 * Each reader gets the index where its piece may begin and returns the index
 * behind it, or that very index where there is none. Not for others than the
 * readers of dates.
 */
#ifndef HT_MOMENT_H
#define HT_MOMENT_H

#include "extract/date.h"
#include "lex/lexicon.h"
#include "lex/numeral.h"

/* Characters that more than one of the readers looks for. */
#define C_YEAR 0x5E74   /* 年 */
#define C_DEGREE 0x5EA6 /* 度 of 年度 */
#define C_AGE 0x4E16    /* 世 of 世纪 */
#define C_MONTH 0x6708  /* 月 */
#define C_DAY 0x65E5    /* 日 */
#define C_NUMBER 0x53F7 /* 号 */
#define C_SEASON 0x5B63 /* 季 */
#define C_NTH 0x7B2C    /* 第 */
#define C_PIECE 0x4E2A  /* 个 */
#define C_NEAR 0x8FD1   /* 近 */
#define C_COMING 0x6765 /* 来 */

/* Days of a month at most. */
#define HT_MOST_DAYS 31

/* What the readers read. */
typedef struct ht_reading
{
	ht_chars chars;
	const ht_segment *segment;
	ht_dates *dates; /* of the article; of parse_date: an empty list */
	bool traditional;
	uint32_t joined; /* where the second end of a range is being read; UINT32_MAX: nowhere */
} ht_reading;

/* A small whole number: of a year, a month, a day. */
typedef struct ht_count
{
	uint32_t stop; /* index behind it */
	int32_t value;
	uint32_t digits; /* in Arabic figures, or a row of Chinese ones; else 0 */
	bool arabic;
	bool zero;         /* begins with 0 and goes on */
	bool vague;        /* no single number: 几, 十余, 七八十; value is 0 */
	int32_t low, high; /* of a vague one that lies between two numbers (七八十: 70, 80), else 0 */
} ht_count;

/* The character at `at`, 0 behind the end. */
static inline uint32_t
ht_at(const ht_reading *r, uint32_t at)
{
	return at < r->chars.end ? r->chars.ch[at] : 0;
}

/* ---- numbers: count.c ---- */

/* Reads a number of at most four figures, Arabic or Chinese; false where none stands at `at`. */
extern bool ht_count_read(const ht_reading *r, uint32_t at, ht_count *count);

/* Index behind a sign between the ends of a range (-, 至, 到, ～, —), blanks around it included; `at` for none. */
extern uint32_t ht_between_read(const ht_reading *r, uint32_t at);

/*
 * Reads a number with its unit, one of two characters, or a number whose unit
 * stands behind the second end of a range (1-9月, 18-20日).  Returns the index
 * behind what was read, `at` for none; *shared tells the second case.
 */
extern uint32_t
ht_counted_read(const ht_reading *r, uint32_t at, uint32_t unit, uint32_t other, ht_count *c, bool *shared);

/* Reads the first of several numbers whose unit stands behind the last: 18 of 18、19日; `at` for none. */
extern uint32_t ht_listed_read(const ht_reading *r, uint32_t at, uint32_t unit, ht_count *c);

/* ---- the page and its marks: moment.c ---- */

/* Whether the page is Taiwanese; found out once an article. */
extern bool ht_reading_is_taiwanese(const ht_reading *r);

/* Whether an opening, or a closing, quotation mark. */
extern bool ht_is_opening(uint32_t c);
extern bool ht_is_closing(uint32_t c);

/* ---- the year: year.c ---- */

/* Reads a year, a decade, a century or a plan, in numbers or words. */
extern uint32_t ht_year_read(const ht_reading *r, uint32_t at, ht_moment *m);

/* Reads a word that names a year (去年, 同年), when it is one. */
extern bool ht_year_word(const ht_time_word *word, ht_moment *m);

/* Reads 初, 末, 以来 … of a plan, a decade, a century: its edge. */
extern uint32_t ht_long_edge_read(const ht_reading *r, uint32_t at, ht_moment *m);

/* ---- in the year, in the month: moment.c ---- */

/* Reads a month, quarter, half, feast, season or the edge of the year, with what follows in the month. */
extern uint32_t ht_in_year_read(const ht_reading *r, uint32_t at, ht_moment *m);

/* Reads a day, ten days, or the edge of a month. */
extern uint32_t ht_in_month_read(const ht_reading *r, uint32_t at, ht_moment *m);

/* Reads a whole moment: year, in the year, in the month. */
extern uint32_t ht_moment_read(const ht_reading *r, uint32_t at, ht_moment *m);

/* ---- in figures alone: notation.c ---- */

/* Reads 2016-04-18, 2016/4/18, 2016.4.18, 23.10.2014, 109/04/18 on a Taiwanese page, 2016-04. */
extern uint32_t ht_notation_read(const ht_reading *r, uint32_t at, ht_moment *m);

/* ---- lengths of time that end or begin with publication: length.c ---- */

/* Reads 近三年来, 过去五年, 未来三年 from the word before the number on; fills the date, its span aside. */
extern uint32_t ht_length_read(const ht_reading *r, uint32_t at, const ht_time_word *word, ht_date *date);

/* Reads 三年来, 30年以来 from the number on. */
extern uint32_t ht_length_since_read(const ht_reading *r, uint32_t at, ht_date *date);

/* ---- the whole: soundness.c ---- */

/* A stretch of characters that may be a date. */
typedef struct ht_candidate
{
	uint32_t start;
	uint32_t stop;
	ht_date date;
} ht_candidate;

/* Whether what has been read stands the tests of its kind. */
extern bool ht_is_sound(const ht_reading *r, const ht_candidate *c);

/* Whether the number at the date's beginning is the end of something longer: 1.5月, 3年6月. */
extern bool ht_is_torn(const ht_reading *r, const ht_candidate *c);

#endif /* HT_MOMENT_H */
