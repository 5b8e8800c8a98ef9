import Testing

@testable import Ingestion

@Suite("Lines of authors")
struct BylineTests {
  @Test(
    "people and agencies",
    arguments: [
      ("Par Jeanne Duval", ["Jeanne Duval"], []),
      ("By Ann Lee and Bo O'Neill in London", ["Ann Lee", "Bo O'Neill"], []),
      ("Par Jeanne Duval et Paul Morin, avec AFP", ["Jeanne Duval", "Paul Morin"], ["AFP"]),
      ("Par\u{A0}Jeanne\u{A0}Duval", ["Jeanne Duval"], []),
      ("Recueilli par Jean-Marc Vallée", ["Jean-Marc Vallée"], []),
      ("Propos recueillis par Léa Brun, à Bruxelles", ["Léa Brun"], []),
      ("Le Carillon et AFP", [], ["AFP"]),
      ("AFP", [], ["AFP"]),
      ("Agence France-Presse", [], ["AFP"]),
      ("Reuters", [], ["Reuters"]),
      ("Par lecarillon.be", [], []),
      ("https://www.facebook.com/lecarillon", [], []),
      ("redaction@lecarillon.be", [], []),
      ("La rédaction", [], []),
      ("Le service économie", [], []),
      ("admin", [], []),
      ("Hugo R.", ["Hugo R."], []),
      ("Carla Jimenez | Staff Writer", ["Carla Jimenez"], []),
      ("LYNN O'DONNELL", ["LYNN O'DONNELL"], []),
      ("Ann Lee;Bo Ray", ["Ann Lee", "Bo Ray"], []),
      ("CNN’s Ann Lee", ["Ann Lee"], []),
      ("Eingestellt von Tante Trudi", ["Tante Trudi"], []),
      ("Geschrieben von: Rolf Abele", ["Rolf Abele"], []),
      ("Words: Isla Penhallow", ["Isla Penhallow"], []),
      ("À propos Enora", ["Enora"], []),
      ("Przez Halina Leśniak", ["Halina Leśniak"], []),
      ("Pressestelle", [], []),
      ("Von Wiebke Carstensen | Montag, 3.5.2010", ["Wiebke Carstensen"], []),
      ("Ann Lee | professor of law at Yale", ["Ann Lee"], []),
      ("Jean d'Ormesson et Ursula von der Leyen", ["Jean d'Ormesson", "Ursula von der Leyen"], []),
      ("Super User", [], []),
      ("Maya Lindqvist, Customer Success Lead", ["Maya Lindqvist"], []),
      ("Ines Roth, Head of Growth", ["Ines Roth"], []),
      ("Léa Brun, directrice de la recherche", ["Léa Brun"], []),
      ("Ann Lee, Anna Head", ["Ann Lee", "Anna Head"], []),
      ("Scritto da Carla Bruschi", ["Carla Bruschi"], []),
      ("Escrito por Irene Valdés", ["Irene Valdés"], []),
      ("Da Vinci", ["Da Vinci"], []),
      ("Redacción", [], []), ("La Redazione", [], []), ("Die Redaktion", [], []),
      ("Redação", [], []), ("De redactie", [], []),
      ("Ann Lee, Sysadmin", ["Ann Lee"], []),
      ("Ann Lee | Beacon News, Anglesey", ["Ann Lee"], []),
      ("HARBOUR ONLINE, Hamburg, Germany", [], []),
      ("Ann Lee, Bo Ray (photos)", ["Ann Lee"], []),
      ("Von Ann Lee, Reuters", ["Ann Lee"], ["Reuters"]),
      ("Anna und Petra", ["Anna", "Petra"], []),
      ("Text: Pfarrer Rolf Abele", ["Rolf Abele"], []),
      ("Von unserem Redaktionsmitglied Rolf Abele", ["Rolf Abele"], []),
      ("De notre envoyée spéciale à Brest Léa Brun", ["Léa Brun"], []),
      ("dalla nostra inviata Carla Bruschi", ["Carla Bruschi"], []),
      ("By Ann Lee and Bo Ray KTN Staff Writers", ["Ann Lee", "Bo Ray"], []),
      ("ANN LEE Staff Writer", ["ANN LEE"], []),
      ("Hugo Morin, Yann Le Goff (à Quimper)", ["Hugo Morin", "Yann Le Goff"], []),
      ("Par Léa Brun Le 3 mai 2021", ["Léa Brun"], []),
      ("Par Léa Brun Le Lundi 3 mai", ["Léa Brun"], []),
      ("Notre Dame", ["Notre Dame"], []),
      ("", [], []),
    ] as [(String, [String], [String])])
  func read(_ line: String, _ people: [String], _ credits: [String]) {
    let byline = Byline(line, siteNames: ["le carillon"])
    #expect(byline.people == people)
    #expect(byline.credits == credits)
  }

  private func author(_ html: String, site: String = "") -> String? {
    let page =
      "\(site)<h1>Die Grube öffnet wieder</h1>\(html)<p>Die Grube, seit zwanzig Jahren zu, öffnet.</p>"
    return Page.read(bytes: Array(page.utf8)).author
  }

  @Test("lines and boxes inside an author's element part names from the rest")
  func elements() {
    #expect(
      author("<div class=autor>Von Ann Lee<br>Montag, 3.5.2010, 14:22 Uhr</div>") == "Ann Lee")
    #expect(
      author("<div class=author><p>Ann Lee et Bo Ray</p><p>Professeure de droit</p></div>")
        == "Ann Lee, Bo Ray")
    let hidden = "<span class='screen-reader-text'>Autor wpisu</span>"
    #expect(author("<div class=post-author>\(hidden)<span>Przez Ann Lee</span></div>") == "Ann Lee")
    #expect(author("<div class='post-footer'><span class=vcard>Ann Lee</span></div>") == "Ann Lee")
  }

  @Test("the foot of an entry, elements without a space, a second author marked in another way")
  func marks() {
    let foot = "<footer class='entry-footer'><span class='author vcard'>Ludmilla</span></footer>"
    let page =
      "<article><h1>Strudel</h1><p>Den Teig dünn ausziehen, dann füllen.</p>\(foot)</article>"
    #expect(Page.read(bytes: Array(page.utf8)).author == "Ludmilla")
    #expect(
      author("<div class=author><span>Ann</span> Lee<i>Harbour Daily News</i></div>") == "Ann Lee")
    #expect(
      author(
        "<p><b itemprop=author>von Ann Lee</b> <i class=author>und Bo Ray</i></p>")
        == "Ann Lee, Bo Ray")
  }

  @Test("a first name alone signs where the day follows it")
  func firstName() {
    #expect(
      author("<p class=post-info>Par Sylvain le mardi 3 novembre 2009, 21:14</p>") == "Sylvain")
    #expect(author("<p class=post-info>Par Paris et Lyon, le 3 novembre 2009</p>") == nil)
    #expect(author("<p class=post-info>Par Sylvain ou un autre</p>") == nil)
    #expect(author("<p class=post-info>Par AFP le mardi 3 novembre 2009</p>") == nil)
  }

  @Test("a line of who asked the questions is no text")
  func interviewer() {
    for line in ["Recueilli par Léa Brun", "Propos recueillis par Léa Brun", "Par Léa Brun"] {
      let html =
        "<h1>La mine rouvre</h1><p>\(line)</p><p>Le groupe a annoncé la vente de la mine.</p>"
      let page = Page.read(bytes: Array(html.utf8))
      #expect(page.author == "Léa Brun" && page.text == "Le groupe a annoncé la vente de la mine.")
    }
  }

  @Test("a bar below the headline says who wrote it, one in the text whose else")
  func toolbar() {
    let html =
      "<header><h1>La cava riapre</h1><div class=toolbar><em class=author>Ann Lee</em></div></header>"
      + "<p>La cava, chiusa da vent'anni, riapre a maggio, dice la proprietaria.</p>"
      + "<div class=toolbar><p class=author>di Bo Ray</p></div>"
    #expect(Page.read(bytes: Array(html.utf8)).author == "Ann Lee")
  }

  @Test("an author's post beside the name, and where the outlet signs")
  func posts() {
    let box = { (post: String) in
      "<div><div class=author-name>Maya Lindqvist</div><div class=author-title>\(post)</div></div>"
    }
    #expect(author(box("Customer Success Lead, Preplane")) == "Maya Lindqvist")
    #expect(
      author("<td><span class=small>Scritto da Carla Bruschi</span>&nbsp;</td>") == "Carla Bruschi")
    #expect(author("<span class=author>Redacción</span>") == nil)
  }

  @Test("reporters in brackets, which are no text")
  func reporters() {
    let page = Page.read(
      bytes: Array(
        ("<h1>The mine opens again</h1><p>The mine of copper opens again, its owner said.</p>"
          + "<p>It employs 300 people. (Reporting by Ann Lee and Bo Ray; Editing by Cy Dee)</p>")
          .utf8))
    #expect(page.author == "Ann Lee, Bo Ray")
    #expect(page.text.hasSuffix("It employs 300 people."))
  }

  @Test("the outlet's name joined by another word is not two people")
  func outletOfTwo() {
    let site =
      "<meta property=og:site_name content='Kestrel &amp; Vine Nursery'>"
      + "<meta name=author content='Kestrel and Vine'>"
    #expect(author("", site: site) == nil)
    #expect(author("<p class=byline>Words: Ann Lee</p>", site: site) == "Ann Lee")
  }

  @Test("a name set apart at the end signs the text")
  func signature() {
    let signed = { (line: String) in
      Page.read(bytes: Array("<h1>La mina</h1><p>La mina de cobre abre otra vez.</p>\(line)".utf8))
        .author
    }
    #expect(signed("<p><strong>Piero Sgarbanti</strong></p>") == "Piero Sgarbanti")
    #expect(signed("<p>Piero Sgarbanti</p>") == nil)
    #expect(signed("<p><b>Piero vende pane</b></p>") == nil)
  }
}
