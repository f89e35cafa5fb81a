package io.apiledger.house;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.EvaluationResult;
import org.junit.jupiter.api.Test;

final class LayersTest {
  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.apiledger");

  @Test
  void every_class_uses_only_what_its_layer_may_use() {
    assertThat(HOUSE).hasSizeGreaterThan(50);
    new Layers("io.apiledger").rule().check(HOUSE);
  }

  @Test
  void packages_of_the_pure_layers_form_no_cycle() {
    slices().matching("io.apiledger.(kernel.*)..").should().beFreeOfCycles().check(HOUSE);
    slices().matching("io.apiledger.(driver.*)..").should().beFreeOfCycles().check(HOUSE);
  }

  @Test
  void the_table_sees_a_counter_example() {
    String root = "io.apiledger.house.counterexample";
    EvaluationResult result =
        new Layers(root).rule().evaluate(new ClassFileImporter().importPackages(root));
    assertThat(result.getFailureReport().getDetails())
        .anyMatch(line -> line.contains("EngineThatReadsFiles") && line.contains("FileDriver"))
        .anyMatch(line -> line.contains("InNoLayer is in no layer"))
        .noneMatch(line -> line.startsWith("Class <" + root + ".driver"));
  }
}
