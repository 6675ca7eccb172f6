package org.childhub.signin;

import com.nulabinc.zxcvbn.StandardDictionaries;
import com.nulabinc.zxcvbn.Zxcvbn;
import com.nulabinc.zxcvbn.ZxcvbnBuilder;
import com.nulabinc.zxcvbn.matchers.Dictionary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.childhub.accounts.Members.Mailbox;
import org.springframework.core.io.ClassPathResource;

/**
 * Which passwords are taken (NIST SP 800-63B-4, 3.1.1.2): long enough and not easily guessed; no
 * rules about kinds of letters.
 */
final class PasswordRules {
  /** In characters. */
  static final int SHORTEST = 10;

  static final int LONGEST = 200;

  // What zxcvbn calls safely unguessable: score 3.
  private static final double FEWEST_GUESSES = 1e8;

  // Beyond this it would take long and find nothing more.
  private static final int LOOKED_AT = 72;

  private PasswordRules() {}

  /** The same for every keyboard: Unicode NFC. */
  static String normal(String typed) {
    return Normalizer.normalize(typed, Normalizer.Form.NFC);
  }

  /**
   * The key of the message that says what to do, where a password cannot be taken: it is short,
   * among the 30,000 most common that breaches have shown or made of these, of words that many here
   * use, or of its owner's name and address.
   */
  static Optional<String> problem(String password, Mailbox owner) {
    var length = password.codePointCount(0, password.length());
    if (length < SHORTEST) {
      return Optional.of("signin.password.short");
    }
    if (length > LONGEST) {
      return Optional.of("signin.password.long");
    }
    var looked = password.substring(0, Math.min(password.length(), LOOKED_AT));
    var guesses = measure().measure(looked, about(owner)).getGuesses();
    return guesses < FEWEST_GUESSES ? Optional.of("signin.password.common") : Optional.empty();
  }

  /** Made anew each time: passwords are set seldom, and the lists are large. */
  private static Zxcvbn measure() {
    try {
      var words = new ClassPathResource("signin/password-words.txt");
      return new ZxcvbnBuilder()
          .dictionary(StandardDictionaries.PASSWORDS_LOADER.load())
          .dictionary(
              new Dictionary(
                  "words",
                  words
                      .getContentAsString(StandardCharsets.UTF_8)
                      .lines()
                      .filter(line -> !line.startsWith("#"))
                      .toList()))
          .build();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> about(Mailbox owner) {
    return Stream.concat(
            Stream.of(owner.name(), owner.email(), "childhub"),
            Stream.of(owner.name() + " " + owner.email())
                .flatMap(all -> Stream.of(all.split("[\\s@.]+"))))
        .filter(word -> word.length() > 2)
        .map(PasswordRules::normal)
        .distinct()
        .toList();
  }
}
