/// What kind of deal it is.
public enum DealKind: String, CaseIterable, Sendable {
  /// Money put into a company by named investors.
  case investment
  /// Money raised by a company, whoever gives it.
  case fundingRound = "funding_round"
  /// A company, or a part of one, bought.
  case acquisition
  /// Two companies made one.
  case merger
  /// Goods or services bought over time.
  case contract
  /// Working together on stated terms.
  case partnership
  /// A part of a company held.
  case holding
  /// Shares brought to a stock exchange.
  case listing
  /// Any subject that is not a deal between companies: an imported table's row.
  case subject
}
