package org.childhub.search.opensearch;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.childhub.search.engine.Fields;
import org.childhub.search.engine.Meaning;

/**
 * The middle of the entries' meanings, from which likeness is seen: of all, or of {@value #MOST}
 * where there are more. Found anew when their number has changed by a fiftieth.
 */
final class Middle {
  private static final int MOST = 10_000;
  private static final int SHARE = 50;

  private final Reading reading;
  private volatile Known known = new Known(-1, new float[0]);

  private record Known(long entries, float[] middle) {}

  Middle(Reading reading) {
    this.reading = reading;
  }

  /** Empty where no entry has a meaning. */
  float[] of(Statistics statistics) {
    var entries = statistics.of(List.of()).size(Fields.STEMS);
    var last = known;
    if (Math.abs(entries - last.entries()) * SHARE > last.entries() || last.entries() < 0) {
      last = new Known(entries, read());
      known = last;
    }
    return last.middle();
  }

  void forget() {
    known = new Known(-1, new float[0]);
  }

  private float[] read() {
    var answer =
        reading.search(
            "",
            Map.of(
                "size",
                MOST,
                "query",
                Map.of("exists", Map.of("field", Fields.MEANING)),
                "sort",
                List.of(Map.of(Terms.ENTRY, "asc")),
                "docvalue_fields",
                List.of(Fields.MEANING)));
    var sum = new float[0];
    var count = 0;
    for (var hit : answer.path("hits").path("hits")) {
      var text = hit.path("fields").path(Fields.MEANING).path(0).asString("");
      var bytes = Base64.getDecoder().decode(text);
      sum = sum.length == 0 ? new float[bytes.length] : sum;
      Meaning.add(bytes, 0, sum);
      count++;
    }
    for (var i = 0; i < sum.length; i++) {
      sum[i] /= Math.max(1, count);
    }
    return sum;
  }
}
