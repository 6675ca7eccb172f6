package org.childhub.exchange;

import java.io.IOException;
import org.childhub.text.Sentence;

/** A source cannot be read, or not further; it carries a sentence for the person who imports. */
class SourceRefused extends IOException {
  private static final long serialVersionUID = 1L;

  private final transient Sentence sentence;

  SourceRefused(String key, Object... arguments) {
    super(key);
    this.sentence = Sentence.of(key, arguments);
  }

  Sentence sentence() {
    return sentence;
  }

  /** Why reading ended: in the hub's words where it knows, otherwise with those of the machine. */
  static Sentence why(IOException e) {
    return e instanceof SourceRefused refused
        ? refused.sentence
        : Sentence.of("exchange.reason.failed", CleanText.line(e.toString()));
  }

  /** What is wrong within a source: a sentence where the hub knows, else the words of others. */
  static Object words(Throwable e) {
    return e instanceof SourceRefused refused
        ? refused.sentence
        : CleanText.cut(CleanText.line(String.valueOf(e.getMessage())), 200);
  }
}
