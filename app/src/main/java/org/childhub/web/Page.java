package org.childhub.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.childhub.text.Language;
import org.childhub.text.SafeHtml;
import org.childhub.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * One page as the shell draws it: the reader's language, its address without the language prefix,
 * title, description and what the body asks for (icons, feeds, metadata). Lives for one request.
 */
public final class Page {
  private static final Pattern DONE = Pattern.compile("\\bdone=([a-z-]{1,40})(?!\\w)");

  private final Texts texts;
  private final String path;
  private final String query;
  private final Site site;
  private final Viewer viewer;
  private final boolean quiet;
  private final Set<String> icons = new LinkedHashSet<>();
  private final List<Link> feeds = new ArrayList<>();
  private final List<Meta> metas = new ArrayList<>();
  private String title = "";
  private String description = "";
  private String section = "";
  private String asked = "";
  private String ogType = "website";
  private boolean indexed = true;
  private boolean leave;
  private @Nullable String announcement;
  private @Nullable Link wayBack;
  private @Nullable SafeHtml jsonLd;
  private @Nullable String image;

  /** A feed or related address. */
  public record Link(String title, String href) {}

  /**
   * A {@code <meta>} of the page's head; {@code property} says whether OpenGraph's attribute is
   * used.
   */
  public record Meta(String name, String content, boolean property) {}

  Page(Texts texts, String path, String query, Site site, Viewer viewer, boolean quiet) {
    this.texts = texts;
    this.path = path;
    this.query = query;
    this.site = site;
    this.viewer = viewer;
    this.quiet = quiet;
  }

  /** Sets the title (without the site's name) and the description of at most 300 characters. */
  public Page titled(String title, String description) {
    this.title = title;
    this.description =
        description.length() > 300 ? description.substring(0, 297) + "…" : description;
    return this;
  }

  /** Marks the main menu's entry that this page belongs to: library, news, … */
  public Page in(String section) {
    this.section = section;
    return this;
  }

  /** Shows these words in the search field. */
  public Page asking(String words) {
    asked = words;
    return this;
  }

  /** Keeps the page out of search engines and out of the list of language versions. */
  public Page unlisted() {
    indexed = false;
    return this;
  }

  /** Adds the "leave this page" bar, for help pages and children's pages. */
  public Page withLeave() {
    leave = true;
    return this;
  }

  /** Says above the content what this page is, with the way back: its words and its address. */
  public Page announcing(String words, Link back) {
    announcement = words;
    wayBack = back;
    return this;
  }

  public Page withFeed(String title, String href) {
    feeds.add(new Link(title, href));
    return this;
  }

  public Page withMeta(String name, String content) {
    metas.add(new Meta(name, content, false));
    return this;
  }

  /**
   * Describes the page's thing to machines: schema.org as JSON-LD, OpenGraph's type and picture.
   */
  public Page describedBy(SafeHtml jsonLd, String ogType, @Nullable String image) {
    this.jsonLd = jsonLd;
    this.ogType = ogType;
    this.image = image;
    return this;
  }

  /**
   * A text of the interface in the reader's language, ICU MessageFormat with positional arguments.
   */
  public String t(String key, Object... arguments) {
    return texts.get(key, arguments);
  }

  public Texts t() {
    return texts;
  }

  public Language language() {
    return texts.language();
  }

  /** The main menu's rooms, in order; a room is listed once it has something to show. */
  public List<Section> sections() {
    return Section.ALL;
  }

  /** The address that remembers another language and leads to this page in it. */
  public String switchTo(Language other) {
    var here = path + (query.isEmpty() ? "" : "?" + query);
    return "/language/" + other.pathTag() + "?to=" + URLEncoder.encode(here, UTF_8);
  }

  /** Where to sign in, and back to this page. */
  public String signIn() {
    return to("/sign-in") + "?to=" + URLEncoder.encode(in(language()), UTF_8);
  }

  /** Whether the shell is a member's. */
  public boolean isMembers() {
    return viewer == Viewer.MEMBER;
  }

  /** The form for a concern about this page. */
  public String concern() {
    return to("/concern") + "?about=" + URLEncoder.encode(path, UTF_8);
  }

  /**
   * The address of a page of the hub in the reader's language: {@code /library} becomes {@code
   * /sq/library}.
   */
  public String to(String path) {
    return "/" + language().pathTag() + path;
  }

  /** This page in another language, with its query. */
  public String in(Language other) {
    return "/" + other.pathTag() + path + (query.isEmpty() ? "" : "?" + query);
  }

  public String path() {
    return path;
  }

  /** What the form that led here did, such as {@code saved}; empty for nothing. */
  public String done() {
    var done = DONE.matcher(query);
    return done.find() ? done.group(1) : "";
  }

  public String canonical() {
    return site.baseUrl() + to(path);
  }

  /** The absolute form of an address that starts with a slash. */
  public String absolute(String address) {
    return site.baseUrl() + address;
  }

  /** The name of a topic in the reader's language. */
  public String topic(String slug) {
    return site.topics().name(slug, language());
  }

  /** Draws an icon and remembers it for the sprite at the page's end; names as in static/icons. */
  public SafeHtml icon(String name) {
    icons.add(name);
    return site.icons().use(name);
  }

  /** The sprite of all icons asked for so far. */
  public SafeHtml sprite() {
    return site.icons().sprite(icons);
  }

  /** The day of a moment where the hub is. */
  public String day(Instant moment) {
    return texts.date(site.day(moment));
  }

  /** A moment by day and time where the hub is, with its zone. */
  public String moment(Instant moment) {
    return texts.moment(moment.atZone(site.zone()));
  }

  public Site site() {
    return site;
  }

  public String title() {
    return title;
  }

  public String description() {
    return description;
  }

  /** What stands in the search field. */
  public String asked() {
    return asked;
  }

  public String section() {
    return section;
  }

  public String ogType() {
    return ogType;
  }

  public boolean indexed() {
    return indexed;
  }

  /** What stands above the content, null for nothing. */
  public @Nullable String announcement() {
    return announcement;
  }

  public @Nullable Link wayBack() {
    return wayBack;
  }

  public boolean leave() {
    return leave;
  }

  /** The languages in use. */
  public List<Language> alternates() {
    return site.appearance().languages();
  }

  /** What a form offers: the languages in use and those whose tags are chosen in it already. */
  public List<Language> languagesOffered(Collection<String> chosen) {
    return site.appearance().languagesOffered(chosen);
  }

  /** What the hub tells all readers now, unless this one has put it away. */
  public List<Announcement.Words> announcements() {
    return quiet
        ? List.of()
        : site.announcements().stream().map(one -> one.words(language())).toList();
  }

  public List<Link> feeds() {
    return feeds;
  }

  public List<Meta> metas() {
    return metas;
  }

  public @Nullable SafeHtml jsonLd() {
    return jsonLd;
  }

  public @Nullable String image() {
    return image;
  }
}
