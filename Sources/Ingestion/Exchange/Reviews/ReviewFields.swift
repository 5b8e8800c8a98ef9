/// What a ClaimReview says, by the columns of a table of claims.
struct ReviewFields {
  private var fields: [SheetColumn: String] = [:]

  init(_ review: ExactJSON) {
    let claim = review["itemReviewed"]
    let about = claim?["about"]?.elements ?? []
    guard let property = about.first(where: { $0["@type"]?.text == "PropertyValue" }),
      let subject = about.first(where: { $0["identifier"] != nil })
    else {
      fields[.deal] = review["claimReviewed"]?.text
      fields[.kind] = "subject"
      fields[.property] = "verdict"
      fields[.value] = review["reviewRating"]?["alternateName"]?.text
      fields[.unit] = "text"
      fields[.outlet] = review["author"]?["name"]?.text
      fields[.published] = review["datePublished"]?.text
      fields[.url] = review["url"]?.text
      return
    }
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
