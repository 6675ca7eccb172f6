/**
 * The index as an OpenSearch cluster holds it, for hubs of several nodes. The hub makes all terms
 * and OpenSearch only keeps them, so that both engines find and rank alike.
 */
@NullMarked
package org.childhub.search.opensearch;

import org.jspecify.annotations.NullMarked;
