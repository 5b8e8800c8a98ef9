import Claims
import Ingestion
import Storage
import Testing

@Suite struct ClaimSheetTests {
  private let moment = Timestamp(milliseconds: 1_770_000_000_000)

  private func read(
    _ text: String, into database: Database, skippingBad: Bool = false, keeping: Bool = true
  ) throws -> ImportReport {
    try database.inTransaction(keeping: keeping) {
      try ClaimSheetImport(database, skippingBad: skippingBad)
        .run(CSVReader(Array(text.utf8)), at: moment)
    }
  }

  private func claims(_ database: Database) throws -> [Claim] {
    try database.recordedClaims()
  }

  /// The problems of a table that is refused.
  private func problems(_ text: String) throws -> [SheetProblem] {
    let database = try Database(file: ":memory:")
    do {
      _ = try read(text, into: database)
    } catch ImportError.refused(let report) {
      #expect(try database.counts().claims == 0, "nothing is written")
      #expect(try database.counts().outlets == 0)
      return report.problems
    } catch ImportError.badHeader(let problem) {
      return [problem]
    }
    return []
  }

  @Test(arguments: ["source,object,attribute,value", "outlet,deal,property,value"])
  func aStatusDoesNotMakeDealsOfNames(_ headings: String) throws {
    let database = try Database(file: ":memory:")
    let names = ["Disney/Pixar", "Buy Buy Baby", "Café Noir", "Cafe Noir", "#1 Chinese", "???"]
    let rows = names.map { "Guide,\($0),status,open\n" }.joined()
    _ = try read(headings + "\n" + rows, into: database)
    var deals: [Deal] = []
    try database.forEachDeal { deals.append($0) }
    #expect(Set(deals.map(\.label)) == Set(names))
    #expect(deals.allSatisfy { $0.kind == .subject })
  }

  @Test func attributesOfObjectsAreNoFactsOfDeals() throws {
    let database = try Database(file: ":memory:")
    let text = "source,object,attribute,value\nS,Hall,capacity,1200 seats\nS,Hall,date,never\n"
    _ = try read(text, into: database)
    #expect(try claims(database).map(\.value) == [.text("1200 seats"), .text("never")])
    let refused = text.replacing("object,attribute", with: "deal,property")
    #expect(try problems(refused).count == 2)
  }

  @Test(arguments: [
    "6:15 PM", "Smith, John; Doe, Jane", "Paris, France", "007", "1,234", "3.50", " padded ",
    "=1+1", "say \"hi\"", "12/1/2011 6:15 PM", "e\u{301}t\u{e9}", "two\nlines",
  ])
  func aValueOfOnesOwnPropertyStaysTextAsItStands(_ text: String) throws {
    let database = try Database(file: ":memory:")
    let quoted = "\"" + text.replacing("\"", with: "\"\"") + "\""
    _ = try read("source,object,attribute,value\nS,O,fact,\(quoted)\n", into: database)
    #expect(try claims(database).map(\.value) == [.text(text)])
  }

  @Test func aNewNoteOnAClaimThatIsHereIsKept() throws {
    let database = try Database(file: ":memory:")
    let row = { (note: String) in
      "outlet,object,property,value,published,note\nS,O,depth,4.5,2026-01-29,\(note)\n"
    }
    _ = try read(row("first"), into: database)
    let second = try read(row("second"), into: database)
    #expect(second.claims == 0 && second.known == 1 && second.notes == 1)
    let claim = try #require(try claims(database).first)
    #expect(try database.note(onClaim: claim.id) == "second")
    #expect(try read(row("first"), into: database).notes == 0, "noted before")
    _ = try database.review(claim: claim.id, .rejected, because: "a slip")
    #expect(try read(row("third"), into: database).notes == 0, "nothing that was found wrong")
  }

  @Test func numbersAndDatesAreRead() throws {
    let database = try Database(file: ":memory:")
    _ = try read(
      """
      outlet,deal,property,value,unit,published
      S,O,population,2100000,,2011-12-01
      S,O,depth,-4.5,,29 January 2026
      S,O,closing_date,2026-01,,2026-01-29 10:00:00
      S,O,length,12,km,13/01/2026
      """, into: database)
    let claims = try claims(database)
    let number = { (digits: String, unit: Unit) throws in
      Value.quantity(Quantity(exactly: try #require(Decimal(digits)), unit: unit))
    }
    #expect(
      try claims.map(\.value) == [
        number("2100000", .number), number("-4.5", .number),
        .date(try #require(EDTFDate("2026-01"))), number("12", Unit(rawValue: "km")),
      ])
    #expect(
      claims.map(\.published?.text) == ["2011-12-01", "2026-01-29", "2026-01-29", "2026-01-13"])
    #expect(claims.allSatisfy { $0.recorded == moment })
  }

  @Test func subjectsThatDifferInASignStayApart() throws {
    let database = try Database(file: ":memory:")
    _ = try read(
      "source,object,attribute,value\nS,C++,year,1985\nS,C,year,1972\nS,c,year,1\n", into: database)
    #expect(Set(try claims(database).map(\.deal)).count == 3)
  }

  @Test func frenchHeadingsAndSemicolons() throws {
    let database = try Database(file: ":memory:")
    let report = try read(
      """
      Média;Opération;Investisseur;Cible;Nature;Montant (Md$);Publié le;Lien;Remarque;Couleur
      Le Monde;;Amazon;OpenAI;investissement;50;29/01/2026;https://lemonde.example/x;à vérifier;bleu
      Reuters;;Amazon;OpenAI;Investissement;jusqu'à 10,5;17 décembre 2025;;;rouge
      """, into: database)
    #expect(report.unknownColumns == ["Couleur"])
    let claims = try claims(database)
    #expect(
      claims.map(\.value.canonical) == ["50e9 USD", "<=10.5e9 USD"])
    #expect(claims.map(\.published?.text) == ["2026-01-29", "2025-12-17"])
    #expect(Set(claims.map(\.deal)).count == 1)
    let deal = try #require(try database.deal(claims[0].deal))
    #expect(deal.kind == .investment)
    #expect(deal.parties.map(\.name) == ["Amazon", "OpenAI"])
    #expect(try database.note(onClaim: claims[0].id) == "à vérifier")
    #expect(try database.article(claims[0].article)?.article.url == "https://lemonde.example/x")
  }

  @Test func aDealIsFoundByItsSlug() throws {
    let database = try Database(file: ":memory:")
    let parties = DealParties(
      from: [try database.makeOrganization(named: "Amazon")],
      to: [try database.makeOrganization(named: "OpenAI")])
    let deal = try database.makeDeal(.investment, between: parties)
    _ = try read(
      """
      outlet,deal,amount,published
      A,amazon-openai-investment,$50bn,2026-01-29
      B,Amazon OpenAI investment,up to $10bn,2026-01-30
      """, into: database)
    #expect(try claims(database).map(\.deal) == [deal, deal])
  }

  @Test func linesOfOneArticleAreOfOneArticle() throws {
    let database = try Database(file: ":memory:")
    let report = try read(
      """
      outlet,deal,property,value,published,url,title
      A,d,x,1,2026-01-01,,
      A,d,y,2,2026-01-01,,
      A,d,x,3,2026-01-02,,
      A,d,x,4,2026-01-02,https://a.example/1,
      A,d,x,5,2026-01-02,https://a.example/1,Other
      """, into: database)
    #expect(report.articles == 4)
    #expect(report.claims == 5)
  }

  @Test func importingAgainAddsNothing() throws {
    let database = try Database(file: ":memory:")
    let text = """
      outlet,deal,from,to,kind,property,value,published,attributed_to
      A,,X,Y,contract,amount,5 USD,2026-01-01,B; C
      A,,X,Y,contract,amount,7 USD,2026-01-02,
      A,thing,,,,colour,red,,
      """
    let first = try read(text, into: database)
    #expect(first.claims == 3)
    let before = try database.counts()
    let second = try read(text, into: database)
    #expect(second.claims == 0)
    #expect(second.known == 3)
    #expect(try database.counts() == before)
  }

  @Test func aDryRunWritesNothing() throws {
    let database = try Database(file: ":memory:")
    let report = try read(
      "outlet,deal,property,value\nA,d,x,1\n", into: database, keeping: false)
    #expect(report.claims == 1)
    #expect(try database.counts().articles == 0)
    #expect(try database.counts().outlets == 0)
  }

  @Test(arguments: [
    ("A,d,amount,50,2026-01-01", SheetProblem.Kind.noCurrency("50")),
    ("A,d,x,\"5\"6,2026", .badQuoting), ("A,,x,5,2026", .noDeal), (",d,x,5,2026", .noSource),
    ("A,d,,5,2026", .missing(.property)), ("A,d,x,,2026,more", .tooManyFields(6, headings: 5)),
    ("A,d,x,5,02/03/2026", .badDate(.published, "02/03/2026")),
    ("A,d,amount,50 %,2026-01-01", .wrongUnit(.amount, value: "50 %")),
    ("A,d,x,5,soon", .badDate(.published, "soon")), ("A,d,日本,5,2026", .badProperty("日本")),
    ("A,d,date,later,2026", .badDate(.value, "later")),
    ("A,d,x,5,2026,more", .tooManyFields(6, headings: 5)),
  ])
  func aBadLineIsNamedAndStopsTheImport(_ line: String, _ kind: SheetProblem.Kind) throws {
    let text = "outlet,deal,property,value,published\nA,d,x,1,2026\n\(line)\nA,d,x,2,2026\n"
    let found = try problems(text)
    #expect(found.map(\.kind) == [kind])
    #expect(found.map(\.line) == [3])
    let database = try Database(file: ":memory:")
    let report = try read(text, into: database, skippingBad: true)
    #expect(report.claims == 2)
    #expect(report.badRows == 1)
  }

  @Test func linesWithoutAValueSayNothing() throws {
    let database = try Database(file: ":memory:")
    let report = try read(
      """
      outlet,deal,property,value,unit,published
      A,d,x,1,,2026
      A,d,x,,,2026
      B,d,amount, ,,2026
      B,d,amount,n.c.,,soon
      C,d,stake,?,,2026
      C,d,,,,
      A,d,x,?,,2026
      A,d,y,,text,2026
      """, into: database)
    #expect(report.linesWithoutValue == [3, 4, 5, 6, 7])
    #expect(report.rowsWithoutValue == 5)
    #expect(report.badRows == 0)
    #expect(report.rows == 8)
    #expect(
      try claims(database).map(\.value) == [
        .quantity(Quantity(exactly: try #require(Decimal("1")), unit: .number)), .text("?"),
        .text(""),
      ])
    #expect(try database.counts().outlets == 1, "nothing is made of a line that says nothing")
  }

  @Test func ofManyLinesWithoutAValueTheFirstAreNamed() throws {
    let gaps = String(repeating: "A,d,x,\n", count: 500)
    let report = try read(
      "outlet,deal,property,value\n" + gaps, into: try Database(file: ":memory:"))
    #expect(report.rowsWithoutValue == 500)
    #expect(report.linesWithoutValue == Array(2...11))
  }

  @Test(arguments: [
    ("deal,property,value", SheetColumn.outlet), ("outlet,property,value", .deal),
    ("outlet,deal,value", .property), ("outlet,deal,property", .value),
  ])
  func aMissingColumnIsNamed(_ header: String, _ column: SheetColumn) throws {
    let row = header.split(separator: ",").map { _ in "1" }.joined(separator: ",")
    #expect(try problems("\(header)\n\(row)\n").map(\.kind) == [.missingColumn(column)])
  }

  @Test func aHundredThousandRowsAreImported() throws {
    var text = "source,object,attribute,value,reported_on\n"
    for row in 0..<100_000 {
      text += "S\(row % 38),F\(row / 228),a\(row / 38 % 6),v\(row),2011-12-01\n"
    }
    let database = try Database(file: ":memory:")
    let time = try ContinuousClock().measure { _ = try read(text, into: database) }
    print("100,000 rows: \(time)")
    #expect(try database.counts().claims == 100_000)
    #expect(try database.counts().articles == 38)
  }

  @Test func rowsOnOneDealTakeLinearTime() throws {
    let database = try Database(file: ":memory:")
    let clock = ContinuousClock()
    var times: [Duration] = []
    for part in 0..<2 {
      var text = "outlet,from,to,kind,amount,published\n"
      for row in 0..<2_000 {
        text +=
          "O\(row % 300),X,Y,contract,\(part * 2_000 + row + 1) USD,2026-01-\(10 + row % 20)\n"
      }
      times.append(try clock.measure { _ = try read(text, into: database) })
    }
    print("2,000 rows on one deal: \(times[0]); 2,000 more: \(times[1])")
    #expect(try database.counts().claims == 4_000)
    #expect(times[1] < times[0] * 8, "twice as many rows before must not cost each row twice")
  }

  @Test func aColumnOfStatusesTellsHowFirmTheClaimsAre() throws {
    let database = try Database(file: ":memory:")
    let report = try read(
      """
      Média;Opération;Montant;Statut
      Reuters;Rachat de Novalis par Kestrel;1,2 Md€;rumeur
      Le Monde;Rachat de Novalis par Kestrel;1,3 Md€;démenti
      AFP;Rachat de Novalis par Kestrel;1,3 Md€;finalisé
      Gala;Rachat de Novalis par Kestrel;1,4 Md€;à suivre
      """, into: database)
    #expect(report.unknownColumns.isEmpty)
    #expect(
      try claims(database).map(\.modality) == [.rumored, .denied, .completed, .rumored])
    let other = try Database(file: ":memory:")
    let workflow = try read(
      "Média;Opération;Montant;Statut\nAFP;Rachat de Novalis par Kestrel;1 Md€;à relire\n",
      into: other)
    #expect(workflow.unknownColumns == ["Statut"])
  }

  @Test func aPartyThatSpeaksAnnounces() throws {
    let database = try Database(file: ":memory:")
    _ = try read(
      """
      Média;Opération;Montant;Lien
      Kestrel;Rachat de Novalis par Kestrel;1,2 Md€;
      NOVALIS;Rachat de Novalis par Kestrel;1,2 Md€;
      ;Rachat de Novalis par Kestrel;1,2 Md€;https://www.lefigaro.fr/a
      """, into: database)
    let claims = try claims(database)
    #expect(claims.map(\.modality) == [.announced, .announced, .rumored])
    #expect(try claims.last?.outlet == database.outlet(named: "Le Figaro"))
  }

  @Test func aLineWithoutAValueDecidesNothing() throws {
    let database = try Database(file: ":memory:")
    _ = try read(
      """
      Média;Opération;Montant
      Reuters;Novalis - Kestrel;
      AFP;Kestrel / Novalis;250 M€
      Gala;Kestrel / Novalis;350 M€
      """, into: database)
    let deals = Set(try claims(database).map(\.deal))
    #expect(deals.count == 1)
    let parties = try deals.first.flatMap { try database.deal($0) }?.parties
    #expect(parties?.map(\.name) == ["Kestrel", "Novalis"])
  }
}
