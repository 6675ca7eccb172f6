package org.childhub.translation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.childhub.editing.Content;

/** A field of an item that is translated. */
public enum Part {
  TITLE,
  SUMMARY,
  BODY;

  private static final int LENGTH = 32;

  /** As stored and in forms: title, summary, body. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Part of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }

  /** What it says in these words. */
  public String in(Content.Words words) {
    return switch (this) {
      case TITLE -> words.title();
      case SUMMARY -> words.summary();
      case BODY -> words.body();
    };
  }

  /** The name by which its text is known again, of 32 letters: half of its SHA-256. */
  String hash(Content.Words words) {
    return hash(in(words));
  }

  private static String hash(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, LENGTH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
