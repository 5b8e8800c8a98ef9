import Testing

@testable import Extraction

@Suite("Tokens")
struct TokenizerTests {
  private func pieces(_ text: String) -> [String] {
    let annotated = AnnotatedText(text)
    return annotated.tokens.indices.map { annotated.text(of: $0..<$0 + 1) }
  }

  @Test(
    "words, elisions, numbers, signs and addresses",
    arguments: [
      ("jusqu’à l’entreprise d'OpenAI", ["jusqu’", "à", "l’", "entreprise", "d'", "OpenAI"]),
      ("Amazon's deal isn’t AT&T’s", ["Amazon", "'s", "deal", "isn’t", "AT&T", "’s"]),
      ("aujourd’hui, O'Reilly", ["aujourd’hui", ",", "O'Reilly"]),
      ("1.000,5 Md€ et 10%", ["1.000,5", "Md", "€", "et", "10", "%"]),
      ("EUR50m, Q3, GPT-5", ["EUR", "50", "m", ",", "Q3", ",", "GPT", "-", "5"]),
      ("U.S. firms, J.P. Morgan", ["U.S.", "firms", ",", "J.P.", "Morgan"]),
      ("voir wsj.com, https://a.io/x?y=1.", ["voir", "wsj.com", ",", "https://a.io/x?y=1", "."]),
      ("milliardsPartenariat", ["milliards", "Partenariat"]),
      ("MicrosoftPlusieurs CoreWeave iPhone", ["Microsoft", "Plusieurs", "CoreWeave", "iPhone"]),
      ("FY2026", ["FY", "2026"]),
      // Markdown: its marks are no words, an item's star and a rule of stars are signs.
      ("## Le **rachat**, _dit_ l'*acheteur*", ["Le", "rachat", ",", "dit", "l'", "acheteur"]),
      ("* a_b * c", ["*", "a", "_", "b", "*", "c"]),
      ("**100 milliards** de __5 %__", ["100", "milliards", "de", "5", "%"]),
      ("5 # 6", ["5", "#", "6"]),
    ])
  func splits(_ text: String, _ expected: [String]) {
    #expect(pieces(text) == expected)
  }

  @Test(
    "words that read alike have one number",
    arguments: [
      ("Société", "SOCIÉTÉ"), ("e\u{301}te\u{301}", "été"), ("jusqu’", "jusqu'"),
      ("cœur", "coeur"), ("zéta\u{200B}bloc", "zétabloc"), ("milliard", "Milliard"),
      ("Łódź", "łódź"),
    ])
  func folds(_ left: String, _ right: String) {
    let tokens = AnnotatedText("\(left) \(right)").tokens
    #expect(tokens.count == 2)
    #expect(tokens.first?.word == tokens.last?.word)
  }

  @Test("a, à, ou and où stay apart")
  func keepsShortWordsApart() {
    let words = AnnotatedText("a à ou où du dû").tokens.map(\.word)
    #expect(Set(words).count == 6)
  }

  @Test("every token's ranges name the same part of the text")
  func offsets() {
    let text = "  🇫🇷 L’été\u{A0}: 1\u{202F}400 Md€ « à Łódź » \u{202E}abc\u{202C}\r\n\r\nFin."
    let scalars = Array(text.unicodeScalars)
    let annotated = AnnotatedText(text)
    for (index, token) in annotated.tokens.enumerated() {
      var piece = String.UnicodeScalarView()
      piece.append(
        contentsOf: scalars[
          Int(token.codePoints.lowerBound)..<Int(token.codePoints.upperBound)])
      #expect(String(piece) == annotated.text(of: index..<index + 1))
    }
  }
}
