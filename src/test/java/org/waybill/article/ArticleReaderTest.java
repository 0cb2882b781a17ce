package org.waybill.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waybill.article.intake.SourceText;
import org.waybill.problem.Code;
import org.waybill.problem.Problem;

class ArticleReaderTest {

  private static final String STORY =
      "Corvania has shipped a radar set to Meltrania, two officials said on Monday, although"
          + " nothing was paid.";

  @TempDir Path folder;
  private final List<Article> articles = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  private void read(Path... paths) {
    new ArticleReader().read(List.of(paths), articles::add, problems::add);
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private void onlyProblem(Code code, Path path) {
    read(path);
    assertEquals(List.of(), articles);
    assertEquals(List.of(code), problems.stream().map(Problem::code).toList());
    assertTrue(problems.get(0).describe().contains(path.toString()));
  }

  @Test
  void aMissingFile() {
    onlyProblem(Code.FILE_MISSING, folder.resolve("nothing.txt"));
  }

  @Test
  void anEmptyFile() throws IOException {
    onlyProblem(Code.FILE_EMPTY, file("empty.txt", ""));
  }

  @Test
  void aFileOfBlanks() throws IOException {
    onlyProblem(Code.FILE_EMPTY, file("blank.txt", "\uFEFF \n\t\n"));
  }

  @Test
  void aFileWithAZeroByte() throws IOException {
    onlyProblem(Code.FILE_BINARY, file("picture.txt", STORY + "\0"));
  }

  @Test
  void aFileInAnotherEncoding() throws IOException {
    Path path = folder.resolve("latin.txt");
    Files.write(path, ("Señor Pérez: " + STORY).getBytes(Charset.forName("windows-1252")));
    onlyProblem(Code.FILE_NOT_UTF8, path);
  }

  @Test
  void aFileInUtf16() throws IOException {
    Path path = folder.resolve("wide.txt");
    Files.write(path, STORY.getBytes(StandardCharsets.UTF_16));
    onlyProblem(Code.FILE_NOT_UTF8, path);
  }

  @Test
  void aFileTooLargeForAnArticle() throws IOException {
    Path path = folder.resolve("huge.txt");
    try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
      file.setLength(SourceText.LARGEST + 1L);
    }
    onlyProblem(Code.FILE_TOO_LARGE, path);
  }

  @Test
  void aLinkToItself() throws IOException {
    Path path = folder.resolve("loop.txt");
    Files.createSymbolicLink(path, path);
    onlyProblem(Code.FILE_UNREADABLE, path);
  }

  @Test
  void linksInAFolderThatLeadNowhereOrInACircleAreToldAndTheRestIsRead() throws IOException {
    file("a.txt", STORY);
    Files.createSymbolicLink(folder.resolve("b.txt"), folder.resolve("gone.txt"));
    Files.createSymbolicLink(folder.resolve("c.txt"), folder.resolve("c.txt"));
    Files.createSymbolicLink(folder.resolve("d"), folder);
    Files.createSymbolicLink(folder.resolve("e.txt"), folder.resolve("a.txt"));
    read(folder);
    assertEquals(List.of("a.txt", "e.txt"), articles.stream().map(Article::file).toList());
    assertEquals(
        List.of("b.txt", "c.txt", "d"),
        problems.stream()
            .filter(p -> p.code() == Code.FILE_UNREADABLE)
            .map(p -> p.origin().describe().replaceFirst(".*/", ""))
            .toList());
    assertEquals(3, problems.size());
  }

  @Test
  void marksOfWritingDirectionStayWhereTheyAre() throws IOException {
    String story = "\u200F" + STORY.replace("Meltrania", "\u202BMeltrania\u202C");
    read(file("right.txt", story));
    Article article = articles.get(0);
    assertEquals(story, article.body());
    assertEquals(0, article.lines().get(0).start());
  }

  @Test
  void aDeviceWithoutEnd() {
    Path zero = Path.of("/dev/zero");
    assumeTrue(Files.exists(zero), "no /dev/zero here");
    onlyProblem(Code.FILE_UNREADABLE, zero);
  }

  @Test
  void aFolderWithoutArticles() throws IOException {
    file("INDEX.tsv", "a\tb");
    file(".hidden.txt", STORY);
    onlyProblem(Code.FOLDER_EMPTY, folder);
  }

  @Test
  void aPageWithoutAStory() throws IOException {
    onlyProblem(Code.ARTICLE_NO_TEXT, file("menu.txt", "Home\nWorld\nLog in\n"));
  }

  @Test
  void oneBadFileDoesNotCostTheRest() throws IOException {
    file("a.txt", STORY);
    file("b.txt", "\0");
    file("c.text", STORY);
    Files.createDirectories(folder.resolve("d"));
    file("d/a.TXT", STORY);
    read(folder);
    assertEquals(
        List.of("a.txt", "c.text", "a.TXT"), articles.stream().map(Article::file).toList());
    assertEquals(List.of(Code.FILE_BINARY), problems.stream().map(Problem::code).toList());
  }

  @Test
  void otherFilesOfAFolderArePassedOver() throws IOException {
    file("a.txt", STORY);
    file("a.json", "{}");
    read(folder);
    assertEquals(1, articles.size());
    assertEquals(List.of(), problems);
  }

  @Test
  void aFileThatIsNamedIsReadWhateverItsEnding() throws IOException {
    read(file("report", STORY));
    assertEquals(STORY, articles.get(0).body());
  }

  @Test
  void byteOrderMarkAndWindowsLineEndsLeaveNoTrace() throws IOException {
    read(file("a.txt", "\uFEFF" + STORY + "\r\n\r\n" + STORY.replace("Monday", "Sunday") + "\r\n"));
    assertEquals(STORY + "\n\n" + STORY.replace("Monday", "Sunday"), articles.get(0).body());
  }

  @Test
  void lineStartsCountInTheDecodedSource() throws IOException {
    read(file("a.txt", "\uFEFF" + STORY + "\r\n" + STORY));
    assertEquals(STORY.length() + 2, articles.get(0).lines().get(1).start());
  }

  @Test
  void brokenCharactersAreReplacedOneForOne() throws IOException {
    Path path = folder.resolve("broken.txt");
    byte[] story = STORY.getBytes(StandardCharsets.UTF_8);
    byte[] bytes = new byte[story.length + 6];
    System.arraycopy(story, 0, bytes, 6, story.length);
    System.arraycopy(new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80}, 0, bytes, 0, 3);
    System.arraycopy("\uFFFE".getBytes(StandardCharsets.UTF_8), 0, bytes, 3, 3);
    Files.write(path, bytes);
    read(path);
    assertEquals("\uFFFD\uFFFD" + STORY, articles.get(0).body());
  }
}
