"""What a sound input of each parser looks like, to begin with."""

import glob
import os
import sys

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../..")

VALUES = [
    "<=50e9 USD", "50 Md$", "jusqu'à 50 milliards de dollars", "20-50bn USD", "27 %", "~13e9 USD", "1 GW", "fin 2026",
    "plus de 1,2 milliard d'euros", "1 400 milliards", "half a billion", "$6.6bn", "US$ 50 bn", "108 MEUR", "12:45",
    "entre 20 et 50 milliards", "-3", "1e400 USD", "0,000001 USD", "9999999999999999999999999999999999999999",
]
DATES = [
    "2026-01-29", "2026-01", "2026", "2025-12/2026-01", "../2026", "2026~", "2026-01-29?", "Y170000002", "-0044-03-15",
    "9999-12-31", "0000-01-01", "2026-02-30", "196X", "2026-21", "{2025,2026}", "29 janvier 2026", "hier",
]
RATES = [b"Date,USD,JPY,GBP,\n2026-01-29,1.0874,161.35,0.8421,\n2026-01-28,1.0890,N/A,0.8433,\n"]
FEEDS = [
    b'<?xml version="1.0"?><rss version="2.0"><channel><title>News</title><link>https://news.example/</link><item>'
    b"<title>Amazon &amp; OpenAI</title><link>https://news.example/1</link><guid>1</guid><pubDate>Thu, 29 Jan 2026 "
    b"10:00:00 +0100</pubDate><description>&lt;p>Up to 50 billion&lt;/p></description></item></channel></rss>",
    b'<feed xmlns="http://www.w3.org/2005/Atom"><title>News</title><entry><title>One</title><id>1</id>'
    b'<link href="https://news.example/1"/><updated>2026-01-29T10:00:00Z</updated><content type="html">a</content>'
    b"</entry></feed>",
    b'{"version":"https://jsonfeed.org/version/1.1","title":"News","items":[{"id":"1","url":"https://news.example/1",'
    b'"title":"One","content_html":"<p>50 billion</p>","date_published":"2026-01-29T10:00:00Z"}]}',
]
TABLES = [
    b"outlet,published,title,deal,kind,from,to,property,value,unit,via,modality,quote,note\n"
    b"Reuters,2026-01-29,One,amazon-openai,investment,Amazon,OpenAI,amount,<=50e9,USD,Bloomberg,rumored,"
    b"\"up to 50 billion\",\n,2026-01,,amazon-openai,,,,date,fin 2026,,,announced,,seen\n",
    "Média;Date;Acheteur;Cible;Montant (M€);Part\nLes Échos;29/01/2026;Kestrel;Novalis;1 200,5;27 %\n;;;;~300;\n".encode(),
    b"sep=;\r\nsource;company;amount;valuation;status\r\n\"AFP; AP\";Bolt;$6.6bn;\"20-50bn \"\"USD\"\"\";closed\r\n",
]
LINES = [
    b'{"type":"outlet","id":1,"name":"Reuters","recorded_at":"2026-01-29T10:00:00.000Z","merged_into":null}\n'
    b'{"type":"outlet_alias","folded":"reuters","outlet_id":1,"name":"Reuters"}\n'
    b'{"type":"organization","id":1,"name":"Amazon","wikidata_id":"Q3884","recorded_at":"2026-01-29T10:00:00.000Z"}\n'
    b'{"type":"deal","id":1,"slug":"amazon","kind":"listing","label":null,"party_key":">1",'
    b'"recorded_at":"2026-01-29T10:00:00.000Z"}\n'
    b'{"type":"deal_party","deal_id":1,"role":"to","position":0,"organization_id":1}\n'
    b'{"type":"article","id":1,"outlet_id":1,"title":"One","published":"2026-01-29","published_from":"2026-01-29",'
    b'"published_to":"2026-01-29","recorded_at":"2026-01-29T10:00:00.000Z"}\n'
    b'{"type":"claim","id":1,"article_id":1,"deal_id":1,"property":"valuation","unit":"USD","low":1000000000,'
    b'"high":1000000000,"approximate":0,"vague":0,"hedge":"","modality":"rumored","reported_on":"2026-01-29",'
    b'"recorded_at":"2026-01-29T10:00:00.000Z"}\n',
]
REVIEWS = [
    b'{"@context":"https://schema.org","@type":"ClaimReview","url":"https://news.example/check","datePublished":"2026-01-29",'
    b'"author":{"@type":"Organization","name":"AFP"},"claimReviewed":"Amazon puts 50 billion into OpenAI","itemReviewed":'
    b'{"@type":"Claim","author":{"@type":"Person","name":"A. Dupont"},"datePublished":"2026-01-28"},'
    b'"reviewRating":{"@type":"Rating","alternateName":"False","ratingValue":1,"bestRating":5}}',
]
ADDRESSES = [
    "https://www.news.example:443/a/../b?utm_source=x&id=1#top\nhttp://bücher.example/%7Ea%2f?b=+c\n//news.example/a\n"
    "http://[::1]:8080/\nhttp://xn--bcher-kva.example/\nhttp://0x7f.1/\n",
    "User-agent: *\nDisallow: /a*b$\nAllow: /a/b?c\n\nUser-agent: ondit/1.0\nDisallow: /%61\nCrawl-delay: 3\n",
]
VOCABULARY = [
    "[outlets]\nLa Gazette du Nord | Gazette du Nord\n[organizations]\nKestrel Air | Kestrel; Kestrel Airways | brasseur\n"
    "[descriptions: trade]\nbrasseur, brewer\n[cues-en: acquire verb]\nscoop up # a comment\n",
]


def read(*patterns):
    """The files of the project that the patterns mean."""
    found = [path for pattern in patterns for path in sorted(glob.glob(os.path.join(ROOT, pattern)))]
    if not found:
        sys.exit(f"nothing to begin with: {patterns}")
    contents = []
    for path in found:
        with open(path, "rb") as file:
            contents.append(file.read())
    return contents


def encoded(texts):
    return [text.encode() for text in texts]


def of(parser):
    """The samples of a parser, by its name in Tests/Ingestion/Hostile/Parser.swift."""
    return {
        "text": lambda: read("Seeds/articles/*.txt", "Tests/Extraction/Corpus/tune/*.txt"),
        "value": lambda: encoded(VALUES), "date": lambda: encoded(DATES),
        "csv": lambda: TABLES + RATES, "table": lambda: TABLES, "lines": lambda: LINES, "reviews": lambda: REVIEWS,
        "rates": lambda: RATES, "page": lambda: read("Tests/Ingestion/Pages/*.html"), "feed": lambda: FEEDS,
        "address": lambda: encoded(ADDRESSES), "vocabulary": lambda: encoded(VOCABULARY),
    }[parser]()


if __name__ == "__main__":
    # samples.py PARSER FOLDER: a file for each sample.
    for number, sample in enumerate(of(sys.argv[1])):
        with open(os.path.join(sys.argv[2], f"sample-{number}"), "wb") as file:
            file.write(sample)
