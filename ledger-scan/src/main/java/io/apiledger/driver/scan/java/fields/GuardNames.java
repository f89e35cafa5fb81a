package io.apiledger.driver.scan.java.fields;

import java.util.List;
import java.util.Set;

/** The annotations that guard handlers, and what their values say. */
final class GuardNames {
  private static final String SPRING = "org.springframework.security.access.";
  private static final String SHIRO = "org.apache.shiro.authz.annotation.";
  private static final String OPENAPI = "io.swagger.v3.oas.annotations.security.";
  private static final String MICROPROFILE =
      "org.eclipse.microprofile.openapi.annotations.security.";

  /** They let everybody in. */
  static final Set<String> PERMITTING =
      Set.of("javax.annotation.security.PermitAll", "jakarta.annotation.security.PermitAll");

  /**
   * Those of one family override each other, a method's those of its class. Those of several are
   * enforced side by side: every one of them has to let a caller in.
   */
  static final List<Set<String>> FAMILIES =
      List.of(
          Set.of(
              "javax.annotation.security.PermitAll",
              "javax.annotation.security.RolesAllowed",
              "javax.annotation.security.DenyAll",
              "jakarta.annotation.security.PermitAll",
              "jakarta.annotation.security.RolesAllowed",
              "jakarta.annotation.security.DenyAll",
              "io.quarkus.security.Authenticated",
              "io.quarkus.security.PermissionsAllowed",
              "io.micronaut.security.annotation.Secured"),
          Set.of(SPRING + "annotation.Secured"),
          Set.of(SPRING + "prepost.PreAuthorize"),
          Set.of(SPRING + "prepost.PostAuthorize"),
          Set.of(SHIRO + "RequiresPermissions"),
          Set.of(SHIRO + "RequiresRoles"),
          Set.of(SHIRO + "RequiresAuthentication", SHIRO + "RequiresUser"));

  /** Of a parameter: no caller, no call. */
  static final Set<String> CALLERS = Set.of("io.dropwizard.auth.Auth");

  static final Set<String> REQUIREMENT =
      Set.of(OPENAPI + "SecurityRequirement", MICROPROFILE + "SecurityRequirement");

  static final Set<String> REQUIREMENTS =
      Set.of(
          OPENAPI + "SecurityRequirements",
          MICROPROFILE + "SecurityRequirements",
          MICROPROFILE + "SecurityRequirementsSet");

  static final Set<String> AUTHORIZATION = Set.of("io.swagger.annotations.Authorization");

  /** Roles and whole expressions that everybody fulfils. */
  private static final Set<String> OPEN =
      Set.of(
          "permitAll",
          "permitAll()",
          "isAnonymous()",
          "anonymous",
          "true",
          "IS_ANONYMOUS",
          "IS_AUTHENTICATED_ANONYMOUSLY");

  /** Their value is computed; in the others it is a role or a permission. */
  private static final Set<String> EXPRESSIONS =
      Set.of(SPRING + "prepost.PreAuthorize", SPRING + "prepost.PostAuthorize");

  /** What an expression says that looks at the caller: itself, or through a bean. */
  private static final List<String> CALLER =
      List.of("has", "Authenticated", "RememberMe", "principal", "authentication", "denyAll", "@");

  private GuardNames() {}

  /** Whether a role or expression lets everybody in. */
  static boolean isOpen(String value) {
    String bare = value.strip();
    return OPEN.contains(bare)
        || !bare.endsWith(")") && OPEN.contains(bare.substring(bare.lastIndexOf('.') + 1));
  }

  /** Whether nobody gets in unknown, as far as one can tell without computing expressions. */
  static boolean asks(String annotation, String value) {
    boolean mayBeOpen =
        value.contains("permitAll") || value.contains("nonymous") || value.contains("ANONYMOUS");
    return !mayBeOpen
        && (!EXPRESSIONS.contains(annotation) || CALLER.stream().anyMatch(value::contains));
  }
}
