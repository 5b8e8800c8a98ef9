/// The names of time zones in RFC 822 and those that servers write all the same.
enum ZoneNames {
  /// Minutes east of UTC, for a name in lower case.
  ///
  /// RFC 822's single letters but Z are left out: it had their signs wrong (RFC 5322, section 4.3).
  /// CST is American, as there.
  static func offset(_ word: String) -> Int? { zones[word] }

  private static let zones: [String: Int] = [
    "z": 0, "ut": 0, "utc": 0, "gmt": 0, "wet": 0, "west": 60, "bst": 60, "cet": 60, "cest": 120,
    "met": 60, "mest": 120, "eet": 120, "eest": 180, "msk": 180, "est": -300, "edt": -240,
    "et": -300, "cst": -360, "cdt": -300, "mst": -420, "mdt": -360, "pst": -480, "pdt": -420,
    "jst": 540, "ist": 330, "hkt": 480, "sgt": 480,
  ]
}
