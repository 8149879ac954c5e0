/*
 * json.c
 *		Containers of jsonb.
 */
#include "pg/json.h"

#include "utils/memutils.h"
#include "utils/numeric.h"

/* Numbers below are those of one figure of numeric, in 8 bytes. */
#define SMALL_NUMBERS 10000

/* Entries that a list begins with. */
#define FIRST_ENTRIES 32

void
ht_shape_init(ht_shape *shape, const char *const *keys, uint32 count)
{
	JEntry *entries = (JEntry *) shape->bytes;
	char *key = shape->bytes + (1 + 2 * (size_t) count) * sizeof(JEntry);
	uint32 sum = 0;

	Assert(count > 0 && count <= HT_MOST_KEYS);
	entries[0] = count | JB_FOBJECT;
	for (uint32 i = 0; i < count; i++)
	{
		uint32 length = (uint32) strlen(keys[i]);

		Assert(i == 0 || strlen(keys[i - 1]) < length ||
			   (strlen(keys[i - 1]) == length && strcmp(keys[i - 1], keys[i]) < 0));
		Assert(sum + length <= HT_MOST_KEY_BYTES);
		memcpy(key + sum, keys[i], length);
		sum += length;
		entries[1 + i] = JENTRY_ISSTRING | (i == 0 ? JENTRY_HAS_OFF | sum : length);
	}
	shape->count = count;
	shape->key_length = sum;
	shape->length = (uint32) (key - shape->bytes) + sum;
}

/* Makes room for so many bytes; beyond what StringInfo holds it raises the error. */
static inline void
make_room(StringInfo out, size_t length)
{
	if (length >= (size_t) (out->maxlen - out->len))
		enlargeStringInfo(out, length < MaxAllocSize ? (int) length : (int) MaxAllocSize);
}

/* Adds zero bytes up to where a number may stand. */
static inline void
align(StringInfo out)
{
	make_room(out, sizeof(JEntry));
	while (out->len % (int) sizeof(JEntry) != 0)
		out->data[out->len++] = 0;
}

/* Adds bytes; appendBinaryStringInfo without the zero byte behind them. */
static inline void
append(StringInfo out, const void *bytes, size_t length)
{
	make_room(out, length);
	memcpy(out->data + out->len, bytes, length);
	out->len += (int) length;
}

ht_json
ht_json_object(StringInfo out, const ht_shape *shape)
{
	ht_json json = {.out = out, .start = out->len, .index = shape->count, .sum = shape->key_length};

	align(out);
	json.entry = out->len + (int) ((1 + shape->count) * sizeof(JEntry));
	append(out, shape->bytes, shape->length);
	return json;
}

ht_json
ht_json_array(StringInfo out, uint32 count)
{
	ht_json json = {.out = out, .start = out->len};
	int length = (int) ((1 + count) * sizeof(JEntry));

	align(out);
	json.entry = out->len + (int) sizeof(JEntry);
	make_room(out, (size_t) length);
	*(JEntry *) (out->data + out->len) = count | JB_FARRAY;
	out->len += length;
	return json;
}

/* The entry number `index` of a value that ends `sum` bytes behind the first. */
static inline JEntry
entry_of(uint32 type, uint32 length, uint32 index, uint32 sum)
{
	return index % JB_OFFSET_STRIDE == 0 ? type | JENTRY_HAS_OFF | sum : type | length;
}

/* Writes the entry of a value. */
static void
put_entry(ht_json *json, uint32 type, uint32 length)
{
	json->sum += length;
	*(JEntry *) (json->out->data + json->entry) = entry_of(type, length, json->index++, json->sum);
	json->entry += (int) sizeof(JEntry);
}

void
ht_json_null(ht_json *json)
{
	put_entry(json, JENTRY_ISNULL, 0);
}

void
ht_json_bool(ht_json *json, bool value)
{
	put_entry(json, value ? JENTRY_ISBOOL_TRUE : JENTRY_ISBOOL_FALSE, 0);
}

void
ht_json_text(ht_json *json, const char *bytes, size_t length)
{
	if (bytes == NULL)
	{
		ht_json_null(json);
		return;
	}
	append(json->out, bytes, length);
	put_entry(json, JENTRY_ISSTRING, (uint32) length);
}

void
ht_json_string(ht_json *json, const char *string)
{
	ht_json_text(json, string, string == NULL ? 0 : strlen(string));
}

void
ht_json_numeric(ht_json *json, Datum value)
{
	int start = json->out->len;

	if (value == 0)
	{
		ht_json_null(json);
		return;
	}
	align(json->out);
	append(json->out, DatumGetPointer(value), VARSIZE_ANY(DatumGetPointer(value)));
	put_entry(json, JENTRY_ISNUMERIC, (uint32) (json->out->len - start));
}

/*
 * A small number as numeric: making one takes longer than all else that is
 * written of a mention, so each is made once in a backend.
 */
static Datum
small_numeric(uint32 value)
{
	static uint64 made[SMALL_NUMBERS];

	if (made[value] == 0)
	{
		Numeric number = int64_to_numeric(value);

		if (VARSIZE(number) != sizeof(made[0]))
			return NumericGetDatum(number);
		memcpy(&made[value], number, sizeof(made[0]));
	}
	return PointerGetDatum(&made[value]);
}

void
ht_json_number(ht_json *json, uint32 value)
{
	ht_json_numeric(json,
					value < SMALL_NUMBERS ? small_numeric(value) : NumericGetDatum(int64_to_numeric(value)));
}

void
ht_json_close(ht_json *json, const ht_json *value)
{
	put_entry(json, JENTRY_ISCONTAINER, (uint32) (value->out->len - value->start));
}

void
ht_json_put(ht_json *json, const StringInfoData *value)
{
	int start = json->out->len;

	align(json->out);
	append(json->out, value->data, (size_t) value->len);
	put_entry(json, JENTRY_ISCONTAINER, (uint32) (json->out->len - start));
}

void
ht_json_list_init(ht_json_list *list)
{
	initStringInfo(&list->data);
	list->entries = palloc(FIRST_ENTRIES * sizeof(JEntry));
	list->count = 0;
	list->capacity = FIRST_ENTRIES;
}

void
ht_json_list_add(ht_json_list *list, const ht_json *value)
{
	uint32 sum = (uint32) list->data.len;
	uint32 length = (uint32) (list->data.len - value->start);

	if (sum > JENTRY_OFFLENMASK)
		ereport(ERROR, (errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
						errmsg("total size of jsonb array elements exceeds the maximum of %d bytes",
							   JENTRY_OFFLENMASK),
						errhint("Use the extract_ functions for a text as long as this.")));
	if (list->count == list->capacity)
	{
		list->capacity *= 2;
		list->entries = repalloc_huge(list->entries, list->capacity * sizeof(JEntry));
	}
	list->entries[list->count] = entry_of(JENTRY_ISCONTAINER, length, list->count, sum);
	list->count++;
}

void
ht_json_list_put(ht_json *json, ht_json_list *list)
{
	ht_json array = ht_json_array(json->out, list->count);

	memcpy(json->out->data + array.entry, list->entries, list->count * sizeof(JEntry));
	append(json->out, list->data.data, (size_t) list->data.len);
	ht_json_close(json, &array);
	pfree(list->entries);
	pfree(list->data.data);
}

void
ht_json_begin(StringInfo out)
{
	append(out, "\0\0\0", VARHDRSZ);
}

Datum
ht_json_end(StringInfo out)
{
	if (out->len > JENTRY_OFFLENMASK)
		ereport(ERROR, (errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
						errmsg("total size of jsonb object elements exceeds the maximum of %d bytes",
							   JENTRY_OFFLENMASK),
						errhint("Use the extract_ functions for a text as long as this.")));
	SET_VARSIZE(out->data, out->len);
	return PointerGetDatum(out->data);
}
