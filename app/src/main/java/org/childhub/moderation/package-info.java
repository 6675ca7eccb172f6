/**
 * Concerns that anyone may report, the clock that watches over them, whom to call at once; and the
 * queue of all that waits for a person.
 *
 * <p>A room whose things wait for a person brings a {@link org.childhub.moderation.QueueSource}: a
 * bean that answers which of them a member may see. The queue then lists, counts and filters them
 * beside the others and keeps who works on one and what colleagues note about it. The room draws
 * the page of one thing itself, at the address that its {@link org.childhub.moderation.Task} names,
 * and puts {@code @template.moderation._handling} on it. Whoever refuses or removes what a member
 * wrote says so through {@link org.childhub.moderation.Decisions}, shows it to the judge of an
 * appeal ({@link org.childhub.moderation.Appealed}) and puts it back where the appeal was right
 * ({@link org.childhub.moderation.DecisionOverturned}).
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"text", "places", "web", "accounts", "mail", "audit"})
package org.childhub.moderation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
