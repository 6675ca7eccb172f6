package org.childhub.search.model;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.springframework.util.FileSystemUtils;

/**
 * A model at work: texts become tokens, tokens states, and the mean of a text's states is its
 * direction (Reimers and Gurevych, EMNLP 2019). The only class that names the parts which not every
 * hub has.
 */
final class Encoder implements AutoCloseable {
  private static final String STATES = "last_hidden_state";
  private static final int MOST_THREADS = 4;

  // One indexes while another asks; each run takes memory of its own.
  private static final int AT_ONCE = 2;

  private static final Map<String, Function<Encoding, long[]>> INPUTS =
      Map.of(
          "input_ids", Encoding::getIds,
          "attention_mask", Encoding::getAttentionMask,
          "token_type_ids", Encoding::getTypeIds);

  private final HuggingFaceTokenizer tokenizer;
  private final OrtSession session;
  private final String output;
  private final int dimensions;
  private final Semaphore turns = new Semaphore(AT_ONCE);

  /** Refuses a model that cannot be used for this, after trying it once. */
  Encoder(ModelFolder folder, int length) throws IOException {
    tokenizer = tokenizer(folder, length);
    try {
      session = OrtEnvironment.getEnvironment().createSession(folder.model().toString(), options());
      var names = session.getOutputNames();
      output = names.contains(STATES) ? STATES : names.iterator().next();
      dimensions = states(tokenizer.batchEncode(List.of("a")))[0][0].length;
    } catch (OrtException wrong) {
      throw new IOException(wrong.getMessage(), wrong);
    }
  }

  int dimensions() {
    return dimensions;
  }

  // Its library is unpacked first, as if for long; and it would count its users on Amazon's
  // machines.
  private static HuggingFaceTokenizer tokenizer(ModelFolder folder, int length) throws IOException {
    System.setProperty("OPT_OUT_TRACKING", "true");
    var unpacked = Files.createTempDirectory("hub-tokenizer");
    System.setProperty("ENGINE_CACHE_DIR", unpacked.toString());
    try {
      var most = Integer.toString(length);
      return HuggingFaceTokenizer.newInstance(
          folder.tokenizer(),
          Map.of("truncation", "true", "maxLength", most, "modelMaxLength", most));
    } finally {
      FileSystemUtils.deleteRecursively(unpacked);
    }
  }

  private static SessionOptions options() throws OrtException {
    var options = new SessionOptions();
    var threads = Runtime.getRuntime().availableProcessors() / 2;
    options.setIntraOpNumThreads(Math.clamp(threads, 1, MOST_THREADS));
    options.setInterOpNumThreads(1);
    options.addConfigEntry("session.intra_op.allow_spinning", "0");
    options.setCPUArenaAllocator(false);
    return options;
  }

  /** One for each text, of length 1; empty where the model knows none of its words. */
  List<float[]> directions(List<String> texts) {
    turns.acquireUninterruptibly();
    try {
      var tokens = tokenizer.batchEncode(texts);
      var states = states(tokens);
      var directions = new ArrayList<float[]>();
      for (var i = 0; i < tokens.length; i++) {
        directions.add(mean(states[i], tokens[i].getAttentionMask()));
      }
      return directions;
    } catch (IOException | OrtException wrong) {
      throw new IllegalStateException(wrong);
    } finally {
      turns.release();
    }
  }

  private float[][][] states(Encoding[] tokens) throws IOException, OrtException {
    var inputs = new HashMap<String, OnnxTensor>();
    try {
      for (var name : session.getInputNames()) {
        var input = INPUTS.get(name);
        if (input == null) {
          throw new IOException("model.onnx asks for " + name);
        }
        var rows = Arrays.stream(tokens).map(input).toArray(long[][]::new);
        inputs.put(name, OnnxTensor.createTensor(OrtEnvironment.getEnvironment(), rows));
      }
      try (var result = session.run(inputs, Set.of(output))) {
        if (result.get(0).getValue() instanceof float[][][] states) {
          return states;
        }
        throw new IOException("model.onnx does not give a state for each token");
      }
    } finally {
      inputs.values().forEach(OnnxTensor::close);
    }
  }

  private static float[] mean(float[][] states, long[] mask) {
    var sum = new float[states[0].length];
    for (var token = 0; token < states.length; token++) {
      for (var i = 0; i < sum.length && mask[token] != 0; i++) {
        sum[i] += states[token][i];
      }
    }
    var square = 0d;
    for (var value : sum) {
      square += value * value;
    }
    for (var i = 0; i < sum.length; i++) {
      sum[i] /= (float) Math.sqrt(square);
    }
    return square == 0 ? new float[0] : sum;
  }

  @Override
  public void close() {
    tokenizer.close();
    try {
      session.close();
    } catch (OrtException wrong) {
      throw new IllegalStateException(wrong);
    }
  }
}
