#!/bin/sh
# Run once by the Postgres image on an empty volume: the three roles that packages/db grants rights to, and the database.
set -eu
psql --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres \
  --set owner="$OWNER_PASSWORD" --set app="$APP_PASSWORD" --set jobs="$JOBS_PASSWORD" <<'SQL'
CREATE ROLE mythic_owner LOGIN PASSWORD :'owner';
CREATE ROLE mythic_app LOGIN PASSWORD :'app';
CREATE ROLE mythic_jobs LOGIN PASSWORD :'jobs';
CREATE DATABASE mythic OWNER mythic_owner;
SQL
