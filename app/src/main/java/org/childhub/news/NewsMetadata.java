package org.childhub.news;

import java.util.Map;
import org.childhub.catalogue.CardMetadata;
import org.childhub.catalogue.Kind;
import org.childhub.web.Page;

/** What a news page says to machines, in schema.org's terms. */
final class NewsMetadata {
  private NewsMetadata() {}

  static void describe(Page page, ShownItem shown) {
    var card = shown.card();
    var isJob = card.kind() == Kind.JOB;
    var thing = CardMetadata.begin(page, card, type(card.kind()));
    thing.put(isJob ? "title" : "headline", card.title());
    thing.put(isJob ? "datePosted" : "datePublished", card.published().toString());
    thing.put("inLanguage", shown.language().tag());
    if (card.organisation() != null) {
      var organisation = Map.of("@type", "Organization", "name", card.organisation());
      thing.put(isJob ? "hiringOrganization" : "author", organisation);
    }
    if (isJob && !card.countries().isEmpty()) {
      thing.put("jobLocation", card.countries().stream().map(NewsMetadata::place).toList());
    }
    if (shown.item().deadline() != null) {
      thing.put("validThrough", shown.item().deadline().toString());
    }
    CardMetadata.end(page, thing, "article");
  }

  private static String type(Kind kind) {
    return switch (kind) {
      case JOB -> "JobPosting";
      case ARTICLE -> "NewsArticle";
      default -> "Article";
    };
  }

  private static Map<String, Object> place(String country) {
    return Map.of(
        "@type", "Place", "address", Map.of("@type", "PostalAddress", "addressCountry", country));
  }
}
