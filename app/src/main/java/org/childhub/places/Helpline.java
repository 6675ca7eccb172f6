package org.childhub.places;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.childhub.text.Language;
import org.childhub.text.Languages;
import org.childhub.text.Scripts;
import org.jspecify.annotations.Nullable;

/**
 * A number that a child, or someone who worries about one, can call.
 *
 * @param country ISO 3166 alpha-2
 * @param number as it is dialled in the country, with spaces
 * @param hours when someone answers, as in OpenStreetMap
 * @param located whether the one who answers sees where the call comes from
 * @param source where we know all this from, and on which day we looked
 * @param notes remarks by language
 */
public record Helpline(
    String country,
    String number,
    String name,
    String kind,
    String hours,
    Answer free,
    Answer anonymous,
    Answer recorded,
    Answer located,
    List<String> channels,
    @Nullable String website,
    String source,
    LocalDate checkedOn,
    Map<Language, String> notes) {
  private static final int FRESH_DAYS = 90;
  private static final Pattern NOT_DIALLED = Pattern.compile("[^0-9+*#]");

  /** Words and the language that they are in. */
  public record Note(Language language, String text) {}

  /** The address that a phone calls (RFC 3966). */
  public String dial() {
    return "tel:" + NOT_DIALLED.matcher(number).replaceAll("");
  }

  /** Whether so much time has passed since we looked that it should be looked at again. */
  public boolean isStale(LocalDate today) {
    return checkedOn.plusDays(FRESH_DAYS).isBefore(today);
  }

  public boolean sourceIsLink() {
    return isLink(source);
  }

  /** The source as a reader sees it: the name of a site, or the words we have. */
  public String sourceName() {
    return name(source);
  }

  /** The name of its site. */
  public String websiteName() {
    return website == null ? "" : name(website);
  }

  private static boolean isLink(String text) {
    return text.startsWith("https://") || text.startsWith("http://");
  }

  private static String name(String address) {
    return isLink(address) ? address.replaceFirst("^https?://(www\\.)?", "").replaceFirst("/.*$", "") : address;
  }

  /** The remark in the language that the reader reads best. */
  public Optional<Note> note(Language reader) {
    return Stream.concat(Stream.of(reader), Languages.fallbacks(reader).stream())
        .filter(notes::containsKey)
        .findFirst()
        .map(
            language ->
                new Note(
                    Scripts.shown(language, reader),
                    Scripts.forReader(String.valueOf(notes.get(language)), language, reader)));
  }
}
