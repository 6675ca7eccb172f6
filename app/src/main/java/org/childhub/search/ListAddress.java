package org.childhub.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.childhub.search.engine.Facet;
import org.childhub.search.engine.Order;
import org.childhub.search.engine.Question;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * What the address of a list says: {@code
 * ?q=words&kind=job&country=rs&country=ba&sort=title&page=2}, always in this order, so that one
 * list has one address. What makes no sense is left out.
 *
 * @param only whether these words alone are meant
 * @param order null where the list's own order is meant
 * @param page counted from 1
 */
record ListAddress(
    String path,
    String words,
    boolean only,
    Map<Facet, Set<String>> chosen,
    @Nullable Order order,
    int page) {
  private static final Pattern VALUE = Pattern.compile("[a-z0-9-]{1,80}");
  private static final Pattern UNTYPED = Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Co}\\p{Cn}]+");
  private static final int MOST_VALUES = 20;

  /** Reads the parameters of a request. */
  static ListAddress of(String path, MultiValueMap<String, String> parameters) {
    var chosen = new EnumMap<Facet, Set<String>>(Facet.class);
    for (var facet : Facet.values()) {
      var values = new TreeSet<String>();
      parameters.getOrDefault(facet.code(), List.of()).stream()
          .map(value -> value.toLowerCase(Locale.ROOT))
          .filter(value -> VALUE.matcher(value).matches())
          .limit(MOST_VALUES)
          .forEach(values::add);
      if (!values.isEmpty()) {
        chosen.put(facet, values);
      }
    }
    return new ListAddress(
        path,
        words(parameters.getFirst("q")),
        "yes".equals(parameters.getFirst("only")),
        chosen,
        order(parameters.getFirst("sort")),
        page(parameters.getFirst("page")));
  }

  /** What is typed, without what nobody can type: control characters and halves of characters. */
  private static String words(@Nullable String typed) {
    var words = UNTYPED.matcher(typed == null ? "" : typed).replaceAll(" ").strip();
    return UNTYPED
        .matcher(words.substring(0, Math.min(words.length(), Question.LONGEST)))
        .replaceAll(" ")
        .strip();
  }

  private static @Nullable Order order(@Nullable String code) {
    for (var order : Order.values()) {
      if (order.code().equals(code)) {
        return order;
      }
    }
    return null;
  }

  private static int page(@Nullable String number) {
    return number == null || !number.matches("[1-9][0-9]{0,6}") ? 1 : Integer.parseInt(number);
  }

  /** The same list without one value, from its first page. */
  String without(Facet facet, String value) {
    var fewer = new EnumMap<Facet, Set<String>>(Facet.class);
    chosen.forEach(
        (each, values) -> {
          var kept = new TreeSet<>(values);
          if (each == facet) {
            kept.remove(value);
          }
          fewer.put(each, kept);
        });
    return new ListAddress(path, words, only, fewer, order, 1).toString();
  }

  /** These words, nothing chosen. */
  String cleared(String other) {
    return new ListAddress(path, other, only, Map.of(), order, 1).toString();
  }

  /** The same choices for other words. */
  String with(String other) {
    return new ListAddress(path, other, only, chosen, order, 1).toString();
  }

  /** The same list of these words alone, or with those that mean the same. */
  String only(boolean alone) {
    return new ListAddress(path, words, alone, chosen, order, 1).toString();
  }

  String at(int number) {
    return new ListAddress(path, words, only, chosen, order, number).toString();
  }

  @Override
  public String toString() {
    var parts = new ArrayList<String>();
    if (!words.isEmpty()) {
      parts.add("q=" + URLEncoder.encode(words, UTF_8));
    }
    if (only) {
      parts.add("only=yes");
    }
    chosen.forEach(
        (facet, values) -> values.forEach(value -> parts.add(facet.code() + "=" + value)));
    if (order != null) {
      parts.add("sort=" + order.code());
    }
    if (page > 1) {
      parts.add("page=" + page);
    }
    return parts.isEmpty() ? path : path + "?" + String.join("&", parts);
  }
}
