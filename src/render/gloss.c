/*
 * gloss.c
 *		Mentions in other words.
 */
#include "render/gloss.h"

#include "lex/gazetteer.h"

/* A number with more figures before its point, or more zeros behind it, is shown as a power of ten. */
#define MOST_WHOLE 24
#define MOST_ZEROS 6

/* Figures behind the point that are shown. */
#define MOST_DECIMALS 6

/* A percentage is a hundredth. */
#define HUNDREDTHS 2

/* What stands before a number, by ht_qualifier; its bounds say the rest. */
static const char *const qualifier_words[] = {
	"", "略多于 ", "接近 ", "约 ", "超过 ", "不少于 ", "不足 ", "不超过 ", "", "", "数量级 ",
};

/* By ht_dimension. */
static const char *const dimension_labels[] = {
	"数量", "面积", "长度", "质量", "体积", "时长", "电压", "功率", "能量", "温度", "倍数",
};

/* By ht_stage. */
static const char *const stage_labels[] = {NULL, "策划", "引进", "签约", "注册", "开工", "投产"};

/* By ht_body_kind. */
static const char *const body_labels[] = {
	"企业", "商会协会", "政府机构", "党的机构", "学校", "媒体", "园区", "机构",
};

/* ---------------------------------------------------------------- numbers */

/* Figures behind the point, `zeros` and then those of `figures` from `first` on. */
static void
put_decimals(ht_buffer *out, const uint8_t *figures, uint32_t first, uint32_t count, uint32_t zeros)
{
	char text[MOST_DECIMALS];
	uint32_t length = 0;

	if (first >= count)
		return;
	while (zeros-- > 0 && length < MOST_DECIMALS)
		text[length++] = '0';
	while (first < count && length < MOST_DECIMALS)
		text[length++] = (char) ('0' + figures[first++]);
	ht_buffer_add_string(out, ".");
	ht_buffer_add(out, text, length);
	if (first < count)
		ht_buffer_add_string(out, "…");
}

/* Writes value * 10^power, thousands divided by commas. */
static void
put_number(ht_buffer *out, const ht_decimal *value, int32_t power)
{
	uint8_t scratch[HT_SMALL_DIGITS];
	const uint8_t *figures = ht_decimal_digits(value, scratch);
	uint32_t count = value->ndigits;
	int32_t whole = (int32_t) count + value->exponent + power; /* figures before the point */
	char text[MOST_WHOLE + MOST_WHOLE / 3];
	size_t length = 0;

	if (count == 0)
	{
		ht_buffer_add_string(out, "0");
		return;
	}
	if (value->negative)
		ht_buffer_add_string(out, "-");
	if (whole > MOST_WHOLE || whole < -MOST_ZEROS)
	{
		char first = (char) ('0' + figures[0]);

		ht_buffer_add(out, &first, 1);
		put_decimals(out, figures, 1, count, 0);
		ht_buffer_add_string(out, whole > 0 ? " × 10^" : " × 10^-");
		ht_buffer_add_number(out, (uint64_t) (whole > 0 ? whole - 1 : 1 - whole));
		return;
	}
	if (whole <= 0)
		text[length++] = '0';
	for (int32_t i = 0; i < whole; i++)
	{
		text[length++] = (char) ('0' + ((uint32_t) i < count ? figures[i] : 0));
		if (i + 1 < whole && (whole - i - 1) % 3 == 0)
			text[length++] = ',';
	}
	ht_buffer_add(out, text, length);
	put_decimals(out, figures, whole > 0 ? (uint32_t) whole : 0, count, whole < 0 ? (uint32_t) -whole : 0);
}

/* Writes a number of the measure: of a percentage in hundredths, with the sign for them. */
static void
put_one(ht_buffer *out, const ht_measure *m, const ht_decimal *value)
{
	put_number(out, value, m->kind == HT_M_PERCENTAGE ? HUNDREDTHS : 0);
	if (m->kind == HT_M_PERCENTAGE && !m->points)
		ht_buffer_add_string(out, "%");
}

static void
put_bounds(ht_buffer *out, const ht_measure *m)
{
	put_one(out, m, &m->bounds.low);
	ht_buffer_add_string(out, " 至 ");
	put_one(out, m, &m->bounds.high);
}

/* Writes the value, or the bounds where no single one is stated. */
static void
put_value(ht_buffer *out, const ht_measure *m)
{
	const ht_bounds *b = &m->bounds;

	if (m->has_value)
	{
		ht_buffer_add_string(out, qualifier_words[m->qualifier]);
		put_one(out, m, &m->value);
	}
	else if (b->has_low && b->has_high)
		put_bounds(out, m);
	else if (b->has_low || b->has_high)
	{
		ht_buffer_add_string(out, b->has_low ? "不少于 " : "不超过 ");
		put_one(out, m, b->has_low ? &b->low : &b->high);
	}
	else
		ht_buffer_add_string(out, "若干");
}

/* Writes what the words promise beside a value, where they do not say it themselves as 超过 does. */
static void
put_promise(ht_buffer *out, const ht_measure *m)
{
	if (!m->has_value || m->qualifier == HT_EXACT || !m->bounds.has_low || !m->bounds.has_high)
		return;
	ht_buffer_add_string(out, "（");
	put_bounds(out, m);
	ht_buffer_add_string(out, "）");
}

/* Writes what a quantity is in the base unit, where that says more than its own. */
static void
put_base(ht_buffer *out, const ht_measure *m)
{
	ht_arena arena;
	ht_decimal base;
	ht_status status;

	switch (m->unit->dimension)
	{
		case HT_D_COUNT:
		case HT_D_DURATION:
		case HT_D_TEMPERATURE:
		case HT_D_MULTIPLE: return;
		default: break;
	}
	if (!m->has_base && m->unit->numerator == 1 && m->unit->denominator == 1)
		return;
	ht_arena_init(&arena, out->host);
	status = ht_measure_base(m, &arena, &base);
	if (status == HT_NO_MEMORY)
		out->status = status;
	if (status == HT_OK)
	{
		ht_buffer_add_string(out, " = ");
		put_number(out, &base, 0);
		ht_buffer_add_string(out, " ");
		ht_buffer_add_string(out, m->unit->base);
	}
	ht_arena_free(&arena);
}

void
ht_gloss_measure(ht_buffer *out, const ht_measure *m)
{
	switch (m->kind)
	{
		case HT_M_AMOUNT:
			ht_buffer_add_string(out, "金额：");
			put_value(out, m);
			if (m->code != NULL)
				ht_buffer_add_string(out, " ");
			ht_buffer_add_string(out, m->code != NULL ? m->code : "（币种不明）");
			put_promise(out, m);
			break;
		case HT_M_PERCENTAGE:
			ht_buffer_add_string(out, "比例：");
			put_value(out, m);
			if (m->points)
				ht_buffer_add_string(out, " 个百分点");
			put_promise(out, m);
			break;
		default:
			ht_buffer_add_string(out, dimension_labels[m->unit->dimension]);
			if (m->noun != NULL)
			{
				ht_buffer_add_string(out, "（");
				ht_buffer_add(out, m->noun, m->noun_length);
				ht_buffer_add_string(out, "）");
			}
			ht_buffer_add_string(out, "：");
			put_value(out, m);
			ht_buffer_add_string(out, " ");
			ht_buffer_add_string(out, m->unit->name);
			put_promise(out, m);
			put_base(out, m);
	}
}

/* ---------------------------------------------------------------- dates */

/* Writes a day as 2021-08-12. */
static void
put_day(ht_buffer *out, ht_day day)
{
	char text[] = "0000-00-00";
	int32_t parts[3];
	char *at = text + sizeof(text) - 1;

	ht_civil_date(day, &parts[0], &parts[1], &parts[2]);
	for (int part = 2; part >= 0; part--)
	{
		for (int figures = part == 0 ? 4 : 2; figures > 0; figures--)
		{
			*--at = (char) ('0' + parts[part] % 10);
			parts[part] /= 10;
		}
		at--;
	}
	ht_buffer_add_string(out, text);
}

/* Writes the days of a period, one end of which at least is known. */
static void
put_period(ht_buffer *out, const ht_period *period)
{
	bool has_from = period->from != HT_NO_DAY;
	bool has_to = period->to != HT_NO_DAY;

	if (has_from)
		put_day(out, period->from);
	if (has_from && !has_to)
		ht_buffer_add_string(out, " 起");
	/* A reader takes the last day of a stretch for one of it. */
	if (has_to && (!has_from || period->to - 1 > period->from))
	{
		ht_buffer_add_string(out, has_from ? " 至 " : "至 ");
		put_day(out, period->to - 1);
	}
}

static bool
is_known(const ht_period *period)
{
	return period->from != HT_NO_DAY || period->to != HT_NO_DAY;
}

void
ht_gloss_date(ht_buffer *out, ht_calendar *calendar, const ht_date *date)
{
	ht_grain grain;
	ht_period period = ht_date_resolve(calendar, date, &grain);

	ht_buffer_add_string(out, "日期：");
	if (is_known(&period))
		put_period(out, &period);
	else
		ht_buffer_add_string(out, "所指日期不明");
}

/* ---------------------------------------------------------------- names */

static void
put_text(ht_buffer *out, const ht_text *text)
{
	ht_buffer_add(out, text->bytes, text->length);
}

/* Writes a division with all that it lies in, as it is on the day; returns its code. */
static uint32_t
put_division(ht_buffer *out, int32_t division, ht_day day)
{
	uint32_t chain[HT_TOWNSHIP + 1];
	uint32_t version = ht_division_on((uint32_t) division, day);
	int count = 0;

	for (int32_t at = (int32_t) version; at >= 0; at = ht_division_parent_on((uint32_t) at, day))
		chain[count++] = (uint32_t) at;
	while (count > 0)
		ht_buffer_add_string(out, ht_division_name(chain[--count]));
	return ht_division_code(version);
}

static void
put_place(ht_buffer *out, const ht_mention *m, ht_day day)
{
	uint32_t code;

	ht_buffer_add_string(out, "地点：");
	if (m->division < 0)
	{
		put_text(out, &m->name);
		ht_buffer_add_string(out, "（同名者不止一处）");
		return;
	}
	code = put_division(out, m->division, day);
	if (code == 0)
		return;
	ht_buffer_add_string(out, "（");
	ht_buffer_add_number(out, code);
	ht_buffer_add_string(out, "）");
}

void
ht_gloss_mention(ht_buffer *out, const ht_mention *m, ht_day day)
{
	switch (m->kind)
	{
		case HT_N_PLACE: put_place(out, m, day); return;
		case HT_N_ORGANIZATION: ht_buffer_add_string(out, body_labels[m->body]); break;
		case HT_N_PERSON: ht_buffer_add_string(out, "人物"); break;
		default: ht_buffer_add_string(out, "文件");
	}
	ht_buffer_add_string(out, "：");
	put_text(out, &m->name);
	if (m->title.bytes != NULL)
	{
		ht_buffer_add_string(out, "，");
		put_text(out, &m->title);
	}
	if (m->organization.bytes != NULL)
	{
		ht_buffer_add_string(out, "（");
		put_text(out, &m->organization);
		ht_buffer_add_string(out, "）");
	}
}

/* ---------------------------------------------------------------- statements */

void
ht_gloss_fact(ht_buffer *out, const ht_fact *fact, ht_day day)
{
	ht_buffer_add_string(out, "统计：");
	ht_buffer_add_string(out, ht_indicators[fact->indicator].label);
	if (fact->stage != HT_S_NONE)
	{
		ht_buffer_add_string(out, "，");
		ht_buffer_add_string(out, stage_labels[fact->stage]);
	}
	if (is_known(&fact->period))
	{
		ht_buffer_add_string(out, "，");
		put_period(out, &fact->period);
	}
	if (fact->place >= 0)
	{
		ht_buffer_add_string(out, "，");
		put_division(out, fact->place, day);
	}
}

void
ht_gloss_project(ht_buffer *out, const ht_project *project, ht_day day)
{
	ht_buffer_add_string(out, "项目：");
	put_text(out, &project->name);
	if (project->amount.kind != 0)
	{
		ht_buffer_add_string(out, "\n投资");
		ht_gloss_measure(out, &project->amount);
	}
	if (project->investor.bytes != NULL)
	{
		ht_buffer_add_string(out, "\n投资方：");
		put_text(out, &project->investor);
	}
	if (project->status != HT_S_NONE)
	{
		ht_buffer_add_string(out, "\n进度：");
		ht_buffer_add_string(out, stage_labels[project->status]);
	}
	if (project->place >= 0)
	{
		ht_buffer_add_string(out, "\n地点：");
		put_division(out, project->place, day);
	}
	if (project->has_land)
	{
		ht_buffer_add_string(out, "\n占地：");
		put_number(out, &project->land_mu, 0);
		ht_buffer_add_string(out, " 亩");
	}
	if (is_known(&project->period))
	{
		ht_buffer_add_string(out, "\n日期：");
		put_period(out, &project->period);
	}
}
