/*
 * gloss.h
 *		What a mention means, in a line of Chinese for whoever reads the article.
 *
 *	 超过35.6亿元      金额：超过 3,560,000,000 CNY
 *	 1000亩            面积：1,000 亩 = 666,666.6666666666… m²
 *	 去年上半年        日期：2023-01-01 至 2023-06-30
 *	 汝州              地点：河南省平顶山市汝州市（410482）
 *	 84个              统计：项目数，签约，2023-01-01 至 2023-06-30，河南省平顶山市汝州市
 *
 * The line is plain text, not yet escaped for anything.  It is no longer than
 * its names and a few hundred bytes, however many digits a number has.
 */
#ifndef HT_GLOSS_H
#define HT_GLOSS_H

#include "base/buffer.h"
#include "extract/date.h"
#include "extract/measure.h"
#include "extract/mention.h"
#include "relate/statement.h"

/* An amount, a percentage or a quantity. */
extern void ht_gloss_measure(ht_buffer *out, const ht_measure *m);

/* A date, the next one of the article that the calendar belongs to. */
extern void ht_gloss_date(ht_buffer *out, ht_calendar *calendar, const ht_date *date);

/* A place as it is on the day, HT_NO_DAY for today; an organisation, a person, a document. */
extern void ht_gloss_mention(ht_buffer *out, const ht_mention *m, ht_day day);

/* What the number of a statistic measures, how far along, of what days and of which place. */
extern void ht_gloss_fact(ht_buffer *out, const ht_fact *fact, ht_day day);

/* A project: a line for each thing that is known of it. */
extern void ht_gloss_project(ht_buffer *out, const ht_project *project, ht_day day);

#endif /* HT_GLOSS_H */
