import Testing

@testable import Extraction

@Suite struct NameTests {
  private func names(_ text: String, _ kind: Entity.Kind = .organization) -> Set<String> {
    let annotated = AnnotatedText(text)
    let named = NameFinder.find(in: annotated, figures: annotated.figures())
    return Set(
      named.mentions.map { named.entities[$0.entity] }.filter { $0.kind == kind }.map(\.name))
  }

  @Test func legalFormsAndShortNamesAreTheSameCompany() {
    let text = "Kestrel Air Plc said it will grow. Analysts like Kestrel, and Kestrel Air is calm."
    #expect(names(text) == ["Kestrel Air"])
  }

  @Test(
    arguments: [
      (
        "The group said that it has agreed to buy Semences du Val SA and its plant.",
        ["Semences du Val"]
      ),
      ("Ombra Oil and Refining Co said that it has sold the plant.", ["Ombra Oil and Refining"]),
      // The short name may follow in the same sentence.
      ("It bought 22 pct of Osmund Title Co, and the rest of Osmund.", ["Osmund Title"]),
      // An acronym is what a company goes by; other short names are not.
      ("KSTR Banca is calm. KSTR rose. KSTR fell. KSTR paid.", ["KSTR"]),
      ("Kestrel Banca is calm. Kestrel rose. Kestrel fell. Kestrel paid.", ["Kestrel Banca"]),
    ] as [(String, Set<String>)])
  func englishNames(_ text: String, _ expected: Set<String>) {
    #expect(names(text) == expected)
  }

  @Test(
    arguments: [
      // A town, wherever else it stands.
      (
        "Finistère – Varonne – Économie\n\nLa société Kestrel, née à Varonne, grandit. Le site de Varonne emploie cent personnes.",
        ["Kestrel"]
      ),
      // What is asked of readers.
      ("Kestrel a grandi. Kestrel va bien.\n\n© 2026 – Ajouter Kestrel SE à ma liste", ["Kestrel"]),
      ("Microsoft a grandi.\n\nAjouter Microsoft à ma liste", ["Microsoft"]),
      ("L'armée a commandé 44 Lorvan à Kestrel.", ["Kestrel"]),
      ("Traduction : la dette inquiète Kestrel.", ["Kestrel"]),
      ("17:52 | BANQUES : Kestrel veut grandir.", ["Kestrel"]),
    ] as [(String, Set<String>)])
  func frenchNames(_ text: String, _ expected: Set<String>) {
    #expect(names(text) == expected)
  }

  @Test func anAcronymOfScienceIsNoNewspaper() {
    #expect(names("The start-up Tamar sequences DNA for its clients.", .outlet) == [])
  }

  @Test func aliasesAndUnitsBelongToTheirOwner() {
    #expect(
      names("OpenAI loue des serveurs à AWS et à Microsoft Azure.") == [
        "OpenAI", "Amazon", "Microsoft",
      ])
  }

  @Test func ordinaryWordsAtTheHeadOfASentenceAreNoNames() {
    #expect(
      names(
        "Finalement, cet accord tient. Contacté, le groupe refuse. Shares rose. Relations were strained. Should it fail, it pays."
      ) == [])
  }

  @Test(
    "a word that is no word of the language begins a sentence as a name, whatever follows",
    arguments: [
      ("Fovelle, encore. L'éditeur a levé 3 millions.", ["Fovelle"]),
      ("Hors classement : Fovelle. Le prix reste inconnu.", ["Fovelle"]),
      ("Prudence, encore. Le marché hésite.", []),
      ("Ateliers, usines et bureaux ferment.", []),
      ("Lumivex? Not this year.", ["Lumivex"]),
      ("Warehouses? Not this year.", []),
      // A word of English is a name in French.
      ("L'acheteur est le voisin finistérien Even. Il paiera.", ["Even"]),
      ("Le transporteur polonais LOT a refusé l'offre.", ["LOT"]),
      ("Kimberly-Tamar paiera 3 millions d'euros.", ["Kimberly-Tamar"]),
      ("Quant à Fovelle, le groupe attend.", ["Fovelle"]),
    ] as [(String, Set<String>)])
  func beginningsOfSentences(_ text: String, _ expected: Set<String>) {
    #expect(names(text) == expected)
  }

  @Test func whatALinkAsksForIsNoPartOfAName() {
    let text = "Fovelle a levé 3 millions d'euros.\n\nAjouter Fovelle à ma liste"
    #expect(names(text) == ["Fovelle"])
  }

  @Test func aHeadingNamesWhomItLabelsOrGivesALegalForm() {
    let text = """
      Fovelle Industries, Inc. Results Call

      2. Tamar Loom — $125M Series B

      The chair said that we are glad.
      """
    #expect(names(text).isSuperset(of: ["Fovelle Industries", "Tamar Loom"]))
  }

  @Test func peopleAreTold() {
    #expect(
      names("« Non », a dit Paolo Sartor, directeur général de Lorenzi.", .person) == [
        "Paolo Sartor"
      ])
  }

  @Test func aTradeBeforeANameIsNoPartOfIt() {
    #expect(
      names("Retailer Kestrel has bought Danbury Tools from administrators.").contains("Kestrel"))
  }

  @Test func aNameMayEndInAnOwnersMark() {
    let text = "Jersey Wick's has 300 shops. The sale of Jersey Wick's shares raised $1 billion."
    #expect(names(text) == ["Jersey Wick's"])
  }

  @Test func theSeatOfACompanyIsNoCompany() {
    #expect(names("Danbury, a Pune, India-based lender, has raised money.") == ["Danbury"])
  }

  @Test func aHeadlineOfTwoSentencesHasNoNameOfItsVerbs() {
    let text = "Kestrel Just Spent $4 Billion to Break Its Rival's Lock. Kestrel is old."
    #expect(names(text) == ["Kestrel"])
  }

  @Test(arguments: [
    ("Regulators cleared 777 Holdings and 3K Capital.", ["777 Holdings", "3K Capital"]),
    ("Cleveland-Marvan bought Danbury.", ["Cleveland-Marvan", "Danbury"]),
    ("L'usine de Brive-la-Vieille appartient à Danbury.", ["Brive-la-Vieille", "Danbury"]),
    ("CONCURRENCE. Kestrel attend.", ["Kestrel"]),
    ("Sommet de Paris : Danbury investit 3 milliards.", ["Danbury"]),
    ("The EBITDA, the CVR and the IoT of Danbury grew.", ["Danbury"]),
  ])
  func numbersHyphensAndRubrics(_ text: String, _ expected: [String]) {
    #expect(names(text) == Set(expected))
  }

  @Test(arguments: ["Instagram", "Anheuser-Busch", "Iliad", "Lagardère", "Eviden", "Natixis"])
  func aSubsidiaryOrAFormerNameIsACompanyOfItsOwn(_ name: String) {
    #expect(names("Danbury a racheté \(name) pour 3 milliards d'euros.") == ["Danbury", name])
  }

  @Test func aWholeNameKeepsItsFirstWord() {
    let text = "WASHINGTON, March 11 - Home Danbury Network Inc filed for an offering."
    #expect(names(text) == ["Home Danbury Network"])
  }

  @Test func whatAKnownBankIsCalledInFullIsNoOtherBank() {
    #expect(names("It borrowed from Wells Fargo Bank.") == ["Wells Fargo"])
  }

  @Test(
    "what belongs to a name, and what does not",
    arguments: [
      ("The Wexham Supporters' Trust holds 2% of Tamar.", ["Wexham Supporters' Trust", "Tamar"]),
      ("Tamar bought Kestrel and Sons, and later Ombra.", ["Tamar", "Kestrel and Sons", "Ombra"]),
      (
        "The Tamar-Ombra merger was agreed in May. Tamar pays, and Ombra is glad.",
        ["Tamar", "Ombra"]
      ),
      // One who is always called so.
      ("The Tamar-Ombra merger was agreed. Kestrel is glad.", ["Tamar-Ombra", "Kestrel"]),
      ("Tamar begins on Jan 1, 1988.", ["Tamar"]),
      ("Kestrel may buy Tamar.", ["Kestrel", "Tamar"]),
      ("It sold a stake to T. Wexham Price.", ["T. Wexham Price"]),
      ("It sold a stake to Wexham, Tamar & Ombra.", ["Wexham, Tamar & Ombra"]),
      // Who stand alone elsewhere are three.
      ("It sold it to Wexham, Tamar & Ombra. Tamar pays.", ["Wexham", "Tamar & Ombra"]),
      ("The fund Wexham 88 Capital holds Tamar.", ["Wexham 88 Capital", "Tamar"]),
      ("It bought Banca Popolare dell'Alto Tamar.", ["Banca Popolare dell'Alto Tamar"]),
      ("It bought Yoox Sur-a-Ponter in May.", ["Yoox Sur-a-Ponter"]),
      ("It took over Tamar Savings and Loan Association.", ["Tamar Savings and Loan Association"]),
      ("It was led by Wexham Capital and Fjell Partners.", ["Wexham Capital", "Fjell Partners"]),
      ("It was bought by <Wexham Tamar and Co>.", ["Wexham Tamar"]),
      ("La pépite Ombre & Lune a levé 3 millions.", ["Ombre & Lune"]),
      ("Le groupe a cédé le château de Tamar.", ["château de Tamar"]),
    ] as [(String, Set<String>)])
  func boundsOfNames(_ text: String, _ expected: Set<String>) {
    #expect(names(text) == expected)
  }
}
