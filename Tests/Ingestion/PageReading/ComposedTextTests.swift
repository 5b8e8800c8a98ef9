import Foundation
import Testing

@testable import Ingestion

@Suite("Letters and their accents in one code point")
struct ComposedTextTests {
  @Test("every Latin, Greek and Cyrillic letter, as Unicode composes it")
  func letters() {
    for code in Array(0x20...0x24F) + Array(0x370...0x4FF) + Array(0x1E00...0x1FFF) {
      guard let scalar = Unicode.Scalar(UInt32(code)) else { continue }
      let apart = String(scalar).decomposedStringWithCanonicalMapping
      let expected = apart.precomposedStringWithCanonicalMapping
      #expect(Array(apart.composed.unicodeScalars) == Array(expected.unicodeScalars), "\(code)")
    }
  }

  @Test("what has no accents apart stays as it is")
  func others() {
    for text in ["", "Café\r\n10 €", "e\u{1F3FD}", "q\u{301}", "한국어", "a\r\nb\u{301}c"] {
      #expect(Array(text.composed.unicodeScalars) == Array(text.unicodeScalars))
    }
  }
}
