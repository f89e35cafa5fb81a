package io.apiledger.driver.scan.jaxrs;

import io.apiledger.driver.scan.java.DeclaredType;
import io.apiledger.driver.scan.java.JavaIndex;
import io.apiledger.driver.scan.java.JavaRoutes;
import io.apiledger.driver.scan.jaxrs.Application.Takes;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Which applications serve which resources. */
final class Applications {
  private static final String MAIN = "main";

  private final List<Application> all;
  private final Set<String> doubtful = new HashSet<>();

  Applications(JavaIndex index, JaxRsAnnotations annotations) {
    this.all = new ApplicationReader(index, annotations).all();
  }

  /** Whether an application names a class among its own. */
  boolean list(DeclaredType resource) {
    return all.stream().anyMatch(one -> one.lists(resource));
  }

  /**
   * The prefixes of a root resource, one of each application that serves it; none where no
   * application does.
   */
  List<ResourcePath> of(DeclaredType resource, JavaRoutes routes) {
    List<Application> near = near(resource, routes);
    List<Application> takers =
        near.stream().filter(one -> one.takes() == Takes.ALL || one.lists(resource)).toList();
    List<Application> others = near.stream().filter(one -> one.takes() == Takes.COMPUTED).toList();
    boolean isListed = near.stream().anyMatch(one -> one.lists(resource));
    if (near.isEmpty()) {
      return List.of(ResourcePath.NONE);
    }
    if (others.isEmpty() || isListed) {
      return takers.stream().map(Application::path).toList();
    }
    if (others.size() == 1 && takers.isEmpty()) {
      return List.of(others.get(0).path());
    }
    String expression =
        near.stream()
            .filter(one -> takers.contains(one) || others.contains(one))
            .map(one -> "@ApplicationPath of " + one.type().type().name())
            .collect(Collectors.joining(" or "));
    return List.of(new ResourcePath(null, expression, List.of()));
  }

  /** Those of the same source folder, else the one that there is. */
  private List<Application> near(DeclaredType resource, JavaRoutes routes) {
    String folder = resource.file().folder();
    List<Application> here =
        all.stream().filter(one -> one.type().file().folder().equals(folder)).toList();
    if (!here.isEmpty()) {
      return here;
    }
    List<Application> elsewhere = all.stream().filter(one -> !isOfTests(one)).toList();
    Set<String> folders =
        elsewhere.stream().map(one -> one.type().file().folder()).collect(Collectors.toSet());
    if (folders.size() < 2) {
      return elsewhere;
    }
    if (doubtful.add(folder)) {
      routes.notAnalysable(
          "resources outside the source folders of the " + elsewhere.size() + " applications",
          "applications " + folder,
          "scan one service at a time; they are listed without the path of an application",
          resource.file(),
          resource.type().at());
    }
    return List.of();
  }

  /** In {@code src/test/java} and its like: such an application serves nothing outside of it. */
  private static boolean isOfTests(Application application) {
    String folder = application.type().file().folder();
    int at = ("/" + folder).lastIndexOf("/src/");
    if (at < 0) {
      return false;
    }
    String kind = folder.substring(Math.min(folder.length(), at + "src/".length()));
    return !kind.startsWith(MAIN);
  }
}
