import Testing

/// Who is on the sides of a French deal, by how writers put it: lists, labels, initials, whom a sentence
/// is about.
@Suite struct FrenchPartyTests {
  @Test(
    "who is on which side",
    arguments: [
      // Whoever counsels, however many there are, is not who was spoken of.
      (
        "Castell a mandaté Wessel, Palau et Ombrel. Kestrel lui verse 15 millions d'euros.",
        ["amount 15000000 EUR Kestrel > Castell"]
      ),
      (
        "Kestrel veut grandir. Le retrait de Wessel change la donne. Il détient 41 % de Castell.",
        ["stake 41 percent Wessel > Castell"]
      ),
      (
        "Kestrel veut racheter Castell. Palau veut racheter Ombrel. Kestrel possède déjà 12 % de sa proie.",
        ["stake 12 percent Kestrel > Castell"]
      ),
      (
        "Wessel va lever son option sur 49 % de Castell.", ["stake 49 percent Wessel > Castell"]
      ),
      (
        "Castell est content. Le Maroc, lui, a signé avec Castell un contrat de 20 millions d'euros.",
        ["amount 20000000 EUR Maroc > Castell"]
      ),
      (
        "L'Arabie saoudite avait de son côté signé avec Castell un contrat de 20 millions d'euros.",
        ["amount 20000000 EUR Arabie saoudite > Castell"]
      ),
      // Initials in parentheses are of the name before them.
      (
        "Kestrel a annoncé la vente à la Banque de Palau (BDP) de 50 % de Castell pour 64 millions d'euros.",
        [
          "stake 50 percent Banque de Palau > Castell",
          "amount 64000000 EUR Banque de Palau > Castell",
        ]
      ),
      (
        "Castell a obtenu auprès d'un pool de sept banques, emmené par Wessel et Palau, un prêt de 83 millions d'euros.",
        ["amount 83000000 EUR Wessel+Palau > Castell"]
      ),
      (
        "Castell a obtenu auprès de Wessel un emprunt de 83 millions d'euros.",
        ["amount 83000000 EUR Wessel > Castell"]
      ),
      (
        "Kestrel a racheté Castell pour 10 millions d'euros, puis Ombrel, un fondeur du Minnesota, pour 18 millions.",
        ["amount 10000000 EUR Kestrel > Castell", "amount 18000000 EUR Kestrel > Ombrel"]
      ),
      (
        "Castell est à vendre. Wessel a répliqué : 61 % du capital.",
        ["stake 61 percent Wessel > Castell"]
      ),
      (
        "Castell, que Wessel a rachetée 30 millions d'euros, va bien.",
        ["amount 30000000 EUR Wessel > Castell"]
      ),
      // So many of a product.
      (
        "La Lituanie a acheté à Castell quarante-quatre Lorvan pour 95 millions d'euros.",
        ["amount 95000000 EUR Lituanie > Castell"]
      ),
      (
        "Traduction : la dette inquiète Wessel, actionnaire de Castell à 53 %.",
        ["stake 53 percent Wessel > Castell"]
      ),
    ] as [(String, [String])])
  func sides(_ text: String, _ expected: [String]) {
    #expect(told(text) == expected)
  }

  @Test func aRoundOfBeforeIsNotOfThoseWhoInvestNow() {
    let text = """
      Castell, 42 millions d'euros
      La jeune pousse boucle sa série B. Le tour est conduit par Wessel. Castell avait déjà levé \
      11 millions d'euros.
      """
    #expect(
      told(text) == ["amount 42000000 EUR Wessel > Castell", "amount 11000000 EUR ? > Castell"])
  }

  @Test func anItemIsOfItsLabel() {
    let text = """
      La lettre des levées

      Bonjour à toutes et à tous, voici les opérations de la semaine, avec un peu de retard et sans \
      les petites annonces habituelles.

      ◆ Castell (Lyon, capteurs) – 4,5 M€ menés par Wessel. Palau prend au passage 6 % du capital.
      ◆ Ombrel (Nantes, vélos) – 3 M€ menés par Tamar.
      """
    #expect(
      told(text) == [
        "amount 4500000 EUR Wessel > Castell", "stake 6 percent Palau > Castell",
        "amount 3000000 EUR Tamar > Ombrel",
      ])
  }

  @Test func aHeadingThatIsANameIsOfWhatStandsUnderIt() {
    let text = """
      Les prochaines entrées en Bourse

      Le robinet est rouvert, et après deux années de vaches maigres la place se prépare à un \
      printemps chargé, avec Wessel en tête.

      WESSEL (Nasdaq)
      Wessel a déposé son dossier. La société vaut 23 milliards de dollars.

      CASTELL (Euronext)
      Changement de décor. Castell attend encore, et la valeur visée serait de 9 milliards de \
      dollars dès cet été, à en croire la place.
      """
    #expect(
      told(text) == [
        "valuation 23000000000 USD ? > Wessel", "valuation 9000000000 USD ? > Castell",
      ])
  }
}
