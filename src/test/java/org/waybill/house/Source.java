package org.waybill.house;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * What the house rules look at in one source file. Comments and texts in quotes are not code and do
 * not count.
 *
 * @param pack its whole package
 * @param names fully qualified names that it imports or writes out; {@code a.b.*} for whole
 *     packages
 * @param calls methods called and classes made, as written: {@code LocalDate.now}, {@code new
 *     Random}
 * @param changeable names of its static fields that are not final
 * @param lists texts that stand together: as arguments of one call or elements of one array, as
 *     labels of one switch, as what one value is compared with, as alternatives of an expression
 */
record Source(
    Path file,
    String pack,
    Set<String> names,
    List<String> calls,
    List<String> changeable,
    List<List<String>> lists) {

  static final Path MAIN = Path.of("src/main/java");

  private static final Pattern QUALIFIED = Pattern.compile("([a-z]\\w*\\.){2,}[A-Z]\\w*");

  /** Three or more words of which an expression takes one. */
  private static final Pattern ALTERNATIVES = Pattern.compile("\\p{Ll}{2,}(\\|\\p{Ll}{2,}){2,}");

  /** Simple name of the file's class. */
  String type() {
    return file.getFileName().toString().replace(".java", "");
  }

  int lines() throws IOException {
    return Files.readAllLines(file).size();
  }

  boolean describesPackage() {
    return type().equals("package-info");
  }

  /** All sources of the program, in the order of their paths. */
  static List<Source> all() throws IOException {
    try (Stream<Path> files = Files.walk(MAIN)) {
      return parse(files.filter(file -> file.toString().endsWith(".java")).sorted().toList());
    }
  }

  static List<Source> parse(Collection<Path> files) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager manager =
        compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null,
                  manager,
                  null,
                  List.of("-proc:none"),
                  null,
                  manager.getJavaFileObjectsFromPaths(files));
      List<Source> sources = new ArrayList<>();
      for (CompilationUnitTree unit : task.parse()) {
        sources.add(of(unit));
      }
      return sources;
    }
  }

  private static Source of(CompilationUnitTree unit) {
    Reader reader = new Reader();
    unit.getImports().forEach(each -> reader.scan(each, null));
    unit.getTypeDecls().forEach(each -> reader.scan(each, null));
    return new Source(
        Path.of(unit.getSourceFile().toUri()),
        unit.getPackageName().toString(),
        reader.names,
        reader.calls,
        reader.changeable,
        reader.lists);
  }

  private static final class Reader extends TreeScanner<Void, Void> {
    private final Set<String> names = new TreeSet<>();
    private final List<String> calls = new ArrayList<>();
    private final List<String> changeable = new ArrayList<>();
    private final List<List<String>> lists = new ArrayList<>();

    @Override
    public Void visitImport(ImportTree tree, Void nothing) {
      names.add(tree.getQualifiedIdentifier().toString());
      return null;
    }

    @Override
    public Void visitMemberSelect(MemberSelectTree tree, Void nothing) {
      if (QUALIFIED.matcher(tree.toString()).matches()) {
        names.add(tree.toString());
      }
      return super.visitMemberSelect(tree, null);
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree tree, Void nothing) {
      calls.add(lastTwo(tree.getMethodSelect()));
      lists.add(texts(tree.getArguments()));
      return super.visitMethodInvocation(tree, null);
    }

    @Override
    public Void visitMemberReference(MemberReferenceTree tree, Void nothing) {
      calls.add(simple(tree.getQualifierExpression()) + "." + tree.getName());
      return super.visitMemberReference(tree, null);
    }

    @Override
    public Void visitNewClass(NewClassTree tree, Void nothing) {
      calls.add("new " + simple(tree.getIdentifier()));
      return super.visitNewClass(tree, null);
    }

    @Override
    public Void visitClass(ClassTree tree, Void nothing) {
      for (Tree member : tree.getMembers()) {
        if (member instanceof VariableTree field) {
          Set<Modifier> modifiers = field.getModifiers().getFlags();
          if (modifiers.contains(Modifier.STATIC) && !modifiers.contains(Modifier.FINAL)) {
            changeable.add(field.getName().toString());
          }
        }
      }
      return super.visitClass(tree, null);
    }

    @Override
    public Void visitNewArray(NewArrayTree tree, Void nothing) {
      if (tree.getInitializers() != null) {
        lists.add(texts(tree.getInitializers()));
      }
      return super.visitNewArray(tree, null);
    }

    @Override
    public Void visitSwitch(SwitchTree tree, Void nothing) {
      lists.add(labels(tree.getCases()));
      return super.visitSwitch(tree, null);
    }

    @Override
    public Void visitSwitchExpression(SwitchExpressionTree tree, Void nothing) {
      lists.add(labels(tree.getCases()));
      return super.visitSwitchExpression(tree, null);
    }

    @Override
    public Void visitBinary(BinaryTree tree, Void nothing) {
      if (tree.getKind() == Tree.Kind.CONDITIONAL_OR) {
        lists.add(compared(tree).toList());
      }
      return super.visitBinary(tree, null);
    }

    @Override
    public Void visitLiteral(LiteralTree tree, Void nothing) {
      if (tree.getValue() instanceof String text) {
        ALTERNATIVES
            .matcher(text)
            .results()
            .forEach(found -> lists.add(List.of(found.group().split("\\|"))));
      }
      return super.visitLiteral(tree, null);
    }

    private static List<String> labels(List<? extends CaseTree> cases) {
      return cases.stream().flatMap(each -> texts(each.getExpressions()).stream()).toList();
    }

    /** The texts that the sides of an alternative call a method with. */
    private static Stream<String> compared(Tree tree) {
      if (tree instanceof BinaryTree or && or.getKind() == Tree.Kind.CONDITIONAL_OR) {
        return Stream.concat(compared(or.getLeftOperand()), compared(or.getRightOperand()));
      }
      return tree instanceof MethodInvocationTree call
          ? texts(call.getArguments()).stream()
          : Stream.empty();
    }

    private static List<String> texts(List<? extends Tree> trees) {
      return trees.stream()
          .filter(LiteralTree.class::isInstance)
          .map(tree -> ((LiteralTree) tree).getValue())
          .filter(String.class::isInstance)
          .map(String.class::cast)
          .toList();
    }

    /** {@code java.time.LocalDate.now} and {@code LocalDate.now} are one. */
    private static String lastTwo(Tree method) {
      return method instanceof MemberSelectTree select
          ? simple(select.getExpression()) + "." + select.getIdentifier()
          : method.toString();
    }

    private static String simple(Tree owner) {
      if (owner instanceof MemberSelectTree select) {
        return select.getIdentifier().toString();
      }
      return owner instanceof IdentifierTree ? owner.toString() : "";
    }
  }
}
