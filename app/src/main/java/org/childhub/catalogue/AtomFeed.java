package org.childhub.catalogue;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.atom.Person;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.regex.Pattern;
import org.childhub.catalogue.FeedQueries.Item;
import org.childhub.text.Language;
import org.childhub.web.Page;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jdom2.output.Format;
import org.jdom2.output.XMLOutputter;

/**
 * Writes entries as an Atom feed (RFC 4287) in the page's language; ids are tag URIs (RFC 4151)
 * that stay when an address changes.
 */
final class AtomFeed {
  private static final Namespace ATOM = Namespace.getNamespace("http://www.w3.org/2005/Atom");
  private static final Pattern NOT_XML =
      Pattern.compile("[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");
  // The year in which the hub's tag URIs began; part of each id, so it never changes.
  private static final String BEGAN = "2026";

  private final Page page;
  private final String home;
  private final List<Item> items;

  /** {@code home} is the page whose news this is, as a path without the language. */
  AtomFeed(Page page, String home, List<Item> items) {
    this.page = page;
    this.home = home;
    this.items = items;
  }

  byte[] bytes(String title) {
    var feed = new Feed("atom_1.0");
    feed.setId(tag("feed" + page.to(home)));
    feed.setTitle(clean(title));
    feed.setUpdated(
        Date.from(items.stream().map(Item::changed).max(Instant::compareTo).orElse(Instant.EPOCH)));
    feed.setAlternateLinks(
        List.of(link("alternate", page.absolute(page.to(home)), "text/html", page.language())));
    feed.setOtherLinks(otherLinks());
    var author = new Person();
    author.setName(page.site().name());
    feed.setAuthors(List.of(author));
    feed.setEntries(items.stream().map(this::entry).toList());
    return written(feed);
  }

  private List<Link> otherLinks() {
    var links = new ArrayList<Link>();
    links.add(
        link("self", page.absolute(page.to(page.path())), "application/atom+xml", page.language()));
    for (var other : page.alternates()) {
      if (!other.equals(page.language())) {
        links.add(link("alternate", page.absolute(page.in(other)), "application/atom+xml", other));
      }
    }
    return links;
  }

  private Entry entry(Item item) {
    var card = item.card();
    var entry = new Entry();
    entry.setId(tag("entry/" + card.id()));
    entry.setTitle(clean(card.title()));
    entry.setUpdated(Date.from(item.changed()));
    entry.setPublished(
        Date.from(card.published().earliest().atStartOfDay().toInstant(ZoneOffset.UTC)));
    entry.setAlternateLinks(
        List.of(
            link("alternate", page.absolute(page.to(card.path())), "text/html", page.language())));
    if (!card.summary().isBlank()) {
      var summary = new Content();
      summary.setType("text");
      summary.setValue(clean(card.summary()));
      entry.setSummary(summary);
    }
    return entry;
  }

  /** ROME knows no xml:lang, so it is set on the way out. */
  private byte[] written(Feed feed) {
    try {
      var document = new WireFeedOutput().outputJDom(feed);
      language(document.getRootElement(), page.language());
      var entries = document.getRootElement().getChildren("entry", ATOM);
      for (var i = 0; i < entries.size(); i++) {
        var card = items.get(i).card();
        language(entries.get(i), card.language());
        entries
            .get(i)
            .getChildren("summary", ATOM)
            .forEach(text -> language(text, card.summaryLanguage()));
      }
      return new XMLOutputter(Format.getCompactFormat()).outputString(document).getBytes(UTF_8);
    } catch (FeedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void language(Element element, Language language) {
    element.setAttribute("lang", language.tag(), Namespace.XML_NAMESPACE);
  }

  private static Link link(String relation, String address, String type, Language language) {
    var link = new Link();
    link.setRel(relation);
    link.setHref(address);
    link.setType(type);
    link.setHreflang(language.tag());
    return link;
  }

  private String tag(String name) {
    return "tag:" + URI.create(page.site().baseUrl()).getHost() + "," + BEGAN + ":" + name;
  }

  private static String clean(String text) {
    return NOT_XML.matcher(text).replaceAll(" ");
  }
}
