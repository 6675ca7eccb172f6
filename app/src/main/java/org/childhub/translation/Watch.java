package org.childhub.translation;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.childhub.catalogue.EntriesChanged;
import org.childhub.catalogue.EntryDrafts;
import org.childhub.catalogue.TranslationStates;
import org.childhub.text.Language;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Notes what translations were made from and finds out which are out of date, whatever changed the
 * entry: at the end of the transaction that did, when all of its texts are written.
 */
@Component
class Watch {
  private final EntryDrafts entries;
  private final Texts texts;
  private final Ledger ledger;
  private final Standings standings;
  private final TranslationStates states;
  private final Clock clock;

  Watch(
      EntryDrafts entries,
      Texts texts,
      Ledger ledger,
      Standings standings,
      TranslationStates states,
      Clock clock) {
    this.entries = entries;
    this.texts = texts;
    this.ledger = ledger;
    this.standings = standings;
    this.states = states;
    this.clock = clock;
  }

  @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
  void on(EntriesChanged changed) {
    standings.put(entries.outlines(changed.ids()));
    var contents = texts.translated(changed.ids());
    var known = ledger.of(changed.ids());
    var now = clock.instant();
    var reckonings = new HashMap<Long, Reckoning>();
    contents.forEach(
        (id, content) ->
            reckonings.put(id, Reckoning.of(content, known.getOrDefault(id, new Known()), now)));
    ledger.write(reckonings);
    standings.stand(changed.ids(), reckonings);
    if (!reckonings.isEmpty()) {
      states.put(states(reckonings));
    }
  }

  private static List<TranslationStates.State> states(HashMap<Long, Reckoning> reckonings) {
    var all = new ArrayList<TranslationStates.State>();
    reckonings.forEach(
        (id, reckoning) ->
            reckoning
                .standings()
                .forEach(
                    it ->
                        all.add(
                            new TranslationStates.State(
                                id,
                                Language.of(it.language()),
                                it.state(),
                                it.translatedAt(),
                                it.sourceChangedAt()))));
    return all;
  }
}
