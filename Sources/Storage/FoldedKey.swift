import Claims

/// A name's letters and digits without case or accents, the key that aliases are found by: `Open
/// AI` and `OpenAI` are one. A name that has neither stands for itself.
func foldedKey(_ name: String) -> String {
  let key = name.foldedWords.joined()
  return key.isEmpty ? name : key
}
