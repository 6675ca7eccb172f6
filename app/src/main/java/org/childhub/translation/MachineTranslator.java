package org.childhub.translation;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.childhub.text.Language;

/** A service that translates, by its protocol. */
interface MachineTranslator {

  /** What people know it by. */
  String name();

  /**
   * A pair of languages that it translates.
   *
   * @param from its own code
   * @param to its own code
   * @param asXml whether texts go to it as XML, so that {@code &lt;} stands for a sign
   */
  record Pair(String from, String to, boolean asXml) {}

  /** Its codes for two languages; empty where it does not translate one into the other. */
  Optional<Pair> pair(Language from, Language to, BooleanSupplier stopped) throws MachineRefused;

  /**
   * Translates texts with tags {@code <g id="1">…</g>} and {@code <x id="2"/>}, in their order.
   * However long it takes, it gives up soon when it is stopped.
   */
  List<Answer> translate(List<String> texts, Pair pair, BooleanSupplier stopped)
      throws MachineRefused;

  /**
   * A translation.
   *
   * @param escaped whether {@code &lt;} in it stands for a sign
   */
  record Answer(String text, boolean escaped) {}

  /** How many texts one request holds. */
  int most();
}
