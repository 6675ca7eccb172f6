package org.childhub.translation;

import java.util.List;

/**
 * An item in a file for translators' tools.
 *
 * @param id a name token (XML), which finds the item again
 * @param address of its page, with scheme and host
 */
record XliffItem(String id, String address, List<Segment> segments) {}
