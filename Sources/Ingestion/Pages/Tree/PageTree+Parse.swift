internal import CXML2

extension PageTree {
  /// Reads HTML through libxml2's parser (`htmlParseDocument`), which repairs what is malformed.
  ///
  /// Events go straight into our tree: libxml2's own would take ten times the page. Nothing is
  /// loaded from anywhere: no network, no entity, no external subset. Linear in the page's size
  /// once `TagLimiter` has been over it.
  ///
  /// - Parameter html: valid UTF-8 without NUL; what the page declares about its encoding is
  ///   ignored.
  /// - Returns: a tree with an `html` root, empty where the page has no element.
  static func parse(_ html: consuming [UInt8]) -> PageTree {
    let builder = Builder()
    guard let context = context(of: html) else { return builder.finish() }
    defer { htmlFreeParserCtxt(context) }
    // The parser has its own copy: two would be the largest things in memory.
    html = []
    let options =
      HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
      | HTML_PARSE_NONET.rawValue | HTML_PARSE_IGNORE_ENC.rawValue
      | XML_PARSE_HUGE.rawValue
    htmlCtxtUseOptions(context, CInt(options))
    context.pointee.charset = XML_CHAR_ENCODING_UTF8.rawValue
    guard let handler = context.pointee.sax else { return builder.finish() }
    handler.pointee = pageEvents
    context.pointee.userData = Unmanaged.passUnretained(builder).toOpaque()
    builder.giveUp = { xmlStopParser(context) }
    withExtendedLifetime(builder) { _ = htmlParseDocument(context) }
    return builder.finish()
  }

  /// A parser with a copy of a page; nil for an empty one.
  private static func context(of html: [UInt8]) -> htmlParserCtxtPtr? {
    html.withUnsafeBytes { raw in
      guard let base = raw.baseAddress, raw.count > 0, raw.count < Int(Int32.max) else {
        return nil
      }
      return htmlCreateMemoryParserCtxt(
        base.assumingMemoryBound(to: CChar.self), CInt(raw.count))
    }
  }
}

/// The parser's callbacks: elements and text; comments, doctypes and errors are passed over.
private nonisolated(unsafe) let pageEvents: xmlSAXHandler = {
  var events = xmlSAXHandler()
  events.startElement = { data, name, values in
    guard let builder = builder(data), let name else { return }
    var kept: [(HTMLAttribute, UnsafeBufferPointer<UInt8>)] = []
    if var pair = values {
      while let attribute = pair[0] {
        if let known = HTMLAttribute(name: String(cString: attribute)) {
          let value = pair[1]
          kept.append((known, UnsafeBufferPointer(start: value, count: Int(xmlStrlen(value)))))
        }
        pair += 2
      }
    }
    builder.startElement(HTMLTag(name: String(cString: name)), attributes: kept)
  }
  events.endElement = { data, _ in builder(data)?.endElement() }
  let text: charactersSAXFunc = { data, characters, count in
    builder(data)?.text(UnsafeBufferPointer(start: characters, count: max(Int(count), 0)))
  }
  events.characters = text
  events.ignorableWhitespace = text
  events.cdataBlock = text
  return events
}()

private func builder(_ data: UnsafeMutableRawPointer?) -> PageTree.Builder? {
  data.map { Unmanaged<PageTree.Builder>.fromOpaque($0).takeUnretainedValue() }
}

extension FeedTreeReader {
  /// Reads a feed's XML through libxml2's parser in recover mode (`xmlCtxtReadMemory`, SAX 1:
  /// prefixes are resolved by the reader, so that a feed of a million namespaces costs nothing).
  ///
  /// Nothing is loaded from anywhere; there is no document type any more. Linear in the size.
  ///
  /// - Parameter xml: as `FeedCleaner` gives it.
  func parse(_ xml: [UInt8]) {
    xml.withUnsafeBytes { raw in
      guard let base = raw.baseAddress, raw.count > 0, raw.count < Int(Int32.max) else { return }
      let start = base.assumingMemoryBound(to: CChar.self)
      guard let context = xmlNewParserCtxt(), let handler = context.pointee.sax else { return }
      defer { xmlFreeParserCtxt(context) }
      handler.pointee = feedEvents
      context.pointee.userData = Unmanaged.passUnretained(self).toOpaque()
      // Entities are none but characters; not to replace them would double their ampersands.
      let options =
        XML_PARSE_RECOVER.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
        | XML_PARSE_NONET.rawValue | XML_PARSE_NOENT.rawValue | XML_PARSE_HUGE.rawValue
      giveUp = { xmlStopParser(context) }
      withExtendedLifetime(self) {
        xmlFreeDoc(xmlCtxtReadMemory(context, start, CInt(raw.count), nil, "UTF-8", CInt(options)))
      }
      giveUp = {}
    }
  }
}

private nonisolated(unsafe) let feedEvents: xmlSAXHandler = {
  var events = xmlSAXHandler()
  events.startElement = { data, name, values in
    guard let reader = feedReader(data), let name else { return }
    var attributes: [(name: String, value: String)] = []
    if var pair = values {
      while let attribute = pair[0] {
        attributes.append((String(cString: attribute), pair[1].map { String(cString: $0) } ?? ""))
        pair += 2
      }
    }
    reader.start(String(cString: name), attributes: attributes)
  }
  events.endElement = { data, _ in feedReader(data)?.end() }
  let text: charactersSAXFunc = { data, characters, count in
    feedReader(data)?.text(UnsafeBufferPointer(start: characters, count: max(Int(count), 0)))
  }
  events.characters = text
  events.ignorableWhitespace = text
  events.cdataBlock = text
  return events
}()

private func feedReader(_ data: UnsafeMutableRawPointer?) -> FeedTreeReader? {
  data.map { Unmanaged<FeedTreeReader>.fromOpaque($0).takeUnretainedValue() }
}

extension HTMLEntity {
  /// The 253 named entities of HTML 4 (`htmlEntityValueLookup`).
  static let standard: [String: String] = {
    var table: [String: String] = [:]
    for code in UInt32(34)...9830 {
      guard let entity = htmlEntityValueLookup(code), let name = entity.pointee.name,
        let scalar = Unicode.Scalar(code)
      else { continue }
      table[String(cString: name)] = String(scalar)
    }
    return table
  }()
}
