#!/usr/bin/env bash
# Prints a new password for every role of the suite's databases, in the form of an environment file.
#   deploy/docker/passwords.sh > .env
set -euo pipefail
umask 077
echo "# Passwords of docker-compose.yml; made once, kept from others."
for role in POSTGRES {INDICATORS,RANKINGS,FORUM,GATEWAY}{,_OWNER,_RELAY}; do
  echo "SOPAN_PASSWORD_$role=$(head -c 24 /dev/urandom | base64 | tr '+/' '-_')"
done
