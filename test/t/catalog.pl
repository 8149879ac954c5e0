# What the catalogs say of every object of the extension.
use strict;
use warnings;

use FindBin;
use lib "$FindBin::Bin/lib";
use Hometown;
use Test::More tests => 10;

my $database = create_database('t_catalog');

# What is of the extension: member(classid, objid) and its functions with their
# language and their aggregate, if they are one.
query(
	$database, q{
	CREATE VIEW member AS
	SELECT classid, objid FROM pg_depend
	WHERE refclassid = 'pg_extension'::regclass AND deptype = 'e'
	  AND refobjid = (SELECT oid FROM pg_extension WHERE extname = 'hometown');
	CREATE VIEW routine AS
	SELECT p.oid::regprocedure AS name, l.lanname, p.*, a.aggcombinefn, a.aggtransfn, a.aggfinalfn
	FROM member m JOIN pg_proc p ON m.classid = 'pg_proc'::regclass AND p.oid = m.objid
	JOIN pg_language l ON l.oid = p.prolang LEFT JOIN pg_aggregate a ON a.aggfnoid = p.oid;
});

# The objects for which a condition does not hold, which should be none.
sub none
{
	my ($from, $condition, $name) = @_;

	is(query($database, "SELECT name FROM $from WHERE $condition ORDER BY name::text"), '', $name);
	return;
}

cmp_ok(query($database, 'SELECT count(*) FROM routine'), '>', 0, 'the extension has functions');
none('(SELECT pg_describe_object(classid, objid, 0) AS name, obj_description(objid, classid::regclass::name) AS said FROM member) m',
	"coalesce(said, '') = ''", 'every object has a comment');
none('routine', "provolatile <> 'i'", 'every function is immutable');
none('routine', "proparallel <> 's'", 'every function is parallel safe');
none('routine', "prokind <> 'a' AND lanname <> 'c'", 'every function is in C');
none('routine', "prokind = 'f' AND NOT proisstrict AND NOT coalesce(proargnames && '{published,as_of}', false)
	AND NOT EXISTS (SELECT FROM routine a WHERE p.oid IN (a.aggtransfn, a.aggcombinefn, a.aggfinalfn))" =~ s/p\.oid/routine.oid/r,
	'every function is strict, unless it takes a date or makes an aggregate');
none('routine', "proretset AND procost = 1", 'every set-returning function has its cost');
none('routine', "proretset AND prorows = 1000", 'every set-returning function has its number of rows');
none('routine', "prokind = 'a' AND aggcombinefn = 0", 'every aggregate can be taken in parallel');
none('routine', "prosecdef OR proconfig IS NOT NULL", 'no function changes user or settings');

drop_database($database);
