package org.childhub.mail;

import jakarta.annotation.PreDestroy;
import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.childhub.mail.Delivery.Outcome;
import org.childhub.mail.LetterQueue.Claimed;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Sends what is due, one letter after the other, in a running hub; several hubs on one database
 * share the work. A letter is claimed, handed over and only then deleted, so none is lost. One that
 * was being handed over when its hub was killed goes once more, under the same Message-ID.
 */
@Component
@ConditionalOnWebApplication
class Sender {
  private static final Logger log = LoggerFactory.getLogger(Sender.class);

  /** Between looks for letters that other programs wrote, or whose time has come. */
  private static final Duration LOOK = Duration.ofSeconds(3);

  private static final Duration SHORTEST_REST = Duration.ofSeconds(1);
  private static final Duration LONGEST_REST = Duration.ofMinutes(1);
  private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
  private static final Duration LONGEST_WAIT = Duration.ofHours(4);

  /** RFC 5321, 4.5.4.1: four to five days. */
  private static final Duration GIVES_UP = Duration.ofDays(4);

  private final LetterQueue queue;
  private final Composer composer;
  private final Delivery delivery;
  private final MailSettings settings;
  private final Clock clock;
  private final CountDownLatch closing = new CountDownLatch(1);
  private final ReentrantLock handing = new ReentrantLock();
  private @Nullable Thread work;
  private Duration rest = Duration.ZERO;
  private long nextSlot = System.nanoTime();

  Sender(
      LetterQueue queue, Composer composer, Delivery delivery, MailSettings settings, Clock clock) {
    this.queue = queue;
    this.composer = composer;
    this.delivery = delivery;
    this.settings = settings;
    this.clock = clock;
  }

  @EventListener(ApplicationReadyEvent.class)
  void start() {
    work = Thread.ofVirtual().name("mail").start(this::work);
  }

  private void work() {
    try {
      while (!pause(Duration.ofNanos(nextSlot - System.nanoTime()))) {
        if (!sendNext()) {
          delivery.rest();
          queue.await(LOOK);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      delivery.rest();
    }
  }

  /** False where no letter could be had. */
  private boolean sendNext() throws InterruptedException {
    try {
      var letter = queue.claim();
      handing.lock();
      try {
        if (letter.isPresent() && closing.getCount() > 0) {
          send(letter.get());
        }
      } finally {
        handing.unlock();
      }
      return letter.isPresent();
    } catch (DataAccessException e) {
      log.debug("Letters wait for the database.", e);
      return false;
    } catch (RuntimeException e) {
      log.error("A letter could not be read.", e);
      return false;
    }
  }

  private void send(Claimed letter) throws InterruptedException {
    if (settings.perMinute() > 0) {
      nextSlot = System.nanoTime() + TimeUnit.MINUTES.toNanos(1) / settings.perMinute();
    }
    switch (deliver(letter)) {
      case Outcome.Sent sent -> {
        note(() -> queue.forget(letter));
        goOn();
      }
      case Outcome.Refused refused -> {
        log.info("Letter {} was refused for good.", letter.id());
        note(() -> queue.giveUp(letter, refused.reply()));
        goOn();
      }
      case Outcome.Later later -> {
        note(() -> putOff(letter, later.problem()));
        goOn();
      }
      case Outcome.Unreachable unreachable -> {
        note(() -> giveBack(letter, unreachable.problem()));
        rest(unreachable.problem());
      }
    }
  }

  private Outcome deliver(Claimed letter) {
    try {
      return delivery.deliver(composer.compose(letter), letter.queuedAt());
    } catch (MessagingException | RuntimeException e) {
      // It must not hold up the others; the message of the exception may name the reader.
      log.error("Letter {} cannot be written: {}.", letter.id(), e.getClass().getName());
      return new Outcome.Refused(String.valueOf(e));
    }
  }

  private void putOff(Claimed letter, String problem) {
    if (isOld(letter)) {
      queue.giveUp(letter, problem);
    } else {
      var doubled = FIRST_WAIT.multipliedBy(1L << Math.min(letter.attempt() - 1, 8));
      queue.putOff(letter, clock.instant().plus(shorter(doubled, LONGEST_WAIT)), problem);
    }
  }

  private void giveBack(Claimed letter, String problem) {
    if (isOld(letter)) {
      queue.giveUp(letter, problem);
    } else {
      queue.release(letter, problem);
    }
  }

  private boolean isOld(Claimed letter) {
    return letter.queuedAt().plus(GIVES_UP).isBefore(clock.instant());
  }

  /** Tries until the database is there: what is not noted would be sent twice. */
  private void note(Runnable outcome) throws InterruptedException {
    do {
      try {
        outcome.run();
        return;
      } catch (DataAccessException e) {
        log.debug("What became of a letter is not noted yet.", e);
      }
    } while (!pause(SHORTEST_REST));
  }

  private void rest(String problem) throws InterruptedException {
    if (rest.isZero()) {
      log.warn("Letters wait, for none can be handed over: {}", problem);
    }
    rest = rest.isZero() ? SHORTEST_REST : shorter(rest.multipliedBy(2), LONGEST_REST);
    pause(rest);
  }

  private void goOn() {
    if (!rest.isZero()) {
      log.info("Letters go out again.");
      rest = Duration.ZERO;
    }
  }

  /** Forgets what has been kept long enough. */
  @Scheduled(initialDelayString = "1m", fixedDelayString = "1h")
  void forget() {
    var before = clock.instant().minus(settings.keep());
    queue.forgetUndelivered(before);
    delivery.forget(before);
  }

  /** A letter that is being handed over is waited for, at most half a minute. */
  @PreDestroy
  void close() throws InterruptedException {
    closing.countDown();
    var running = work;
    if (running != null) {
      var done = handing.tryLock(30, TimeUnit.SECONDS);
      running.interrupt();
      if (done) {
        handing.unlock();
      }
      running.join(SHORTEST_REST);
    }
  }

  /** True where the hub closes. */
  private boolean pause(Duration longest) throws InterruptedException {
    return closing.await(longest.toNanos(), TimeUnit.NANOSECONDS);
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
