package org.childhub.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Some records that are written together, sorted by what is to be done with them. */
final class Batch {
  /** A draft to write, with what it is now. */
  record Write(Checked checked, String hash) {}

  final Map<String, Write> writes = new LinkedHashMap<>();
  final Map<String, Long> withdrawals = new LinkedHashMap<>();
  final List<Taken.Seen> unchanged = new ArrayList<>();
  long read;
  long refused;
}
