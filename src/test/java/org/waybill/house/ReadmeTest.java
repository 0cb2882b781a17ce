package org.waybill.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** What the README tells its readers to do can be done. Its indented lines are the commands. */
class ReadmeTest {

  private static final Path MAIN = Source.MAIN.resolve("org/waybill/command/Main.java");

  private final List<String> lines = Files.readAllLines(Path.of("README.md"));

  ReadmeTest() throws IOException {}

  @Test
  void twoCommandsSetItUp() {
    List<String> commands = indented();
    System.out.println("README: " + commands);
    assertEquals(2, commands.size(), "indented lines");
    assertTrue(commands.get(0).startsWith("bin/waybill build "), commands.get(0));
    assertTrue(commands.get(1).startsWith("mvn "), commands.get(1));
  }

  @Test
  void theContinuousBuildRunsTheReadersTestCommandAndTheTestsOfTheSparkJob() throws IOException {
    Path script = Path.of(".ci/run");
    List<String> steps =
        Files.readAllLines(script).stream()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .toList();
    assertEquals(
        List.of(
            "set -euo pipefail",
            "cd \"$(dirname \"$0\")/..\"",
            indented().get(1),
            "mvn -B -Pspark verify"),
        steps);
    assertTrue(Files.isExecutable(script));
  }

  @Test
  void everyFileThatACommandNamesIsThere() {
    Assumptions.assumeTrue(Files.exists(MAIN), "the commands are not built yet");
    int seen = 0;
    for (String command : single()) {
      for (String word : command.split(" ")) {
        if (word.contains("/")) {
          seen++;
          assertTrue(Files.exists(Path.of(word)), word);
        }
      }
    }
    System.out.println("README: " + seen + " paths in commands");
    assertTrue(seen > 0, "no path was found");
  }

  @Test
  void everySubcommandOfTheListIsAClass() throws IOException {
    Assumptions.assumeTrue(Files.exists(MAIN), "the commands are not built yet");
    StringBuilder code = new StringBuilder();
    for (Source source : Source.all()) {
      if (source.pack().equals("org.waybill.command")) {
        code.append(Files.readString(source.file()));
      }
    }
    List<String> missing = new ArrayList<>();
    List<String> named = subcommands();
    for (String name : named) {
      if (!Pattern.compile("name\\s*=\\s*\"" + name + "\"").matcher(code).find()) {
        missing.add(name);
      }
    }
    System.out.println("README: " + named.size() + " commands named");
    assertTrue(named.size() > 0, "no command was found");
    assertEquals(List.of(), missing);
  }

  @Test
  void everyLibraryOfThePomIsJustified() throws IOException {
    String pom = Files.readString(Path.of("pom.xml"));
    String own = pom.substring(pom.indexOf("</dependencyManagement>"), pom.indexOf("<build>"));
    List<String> libraries =
        Pattern.compile("</groupId>\\s*<artifactId>([^<]+)</artifactId>")
            .matcher(own.replaceAll("(?s)<exclusions>.*?</exclusions>", ""))
            .results()
            .map(found -> found.group(1))
            .toList();
    String readme = String.join("\n", lines);
    System.out.println("README: " + libraries.size() + " libraries");
    assertTrue(libraries.size() > 0, "no library was found");
    assertEquals(
        List.of(),
        libraries.stream().filter(library -> !readme.contains("`" + library + "`")).toList());
  }

  private List<String> indented() {
    return lines.stream().filter(line -> line.startsWith("    ")).map(String::strip).toList();
  }

  private List<String> single() {
    return indented().stream().flatMap(line -> List.of(line.split(" && ")).stream()).toList();
  }

  private List<String> subcommands() {
    return Pattern.compile("^bin/waybill (\\w+)", Pattern.MULTILINE)
        .matcher(String.join("\n", lines))
        .results()
        .map(found -> found.group(1))
        .distinct()
        .toList();
  }
}
