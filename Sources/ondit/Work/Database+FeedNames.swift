internal import Claims
internal import Presentation
internal import Storage

extension Database {
  /// The followed feeds that people name by number, address, or words of the title; all of them for
  /// no names.
  func feeds(named names: [String], _ language: Language) throws -> [FollowedFeed] {
    let all = try feeds()
    if names.isEmpty { return all }
    var chosen: Set<Int64> = []
    for name in names {
      var found = all.filter { String($0.id) == name || $0.address == name }
      if found.isEmpty {
        found = all.filter { ($0.title ?? "").folded.contains(name.folded) }
      }
      guard !found.isEmpty else {
        throw Failure(
          language.choose(
            "aucun flux « \(name) » n'est suivi ; voir : ondit feed list",
            "no feed \"\(name)\" is followed; see: ondit feed list"))
      }
      chosen.formUnion(found.map(\.id))
    }
    return all.filter { chosen.contains($0.id) }
  }
}
