internal import Claims

/// What a ClaimReview says, by the columns of a table of claims.
struct ReviewFields {
  private var fields: [SheetColumn: String] = [:]

  /// What a review says: of ours the claim, of another one the verdict, and the claim that it is
  /// on.
  static func all(of review: ExactJSON) -> [ReviewFields] {
    let claim = review["itemReviewed"]
    let about = claim?["about"]?.elements ?? []
    if let property = about.first(where: { $0["@type"]?.text == "PropertyValue" }),
      let subject = about.first(where: { $0["identifier"] != nil })
    {
      return [ReviewFields(claim, property, subject)]
    }
    let verdict = ReviewFields(
      on: review, property: "verdict", value: review["reviewRating"]?["alternateName"]?.text,
      by: review["author"], published: review["datePublished"], url: review["url"])
    guard let claim else { return [verdict] }
    let places = (claim["appearance"] ?? claim["firstAppearance"])?.elements ?? []
    let place = places.first { address($0) != nil } ?? places.first
    let claimed = ReviewFields(
      on: review, property: "claimed", value: review["claimReviewed"]?.text, by: claim["author"],
      published: claim["datePublished"] ?? place?["datePublished"], url: place ?? claim["url"],
      title: place?["headline"]?.text ?? place?["name"]?.text)
    return claimed.saysWho ? [verdict, claimed] : [verdict]
  }

  /// A claim about what was reviewed: a text.
  private init(
    on review: ExactJSON, property: String, value: String?, by author: ExactJSON?,
    published: ExactJSON?, url: ExactJSON?, title: String? = nil
  ) {
    fields[.deal] = review["claimReviewed"]?.text
    fields[.kind] = "subject"
    fields[.property] = property
    fields[.value] = value
    fields[.unit] = "text"
    fields[.outlet] = author?.elements.lazy.compactMap { $0.text ?? $0["name"]?.text }.first
    fields[.published] = published?.text.map { Self.day($0) }
    fields[.url] = url.flatMap { Self.address($0) }
    fields[.title] = title
  }

  private var saysWho: Bool {
    [.outlet, .url, .title].contains { fields[$0]?.isEmpty == false }
  }

  /// An address, by itself or of a work.
  private static func address(_ place: ExactJSON) -> String? {
    place.text ?? place["url"]?.text ?? place["@id"]?.text
  }

  /// The day of a moment: `2024-04-28T10:00:00+02:00`.
  private static func day(_ text: String) -> String {
    guard let separator = text.firstIndex(of: "T"), Day(text[..<separator]) != nil else {
      return text
    }
    return String(text[..<separator])
  }

  private init(_ claim: ExactJSON?, _ property: ExactJSON, _ subject: ExactJSON) {
    fields[.deal] = subject["identifier"]?.text
    fields[.kind] = subject["additionalType"]?.text
    if fields[.kind] == "subject" { fields[.label] = subject["name"]?.text }
    for (column, key) in [(SheetColumn.from, "from"), (.to, "to")] {
      fields[column] = subject[key]?.elements.compactMap(\.text).joined(separator: ";")
    }
    fields[.property] = property["propertyID"]?.text
    fields[.value] = property["value"]?.text
    fields[.unit] = property["unitCode"]?.text
    fields[.modality] = property["measurementMethod"]?.text
    fields[.part] = property["description"]?.text
    fields[.outlet] = claim?["author"]?["name"]?.text
    fields[.published] = claim?["datePublished"]?.text
    fields[.quote] = claim?["text"]?.text
    fields[.title] = claim?["appearance"]?["headline"]?.text
    fields[.url] = claim?["appearance"]?["url"]?.text
  }

  /// The fields as a record that ``SheetHeader/allColumns`` is the header of.
  func record(line: Int) -> CSVRecord {
    var record = CSVRecord(line: line)
    for column in SheetColumn.allCases { record.append(field: fields[column] ?? "") }
    return record
  }
}
