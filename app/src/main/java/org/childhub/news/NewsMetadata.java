package org.childhub.news;

import java.util.LinkedHashMap;
import org.childhub.catalogue.Kind;
import org.childhub.text.SafeHtml;
import org.childhub.web.Page;
import tools.jackson.databind.json.JsonMapper;

/** What a news page says to machines, in schema.org's terms. */
final class NewsMetadata {
  private static final JsonMapper JSON = JsonMapper.shared();

  private NewsMetadata() {}

  static void describe(Page page, ShownItem shown) {
    var card = shown.card();
    var thing = new LinkedHashMap<String, Object>();
    thing.put("@context", "https://schema.org");
    thing.put("@type", card.kind() == Kind.JOB ? "JobPosting" : "NewsArticle");
    thing.put("@id", page.canonical());
    thing.put(card.kind() == Kind.JOB ? "title" : "headline", card.title());
    thing.put("description", card.summary());
    thing.put(card.kind() == Kind.JOB ? "datePosted" : "datePublished", card.published().toString());
    thing.put("inLanguage", shown.language().tag());
    if (shown.item().deadline() != null) {
      thing.put("validThrough", shown.item().deadline().toString());
    }
    page.describedBy(SafeHtml.json(JSON.writeValueAsString(thing)), "article", null);
  }
}
