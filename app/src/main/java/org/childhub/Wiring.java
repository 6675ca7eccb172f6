package org.childhub;

import org.springframework.aot.AotDetector;
import org.springframework.boot.SpringApplication;
import org.springframework.util.ClassUtils;

/**
 * The hub's beans as Spring wires them. The build works the wiring out once, from this class, and
 * writes it down as code; a start from that code is spared the search for beans and conditions.
 * Where it was not written (in an editor, say) the wiring is worked out at the start.
 */
final class Wiring {
  private static final String WRITTEN = Wiring.class.getName() + "__ApplicationContextInitializer";

  private Wiring() {}

  /** What the build runs; Spring stops it before anything is made. */
  public static void main(String[] args) {
    application().run(args);
  }

  /** The hub that serves pages, by the written wiring where there is one. */
  static SpringApplication asWritten() {
    if (ClassUtils.isPresent(WRITTEN, Wiring.class.getClassLoader())) {
      System.setProperty(AotDetector.AOT_ENABLED, "true");
    }
    return application();
  }

  private static SpringApplication application() {
    var application = new SpringApplication(ChildHub.class);
    application.setMainApplicationClass(Wiring.class);
    return application;
  }
}
