/// What a `script` element holds that is worth keeping.
enum ScriptData {
  /// JSON-LD.
  case linked
  /// JSON for the page's own program.
  case program
  /// Code, or what no article is in.
  case code
  /// Its first words tell.
  case undecided

  /// - Parameter type: the element's `type`; code may have any, or none.
  init(type: ArraySlice<UInt8>?) {
    guard let type = type.map(ASCII.lowercased) else {
      self = .undecided
      return
    }
    if ASCII.find("ld+json", in: type) != nil {
      self = .linked
    } else if ASCII.find("json", in: type) != nil {
      self = .program
    } else {
      self = ASCII.find("javascript", in: type) != nil ? .undecided : .code
    }
  }

  /// Code that begins with giving a variable an object of JSON: `window.__STATE__ = {"article": …`.
  init(beginning: Slice<UnsafeBufferPointer<UInt8>>) {
    var isAssigned = false
    var isObject = false
    for byte in beginning {
      if ASCII.isSpace(byte) { continue }
      if isObject, byte == UInt8(ascii: "\"") {
        self = .program
        return
      }
      isObject = isAssigned && (byte == UInt8(ascii: "{") || byte == UInt8(ascii: "["))
      isAssigned = isObject || byte == UInt8(ascii: "=")
    }
    self = .code
  }
}
