import Claims
import Extraction
import Testing

@Suite struct MergingTests {
  private let page = """
    Danone va racheter Kerlann

    Danone va racheter Kerlann pour 120 millions d'euros.

    Danone a signé mardi le rachat de Kerlann pour 120 millions d'euros.
    """

  @Test func whatIsSaidTwiceIsOneClaim() {
    #expect(claims(page).count == 1)
  }

  @Test func theQuoteStandsWhereItSays() throws {
    let text = "Été 🌞. Danone va racheter Kerlann pour 120 millions d'euros. Fin."
    let extraction = Extractor().extract(Article(title: "Un rachat", text: text))
    let quote = try #require(extraction.claims.first?.draft.quote)
    let scalars = Array(text.unicodeScalars)
    #expect(String(String.UnicodeScalarView(scalars[quote.start..<quote.end])) == quote.exact)
    #expect(quote.prefix.unicodeScalars.count <= 32)
    #expect(text.contains(quote.prefix + quote.exact + quote.suffix))
  }

  @Test func rivalFiguresAreTwoClaims() {
    let text = """
      Selon Bloomberg, Danone serait prêt à racheter Kerlann pour 120 millions d'euros. \
      D'après Reuters, Danone offrirait 90 millions d'euros pour Kerlann.
      """
    #expect(
      claims(text) == [
        "amount 120000000 EUR Danone > Kerlann rumored via Bloomberg",
        "amount 90000000 EUR Danone > Kerlann rumored via Reuters",
      ])
  }

  @Test func aDayThatTheArticleTellsItselfIsOnNobodysWord() {
    let text = """
      Danone a racheté Kerlann le 3 novembre 2025. \
      Le 3 novembre 2025, Danone a racheté Kerlann pour 120 millions d'euros, selon Reuters.
      """
    #expect(
      Set(claims(text)) == [
        "amount 120000000 EUR Danone > Kerlann completed via Reuters",
        "date 2025-11-03 Danone > Kerlann completed",
      ])
  }

  @Test func organizationsOfTheUserAreKnown() {
    let extractor = Extractor(knownOrganizations: [
      KnownOrganization(
        name: "Zorglub", aliases: ["Zorg"], descriptions: ["géant de la zorglonde"])
    ])
    let text = "Le géant de la zorglonde va racheter Kerlann pour 120 millions d'euros."
    let parties = extractor.extract(Article(text: text)).claims.first?.draft.parties
    #expect(parties?.first == Party(name: "Zorglub", role: .from))
  }
}
