import Testing

/// On whose word a figure stands.
@Suite struct CreditTests {
  @Test(
    "outlets in quotation marks, with their articles contracted, after their verb",
    arguments: [
      (
        "Kestrel serait prêt à débourser 4,5 milliards d'euros pour racheter Novalis, selon « Les Echos ».",
        "amount 4500000000 EUR Kestrel > Novalis rumored via Les Echos"
      ),
      (
        "Kestrel serait prêt à débourser 4,5 milliards d'euros pour racheter Novalis, indiquent Les Echos.",
        "amount 4500000000 EUR Kestrel > Novalis rumored via Les Echos"
      ),
      (
        "Selon une information des Echos, Kestrel rachèterait Novalis pour 4,5 milliards d'euros.",
        "amount 4500000000 EUR Kestrel > Novalis rumored via Les Echos"
      ),
      (
        "D'après “Le Monde”, Kestrel proposerait 4,5 milliards d'euros pour Novalis.",
        "amount 4500000000 EUR Kestrel > Novalis rumored via Le Monde"
      ),
      (
        "Kestrel rachèterait Novalis pour 4,5 milliards d'euros, d'après les informations du \"Figaro\".",
        "amount 4500000000 EUR Kestrel > Novalis rumored via Le Figaro"
      ),
      (
        "Kestrel rachèterait Novalis pour 4,5 milliards d'euros, ont révélé « Les Echos » mardi.",
        "amount 4500000000 EUR Kestrel > Novalis rumored via Les Echos"
      ),
      (
        "Novalis a été vendu, une transaction estimée à 85 millions d'euros par Ouest-France.",
        "amount 85000000 EUR ? > Novalis completed via Ouest-France"
      ),
      (
        "Kestrel serait sur le point de racheter Novalis pour 4,5 milliards d'euros, si l'on en croit Bloomberg.",
        "amount 4500000000 EUR Kestrel > Novalis rumored via Bloomberg"
      ),
      // What is done is known without the outlet that tells the rumour.
      (
        "Selon Reuters, Kestrel négocierait la cession de Novalis, acquise en 2022 pour 28 milliards d'euros.",
        "amount 28000000000 EUR Kestrel > Novalis completed | date 2022 Kestrel > Novalis completed"
      ),
      // "la presse" is no outlet where it has no capital.
      (
        "Kestrel rachète Novalis pour 4,5 milliards d'euros, a annoncé le groupe à la presse locale.",
        "amount 4500000000 EUR Kestrel > Novalis announced"
      ),
      (
        "Kestrel rachète Novalis pour 4,5 milliards d'euros, a-t-il confié à « La Presse ».",
        "amount 4500000000 EUR Kestrel > Novalis announced via La Presse"
      ),
      (
        "Comme l'a révélé le Monde, Kestrel rachèterait Novalis pour 4,5 milliards d'euros.",
        "amount 4500000000 EUR Kestrel > Novalis rumored via Le Monde"
      ),
      (
        "Kestrel rachèterait Novalis pour 4,5 milliards d'euros, a confié un proche du dossier aux « Echos ».",
        "amount 4500000000 EUR Kestrel > Novalis rumored via Les Echos"
      ),
      (
        "Kestrel could pay $4.5 billion for Novalis, the “Financial Times” reported.",
        "amount 4500000000 USD Kestrel > Novalis rumored via Financial Times"
      ),
      (
        "Kestrel could pay $4.5 billion for Novalis, according to \"The Information\".",
        "amount 4500000000 USD Kestrel > Novalis rumored via The Information"
      ),
    ])
  func outletsAreCredited(_ text: String, _ expected: String) {
    expectClaims(of: text, expected)
  }

  @Test(
    "the day when somebody spoke is no date of the deal",
    arguments: [
      (
        "Kestrel a démenti jeudi vouloir racheter Novalis pour 3 milliards d'euros.",
        "amount 3000000000 EUR Kestrel > Novalis denied"
      ),
      (
        "Les Echos avaient évoqué le 12 octobre une offre de 4,5 milliards d'euros de Kestrel sur Novalis.",
        "amount 4500000000 EUR Kestrel > Novalis rumored via Les Echos"
      ),
      (
        "Novalis vise désormais une levée de 2,5 milliards d'euros auprès de Kestrel, contre 2 milliards évoqués début octobre.",
        "amount 2500000000 EUR Kestrel > Novalis announced | amount 2000000000 EUR Kestrel > Novalis denied"
      ),
      (
        "Le prix de 3 milliards d'euros offert par Kestrel pour Novalis est trop bas, a déclaré mardi un analyste.",
        "amount 3000000000 EUR Kestrel > Novalis announced"
      ),
      (
        "Reuters reported on Oct. 12 that Kestrel would bid $4 billion for Novalis.",
        "amount 4000000000 USD Kestrel > Novalis rumored via Reuters"
      ),
      (
        "Kestrel said on October 12 it was not interested in buying Novalis for $3 billion.",
        "amount 3000000000 USD Kestrel > Novalis denied"
      ),
    ])
  func daysOfSpeechAreNoDates(_ text: String, _ expected: String) {
    expectClaims(of: text, expected)
  }
}
