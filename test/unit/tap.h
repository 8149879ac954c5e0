/*
 * tap.h
 *		What a unit test needs: results in the Test Anything Protocol, and
 *		random numbers that can be had again.
 *
 *	 int
 *	 main(void)
 *	 {
 *		 tap_random_start();			if the test draws random numbers
 *		 ok(1 + 1 == 2, "one and one");
 *		 return done();
 *	 }
 *
 * The seed is printed; HT_SEED=number in the environment repeats a run.
 */
#ifndef HT_TAP_H
#define HT_TAP_H

#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static int tap_count;        /* results printed */
static int tap_failed;       /* of these, how many were not ok */
static int tap_planned = -1; /* as announced with plan(), else -1 */
static uint64_t tap_state;   /* of the random generator */

/* Announces the number of results; without it, done() prints the plan. */
static inline void
plan(int count)
{
	tap_planned = count;
	printf("1..%d\n", count);
}

/* Prints one result, named as by printf; gives the condition back. */
__attribute__((format(printf, 2, 3))) static inline bool
ok(bool condition, const char *name, ...)
{
	va_list arguments;

	printf("%sok %d - ", condition ? "" : "not ", ++tap_count);
	va_start(arguments, name);
	vprintf(name, arguments);
	va_end(arguments);
	putchar('\n');
	if (!condition)
		tap_failed++;
	return condition;
}

/* Prints a remark that is no result. */
__attribute__((format(printf, 1, 2))) static inline void
note(const char *text, ...)
{
	va_list arguments;

	printf("# ");
	va_start(arguments, text);
	vprintf(text, arguments);
	va_end(arguments);
	putchar('\n');
}

/* One result: two texts are equal; shows both where they are not. */
static inline bool
is_text(const char *got, const char *want, const char *name)
{
	bool same = strcmp(got, want) == 0;

	ok(same, "%s", name);
	if (!same)
	{
		note("got  %s", got);
		note("want %s", want);
	}
	return same;
}

/* Ends the test: prints a plan still missing; the value to return from main. */
static inline int
done(void)
{
	if (tap_planned < 0)
		plan(tap_count);
	if (tap_failed > 0)
		note("%d of %d failed", tap_failed, tap_count);
	return tap_failed > 0 || tap_planned != tap_count;
}

/* Seeds the generator from HT_SEED or the clock, and prints the seed. */
static inline void
tap_random_start(void)
{
	const char *given = getenv("HT_SEED");

	tap_state = given != NULL ? strtoull(given, NULL, 10) : (uint64_t) time(NULL);
	note("HT_SEED=%llu", (unsigned long long) tap_state);
}

/* The next 64 random bits (splitmix64). */
static inline uint64_t
tap_random(void)
{
	uint64_t z = (tap_state += UINT64_C(0x9E3779B97F4A7C15));

	z = (z ^ (z >> 30)) * UINT64_C(0xBF58476D1CE4E5B9);
	z = (z ^ (z >> 27)) * UINT64_C(0x94D049BB133111EB);
	return z ^ (z >> 31);
}

/* A random number below `limit`; the bias is of no matter to a test. */
static inline uint32_t
tap_random_below(uint32_t limit)
{
	return (uint32_t) ((tap_random() >> 32) * limit >> 32);
}

#endif /* HT_TAP_H */
