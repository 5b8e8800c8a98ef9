"""What people write in Python: the CSV into one table with two indexes, in one transaction."""

import csv
import sqlite3
import sys

source, file = sys.argv[1:]
database = sqlite3.connect(file)
database.execute("PRAGMA journal_mode = WAL")
with open(source, newline="", encoding="utf-8") as lines:
    rows = csv.reader(lines)
    columns = ", ".join(f'"{name}"' for name in next(rows))
    database.execute(f"CREATE TABLE claims ({columns})")
    database.execute("CREATE INDEX claims_by_deal ON claims (deal, property, published)")
    database.execute("CREATE INDEX claims_by_url ON claims (url)")
    places = ", ".join("?" * (columns.count(",") + 1))
    with database:
        database.executemany(f"INSERT INTO claims VALUES ({places})", rows)
