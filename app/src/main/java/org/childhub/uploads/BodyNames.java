package org.childhub.uploads;

import java.util.regex.Pattern;

/** Words that organisations call themselves by, in the languages of the interface. */
final class BodyNames {
  private static final Pattern WORDS =
      Pattern.compile(
          "(?iu)(?<!\\p{L})(?:cent(?:re|er|ar|ru|rul)|цент(?:ар|ър|рат)\\p{L}*|qend(?:ra|ër)|ministr?\\p{L}*|"
              + "минист\\p{L}*|institut\\p{L}*|институт\\p{L}*|zavod|завод|associati?on\\p{L}*|aso[cț]ija?\\p{L}*|"
              + "asociați\\p{L}*|асоци\\p{L}*|udruženj\\p{L}*|udruga|удружењ\\p{L}*|здружени\\p{L}*|сдружени\\p{L}*|"
              + "shoqat\\p{L}*|agency|agencij\\p{L}*|agenți\\p{L}*|agjenci\\p{L}*|агенци\\p{L}*|council|savjet|savet|"
              + "vijeće|савет|вијеће|съвет\\p{L}*|совет|këshill\\p{L}*|consili\\p{L}*|committee|[kc]omitet\\p{L}*|"
              + "комитет\\p{L}*|foundation|fondacij\\p{L}*|fondacion\\p{L}*|zaklada|фондаци\\p{L}*|фондациј\\p{L}*|"
              + "fundați\\p{L}*|universi\\p{L}*|univerzitet\\p{L}*|sveučilišt\\p{L}*|универзитет\\p{L}*|университет\\p{L}*|"
              + "facult\\p{L}*|fakultet\\p{L}*|факултет\\p{L}*|organi[sz]a\\p{L}*|организа\\p{L}*|network|mreža|мрежа|"
              + "rrjeti|rețeaua|nations|unicef|unesco|fund|commission|komisi\\p{L}*|комиси\\p{L}*|comisi\\p{L}*|"
              + "government|qeveri\\p{L}*|guvern\\p{L}*|society|društv\\p{L}*|друштв\\p{L}*|federa\\p{L}*|федера\\p{L}*|"
              + "savez|савез|съюз|сојуз|union)(?!\\p{L})");

  private BodyNames() {}

  /** Whether a name, of at most 200 letters, has such a word. */
  static boolean has(String name) {
    return name.strip().length() <= 200 && WORDS.matcher(name).find();
  }
}
