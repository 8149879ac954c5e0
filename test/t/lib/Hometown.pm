# What the TAP tests share: SQL through psql, against the server that the PG*
# variables name (./dev test starts one). Each test makes a database of its own.
package Hometown;

use strict;
use warnings;
use utf8;

use Exporter 'import';
use File::Temp qw(tempdir);
use FindBin;
use Test::More;

our @EXPORT = qw(create_database drop_database psql psql_ok query corpus scratch root);

my $scratch = tempdir(CLEANUP => 1);
my $root = "$FindBin::Bin/../..";

binmode $_, ':encoding(UTF-8)' foreach (*STDOUT, *STDERR);
binmode Test::More->builder->$_, ':encoding(UTF-8)' foreach (qw(output failure_output todo_output));

plan skip_all => 'no server: PGHOST is not set; run ./dev test' unless $ENV{PGHOST};

sub scratch { return $scratch; }
sub root { return $root; }

# Runs SQL in one session: psql($database, $sql, option => value, ...) gives the
# exit status, the output and the errors. Options: user; on_error_stop; wide for
# psql's aligned output instead of bare values.
sub psql
{
	my ($database, $sql, %option) = @_;
	my ($file, $out, $err) = map { "$scratch/$_" } qw(in.sql out err);
	my @command = ('psql', '-X', '-q', '-d', $database, '-f', $file);

	push @command, '-A', '-t' unless $option{wide};
	push @command, '-U', $option{user} if $option{user};
	push @command, '-v', 'ON_ERROR_STOP=1' if $option{on_error_stop} // 1;
	write_file($file, $sql);

	open my $stdout, '>&', \*STDOUT or die "cannot keep stdout: $!";
	open my $stderr, '>&', \*STDERR or die "cannot keep stderr: $!";
	open STDOUT, '>', $out or die "$out: $!";
	open STDERR, '>', $err or die "$err: $!";
	my $status = system(@command);
	open STDOUT, '>&', $stdout or die "cannot restore stdout: $!";
	open STDERR, '>&', $stderr or die "cannot restore stderr: $!";
	binmode $_, ':encoding(UTF-8)' foreach (*STDOUT, *STDERR);

	my $result = read_file($out);
	chomp $result;
	return ($status >> 8, $result, read_file($err));
}

# The output of SQL that is expected to succeed.
sub query
{
	my ($database, $sql, %option) = @_;
	my ($status, $out, $err) = psql($database, $sql, %option);

	die "psql failed on: $sql\n$err" if $status != 0;
	return $out;
}

# A test that SQL runs without an error.
sub psql_ok
{
	my ($database, $sql, $name, %option) = @_;
	my ($status, $out, $err) = psql($database, $sql, %option);

	ok($status == 0, $name) or diag($err);
	return $out;
}

# A new database; with the extension unless `bare` is given. `options` goes into
# CREATE DATABASE.
sub create_database
{
	my ($name, %option) = @_;

	query('postgres', "DROP DATABASE IF EXISTS $name;\nCREATE DATABASE $name " . ($option{options} // ''));
	query($name, 'CREATE EXTENSION hometown') unless $option{bare};
	return $name;
}

sub drop_database
{
	my ($name) = @_;

	query('postgres', "DROP DATABASE IF EXISTS $name WITH (FORCE)");
	return;
}

# Loads the sample articles into a table article(id, body).
sub corpus
{
	my ($database) = @_;
	my @files = sort glob "$root/test/corpus/*.txt";
	my $sql = "CREATE TABLE article (id int PRIMARY KEY, body text);\n";
	my $id = 0;

	die "no articles in test/corpus" unless @files;
	foreach my $file (@files)
	{
		my $body = read_file($file);

		$id++;
		$sql .= "INSERT INTO article VALUES ($id, \$article\$$body\$article\$);\n";
	}
	query($database, $sql);
	return $id;
}

sub read_file
{
	my ($name) = @_;

	open my $in, '<:encoding(UTF-8)', $name or die "$name: $!";
	local $/ = undef;
	my $text = <$in>;
	close $in;
	return $text // '';
}

sub write_file
{
	my ($name, $text) = @_;

	open my $out, '>:encoding(UTF-8)', $name or die "$name: $!";
	print $out $text;
	close $out or die "$name: $!";
	return;
}

1;
