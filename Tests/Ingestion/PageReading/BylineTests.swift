import Testing

@testable import Ingestion

@Suite("Lines of authors")
struct BylineTests {
  @Test(
    "people and agencies",
    arguments: [
      ("Par Jeanne Duval", ["Jeanne Duval"], []),
      ("By Ann Lee and Bo O'Neill in London", ["Ann Lee", "Bo O'Neill"], []),
      ("Par Jeanne Duval et Paul Morin, avec AFP", ["Jeanne Duval", "Paul Morin"], ["AFP"]),
      ("Par\u{A0}Jeanne\u{A0}Duval", ["Jeanne Duval"], []),
      ("Recueilli par Jean-Marc Vallée", ["Jean-Marc Vallée"], []),
      ("Propos recueillis par Léa Brun, à Bruxelles", ["Léa Brun"], []),
      ("Le Carillon et AFP", [], ["AFP"]),
      ("AFP", [], ["AFP"]),
      ("Agence France-Presse", [], ["AFP"]),
      ("Reuters", [], ["Reuters"]),
      ("Par lecarillon.be", [], []),
      ("https://www.facebook.com/lecarillon", [], []),
      ("redaction@lecarillon.be", [], []),
      ("La rédaction", [], []),
      ("Le service économie", [], []),
      ("admin", [], []),
      ("Hugo R.", ["Hugo R."], []),
      ("Carla Jimenez | Staff Writer", ["Carla Jimenez"], []),
      ("LYNN O'DONNELL", ["LYNN O'DONNELL"], []),
      ("Ann Lee;Bo Ray", ["Ann Lee", "Bo Ray"], []),
      ("CNN’s Ann Lee", ["Ann Lee"], []),
      ("", [], []),
    ] as [(String, [String], [String])])
  func read(_ line: String, _ people: [String], _ credits: [String]) {
    let byline = Byline(line, siteNames: ["le carillon"])
    #expect(byline.people == people)
    #expect(byline.credits == credits)
  }
}
