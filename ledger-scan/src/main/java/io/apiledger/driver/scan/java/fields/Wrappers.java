package io.apiledger.driver.scan.java.fields;

import io.apiledger.driver.scan.java.DeclaredType;
import io.apiledger.driver.scan.java.JavaIndex;
import io.apiledger.driver.scan.java.TypeName;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Types that stand around a body and are no part of it: status and headers, or that it is late. */
final class Wrappers {
  private static final String REACTOR = "reactor.core.publisher.";
  private static final String RX2 = "io.reactivex.";
  private static final String RX3 = "io.reactivex.rxjava3.core.";
  private static final String CONCURRENT = "java.util.concurrent.";
  private static final String ASYNC = "org.springframework.web.context.request.async.";

  private static final Set<String> ALL =
      Set.of(
          "org.springframework.http.ResponseEntity",
          "org.springframework.http.HttpEntity",
          "org.springframework.http.RequestEntity",
          "org.springframework.util.concurrent.ListenableFuture",
          ASYNC + "DeferredResult",
          ASYNC + "WebAsyncTask",
          REACTOR + "Mono",
          REACTOR + "Flux",
          "org.reactivestreams.Publisher",
          CONCURRENT + "Flow.Publisher",
          CONCURRENT + "Callable",
          CONCURRENT + "Future",
          CONCURRENT + "CompletionStage",
          CONCURRENT + "CompletableFuture",
          "com.google.common.util.concurrent.ListenableFuture",
          "java.util.Optional",
          "javax.ws.rs.core.Response",
          "jakarta.ws.rs.core.Response",
          "javax.ws.rs.core.GenericEntity",
          "jakarta.ws.rs.core.GenericEntity",
          "org.jboss.resteasy.reactive.RestResponse",
          "org.jboss.resteasy.reactive.RestMulti",
          "io.smallrye.mutiny.Uni",
          "io.smallrye.mutiny.Multi",
          "io.vertx.core.Future",
          "io.micronaut.http.HttpRequest",
          "io.micronaut.http.HttpResponse",
          "io.micronaut.http.MutableHttpResponse",
          RX2 + "Single",
          RX2 + "Maybe",
          RX2 + "Flowable",
          RX2 + "Observable",
          RX2 + "Completable",
          RX3 + "Single",
          RX3 + "Maybe",
          RX3 + "Flowable",
          RX3 + "Observable",
          RX3 + "Completable");

  private static final Set<String> SIMPLE = simple();

  private final JavaIndex index;

  Wrappers(JavaIndex index) {
    this.index = index;
  }

  /** What is inside; null where nothing says what it is. */
  @Nullable TypeName unwrapped(TypeName type, DeclaredType scope) {
    TypeName inner = type;
    while (isOne(inner, scope)) {
      if (inner.arguments().isEmpty()) {
        return null;
      }
      inner = inner.arguments().get(0);
    }
    return inner;
  }

  private boolean isOne(TypeName type, DeclaredType scope) {
    return type.dimensions() == 0 && SIMPLE.contains(type.simpleName()) && means(type, scope, ALL);
  }

  /** Whether a type may be one of these. */
  boolean means(TypeName type, DeclaredType scope, Set<String> names) {
    return index.mayMean(type.name(), scope, names);
  }

  private static Set<String> simple() {
    Set<String> names = new HashSet<>();
    for (String name : ALL) {
      names.add(name.substring(name.lastIndexOf('.') + 1));
    }
    return Set.copyOf(names);
  }
}
