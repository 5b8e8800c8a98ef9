/// The words of dates, folded.
enum DateNames {
  private static let months: [String: Int] = {
    let names = [
      "jan january janv janvier januar jaen", "feb february fev fevr fevrier februar",
      "mar march mars maerz marz", "apr april avr avril", "may mai", "jun june juin juni",
      "jul july juil juillet juli", "aug august aout", "sep sept september septembre",
      "oct october octobre okt oktober", "nov november novembre",
      "dec december decembre dez dezember",
    ]
    var table: [String: Int] = [:]
    for (index, words) in names.enumerated() {
      for word in words.split(separator: " ") { table[String(word)] = index + 1 }
    }
    return table
  }()

  /// Minutes east of UTC. RFC 822's letters but Z are left out: it had their signs wrong (RFC 5322,
  /// section 4.3). CST and the like are American there.
  private static let zones: [String: Int] = [
    "z": 0, "ut": 0, "utc": 0, "gmt": 0, "wet": 0, "west": 60, "bst": 60, "cet": 60, "cest": 120,
    "met": 60, "mest": 120, "eet": 120, "eest": 180, "msk": 180, "est": -300, "edt": -240,
    "et": -300, "cst": -360, "cdt": -300, "mst": -420, "mdt": -360, "pst": -480, "pdt": -420,
    "jst": 540, "ist": 330, "hkt": 480, "sgt": 480,
  ]

  static func month(_ word: String) -> Int? { months[word] }
  static func offset(_ word: String) -> Int? { zones[word] }
}
