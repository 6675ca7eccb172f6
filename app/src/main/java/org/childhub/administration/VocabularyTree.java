package org.childhub.administration;

import java.util.List;

/**
 * The vocabulary as an editor sees it.
 *
 * @param nodes the topics in use, the broadest at the top
 * @param retired those that are not
 */
record VocabularyTree(List<VocabularyNode> nodes, List<VocabularyNode> retired) {}
