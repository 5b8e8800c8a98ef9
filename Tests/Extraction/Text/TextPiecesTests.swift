import Claims
import Testing

@testable import Extraction

/// A text that is longer than articles are is read in pieces.
@Suite("Long texts")
struct TextPiecesTests {
  private func pieces(_ text: String) -> [TextPieces.Piece] { Array(TextPieces(text)) }

  @Test(
    "the pieces are the text, each knows where it stands, and none is too long",
    arguments: [
      String(repeating: "L'été, la société a vendu.\n\n", count: 12_000),
      String(repeating: "Une ligne après l'autre\n", count: 12_000),
      String(repeating: "mot ", count: 80_000), String(repeating: "é", count: 200_000),
      String(repeating: "🏴‍☠️", count: 30_000),
    ])
  func whole(_ text: String) {
    let pieces = pieces(text)
    #expect(pieces.count > 2)
    #expect(pieces.map(\.text).joined() == text)
    #expect(pieces.allSatisfy { $0.text.utf8.count <= TextPieces.longest && !$0.text.isEmpty })
    var before = 0
    for piece in pieces {
      #expect(piece.start == before)
      before += piece.text.unicodeScalars.count
    }
  }

  @Test("a piece ends where a paragraph does, else where a line or a word does")
  func ends() {
    let lines = String(repeating: "Une ligne\n", count: 9)
    let paragraphs = pieces(String(repeating: lines + "\n", count: 4_000))
    #expect(paragraphs.dropLast().allSatisfy { $0.text.hasSuffix("\n\n") })
    let wrapped = pieces(String(repeating: "Une ligne\n", count: 40_000))
    #expect(wrapped.dropLast().allSatisfy { $0.text.hasSuffix("\n") })
    let words = pieces(String(repeating: "mot ", count: 80_000))
    #expect(words.dropLast().allSatisfy { $0.text.hasSuffix(" ") })
  }

  @Test("a text that is no longer is one piece, an empty one too")
  func short() {
    #expect(pieces("").map(\.text) == [""])
    #expect(pieces("Un mot").map(\.text) == ["Un mot"])
    #expect(pieces(String(repeating: "a", count: TextPieces.longest)).count == 1)
  }

  @Test("claims, figures and dates of a long text stand where their words do, and each claim once")
  func anchored() throws {
    let filler = String(
      repeating: "Rien de neuf au marché de l'été, où chacun se tait.\n\n", count: 2_500)
    let deal = "Acme a racheté Bolt pour 4,25 milliards d'euros le 3 mars 2024."
    let other = "Acme a racheté Bolt pour 6,75 milliards d'euros le 3 mars 2024."
    let text = deal + "\n\n" + filler + deal + "\n\n" + filler + other
    let article = Article(title: "Les affaires d'Acme", language: .french, text: text)
    let extraction = Extractor().extract(article)
    let scalars = Array(text.unicodeScalars)
    let words = { (range: Range<Int>) in
      String(String.UnicodeScalarView(scalars[range.clamped(to: 0..<scalars.count)]))
    }
    let amounts = extraction.claims.filter { $0.draft.property == .amount }
    #expect(
      amounts.map(\.explanation.figure) == ["4,25 milliards d'euros", "6,75 milliards d'euros"])
    for claim in extraction.claims {
      let quote = try #require(claim.draft.quote)
      #expect(words(quote.start..<quote.end) == quote.exact)
    }
    #expect(extraction.figures.map(\.text).count == 3)
    #expect(extraction.figures.allSatisfy { words($0.start..<$0.end) == $0.text })
    #expect(extraction.dates.count == 3)
    #expect(extraction.dates.allSatisfy { words($0.start..<$0.end) == $0.text })
  }
}
