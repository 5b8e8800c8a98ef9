import Foundation
import Testing

/// Every command that writes can be taken back, and what was taken back stays on record.
@Suite struct UndoTests {
  private static let beginning = """
    $ ondit record --from Amazon --to OpenAI --kind investment --property amount --value '<=10e9 USD' --outlet Reuters --published 2025-12-17
    $ ondit record --from Amazon --to OpenAI --kind investment --property amount --value '<=50e9 USD' --outlet Bloomberg --published 2026-01-29
    $ ondit record --from Amazon --to OpenAI --kind contract --property amount --value '38e9 USD' --outlet AFP --published 2025-11-03
    $ printf 'Amazon a annoncé un investissement de 8 milliards de dollars dans Anthropic.\\n' | ondit ingest - --outlet 'Le Journal' --published 2026-02-02
    $ printf 'outlet,from,to,kind,property,value\\nAFP,Kestrel,Novalis,acquisition,amount,2 Md€\\n' > table.csv
    $ for feed in one two; do printf '<rss><channel><title>%s</title></channel></rss>' $feed > $feed.xml; done; ondit feed add one.xml
    $ printf 'Date,USD,JPY\\n2026-01-29,1.1,150\\n' > one.csv; printf 'Date,USD,GBP\\n2026-01-29,1.2,0.8\\n2026-01-30,1.1,N/A\\n' > two.csv; ondit rates import one.csv

    """
  /// What a user sees of the file. A name that was added and taken away stays a name of nobody.
  private static let sights = [
    "ondit claims --format csv", "ondit deals --format csv", "ondit contradictions",
    "ondit history amazon openai investment", "ondit reconcile --format jsonl", "ondit rulings",
    "ondit outlets --format csv", "ondit organizations --format csv",
    "ondit feed list --format csv",
    "ondit export | sed -En '/^.\"type\": \"(reference_rate|outlet_domain|organization)\"/p'",
  ]

  @Test(
    "taking back gives what was there before",
    arguments: [
      ("ondit retract 2 --because misread", "ondit retract 2 --undo"),
      (
        "ondit claims correct 1 --value '<=12e9 USD' --because typo",
        "ondit claims correct 1 --undo"
      ),
      ("ondit claims move 3 --to amazon-openai-investment", "ondit claims move 3 --undo"),
      ("ondit deals rename amazon-openai-contract --to cloud", "ondit deals undo 1"),
      (
        "ondit deals merge amazon-openai-contract --into amazon-openai-investment",
        "ondit deals undo 1"
      ),
      ("ondit outlets rename AFP --to 'Agence France-Presse'", "ondit outlets undo 1"),
      ("ondit outlets merge Bloomberg --into Reuters", "ondit outlets undo 1"),
      ("ondit outlets add Reuters --alias 'the agency'", "ondit outlets undo 1"),
      ("ondit organizations rename OpenAI --to 'OpenAI Inc'", "ondit organizations undo 1"),
      ("ondit organizations merge OpenAI --into Amazon", "ondit organizations undo 1"),
      ("ondit articles date 2 2026-01-30 --because printed", "ondit articles date 2 --undo"),
      ("ondit review --reject 4 --because wrong", "ondit review --undo 4"),
      ("ondit rule --prefer 2 --because official_statement", "ondit unrule 1"),
      (
        "ondit record 'Nvidia investirait 30 milliards de dollars dans OpenAI.' --outlet AFP",
        "ondit retract 5 --because misread"
      ),
      ("ondit import table.csv", "ondit retract 5 --because misread"),
      ("ondit feed add two.xml", "ondit undo 3"), ("ondit feed remove 1", "ondit undo 3"),
      ("ondit rates import two.csv", "ondit undo 3"), ("ondit rates forget", "ondit undo 3"),
      ("ondit outlets add Reuters --domain reuters.com", "ondit undo 3"),
      ("ondit outlets add 'Le Soleil' --domain lesoleil.fr --alias LS", "ondit undo 3"),
      ("ondit organizations add OpenAI --wikidata Q21708200", "ondit undo 3"),
      ("ondit organizations add Zorg --wikidata Q90 --alias Zo", "ondit undo 3"),
    ])
  func takesBack(_ command: String, _ undo: String) throws {
    let sights = Self.sights.map { "$ \($0)\n" }.joined()
    let session = Transcript(
      Self.beginning + sights + "$ \(command)\n" + sights + "$ \(undo)\n" + sights
        + "$ ondit log --limit 1000\n$ ondit check\n")
    let played = try session.replayed().steps
    let first = played.count - 4 - 3 * Self.sights.count
    func seen(_ time: Int) -> [Transcript.Step] {
      Array(played[(first + time * (Self.sights.count + 1))...].prefix(Self.sights.count))
    }
    #expect(played.allSatisfy { $0.exitCode == 0 }, "\(played.filter { $0.exitCode != 0 })")
    #expect(seen(1) != seen(0), "the command showed nothing")
    if command.hasPrefix("ondit record") || command.hasPrefix("ondit import") {
      // The article, and who it speaks of, stay known; no claim of it stands.
      #expect(seen(2).first == seen(0).first)
    } else {
      #expect(seen(2) == seen(0))
    }
    #expect(played[played.count - 1].output.contains("sound"))
    let log = played[played.count - 2].output
    #expect(log.contains("(no longer)") || log.contains("#5 retracted: misread"), "\(log)")
  }
}
