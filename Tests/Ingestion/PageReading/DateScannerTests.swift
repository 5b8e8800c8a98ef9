import Claims
import Testing

@testable import Ingestion

@Suite("Dates in pages")
struct DateScannerTests {
  @Test(
    "printed and machine dates",
    arguments: [
      ("Publié le 02/11/2023 à 15h57", "2023-11-02", 957),
      ("1er novembre 2023 à 16h28", "2023-11-01", 988),
      ("27 Mar 20 à 9:21", "2020-03-27", 561),
      ("04.05.2015 à 13h36", "2015-05-04", 816),
      ("2024-04-30 16:00:34 +02:00", "2024-04-30", 960),
      ("2023-11-02T1643", "2023-11-02", 1003),
      ("2023-11-02T16:43:00.000Z", "2023-11-02", 1003),
      ("20231102", "2023-11-02", nil),
      ("/economie/2023/nov/02/titre", "2023-11-02", nil),
      ("Thu, 02 Nov 2023 15:57:00 GMT", "2023-11-02", 957),
      ("March 3rd, 2021", "2021-03-03", nil),
      ("Aug. 21, 2019 at 8:15 p.m.", "2019-08-21", 495),
      ("January 16, 2020 8:15 PM", "2020-01-16", 1215),
      ("5th October 2017", "2017-10-05", nil),
      ("12. März 2019", "2019-03-12", nil),
      ("le 7 août 2021", "2021-08-07", nil),
      ("mar 08 Oct 2024 ▪ 4 min", "2024-10-08", nil),
      ("3 de mayo de 2018", "2018-05-03", nil),
    ] as [(String, String, Int?)])
  func read(_ text: String, _ day: String, _ clock: Int?) {
    let found = DateScanner.dates(in: text)
    #expect(found.map(\.day.description) == [day])
    #expect(found.first?.clock == clock)
  }

  @Test(
    "what is no date",
    arguments: [
      "mars 2020", "32/13/2020", "30 février 2021", "2.5.1.10", "192.168.10.12", "20239999",
      "12 mars 20h15", "1/2", "le 14 juillet", "99999999999999999999", "2023-13-01",
    ])
  func nothing(_ text: String) {
    #expect(DateScanner.dates(in: text).isEmpty)
  }

  @Test("American order where both are possible")
  func order() {
    #expect(
      DateScanner.dates(in: "03/04/2021", order: .monthFirst).first?.day.components.month == 3)
    #expect(DateScanner.dates(in: "03/04/2021").first?.day.components.month == 4)
    #expect(DateScanner.dates(in: "03/24/2021").first?.day.components.month == 3)
  }

  @Test("counted back from the day of reading")
  func relative() throws {
    let today = try #require(Day(year: 2024, month: 3, day: 1))
    let days = { (text: String) in
      DateScanner.dates(in: text, now: FoundDate(day: today)).map(\.day.description)
    }
    #expect(days("il y a 3 heures") == ["2024-03-01"])
    #expect(days("Il y a 2 jours") == ["2024-02-28"])
    #expect(days("3 weeks ago") == ["2024-02-09"])
    #expect(DateScanner.dates(in: "il y a 3 heures").isEmpty)
    // Three hours before one in the morning was the day before.
    let night = FoundDate(day: today, clock: 60, offset: .utc)
    let moments = { DateScanner.dates(in: $0, now: night).map(\.day.description) }
    #expect(moments("il y a 3 heures") == ["2024-02-29"])
    #expect(moments("40 minutes ago") == ["2024-03-01"])
    #expect(moments("il y a 2 jours") == ["2024-02-28"])
  }

  @Test("what the words before a date call it")
  func labels() {
    let line = "Publié le 2 novembre 2023 à 15h57, mis à jour le 3 novembre 2023 à 9h12"
    #expect(DateScanner.dates(in: line).map(\.label) == [.published, .modified])
  }

  @Test("offsets")
  func offsets() {
    let offset = { (text: String) in DateScanner.dates(in: text).first?.offset }
    #expect(offset("2024-04-30T16:00:34+02:00") == .minutes(120))
    #expect(offset("2024-04-30T16:00:34-0430") == .minutes(-270))
    #expect(offset("2024-04-30T16:00:34Z") == .utc)
    #expect(offset("2024-04-30T16:00:34+00:00") == .utc)
    #expect(offset("2024-04-30T16:00:34") == .local)
  }

  @Test("UTC becomes the outlet's day, across midnight and summer time")
  func zones() {
    let day = { (text: String, host: String, language: String) -> String? in
      let zone = OutletZone(host: host, language: language)
      return DateScanner.dates(in: text).first?.day(in: zone).description
    }
    #expect(day("2024-03-06T01:45:00Z", "example.ca", "fr-CA") == "2024-03-05")
    #expect(day("2023-11-02T23:30:00Z", "example.fr", "fr") == "2023-11-03")
    #expect(day("2023-07-02T22:30:00Z", "example.fr", "fr") == "2023-07-03")
    #expect(day("2023-11-02T22:30:00Z", "example.fr", "fr") == "2023-11-02")
    #expect(day("2023-07-02T23:30:00Z", "example.co.uk", "en") == "2023-07-03")
    #expect(day("2023-07-02T23:30:00Z", "example.com", "en") == "2023-07-02")
    #expect(day("2023-07-02T23:30:00+02:00", "example.ca", "fr") == "2023-07-02")
    #expect(day("2024-03-01T02:30:00Z", "www.wsj.com", "en") == "2024-02-29")
    #expect(day("2024-03-01T07:30:00Z", "techcrunch.com", "en") == "2024-02-29")
    #expect(day("2024-07-01T23:30:00Z", "www.theguardian.com", "en") == "2024-07-02")
    #expect(day("2024-03-01T19:00:00Z", "www.thehindu.com", "en") == "2024-03-02")
    #expect(day("2024-03-01T19:00:00Z", "example.in", "en") == "2024-03-02")
    #expect(day("2024-03-01T16:30:00Z", "asia.nikkei.com", "en") == "2024-03-02")
    // Summer in Sydney: eleven hours ahead in March, ten in June.
    #expect(day("2024-03-01T13:30:00Z", "example.com.au", "en") == "2024-03-02")
    #expect(day("2024-06-01T13:30:00Z", "example.com.au", "en") == "2024-06-01")
    // A day without a time is written as midnight.
    #expect(day("2024-03-01T00:00:00Z", "www.wsj.com", "en") == "2024-03-01")
  }
}
