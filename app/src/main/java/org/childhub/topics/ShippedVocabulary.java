package org.childhub.topics;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.childhub.text.Language;
import org.childhub.text.Messages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Loads the vocabulary that comes with the hub at the first start and when it has changed; what was
 * changed here stays.
 */
@Component
class ShippedVocabulary {
  private static final Logger log = LoggerFactory.getLogger(ShippedVocabulary.class);

  private final VocabularyStore store;
  private final VocabularyChange change;
  private final TransactionTemplate transaction;
  private final Messages messages;
  private final Resource file;

  ShippedVocabulary(
      VocabularyStore store,
      VocabularyChange change,
      TransactionTemplate transaction,
      Messages messages,
      @Value("classpath:" + ShippedTopics.FILE) Resource file) {
    this.store = store;
    this.change = change;
    this.transaction = transaction;
    this.messages = messages;
    this.file = file;
  }

  void load() throws IOException {
    var bytes = file.getContentAsByteArray();
    var checksum = checksum(bytes);
    transaction.executeWithoutResult(
        status -> {
          if (!checksum.equals(store.lockShipped())) {
            change.ship(new ByteArrayInputStream(bytes), checksum).problems().forEach(this::warn);
          }
        });
  }

  private void warn(SkosReport.Problem problem) {
    log.warn(
        "The shipped vocabulary was not loaded: line {}, {}: {}",
        problem.line(),
        problem.subject(),
        problem.reason().in(messages.in(Language.EN)));
  }

  private static String checksum(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
