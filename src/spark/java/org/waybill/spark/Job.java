package org.waybill.spark;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.io.NullWritable;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.io.compress.GzipCodec;
import org.apache.hadoop.mapred.JobConf;
import org.apache.hadoop.mapred.TextOutputFormat;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.storage.StorageLevel;
import org.apache.spark.util.SerializableConfiguration;
import org.waybill.joining.SharedSegments;
import org.waybill.joining.StorySteps;
import org.waybill.pipeline.Knowledge;
import org.waybill.store.Segment;
import scala.Tuple2;

/**
 * The steps of the road as one job. Every task is a pure function of what it is given, so one that
 * is done again, anywhere, gives the same.
 */
final class Job {

  private final JavaSparkContext spark;
  private final Broadcast<Setting> setting;
  private final int tasks;

  /**
   * @param tasks into how many the work after the reading is cut
   */
  Job(JavaSparkContext spark, Setting setting, int tasks) {
    this.spark = spark;
    this.setting = spark.broadcast(setting);
    this.tasks = tasks;
  }

  /**
   * Writes {@code quads} and {@code problems} into a folder that is not there yet.
   *
   * @param found problems of before
   */
  Count run(List<List<Unit>> units, List<Outcome.Note> found, String folder, boolean packed) {
    if (units.isEmpty()) {
      return notes(List.of(), found, folder);
    }
    JavaRDD<Outcome> read =
        spark
            .parallelize(units, units.size())
            .flatMap(
                new PageTask(
                    setting,
                    spark.broadcast(new SerializableConfiguration(spark.hadoopConfiguration()))))
            .persist(StorageLevel.MEMORY_AND_DISK_SER());
    JavaRDD<Outcome> first =
        read.filter(Outcome.Told.class::isInstance)
            .map(Outcome.Told.class::cast)
            .mapToPair(told -> new Tuple2<>(told.name(), told))
            .sortByKey(true, tasks)
            .mapPartitions(new FirstOfName())
            .persist(StorageLevel.MEMORY_AND_DISK_SER());
    JavaRDD<Outcome.Told> articles = of(first, Outcome.Told.class);
    JavaRDD<Outcome> families = families(articles);
    JavaRDD<Outcome> stories = stories(articles, days(families));
    Count counted =
        articles
            .map(Outcome.Told::count)
            .union(of(families.union(stories), Outcome.Made.class).map(Outcome.Made::count))
            .fold(Count.NOTHING, Count::and);
    if (counted.articles() == 0) {
      return notes(List.of(read), found, folder);
    }
    List<Outcome.Made> own = own();
    for (Outcome.Made made : own) {
      counted = counted.and(made.count());
    }
    JavaRDD<Lines> shared =
        of(families.union(stories), Outcome.Made.class)
            .union(spark.parallelize(own, 1))
            .mapToPair(made -> new Tuple2<>(made.name(), made.lines()))
            .sortByKey(true, tasks)
            .values();
    write(articles.map(Outcome.Told::lines).union(shared), folder + "/quads", packed);
    return counted.and(notes(List.of(read, first, families, stories), found, folder));
  }

  /** Articles that may date each other, group by group. */
  private JavaRDD<Outcome> families(JavaRDD<Outcome.Told> articles) {
    Kin kin = new Kin();
    articles
        .flatMapToPair(
            told ->
                told.topics().stream().map(topic -> new Tuple2<>(topic, told.name())).iterator())
        .groupByKey(tasks)
        .values()
        .map(
            names -> {
              List<String> list = new ArrayList<>();
              names.forEach(list::add);
              return list;
            })
        .filter(names -> names.size() > 1)
        .collect()
        .forEach(kin::tie);
    Broadcast<Map<String, String>> circles = spark.broadcast(kin.circles());
    return articles
        .filter(told -> circles.value().containsKey(told.name()))
        .mapToPair(told -> new Tuple2<>(circles.value().get(told.name()), told))
        .groupByKey(tasks)
        .values()
        .flatMap(new FamilyTask(setting))
        .persist(StorageLevel.MEMORY_AND_DISK_SER());
  }

  private static Map<String, Days> days(JavaRDD<Outcome> families) {
    Map<String, Days> days = new HashMap<>();
    of(families, Outcome.Made.class)
        .flatMap(made -> made.days().iterator())
        .collect()
        .forEach(told -> days.put(told.article(), told));
    return days;
  }

  /** A story is one task's, however many tell it: its events are joined over all of them. */
  private JavaRDD<Outcome> stories(JavaRDD<Outcome.Told> articles, Map<String, Days> days) {
    return articles
        .flatMapToPair(
            told -> told.stories().stream().map(story -> new Tuple2<>(story, told)).iterator())
        .groupByKey(tasks)
        .mapPartitions(new StoryTask(setting, spark.broadcast(days)))
        .persist(StorageLevel.MEMORY_AND_DISK_SER());
  }

  /** What belongs to no article and no story: ontology, registry, and the run itself. */
  private List<Outcome.Made> own() {
    Knowledge knowledge = Desk.knowledge(setting.value());
    Desk desk = Desk.of(setting.value());
    List<Outcome.Made> made = new ArrayList<>();
    StorySteps steps = desk.work().stories(problem -> {});
    SharedSegments shared = desk.work().shared(steps);
    for (Segment segment :
        List.of(
            shared.ontology(knowledge.ontology(), problem -> {}),
            shared.registry(knowledge.entries(), problem -> {}),
            shared.run())) {
      Lines lines = Lines.of(segment);
      made.add(new Outcome.Made(segment.name(), lines, List.of(), Count.shared(0, lines.count())));
    }
    return made;
  }

  private void write(JavaRDD<Lines> segments, String folder, boolean packed) {
    JavaPairRDD<NullWritable, Text> lines =
        segments
            .map(Lines::bytes)
            .filter(bytes -> bytes.length > 0)
            .mapToPair(Job::withoutLastLineFeed);
    JobConf settings = new JobConf(spark.hadoopConfiguration());
    if (packed) {
      lines.saveAsHadoopFile(
          folder, NullWritable.class, Text.class, TextOutputFormat.class, GzipCodec.class);
    } else {
      lines.saveAsHadoopFile(
          folder, NullWritable.class, Text.class, TextOutputFormat.class, settings);
    }
  }

  /** The format of text files adds one. */
  private static Tuple2<NullWritable, Text> withoutLastLineFeed(byte[] lines) {
    Text text = new Text();
    text.set(lines, 0, lines.length - 1);
    return new Tuple2<>(NullWritable.get(), text);
  }

  private Count notes(List<JavaRDD<Outcome>> from, List<Outcome.Note> found, String folder) {
    JavaRDD<Outcome.Note> notes = spark.parallelize(found, 1);
    for (JavaRDD<Outcome> outcomes : from) {
      notes = notes.union(of(outcomes, Outcome.Note.class));
    }
    long count = notes.count();
    notes
        .sortBy(note -> note, true, 1)
        .map(Outcome.Note::words)
        .saveAsTextFile(folder + "/problems");
    return Count.NOTHING.withProblems(count);
  }

  private static <T> JavaRDD<T> of(JavaRDD<Outcome> outcomes, Class<T> kind) {
    return outcomes.filter(kind::isInstance).map(kind::cast);
  }
}
