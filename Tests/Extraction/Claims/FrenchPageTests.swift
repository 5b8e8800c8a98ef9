import Testing

/// What pages print around an article: their own name, menus, others' headlines, sums without money.
@Suite struct FrenchPageTests {
  @Test func namesAboveTheHeadlineAreNoParties() {
    let text = """
      Accueil | Ombrel | Tamar
      Le Courrier du Port Neuf – Économie

      Wessel s'offre Castell

      Par Anne Roy

      Le fonds Wessel a annoncé le rachat de la société Castell, qui emploie cent personnes dans la \
      vallée et deux cents ailleurs. Le prix atteint 40 millions d'euros.
      """
    #expect(told(text) == ["amount 40000000 EUR Wessel > Castell"])
  }

  @Test func whomOnlyTheFootNamesIsNoParty() {
    let text = """
      LE RADAR DES LEVÉES
      La lettre du vendredi pour suivre l'argent

      Bonjour à toutes et à tous, voici enfin les opérations de la semaine, avec un peu de retard \
      et sans les petites annonces.

      Wessel s'offre Castell pour 40 millions d'euros. Ombrel prend au passage 6 % du capital.

      Vous aimez le Radar ? Transférez-le à un ami.
      """
    #expect(
      told(text) == ["amount 40000000 EUR Wessel > Castell", "stake 6 percent Ombrel > Castell"])
  }

  @Test(
    "what follows these is another article's",
    arguments: ["> Lire aussi", "➡ À lire aussi", "Ces articles peuvent vous intéresser :"])
  func others(_ heading: String) {
    let text =
      "Kestrel a racheté Tamar pour 8 millions d'euros.\n\n\(heading)\n> Castell lève 5 millions d'euros auprès de Wessel"
    #expect(told(text) == ["amount 8000000 EUR Kestrel > Tamar"])
  }

  @Test func aBareSumIsInTheMoneyOfItsParagraph() {
    let text = """
      Wessel rachète Castell pour 40 millions de dollars. Palau prête 20 millions à Wessel.

      Ombrel vend Tamar pour 30 millions d'euros. Kestrel a levé 5 millions d'euros.
      """
    #expect(told(text).contains("amount 20000000 USD Palau > Wessel"))
  }

  @Test func dollarsOfNewZealand() {
    #expect(
      told("Wessel rachète Castell pour 3 millions de dollars néo-zélandais.") == [
        "amount 3000000 NZD Wessel > Castell"
      ])
  }

  @Test func aLabelledSumIsARoundOfItsCompany() {
    let text = """
      Trois levées cette semaine

      Castell, 42 millions d'euros
      La jeune pousse signe un joli tour, mené par Wessel.
      """
    #expect(told(text) == ["amount 42000000 EUR Wessel > Castell"])
  }

  @Test func aTotalIsNoCompany() {
    #expect(
      told("Castell a acheté Ombrel. Total : 22 millions d'euros.") == [
        "amount 22000000 EUR Castell > Ombrel"
      ])
  }

  @Test(
    "names that French begins with a small word or an adjective",
    arguments: [
      (
        "Sodial a repris la fromagerie de Guerville pour 12 millions d'euros.",
        "amount 12000000 EUR Sodial > fromagerie de Guerville"
      ),
      (
        "Wessel a vendu le Domaine de l'Espigue à Castell pour 12 millions d'euros.",
        "amount 12000000 EUR Castell > Domaine de l'Espigue"
      ),
      (
        "La vente d'Ombrel au Britannique Castell pour 15 millions d'euros a échoué.",
        "amount 15000000 EUR Castell > Ombrel"
      ),
      (
        "L'allemand Castell a bougé. Les Allemands ont racheté Ombrel pour 15 millions d'euros.",
        "amount 15000000 EUR Castell > Ombrel"
      ),
    ])
  func names(_ text: String, _ expected: String) {
    #expect(told(text) == [expected])
  }
}
