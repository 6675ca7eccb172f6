/** Keeps the index equal to the catalogue, and makes it anew. */
@NullMarked
package org.childhub.search.feed;

import org.jspecify.annotations.NullMarked;
