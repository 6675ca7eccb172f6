package org.childhub.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Starts the hub and the browser when a test first asks for them and stops them after the last
 * test. A test fails when a page that it opened did what no page may do.
 */
final class HubAndBrowser implements ParameterResolver, AfterTestExecutionCallback {
  private static final Namespace HERE = Namespace.create(HubAndBrowser.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
    Class<?> type = parameter.getParameter().getType();
    return type == RunningHub.class || type == Visitors.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
    var all = test.getRoot().getStore(HERE);
    var hub = all.computeIfAbsent(RunningHub.class, key -> RunningHub.start(), RunningHub.class);
    if (parameter.getParameter().getType() == RunningHub.class) {
      return hub;
    }
    var chromium = all.computeIfAbsent(Chromium.class, key -> Chromium.start(), Chromium.class);
    return test.getStore(HERE)
        .computeIfAbsent(Visitors.class, key -> new Visitors(hub, chromium), Visitors.class);
  }

  @Override
  public void afterTestExecution(ExtensionContext test) {
    var visitors = test.getStore(HERE).get(Visitors.class, Visitors.class);
    if (test.getExecutionException().isPresent()) {
      explain(test, visitors);
    } else if (visitors != null) {
      assertThat(visitors.complaints()).as("what no page may do").isEmpty();
    }
  }

  private static void explain(
      ExtensionContext test, @org.jspecify.annotations.Nullable Visitors visitors) {
    if (visitors != null) {
      visitors.photograph("failed-" + test.getRequiredTestMethod().getName());
    }
    var hub = test.getRoot().getStore(HERE).get(RunningHub.class, RunningHub.class);
    if (hub != null) {
      System.err.println("The hub printed last:\n" + hub.log());
    }
  }
}
