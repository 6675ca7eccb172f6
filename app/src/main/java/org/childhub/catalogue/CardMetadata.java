package org.childhub.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.childhub.text.SafeHtml;
import org.childhub.web.Page;
import tools.jackson.databind.json.JsonMapper;

/** What an entry's page says to machines in its head: Dublin Core, and schema.org as JSON-LD. */
public final class CardMetadata {
  private static final JsonMapper JSON = JsonMapper.shared();

  private CardMetadata() {}

  /** Adds the Dublin Core and begins the thing of a schema.org type, which the caller completes. */
  public static Map<String, Object> begin(Page page, EntryCard card, String type) {
    page.withMeta("DC.title", card.title())
        .withMeta("DC.date", card.published().toString())
        .withMeta("DC.language", card.language().tag())
        .withMeta("DC.identifier", page.canonical())
        .withMeta("DC.type", type);
    if (!card.summary().isEmpty()) {
      page.withMeta("DC.description", card.summary());
    }
    card.topics().forEach(topic -> page.withMeta("DC.subject", page.topic(topic)));
    var thing = new LinkedHashMap<String, Object>();
    thing.put("@context", "https://schema.org");
    thing.put("@type", type);
    thing.put("@id", page.canonical());
    thing.put("description", card.summary());
    return thing;
  }

  /** The things that a whole holds, in its order. */
  static List<Map<String, Object>> parts(Page page, List<EntryCard> members) {
    return members.stream()
        .map(
            member ->
                Map.<String, Object>of(
                    "@type", "CreativeWork",
                    "name", member.title(),
                    "url", page.absolute(page.to(member.path()))))
        .toList();
  }

  /** Puts the finished thing into the page's head. */
  public static void end(Page page, Map<String, Object> thing, String ogType) {
    page.describedBy(SafeHtml.json(JSON.writeValueAsString(thing)), ogType, null);
  }
}
