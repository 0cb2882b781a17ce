package org.waybill.graph;

import static org.waybill.graph.Vocabulary.*;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.waybill.claim.Claim;
import org.waybill.event.Story;
import org.waybill.event.Utterance;

/** Writes one story: its events and utterances, and how claims and events stand to each other. */
final class StoryWriter {
  private final Iris iris;
  private final GraphDraft draft;

  StoryWriter(Iris iris, GraphDraft draft) {
    this.iris = iris;
    this.draft = draft;
  }

  /**
   * @param claims all claims of the articles in which the story is told
   */
  void write(Story story, Collection<Claim> claims) {
    Node node = iris.story(story.key());
    draft.type(node, STORY_CLASS);
    story.articles().forEach(file -> draft.add(node, TOLD_IN, iris.article(file)));
    ClaimNames names = new ClaimNames(iris, claims);
    SupportWriter support = new SupportWriter(iris, names, story.labels(), draft);
    draft.label(node, label(story.key(), support));
    EventWriter events = new EventWriter(iris, support, byClaim(story.utterances()), draft);
    story.events().forEach(event -> events.write(node, event));
    UtteranceWriter utterances = new UtteranceWriter(iris, support, draft);
    story.utterances().forEach(utterance -> utterances.write(node, utterance));
    RelationWriter relations = new RelationWriter(iris, names, support, draft);
    for (int i = 0; i < story.relations().size(); i++) {
      relations.write(node, i + 1, story.relations().get(i));
    }
    for (int i = 0; i < story.ties().size(); i++) {
      relations.write(node, i + 1, story.ties().get(i));
    }
    SeriesWriter series = new SeriesWriter(iris, support, draft);
    story.series().forEach(each -> series.write(node, each));
  }

  private static Map<Claim, Utterance> byClaim(List<Utterance> utterances) {
    Map<Claim, Utterance> byClaim = new HashMap<>();
    utterances.forEach(
        utterance -> utterance.evidence().forEach(each -> byClaim.put(each.claim(), utterance)));
    return byClaim;
  }

  /**
   * {@code North Korea, Russia} for the two states; an article's own story is named by its file.
   */
  private static String label(String key, SupportWriter support) {
    return key.startsWith("article ")
        ? key
        : Arrays.stream(key.split(" ")).map(support::shown).collect(Collectors.joining(", "));
  }
}
