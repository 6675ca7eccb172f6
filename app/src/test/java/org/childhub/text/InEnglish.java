package org.childhub.text;

/** What sentences say in English. */
public final class InEnglish {
  private static final Texts TEXTS = new Messages().in(Language.EN);

  private InEnglish() {}

  public static String say(Sentence sentence) {
    return sentence.in(TEXTS);
  }
}
