package org.waybill.event;

import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Tells which articles are copies of one text: reprints of wire copy, cut or lightly edited. Prints
 * are compared only where some of their bands agree, so many articles cost little more than few.
 */
final class Copies {

  /** Runs of four words that two texts must share; what is written twice shares next to none. */
  static final double LIKE = 0.4;

  /** Places in a band: two prints that are alike by LIKE share a band in nine cases of ten. */
  private static final int BAND = 3;

  private final Map<String, String> first = new HashMap<>();

  Copies(Collection<Publication> publications) {
    Map<String, Publication> byArticle = new TreeMap<>();
    publications.forEach(publication -> byArticle.put(publication.article(), publication));
    ListMultimap<String, Publication> bands = MultimapBuilder.treeKeys().arrayListValues().build();
    for (Publication publication : byArticle.values()) {
      first.put(publication.article(), publication.article());
      publication.print().bands(BAND).forEach(band -> bands.put(band, publication));
    }
    for (Collection<Publication> near : bands.asMap().values()) {
      List<Publication> list = List.copyOf(near);
      for (int i = 1; i < list.size(); i++) {
        join(list.get(0), list.get(i));
      }
    }
  }

  private void join(Publication one, Publication other) {
    String ours = of(one.article());
    String theirs = of(other.article());
    if (!ours.equals(theirs) && one.print().likeness(other.print()) >= LIKE) {
      String least = ours.compareTo(theirs) < 0 ? ours : theirs;
      first.put(ours, least);
      first.put(theirs, least);
    }
  }

  /** The first in name order of the articles that are copies of one text with this; or itself. */
  String of(String article) {
    String next = first.getOrDefault(article, article);
    while (!next.equals(first.getOrDefault(next, next))) {
      next = first.get(next);
    }
    return next;
  }
}
