#!/bin/sh
# Pushes the packs through the public API with the gateway's first key, the areas first; pushing again changes nothing.
set -eu
key=$(cat /var/lib/sopan/admin.key)

push() { # path, file
  printf 'PUT %s\n' "$1"
  curl --fail-with-body --silent --show-error --output /dev/null --request PUT --data-binary "@$2" \
    --header "Authorization: Bearer $key" --header 'Content-Type: application/json' "http://gateway:8080$1"
}

# The first value of a field at the top of a pack's or a method's document.
field() { # name, file
  sed -n "s/.*\"$1\": *\"\{0,1\}\([A-Za-z0-9-]*\).*/\1/p" "$2" | head -n 1
}

for pack in /packs/lgd /packs/[!l]*; do
  if [ -e "$pack/pack.json" ]; then
    push "/v1/packs/$(field code "$pack/pack.json")" "$pack/pack.json"
  fi
done
for method in /packs/*/method.json; do
  push "/v1/methods/$(field code "$method")/versions/$(field version "$method")" "$method"
done
for forum in /packs/*/forum.json; do
  push "/v1/forum-packs/$(field code "${forum%forum.json}pack.json")" "$forum"
done
