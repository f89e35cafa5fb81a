package io.apiledger.driver.scan.java.fields;

import io.apiledger.driver.scan.java.AnnotationUse;
import java.util.Set;

/** The annotations of Swagger 1.5, OpenAPI 3 and MicroProfile that describe operations. */
final class OpenApiNames {
  private static final String SWAGGER = "io.swagger.annotations.";
  private static final String OPENAPI = "io.swagger.v3.oas.annotations.";
  private static final String MICROPROFILE = "org.eclipse.microprofile.openapi.annotations.";

  static final Set<String> OPERATION = Set.of(OPENAPI + "Operation", MICROPROFILE + "Operation");
  static final Set<String> API_OPERATION = Set.of(SWAGGER + "ApiOperation");
  static final Set<String> API = Set.of(SWAGGER + "Api");
  static final Set<String> TAG = Set.of(OPENAPI + "tags.Tag", MICROPROFILE + "tags.Tag");
  static final Set<String> TAGS = Set.of(OPENAPI + "tags.Tags", MICROPROFILE + "tags.Tags");
  static final Set<String> HIDDEN =
      Set.of(OPENAPI + "Hidden", "springfox.documentation.annotations.ApiIgnore");
  static final Set<String> DEPRECATED = Set.of("java.lang.Deprecated");

  static final Set<String> RESPONSE =
      Set.of(
          OPENAPI + "responses.ApiResponse",
          MICROPROFILE + "responses.APIResponse",
          SWAGGER + "ApiResponse");
  static final Set<String> RESPONSES =
      Set.of(
          OPENAPI + "responses.ApiResponses",
          MICROPROFILE + "responses.APIResponses",
          SWAGGER + "ApiResponses");
  static final Set<String> RESPONSE_SCHEMA = Set.of(MICROPROFILE + "responses.APIResponseSchema");
  static final Set<String> CONTENT =
      Set.of(OPENAPI + "media.Content", MICROPROFILE + "media.Content");
  static final Set<String> SCHEMA = Set.of(OPENAPI + "media.Schema", MICROPROFILE + "media.Schema");
  static final Set<String> ARRAY = Set.of(OPENAPI + "media.ArraySchema");

  static final Set<String> REQUEST_BODY =
      Set.of(OPENAPI + "parameters.RequestBody", MICROPROFILE + "parameters.RequestBody");
  static final Set<String> IMPLICIT = Set.of(SWAGGER + "ApiImplicitParam");
  static final Set<String> IMPLICITS = Set.of(SWAGGER + "ApiImplicitParams");

  /** What is said of a whole application. */
  static final Set<String> DEFINITION =
      Set.of(OPENAPI + "OpenAPIDefinition", MICROPROFILE + "OpenAPIDefinition");

  private OpenApiNames() {}

  /** Most annotations are none of those, which needs no look at imports. */
  static boolean mayDefine(AnnotationUse use) {
    return use.simpleName().equals("OpenAPIDefinition");
  }
}
