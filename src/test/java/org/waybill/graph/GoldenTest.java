package org.waybill.graph;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waybill.claim.Claim;
import org.waybill.claim.Frame;
import org.waybill.claim.Period;
import org.waybill.event.Event;
import org.waybill.event.Relation;
import org.waybill.event.Story;
import org.waybill.event.Utterance;
import org.waybill.event.Value;

/** What each writer writes, compared with a file as graphs. */
class GoldenTest {
  private static final Map<String, String> INPUTS = Map.of("b.ttl", "cd", "a.ttl", "ab");
  private static final Node GRAPH = Sample.IRIS.storyGraph("any");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "article",
        "claim",
        "claim-unlinked",
        "entry",
        "event",
        "miss",
        "origin",
        "relation",
        "run",
        "series",
        "story",
        "utterance",
        "value"
      })
  void aWriterWritesWhatTheFileSays(String name) {
    Graph expected = Turtle.read(Path.of("src/test/resources/graph/golden", name + ".ttl"));
    Graph written = write(name);
    assertTrue(expected.size() > 3);
    assertTrue(expected.isIsomorphicWith(written), () -> text(written));
  }

  static Graph write(String name) {
    GraphDraft draft = new GraphDraft(GRAPH);
    ClaimNames names = new ClaimNames(Sample.IRIS, Sample.CLAIMS);
    SupportWriter support = new SupportWriter(Sample.IRIS, names, SampleStory.LABELS, draft);
    Node story = Sample.IRIS.story("any");
    Node event = Sample.IRIS.event("any");
    switch (name) {
      case "article" -> {
        return article();
      }
      case "claim" ->
          new ClaimWriter(Sample.IRIS, Sample.FIRST, draft)
              .write(names.of(Sample.TRANSFER), 1, Sample.TRANSFER);
      case "claim-unlinked" ->
          new ClaimWriter(Sample.IRIS, Sample.FIRST, draft)
              .write(names.of(Sample.MEETING), 2, Sample.MEETING);
      case "entry" -> new EntryWriter(Sample.IRIS, Sample.FIRST.file(), draft).write(Sample.QUILL);
      case "event" -> {
        EventWriter writer = new EventWriter(Sample.IRIS, support, said(), draft);
        SampleStory.EVENTS.forEach(each -> writer.write(story, each));
      }
      case "miss" -> new MissWriter(Sample.IRIS, Sample.SECOND, draft).write(List.of(Sample.MISS));
      case "origin" -> new OriginWriter(Sample.IRIS, support, said(), draft).write(event, told());
      case "relation" -> relations(new RelationWriter(Sample.IRIS, names, support, draft), story);
      case "run" -> new RunWriter(Sample.IRIS).write("0.1.0", INPUTS, draft);
      case "series" ->
          new SeriesWriter(Sample.IRIS, support, draft).write(story, SampleStory.SERIES);
      case "story" -> new StoryWriter(Sample.IRIS, draft).write(bare(), Sample.CLAIMS);
      case "utterance" -> {
        UtteranceWriter writer = new UtteranceWriter(Sample.IRIS, support, draft);
        SampleStory.UTTERANCES.forEach(utterance -> writer.write(story, utterance));
      }
      case "value" -> {
        List<Value> values = new ArrayList<>(SampleStory.VALUES);
        values.add(SampleStory.NAMED);
        new ValueWriter(Sample.IRIS, support, draft).write(event, values);
      }
      default -> throw new IllegalArgumentException(name);
    }
    return graph(draft.segment());
  }

  /** With the run that read it, which the writer of graphs adds; its claims have their own file. */
  private static Graph article() {
    return graph(
        new GraphWriter(
                Sample.IRIS,
                any -> Optional.of(Sample.id("outlet/evening-ledger")),
                "0.1.0",
                INPUTS)
            .article(Sample.FIRST, Sample.reading(List.of())));
  }

  static Map<Claim, Utterance> said() {
    Map<Claim, Utterance> said = new HashMap<>();
    SampleStory.UTTERANCES.forEach(
        utterance -> utterance.evidence().forEach(each -> said.put(each.claim(), utterance)));
    return said;
  }

  /** An origin of each kind; no event has all of them. */
  private static Event.Core told() {
    return new Event.Core(
        "any",
        Frame.TRANSFER,
        Period.UNKNOWN,
        List.of(),
        List.of(),
        List.of(SampleStory.SIDE, SampleStory.UNKNOWN, SampleStory.OUTLET, SampleStory.NAMELESS),
        List.of(SampleStory.QUOTES, SampleStory.COPY));
  }

  private static void relations(RelationWriter writer, Node story) {
    int number = 0;
    for (Relation.Kind kind : Relation.Kind.values()) {
      number++;
      writer.write(story, number, new Relation(kind, Sample.DENIAL, Sample.TRANSFER, "why"));
    }
    for (int i = 0; i < SampleStory.TIES.size(); i++) {
      writer.write(story, i + 1, SampleStory.TIES.get(i));
    }
  }

  /** The story itself; what is in it has files of its own. */
  private static Story bare() {
    Story story = SampleStory.STORY;
    return new Story(
        story.key(),
        story.articles(),
        story.labels(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private static Graph graph(NamedGraph segment) {
    Graph graph = GraphFactory.createDefaultGraph();
    segment.quads().forEach(quad -> graph.add(quad.asTriple()));
    return graph;
  }

  static String text(Graph graph) {
    graph.getPrefixMapping().setNsPrefix("wb", Vocabulary.NAMESPACE);
    graph.getPrefixMapping().setNsPrefix("xsd", "http://www.w3.org/2001/XMLSchema#");
    graph.getPrefixMapping().setNsPrefix("rdfs", "http://www.w3.org/2000/01/rdf-schema#");
    return RDFWriter.source(graph).lang(Lang.TURTLE).asString();
  }
}
