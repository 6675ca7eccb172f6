/**
 * The pages on which people work: concerns, stale helplines, appeals and what their authors see.
 */
@NullMarked
package org.childhub.moderation.desk;

import org.jspecify.annotations.NullMarked;
