/// Small sets of English words that filings and the news of agencies are made of.
struct FilingWords: Sendable {
  /// What several hold together: `consortium`.
  let jointly: WordSet
  /// Whom holders tell what they hold: `SEC`.
  let registrars: WordSet
  /// Parts of a company that it sells: `unit`.
  let soldParts: WordSet
  /// Ends the name of a body that orders from companies: `Department`.
  let offices: WordSet
  /// What is paid with: `notes`.
  let tendering: WordSet
  /// Says what what is paid with is worth: `valued`.
  let totaling: WordSet
  /// `control`, which a holder says not to seek.
  let control: WordSet
  /// What companies' names end in and writers leave out: `Holdings`.
  let vagueEnds: WordSet
  /// `official`, `executives`: who has an office in a company.
  let officers: WordSet
  /// `net`: "its 1.25 billion dlr net".
  let net: WordSet
  /// `prices`: "at prices ranging from".
  let prices: WordSet
  /// What a place belongs to the name of: "First Savings Bank of Ohio".
  let banks: WordSet
  /// What bears a rate of so many per cent: `notes`, `preferred`.
  let securities: WordSet
  /// What so many per cent are of, besides a company: `price`, `market`.
  let otherWholes: WordSet
  /// `provide`: money that is lent.
  let providing: WordSet
  /// What gives a right to buy: `warrants`.
  let entitling: WordSet
  /// `another`: somebody without a name.
  let another: WordSet

  init(_ lists: WordLists) {
    jointly = lists["jointly"]
    registrars = lists["registrars"]
    soldParts = lists["sold parts"]
    offices = lists["offices"]
    tendering = lists["tendering"]
    totaling = lists["totaling"]
    control = lists["control"]
    vagueEnds = lists["vague ends"]
    officers = lists["officers"]
    net = lists["net"]
    prices = lists["prices"]
    banks = lists["banks"]
    securities = lists["securities"]
    otherWholes = lists["other wholes"]
    providing = lists["providing"]
    entitling = lists["entitling"]
    another = lists["another"]
  }
}
