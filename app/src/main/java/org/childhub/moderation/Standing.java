package org.childhub.moderation;

import org.jspecify.annotations.Nullable;

/**
 * How it stands with a task.
 *
 * @param assignee name of who works on it, empty for a former member; null for nobody
 * @param notes how many colleagues wrote
 */
public record Standing(@Nullable String assignee, long notes) {}
