package io.apiledger.driver.scan.spring;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.core.env.MapPropertySource;
import org.springframework.mock.web.MockServletContext;
import org.springframework.web.context.support.GenericWebApplicationContext;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;
import org.springframework.web.servlet.function.support.RouterFunctionMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What Spring serves: {@code METHOD path}. */
final class ServedRoutes {
  /** As router functions print themselves: {@code (GET && /x) -> …}, or a path with a nest. */
  private static final Pattern ROUTE = Pattern.compile("\\((\\w+) && (\\S+)\\) ->");

  private static final Pattern NEST = Pattern.compile("^(/\\S*) => \\{$");

  private ServedRoutes() {}

  @EnableWebMvc
  static class WebMvc {}

  /** Starts the beans of a package. */
  static Set<String> of(String beans, ClassLoader loader, Map<String, Object> properties) {
    try (GenericWebApplicationContext context =
        new GenericWebApplicationContext(new MockServletContext())) {
      context.setClassLoader(loader);
      context
          .getEnvironment()
          .getPropertySources()
          .addFirst(new MapPropertySource("test", properties));
      new ClassPathBeanDefinitionScanner(context).scan(beans);
      context.registerBean(WebMvc.class);
      context.refresh();
      Set<String> routes = new TreeSet<>();
      annotated(context.getBean(RequestMappingHandlerMapping.class), routes);
      functional(context.getBean(RouterFunctionMapping.class), routes);
      return routes;
    }
  }

  private static void annotated(RequestMappingHandlerMapping mapping, Set<String> routes) {
    for (RequestMappingInfo info : mapping.getHandlerMethods().keySet()) {
      for (String path : info.getPatternValues()) {
        info.getMethodsCondition().getMethods().forEach(it -> routes.add(it + " " + path));
      }
    }
  }

  private static void functional(RouterFunctionMapping mapping, Set<String> routes) {
    String prefix = "";
    for (String line : String.valueOf(mapping.getRouterFunction()).lines().toList()) {
      Matcher nest = NEST.matcher(line.strip());
      Matcher route = ROUTE.matcher(line);
      if (nest.find()) {
        prefix = nest.group(1);
      } else if (line.startsWith("}")) {
        prefix = "";
      } else if (route.find()) {
        routes.add(route.group(1) + " " + prefix + route.group(2));
      }
    }
  }
}
