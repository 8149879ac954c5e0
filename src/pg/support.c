/*
 * support.c
 *		Row estimates for the planner.
 */
#include "pg/compat.h"

#include "access/detoast.h"
#include "access/htup_details.h"
#include "catalog/pg_proc.h"
#include "nodes/nodeFuncs.h"
#include "nodes/supportnodes.h"
#include "utils/syscache.h"

PG_FUNCTION_INFO_V1(extract_support);

/* The length, in bytes, of the article for which ROWS is declared. */
#define TYPICAL_ARTICLE 10000.0

/* The ROWS that the function was declared with. */
static double
declared_rows(Oid function)
{
	HeapTuple tuple = SearchSysCache1(PROCOID, ObjectIdGetDatum(function));
	double rows;

	if (!HeapTupleIsValid(tuple))
		elog(ERROR, "cache lookup failed for function %u", function);
	rows = ((Form_pg_proc) GETSTRUCT(tuple))->prorows;
	ReleaseSysCache(tuple);
	return rows;
}

/*
 * extract_support(internal) returns internal: the rows of an extract_ function
 * on a constant text, in proportion to its length.  Any other request is left
 * to the planner.
 */
Datum
extract_support(PG_FUNCTION_ARGS)
{
	Node *request = (Node *) PG_GETARG_POINTER(0);
	SupportRequestRows *rows;
	List *arguments;
	Const *body;

	if (!IsA(request, SupportRequestRows))
		PG_RETURN_POINTER(NULL);
	rows = (SupportRequestRows *) request;
	if (!is_funcclause(rows->node))
		PG_RETURN_POINTER(NULL);
	arguments = ((FuncExpr *) rows->node)->args;
	if (arguments == NIL || !IsA(linitial(arguments), Const))
		PG_RETURN_POINTER(NULL);
	body = linitial_node(Const, arguments);
	if (body->constisnull)
		rows->rows = 0;
	else
		rows->rows =
			declared_rows(rows->funcid) * (double) toast_raw_datum_size(body->constvalue) / TYPICAL_ARTICLE;
	if (rows->rows < 1)
		rows->rows = 1;
	PG_RETURN_POINTER(request);
}
