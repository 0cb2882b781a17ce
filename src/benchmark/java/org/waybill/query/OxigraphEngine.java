package org.waybill.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.util.concurrent.SimpleTimeLimiter;
import com.google.common.util.concurrent.TimeLimiter;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeoutException;

/** Oxigraph, in a process of node; it keeps everything in memory. */
final class OxigraphEngine implements Engine {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path SCRIPT = Path.of("src/benchmark/node/oxigraph.mjs");
  private static final Duration LOADING = Duration.ofHours(1);

  private final Path library;
  private final ExecutorService waiting = Executors.newCachedThreadPool();
  private final TimeLimiter limiter = SimpleTimeLimiter.create(waiting);
  private Process process;
  private Path loaded;

  OxigraphEngine(Path library) throws IOException {
    this.library = library;
    start();
  }

  private void start() throws IOException {
    process =
        new ProcessBuilder(
                "node", "--max-old-space-size=6000", SCRIPT.toString(), library.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
  }

  @Override
  public String name() {
    return "oxigraph";
  }

  @Override
  public void load(Path quads) throws IOException {
    loaded = quads;
    try {
      tell("load", quads.toString(), LOADING);
    } catch (Unanswered e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  @Override
  public Rows ask(String query, int limitSeconds) throws IOException, Unanswered {
    JsonNode told = tell("ask", query, Duration.ofSeconds(limitSeconds));
    List<String> columns = new ArrayList<>();
    told.at("/answer/head/vars").forEach(column -> columns.add(column.asText()));
    List<List<String>> rows = new ArrayList<>();
    for (JsonNode row : told.at("/answer/results/bindings")) {
      rows.add(columns.stream().map(column -> term(row.path(column))).toList());
    }
    return new Rows(columns, rows, told.get("seconds").asDouble());
  }

  private JsonNode tell(String verb, String what, Duration limit) throws IOException, Unanswered {
    BufferedWriter to = process.outputWriter();
    to.write(JSON.writeValueAsString(Map.of(verb, what)));
    to.newLine();
    to.flush();
    BufferedReader from = process.inputReader();
    String line;
    try {
      line = limiter.callWithTimeout(from::readLine, limit);
    } catch (TimeoutException e) {
      // It cannot be stopped but as a whole.
      process.destroyForcibly();
      start();
      load(loaded);
      throw new Unanswered("it ran for " + limit.toSeconds() + " s");
    } catch (ExecutionException e) {
      throw new IOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
    if (line == null) {
      throw new IOException("oxigraph ended while it was asked");
    }
    JsonNode told = JSON.readTree(line);
    if (told.has("fault")) {
      throw new Unanswered(told.get("fault").asText());
    }
    return told;
  }

  private static String term(JsonNode term) {
    return switch (term.path("type").asText()) {
      case "" -> Terms.UNBOUND;
      case "literal" ->
          Terms.literal(
              term.get("value").asText(),
              term.path("datatype").asText(term.has("xml:lang") ? "langString" : ""),
              term.path("xml:lang").asText());
      default -> Terms.iri(term.get("value").asText());
    };
  }

  @Override
  public void close() {
    process.destroy();
    waiting.shutdownNow();
  }
}
