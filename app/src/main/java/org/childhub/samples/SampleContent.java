package org.childhub.samples;

import java.io.IOException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.childhub.accounts.SampleCast;
import org.childhub.catalogue.Entries;
import org.childhub.people.SampleProfiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Loads the content of a new hub step by step; a step that is done is not done again. */
@Component
public class SampleContent {
  private static final Logger log = LoggerFactory.getLogger(SampleContent.class);

  private final JdbcClient db;
  private final Entries entries;
  private final SampleCast cast;
  private final Clock clock;
  private final Map<String, Step> steps = new LinkedHashMap<>();

  @FunctionalInterface
  private interface Step {
    int load() throws IOException;
  }

  SampleContent(
      JdbcClient db,
      Entries entries,
      Clock clock,
      SampleItems items,
      UnTexts texts,
      Theses theses,
      SampleFiles files,
      SampleCast cast,
      SampleProfiles profiles) {
    this.db = db;
    this.entries = entries;
    this.cast = cast;
    this.clock = clock;
    steps.put("items", items::load);
    steps.put("general comments", texts::loadComments);
    steps.put("universal declaration", texts::loadDeclaration);
    steps.put("files", files::load);
    steps.put("theses", theses::load);
    steps.put("members", cast::enter);
    steps.put("profiles", profiles::enter);
  }

  /** Loads what is missing and says so in the log; answers the number of items loaded now. */
  public int load() throws IOException {
    var done = db.sql("select name from samples_step").query(String.class).set();
    var total = 0;
    for (var step : steps.entrySet()) {
      if (!done.contains(step.getKey())) {
        var started = clock.millis();
        var items = step.getValue().load();
        db.sql("insert into samples_step (name, items) values (:name, :items)")
            .param("name", step.getKey())
            .param("items", items)
            .update();
        total += items;
        log.info(
            "Content {} of {}: {} {} in {} ms",
            done.size() + 1,
            steps.size(),
            items,
            step.getKey(),
            clock.millis() - started);
        done.add(step.getKey());
      }
    }
    return total;
  }

  /** Whether there is no content at all yet: only then a new hub is filled. */
  public boolean isWanted() {
    var hasBegun = db.sql("select exists (select from samples_step)").query(Boolean.class).single();
    return hasBegun || entries.isEmpty();
  }

  /** Takes away everything that is marked as sample, in one step; the real texts stay. */
  @Transactional
  public int remove() {
    var samples = entries.samples();
    entries.removeAll(samples);
    cast.leave();
    return samples.size();
  }
}
