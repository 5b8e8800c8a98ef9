import Claims
import Testing

@testable import Extraction

/// Texts made to break or to slow the readers of figures and dates.
@Suite("Hostile texts", .serialized)
struct HostileTextTests {
  /// Seconds that a text takes, the best of two.
  private func seconds(_ text: String) -> Double {
    var best = Double.infinity
    for _ in 0..<2 {
      let duration = ContinuousClock().measure {
        let annotated = AnnotatedText(text)
        _ = annotated.figures()
        _ = annotated.dates(published: EDTFDate("2026-01-29"))
      }
      best = min(
        best,
        Double(duration.components.attoseconds) / 1e18
          + Double(duration.components.seconds))
    }
    return best
  }

  @Test(
    "eight times the text takes about eight times as long",
    arguments: [
      "10 milliards de dollars ", "12, ", "entre 20 et 50 et ", "a b ", "(((", "))) ", "jusqu'à ",
      "plus de ", "le la les ", "un ", "cent mille ", "vingt-", "a.b.", "http://a", "aB", "…",
      "\u{202E}",
      "e\u{301}", "🏴‍☠️", "1 000 ", "2025 ", "lundi 3 ", "fin de la ", "|", "\t", "\n", "\n- ", "« ",
      "3,5 à ", "$", "m€", "il y a ", "of the ", "au-delà de ", "billion ", "'s", "d'", "a1",
      "x'y'",
    ])
  func isLinear(_ unit: String) {
    let small = seconds(String(repeating: unit, count: 200))
    let large = seconds(String(repeating: unit, count: 1_600))
    // A square law would make it 64 times; timers are coarse, so that a floor is set.
    #expect(large < max(small, 0.002) * 32, "\(small) s, then \(large) s")
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
