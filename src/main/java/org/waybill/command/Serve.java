package org.waybill.command;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.waybill.query.QuestionBook;
import org.waybill.server.Server;
import org.waybill.store.Snapshot;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Serves the dataset to browsers and SPARQL clients on this machine. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = {
      "Serves the dataset over HTTP: pages to browse and a SPARQL endpoint.",
      "Only this machine can reach it, and nothing can be changed through it. What build, watch and",
      "retract write meanwhile is shown from then on. Ctrl-C ends it.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  waybill serve",
      "  waybill serve --dataset kg --port 8080",
      "  curl http://localhost:3030/waybill/query -H 'Accept: text/csv' --data-urlencode"
          + " query@my.rq"
    })
final class Serve implements Callable<Integer> {
  @Mixin private DatasetOption dataset;

  @Option(
      names = "--port",
      defaultValue = "3030",
      description = "Port to listen on; 0 for any that is free. Default: ${DEFAULT-VALUE}.")
  private int port;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      defaultValue = "30",
      description = "Stop a query after so many seconds. Default: ${DEFAULT-VALUE}.")
  private long timeout;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    Problems problems = new Problems(spec);
    Snapshot snapshot = Snapshot.lasting(dataset.folder(), problems);
    try {
      Server server =
          Server.start(
              snapshot, QuestionBook.read(Home.queries()), port, Duration.ofSeconds(timeout));
      Runtime.getRuntime()
          .addShutdownHook(
              new Thread(
                  () -> {
                    server.close();
                    snapshot.close();
                  }));
      spec.commandLine().getOut().println("Serving " + dataset.folder() + " at " + server.url());
      spec.commandLine().getOut().flush();
      server.join();
    } catch (RuntimeException e) {
      snapshot.close();
      throw e;
    }
    return problems.exitStatus();
  }
}
