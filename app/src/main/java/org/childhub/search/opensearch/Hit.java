package org.childhub.search.opensearch;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.childhub.search.engine.Facet;
import org.childhub.search.engine.Fields;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** An entry that was found, with what a second look at it needs. */
record Hit(
    long entry, float score, int published, List<String> languages, byte @Nullable [] meaning) {
  /** The columns that {@link #of} reads. */
  static final List<String> COLUMNS =
      List.of(Terms.ENTRY, Terms.PUBLISHED, Terms.facet(Facet.LANGUAGE), Fields.MEANING);

  static List<Hit> of(JsonNode answer) {
    var found = new ArrayList<Hit>();
    for (var hit : answer.path("hits").path("hits")) {
      var columns = hit.path("fields");
      var meaning = columns.path(Fields.MEANING).path(0);
      found.add(
          new Hit(
              entry(hit),
              hit.path("_score").floatValue(0),
              columns.path(Terms.PUBLISHED).path(0).asInt(0),
              columns
                  .path(Terms.facet(Facet.LANGUAGE))
                  .valueStream()
                  .map(JsonNode::asString)
                  .toList(),
              meaning.isMissingNode() ? null : Base64.getDecoder().decode(meaning.asString())));
    }
    return found;
  }

  static long entry(JsonNode hit) {
    return hit.path("fields").path(Terms.ENTRY).path(0).asLong();
  }

  Hit scored(float other) {
    return new Hit(entry, other, published, languages, meaning);
  }
}
