package org.childhub.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.io.ResourceLoader;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * The files of the look, read once at start: the hand-written stylesheets joined in the order of
 * their list, the script, fonts and pictures, each under an address with a fingerprint of its bytes
 * and compressed once, when it is first asked for.
 */
@Component
final class Assets {
  private static final Pattern FONT = Pattern.compile("/assets/(fonts/[\\w.-]+)");

  private final Map<String, String> addresses = new HashMap<>();
  private final Map<String, Asset> byAddress = new HashMap<>();

  /** A file as sent: its type and its bytes in each coding. */
  record Asset(MediaType type, SingletonSupplier<Compressed> bytes) {}

  Assets(ResourcePatternResolver resources) throws IOException {
    for (var folder : new String[] {"js", "fonts", "img"}) {
      for (var file : resources.getResources("classpath*:static/" + folder + "/*.*")) {
        var name = Objects.requireNonNull(file.getFilename());
        add(folder.equals("fonts") ? "fonts/" + name : name, file.getContentAsByteArray());
      }
    }
    // After the fonts, which they name.
    add("hub.css", stylesheet(resources, "static/css/index.txt"));
    add("later.css", stylesheet(resources, "static/css/later.txt"));
  }

  /** The address under which a file is served for ever. */
  String address(String name) {
    var address = addresses.get(name);
    if (address == null) {
      throw new IllegalArgumentException("No asset " + name);
    }
    return address;
  }

  Optional<Asset> at(String address) {
    return Optional.ofNullable(byAddress.get(address));
  }

  private void add(String name, byte[] bytes) {
    var type = MediaTypeFactory.getMediaType(name).orElse(MediaType.APPLICATION_OCTET_STREAM);
    var dot = name.lastIndexOf('.');
    var address =
        "/assets/" + name.substring(0, dot) + "." + fingerprint(bytes) + name.substring(dot);
    addresses.put(name, address);
    byAddress.put(
        address,
        new Asset(
            type, SingletonSupplier.of(() -> Compressed.of(bytes, !name.endsWith(".woff2")))));
  }

  private byte[] stylesheet(ResourceLoader resources, String list) throws IOException {
    return FONT.matcher(squeeze(joined(resources, list)))
        .replaceAll(font -> address(font.group(1)))
        .getBytes(UTF_8);
  }

  private static String joined(ResourceLoader resources, String list) throws IOException {
    var names = resources.getResource("classpath:" + list).getContentAsString(UTF_8);
    return names
        .lines()
        .filter(line -> !line.isBlank())
        .map(name -> text(resources, "static/css/" + name.strip()))
        .collect(Collectors.joining("\n"));
  }

  private static String text(ResourceLoader resources, String path) {
    try {
      return resources.getResource("classpath:" + path).getContentAsString(UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Takes out comments and indentation; strings of the stylesheets hold neither. */
  private static String squeeze(String css) {
    return css.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("\\s*\\n\\s*", "\n");
  }

  private static String fingerprint(byte[] bytes) {
    try {
      var hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(hash, 0, 5);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
