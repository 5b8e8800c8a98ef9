import Testing

/// What a text says is not so, and what it only seems to.
@Suite struct DenialTests {
  @Test(
    "a deal whose verb or noun is negated is denied",
    arguments: [
      (
        "Kestrel n'achètera pas Novalis pour 2 milliards d'euros, assure son PDG.",
        "amount 2000000000 EUR Kestrel > Novalis denied"
      ),
      (
        "Contrairement à ce qu'affirment Les Echos, Kestrel ne rachètera pas Novalis 2 milliards d'euros.",
        "amount 2000000000 EUR Kestrel > Novalis denied via Les Echos"
      ),
      (
        "Kestrel ne mettra jamais 500 millions d'euros dans Novalis, a promis son président.",
        "amount 500000000 EUR Kestrel > Novalis denied"
      ),
      (
        "Kestrel ne souhaite plus racheter Novalis pour 900 millions d'euros.",
        "amount 900000000 EUR Kestrel > Novalis denied"
      ),
      (
        "Kestrel n'a pas l'intention d'investir 300 millions d'euros dans Novalis.",
        "amount 300000000 EUR Kestrel > Novalis denied"
      ),
      (
        "Aucune offre de 4 milliards d'euros n'a été déposée par Kestrel sur Novalis.",
        "amount 4000000000 EUR Kestrel > Novalis denied"
      ),
      (
        "Kestrel n'a jamais proposé 4 milliards d'euros pour Novalis, selon Le Figaro.",
        "amount 4000000000 EUR Kestrel > Novalis denied via Le Figaro"
      ),
      (
        "Non, Kestrel ne prendra pas 30 % de Novalis.",
        "stake 30 percent Kestrel > Novalis denied"
      ),
      (
        "Novalis ne sera pas vendu à Kestrel pour 750 millions d'euros.",
        "amount 750000000 EUR Kestrel > Novalis denied"
      ),
      (
        "Il n'est pas question pour Kestrel de racheter Novalis 1,5 milliard d'euros.",
        "amount 1500000000 EUR Kestrel > Novalis denied"
      ),
      (
        "Novalis ne lèvera pas 80 millions d'euros auprès de Kestrel.",
        "amount 80000000 EUR Kestrel > Novalis denied"
      ),
      (
        "Il est faux que Kestrel ait offert 4 milliards d'euros pour Novalis.",
        "amount 4000000000 EUR Kestrel > Novalis denied"
      ),
      (
        "Kestrel won't buy Novalis for $2 billion, its chief executive said.",
        "amount 2000000000 USD Kestrel > Novalis denied"
      ),
      (
        "Kestrel has no plans to buy Novalis for $2 billion.",
        "amount 2000000000 USD Kestrel > Novalis denied"
      ),
      (
        "Kestrel is not going to invest $300 million in Novalis.",
        "amount 300000000 USD Kestrel > Novalis denied"
      ),
      (
        "Kestrel never offered $4 billion for Novalis, a spokesman said.",
        "amount 4000000000 USD Kestrel > Novalis denied"
      ),
      (
        "Kestrel will not take a 30% stake in Novalis.",
        "stake 30 percent Kestrel > Novalis denied"
      ),
      (
        "Contrary to a report in the Financial Times, Kestrel will not buy Novalis for $2 billion.",
        "amount 2000000000 USD Kestrel > Novalis denied via Financial Times"
      ),
      (
        "Kestrel does not intend to acquire Novalis for $1.2 billion.",
        "amount 1200000000 USD Kestrel > Novalis denied"
      ),
      (
        "Novalis is not raising $40 million from Kestrel, its founder said.",
        "amount 40000000 USD Kestrel > Novalis denied"
      ),
      (
        "There is no $3 billion bid by Kestrel for Novalis, the company said.",
        "amount 3000000000 USD Kestrel > Novalis denied"
      ),
      (
        "It is not true that Kestrel offered $4 billion for Novalis.",
        "amount 4000000000 USD Kestrel > Novalis denied"
      ),
    ])
  func negatedDealsAreDenied(_ text: String, _ expected: String) {
    expectClaims(of: text, expected)
  }

  @Test(
    "not yet, no less than, and what is negated of something else deny nothing",
    arguments: [
      (
        "Kestrel, qui n'a pas souhaité commenter, négocie le rachat de Novalis pour 2 milliards d'euros.",
        "amount 2000000000 EUR Kestrel > Novalis rumored"
      ),
      (
        "Kestrel va racheter les 40 % de Novalis qu'il ne contrôle pas encore pour 600 millions d'euros.",
        "amount 600000000 EUR Kestrel > Novalis announced | stake 40 percent Kestrel > Novalis announced"
      ),
      (
        "Kestrel débourse pas moins de 2 milliards d'euros pour racheter Novalis.",
        "amount 2000000000.. EUR Kestrel > Novalis announced"
      ),
      (
        "Kestrel ne déboursera que 90 millions d'euros pour racheter Novalis.",
        "amount 90000000 EUR Kestrel > Novalis announced"
      ),
      (
        "Si le régulateur ne s'y oppose pas, Kestrel rachètera Novalis pour 2 milliards d'euros.",
        "amount 2000000000 EUR Kestrel > Novalis announced"
      ),
      (
        "Kestrel négocie le rachat de Novalis pour 2 milliards d'euros, mais aucun accord n'a encore été signé.",
        "amount 2000000000 EUR Kestrel > Novalis rumored"
      ),
      (
        "Kestrel rachète Novalis pour 2 milliards d'euros ; le siège ne quittera pas Lyon.",
        "amount 2000000000 EUR Kestrel > Novalis announced"
      ),
      (
        "Kestrel n'exclut pas de racheter Novalis pour 2 milliards d'euros.",
        "amount 2000000000 EUR Kestrel > Novalis rumored"
      ),
      (
        "Kestrel agreed to buy the 40% of Novalis that it does not already own for $600 million.",
        "amount 600000000 USD Kestrel > Novalis announced | stake 40 percent Kestrel > Novalis announced"
      ),
      (
        "Kestrel has not ruled out buying Novalis for $2 billion.",
        "amount 2000000000 USD Kestrel > Novalis rumored"
      ),
      (
        "Kestrel is in talks to buy Novalis for no less than $2 billion.",
        "amount 2000000000.. USD Kestrel > Novalis rumored"
      ),
      (
        "Kestrel will buy Novalis for $2 billion, not only for its patents.",
        "amount 2000000000 USD Kestrel > Novalis announced"
      ),
      (
        "Kestrel agreed to buy Novalis for $2 billion; no jobs will be cut.",
        "amount 2000000000 USD Kestrel > Novalis announced"
      ),
      (
        "Kestrel has not yet decided whether to bid $2 billion for Novalis.",
        "amount 2000000000 USD Kestrel > Novalis rumored"
      ),
    ])
  func otherNegationsDenyNothing(_ text: String, _ expected: String) {
    expectClaims(of: text, expected)
  }

  @Test(
    "a deal that is denied without a figure has a status",
    arguments: [
      (
        "Kestrel a démenti jeudi être en discussions pour racheter Novalis.",
        "status en discussions Kestrel > Novalis denied"
      ),
      (
        "Kestrel dément vouloir racheter Novalis.",
        "status en discussions Kestrel > Novalis denied"
      ),
      (
        "Kestrel denied on Thursday that it was in talks to buy Novalis.",
        "status in talks Kestrel > Novalis denied"
      ),
      (
        "Kestrel has no plans to acquire Novalis.",
        "status in talks Kestrel > Novalis denied"
      ),
      (
        "Kestrel n'est engagé dans aucune négociation avec Novalis, a déclaré mardi un porte-parole.",
        "status en discussions Kestrel > Novalis denied"
      ),
      (
        "Kestrel ne rachètera pas Novalis, a assuré mardi son patron.",
        "status en discussions Kestrel > Novalis denied"
      ),
      (
        "Kestrel denies it is seeking to buy Novalis.",
        "status in talks Kestrel > Novalis denied"
      ),
    ])
  func denialsNeedNoFigure(_ text: String, _ expected: String) {
    expectClaims(of: text, expected)
  }

  @Test(
    "a figure of another outlet, of the deal that the text denies",
    arguments: [
      (
        "Kestrel a démenti jeudi être en discussions pour racheter Novalis. Les Echos avaient évoqué le 12 octobre une offre de 4,5 milliards d'euros.",
        "status en discussions Kestrel > Novalis denied | amount 4500000000 EUR Kestrel > Novalis denied via Les Echos"
      ),
      (
        "Kestrel a démenti vouloir racheter Novalis pour 4,5 milliards d'euros, comme l'avaient écrit Les Echos.",
        "amount 4500000000 EUR Kestrel > Novalis denied via Les Echos"
      ),
      (
        "Kestrel denied it was in talks to buy Novalis. The Financial Times had reported a $4.5 billion bid.",
        "status in talks Kestrel > Novalis denied | amount 4500000000 USD Kestrel > Novalis denied via Financial Times"
      ),
    ])
  func deniedFiguresOfOthers(_ text: String, _ expected: String) {
    expectClaims(of: text, expected)
  }

  @Test(
    "a sentence that says no more than that the rumour before is not so",
    arguments: [
      (
        "Wessel veut racheter Castell pour 15 millions d'euros, selon CNBC. Le groupe dément.",
        "amount 15000000 EUR Wessel > Castell denied via CNBC"
      ),
      (
        "Castell cherche 15 millions d'euros, selon CNBC. Marc Roux a démenti sur X.",
        "amount 15000000 EUR ? > Castell denied via CNBC"
      ),
      (
        "Wessel veut racheter Castell pour 15 millions d'euros, selon CNBC. La start-up a démenti toute discussion.",
        "amount 15000000 EUR Wessel > Castell denied via CNBC"
      ),
      (
        "Wessel veut racheter Castell pour 15 millions d'euros, selon CNBC. Le groupe dément la fermeture de son usine.",
        "amount 15000000 EUR Wessel > Castell rumored via CNBC"
      ),
      (
        "Wessel a racheté Castell pour 15 millions d'euros. Le vendeur renonce ainsi à introduire cette division en Bourse.",
        "amount 15000000 EUR Wessel > Castell completed"
      ),
      (
        "Wessel veut racheter Castell pour 15 millions d'euros, selon CNBC. Le groupe n'a jamais démenti.",
        "amount 15000000 EUR Wessel > Castell rumored via CNBC"
      ),
    ])
  func refutedRumours(_ text: String, _ expected: String) {
    expectClaims(of: text, expected)
  }
}
