internal import ArgumentParser
internal import Claims
internal import Ingestion
internal import Storage

/// What is known of an article beside its text. What is given here counts before what the file
/// says.
struct SourceOptions: ParsableArguments {
  @Option(help: "Who published it.")
  var outlet: String?

  @Option(
    help: "When it was published: 2026-01-29, 29/01/2026, 2026-01, 2025-12/2026-01~ (EDTF).",
    transform: DateArgument.typed)
  var published: DateArgument?

  @Option(help: "Its headline.")
  var title: String?

  @Option(help: "Who wrote it.")
  var author: String?

  @Option(help: "Its address.")
  var url: String?

  @Flag(help: "Fetch from addresses of the local network too.")
  var allowPrivate = false

  /// Whether something is given that one article alone can have.
  var namesOneArticle: Bool { published != nil || title != nil || author != nil || url != nil }

  /// Whether anything is given.
  var isGiven: Bool { outlet != nil || namesOneArticle }

  /// What reads files, pages and addresses. Hosts that asked to wait are not asked.
  func reader(pauses: [HostPause] = []) -> ArticleReader {
    var settings = FetchSettings()
    settings.allowsPrivate = allowPrivate
    return ArticleReader(Fetcher(settings, pauses: pauses), today: Environment.today)
  }

  /// Puts what is given here before what an article says itself.
  func applied(to article: ReadArticle) -> ReadArticle {
    var read = article
    apply(to: &read.article)
    read.noteGiven(since: article.article, as: "option")
    if url != nil { read.canonicalURL = ReadArticle(read.article).canonicalURL }
    return read
  }

  func apply(to article: inout Article) {
    article.outlet = outlet ?? article.outlet
    article.published = published?.date ?? article.published
    article.title = title ?? article.title
    article.author = author ?? article.author
    article.url = url ?? article.url
  }
}
