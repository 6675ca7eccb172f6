package org.childhub.catalogue;

import java.util.Collection;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What a change of the vocabulary means for entries. */
@Component
public class TopicMoves {
  private final JdbcClient db;
  private final ApplicationEventPublisher events;

  TopicMoves(JdbcClient db, ApplicationEventPublisher events) {
    this.db = db;
    this.events = events;
  }

  /** How many entries, public or not, carry a topic itself. */
  public long count(String topic) {
    return db.sql("select count(*) from catalogue_entry where topics @> array[:topic::text]")
        .param("topic", topic)
        .query(Long.class)
        .single();
  }

  /** Gives entries another topic instead of this one, and answers how many had it. */
  @Transactional(propagation = Propagation.MANDATORY)
  public int replace(String topic, String other) {
    var ids =
        db.sql(
                """
                update catalogue_entry set changed_at = now(),
                  topics = case when topics @> array[:other::text] then array_remove(topics, :topic::text)
                    else array_replace(topics, :topic::text, :other::text) end
                where topics @> array[:topic::text] returning id
                """)
            .param("topic", topic)
            .param("other", other)
            .query(Long.class)
            .list();
    tell(ids);
    return ids.size();
  }

  /** Tells that these topics are called or placed differently; their entries did not change. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void renamed(Collection<String> topics) {
    tell(
        db.sql("select id from catalogue_entry where topics && :topics::text[] order by id")
            .param("topics", topics.toArray(String[]::new))
            .query(Long.class)
            .list());
  }

  private void tell(List<Long> ids) {
    for (var from = 0; from < ids.size(); from += EntriesChanged.MOST) {
      var part = ids.subList(from, Math.min(ids.size(), from + EntriesChanged.MOST));
      events.publishEvent(new EntriesChanged(List.copyOf(part)));
    }
  }
}
