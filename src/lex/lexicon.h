/*
 * lexicon.h
 *		The built-in words and what each may mean.
 *
 * Two static double-array tries, generated from data/: one read forward from a
 * place in the text, one read backward from it.  A word may have several
 * meanings; which one holds is for the reader to settle.  The longest word at
 * a place hides the shorter ones: that is how 家庭 keeps 家 from being a
 * measure word, and 签约 keeps 约 from bounding a number.
 */
#ifndef HT_LEXICON_H
#define HT_LEXICON_H

#include <stdbool.h>
#include <stdint.h>

/* The order is that of KINDS in tools/gen_lexicon.py. */
typedef enum ht_word_kind
{
	HT_W_OTHER,      /* hides shorter words and means nothing here */
	HT_W_NOT_NUMBER, /* contains numerals and states no number */
	HT_W_UNIT,       /* payload: index into ht_units */
	HT_W_CURRENCY,   /* payload: index into ht_currencies */
	HT_W_QUALIFIER,  /* payload: qualifier * 256 + HT_Q_ flags */
	HT_W_MONEY,      /* a bare magnitude behind it is money */
	HT_W_NOUN,       /* something that is counted */
	HT_W_LINK,       /* stands between a noun and its number */
	HT_W_ATTRIBUTE,  /* a bare magnitude before it tells its size in money */
	HT_W_LOCALE      /* payload: 0 Taiwan, 1 the mainland, Hong Kong or Macao */
} ht_word_kind;

/* Flags of a qualifier; see data/qualifiers.tsv. */
#define HT_Q_IMPLIED 1
#define HT_Q_MONEY 2
#define HT_Q_LENGTH 4
#define HT_Q_TAIL 8

/* Flags of a unit; see data/units.tsv. */
#define HT_U_DIGITS 1
#define HT_U_CALENDAR 2
#define HT_U_PART 4

typedef enum ht_dimension
{
	HT_D_COUNT,
	HT_D_AREA,
	HT_D_LENGTH,
	HT_D_MASS,
	HT_D_VOLUME,
	HT_D_DURATION,
	HT_D_VOLTAGE,
	HT_D_POWER,
	HT_D_ENERGY,
	HT_D_TEMPERATURE,
	HT_D_MULTIPLE
} ht_dimension;

typedef struct ht_unit
{
	const char *name;   /* UTF-8, simplified */
	const char *base;   /* the unit of base values, NULL for none */
	uint64_t numerator; /* 1 unit = numerator / denominator base units; 0: no fixed ratio */
	uint64_t denominator;
	uint8_t dimension; /* ht_dimension */
	uint8_t flags;     /* HT_U_ */
} ht_unit;

typedef struct ht_currency
{
	const char *code; /* ISO 4217, NULL where the word names no one currency */
	int32_t scale;    /* power of ten of the unit against the currency's own */
} ht_currency;

extern const ht_unit ht_units[];
extern const ht_currency ht_currencies[];

/* Names of the dimensions, by ht_dimension. */
extern const char *const ht_dimension_names[];

/* One meaning of a word. */
typedef struct ht_entry
{
	uint8_t kind; /* ht_word_kind */
	uint8_t take; /* characters that the meaning covers; bit 6: the word's last entry */
	uint16_t payload;
} ht_entry;

/* How many characters of the text a meaning covers. */
static inline uint32_t
ht_entry_take(const ht_entry *entry)
{
	return entry->take & 63u;
}

typedef struct ht_word
{
	uint32_t length; /* in characters; 0 where no word stands */
	const ht_entry *entries;
} ht_word;

/*
 * The longest word that begins at ch[at] and ends at or before ch[end].
 */
extern ht_word ht_lexicon_at(const uint32_t *ch, uint32_t at, uint32_t end);

/* The longest word that ends before ch[at] and begins at or after ch[begin]. */
extern ht_word ht_lexicon_before(const uint32_t *ch, uint32_t at, uint32_t begin);

/* The longest word at ch[at] that has a meaning of this kind, hidden or not. */
extern ht_word ht_lexicon_at_of(const uint32_t *ch, uint32_t at, uint32_t end, ht_word_kind kind);

/* The longest word before ch[at] that has a meaning of this kind, hidden or not. */
extern ht_word ht_lexicon_before_of(const uint32_t *ch, uint32_t at, uint32_t begin, ht_word_kind kind);

/* The meaning of this kind, NULL where the word has none. */
extern const ht_entry *ht_word_as(ht_word word, ht_word_kind kind);

/*
 * What a word of the calendar says; its value in parentheses.  The order is
 * that of TIME_ROLES in tools/gen_lexicon.py, the words are in data/dates.tsv.
 */
typedef enum ht_time_role
{
	HT_T_HIDE, /* no word of the calendar */
	HT_T_KEEP, /* hides what hides */
	HT_T_YEAR, /* (years from publication, + HT_T_ZERO) */
	HT_T_TEXT_YEAR,
	HT_T_MONTH, /* (months, + HT_T_ZERO) */
	HT_T_TEXT_MONTH,
	HT_T_DAY, /* (days, + HT_T_ZERO) */
	HT_T_TEXT_DAY,
	HT_T_WEEK,          /* (weeks, + HT_T_ZERO) */
	HT_T_CENTURY,       /* (centuries, + HT_T_ZERO) */
	HT_T_QUARTER_SHIFT, /* (quarters, + HT_T_ZERO) */
	HT_T_HALF,          /* (1 or 2) */
	HT_T_QUARTER,       /* (1 .. 4) */
	HT_T_TEN_DAYS,      /* (1 .. 3) */
	HT_T_HALF_MONTH,    /* (1 or 2) */
	HT_T_EDGE,          /* (1 beginning, 2 middle, 3 end) */
	HT_T_MONTH_EDGE,    /* the same */
	HT_T_SEASON,        /* (1 spring .. 4 winter) */
	HT_T_ERA,           /* (years that it began after 1800, less one; 0: the common era) */
	HT_T_SPAN,          /* (which) */
	HT_T_PLAN,          /* (number of the five-year plan) */
	HT_T_CIVIL,         /* (month * 32 + day) */
	HT_T_CIVIL_MONTH,   /* (month) */
	HT_T_LUNAR,         /* (month * 32 + day) */
	HT_T_LUNAR_MONTH,   /* (month) */
	HT_T_LUNAR_MARK,    /* what follows is lunar */
	HT_T_TERM,          /* (solar term) */
	HT_T_WEEKDAY_FEAST, /* (month * 64 + week * 8 + day of the week) */
	HT_T_NOW,           /* the day of publication */
	HT_T_RECENT,        /* some years up to it */
	HT_T_VAGUE,         /* no days that could be told */
	HT_T_LAST,          /* before a length of time (0 up to now, 1 from now, 2 from the year's beginning) */
	HT_T_PART_EDGE,     /* behind a unit (1 beginning, 2 middle, 3 end) */
	HT_T_TAIL,          /* from there through publication (1: only behind a length and this year) */
	HT_T_FUTURE,        /* speaks of days to come */
	HT_T_STRETCH,       /* a stretch of time, behind a plan */
	HT_T_HOLIDAY,       /* shows a feast to be one, behind it */
	HT_T_REIGN          /* before a number of years, whose days are not told */
} ht_time_role;

/* What stands for 0 in the value of a role that counts both ways. */
#define HT_T_ZERO 8

/* Flags of a word of the calendar; see data/dates.tsv. */
#define HT_T_NAMED 1
#define HT_T_QUOTED 2
#define HT_T_LONG 2

typedef struct ht_time_word
{
	uint32_t length; /* in characters; 0 where none stands */
	ht_time_role role;
	uint8_t flags;
	int32_t value;
} ht_time_word;

extern const uint32_t ht_time_starts[];
extern const uint32_t ht_time_pairs[];
extern const uint32_t ht_time_future[];

/* Bits of ht_time_pairs. */
#define HT_TIME_PAIRS (1u << 15)

/* Where a pair of characters stands in ht_time_pairs. */
static inline uint32_t
ht_time_pair(uint32_t first, uint32_t second)
{
	return (first + second * 8) & (HT_TIME_PAIRS - 1);
}

/*
 * Whether a word of the calendar that begins a date may begin with these two
 * characters.  Nearly all places of a text are passed over here.
 */
static inline bool
ht_may_begin_time(uint32_t first, uint32_t second)
{
	uint32_t place = ht_time_pair(first, second);

	/* The pairs first: many words begin with a character of the calendar, few go on as one of its words. */
	return (ht_time_pairs[place >> 5] >> (place & 31) & 1) != 0 &&
		   (ht_time_starts[(first & 0xffff) >> 5] >> (first & 31) & 1) != 0;
}

/* Whether a word that speaks of days to come (HT_T_FUTURE) may begin with this character. */
static inline bool
ht_may_begin_future(uint32_t first)
{
	return (ht_time_future[(first & 0xffff) >> 5] >> (first & 31) & 1) != 0;
}

/*
 * The longest word of the calendar that begins at ch[at] and ends at or before
 * ch[end]; length 0 where there is none, or where what stands there hides it.
 */
extern ht_time_word ht_lexicon_time_at(const uint32_t *ch, uint32_t at, uint32_t end);

/* What a character beside a word of the calendar tells; the order is that of TIME_MARKS in tools/gen_lexicon.py. */
typedef enum ht_time_mark
{
	HT_MARK_AFTER, /* before a word's first character: none of the calendar begins there (目|前年) */
	HT_MARK_LASTS_BEFORE, /* before the number of a unit: it is a length (满15日) */
	HT_MARK_LASTS_BEHIND, /* behind the unit: the same */
	HT_MARK_NAME_BEFORE,  /* a surname before any date (word: 二) that as often is none: 于中秋 */
	HT_MARK_NAME_BEHIND,  /* behind the unit: a name (十月路) */
	HT_MARK_HOUR_BEHIND   /* behind the unit: it is a day (5号上午) */
} ht_time_mark;

/* Whether `beside` is such a character for the word that begins with, or the unit that is, `word`. */
extern bool ht_is_time_mark(ht_time_mark mark, uint32_t word, uint32_t beside);

/* Whether what stands at ch[at] hides a word of the calendar (日报, 月龄). */
extern bool ht_lexicon_time_hides(const uint32_t *ch, uint32_t at, uint32_t end);

#endif /* HT_LEXICON_H */
