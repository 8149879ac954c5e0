# Whoever may create objects in a database may create the extension in it.
use strict;
use warnings;
use utf8;

use FindBin;
use lib "$FindBin::Bin/lib";
use Hometown;
use Test::More tests => 4;

my $database = create_database('t_trusted', bare => 1);

query('postgres', 'DROP ROLE IF EXISTS t_plain; CREATE ROLE t_plain LOGIN NOSUPERUSER');
query($database, "GRANT CREATE ON DATABASE $database TO t_plain; CREATE SCHEMA mine AUTHORIZATION t_plain");

psql_ok($database, 'CREATE EXTENSION hometown SCHEMA mine', 'created by a plain user', user => 't_plain');
is(query($database, "SELECT value FROM mine.extract_amounts('投资3亿元')", user => 't_plain'), '300000000', 'used by a plain user');
psql_ok($database, 'ALTER EXTENSION hometown UPDATE', 'updated by a plain user', user => 't_plain');
psql_ok($database, 'DROP EXTENSION hometown', 'dropped by a plain user', user => 't_plain');

drop_database($database);
query('postgres', 'DROP ROLE t_plain');
