import Testing

@testable import Extraction

@Suite struct ConjugationTests {
  @Test(arguments: [
    ("engager", "er", "engageait"), ("placer", "er", "plaçait"),
    ("investir", "ir", "investiraient"),
    ("vendre", "vend-vendent-vendu-vendr-vend", "vendrait"),
  ])
  func frenchForms(_ verb: String, _ pattern: String, _ form: String) {
    let forms = FrenchConjugation.forms(of: verb[...], class: pattern[...]).map(\.0)
    #expect(forms.contains(form))
  }

  @Test(arguments: [
    ("buy/bought", "bought"), ("snap!", "snapped"), ("acquire", "acquiring"), ("carry", "carries"),
    ("take/took/taken", "taken"),
  ])
  func englishForms(_ entry: String, _ form: String) {
    #expect(EnglishConjugation.forms(of: entry[...]).map(\.0).contains(form))
  }
}
