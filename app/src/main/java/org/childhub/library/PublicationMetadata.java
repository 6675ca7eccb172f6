package org.childhub.library;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.childhub.text.SafeHtml;
import org.childhub.web.Page;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a publication's page says to machines: Dublin Core terms, Highwire tags for scholars'
 * indexes, schema.org.
 */
final class PublicationMetadata {
  private static final JsonMapper JSON = JsonMapper.shared();

  private PublicationMetadata() {}

  static void describe(Page page, ShownPublication shown) {
    var card = shown.card();
    var publication = shown.publication();
    page.withMeta("DC.title", card.title())
        .withMeta("DC.date", card.published().toString())
        .withMeta("DC.language", card.originalLanguage().tag())
        .withMeta("DC.identifier", shown.citation().address())
        .withMeta("DC.type", card.type() == null ? "Text" : card.type());
    publication.authors().forEach(author -> page.withMeta("DC.creator", author.name()));
    if (publication.publisher() != null) {
      page.withMeta("DC.publisher", publication.publisher());
    }
    if (publication.licence() != null) {
      page.withMeta("DC.rights", publication.licence());
    }
    var cover = shown.cover();
    var image = cover == null ? null : page.absolute(cover.wide());
    page.describedBy(
        SafeHtml.json(JSON.writeValueAsString(schema(page, shown, image))), "article", image);
  }

  private static Map<String, Object> schema(
      Page page, ShownPublication shown, @Nullable String image) {
    var card = shown.card();
    var publication = shown.publication();
    var thing = new LinkedHashMap<String, Object>();
    thing.put("@context", "https://schema.org");
    thing.put(
        "@type",
        "thesis".equals(card.type())
            ? "Thesis"
            : "report".equals(card.type()) ? "Report" : "CreativeWork");
    thing.put("@id", page.canonical());
    thing.put("name", card.title());
    put(thing, "description", card.summary());
    thing.put("inLanguage", card.languages().stream().map(language -> language.tag()).toList());
    thing.put("datePublished", card.published().toString());
    thing.put(
        "author",
        publication.authors().stream()
            .map(
                author ->
                    Map.of(
                        "@type", author.body() ? "Organization" : "Person", "name", author.name()))
            .toList());
    put(
        thing,
        "publisher",
        publication.publisher() == null
            ? null
            : Map.of("@type", "Organization", "name", publication.publisher()));
    put(thing, "license", publication.licence());
    put(thing, "image", image);
    put(
        thing,
        "sameAs",
        publication.doi() == null ? publication.url() : "https://doi.org/" + publication.doi());
    put(thing, "numberOfPages", card.pages());
    thing.put("keywords", card.topics());
    thing.put("encoding", downloads(page, shown));
    return thing;
  }

  private static List<Map<String, Object>> downloads(Page page, ShownPublication shown) {
    var downloads = new ArrayList<Map<String, Object>>();
    shown
        .files()
        .forEach(
            (link, file) ->
                downloads.add(
                    Map.of(
                        "@type", "MediaObject",
                        "contentUrl", page.absolute(file.address()),
                        "encodingFormat", file.mediaType(),
                        "inLanguage", link.language().tag(),
                        "contentSize", Long.toString(file.size()))));
    return downloads;
  }

  private static void put(Map<String, Object> thing, String name, @Nullable Object value) {
    if (value != null && !"".equals(value)) {
      thing.put(name, value);
    }
  }
}
