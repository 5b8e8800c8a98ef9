import Testing

@testable import Ingestion

@Suite("Text that readers do not see")
struct HiddenTextTests {
  /// A page of one paragraph, which begins and ends with what is asked.
  private func text(_ opening: String, _ ending: String = "") -> String {
    let sentence =
      "Acme has agreed to buy Bolt for 3 billion euros, the two companies said on Monday"
    let paragraph = "<p>\(opening)\(sentence)\(ending).</p>"
    let rest = "<p>The price counts the debt of Bolt, whose owners keep a fifth of the shares.</p>"
    let html =
      "<html><body><article><h1>Acme and Bolt</h1>\(paragraph)\(rest)</article></body></html>"
    return Page.read(bytes: Array(html.utf8)).text
  }

  @Test("the name of an icon, a drop cap before its word")
  func isLeftOut() {
    let icon = "<a href=\"#\"> <span aria-hidden=\"true\">open_in_new</span></a>"
    #expect(!text("", icon).contains("open_in_new"))
    #expect(text("<span aria-hidden=\"true\">O</span>On Tuesday, ").contains("On Tuesday, Acme"))
    #expect(!text("<span aria-hidden=\"true\">O</span>On Tuesday, ").contains("OOn"))
  }

  @Test("what is not hidden, and blocks behind an open dialog")
  func stays() {
    #expect(text("<span aria-hidden=\"false\">Update: </span>").contains("Update: Acme"))
    let html = """
      <html><body><div aria-hidden="true"><article><h1>Acme and Bolt</h1>
      <p>Acme has agreed to buy Bolt for 3 billion euros, the two companies said on Monday.</p>
      </article></div><div role="dialog">We value your privacy</div></body></html>
      """
    #expect(Page.read(bytes: Array(html.utf8)).text.contains("Acme has agreed to buy Bolt"))
  }
}
