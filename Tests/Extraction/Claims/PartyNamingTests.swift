import Claims
import Extraction
import Testing

/// Who deals with whom where a sentence names several, or only points at them.
@Suite struct PartyNamingTests {
  @Test(
    "the grammar of the sentence",
    arguments: [
      // Who is named after "dont", "among them", "de la part de", "sous la houlette de".
      (
        "Castell a récolté 60 millions d'euros auprès d'une douzaine d'investisseurs, dont Wessel, Palau et Ombra.",
        "amount 60000000 EUR Wessel+Palau+Ombra > Castell"
      ),
      (
        "Castell raised $33 million from investors, among them Wessel, Palau and Ombra.",
        "amount 33000000 USD Wessel+Palau+Ombra > Castell"
      ),
      (
        "Castell a reçu 62 millions d'euros de la part de Wessel.",
        "amount 62000000 EUR Wessel > Castell"
      ),
      (
        "Castell a levé 40 millions d'euros sous la houlette de Wessel.",
        "amount 40000000 EUR Wessel > Castell"
      ),
      (
        "Castell raised $40 million under the leadership of Wessel.",
        "amount 40000000 USD Wessel > Castell"
      ),
      // A list goes on past a legal form and a place's possessive.
      (
        "A group including Wessel Inc., Palau and Abu Dhabi's Ombra has agreed to buy Castell for $4 billion.",
        "amount 4000000000 USD Wessel+Palau+Ombra > Castell"
      ),
      // An apposition does not part a noun from whoever buys.
      (
        "Palau vient de boucler la cession de 51 % de Castell, sa filiale de circuits, au fonds Wessel.",
        "stake 51 percent Wessel > Castell"
      ),
      (
        "La filiale de Palau, Castell, a été vendue à Wessel pour 30 millions d'euros.",
        "amount 30000000 EUR Wessel > Castell"
      ),
      // Who puts a loan at somebody's disposal lends.
      (
        "Wessel et Palau ont mis à disposition de Castell un crédit-relais de 6,1 milliards d'euros.",
        "amount 6100000000 EUR Wessel+Palau > Castell"
      ),
      // What is valued is the subject, not whose the offer is.
      (
        "Castell est valorisé 3 milliards d'euros par l'offre de Wessel.",
        "valuation 3000000000 EUR ? > Castell"
      ),
    ])
  func grammar(_ text: String, _ expected: String) {
    #expect(told(text) == [expected])
  }

  @Test(
    "names",
    arguments: [
      // A trade before it makes a company of a road; a nationality, of a small word in capitals.
      (
        "Wessel s'est payé le courtier Hidden Road contre 1,2 milliard de dollars.",
        "amount 1200000000 USD Wessel > Hidden Road"
      ),
      (
        "Le luxembourgeois SES a racheté Castell pour 30 millions d'euros.",
        "amount 30000000 EUR SES > Castell"
      ),
      // Participles and what is asked of readers begin sentences, and no names.
      (
        "Entré en Bourse pendant la pandémie, Castell avait levé 30 millions d'euros.",
        "amount 30000000 EUR ? > Castell"
      ),
      (
        "Regardez Wessel : il a racheté Castell pour 30 millions d'euros.",
        "amount 30000000 EUR Wessel > Castell"
      ),
      // A dateline with a long dash.
      (
        "ARLMOUTH, Idaho — Wessel bought Castell for $30 million.",
        "amount 30000000 USD Wessel > Castell"
      ),
      // A verb after a pronoun shows that the first word is a name.
      (
        "Castell a un nouveau propriétaire. Wessel l'a payé 30 millions d'euros.",
        "amount 30000000 EUR Wessel > Castell"
      ),
      (
        "Castell has been listed since it was founded. Wessel, its biggest shareholder, owns 30% of the company.",
        "stake 30 percent Wessel > Castell"
      ),
    ])
  func names(_ text: String, _ expected: String) {
    #expect(told(text) == [expected])
  }

  @Test(
    "who is meant",
    arguments: [
      // "the company": no other than whom the sentence has named as what is invested in.
      (
        "Kestrel rents its computers from Tamar. Wessel, which put $13 million in Kestrel, holds 27% of the company.",
        "stake 27 percent Wessel > Kestrel"
      ),
      // A verb parts a description from the name after it.
      (
        "Palau discute avec la start-up Castell. La start-up avait convaincu Wessel en mai. Elle a levé 40 millions d'euros.",
        "amount 40000000 EUR ? > Castell"
      ),
      // "la licorne" is whoever was called "la start-up".
      (
        "Le fabricant Wessel discute avec la start-up Castell. Wessel emploie 300 personnes. La licorne a levé 40 millions d'euros.",
        "amount 40000000 EUR ? > Castell"
      ),
      // A subordinate clause tells nobody that the next sentence goes on with.
      (
        "La start-up Castell grandit. L'affaire avait fait du bruit, avant que Wessel ne renonce. Elle a levé 40 millions d'euros.",
        "amount 40000000 EUR ? > Castell"
      ),
      // "en": of whoever was spoken of.
      (
        "Castell, fondée à Nantes, emploie 300 personnes. Wessel en détient 30 %.",
        "stake 30 percent Wessel > Castell"
      ),
      (
        "Castell montre ses limites. Wessel, qui en offrait 1,7 milliard de dollars, a jeté l'éponge.",
        "amount 1700000000 USD Wessel > Castell"
      ),
      // Who bids against another is not bid for.
      (
        "Castell est convoité. Wessel met 38 millions d'euros sur la table, bien plus que les 27 millions proposés par Palau.",
        "amount 38000000 EUR Wessel > Castell"
      ),
    ])
  func reference(_ text: String, _ expected: String) {
    #expect(told(text).contains(expected), "\(told(text))")
  }

  @Test(
    "a round told over two sentences",
    arguments: [
      (
        "Castell a levé 40 millions d'euros. Parmi les investisseurs figurent Wessel Capital et Ombra.",
        "amount 40000000 EUR Wessel Capital+Ombra > Castell"
      ),
      (
        "Castell raised $40 million in a Series B round. Wessel Capital is among the backers.",
        "amount 40000000 USD Wessel Capital > Castell"
      ),
    ])
  func rounds(_ text: String, _ expected: String) {
    #expect(told(text) == [expected])
  }

  @Test(
    "who only counsels or rules",
    arguments: [
      (
        "Le fabricant Castell, conseillé par la banque Wessel, a levé 40 millions d'euros.",
        "amount 40000000 EUR ? > Castell"
      ),
      (
        "The Ontario Securities Commission cleared the deal. Wessel will buy Castell for $40 million.",
        "amount 40000000 USD Wessel > Castell"
      ),
    ])
  func bystanders(_ text: String, _ expected: String) {
    #expect(told(text) == [expected])
  }

  @Test(
    "a known organization is shown as the article names it in full, and recorded under its known name",
    arguments: [
      (
        "Mistral lève 2 milliards d'euros auprès de Balderton Capital.",
        ["Balderton", "Mistral AI"],
        ["Balderton Capital", "Mistral"]
      ),
      (
        "Mistral AI lève 2 milliards d'euros. Balderton a investi dans Mistral.",
        ["Balderton", "Mistral AI"], ["Balderton", "Mistral AI"]
      ),
      (
        "Amazon Web Services a investi 3 milliards de dollars dans Wiz.", ["Amazon", "Wiz"],
        ["Amazon", "Wiz"]
      ),
      (
        "The European Investment Bank has invested 3 million dollars in Wiz, the company said.",
        ["Banque européenne d'investissement", "Wiz"], ["European Investment Bank", "Wiz"]
      ),
    ])
  func writtenNames(_ text: String, _ recorded: [String], _ shown: [String]) {
    let extraction = Extractor().extract(Article(text: text))
    #expect(extraction.claims.first?.draft.parties.map(\.name) == recorded, "\(text)")
    #expect(extraction.asWritten().claims.first?.draft.parties.map(\.name) == shown, "\(text)")
  }
}
