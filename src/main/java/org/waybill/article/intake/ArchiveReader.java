package org.waybill.article.intake;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Consumer;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageHeaders;
import org.netpreserve.jwarc.ParsingException;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import org.waybill.article.page.Page;
import org.waybill.article.page.StampedDay;
import org.waybill.problem.Code;
import org.waybill.problem.Problem;

/**
 * Web archives: each answer of a server that holds a page of markup is an article, called after its
 * number among the answers. Reads one page at a time.
 */
public final class ArchiveReader implements PageReader {

  private static final int FOUND = 200;

  private final HtmlReader html;

  public ArchiveReader(HtmlReader html) {
    this.html = html;
  }

  @Override
  public void read(Source source, Consumer<Draft> drafts, Consumer<Problem> problems) {
    long answers = 0;
    try (InputStream in = source.bytes().open();
        WarcReader reader = new WarcReader(in)) {
      while (true) {
        Optional<WarcRecord> record = next(reader);
        if (record.isEmpty()) {
          break;
        }
        if (record.get() instanceof WarcResponse response) {
          answers++;
          draft(source.member(Long.toString(answers)), response, problems).ifPresent(drafts);
        }
      }
      if (answers == 0) {
        problems.accept(source.problem(Code.FILE_EMPTY, "no answer of a server is in it"));
      }
    } catch (IOException e) {
      String what = "it cannot be read on after " + answers + " answers: " + reason(e);
      problems.accept(source.problem(Code.FILE_DAMAGED, what));
    }
  }

  /** The library takes some broken heads for granted, such as a length that is no number. */
  private static Optional<WarcRecord> next(WarcReader reader) throws IOException {
    try {
      return reader.next();
    } catch (IllegalArgumentException | NoSuchElementException e) {
      throw (IOException) new ParsingException("no record").initCause(e);
    }
  }

  private Optional<Draft> draft(Source member, WarcResponse response, Consumer<Problem> problems)
      throws IOException {
    HttpResponse http;
    byte[] bytes;
    MediaType type;
    try {
      http = response.http();
      type = http.contentType();
      if (http.status() != FOUND || !markup(type)) {
        return Optional.empty();
      }
      bytes = http.bodyDecoded().stream().readNBytes(SourceText.LARGEST + 1);
    } catch (EOFException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      problems.accept(
          member.problem(Code.RECORD_BROKEN, "it is no answer of a server: " + reason(e)));
      return Optional.empty();
    }
    if (bytes.length > SourceText.LARGEST) {
      String what = "the page holds more than " + (SourceText.LARGEST >> 20) + " megabytes";
      problems.accept(member.problem(Code.FILE_TOO_LARGE, what));
      return Optional.empty();
    }
    String charset = type.parameters().getOrDefault("charset", "");
    Page.Facts facts = facts(response.headers(), member, problems);
    return Optional.of(
        new Draft(
            member.origin(),
            found ->
                PageBytes.text(bytes, charset, member, found)
                    .map(text -> html.page(member.name(), text, member, found))
                    .map(page -> page.with(page.facts().or(facts)))));
  }

  private static boolean markup(MediaType type) {
    return MediaType.HTML.equals(type.base()) || MediaType.XHTML.equals(type.base());
  }

  /** What the head of the record tells; of a line that comes twice the first counts. */
  private static Page.Facts facts(MessageHeaders head, Source member, Consumer<Problem> problems) {
    String fetched = head.first("WARC-Date").orElse("");
    List<Page.Day> days =
        StampedDay.of(fetched)
            .map(day -> new Page.Day(Page.Meaning.FETCHED, "crawl date", fetched, day))
            .stream()
            .toList();
    if (days.isEmpty()) {
      String what = fetched.isEmpty() ? "it has no date" : "its date is no day: " + fetched;
      problems.accept(member.problem(Code.RECORD_UNDATED, what));
    }
    Optional<String> address =
        head.first("WARC-Target-URI").map(uri -> uri.replaceAll("^<|>$", ""));
    return new Page.Facts(Optional.empty(), Optional.empty(), address, days);
  }

  private static String reason(Exception e) {
    return e.getClass().getSimpleName().replace("Exception", "").toLowerCase(Locale.ROOT);
  }
}
