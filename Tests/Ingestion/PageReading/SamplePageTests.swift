import Testing

@testable import Ingestion

@Suite("Pages in the shapes of real sites")
struct SamplePageTests {
  @Test("there are thirty, in two languages")
  func count() {
    #expect(SamplePage.all.count >= 30)
    #expect(Set(SamplePage.all.compactMap(\.language)) == ["fr", "en"])
  }

  @Test("the text is the article's", arguments: SamplePage.all)
  func text(_ sample: SamplePage) throws {
    let page = try sample.read()
    let overlap = WordOverlap(
      found: page.text, expected: sample.paragraphs.joined(separator: "\n"))
    let percent = { (share: Double) in "\((share * 1000).rounded() / 10) %" }
    print(
      "\(sample.name): F1 \(percent(overlap.f1)),",
      "precision \(percent(overlap.precision)), recall \(percent(overlap.recall))")
    #expect(overlap.f1 >= 0.95)
    for words in sample.absent { #expect(!page.text.contains(words)) }
  }

  @Test("paragraphs stand whole and in order", arguments: SamplePage.all)
  func paragraphs(_ sample: SamplePage) throws {
    let lines = try sample.read().text.split(separator: "\n").map { line in
      line.hasPrefix("- ") ? String(line.dropFirst(2)) : String(line)
    }
    #expect(sample.paragraphs.filter { !lines.contains($0) } == [])
    #expect(lines.filter { sample.paragraphs.contains($0) } == sample.paragraphs)
  }

  @Test("title, outlet, author, day, language", arguments: SamplePage.all)
  func metadata(_ sample: SamplePage) throws {
    let page = try sample.read()
    #expect(page.title == sample.title)
    #expect(page.outlet == sample.outlet)
    #expect(page.author == sample.author)
    #expect(page.published == sample.published)
    #expect(page.language == sample.language)
  }

  @Test("address, paywall, credits", arguments: SamplePage.all)
  func circumstances(_ sample: SamplePage) throws {
    let page = try sample.read()
    #expect(page.canonicalURL == sample.canonical)
    #expect(page.paywalled == sample.paywalled)
    #expect(page.credits == sample.credits)
  }

  @Test("each value says how it was found", arguments: SamplePage.all)
  func evidence(_ sample: SamplePage) throws {
    let page = try sample.read()
    let values: [(Evidence.Field, String?)] = [
      (.title, page.title), (.outlet, page.outlet), (.author, page.author),
      (.published, page.published), (.language, page.language),
    ]
    for (field, value) in values {
      let evidence = page.evidence(for: field)
      #expect(evidence?.value == value)
      if let evidence {
        #expect((0.3...1).contains(evidence.confidence) && !evidence.source.isEmpty)
      }
    }
  }
}
