import Claims
import Glibc
import Testing

@testable import Extraction

/// Texts made to break or to slow the reader.
@Suite("Hostile texts", .serialized)
struct HostileTextTests {
  /// Seconds of this thread that a text takes, the best of two: other tests run beside it.
  private func seconds(_ read: () -> Void) -> Double {
    func now() -> Double {
      var time = timespec()
      clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
      return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
    return (0..<2).map { _ in
      let start = now()
      read()
      return now() - start
    }.min() ?? 0
  }

  /// A square law would make eight times the text take 64 times as long; a floor is set, for
  /// clocks are coarse.
  private func expectLinear(_ unit: String, _ read: (String) -> Void) {
    let small = seconds { read(String(repeating: unit, count: 100)) }
    let large = seconds { read(String(repeating: unit, count: 800)) }
    #expect(large < max(small, 0.002) * 24, "\(unit): \(small) s, then \(large) s")
  }

  @Test("eight times the text takes about eight times as long")
  func isLinear() {
    for unit in [
      "10 milliards de dollars ", "12, ", "entre 20 et 50 et ", "a b ", "(((", "))) ", "jusqu'à ",
      "plus de ", "le la les ", "un ", "cent mille ", "vingt-", "a.b.", "http://a", "aB", "…",
      "\u{202E}", "e\u{301}", "🏴‍☠️", "1 000 ", "2025 ", "lundi 3 ", "fin de la ", "|", "\t", "\n",
      "\n- ", "« ", "3,5 à ", "$", "m€", "il y a ", "of the ", "au-delà de ", "billion ", "'s",
      "d'",
      "a1", "x'y'",
    ] {
      expectLinear(unit) {
        let annotated = AnnotatedText($0)
        _ = annotated.figures()
        _ = annotated.dates(published: EDTFDate("2026-01-29"))
      }
    }
  }

  @Test("names, deals and credits take no longer for being many")
  func claimsAreLinear() {
    let extractor = Extractor()
    for unit in [
      "Acme ", "Acme, Bolt et ", "Acme rachète Bolt pour 10 M€. ", "Acme rachète Bolt pour 10 M€, ",
      "Il détient 3 % de sa filiale. ", "selon le Monde, ", "le groupe ", "Acme 10 M€\n",
      "|Acme|10|\n", "((10 M€) ", "le 3 mars 2026, lundi ", "not to would be said to ",
    ] {
      expectLinear(unit) {
        _ = extractor.extract(Article(title: nil, published: EDTFDate("2026-01-29"), text: $0))
      }
    }
  }

  @Test("many names that begin alike take no longer than their text")
  func namesAreLinear() {
    let extractor = Extractor()
    let text = { (count: Int) in
      (0..<count).map { "Groupe Z\($0 % 7)q\($0) achète Groupe K\($0) pour \($0) M€." }
        .joined(separator: " ")
    }
    let (few, many) = (text(100), text(800))
    let small = seconds { _ = extractor.extract(Article(title: nil, text: few)) }
    let large = seconds { _ = extractor.extract(Article(title: nil, text: many)) }
    #expect(large < max(small, 0.002) * 24, "\(small) s, then \(large) s")
  }

  @Test("a hundred thousand figures in a row are all found")
  func manyFigures() {
    let text = String(repeating: "10 M€ ", count: 100_000)
    #expect(extractFigures(from: text).count == 100_000)
  }

  @Test("numbers beyond all range are no figures, and no trap")
  func hugeNumbers() {
    let digits = String(repeating: "9", count: 5_000)
    for text in [
      "\(digits) milliards d'euros", "\(digits),\(digits) %", "0,\(digits) M€",
      "999999999999999999 Md€",
      "9999999999999999999999 dollars", String(repeating: "mille ", count: 500) + "euros",
      String(repeating: "cent ", count: 500) + "millions", "1/0 pct", "00/00/0000", "99.99.9999",
      "31 février 2026", "0 octobre 2025", "Q3 9999", "dans 99999 ans", "il y a 100 ans",
    ] {
      for figure in extractFigures(from: text) {
        #expect(figure.low != nil || figure.high != nil)
      }
      _ = extractDates(from: text, published: EDTFDate("2026-01-29"))
    }
  }

  /// What libFuzzer found, made small.
  @Test(
    "a text may begin with what looks back",
    arguments: [
      "Environ 10 millions d'euros.", "Jusqu'à 10 M€", "About $10 million, revenue.",
      "10 % par Acme, détenue.", "45 % (Acme) du capital.", "(10 %) détenus par Acme",
    ])
  func beginnings(_ text: String) {
    let found = Extractor().extract(Article(title: nil, text: text))
    #expect(!found.figures.isEmpty)
  }

  @Test("a text may be cut anywhere")
  func cutTexts() {
    let text = """
      Publié le 7 octobre 2025 – Kestrel30 milliards|Nvidia12 EUR50m wsj.com x@y.fr https://a.b/c
      jusqu’à 2-1/2 Md€ (33 milliards d’euros), d'1,7 milliard, dont 1,3 d'apport ; U.S. Q3'26
      entre 20 et 50 %, il y a deux semaines, avant-hier, mi-2026, 10-to-15 million, la moitié du
      |a|b|
      |-|-|
      |~30|\t<10|e\u{301}t\u{E9} « … » 1'000'000 $US 5 a.b. Mrd. € Nov. 3, 2025 dans trois mois
      """
    let scalars = Array(text.unicodeScalars)
    for length in 0...scalars.count {
      var cut = String.UnicodeScalarView()
      cut.append(contentsOf: scalars[..<length])
      let annotated = AnnotatedText(String(cut))
      let ends =
        annotated.tokens.map { Int($0.codePoints.upperBound) } + annotated.figures().map(\.end)
        + annotated.dates(published: EDTFDate("2026-01-29")).mentions.map(\.end)
      #expect(ends.allSatisfy { $0 <= length })
    }
  }

  @Test("random texts keep every range inside the text", arguments: 0..<40)
  func randomTexts(_ seed: UInt64) {
    var random = SplitMix(state: seed &* 0x9E37_79B9_7F4A_7C15 &+ 1)
    let pieces = [
      "10", "1,5", "1.000", " ", " ", " ", "\n", "\t", "|", "-", "–", "'", "’", "$", "€", "%", "Md",
      "milliards", "million", "de", "d'", "à", "et", "entre", "plus", "jusqu'", "lundi", "3",
      "mars",
      "2025", "fin", "il y a", "deux", "ago", "last", "next", "Q3", "(", ")", "«", "»", ".", "…",
      "!",
      "\u{301}", "\u{200F}", "\u{FEFF}", "😀", "𝒳", "ß", "İ", "ŉ", "U.S.", "wsj.com", "@", "://",
      "\u{0}",
      "milliardsP", "½", "٣", "billion", "half", "a", "of", "the", "company", "moitié", "du",
      "capital",
    ]
    var text = ""
    for _ in 0..<600 { text += pieces[Int(random.next() % UInt64(pieces.count))] }
    let count = text.unicodeScalars.count
    let annotated = AnnotatedText(text)
    var last = 0
    for token in annotated.tokens {
      #expect(Int(token.codePoints.lowerBound) >= last)
      #expect(token.codePoints.lowerBound < token.codePoints.upperBound)
      last = Int(token.codePoints.upperBound)
    }
    #expect(last <= count)
    var covered = 0
    for sentence in annotated.sentences {
      #expect(sentence.tokens.lowerBound >= covered)
      covered = sentence.tokens.upperBound
    }
    for figure in annotated.figures() {
      #expect(figure.start < figure.end && figure.end <= count)
      if let low = figure.low, let high = figure.high { #expect(low <= high) }
    }
    for date in annotated.dates(published: EDTFDate("2026-01-29")).mentions {
      #expect(date.start < date.end && date.end <= count)
    }
  }
}

/// A small generator with a seed, so that a failure can be repeated.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
