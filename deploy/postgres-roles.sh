#!/bin/sh
# The database with its owner, and a role that may only read. Run once, by the image of PostgreSQL when its volume is empty.
set -eu
: "${OPENBUDGET_OWNER_PASSWORD:?Choose a password for the owner of the database and put it into .env.}"
: "${OPENBUDGET_READER_PASSWORD:?Choose a password for the role that reads and put it into .env.}"
psql --no-psqlrc --set=ON_ERROR_STOP=1 --username="${POSTGRES_USER:-postgres}" --dbname=postgres \
  --set=owner="$OPENBUDGET_OWNER_PASSWORD" --set=reader="$OPENBUDGET_READER_PASSWORD" <<'SQL'
CREATE ROLE openbudget LOGIN PASSWORD :'owner';
CREATE ROLE openbudget_reader LOGIN PASSWORD :'reader';
CREATE DATABASE openbudget OWNER openbudget TEMPLATE template0 ENCODING 'UTF8';
SQL
