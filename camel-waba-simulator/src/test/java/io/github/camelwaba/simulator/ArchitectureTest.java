package io.github.camelwaba.simulator;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

@AnalyzeClasses(packages = "io.github.camelwaba.simulator", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String BASE = "io.github.camelwaba.simulator";

    @ArchTest
    static final ArchRule ROOMS_DEPEND_DOWNWARDS = layeredArchitecture().consideringOnlyDependenciesInLayers()
            .layer("root").definedBy(BASE).layer("phone").definedBy(BASE + ".phone").layer("control")
            .definedBy(BASE + ".control")
            .layer("onpremise").definedBy(BASE + ".onpremise").layer("http").definedBy(BASE + ".http")
            .layer("engine").definedBy(BASE + ".engine").layer("delivery").definedBy(BASE + ".delivery")
            .layer("faults").definedBy(BASE + ".faults").layer("state").definedBy(BASE + ".state")
            .layer("time").definedBy(BASE + ".time").layer("json").definedBy(BASE + ".json")
            .whereLayer("root").mayNotBeAccessedByAnyLayer()
            .whereLayer("phone").mayOnlyBeAccessedByLayers("root")
            .whereLayer("control").mayOnlyBeAccessedByLayers("root")
            .whereLayer("onpremise").mayOnlyBeAccessedByLayers("root")
            .whereLayer("http").mayOnlyBeAccessedByLayers("root", "control", "onpremise", "phone")
            .whereLayer("engine").mayOnlyBeAccessedByLayers("root", "control", "onpremise", "http")
            .whereLayer("delivery").mayOnlyBeAccessedByLayers("root", "control", "engine")
            .whereLayer("faults").mayOnlyBeAccessedByLayers("root", "control", "http", "engine", "delivery")
            .whereLayer("state").mayOnlyAccessLayers("json");
}
