#!/usr/bin/env bash
# Run once by the postgres image on an empty data folder: four databases, each with an owner that defines tables, an
# application role that reads and writes rows, and a relay role that does so past row-level security.
set -euo pipefail

for database in indicators rankings forum gateway; do
  upper=${database^^}
  owner=SOPAN_PASSWORD_${upper}_OWNER application=SOPAN_PASSWORD_${upper} relay=SOPAN_PASSWORD_${upper}_RELAY
  psql --username postgres --dbname postgres --set ON_ERROR_STOP=1 \
    --set database="$database" --set owner="${database}_owner" --set relay="${database}_relay" \
    --set owner_password="${!owner}" --set password="${!application}" --set relay_password="${!relay}" <<'SQL'
create role :"owner" login password :'owner_password';
create role :"database" login password :'password';
create role :"relay" login bypassrls password :'relay_password';
create database :"database" owner :"owner";
revoke connect, temporary on database :"database" from public;
grant connect, temporary on database :"database" to :"database", :"relay";
\connect :"database"
grant usage on schema public to :"database", :"relay";
alter default privileges for role :"owner" grant usage on schemas to :"database", :"relay";
alter default privileges for role :"owner" grant select, insert, update, delete on tables to :"database", :"relay";
alter default privileges for role :"owner" grant usage, select on sequences to :"database", :"relay";
SQL
done
