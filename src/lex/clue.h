/*
 * clue.h
 *		Words that tell what a number measures: indicators, stages, what a
 *		statement speaks of.
 *
 * Generated from data/clues.tsv and data/indicators.tsv by tools/gen_clues.py.
 * Of the words that begin at a place the longest counts.
 */
#ifndef HT_CLUE_H
#define HT_CLUE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Kinds of clues; the order is that of KINDS in tools/gen_clues.py, what each means stands in data/clues.tsv. */
typedef enum ht_clue_kind
{
	HT_CL_HIDE,
	HT_CL_AMOUNT,     /* value: index into ht_indicators */
	HT_CL_PERCENTAGE, /* the same */
	HT_CL_COUNT,      /* the same */
	HT_CL_AREA,       /* the same */
	HT_CL_DEED,       /* the same */
	HT_CL_STAGE,      /* value: ht_stage */
	HT_CL_WHOLE,      /* value: level (lex/gazetteer.h) */
	HT_CL_THIS,       /* value: level */
	HT_CL_MARK,       /* value: ht_mark */
	HT_CL_PROJECT     /* value: ht_project_word */
} ht_clue_kind;

/* Flags of a clue; see data/clues.tsv. */
#define HT_CF_WEAK 1
#define HT_CF_BEHIND 2
#define HT_CF_BEFORE 4
#define HT_CF_TOTAL 8

/* How far a project has come; the order is that of STAGES in tools/gen_clues.py, the furthest last. */
typedef enum ht_stage
{
	HT_S_NONE,
	HT_S_PLANNED,
	HT_S_ATTRACTED,
	HT_S_SIGNED,
	HT_S_REGISTERED,
	HT_S_STARTED,
	HT_S_OPERATING
} ht_stage;

/* Names of the stages, by ht_stage; NULL for none. */
extern const char *const ht_stage_names[];

/* Small words; the order is that of MARKS in tools/gen_clues.py. */
typedef enum ht_mark
{
	HT_M_OF_THESE,   /* 其中 */
	HT_M_EACH,       /* 分别 */
	HT_M_FROM,       /* 由, before a number that another follows */
	HT_M_TO,         /* 增长到 */
	HT_M_UNTIL,      /* 截至 */
	HT_M_SINCE,      /* 以来, behind an event */
	HT_M_THAT_YEAR,  /* 当年 */
	HT_M_BY,         /* what brings it about: 由, 依托 */
	HT_M_WHITHER,    /* before a place that is only gone to, or come from: 到 赴 来自 */
	HT_M_AT,         /* 在 */
	HT_M_RANK,       /* before a whole that is only a yardstick: 位居全省 */
	HT_M_FUTURE,     /* what has not come yet: 预计 计划 */
	HT_M_SAVED,      /* what is saved: 用时 成本 */
	HT_M_CHANGE,     /* 增加, next before a number: it is the change */
	HT_M_AWAY,       /* 在外: people who are at work elsewhere */
	HT_M_THAN,       /* what it is compared with: 比 较 */
	HT_M_YARDSTICK,  /* next behind a place that is only measured by: 最大 率先 接壤 */
	HT_M_EVENT,      /* 仪式: what has a date in its name */
	HT_M_HERE,       /* behind a place with 在: what is there is counted: 在绍兴有 */
	HT_M_STANDS,     /* before the place where something is: 位于 */
	HT_M_NOT,        /* 未, 没有 */
	HT_M_LIMIT,      /* a rule: 对, 凡, 的给予 */
	HT_M_ALL,        /* what is told of all that was counted: 全部, 均 */
	HT_M_WHOLE_YEAR, /* 全年 */
	HT_M_ANOTHER,    /* what begins to speak of another project: 还有 此外 */
	HT_M_NAMED       /* before the name of a list or a prize, which may begin with a year: 列为2014年… */
} ht_mark;

/* Words of projects; the order is that of PROJECT_WORDS in tools/gen_clues.py. */
typedef enum ht_project_word
{
	HT_PW_PROJECT, /* 项目 */
	HT_PW_WORKS,   /* what is built and bears a name: 产业园 基地 电站 */
	HT_PW_THIS,    /* 该项目 */
	HT_PW_PHASE    /* 一期 */
} ht_project_word;

typedef struct ht_indicator
{
	const char *name;
	const char *dimension;
	const char *label;       /* Chinese */
	const char *description; /* Chinese */
} ht_indicator;

extern const ht_indicator ht_indicators[];
extern const uint32_t ht_indicator_count;

/* Indexes into ht_indicators that rules speak of. */
#include "lex/indicator_numbers.inc"

/* One meaning of a word. */
typedef struct ht_clue_entry
{
	uint8_t kind;  /* ht_clue_kind */
	uint8_t value; /* see the kinds */
	uint8_t flags; /* HT_CF_ bits */
	bool last;     /* the word has no other meaning behind this one */
} ht_clue_entry;

typedef struct ht_clue
{
	uint32_t length; /* in characters; 0 where no word stands */
	const ht_clue_entry *entries;
} ht_clue;

/* The longest clue that begins at ch[0] and has at most `left` characters. */
extern ht_clue ht_clue_at(const uint32_t *ch, uint32_t left);

/*
 * The first place of at .. limit where a clue may begin or no Chinese character
 * stands; the last place where there is none.
 */
extern uint32_t ht_clue_next(const uint32_t *ch, uint32_t at, uint32_t limit);

/* The meaning of this kind, NULL where the word has none. */
static inline const ht_clue_entry *
ht_clue_as(const ht_clue_entry *entries, ht_clue_kind kind)
{
	for (const ht_clue_entry *entry = entries;; entry++)
	{
		if (entry->kind == kind)
			return entry;
		if (entry->last)
			return NULL;
	}
}

#endif /* HT_CLUE_H */
