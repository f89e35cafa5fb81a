package io.apiledger.driver.scan.fastapi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.apiledger.driver.scan.Scanners;
import io.apiledger.driver.scan.TreeScan;
import io.apiledger.model.port.Scan;
import io.apiledger.model.port.ScanOptions;
import io.apiledger.model.port.SourceTree;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class PathPartsTest {
  private static final String MAIN =
      """
      from fastapi import FastAPI
      from orders import router
      inner = FastAPI()
      inner.include_router(router, prefix="/v1")
      app = FastAPI()
      app.mount("/shop/", inner)
      """;
  private static final String ORDERS =
      """
      from fastapi import APIRouter
      router = APIRouter(prefix="/orders")
      @router.get("/{id}")
      def one(id): ...
      """;

  @Test
  void a_route_tells_where_each_part_of_its_path_comes_from() {
    Map<String, byte[]> files =
        Map.of(
            "backend/main.py", MAIN.getBytes(UTF_8), "backend/orders.py", ORDERS.getBytes(UTF_8));
    Scan scan =
        new TreeScan(Scanners.of(List.of(new FastApiScanner())), 1)
            .run(SourceTree.of("memory", files), "python", ScanOptions.NONE);

    assertThat(scan.entries()).hasSize(1);
    assertThat(scan.entries().get(0).parts())
        .extracting(part -> part.text() + " " + part.origin() + " " + part.at().display())
        .containsExactly(
            "/shop mount backend/main.py:6:1",
            "/v1 include_router(prefix) backend/main.py:4:1",
            "/orders APIRouter(prefix) backend/orders.py:2:10",
            "/{id} @get backend/orders.py:3:2");
  }
}
