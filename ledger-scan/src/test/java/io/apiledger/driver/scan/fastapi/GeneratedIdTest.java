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

/** The expected ids are what FastAPI 0.92 writes into the document of the same code. */
final class GeneratedIdTest {
  private static final String HEAD =
      """
      from fastapi import APIRouter, FastAPI

      app = FastAPI()
      router = APIRouter(prefix="/orders")
      """;

  @Test
  void an_id_is_made_of_name_path_and_method() {
    assertThat(
            ids(
                """
                @router.get("/{id}/files/{path:path}")
                def one(id: int, path: str): ...

                @router.post("/a-b/größe.json", name="Place it")
                def place(): ...

                app.include_router(router, prefix="/v1")
                """))
        .containsExactly(
            "one_v1_orders__id__files__path__get", "Place_it_v1_orders_a_b_größe_json_post");
  }

  @Test
  void a_mounted_application_speaks_of_its_own_paths() {
    assertThat(
            ids(
                """
                inner = FastAPI()

                @inner.get("/health")
                def health(): ...

                app.mount("/inner", inner)
                """))
        .containsExactly("health_health_get");
  }

  @Test
  void nothing_is_generated_where_the_code_says_another_or_nobody_knows() {
    assertThat(
            ids(
                """
                @router.get("/explicit", operation_id="mine")
                def explicit(): ...

                @router.api_route("/several", methods=["GET", "PUT"])
                def several(): ...

                @router.get("/custom", generate_unique_id_function=lambda route: route.name)
                def custom(): ...

                @router.websocket("/socket")
                def socket(): ...

                app.include_router(router)
                """))
        .containsOnly("");
    assertThat(
            ids(
                """
                @router.get("/custom")
                def custom(): ...

                app.include_router(router, generate_unique_id_function=lambda route: route.name)
                """))
        .containsOnly("");
  }

  private static List<String> ids(String code) {
    SourceTree tree = SourceTree.of("memory", Map.of("main.py", (HEAD + code).getBytes(UTF_8)));
    Scan scan =
        new TreeScan(Scanners.of(List.of(new FastApiScanner())), 1)
            .run(tree, "python", ScanOptions.NONE);
    assertThat(scan.entries()).isNotEmpty();
    return scan.entries().stream().map(one -> one.generatedId()).toList();
  }
}
