package org.childhub.places;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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
 * @param country ISO 3166 alpha-2, or the region where it holds: eu
 * @param number as it is dialled in the country, with spaces
 * @param hours when someone answers, as in OpenStreetMap
 * @param located whether the one who answers sees where the call comes from
 * @param source pages and texts parted by semicolons; {@code checkedOn} is the day we looked
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
  static final int FRESH_DAYS = 90;
  private static final Pattern NOT_DIALLED = Pattern.compile("[^0-9+*#]");

  /** Words and the language that they are in. */
  public record Note(Language language, String text) {}

  /** A page that we read, shown by the name of its site, or a text such as a law. */
  public record Source(String address, String name) {
    static Source of(String text) {
      return new Source(text, text.replaceFirst("^https?://(www\\.)?([^/]+).*$", "$2"));
    }

    public boolean isLink() {
      return !address.equals(name);
    }
  }

  /**
   * What happens in a call.
   *
   * @param message the key of the sentence that says it
   */
  public record Fact(String message, boolean reassuring) {}

  /** Whether it has a name of its own besides its number. */
  public boolean isNamed() {
    return !name.equals(number);
  }

  /** What is known about a call, in the order in which a caller worries. */
  public List<Fact> facts() {
    var facts = new ArrayList<Fact>();
    if (anonymous != Answer.UNKNOWN) {
      facts.add(new Fact("places.anonymous." + anonymous.code(), anonymous == Answer.YES));
    }
    if (recorded != Answer.UNKNOWN) {
      facts.add(new Fact("places.recorded." + recorded.code(), recorded == Answer.NO));
    }
    if (located != Answer.UNKNOWN) {
      facts.add(new Fact("places.located." + located.code(), located == Answer.NO));
    }
    return facts;
  }

  /** What the source does not say: keys of clauses that end "We do not know". */
  public List<String> unanswered() {
    var clauses = new LinkedHashMap<String, Answer>();
    clauses.put("places.free.unknown", free);
    clauses.put("places.anonymous.unknown", anonymous);
    clauses.put("places.recorded.unknown", recorded);
    clauses.put("places.located.unknown", located);
    clauses.values().removeIf(answer -> answer != Answer.UNKNOWN);
    return List.copyOf(clauses.keySet());
  }

  /** The address that a phone calls (RFC 3966). */
  public String dial() {
    return "tel:" + NOT_DIALLED.matcher(number).replaceAll("");
  }

  /** Whether so much time has passed since we looked that it should be looked at again. */
  public boolean isStale(LocalDate today) {
    return checkedOn.plusDays(FRESH_DAYS).isBefore(today);
  }

  /** Ways to reach it other than by telephone. */
  public List<String> otherChannels() {
    return channels.stream().filter(channel -> !channel.equals("phone")).toList();
  }

  /** Where we know all this from. */
  public List<Source> sources() {
    return Stream.of(source.split(";")).map(String::strip).map(Source::of).toList();
  }

  /** The name of its site. */
  public String websiteName() {
    return website == null ? "" : Source.of(website).name();
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
