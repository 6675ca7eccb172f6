package org.childhub.exchange;

/**
 * A line of a report as a page shows it.
 *
 * @param line of the file, or the number of the record
 * @param record the source's own identifier, empty where it has none
 * @param field its name in the reader's language; as the source has it where the hub does not know
 *     it
 * @param reason in the reader's language
 */
public record ReportLine(String line, String record, String field, String reason) {}
