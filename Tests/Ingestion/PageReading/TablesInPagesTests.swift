import Testing

@testable import Ingestion

@Suite("Tables of an article")
struct TablesInPagesTests {
  private func text(_ table: String) -> String {
    let prose =
      "<p>Trois ventes ont été annoncées cette semaine, dont une par un fonds de pension.</p>"
      + "<p>Les montants sont ceux que les acheteurs ont donnés à la clôture, dettes comprises.</p>"
    return Page.read(bytes: Array("<article><h1>Ventes</h1>\(prose)\(table)\(prose)".utf8)).text
  }

  private func rows(_ table: String) -> [String] {
    text("<table>\(table)</table>").split(separator: "\n").map(String.init)
      .filter { $0.hasPrefix("|") }
  }

  @Test("a figure around a table, a quotation or a listing is text, its caption is not")
  func figures() {
    let table = "<table><tr><th>Acheteur<th>Prix<tr><td>Kestrel<td>$4 bn</table>"
    let found = text("<figure class=wp-block-table>\(table)<figcaption>Source : nous</figure>")
    #expect(found.contains("| Acheteur | Prix |\n| Kestrel | $4 bn |"))
    #expect(!found.contains("Source : nous"))
    let quote = "<blockquote>Nous ne vendrons pas la mine, a-t-il dit deux fois.</blockquote>"
    #expect(text("<figure>\(quote)</figure>").contains("Nous ne vendrons pas la mine"))
    #expect(!text("<figure><img src=a.jpg>La mine vue du ciel.</figure>").contains("vue du ciel"))
  }

  @Test("a cell over several rows or columns stands in each")
  func spans() {
    #expect(
      rows(
        "<tr><th>Buyer<th>Target<th>Price<tr><td rowspan=2>Kestrel<td>Dune<td>$4 bn"
          + "<tr><td>Elm<td>$5 bn")
        == [
          "| Buyer | Target | Price |", "| Kestrel | Dune | $4 bn |", "| Kestrel | Elm | $5 bn |",
        ]
    )
    #expect(
      rows("<tr><th colspan=2>Parties<th>Price<tr><td>Kestrel<td>Dune<td>$4 bn")
        == ["| Parties | Parties | Price |", "| Kestrel | Dune | $4 bn |"])
    #expect(
      rows("<tr><th>Buyer<th>Price<tr><td colspan=2>2026<tr><td>Elm<td>$5 bn")
        == ["| Buyer | Price |", "| 2026 |", "| Elm | $5 bn |"])
  }

  @Test("a table that says that all reaches over all stays small")
  func hostileSpans() {
    let cell = "<td rowspan=65534 colspan=1000>some words in a cell"
    let found = text(
      "<table><tr><th>A<th>B" + String(repeating: "<tr>" + cell + cell, count: 500) + "</table>")
    #expect(found.utf8.count < 400_000)
  }

  @Test("a short line under a picture is its caption, a sentence is not")
  func captions() {
    #expect(!text("<p><img src=a.jpg></p><p>Le four (photo de l'auteur)</p>").contains("Le four"))
    #expect(text("<p><img src=a.jpg></p><p>Le four est éteint.</p>").contains("Le four est éteint"))
    #expect(
      !text("<img src=a.jpg alt='Le four est éteint.'><p>Le four est éteint.</p>")
        .contains("Le four"))
  }

  @Test("what readers wrote below the text is no part of it")
  func comments() {
    let prose = String(
      repeating: "<p>Trois ventes ont été annoncées cette semaine, dont une par un fonds.</p>",
      count: 8)
    let answers = String(
      repeating: "<div><b>M</b><p>Et qui va payer tout cela, dites-moi donc ?</p></div>", count: 30)
    for heading in ["Vos réactions", "18 Kommentare", "Voir les commentaires", "2 comments"] {
      let html = "<article><h1>Ventes</h1>\(prose)<section><h3>\(heading)</h3>\(answers)"
      let found = Page.read(bytes: Array(html.utf8)).text
      #expect(found.contains("Trois ventes") && !found.contains("qui va payer"))
    }
  }
}
