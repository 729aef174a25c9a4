#!/usr/bin/env bash
# with-postgres.sh COMMAND…: runs the command beside a PostgreSQL of its own, whose address is in ATLAS_TEST_POSTGRES.
# The cluster listens on a socket only, lives in a temporary folder and is gone afterwards. As root it runs as the
# user postgres, because initdb refuses root. Without PostgreSQL it fails: half the tests must not pass for all.
# With POSTGRES_DURABLE=yes it flushes to disk as in earnest, for measuring.
set -euo pipefail

programs=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -1 || true)
[ -n "$programs" ] || programs=$(dirname "$(command -v initdb || true)")
[ -x "$programs/initdb" ] || { echo "PostgreSQL 15 or later is missing: apt-get install postgresql" >&2; exit 1; }

# Short, because the path of a socket may have 107 bytes.
folder=$(mktemp -d /tmp/atlas-pg.XXXX)
as_owner() { "$@"; }
if [ "$(id -u)" = 0 ]; then
  chown postgres "$folder"
  as_owner() { (cd "$folder" && runuser -u postgres -- "$@"); }
fi
trap 'as_owner "$programs/pg_ctl" --pgdata "$folder/data" --mode immediate --silent stop; rm -rf "$folder" "$folder.log"' EXIT

as_owner "$programs/initdb" --pgdata "$folder/data" --username postgres -A trust --locale=C.UTF-8 --encoding UTF8 --no-sync >"$folder.log"
# Nothing here outlives the run, so nothing is flushed to disk unless that is measured.
flush="-c fsync=off -c synchronous_commit=off -c full_page_writes=off"
[ "${POSTGRES_DURABLE:-}" != yes ] || flush=""
as_owner "$programs/pg_ctl" --pgdata "$folder/data" --log "$folder/log" --wait --silent start --options \
  "-c listen_addresses='' -k $folder $flush -c max_connections=200"
rm -f "$folder.log"

export ATLAS_TEST_POSTGRES="postgres://postgres@localhost/postgres?host=$folder"
"$@"
