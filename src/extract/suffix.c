/*
 * suffix.c
 *		What stands behind a numeral: the unit, the currency, the percent sign,
 *		and the words that bound the number from behind.
 */
#include "extract/draft.h"
#include "lex/ratio.h"
#include "lex/section.h"

#define C_MEASURE 0x4E2A /* 个 */
#define C_HALF 0x534A    /* 半 */
#define C_HUNDRED 0x767E /* 百 */
#define C_PART 0x5206    /* 分 */
#define C_DOT 0x70B9     /* 点 */
#define C_BLOCK 0x5757   /* 块 */
#define C_YUAN 0x5143    /* 元 */
#define C_WHOLE 0x6574   /* 整 */
#define C_MONEY 0x94B1   /* 钱 */
#define C_POWER 0x7535   /* 电 */

/* Ungrouped figures from this length on are codes rather than counts. */
#define CODE_FIGURES 8

/* The unit that a word of two characters names; the word is in the lexicon. */
const ht_unit *
ht_unit_named(const uint32_t word[2])
{
	return &ht_units[ht_word_as(ht_lexicon_at(word, 0, 2), HT_W_UNIT)->payload];
}

static const uint32_t month_word[] = {C_MEASURE, 0x6708}; /* 个月 */
static const uint32_t degree_word[] = {0x5EA6, C_POWER};  /* 度电 */

/* Whether ch[at ..) is 百分点 (or 个百分点 with `at` behind the 个). */
static bool
is_point_word(const ht_chars *t, uint32_t at)
{
	return ht_char(t, at) == C_HUNDRED && ht_char(t, at + 1) == C_PART && ht_char(t, at + 2) == C_DOT;
}

/* Whether ch[at ..) is 基点, a hundredth of a point. */
static bool
is_basis_point(const ht_chars *t, uint32_t at)
{
	return ht_char(t, at) == 0x57FA && ht_char(t, at + 1) == C_DOT && ht_char(t, at + 2) != 0x7AD9;
}

/*
 * The meaning of this kind at `at`, with the longest word settled first.  A
 * symbol of Latin letters counts only whole: the m of 5mm is no metre.
 */
const ht_entry *
ht_meaning(const ht_chars *t, uint32_t at, ht_word_kind kind)
{
	ht_word word = ht_lexicon_at(t->ch, at, t->end);
	const ht_entry *entry = ht_word_as(word, kind);

	if (entry != NULL && ht_is_letter(t, at + ht_entry_take(entry) - 1) &&
		ht_is_letter(t, at + ht_entry_take(entry)))
		return NULL;
	return entry;
}

/* Whether something that is measured begins at `at`: then 多, 余 and 来 before it are marks. */
static bool
is_measured(const ht_chars *t, uint32_t at)
{
	uint32_t c = ht_char(t, at);

	if (c == '%' || c == 0x2030 || c == 0x6210) /* ‰ 成 */
		return true;
	return ht_meaning(t, at, HT_W_UNIT) != NULL || ht_meaning(t, at, HT_W_CURRENCY) != NULL ||
		   is_point_word(t, at);
}

/* Takes 余, 多 or 来 behind the digits where a unit follows it. */
static void
take_mark(const ht_chars *t, ht_draft *d)
{
	const ht_entry *entry;
	ht_qualifier qualifier;

	if (d->numeral.form != HT_N_EXACT && d->numeral.form != HT_N_ORDER && d->numeral.form != HT_N_PLUS)
		return;
	entry = ht_word_as(ht_lexicon_at(t->ch, d->stop, t->end), HT_W_QUALIFIER);
	if (entry == NULL || (entry->payload & HT_Q_TAIL) == 0)
		return;
	qualifier = (ht_qualifier) (entry->payload >> 8);
	/* 资金3亿多: nothing needs to follow a magnitude */
	if (!is_measured(t, d->stop + 1) &&
		!(qualifier == HT_PLUS && d->numeral.group &&
		  (d->stop + 1 >= t->end || t->cls[d->stop + 1] != HT_C_HAN || ht_char(t, d->stop + 1) == 0x7684)))
		return;
	if (qualifier == HT_ABOUT)
	{
		/* 来 counts tens and more: 十来个, 百来人 */
		if (d->numeral.value.exponent < 1 || d->numeral.figures > 4)
			return;
		d->about = true;
	}
	else
		d->plus = true;
	d->stop++;
	d->mark_stop = d->stop;
}

/* Takes 多 or 余 behind the unit: 3年多, 一倍多. */
static void
take_mark_behind_unit(const ht_chars *t, ht_draft *d)
{
	const ht_entry *entry = ht_word_as(ht_lexicon_at(t->ch, d->stop, t->end), HT_W_QUALIFIER);
	uint32_t c = ht_char(t, d->stop);

	if (entry == NULL || (entry->payload & HT_Q_TAIL) == 0 || entry->payload >> 8 != HT_PLUS)
		return;
	/* 3个多 is a mark, 1米多高 too; 5人多次 is not */
	if (c == 0x591A && ht_char(t, d->stop + 1) == 0x6B21) /* 多次 */
		return;
	if (d->unit->dimension == HT_D_COUNT)
		return;
	d->plus = true;
	d->stop++;
}

/* Whether 半 at `at` adds half a unit: it is no part of 半导体 and the like. */
static bool
is_half(const ht_chars *t, uint32_t at)
{
	return ht_char(t, at) == C_HALF && ht_lexicon_at_of(t->ch, at, t->end, HT_W_NOT_NUMBER).length == 0;
}

/* Whether the unit's flags and the numeral's form go together. */
static bool
allows(const ht_unit *unit, const ht_draft *d)
{
	const ht_numeral *n = &d->numeral;

	if ((unit->flags & HT_U_DIGITS) == 0)
		return true;
	return n->arabic || n->group || d->plus || d->about || n->form == HT_N_PLUS ||
		   (n->magnitude && !n->lone && n->form != HT_N_ORDER);
}

/* Reads percentage points, with 个 and marks before them. */
static bool
read_points(const ht_chars *t, ht_draft *d)
{
	uint32_t at = d->stop;
	bool plus = false;

	if (ht_char(t, at) == C_MEASURE)
		at++;
	if (ht_char(t, at) == 0x591A || ht_char(t, at) == 0x4F59) /* 多 余 */
	{
		plus = true;
		at++;
	}
	if (ht_char(t, at) == C_MEASURE)
		at++;
	if (!is_point_word(t, at) && !is_basis_point(t, at))
		return false;
	d->plus |= plus;
	d->points = true;
	d->kind = HT_M_PERCENTAGE;
	d->stop = at + (is_point_word(t, at) ? 3 : 2);
	/* Points keep the bounds of their own number; the scale is applied at the end. */
	ht_decimal_scale(&d->numeral.value, is_point_word(t, at) ? -2 : -4, &d->numeral.value);
	if (d->numeral.form == HT_N_RANGE || d->numeral.form == HT_N_SEVERAL)
		ht_decimal_scale(&d->numeral.high, is_point_word(t, at) ? -2 : -4, &d->numeral.high);
	return true;
}

/* Reads a ratio: 87%, 八成, 三分之一; marks before and behind (80多%, 三成多). */
static ht_status
read_ratio(const ht_chars *t, ht_draft *d)
{
	ht_numeral ratio = d->numeral;
	ht_status status;

	ratio.stop = d->stop;
	status = ht_ratio_read(t, &ratio);
	if (status != HT_OK)
		return status;
	d->numeral = ratio;
	d->stop = ratio.stop;
	d->numeral_stop = ratio.stop;
	d->kind = HT_M_PERCENTAGE;
	if ((ht_char(t, d->stop) == 0x591A || ht_char(t, d->stop) == 0x4F59) &&
		ht_word_as(ht_lexicon_at(t->ch, d->stop, t->end), HT_W_QUALIFIER) != NULL && !d->plus &&
		ratio.form == HT_N_EXACT)
	{
		d->plus = true;
		d->stop++;
	}
	return HT_OK;
}

/* Whether 块 is money here and no measure word for land or boards: 钱 follows, or a sum or nothing counted. */
static bool
is_money_block(const ht_chars *t, const ht_draft *d, uint32_t behind)
{
	if (ht_char(t, behind) == C_MONEY)
		return true;
	/* 是一块“试验田”: one piece, whatever follows */
	if (d->numeral.lone && ht_char(t, d->numeral.start) == 0x4E00 &&
		(behind >= t->end || !HT_IS_NUMERAL_CLASS(t->cls[behind])))
		return false;
	if (behind < t->end &&
		(t->cls[behind] == HT_C_DIGIT || t->ch[behind] == 0x5230 || t->ch[behind] == 0x81F3))
		return true; /* 2块5, 600块到800块 */
	if (ht_word_as(ht_lexicon_at(t->ch, behind, t->end), HT_W_QUALIFIER) != NULL)
		return true; /* 500块左右 */
	/* 五百块一张 has a price in it, 3块地 counts */
	return d->numeral.group || behind >= t->end || t->cls[behind] != HT_C_HAN;
}

/* Whether a Chinese character at `at` goes on a word that 元 would be a part of. */
static bool
is_joined(const ht_chars *t, uint32_t at)
{
	static const uint16_t apart[] = {
		0x94B1 /* 钱 */, C_WHOLE,         0x7684 /* 的 */, 0x4EE5 /* 以 */, 0x5DE6 /* 左 */, 0x6BCF /* 每 */,
		0x5C31 /* 就 */, 0x81F3 /* 至 */, 0x5230 /* 到 */, 0x8D77 /* 起 */, 0x591A /* 多 */, 0x4F59 /* 余 */,
		0x548C /* 和 */, 0x53CA /* 及 */, 0x4E0E /* 与 */, 0x6216 /* 或 */, 0x4EBA /* 人 */, 0x6DA8 /* 涨 */,
		0x964D /* 降 */, 0x4E0A /* 上 */, 0x4E0B /* 下 */, 0x4E0D /* 不 */, 0x90FD /* 都 */, 0x7B49 /* 等 */,
	};

	if (at >= t->end || t->cls[at] != HT_C_HAN)
		return false;
	for (size_t i = 0; i < sizeof(apart) / sizeof(apart[0]); i++)
		if (apart[i] == t->ch[at])
			return false;
	return true;
}

/* Reads a currency behind the numeral. */
static ht_status
read_currency(const ht_chars *t, ht_draft *d, const ht_entry *entry)
{
	const ht_currency *currency = &ht_currencies[entry->payload];
	uint32_t behind = d->stop + ht_entry_take(entry);
	ht_status status = HT_OK;

	if (ht_char(t, d->stop) == C_BLOCK && !is_money_block(t, d, behind))
		return HT_NO_MATCH;
	/* 三元 before a word is no money: 三元锂电池, 二元结构 */
	if (ht_char(t, d->stop) == C_YUAN && behind == d->stop + 1 && d->numeral.lone && is_joined(t, behind))
		return HT_NO_MATCH;
	/* 角 and 分 alone: 5角, 8分钱, but not 三角 or 98分 */
	if (currency->scale < 0)
	{
		bool cheque = !d->numeral.arabic && ht_is_financial(t->ch[d->numeral.stop - 1]);
		bool ends = behind >= t->end || t->cls[behind] != HT_C_HAN;

		if (ht_char(t, behind - 1) != C_MONEY && !cheque &&
			!(d->numeral.arabic ? ht_char(t, d->stop) != C_PART
								: ht_char(t, d->stop) == 0x6BDB && ends)) /* 毛 */
			return HT_NO_MATCH;
	}
	if (currency->scale != 0)
		status = ht_decimal_scale(&d->numeral.value, currency->scale, &d->numeral.value);
	if (status == HT_OK && currency->scale != 0 &&
		(d->numeral.form == HT_N_RANGE || d->numeral.form == HT_N_SEVERAL))
		status = ht_decimal_scale(&d->numeral.high, currency->scale, &d->numeral.high);
	if (status != HT_OK)
		return status;
	d->kind = HT_M_AMOUNT;
	d->currency = currency;
	d->no_currency = currency->code == NULL;
	d->stop = behind;
	if (currency->scale == -1 ||
		(currency->scale == 0 && (ht_char(t, d->stop - 1) == C_YUAN || ht_char(t, d->stop - 1) == C_BLOCK ||
								  ht_char(t, d->stop - 1) == 0x5706))) /* 圆 */
		status = ht_sum_coins(t, d);
	if (status == HT_OK && ht_char(t, d->stop) == C_WHOLE &&
		(d->stop + 1 >= t->end || t->cls[d->stop + 1] != HT_C_HAN))
		d->stop++; /* 元整, but not 元整修 */
	if (status == HT_OK && (ht_char(t, d->stop) == 0x591A || ht_char(t, d->stop) == 0x4F59) &&
		ht_is_summable(d) && ht_word_as(ht_lexicon_at(t->ch, d->stop, t->end), HT_W_QUALIFIER) != NULL &&
		(d->stop + 1 >= t->end || t->cls[d->stop + 1] != HT_C_HAN || ht_char(t, d->stop + 1) == 0x7684 ||
		 ht_char(t, d->stop + 1) == C_MONEY)) /* 5元多的, but not 1200元多缴 */
	{
		d->plus = true;
		d->stop++;
	}
	return status;
}

/* Adds the half of 三年半 or 两个半小时 to the value. */
static ht_status
add_half(const ht_chars *t, ht_draft *d)
{
	ht_decimal half = ht_decimal_from_small(5, -1);

	d->half = true;
	return ht_decimal_add(t->arena, &d->numeral.value, &half, &d->numeral.value);
}

/* How far before the number 电 tells that 度 counts kilowatt-hours, in characters. */
#define ELECTRIC_REACH 10

/* Whether 度 behind this number counts kilowatt-hours: too many for degrees, or 电 stands before. */
static bool
is_electric(const ht_chars *t, const ht_draft *d)
{
	ht_decimal hot = ht_decimal_from_small(2, 3);

	if (d->numeral.group || ht_decimal_compare(&d->numeral.value, &hot) >= 0)
		return true;
	for (uint32_t back = 1; back <= ELECTRIC_REACH && back <= d->start; back++)
		if (t->ch[d->start - back] == C_POWER)
			return true;
	return false;
}

/* Reads a unit of measurement or a measure word. */
static ht_status
read_unit(const ht_chars *t, ht_draft *d)
{
	uint32_t at = d->stop;
	bool measured = ht_char(t, at) == C_MEASURE;
	bool half = false;
	bool plus = false;
	const ht_entry *entry;
	const ht_unit *unit = NULL;

	/* 两个半小时, 三个多月, 58个工作日, 3个月 */
	if (measured)
	{
		uint32_t behind = at + 1;

		if (is_half(t, behind) && d->numeral.form == HT_N_EXACT)
		{
			half = true;
			behind++;
		}
		else if (ht_char(t, behind) == 0x591A || ht_char(t, behind) == 0x4F59)
		{
			plus = true;
			behind++;
		}
		entry = ht_meaning(t, behind, HT_W_UNIT);
		if (entry != NULL && ht_units[entry->payload].dimension == HT_D_DURATION &&
			(ht_units[entry->payload].flags & HT_U_DIGITS) == 0 && ht_char(t, behind) != C_MEASURE &&
			ht_char(t, behind) != 0x5468 && ht_char(t, behind) != 0x5929 && ht_char(t, behind) != 0x5E74)
		{
			unit = &ht_units[entry->payload];
			/* 月 behind 个 is a length, and keeps the 个 */
			if (ht_char(t, behind) == 0x6708)
				unit = ht_unit_named(month_word);
			d->unit = unit;
			d->kind = HT_M_QUANTITY;
			d->stop = behind + ht_entry_take(entry);
			d->plus |= plus;
			return half ? add_half(t, d) : HT_OK;
		}
	}
	entry = ht_meaning(t, at, HT_W_UNIT);
	if (entry == NULL)
		return HT_NO_MATCH;
	unit = &ht_units[entry->payload];
	if (!allows(unit, d))
		return HT_NO_MATCH;
	/* A long row of figures before a measure word is a code: large counts are written with 万. */
	if (unit->dimension == HT_D_COUNT && d->numeral.figures >= CODE_FIGURES)
		return HT_NO_MATCH;
	/* 24亿度, 用电3万度: power rather than heat */
	if (ht_char(t, at) == 0x5EA6 && unit->dimension == HT_D_TEMPERATURE && is_electric(t, d))
		unit = ht_unit_named(degree_word);
	d->unit = unit;
	d->kind = HT_M_QUANTITY;
	d->stop = at + ht_entry_take(entry);
	return HT_OK;
}

/* What may follow a unit: half of one more, 多, smaller parts. */
static ht_status
read_behind_unit(const ht_chars *t, ht_draft *d)
{
	if (d->numeral.form == HT_N_EXACT && !d->half && !d->plus && d->unit->dimension != HT_D_COUNT &&
		is_half(t, d->stop))
	{
		/* 三年半, but 5年半山 is kept out by its own word */
		d->stop++;
		return add_half(t, d);
	}
	if (!d->plus && !d->half)
	{
		ht_status status = ht_sum_parts(t, d);

		if (status != HT_OK)
			return status;
		if (d->numeral.form == HT_N_EXACT || d->numeral.form == HT_N_ORDER)
			take_mark_behind_unit(t, d);
	}
	return HT_OK;
}

ht_status
ht_suffix_read(const ht_chars *t, ht_draft *d)
{
	const ht_entry *entry;
	ht_status status;

	take_mark(t, d);
	/* 500 km, 300 USD: one blank before a symbol of letters */
	if (d->numeral.arabic && d->stop < t->end && t->cls[d->stop] == HT_C_SPACE &&
		ht_is_letter(t, d->stop + 1) &&
		(ht_meaning(t, d->stop + 1, HT_W_UNIT) != NULL || ht_meaning(t, d->stop + 1, HT_W_CURRENCY) != NULL))
		d->stop++;
	status = read_ratio(t, d);
	if (status != HT_NO_MATCH)
		return status;
	if (read_points(t, d))
		return HT_OK;
	entry = ht_meaning(t, d->stop, HT_W_CURRENCY);
	if (entry != NULL)
	{
		status = read_currency(t, d, entry);
		if (status != HT_NO_MATCH)
			return status;
	}
	status = read_unit(t, d);
	if (status == HT_OK)
		return read_behind_unit(t, d);
	if (status != HT_NO_MATCH)
		return status;
	/* 169.3个亿 is money by its 个 */
	if (d->numeral.measured)
	{
		d->kind = HT_M_AMOUNT;
		d->currency = NULL;
	}
	return HT_OK;
}

void
ht_suffix_qualifier(const ht_chars *t, ht_draft *d)
{
	ht_word word = ht_lexicon_at(t->ch, d->stop, t->end);
	const ht_entry *entry = ht_word_as(word, HT_W_QUALIFIER);
	ht_qualifier qualifier;

	if (entry == NULL || (entry->payload & HT_Q_TAIL) != 0)
		return;
	qualifier = (ht_qualifier) (entry->payload >> 8);
	if ((entry->payload & HT_Q_LENGTH) != 0 &&
		!(d->kind == HT_M_QUANTITY && d->unit->dimension == HT_D_DURATION))
		return;
	if (qualifier == HT_ORDER)
	{
		/* 级 is a rank behind small numbers: only a magnitude or a unit of measurement has an order */
		if (!(d->numeral.group || d->numeral.form == HT_N_ORDER) ||
			(d->kind == HT_M_QUANTITY && d->unit->dimension == HT_D_COUNT) || d->kind == HT_M_PERCENTAGE)
			return;
	}
	d->after = qualifier;
	d->stop += ht_entry_take(entry);
}
