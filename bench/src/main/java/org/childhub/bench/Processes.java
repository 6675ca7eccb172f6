package org.childhub.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/** What Linux counts of processes, proc(5). */
final class Processes {
  private static final double TICKS_A_SECOND = 100;

  private Processes() {}

  /** A process and all that descend from it. */
  static Set<Long> tree(long root) {
    var tree = new HashSet<Long>();
    tree.add(root);
    ProcessHandle.of(root).ifPresent(handle -> handle.descendants().map(ProcessHandle::pid).forEach(tree::add));
    return tree;
  }

  /**
   * Seconds of processor time that these processes have used: their own, and that of their children that have ended and were waited
   * for. One that is gone counts for nothing: its parent has it.
   */
  static double cpuSeconds(Collection<Long> processes) {
    return processes.stream().mapToLong(Processes::ticks).sum() / TICKS_A_SECOND;
  }

  private static long ticks(long process) {
    var stat = read(Path.of("/proc/" + process + "/stat"));
    if (stat.isEmpty()) {
      return 0;
    }
    // The name may hold spaces; after it come state (3) … utime (14), stime, cutime, cstime.
    var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    return Stream.of(11, 12, 13, 14).mapToLong(place -> Long.parseLong(fields[place])).sum();
  }

  /** Megabytes that these processes take: shared pages count once (proportional set size). */
  static double residentMegabytes(Collection<Long> processes) {
    return processes.stream().mapToLong(Processes::proportionalKilobytes).sum() / 1024.0;
  }

  private static long proportionalKilobytes(long process) {
    return read(Path.of("/proc/" + process + "/smaps_rollup"))
        .lines()
        .filter(line -> line.startsWith("Pss:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
        .sum();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (java.nio.file.NoSuchFileException e) {
      return "";
    } catch (IOException e) {
      if (String.valueOf(e.getMessage()).contains("No such process")) {
        return "";
      }
      throw new UncheckedIOException(e);
    }
  }
}
