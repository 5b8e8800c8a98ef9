internal import ArgumentParser
internal import Claims
internal import Presentation

/// What is said where a command was not asked for rightly, in the user's language. ArgumentParser has its sentences
/// in English only, and knows no command that was nearly typed.
struct UsageText {
  let language: Language

  /// The whole message: what is wrong, and how the command is used.
  func text(_ error: any Error, typed arguments: [String]) -> String {
    if let unknown = UnknownCommand(among: arguments) { return unknown.text(in: language) }
    let message = Ondit.message(for: error)
    let full = Ondit.fullMessage(for: error)
    // "Error: …", perhaps "Help: …", then "Usage: …" and where to read more.
    let usage = full.firstRange(of: "Usage: ").map { String(full[$0.lowerBound...]) } ?? ""
    return sentence(message) + (usage.isEmpty ? "" : "\n" + self.usage(usage))
  }

  private func usage(_ text: String) -> String {
    guard language == .french else { return text }
    return text.replacing("Usage: ", with: "Usage : ").replacing("  See '", with: "  Voir '")
      .replacing("' for more information.", with: "' pour en savoir plus.")
  }

  /// ArgumentParser's sentence as one of ours; what is not known stays as it is.
  private func sentence(_ message: String) -> String {
    if let (name, rest) = message.quoted(after: "Unknown option '") {
      // ArgumentParser takes a word of four letters for one that has three others.
      let likeliest = rest.quoted(after: ". Did you mean '")?.word
      let letters = { (option: String) in String(option.drop { $0 == "-" }) }
      let meant = likeliest.flatMap {
        MistypedName(letters(name)).nearest(among: [letters($0)]) == nil ? nil : $0
      }
      return language.choose("option inconnue : \(name)", "unknown option \(name)")
        + (meant.map { language.choose(" ; peut-être \($0) ?", "; did you mean \($0)?") } ?? "")
    }
    if let (word, _) = message.quoted(after: "Unexpected argument '") {
      return language.choose("argument en trop : \(word)", "unexpected argument \(word)")
    }
    if let (argument, _) = message.quoted(after: "Missing expected argument '") {
      return language.choose("il manque \(argument)", "\(argument) is missing")
    }
    if let (option, _) = message.quoted(after: "Missing value for '") {
      return language.choose(
        "il manque la valeur de \(option)", "the value of \(option) is missing")
    }
    if let (value, rest) = message.quoted(after: "The value '"),
      let (place, reason) = rest.quoted(after: " is invalid for '")
    {
      // Words of ours that name the value themselves need no others before them.
      if reason.hasPrefix(": \(value) ") { return place + language.colon + reason.dropFirst(2) }
      return language.choose(
        "\(place) : « \(value) » ne va pas", "\(place): \"\(value)\" is not valid")
        + self.reason(reason)
    }
    return message
  }

  /// Our own words on a value, or the values that there are.
  private func reason(_ text: String) -> String {
    if text.hasPrefix(": ") { return language.semicolon + text.dropFirst(2) }
    guard let list = text.firstRange(of: "one of").map({ text[$0.upperBound...] }) else {
      return ""
    }
    let values = list.replacing(" the following:", with: "").replacing("\n  - ", with: ", ")
      .replacing("'", with: "").replacing(" and ", with: ", ").replacing(" or ", with: ", ")
      .drop { $0 == "," || $0 == " " }
    return language.choose(" ; attendu : ", "; expected: ")
      + (values.last == "." ? values.dropLast() : values)
  }
}

extension String {
  /// The word in quotation marks that follows a beginning, and what comes after it.
  fileprivate func quoted(after beginning: String) -> (word: String, rest: String)? {
    guard hasPrefix(beginning) else { return nil }
    let text = dropFirst(beginning.count)
    // A value may hold quotation marks itself: what follows it tells where it ends.
    let end = text.firstRange(of: "' is invalid for '")?.lowerBound ?? text.firstIndex(of: "'")
    guard let end else { return nil }
    return (String(text[..<end]), String(text[text.index(after: end)...]))
  }
}
