package org.waybill.spark;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.TreeSet;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.SerializableConfiguration;
import org.waybill.article.intake.Source;
import org.waybill.joining.PlacedArticle;
import org.waybill.pipeline.Piecework;

/** Pages to articles: each by itself, so that a bad page costs only itself. */
record PageTask(Broadcast<Setting> setting, Broadcast<SerializableConfiguration> files)
    implements FlatMapFunction<List<Unit>, Outcome> {

  @Override
  public Iterator<Outcome> call(List<Unit> units) {
    Desk desk = Desk.of(setting.value());
    List<Outcome> outcomes = new ArrayList<>();
    units.forEach(unit -> read(unit, desk, outcomes));
    return outcomes.iterator();
  }

  private void read(Unit unit, Desk desk, Collection<Outcome> outcomes) {
    int[] page = {0};
    desk.work()
        .read(
            source(unit.file(), files.value().value()),
            number -> {
              page[0] = number;
              return unit.holds(number);
            },
            desk.wanted(),
            piece -> {
              Outcome.Told told = told(piece, new Place(unit.source(), page[0]), desk);
              desk.keep(told, piece.told());
              outcomes.add(told);
            },
            problem -> outcomes.add(Outcome.Note.of(new Place(unit.source(), page[0]), problem)));
  }

  private static Source source(String file, Configuration files) {
    Path path = new Path(file);
    return new Source(file, path.getName(), () -> open(path, files));
  }

  private static InputStream open(Path path, Configuration files) throws IOException {
    FileSystem system = path.getFileSystem(files);
    return new BufferedInputStream(system.open(path), 1 << 16);
  }

  private static Outcome.Told told(Piecework.Piece piece, Place place, Desk desk) {
    PlacedArticle placed = piece.told();
    Collection<String> stories = new TreeSet<>();
    placed
        .placings()
        .values()
        .forEach(placing -> stories.add(desk.iris().story(placing.story()).getURI()));
    Collection<String> topics = new TreeSet<>();
    placed
        .reports()
        .forEach(
            report ->
                topics.add(
                    String.join(
                        "\n",
                        placed.placings().get(report.claim()).story(),
                        report.key(),
                        report.day().name())));
    Lines lines = Lines.of(piece.segment());
    return new Outcome.Told(
        piece.segment().name(),
        place,
        piece.segment().text().orElseThrow(),
        lines,
        List.copyOf(stories),
        List.copyOf(topics),
        Count.article(
            piece.passedOver(),
            piece.sentences(),
            placed.article().claims().size(),
            piece.misses(),
            lines.count()));
  }
}
