package org.childhub.search;

import com.ibm.icu.util.ULocale;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.childhub.search.engine.Facet;
import org.childhub.search.engine.Question;
import org.childhub.search.engine.SearchIndex;
import org.childhub.search.engine.WordKey;
import org.childhub.text.Language;
import org.childhub.text.Languages;
import org.childhub.text.Messages;
import org.childhub.text.Texts;
import org.springframework.stereotype.Component;

/** The values of facets that the index holds, by what people call them in any language. */
@Component
class FacetValues {
  private static final int SHORTEST = 3;
  private static final int LONGEST_ENDING = 2;

  private final SearchIndex index;
  private final Messages messages;

  FacetValues(SearchIndex index, Messages messages) {
    this.index = index;
    this.messages = messages;
  }

  /**
   * The values that have this code or name, else those with a name that goes on so from one of its
   * words; of at least three letters.
   */
  Set<String> of(Facet facet, String typed) {
    var key = String.join(" ", WordKey.keys(typed));
    var exact = new TreeSet<String>();
    var close = new TreeSet<String>();
    for (var value : present(facet)) {
      for (var name : names(facet, value)) {
        var keys = WordKey.keys(name);
        if (key.equals(String.join(" ", keys)) || typed.equalsIgnoreCase(value)) {
          exact.add(value);
        }
        for (var word = 0; word < keys.size() && key.length() >= SHORTEST; word++) {
          if (isLike(String.join(" ", keys.subList(word, keys.size())), key)) {
            close.add(value);
          }
        }
      }
    }
    return exact.isEmpty() ? close : exact;
  }

  /** Begins so, or differs in its ending only: shqipëri, shqipëria. */
  private static boolean isLike(String name, String typed) {
    var same = 0;
    while (same < Math.min(name.length(), typed.length())
        && name.charAt(same) == typed.charAt(same)) {
      same++;
    }
    return same == typed.length()
        || same > SHORTEST && Math.max(name.length(), typed.length()) - same <= LONGEST_ENDING;
  }

  private Set<String> present(Facet facet) {
    return index
        .search(Question.everything(Language.EN))
        .counts()
        .getOrDefault(facet, Map.of())
        .keySet();
  }

  private Set<String> names(Facet facet, String value) {
    var names = new LinkedHashSet<String>();
    for (var language : Languages.INTERFACE) {
      names.add(name(facet, value, messages.in(language)));
    }
    return names;
  }

  private static String name(Facet facet, String value, Texts texts) {
    return switch (facet) {
      case COUNTRY -> texts.country(value);
      case LANGUAGE ->
          value.equals("sr")
              ? ULocale.getDisplayLanguage(value, texts.language().icu())
              : Language.find(value).map(texts::languageName).orElse(value);
      case KIND, TYPE -> {
        var label = "catalogue." + facet.code() + "." + value;
        yield texts.has(label) ? texts.get(label) : value;
      }
      case TOPIC, AUDIENCE, YEAR -> value;
    };
  }
}
