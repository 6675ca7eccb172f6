package org.childhub.moderation;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What somebody typed. */
public final class Words {
  /** Characters of an answer, a note, a reason. */
  public static final int MOST = 5_000;

  private static final Pattern UNSEEN = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F]");

  private Words() {}

  /** The same with plain line ends and without what cannot be seen; empty for nothing. */
  public static String of(@Nullable String typed) {
    return typed == null ? "" : UNSEEN.matcher(typed.replace("\r\n", "\n")).replaceAll("").strip();
  }
}
