import Claims
import Testing

@testable import Extraction

@Suite("Sentences, blocks and languages")
struct SentenceTests {
  private func sentences(_ text: String) -> [String] {
    let annotated = AnnotatedText(text)
    return annotated.sentences.map { annotated.text(of: $0.tokens) }
  }

  @Test(
    "a full stop ends a sentence, an abbreviation's does not",
    arguments: [
      ("M. Morel a signé. Il part.", ["M. Morel a signé.", "Il part."]),
      ("Kestrel Inc. signed. The deal closed.", ["Kestrel Inc. signed.", "The deal closed."]),
      ("It bought Lumen Inc. The price was low.", ["It bought Lumen Inc.", "The price was low."]),
      ("The U.S. Senate voted. It passed.", ["The U.S. Senate voted.", "It passed."]),
      ("Il a dit « Oui. » Puis rien.", ["Il a dit « Oui. »", "Puis rien."]),
      ("Elle vaut 3.5 milliards. Enfin", ["Elle vaut 3.5 milliards.", "Enfin"]),
      ("un investissement.Alors que rien", ["un investissement.", "Alors que rien"]),
      ("Pourquoi ? Parce que.", ["Pourquoi ?", "Parce que."]),
      ("avec… Amazon lui-même", ["avec… Amazon lui-même"]),
      ("12 Mrd. € pour rien", ["12 Mrd. € pour rien"]),
      ("It paid $11bn. Kestrel rose.", ["It paid $11bn.", "Kestrel rose."]),
    ])
  func splits(_ text: String, _ expected: [String]) {
    #expect(sentences(text) == expected)
  }

  @Test("headings, items, rows and wrapped paragraphs")
  func kinds() {
    let text = """
      Un titre sans point

      Kestrel a signé un accord avec Lumen, selon plusieurs sources qui
      connaissent le dossier, et compte payer avant la fin de
      cette année.

      - premier point
      2. second point

      | A | B |
      |---|---|
      | c | |
      """
    let annotated = AnnotatedText(text)
    #expect(
      annotated.sentences.map(\.kind) == [
        .heading, .prose, .listItem, .listItem, .tableRow, .tableRow,
      ])
    #expect(annotated.rows.map(\.isHeader) == [true, false])
    #expect(
      annotated.rows.map { $0.cells.map { annotated.text(of: $0) } } == [["A", "B"], ["c", ""]])
    #expect(annotated.rows.last?.header == 0)
  }

  @Test("each sentence has its language, and the article the commonest")
  func languages() {
    let text = """
      Kestrel a annoncé un accord avec la société Lumen. Il est de trois milliards pour le groupe.

      The company said that it was not in talks with the firm.
      """
    let annotated = AnnotatedText(text)
    #expect(annotated.language == .french)
    #expect(annotated.sentences.map(\.language) == [.french, .french, .english])
    #expect(AnnotatedText("12345").language == nil)
  }
}
