import Testing

/// One sentence alone, as a user hands it to `ondit record`, with names that nobody has heard of.
@Suite struct RumourTests {
  @Test(arguments: [
    (
      "Kestrel mettrait jusqu'à 50 millions de dollars dans Novalis.",
      "amount ..50000000 USD Kestrel > Novalis rumored"
    ),
    (
      "Kestrel pourrait injecter 50 millions d'euros dans Novalis, selon Les Echos.",
      "amount 50000000 EUR Kestrel > Novalis rumored"
    ),
    (
      "Kestrel s'apprête à mettre 3,5 Md€ sur la table pour s'offrir Novalis.",
      "amount 3500000000 EUR Kestrel > Novalis rumored"
    ),
    (
      "Kestrel débourse 3,5 Md€ pour Novalis.",
      "amount 3500000000 EUR Kestrel > Novalis announced"
    ),
    (
      "Novalis a été cédé à Kestrel pour 120 millions d'euros.",
      "amount 120000000 EUR Kestrel > Novalis completed"
    ),
    (
      "Kestrel cède Novalis à Orphée pour 120 millions d'euros.",
      "amount 120000000 EUR Orphée > Novalis announced"
    ),
    (
      "Kestrel vend sa filiale Novalis au groupe Orphée moyennant 120 millions d'euros.",
      "amount 120000000 EUR Orphée > Novalis announced"
    ),
    (
      "Le groupe Kestrel a pris 12 % du capital de Novalis.",
      "stake 12 percent Kestrel > Novalis completed"
    ),
    (
      "Kestrel détient une participation dans Novalis, fondée en 2021 par des anciens d'Orphée, et y a investi 8 millions d'euros.",
      "amount 8000000 EUR Kestrel > Novalis completed"
    ),
    (
      "Novalis a conclu un partenariat avec Kestrel, concurrent direct d'Orphée, pour un accord évalué à 10 millions d'euros.",
      "amount 10000000 EUR Novalis > Kestrel announced"
    ),
    (
      "Kestrel monte à 34 % du capital de Novalis.",
      "stake 34 percent Kestrel > Novalis completed"
    ),
    (
      "Kestrel a porté sa participation dans Novalis à 34 %.",
      "stake 34 percent Kestrel > Novalis completed"
    ),
    (
      "Novalis boucle un tour de table de 40 millions d'euros mené par Kestrel.",
      "amount 40000000 EUR Kestrel > Novalis completed"
    ),
    (
      "Novalis a levé 40 M€ sur une valorisation de 300 M€.",
      "amount 40000000 EUR ? > Novalis completed"
    ),
    (
      "Novalis serait valorisé 300 millions d'euros.",
      "valuation 300000000 EUR ? > Novalis rumored"
    ),
    (
      "Kestrel offre 18 milliards de dollars pour Novalis.",
      "amount 18000000000 USD Kestrel > Novalis announced"
    ),
    (
      "Kestrel a relevé son offre sur Novalis à 18 milliards de dollars.",
      "amount 18000000000 USD Kestrel > Novalis announced"
    ),
    (
      "Kestrel renonce à racheter Novalis pour 18 milliards de dollars.",
      "amount 18000000000 USD Kestrel > Novalis denied"
    ),
    (
      "Kestrel signe un contrat de 2 milliards d'euros avec Novalis.",
      "amount 2000000000 EUR Kestrel > Novalis announced"
    ),
    (
      "Kestrel va acheter pour 2 milliards de dollars de puces à Novalis.",
      "amount 2000000000 USD Kestrel > Novalis announced"
    ),
    (
      "Novalis fournira à Kestrel pour 2 milliards de dollars de capacité de calcul.",
      "amount 2000000000 USD Kestrel > Novalis announced"
    ),
    (
      "Kestrel commande 6 gigawatts de puces à Novalis.",
      "capacity 6 GW Kestrel > Novalis announced"
    ),
    (
      "Selon Bloomberg, Kestrel négocierait le rachat de Novalis pour environ 5 milliards de dollars.",
      "amount 5000000000 USD Kestrel > Novalis rumored"
    ),
    (
      "Kestrel serait prêt à payer plus de 5 milliards de dollars pour Novalis.",
      "amount 5000000000.. USD Kestrel > Novalis rumored"
    ),
    (
      "L'américain Kestrel met la main sur le français Novalis pour 1,2 milliard d'euros.",
      "amount 1200000000 EUR Kestrel > Novalis announced"
    ),
    (
      "Kestrel doit investir 10 milliards de dollars d'ici à 2027 dans Novalis.",
      "amount 10000000000 USD Kestrel > Novalis announced"
    ),
    (
      "Kestrel détient 49 % de Novalis.",
      "stake 49 percent Kestrel > Novalis completed"
    ),
    (
      "La participation de Kestrel dans Novalis atteint 27 %.",
      "stake 27 percent Kestrel > Novalis completed"
    ),
    (
      "Kestrel a bouclé l'acquisition de Novalis pour 4 milliards de dollars.",
      "amount 4000000000 USD Kestrel > Novalis completed"
    ),
    (
      "Le fonds Kestrel négocie une prise de participation de 30 % dans Novalis, valorisée 800 millions d'euros.",
      "stake 30 percent Kestrel > Novalis rumored"
    ),
    (
      "Novalis, la pépite de la robotique, vient de lever 75 millions d'euros en série B auprès de Kestrel.",
      "amount 75000000 EUR Kestrel > Novalis completed"
    ),
    (
      "Pour 2,4 milliards d'euros, Kestrel s'empare de Novalis.",
      "amount 2400000000 EUR Kestrel > Novalis announced"
    ),
    (
      "Montant de l'opération entre Kestrel et Novalis : 2,4 milliards d'euros.",
      "amount 2400000000 EUR Kestrel > Novalis announced"
    ),
    (
      "C'est officiel : Kestrel rachète Novalis pour 2,4 milliards d'euros.",
      "amount 2400000000 EUR Kestrel > Novalis announced"
    ),
    (
      "Kestrel aurait proposé entre 2 et 3 milliards d'euros pour racheter Novalis.",
      "amount 2000000000..3000000000 EUR Kestrel > Novalis rumored"
    ),
    (
      "La participation de 15 % que Kestrel détient dans Novalis serait à vendre.",
      "stake 15 percent Kestrel > Novalis completed"
    ),
    (
      "Kestrel a annoncé lundi le rachat de Novalis pour un montant de 610 millions d'euros, dette comprise.",
      "amount 610000000 EUR Kestrel > Novalis announced"
    ),
    (
      "Novalis va être racheté par Kestrel, qui débourse 610 millions d'euros.",
      "amount 610000000 EUR Kestrel > Novalis announced"
    ),
    (
      "Kestrel pourrait prendre jusqu'à 40 % de Novalis.",
      "stake ..40 percent Kestrel > Novalis rumored"
    ),
    (
      "Kestrel s'offre Novalis, un chèque de près d'un milliard de dollars.",
      "amount 1000000000 USD Kestrel > Novalis announced"
    ),
    (
      "Kestrel propose 12 milliards d'euros pour mettre la main sur Novalis.",
      "amount 12000000000 EUR Kestrel > Novalis announced"
    ),
    (
      "Kestrel signe un chèque de 300 millions d'euros à Novalis.",
      "amount 300000000 EUR Kestrel > Novalis announced"
    ),
    (
      "Kestrel accorde à Novalis un prêt de 300 millions d'euros.",
      "amount 300000000 EUR Kestrel > Novalis announced"
    ),
    (
      "Kestrel et Novalis ont signé un accord de 1,5 milliard de dollars.",
      "amount 1500000000 USD Kestrel > Novalis announced"
    ),
    (
      "Kestrel devient le premier actionnaire de Novalis avec 23 % du capital.",
      "stake 23 percent Kestrel > Novalis completed"
    ),
  ])
  func french(_ sentence: String, _ expected: String) {
    #expect(claims(sentence).contains { $0.hasPrefix(expected) }, "\(claims(sentence))")
  }

  @Test(arguments: [
    (
      "Kestrel would put up to 50 million dollars into Novalis.",
      "amount ..50000000 USD Kestrel > Novalis rumored"
    ),
    (
      "Kestrel avale Novalis pour 700 M$.",
      "amount 700000000 USD Kestrel > Novalis announced"
    ),
    (
      "Kestrel's $4 billion takeover of Novalis has closed.",
      "amount 4000000000 USD Kestrel > Novalis completed"
    ),
    (
      "Kestrel agreed to buy Novalis in a deal valued at $4 billion.",
      "amount 4000000000 USD Kestrel > Novalis announced"
    ),
    (
      "Kestrel is nearing a deal to acquire Novalis for about $4bn, people familiar with the matter said.",
      "amount 4000000000 USD Kestrel > Novalis rumored"
    ),
    (
      "Novalis raised $40 million in a Series B led by Kestrel.",
      "amount 40000000 USD Kestrel > Novalis completed"
    ),
    (
      "Kestrel bought a 15% stake in Novalis for $300 million.",
      "amount 300000000 USD Kestrel > Novalis completed"
    ),
    (
      "Kestrel has pledged $10 billion to Novalis.",
      "amount 10000000000 USD Kestrel > Novalis announced"
    ),
    (
      "Kestrel will pour at least $10 billion into Novalis.",
      "amount 10000000000.. USD Kestrel > Novalis announced"
    ),
    (
      "Kestrel is mulling a bid for Novalis worth more than $7 billion.",
      "amount 7000000000.. USD Kestrel > Novalis rumored"
    ),
    (
      "Kestrel walked away from its $7 billion bid for Novalis.",
      "amount 7000000000 USD Kestrel > Novalis denied"
    ),
    (
      "Novalis was acquired by Kestrel for $1.5 billion in cash and stock.",
      "amount 1500000000 USD Kestrel > Novalis completed"
    ),
    (
      "Kestrel to buy Novalis for 1.5 bln dlrs.",
      "amount 1500000000 USD Kestrel > Novalis announced"
    ),
    (
      "Kestrel signed a $38 billion cloud contract with Novalis.",
      "amount 38000000000 USD Kestrel > Novalis announced"
    ),
    (
      "Kestrel owns 27% of Novalis.",
      "stake 27 percent Kestrel > Novalis completed"
    ),
    (
      "Novalis, backed by Kestrel, could go public at a valuation of up to $1 trillion.",
      "valuation ..1000000000000 USD ? > Novalis rumored"
    ),
    (
      "Kestrel is paying $65 billion for Novalis, one of the year's largest takeovers.",
      "amount 65000000000 USD Kestrel > Novalis announced"
    ),
    (
      "Sources say Kestrel has offered between $20 billion and $25 billion for Novalis.",
      "amount 20000000000..25000000000 USD Kestrel > Novalis rumored"
    ),
    (
      "Kestrel, the chipmaker, may lead a $500 million round in Novalis.",
      "amount 500000000 USD Kestrel > Novalis rumored"
    ),
    (
      "Novalis secured 2.3 billion euros from Kestrel.",
      "amount 2300000000 EUR Kestrel > Novalis completed"
    ),
    (
      "Kestrel denied reports that it would buy Novalis for $3 billion.",
      "amount 3000000000 USD Kestrel > Novalis denied"
    ),
    (
      "The deal, in which Kestrel will pay $2.1 billion for Novalis, is expected to close in June 2026.",
      "amount 2100000000 USD Kestrel > Novalis announced"
    ),
    (
      "Kestrel, which already owns 20% of Novalis, plans to buy the rest.",
      "stake 20 percent Kestrel > Novalis completed"
    ),
    (
      "Private equity firm Kestrel is exploring a sale of Novalis that could fetch $3 billion.",
      "amount 3000000000 USD ? > Novalis rumored"
    ),
    (
      "Novalis has received a $2 billion takeover offer from Kestrel.",
      "amount 2000000000 USD Kestrel > Novalis announced"
    ),
    (
      "Novalis closed a $120 million Series C led by Kestrel at a $1.4 billion valuation.",
      "amount 120000000 USD Kestrel > Novalis completed"
    ),
    (
      "Kestrel's bid values Novalis at about $9 billion.",
      "valuation 9000000000 USD ? > Novalis announced"
    ),
    (
      "Kestrel will supply Novalis with chips worth $10 billion.",
      "amount 10000000000 USD Novalis > Kestrel announced"
    ),
    (
      "Novalis said it had agreed to sell a 40 percent stake to Kestrel.",
      "stake 40 percent Kestrel > Novalis announced"
    ),
    (
      "A consortium led by Kestrel has agreed to acquire Novalis for $40 billion including debt.",
      "amount 40000000000 USD Kestrel > Novalis announced"
    ),
    (
      "Kestrel has upped its stake in Novalis to 12.5 percent.",
      "stake 12.5 percent Kestrel > Novalis completed"
    ),
  ])
  func english(_ sentence: String, _ expected: String) {
    #expect(claims(sentence).contains { $0.hasPrefix(expected) }, "\(claims(sentence))")
  }

  /// A table of what may come: its rows have no verb to say so.
  @Test func tablesOfWhatMayCome() {
    let rows =
      "| Investisseur | Montant d'investissement (en millions d'euros) | Rôle |\n|---|---|---|\n| Kestrel | 50 | Partenaire historique |\n"
    let text = "Kestrel et Orphée discutent d'un tour de table de Novalis.\n\n"
    let told = claims(text + "Les contributions de chacun dans Novalis\n" + rows)
    let hoped = claims(text + "Les contributions potentielles de chacun dans Novalis\n" + rows)
    #expect(told.contains("amount 50000000 EUR Kestrel > Novalis completed"), "\(told)")
    #expect(hoped.contains("amount 50000000 EUR Kestrel > Novalis rumored"), "\(hoped)")
  }
}
