extension String {
  /// Whether the text stands where something is to be told, and tells nothing: dashes, "n/a", "non communiqué". Linear
  /// in texts of up to 40 bytes; a longer one says something, and so does one with a digit.
  public var saysNothing: Bool {
    guard utf8.count <= 40, !utf8.contains(where: { 0x30...0x39 ~= $0 }) else { return false }
    return emptyPhrases.contains(foldedWords.joined(separator: " "))
      || allSatisfy { " -–—?.…".contains($0) }
  }
}

private let emptyPhrases: Set<String> = [
  "", "n c", "nc", "n a", "na", "n d", "nd", "n r", "tbd", "tba", "none", "null", "nan", "unknown",
  "undisclosed", "not disclosed", "not available", "not provided", "not applicable", "not known",
  "not given", "not specified", "no data", "no information", "unavailable", "inconnu", "inconnue",
  "confidentiel", "confidential", "non communique", "non precise", "non divulgue", "non devoile",
  "non disponible", "non renseigne", "sans objet", "indisponible", "a preciser",
]
