package org.childhub.search.feed;

import java.util.concurrent.Callable;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.childhub.search.engine.SearchIndex;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;

/**
 * {@code hub reindex}: makes the search index anew. Beside a running hub it asks the hub to and
 * shows how far it is.
 */
@Component
@Command(name = "reindex", description = "Make the search index anew; searches go on meanwhile.")
class ReindexCommand implements Callable<Integer> {
  private static final long LOOK_MS = 500;

  private final SearchIndex index;
  private final Rebuild rebuild;
  private final RebuildOrders orders;

  ReindexCommand(SearchIndex index, Rebuild rebuild, RebuildOrders orders) {
    this.index = index;
    this.rebuild = rebuild;
    this.orders = orders;
  }

  @Override
  public Integer call() throws InterruptedException {
    try (var bar = bar()) {
      if (index.isOurs()) {
        rebuild.run((done, total) -> bar.maxHint(total).stepTo(done));
        return 0;
      }
      return watch(orders.give(), bar);
    }
  }

  private int watch(long order, ProgressBar bar) throws InterruptedException {
    var state = orders.state(order);
    while (!state.finished()) {
      Thread.sleep(LOOK_MS);
      state = orders.state(order);
      bar.maxHint(state.total()).stepTo(state.done());
    }
    if (state.problem() != null) {
      System.err.println("The hub could not make the index anew: " + state.problem());
      return 1;
    }
    return 0;
  }

  private static ProgressBar bar() {
    return new ProgressBarBuilder()
        .setTaskName("Search index")
        .setUnit(" entries", 1)
        .setStyle(ProgressBarStyle.ASCII)
        .showSpeed()
        .build();
  }
}
