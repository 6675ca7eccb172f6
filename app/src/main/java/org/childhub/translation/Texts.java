package org.childhub.translation;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.childhub.catalogue.EntryContent;
import org.childhub.catalogue.MarkdownText;
import org.childhub.catalogue.PublicEntries;
import org.childhub.catalogue.PublicEntry;
import org.childhub.editing.Content;
import org.springframework.stereotype.Component;

/** Reads what many public entries say, with a fixed number of statements. */
@Component
class Texts {
  private final PublicEntries entries;
  private final List<EntryContent> rooms;

  Texts(PublicEntries entries, List<EntryContent> rooms) {
    this.entries = entries;
    this.rooms = rooms;
  }

  /** The texts of those of the entries that are public in more than one language, by id. */
  Map<Long, Content> translated(Collection<Long> ids) {
    var several =
        entries.byIds(ids).stream()
            .filter(entry -> entry.texts().size() > 1 || entry.languages().size() > 1)
            .toList();
    var bodies = bodies(several.stream().map(PublicEntry::id).toList());
    var texts = new HashMap<Long, Content>();
    several.forEach(
        entry -> texts.put(entry.id(), content(entry, bodies.getOrDefault(entry.id(), Map.of()))));
    texts.values().removeIf(content -> content.texts().size() < 2);
    return texts;
  }

  private Map<Long, Map<String, String>> bodies(List<Long> ids) {
    var bodies = new HashMap<Long, Map<String, String>>();
    if (!ids.isEmpty()) {
      for (var room : rooms) {
        for (MarkdownText text : room.texts(ids)) {
          bodies
              .computeIfAbsent(text.entryId(), any -> new HashMap<>())
              .put(text.language().tag(), text.markdown());
        }
      }
    }
    return bodies;
  }

  private static Content content(PublicEntry entry, Map<String, String> bodies) {
    var words = new HashMap<String, Content.Words>();
    entry
        .texts()
        .forEach(
            (language, text) ->
                words.put(
                    language.tag(),
                    new Content.Words(
                        text.title(),
                        text.summary(),
                        bodies.getOrDefault(language.tag(), ""),
                        text.state(),
                        Objects.requireNonNullElse(text.translator(), ""))));
    var bare = new HashSet<>(bodies.keySet());
    bare.removeAll(words.keySet());
    bare.forEach(
        tag ->
            words.put(
                tag, new Content.Words("", "", bodies.getOrDefault(tag, ""), Made.REVIEWED, "")));
    return new Content(entry.original().tag(), words, Map.of(), Map.of());
  }
}
