package org.childhub.exchange;

/** What is wrong with a field of a record, in words for the person who keeps the source. */
record Problem(String field, String reason) {}
