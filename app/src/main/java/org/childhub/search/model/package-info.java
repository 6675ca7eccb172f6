/** A sentence-embedding model in ONNX, for hubs that have one; nothing of it is loaded without. */
@NullMarked
package org.childhub.search.model;

import org.jspecify.annotations.NullMarked;
