package org.childhub.topics;

import java.time.Instant;

/**
 * A topic with all that an editor may change.
 *
 * @param own whether it was changed here, so that an update of the hub leaves it alone
 * @param changedAt says, when it comes back with a change, what the editor had seen
 */
public record TopicSheet(
    String slug, String uri, boolean own, boolean retired, Instant changedAt, TopicDraft draft) {}
