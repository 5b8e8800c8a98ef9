public import Claims

/// Something that was written, for people to look back at and to take back.
public struct JournalEntry: Hashable, Sendable {
  /// What was done.
  public enum Kind: String, CaseIterable, Sendable {
    /// An article was recorded, with so many claims.
    case article
    /// A claim was retracted, for a reason.
    case retraction
    /// A claim was corrected, for a reason, by another claim.
    case correction
    /// A person looked at a claim, found this, for a reason.
    case review
    /// A person ruled on a deal's property.
    case ruling
    /// A person let two claims stand.
    case dismissal
    /// An article was dated.
    case date
    /// An article was given its outlet.
    case outlet
    /// A claim was moved from a deal to another.
    case move
    /// A deal got another name.
    case dealRename = "deal_rename"
    /// A deal was merged into another.
    case dealMerge = "deal_merge"
    /// An outlet got one more name.
    case outletAlias = "outlet_alias"
    /// An outlet is shown by another name.
    case outletRename = "outlet_rename"
    /// An outlet was merged into another.
    case outletMerge = "outlet_merge"
    /// An organization got one more name.
    case organizationAlias = "organization_alias"
    /// An organization is shown by another name.
    case organizationRename = "organization_rename"
    /// An organization was merged into another.
    case organizationMerge = "organization_merge"
    /// An outlet was added.
    case outletAdded = "setting_outlet"
    /// An organization was added.
    case organizationAdded = "setting_organization"
    /// A domain was said to be an outlet's.
    case domain = "setting_domain"
    /// An organization was said to be an item of Wikidata, or none.
    case item = "setting_wikidata"
    /// A feed was followed, or no more.
    case feed = "setting_feed"
    /// Reference rates were taken in from a file, or forgotten.
    case rates = "setting_rates"
  }

  /// What was done.
  public let kind: Kind
  /// The record's number among those of its table.
  public let id: Int64
  /// The number of the claim or article that it is about; of an article, how many claims; else nil.
  public let number: Int64?
  /// The first name or word that the kind speaks of; empty where there is none.
  public let first: String
  /// The second.
  public let second: String
  /// When it was recorded here.
  public let recorded: Timestamp
  /// Whether it was taken back; of a move, whether another came after it.
  public let isUndone: Bool
}
