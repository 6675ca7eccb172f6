package org.childhub.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.childhub.search.engine.Facet;
import org.childhub.search.engine.Narrowing;
import org.childhub.search.engine.Narrowing.By;
import org.childhub.search.engine.WordKey;
import org.childhub.text.Languages;
import org.childhub.text.Messages;
import org.childhub.text.Said;
import org.childhub.topics.Topic;
import org.childhub.topics.Topics;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads conditions among the words, named in any language of the interface: {@code author:}, {@code
 * аутор:}, {@code vendi:}. A field or value that nobody knows is a word like any other.
 */
@Component
class FieldSyntax {
  private static final String QUOTES = "\"„“”«»";
  private static final Pattern CONDITION =
      Pattern.compile(
          "(?<!\\S)(?<minus>-)?(?<field>[\\p{L}\\p{M}]{2,20}):(?:[Q](?<phrase>[^Q]+)[Q]?|(?<value>[^\\sQ]+))"
              .replace("Q", QUOTES));
  private static final Pattern YEARS =
      Pattern.compile("(?<from>[12][0-9]{3})?(?<to>(?:\\.\\.|[-–])(?<end>[12][0-9]{3})?)?");
  private static final int MOST = 12;

  private final Said<Map<String, AskedField>> fields;
  private final Topics topics;
  private final FacetValues values;

  FieldSyntax(Messages messages, Topics topics, FacetValues values) {
    this.topics = topics;
    this.values = values;
    this.fields = new Said<>(messages, () -> fields(messages));
  }

  private static Map<String, AskedField> fields(Messages messages) {
    var fields = new HashMap<String, AskedField>();
    for (var field : AskedField.values()) {
      fields.put(field.code(), field);
      for (var language : Languages.INTERFACE) {
        fields.put(WordKey.of(messages.in(language).get("search.field." + field.code())), field);
      }
    }
    return fields;
  }

  Typed read(String typed) {
    var narrowings = new ArrayList<Narrowing>();
    var words = new StringBuilder();
    var match = CONDITION.matcher(typed);
    var at = 0;
    while (match.find() && narrowings.size() < MOST) {
      var field = fields.get().get(WordKey.of(match.group("field")));
      var phrase = match.group("phrase");
      var value = phrase == null ? match.group("value") : phrase;
      var by = field == null ? null : by(field, value.strip());
      if (by != null) {
        narrowings.add(new Narrowing(match.group(), match.group("minus") != null, by));
        words.append(typed, at, match.start());
        at = match.end();
      }
    }
    var left = words.append(typed.substring(at)).toString();
    return new Typed(
        typed, narrowings.isEmpty() ? typed : left.replaceAll("\\s+", " ").strip(), narrowings);
  }

  private @Nullable By by(AskedField field, String value) {
    if (value.isBlank() || WordKey.keys(value).isEmpty() && field != AskedField.YEAR) {
      return null;
    }
    return switch (field) {
      case AUTHOR -> new Narrowing.Maker(value);
      case TITLE -> new Narrowing.Title(value);
      case YEAR -> years(value);
      case TOPIC -> topic(value);
      case COUNTRY -> known(Facet.COUNTRY, values.of(Facet.COUNTRY, value));
      case LANGUAGE -> known(Facet.LANGUAGE, values.of(Facet.LANGUAGE, value));
      case TYPE -> {
        var kinds = values.of(Facet.KIND, value);
        yield kinds.isEmpty()
            ? known(Facet.TYPE, values.of(Facet.TYPE, value))
            : known(Facet.KIND, kinds);
      }
    };
  }

  private static @Nullable By known(Facet facet, Set<String> values) {
    return values.isEmpty() ? null : new Narrowing.Values(facet, values);
  }

  private @Nullable By topic(String value) {
    var slugs = new TreeSet<String>();
    topics.find(value).map(Topic::slug).ifPresent(slugs::add);
    if (slugs.isEmpty()) {
      topics.match(value).forEach(topic -> slugs.add(topic.slug()));
    }
    return known(Facet.TOPIC, slugs);
  }

  private static @Nullable By years(String value) {
    var match = YEARS.matcher(value);
    if (!match.matches() || match.group("from") == null && match.group("end") == null) {
      return null;
    }
    var from = match.group("from") == null ? null : Integer.valueOf(match.group("from"));
    var end = match.group("end") == null ? null : Integer.valueOf(match.group("end"));
    return new Narrowing.Within(from, match.group("to") == null ? from : end);
  }
}
