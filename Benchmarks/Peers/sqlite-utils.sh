#!/bin/sh
# What sqlite-utils has for the same file: the CSV in tables of claims, articles, deals and outlets with foreign keys,
# an index on each key, and the quotes in a full-text index that follows the table: sqlite-utils.sh CSV FILE
set -eu
csv=$1
file=$2
sqlite-utils insert "$file" claim "$csv" --csv --silent
sqlite-utils extract "$file" claim outlet --table outlet --fk-column outlet_id --rename outlet name
sqlite-utils extract "$file" claim outlet_id published title url --table article --fk-column article_id
sqlite-utils extract "$file" claim deal kind from to --table deal --fk-column deal_id
sqlite-utils create-index "$file" claim deal_id property
sqlite-utils create-index "$file" claim article_id
sqlite-utils enable-fts "$file" claim quote --create-triggers
