/// The words of classes and ids that tell the parts of a page, in English and French: one word, or
/// two or three that follow each other, joined by `-`.
enum CueWords {
  static let cues: [String: Cue] = {
    var table: [String: Cue] = [:]
    for (cue, words) in lists {
      for word in words.split(whereSeparator: \.isWhitespace) {
        table[String(word), default: []].formUnion(cue)
      }
    }
    return table
  }()

  private static let lists: [(Cue, String)] = [
    (
      .body,
      """
      article-body articlebody article-content articlecontent article-text articletext
      article-detail article-paragraphs article-copy article-section-content
      entry-content entrycontent post-content postcontent post-body postbody post-text post-entry
      story-body storybody story-content storycontent story-text storytext
      news-text news-body news-content newstext body-content content-body bodytext body-text
      body-copy bodycopy rich-text richtext field-body field-name-body node-body text-content
      blog-content blog-post-content single-content page-content content-article content-text
      main-article article-main article-wrap article-inner
      mw-parser-output mw-content-text artikel-text artikeltext artikel-inhalt
      corps-article article-corps contenu-article article-contenu texte-article article-texte
      article-full full-article liveblog-content live-content caas-body wysiwyg
      theme-post-content the-content thecontent entry-body entry-extended entry-more
      """
    ),
    (
      .never,
      """
      nav navbar navigation menu submenu megamenu breadcrumb breadcrumbs ariane fil-ariane
      footer site-footer footnav sitemap-footer masthead topbar
      share sharing sharebar sharethis share-buttons sharedaddy addtoany social socials
      social-media social-links social-share partage partager reseaux-sociaux
      cookie cookies consent gdpr rgpd didomi onetrust cmp
      advert adverts advertisement advertising ad ads adv adsense ad-slot ad-container dfp
      publicite pub pubs sponsored-links outbrain taboola
      related relateds related-articles related-posts related-content related-links
      relatedposts yarpp jp-relatedposts recommended recommendation recommendations
      recommandations recirculation recirc most-read mostread most-popular most-viewed
      plus-lus les-plus-lus lire-aussi a-lire-aussi alireaussi read-also readalso read-more
      readmore see-also voir-aussi more-news more-stories more-articles more-on more-from
      next-article next-post prev-post previous-post post-navigation nav-links up-next
      sur-le-meme-sujet meme-sujet dans-le-meme-dossier
      newsletter newsletters mailing-list mailinglist signup sign-up
      popup modal overlay lightbox toolbar tool-bar toolbox pagination pager
      tags taglist tag-list tag-links tags-links post-tags entry-tags keywords topics-list
      author-bio authorbio about-author about-the-author author-box authorbox author-info
      author-card post-author-box bio-auteur
      gallery-caption slideshow diaporama carousel player video-player
      sr-only screen-reader-text visually-hidden visuallyhidden skip-link skiplink skip-links
      skip-to-content offscreen
      toc table-of-contents ez-toc sommaire edit-section editsection navbox catlinks
      printfooter noprint no-print print-only hatnote reflist
      news-latest latest-news latestnews latest-posts latest-articles recent-posts recent-articles
      recent-news e3lan
      trending teaser teasers promo promos promobox rating ratings
      jp-post-flair post-meta-bottom search searchform search-form search-box
      login signin sign-in user-menu account alert-bar breaking-news-bar ticker
      app-promo install-app dialog alertdialog banner contentinfo complementary
      shariff a2a socialshareprivacy entry-utility
      teilen anzeige werbung weiterlesen verwandte fusszeile likes like-button reactions
      """
    ),
    (
      .aside,
      """
      sidebar seitenleiste side-bar side aside rail right-rail widget widgets extras extra secondary
      header headerbar promotion sponsor sponsored partner partners partenaires
      caption imgcaption img-caption photo-caption image-caption figure-caption legende ob-desc
      bildunterschrift bildtext spip-documents wp-block-pullquote postmetadata c-audio
      element-tweet wp-block-embed affiliation affiliate
      credit credits copyright copyrights legal disclaimer mentions-legales
      meta metadata infos post-info entry-meta article-meta entry-footer post-footer article-footer
      hidden hide invisible tooltip dropdown
      abonnement abonnez subscribe subscription subscriptions marketing offer offers
      gallery thumbnail thumbs icon icons button buttons btn cta
      embed encart encadre-liens bloc-liens liens links link-list footnotes
      rubrique category categories kicker surtitre eyebrow
      tag label agenda weather meteo poll sondage quiz horoscope jobs annonces shop shopping
      """
    ),
    (
      [.never, .comments],
      """
      comment comments commentlist comment-list commentaire commentaires comment-respond
      kommentar kommentarbereich respond disqus disqus-thread fb-comments reader-comments reactions-list kommentare
      discussion-thread
      """
    ),
    (
      .standfirst,
      """
      standfirst stand-first vorspann anleser chapo chapeau chapo-article article-chapo lead lede lead-text article-lead
      intro introduction article-intro article-summary entry-summary dek deck subheadline
      sub-headline sub-title subtitle article-subtitle soustitre sous-titre headline-summary
      article-standfirst article-description article-desc accroche abstract excerpt teaser-text
      description field-teaser
      """
    ),
    (
      .byline,
      """
      byline bylines author authors auteur auteurs signature signatures article-author post-author
      entry-author story-author author-name authorname nom-auteur author-link posted-by
      written-by writer reporter redacteur journaliste contributor contributors
      vcard p-author autor autoren verfasser
      """
    ),
    (
      .date,
      """
      date dates time datetime timestamp published pubdate publish publish-date published-date
      date-published publication-date entry-date post-date article-date posted-on postdate
      datum dateline posted createdate create-date publication updated dateblock datepublished
      """
    ),
    (
      .paywall,
      """
      paywall paywalled paywall-content pay-wall metered premium-wall subscriber-only
      subscribers-only regwall reg-wall piano-offer tp-container article-reserve
      reserve-abonnes abonnes-only qiota poool
      """
    ),
    (
      .kicker,
      """
      kicker supertitle surtitre eyebrow overline dachzeile topline spitzmarke
      """
    ),
    (
      .headline,
      """
      headline article-title entry-title post-title story-title article-headline
      article-heading contentheading content-heading first-heading hed hl page-title titre titre-article article-titre main-title
      """
    ),
  ]
}
