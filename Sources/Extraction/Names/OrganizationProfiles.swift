internal import Claims

/// What is known of organizations beside their names; read from `profiles.txt`.
struct OrganizationProfiles: Sendable {
  /// What is known of one.
  struct Profile: Sendable {
    /// The trades of `descriptions.txt`.
    let trades: Set<Int32>
    /// The nationalities of `naming.txt`.
    let nations: Set<Int32>
  }

  /// By canonical name.
  private(set) var profiles: [String: Profile] = [:]
  /// Where organizations sit, who leads them and what they make, with their indices: whom "le
  /// groupe de Bernard Arnault" and "the iPhone maker" mean.
  private(set) var hallmarks = PhraseTable<[Int32]>()

  /// What joins such a description: "de", "fondée par", "behind".
  private(set) var links = PhraseTable<Bool>()

  /// `name | trade | nationality | seat; … | person; … | product; …`, by line and bar.
  init(
    _ lines: [[[String]]], links: [Substring], into lexicon: inout Lexicon, names: [String],
    trades: ([Word]) -> [DescriptionNoun], nations: ([Word]) -> [Int32]
  ) {
    let indices = Dictionary(firstOf: names.enumerated().map { ($1, Int32($0)) })
    var marks = Gathered<Int32>()
    for fields in lines {
      guard let name = fields.first?.first, let index = indices[name], fields.count > 2 else {
        continue
      }
      profiles[name] = Profile(
        trades: fields[1].reduce(into: []) { all, text in
          for noun in trades(lexicon.words(of: text)) { all.formUnion(noun.trades) }
        },
        nations: fields[2].reduce(into: []) { all, text in
          all.formUnion(nations(lexicon.words(of: text)))
        })
      for mark in fields.dropFirst(3).joined() { marks.add(lexicon.words(of: mark), index) }
    }
    marks.fill(&hallmarks) { $0 }
    for link in links { self.links.insert(lexicon.words(of: link), true) }
  }
}
